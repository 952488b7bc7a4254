"""From which outlook on a verdict becomes what: measured on agreements by drafters whom no model had seen."""

from agreelint.model.agreement import Agreement, ClauseKind
from agreelint.model.review import Standing
from agreelint.reasoning.weigh import Scales
from agreelint.reasoning.weighing.outlook import Outlook

# Of short agreements by drafters that no model had seen, about as many in a hundred were held as the outlook says.
# What was doubtful is held from the first on, and crossed or hollow up to the second.
HELD, NOT_HELD = 0.75, 0.6
# What was clean stays so above the first and is crossed or hollow up to the second; in between a person has to read.
# It takes more where a rule tells a limit that holds, and less where nothing is told at all.
_CLEAN, _NOT_CLEAN = 0.65, 0.5
_CLEAN_BY_A_RULE, _NOT_CLEAN_BY_A_RULE = 0.5, 0.4
_CLEAN_BY_NOTHING = 0.75
# In a long agreement some words are like anything: half of that is left to the limit when something becomes worse,
# and nothing does where no rule tells anything; two thirds where it is heard for certain to speak of the red line.
_LONG, _IN_A_LONG_ONE, _HEARD_IN_A_LONG_ONE = 40, 0.5, 0.65
# It takes more there for a limit to be there that no rule tells of.
THERE_IN_A_LONG_ONE = 0.9
# From here on a person has to read where a rule is certain of the contrary: in a long agreement the words that it tells
# this by may be among those that nobody else read;
HELD_ALL_THE_SAME, HELD_IN_A_LONG_ONE = 0.8, 0.85
# and from here on it is held though a rule is certain that its limit is hollow, or that it is crossed,
NOT_HOLLOW_ALL_THE_SAME, NOT_CROSSED_ALL_THE_SAME = 0.8, 0.9
# or that another clause makes it so: what one clause does to another is what words read like knows least of;
NOT_UNDONE_ALL_THE_SAME = 0.98
# but never where its own words read like what the rule tells: whoever fills a paper with limits clears no grant by it.
READS_SO = 0.5
# Beside a limit that a rule tells, what none is certain of is crossed from here on; below, a person has to read.
CROSSED = 0.6
# From here on what crosses it is taken for what empties a limit that is there.
HOLLOW_BY_A_CROSSING = 0.7
# It is held from here on though two readings dispute what a rule tells, or something is doubtful that nobody resolved.
HELD_OVER_DOUBTS = 0.78

# Heads and feet of pages are no length.
_SILENT = frozenset((ClauseKind.HEADING, ClauseKind.COMMENT, ClauseKind.CONTENTS, ClauseKind.RUNNING_HEAD))


def bounds(scales: Scales, standing: Standing) -> tuple[float, float]:
    """Above which outlook what is clean stays so, and up to which it is crossed or hollow."""
    if scales.holding:
        return _CLEAN_BY_A_RULE, _NOT_CLEAN_BY_A_RULE
    return _CLEAN if standing is Standing.HELD else _CLEAN_BY_NOTHING, _NOT_CLEAN


def less_in_a_long_one(agreement: Agreement, scales: Scales, standing: Standing, outlook: Outlook) -> float:
    """How much less of the outlook must be left to the limit before something becomes worse."""
    if not is_long(agreement):
        return 1.0
    told = any(not weight.effect.by_likeness for weight in (*scales.crossed, *scales.hollow))
    # A limit that a rule tells of is not lost by what is only heard, or like something, beside it.
    if outlook.heard and not (scales.holding and (standing is Standing.HELD or not told)):
        return _HEARD_IN_A_LONG_ONE
    return _IN_A_LONG_ONE if told else 0.0


def is_long(agreement: Agreement) -> bool:
    """Whether so many clauses say something that some words are like anything."""
    return sum(clause.kind not in _SILENT for clause in agreement.clauses) > _LONG
