"""Teach the network that reads an agreement as a whole, with the agreements and clauses beside this file.

    pip install -e '.[train-encoder]'
    python training/train_encoder.py [--without PA,PC] [--rounds N] [--to FOLDER]

It starts from all-MiniLM-L6-v2 (sentence-transformers, Apache License 2.0), a public model of English in six layers. In
front of the lines of an agreement stands one sign for each rule; what becomes of that sign tells the verdict on the
rule, and what becomes of a line, what the line says by itself. Clauses that stand alone are dealt into lines beside
ordinary ones, and come to what they say: agreements that somebody made a puzzle of would teach that no plain limit holds.
`HELD_BACK` are drafters that it does not learn from: `train_impressed.py` learns from them how far to
trust it. About an hour on two cores; on the same machine, the same input gives the same file.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from models import HELD_BACK
from side_by_side import ENDS, HERE, NOTHING, OPENS, PUBLIC, SAYS, UNKNOWN, Example, Maker, batches
from torch import Tensor, nn
from torch.nn import functional
from transformers import AutoModel

PACKAGE = HERE.parent / "src" / "agreelint" / "reasoning" / "encoder"
UNNAMED = 0.05  # how much it counts that the agreement does not speak of a rule: of most it does not
SILENT_LINE = 0.1  # and how much, that a line says nothing of a rule
COMMON = 16_000  # pieces of the public vocabulary that are kept whether or not we met them; the commonest come first
ROUNDS = 8  # through all agreements
SHARE = 1 / 3  # of the clauses that stand alone, drawn anew for each round
SHORT_NUMBERS = torch.cpu._is_avx512_bf16_supported()  # noqa: SLF001 – without them in the processor, they take far longer
FIRST, LAST, WARM = (
    1.5e-4,
    0.01e-4,
    200,
)  # the rate at which it learns at first and at last; steps to the first, at most
FURTHER, FEWER = 0.8e-4, 1 / 10  # the first rate, and the share of the clauses, where it goes on from what it knew


class Network(nn.Module):
    """The public encoder, what tells the verdict on a rule from its sign, and what tells what a line says of each."""

    def __init__(self, rules: int) -> None:
        super().__init__()
        # Dropping parts of attention takes twice the time, and hiding pieces serves as well.
        self.encoder = AutoModel.from_pretrained(
            str(PUBLIC), attn_implementation="sdpa", add_pooling_layer=False, attention_probs_dropout_prob=0.0
        )
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        wide = self.encoder.config.hidden_size
        self.weigh = nn.Linear(wide, wide)
        self.verdict = nn.Linear(wide, NOTHING + 1)
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
        likely = functional.log_softmax(verdicts.float(), -1)
        not_held = torch.logaddexp(likely[..., :1], likely[..., 1:2])
        likely = torch.cat((likely, not_held), -1)  # in the place of NOT_HELD
        return _mean(likely, told, told_worth) + _mean(functional.log_softmax(lines.float(), -1), says, says_worth)


def _mean(likely: Tensor, wanted: Tensor, worth: Tensor) -> Tensor:
    if not worth.sum():
        return likely.sum() * 0.0
    flat = likely.reshape(-1, likely.shape[-1])
    each = functional.nll_loss(flat, wanted.view(-1), reduction="none", ignore_index=-100)
    return (each * worth.view(-1)).sum() / worth.sum()


def taught(network: Network, maker: Maker, dice: random.Random, rounds: int, first: float, share: float) -> None:
    """Learn from all examples, round after round, at a rate that falls from the first step to the last."""
    new = [part for name, part in network.named_parameters() if not name.startswith("encoder.")]
    old = [part for part in network.encoder.parameters() if part.requires_grad]
    steps = torch.optim.AdamW([{"params": old}, {"params": new, "lr": first * 5}], first, weight_decay=0.01, fused=True)
    learned = [batch for _ in range(rounds) for batch in batches(maker.examples(dice, share), dice)]
    falls, many = LAST / first, len(learned)
    warm = min(WARM, many // 10)
    pace = torch.optim.lr_scheduler.LambdaLR(
        steps, lambda step: min(1, (step + 1) / warm) * (1 - (1 - falls) * step / many)
    )
    network.train()
    for number, batch in enumerate(learned, 1):
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=SHORT_NUMBERS):
            loss = network.loss(batch)
        steps.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        steps.step()
        pace.step()
        if number % 50 == 0:
            print(f"{number} of {many}: {loss.item():.3f}", flush=True)


def remembered(network: Network, file: Path) -> None:
    """Give the network what it had learned when `file` was written. Words mean what they mean in the public model."""
    state = network.state_dict()
    with np.load(file, allow_pickle=False) as data:
        known = {name: torch.from_numpy(data[name]) for name in data.files if data[name].dtype.kind in "if"}

    def part(name: str, of: str) -> None:
        rows = known.get(name)
        if rows is not None:
            state[f"{of}.weight"].copy_(rows * known[f"{name}.step"][:, None])
        else:
            state[f"{of}.weight"].copy_(known[f"{name}.scale"])
        state[f"{of}.bias"].copy_(known[f"{name}.bias"])

    into = "encoder.embeddings"
    places = known["place"] * known["place.step"][:, None]
    state[f"{into}.position_embeddings.weight"].copy_(places - state[f"{into}.token_type_embeddings.weight"][0])
    for name, of in parts(network):
        part(name, of)


def parts(network: Network) -> Iterator[tuple[str, str]]:
    """What of the network is kept beside words and places: its name in the file and in the network."""
    yield "enter", "encoder.embeddings.LayerNorm"
    for layer in range(network.encoder.config.num_hidden_layers):
        of = f"encoder.encoder.layer.{layer}"
        for name in ("query", "key", "value"):
            yield f"{layer}.{name}", f"{of}.attention.self.{name}"
        yield f"{layer}.heard", f"{of}.attention.output.dense"
        yield f"{layer}.between", f"{of}.attention.output.LayerNorm"
        yield f"{layer}.wide", f"{of}.intermediate.dense"
        yield f"{layer}.narrow", f"{of}.output.dense"
        yield f"{layer}.leave", f"{of}.output.LayerNorm"
    for name in ("weigh", "verdict", "line"):
        yield name, name


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
    maker.meet_all()
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

    into = "encoder.embeddings"
    rows("word", state[f"{into}.word_embeddings.weight"][list(kept.values())])
    rows("place", state[f"{into}.position_embeddings.weight"] + state[f"{into}.token_type_embeddings.weight"][0])
    for name, of in parts(network):
        weights = state[f"{of}.weight"]
        if weights.ndim == 1:
            made[f"{name}.scale"] = weights.float().numpy()
        else:
            rows(name, weights)
        made[f"{name}.bias"] = state[f"{of}.bias"].float().numpy()
    np.savez_compressed(to / "weights.npz", **made)


def main() -> None:
    """Read the command line, teach and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--without", default="", help="more drafters to leave out, with commas")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often to learn from all agreements")
    parser.add_argument("--from", type=Path, dest="before", help="weights to go on from (default: the public model)")
    parser.add_argument("--new", default="", help="drafters who are new to it, with commas: of others it sees a part")
    parser.add_argument("--to", type=Path, default=PACKAGE, help="folder to write to (default: into the package)")
    given = parser.parse_args()
    torch.manual_seed(0)
    maker = Maker((*HELD_BACK, *given.without.split(",")), given.new.split(",") if given.new else ())
    network = Network(len(maker.rules))
    if given.before:
        remembered(network, given.before)
    first, share = (FURTHER, FEWER) if given.before else (FIRST, SHARE)
    taught(network, maker, random.Random(0), given.rounds, first, share)
    written(network, maker, given.to)


if __name__ == "__main__":
    main()
