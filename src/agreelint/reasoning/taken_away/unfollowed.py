"""Sentences about a limit, named by its number, that nobody can follow."""

import re
from collections.abc import Iterator, Mapping, Sequence

from agreelint.language.likeness.treatment import Treatment
from agreelint.model.agreement import Agreement, ClauseKind, Reach, Reference
from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.sentences.leaving import VENDOR
from agreelint.reasoning.sentences.numbering import gives_a_number
from agreelint.reasoning.sentences.spans import sentence_with
from agreelint.reasoning.taken_away.already import already
from agreelint.reasoning.taken_away.cancel import Cancellation, ends_with_it

# "Clause 4 is to be …", "On Sundays, clause 4 rests", "…; clause 4 does not": what is said is about the clause.
_IS_SUBJECT = re.compile(
    r"""(?:.*(?:[;:]|,\s+(?:and|but|while|whereas|though|although))\s)?
    (?:(?:during|while|when(?:ever)?|where(?:ver)?|if|once|after|before|until|upon|on|in|for|at|as\s+(?:long|soon)\s+as)\s[^,;:]{1,120},\s*)?
    \W*(?:\([^()]{0,80}\)\s*)?(?:however|further|finally|in\s+addition|provided\s+that)?\W*(?:\w+\s+of\s+)?(?:the\s+)?""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
# Verbs by which a clause says, forbids or gives what stands in it.
_SPEAKS = r"""(?:set|describ|defin|contain|list|provid|specif|identif|includ|restrict|limit|bar[sr]|bann?|protect|bind
    |supplement|incorporat|explain|address|detail|appear|follow|surviv|prevail|supersed|overrid|win|appl(?!ied)|govern(?!ed)|control|regulat|forbid|prohibit|requir|oblig|entitl|grant|giv(?!es?\s+way)|permit|allow
    |authori|impos|establish|appoint|deal|relat|refer|cover|continu|remain|stay|last|out|add|mirror|repeat|implement|stat|confer|reserv
    |com(?:e|es)\s+(?:first|before|into)|go(?:es)?\s+(?:first|before|beyond)|tak(?:e|es)\s+(?:effect|prece|prior|first)|rank(?:s)?\s+(?:first|above|ahead|before)
    |stand(?:s)?\s+(?:unchanged|unaffected|firm|in\s+full|as\s+(?:agreed|written)|\W)|ensur|prevent|preserv|support|serv|us(?:e|es)\b|form|contemplat|call|rais|tell
    |hold(?:s)?(?!\s+(?:good\s+)?(?:only|until|while|when|if|unless|except)))"""
_LINKS = r"""(?:and|or|of|to|in|as|with|by|for|from|above
    |below|hereof|through|on|at|but|nor|which|that|who|whose|where|when|if|unless|provided
    |notwithstanding|except|save|pursuant|under|herein|thereof|inclusive|per|via|against|before|after|within|without|until|than|plus|including
    |regarding|concerning|about|entitled
    |the|this|an?|any|all|each|both|not|no|rights?|obligations?|restrictions?|limits?|requirements?|terms?|purposes?|uses?|compliance|breach\w*)\b"""
_SAYS = re.compile(
    rf"""(?:\s*(?:,|,?\s+(?:and|or|to))\s*(?:sections?|clauses?|articles?|paragraphs?|exhibits?|schedules?)?\s*(?-i:[\dA-Z][\w.()]*))*+
    \s*(?:\([^()]{{0,120}}\)\s*)?(?:(?:of|to)\s+(?:this|the)\s+\w+\s+)?(?:(?:above|below|hereof|also|always|now|then|thereafter|hereby|therefore|thus|accordingly)\s+)?(?:
      shall|will|may|must|is|are|does|do|can|cannot|has|have|needs?|yields?|counts?|operates?|extends?|concerns?|reaches|reads?|means?|turns?|depends?
      |runs?|works?|(?-i:(?!{_LINKS}|{_SPEAKS})[a-z]{{3,}}(?!\s*[:|])))\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "Exceptions to clause 4: the police", "Units outside clause 4 | the police": a list of those it does not bind.
_LET_OUT = re.compile(
    r"""(?:^|[|;:]\s*)(?:the\s+)?(?:[\w'’-]+\s+){0,4}?(?:(?:exceptions?|exemptions?|exclusions?|carve-?outs?|derogations?|dispensations?|departures?)\s+(?:to|from|of|under)
    |outside(?:\s+of)?|(?:exempt(?:ed)?|excused|excluded|excepted|freed?|released)\s+(?:from|under)|not\s+(?:bound|caught|covered|reached)\s+by)\s+(?:the\s+)?$""",
    re.IGNORECASE | re.VERBOSE,
)
# "Following a resident is no breach of clause 4": what it forbids is said to be none of it.
_PASSES = re.compile(
    rf"""(?!.*\b(?:ensur\w+|that|which|who|if|where|when|unless|so\s+long|as\s+long|provided|warrants?|represents?|{VENDOR})\b)
    .*\b(?:(?:is|are|(?:shall|will)\s+be|constitutes?|amounts?\s+to)\s+(?:deemed\s+|considered\s+)?(?:no|not\s+(?:an?\s+|in\s+)?|never\s+an?)\s*(?:breach|violation|contravention|infringement)\s+of
    |(?:does|do|shall|will)\s+not\s+(?:breach|violate|contravene|infringe|offend(?:\s+against)?|fall\s+(?:under|within|foul\s+of)|run\s+counter\s+to)
    |(?:is|are|(?:shall|will)\s+be)\s+(?:always\s+|deemed\s+(?:to\s+be\s+)?)?(?:consistent|compatible|compliant|in\s+(?:line|keeping|harmony))\s+with)\s+(?:the\s+)?$""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_LISTED = re.compile(
    r"\s*(?:\([^()]{0,80}\)\s*)?[:|](?!\s*\|?\s*(?:none|nil|no|not\s+applicable|n\s?/\s?a|nobody|nothing|[-–—]|reserved|intentionally)\b)",
    re.IGNORECASE,
)
# "Clause 4 governs nothing", "continues to sleep", "applies on paper": it stands in name.
_IN_NAME = re.compile(
    r"""^[^.;]{0,40}?\b(?:(?:govern|bind|cover|forbid|prohibit|bar|restrict|includ|requir|ask|demand|protect|control|prevent|stop)\w*\s+(?:nothing(?!\s+(?:less|short|but|in\s+(?:this|section|clause|article)))|nobody|no\s+one|none\b)
    |(?:on\s+paper|in\s+(?:name|theory|spirit))(?:\s+only|\s+alone)?(?=\s*(?:[.;,]|$))|(?:continue|remain)\w*\s+(?:to\s+)?(?:sleep|rest|lie|slumber|asleep|dormant|unused|unsigned)\w*)""",
    re.IGNORECASE | re.VERBOSE,
)
# Words that leave it as it is.
_STANDS = re.compile(
    r"""^[^.;]{0,60}?\b(?:surviv\w+|prevails?|binds?|continues?|remains?|controls?|governs?|carr(?:y|ies)\s+on|outlives?|precedence|lasts?|essence
    |forbids?|prohibits?|requires?|appl(?:y|ies)(?:\s*[.;]|\s+(?:accordingly|mutatis))|appl(?:y|ies)\s+(?:to\s+(?:any|all|every|each)|in\s+(?:any|all|every)|equally|also|whether|even|throughout|at\s+all)
    |in\s+force\s+(?:there|here|too|throughout|everywhere)|goes\s+(?:on|with)|com(?:e|es)\s+(?:first|with)|passes\s+with|stands?\s+(?:as|after)|to\s+no(?:thing)?|confirmed
    |never\s+(?!bind|appl|reach|touch|limit|restrict|forbid|prohibit|prevent|operat|work|cover|concern)\w+
    |(?:not|never)\s+(?:lapse|end|expire|cease|fall|drop|yield|give\s+way)
    |material|breached|(?:not|only)\s+(?:be\s+)?(?:amend\w*|var\w*|waiv\w*|chang\w*|affect\w*|limit\w*|cut)|unaffected|unchanged|signed|both
    |(?:is|are|be)\s+(?:to\s+be\s+)?(?:obeyed|followed|applied|honou?red|observed|kept|respected)(?=\s*[.;]))\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "Attachment 1 is Supplier's Usage Standard of 4 May 2026 (the "Standard"), and it binds Customer."
_INTRODUCES = re.compile(
    r"""\s+(?:is|contains|sets\s+out|holds)\s+(?:[\w'’.-]+\s+){0,5}?(?:Polic(?:y|ies)|Standards?|Rules|Terms|Codes?|Guidelines|Restrictions|Uses)\b(?:,?\s+(?:of|dated|version|edition|revision)\s+[\w\s,.]{1,40}?)?
    (?:\s*\([^()]{0,80}\))?(?:,?\s+(?:and|which)\s+(?:it\s+)?(?:binds|applies\s+to|forms|governs|is\s+part\s+of)\b[^.;,]{0,80})?\s*[.;]?\s*$""",
    re.VERBOSE,
)
_SILENT = {ClauseKind.RECITAL, ClauseKind.CONTENTS, ClauseKind.COMMENT, ClauseKind.HEADING, ClauseKind.RUNNING_HEAD}
_SHOWN = 60  # characters of the sentence
_HARDLY = 0.1  # probability that a clause is taken away below which it stands
_KEEPS = (Extent.AFFIRMED, Extent.RESTORED)


def unfollowed(
    agreement: Agreement, known: Sequence[Cancellation], read: Mapping[Span, Treatment]
) -> Iterator[Cancellation]:
    """Every sentence that is about another clause by its number, and that no way of reading follows.

    `read` is what sentences seem to do to the clauses that they name, by the place of the name.
    """
    told = already([one for one in known if one.extent not in _KEEPS])
    kept = set(_kept(agreement, known))
    for reference in agreement.references:
        clause = agreement.clauses[reference.clause]
        if reference.reach is not Reach.INTERNAL or clause.kind in _SILENT or reference.clause in reference.targets:
            continue
        sentence = sentence_with(clause, reference.span)
        before = agreement.text[sentence.start : reference.span.start]
        after = agreement.text[reference.span.end : sentence.end]
        lists = _LET_OUT.search(before) is not None and _LISTED.match(after) is not None
        lists = lists or _PASSES.match(before) is not None
        surely = lists or _IN_NAME.match(after) is not None
        says = surely or (_SAYS.match(after) and not _STANDS.match(after))
        if not says or not (lists or _IS_SUBJECT.fullmatch(before)):
            continue
        if (
            ends_with_it(before, after)
            or gives_a_number(before, after)
            or told(sentence)
            or _goes_first(agreement, reference)
            or _INTRODUCES.match(after)
        ):
            continue
        likely = read.get(reference.span)
        if likely is not None and likely.takes < _HARDLY and not surely:
            continue
        if kept.intersection((sentence.start, target) for target in reference.targets):
            continue
        span = Span(reference.span.start, min(sentence.end, reference.span.end + _SHOWN))
        yield Cancellation(reference.clause, span, Extent.CLOUDED, reference.targets, reference.part)


def _goes_first(agreement: Agreement, reference: Reference) -> bool:
    """Whether the sentence is an order of precedence that puts what it names first."""
    name = " ".join(reference.text.split())
    orders = (one for one in agreement.precedence if one.span.holds(reference.span) and one.ranks)
    return any(name in one.ranks[0] for one in orders)


def _kept(agreement: Agreement, known: Sequence[Cancellation]) -> Iterator[tuple[int, int]]:
    """Which clauses a sentence is known to leave standing: "Clause 1 remains in force; clause 2 does not"."""
    for one in known:
        if one.extent in _KEEPS:
            start = sentence_with(agreement.clauses[one.clause], one.span).start
            yield from ((start, target) for target in one.targets)
