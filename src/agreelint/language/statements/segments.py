"""What each stretch of a statement is to the rest of it: main clause, exception, proviso, condition, aside."""

from dataclasses import dataclass

from agreelint.language.phrases.lists import each, phrases
from agreelint.language.phrases.matcher import Matcher
from agreelint.language.statements.opening import OPENERS, front_end
from agreelint.language.statements.operators import BE, FINITE, MODALS, SPEAKING
from agreelint.language.words.fronts import END
from agreelint.language.words.normalise import Words
from agreelint.model.frame import SegmentKind

# These open a segment in front of the main clause only: elsewhere they belong to what they follow.
_FRONT_ONLY = frozenset(phrases("segments")["front only"])
_MATCHER = Matcher(
    (key, phrase) for key, lines in phrases("segments").items() if key != "front only" for phrase in lines
)
_PEOPLE = each(
    "anyone anybody someone one nobody person persons people party parties individual individuals entity entities "
    "user users recipient recipients customer customers"
)
_DENIED = each("no none neither nothing")
_PLACES = each("board premise premises prem device site line")
_LABEL = 9  # words
_AUX = MODALS | FINITE


@dataclass(frozen=True, slots=True)
class Stretch:
    """One segment among the words of a statement: words `start` to `end`, of which the first `marker` words open it."""

    kind: SegmentKind
    start: int
    end: int
    marker: int = 0


def stretches(words: Words, taken: frozenset[int] = frozenset()) -> tuple[Stretch, ...]:
    """The segments of a statement other than the main clause, in order and without overlap.

    `taken` are words inside a concept: a marker among them opens nothing ("without human review").
    """
    opened = _opened(words, taken)
    out: list[Stretch] = []
    for position, (kind, start, length) in enumerate(opened):
        if out and start < out[-1].end:
            if out[-1].kind is SegmentKind.ASIDE or _ends(words, kind, start):
                out[-1] = Stretch(out[-1].kind, out[-1].start, start, out[-1].marker)
            elif start < out[-1].end and kind is not SegmentKind.REGARDLESS:
                continue
            else:
                out[-1] = Stretch(out[-1].kind, out[-1].start, start, out[-1].marker)
        stop = opened[position + 1][1] if position + 1 < len(opened) and _cuts(opened[position + 1][0]) else len(words)
        front = start in (0, words.own) or _only_asides_before(words, out, start)
        after = start + length
        end = front_end(words, after, stop) if front else _end(words, kind, start, after, stop)
        if front and end == stop and kind is SegmentKind.ASIDE:
            continue
        out.append(Stretch(kind, start, end, length))
    return tuple(out)


def openers(words: Words) -> frozenset[int]:
    """The words that may open a segment."""
    return frozenset(at for hit in _MATCHER.hits(words) for at in hit.at)


def _ends(words: Words, kind: SegmentKind, start: int) -> bool:
    """Whether a segment at `start` ends the one before: an exception does, and ", subject to …"."""
    asked = kind is SegmentKind.SUBJECT_TO and "," in words.before[start]
    return asked or kind in (SegmentKind.EXCEPTION, SegmentKind.PROVISO)


def _cuts(kind: SegmentKind) -> bool:
    return kind in (SegmentKind.EXCEPTION, SegmentKind.PROVISO, SegmentKind.REGARDLESS)


def _opened(words: Words, taken: frozenset[int]) -> list[tuple[SegmentKind, int, int]]:
    best: dict[int, tuple[SegmentKind, int, int]] = {}
    for hit in _MATCHER.hits(words):
        start, length = hit.at[0], hit.at[-1] + 1 - hit.at[0]
        if start in taken or words.filler[start]:
            continue
        if start not in best or best[start][2] < length:
            best[start] = (SegmentKind(hit.concept), start, length)
    out: list[tuple[SegmentKind, int, int]] = []
    end = -1
    for kind, start, length in (best[at] for at in sorted(best)):
        if start < end or not _opens(words, kind, start, length, out):
            continue
        out.append((kind, start, length))
        end = start + length
    return out


def _opens(  # noqa: C901, PLR0911  (one answer for each word that only looks like a marker)
    words: Words, kind: SegmentKind, start: int, length: int, out: list[tuple[SegmentKind, int, int]]
) -> bool:
    text = " ".join(words.norm[start : start + length])
    before = words.norm[start - 1] if start else ""
    front = start in (0, words.own) or (
        bool(out)
        and words.before[start].strip(f"){END}") == ","
        and out[-1][1] in (0, words.own)
        and SPEAKING.isdisjoint(
            words.norm[out[-1][1] : start]
        )  # "Subject to X, Y grants Z a right, during the Term, …"
    )
    following = words.norm[start + length] if start + length < len(words) else ""
    if kind is SegmentKind.ASIDE and (following == "no" or (text == "on" and following in _PLACES)):
        return False  # "under no circumstances"; "on-board use"
    if kind is SegmentKind.SUBJECT_TO and (
        before in BE | {"always", "remain", "remains"} or BE.intersection(words.norm[max(0, start - 3) : start])
    ):
        return False  # "is subject to review" is what the main clause says
    if words.norm[start + length : start + length + 1] in (("which",), ("whom",)):
        return False  # "during which the limits apply" hangs on what stands before it
    if text in _FRONT_ONLY or kind is SegmentKind.ASIDE:
        denied = words.norm[start + length] if start + length < len(words) else ""
        return front and denied not in _DENIED  # "under no order shall the Model …" is the main clause turned round
    if text in ("save", "absent") and not (front or words.before[start] or text == "absent"):
        return False  # to save a file
    if text == "whether":
        # "decide whether": an object; ", whether by itself or not": regardless; "In doubt, whether …": the subject
        return (bool(words.before[start]) and not front) or "or" in words.norm[start : start + 8]
    if text == "other than" and before in _PEOPLE:
        return False  # "to anyone other than the Government" says whom, and lets nobody out
    if text.startswith("without") and words.norm[max(0, start - 2) : start] == ("with", "or"):
        return False
    if text in ("where", "when") and start == 0 and _labels(words):
        return False
    if text in ("until", "beyond"):
        return not front
    return not (text in ("where", "when") and before in ("in", "from"))


def _labels(words: Words) -> bool:
    """Whether the words up to a colon ask what those behind it answer: "Where the System runs: on site"."""
    end = next((i for i in range(1, min(len(words), _LABEL)) if ":" in words.before[i]), 0)
    asked = end and not any("," in words.before[i] or words.norm[i] in MODALS for i in range(1, end))
    return bool(asked) and _AUX.isdisjoint(words.norm[end:])


def _only_asides_before(words: Words, out: list[Stretch], start: int) -> bool:
    """Whether everything before `start` is itself in front of the main clause."""
    at = words.own if start >= words.own else 0
    for stretch in out:
        if stretch.start == at:
            at = stretch.end
    return at == start and bool(out)


_GOES_ON = each(
    "and or nor including approval review oversight consent control confirmation authorization involvement "
    "intervention judgment supervision decision permission notice direction human such as"
)


_INSERTED = 8  # words of ", whether or not anonymised," in the midst of a sentence

_SUITABLE = each("practicable possible feasible appropriate reasonable necessary required applicable")
_SHORT = 3  # words of ", where practicable,"


def _end(words: Words, kind: SegmentKind, start: int, after: int, stop: int) -> int:
    """Where a segment inside or behind the main clause ends."""
    parenthesis = "(" in words.before[start]
    for i in range(after, stop):
        if kind is SegmentKind.REGARDLESS and (start < words.own == i or ":" in words.before[i]):
            return i  # "whether or not lawful: (a) …"
        if (parenthesis and ")" in words.before[i]) or (kind is SegmentKind.CONDITION and ";" in words.before[i]):
            return i
        # "shall where practicable give notice"
        if (kind is SegmentKind.CONDITION and _is_aside(words, start, i)) or _is_end_of_use(words, start, after, i):
            return i
        if "," not in words.before[i]:
            continue
        interrupting = "," in words.before[start] and (
            start > 0
            and (words.norm[start - 1] in _AUX or words.norm[start - 1] in ("not", "and", "or", "to", "that", "be"))
        )
        rest = i + 1 if words.norm[i] in ("and", "but", "or") else i
        resumes = rest < stop and (words.norm[rest] in MODALS or words.norm[rest] in ("is", "are"))
        longest = {SegmentKind.REGARDLESS: _INSERTED, SegmentKind.CONDITION: _SHORT}.get(kind, 0)
        inserted = "," in words.before[start] and i - start <= longest
        if interrupting or inserted or resumes or _new_subject(words, i, stop):
            return i
        if words.norm[start] == "without" and words.norm[i] not in _GOES_ON and MODALS.intersection(words.norm[:start]):
            return i  # "may at any time, by notice and without consent, vary …"
    return stop


def _is_end_of_use(words: Words, start: int, after: int, here: int) -> bool:
    """Whether what is used for an end is excepted, and the end is not: "use data *other than* names *to* build"."""
    if words.norm[start:after] != ("other", "than") or words.norm[here] != "to" or not 0 < here - after <= _SHORT + 1:
        return False
    used = any(word.startswith(_USED) for word in words.norm[max(0, start - _SHORT - 1) : start])
    left = words.norm[after:here]
    # "Data other than Customer Data" are none of the customer's.
    whole = words.norm[start - 1] in _DATA and words.norm[start - 1] not in left and _WHOSE.isdisjoint(left)
    return used and whole and left[0] not in _ENDS and left[-1] not in _LEADS_TO


_USED = ("use", "using", "process", "appl", "employ", "exploit", "handl", "analy")
_DATA = each("content data information prompts outputs inputs files documents records conversations interactions logs")
_WHOSE = each("customer client agency subscriber user licensee buyer firm authority your our its member")
_ENDS = each("as for in to where when with by under on at through such")
_LEADS_TO = each(
    "right rights need needed necessary required duty obligation order power permission leave able ability way means "
    "access due subject relating related pursuant according"
)


def _is_aside(words: Words, start: int, end: int) -> bool:
    """Whether a condition is a word or two between modal and verb."""
    here = start > 0 and words.norm[start - 1] in MODALS
    return here and end - start <= _SHORT + 1 and words.norm[end - 1] in _SUITABLE


def _new_subject(words: Words, at: int, stop: int) -> bool:
    """Whether after the comma at `at` a new main clause begins: "…, and the Model shall …"."""
    rest = at
    if words.norm[rest] in ("and", "but", "nor"):
        rest += 1
    else:
        return False
    if rest >= stop or words.norm[rest] not in OPENERS:
        return False
    for i in range(rest, min(stop, rest + 8)):
        if words.norm[i] in ("that", "which", "who", "and", "or") and i > rest:
            return False
        if words.norm[i] in MODALS:
            return True
    return False
