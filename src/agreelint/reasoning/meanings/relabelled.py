"""Data of the customer that a definition gives another name, under which the vendor may do with it as it likes.

"Service Signals means what is asked and answered, once account names are stripped"; "Supplier may use Service Signals
to build later models".
"""

import re
from collections.abc import Iterator, Sequence

from agreelint.language.vocabulary.forms import written
from agreelint.model.agreement import Agreement, Clause, ClauseKind, Role
from agreelint.model.rule import Effect, EffectKind
from agreelint.model.span import Span
from agreelint.reasoning.meanings.chains import chains
from agreelint.reasoning.sentences.spans import sentence_of

_TRAINING, _DATA = "training-on-customer-data", "data-any-lawful-purpose"
# What goes in and comes out.
_TRAFFIC = re.compile(
    r"""\b(?:prompts?|inputs?|outputs?|queries|requests?\s+(?:put|made|sent|submitted|typed)|questions?\s+(?:put|asked|typed)|conversations?|transcripts?|chats?|dialogues?
    |(?:what|whatever|anything|everything|all\s+that|text|content|files|documents)\s+(?:[\w'’-]+\s+){0,5}?(?:types?|typed|sends?|sent|submits?|submitted|uploads?|uploaded|enters?|entered|asks?|asked|answers?|answered|generates?|generated|returns?|returned|speaks?|spoken)
    |(?:repl(?:y|ies)|answers?|responses?)\s+(?:given|returned|generated|produced|to|of|from)|(?:customer|client|firm|user|subscriber|member)\s+(?:data|content|materials?))\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What only counts or times it, and what leaves it out.
_COUNTED = re.compile(
    r"\b(?:counts?|numbers?|volumes?|frequenc(?:y|ies)|quantit(?:y|ies)|lengths?|times?|timings?|rates?|sizes?|dates?)\s+of\b[^.;]{0,60}$"
    r"|\b(?:(?<!not\s)(?<!without\s)exclud\w+|other\s+than|except\w*|(?:does|do|shall)\s+not\b(?!\s+(?:only|exclud\w+|omit))[^.;]{0,30}|without(?!\s+exclud)|but\s+(?:not|no)(?!\s+(?:only|less))|nor"
    r"|no(?!\s+(?:less|fewer|matter|doubt|only)\b))\b[^.;]{0,80}$",
    re.IGNORECASE,
)
_VENDOR = r"(?:supplier|provider|vendor|contractor|licensor|company|we|{names})"
_MAY = (
    r"(?:may|can|has\s+the\s+right\s+to"
    r"|(?:is|are|shall\s+be)\s+(?:free|entitled|permitted|allowed)\s+to)"
)
_USES = (
    r"(?:use|exploit|keep\s+and\s+use|employ|deal\s+with|process|apply|license|sell"
    r"|train|teach|build|improve|tune|develop|learn)\b"
)
_MUST_NOT = re.compile(r"\W*(?P<who>[A-Z][\w&’'-]*(?:\s+[A-Z][\w&’'-]*){0,3})\s+(?:will|shall|may|must|does)\s+not\b")
_TRAINS = re.compile(
    r"\b(?:train\w*|teach\w*|build\w*|improv\w*|tun(?:e|es|ing)|fine-?tun\w+|develop\w*|retrain\w*|creat\w+|refin\w+)\b[^.;]{0,60}?\b(?:models?|algorithms?|networks?|engines?|AI)\b",
    re.IGNORECASE,
)
_AS_IT_LIKES = re.compile(
    r"""\bas\s+(?:it|they|we)\s+(?:sees?|thinks?|deems?|considers?)\s+fit\b|\b(?:any|every|all)\s+(?:\w+\s+){0,3}?(?:purposes?|uses?|ends?|ways?|manner)\b
    |\b(?:its|their|our)\s+own\s+(?:\w+\s+)?(?:purposes?|business|ends?|benefit|products?)\b|\bwithout\s+(?:restriction|limit\w*)\b|\bfreely\b|\bat\s+(?:its|our)\s+(?:sole\s+)?discretion\b""",
    re.IGNORECASE | re.VERBOSE,
)
_HELD_BACK = re.compile(
    r"\b(?:not|no|nothing|never|nobody|neither|nor|only|solely|exclusively|except|unless|save|until|subject\s+to|consent|agreed?)\b|n['’]t\b",
    re.IGNORECASE,
)
# What holds nothing back: "and owes nothing for it", "at no charge", "whether or not Customer agreed".
_FOR_NOTHING = re.compile(
    r"""\b(?:(?:and|but)\s+)?(?:(?:it|they|we|supplier|provider|vendor)\s+)?(?:owes?|pays?|need\s+pay)\s+(?:\w+\s+)?nothing\b|\b(?:at|with|for|free\s+of|without)\s+(?:no\s+|any\s+)?(?:further\s+)?(?:charge|cost|fee|payment|consent|approval|leave|notice)\b
    |\bwhether\s+or\s+not\b[^,.;]*|\bno\s+(?:fee|charge|payment|royalt\w+|notice|consent|approval)\b[^,.;]*|\b(?:need|shall|does|is|are)\s+not\s+(?:\w+\s+){0,2}?(?:ask|pay|tell|inform|account|consult|obliged|required|bound)\b[^,.;]*
    |\buntil\b[^,.;]*\bno\s+longer\b|\bnothing\s+(?:is|shall\s+be)\s+(?:owed|due|payable)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def relabelled(agreement: Agreement, told: Sequence[Effect]) -> Iterator[Effect]:
    """The rights to train on, or to use at will, what a definition takes from the customer's data."""
    known = {
        (one.rule, one.clause)
        for one in told
        if one.kind is EffectKind.CROSSES and not one.by_likeness and len(one.span)
    }
    right = _right(agreement, told)
    for clause in agreement.clauses:
        if clause.kind not in (ClauseKind.OPERATIVE, ClauseKind.TABLE_ROW):
            continue
        for sentence in clause.sentences:
            words = agreement.words(sentence)
            found = right.search(words)
            if found is None or _HELD_BACK.search(_FOR_NOTHING.sub(" ", words)):
                continue
            yield from _given(agreement, clause, sentence, words, known)


def _right(agreement: Agreement, told: Sequence[Effect]) -> re.Pattern[str]:
    """A right of the vendor, by whatever name the agreement gives it, or whoever must not train is called by."""
    vendors = (one for one in agreement.parties if one.role is Role.VENDOR)
    names = {name for party in vendors for name in party.names}
    for one in told:
        if one.rule == _TRAINING and one.kind is EffectKind.PROTECTS:
            subject = _MUST_NOT.match(agreement.words(sentence_of(agreement, one)))
            names |= {subject["who"]} if subject else set()
    who = _VENDOR.format(names="|".join(re.escape(name) for name in sorted(names)) or "vendor")
    return re.compile(
        rf"\b{who}\b(?:[^.;]{{0,80}}?\band)?\s+(?:\w+ly\s+)?{_MAY}\s+(?:\w+\s+){{0,2}}?{_USES}", re.IGNORECASE
    )


def _given(
    agreement: Agreement, clause: Clause, sentence: Span, words: str, known: set[tuple[str, int]]
) -> Iterator[Effect]:
    wanted = [(_TRAINING, _TRAINS), (_DATA, _AS_IT_LIKES)]
    for chain in chains(agreement, sentence):
        if not _holds(_TRAFFIC, agreement.words(chain.last.meaning)):
            continue
        meaning = " ".join(agreement.words(chain.last.meaning).split())
        for rule, ends in wanted:
            if ends.search(words) and (rule, clause.index) not in known:
                yield Effect(
                    rule=rule,
                    kind=EffectKind.CROSSES,
                    clause=clause.index,
                    span=chain.used,
                    message=f'gives the vendor what goes in or comes out, under the name of "{chain.terms[0].name}"',
                    because=f'"{chain.last.name}" means "{meaning}"',
                    related=chain.related()[1:],
                )
        return


def _holds(things: re.Pattern[str], meaning: str) -> bool:
    """Whether a meaning holds such things themselves, and neither counts nor excludes them."""
    return any(_COUNTED.search(meaning[: found.start()]) is None for found in things.finditer(meaning))


# Words for data, and things that are none of the customer's: what is counted or timed, and what the vendor made itself.
_DATA_WORDS = re.compile(
    r"\b(?:data|datasets?|information|contents?|text|files?|documents?|records?|feedback|suggestions?|images?|recordings?|logs?|derivatives?)\b",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    r"""(?:an?\s+|the\s+|its\s+|\w+['’]s?\s+)?(?:\w+\s+){0,2}?(?:(?:counts?|numbers?|volumes?|lengths?|times?|timings?|rates?|sizes?|seconds|minutes|dates?)\s+of\b.*
    |(?:latenc(?:y|ies)|delays?|uptime|availability|error\s+codes?|error\s+rates?|storage(?:\s+consumed)?|tokens|bandwidth|throughput
    |software|source\s+code|documentation|manuals?|handbooks?|guides?|marks|trade\s*marks|logos?|interfaces?|APIs?|tooling|tools)(?:\s+used|\s+consumed)?)""",
    re.IGNORECASE | re.VERBOSE,
)
_LEFT_OUT = re.compile(
    r"[,;.]?\s*(?:\band\s+|\bbut\s+|\bit\s+)?\b(?:no(?!\s+(?:less|fewer|matter|doubt|only)\b)|(?:(?:does|do|shall)\s+)?not(?!\s+(?:only|exclud\w+|without|limited|less)\b)|none|(?<!not\s)(?<!without\s)excluding|(?<!not\s)without(?!\s+exclud)|(?<!not\s)other\s+than)\b",
    re.IGNORECASE,
)
_JOINTS = re.compile(r"[,;]\s*(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+")


def holds_no_data(agreement: Agreement, crossing: Effect) -> Span | None:
    """The meaning of the only thing that a right over data names, where that is no data of the customer."""
    if crossing.rule not in (_TRAINING, _DATA) or crossing.kind is not EffectKind.CROSSES:
        return None
    sentence = sentence_of(agreement, crossing)
    rest = agreement.words(sentence)
    meanings = []
    for chain in chains(agreement, sentence):
        if not _is_plain(agreement, agreement.words(chain.last.meaning)):
            return None
        rest = written(chain.terms[0].name).sub(" ", rest)
        meanings.append(chain.last.meaning)
    return meanings[0] if meanings and not (_TRAFFIC.search(rest) or _DATA_WORDS.search(rest)) else None


def _is_plain(agreement: Agreement, meaning: str) -> bool:
    """Whether all that a meaning lists is counted, timed, made by the vendor itself, or another term."""
    left_out = _LEFT_OUT.search(meaning)
    said = meaning[: left_out.start()] if left_out else meaning
    names = {term.name.casefold() for term in agreement.terms}
    items = [item.strip(" .") for item in _JOINTS.split(said)]
    return all(
        _PLAIN.fullmatch(item) or item.casefold().removeprefix("the ") in names for item in items if item
    ) and any(items)
