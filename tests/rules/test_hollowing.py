"""A limit that a small word empties is never told as a limit, and the harmless twin of that word leaves it one.

Every plain limit of every page is hollowed by grammar alone, whatever it is about: what the page lists does not matter.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from importlib.resources import files

import pytest

from agreelint import language, rules_in
from agreelint.model.rule import Certainty, EffectKind, ExampleKind, Rule
from agreelint.testing.examples import alone

Edit = Callable[[str], str | None]

RULES = [rule for rule in rules_in(files("agreelint") / "rules") if rule.activities]
AUXILIARY = re.compile(r"\b(?:shall|must|may|will|can|cannot|should)\b|n't\b")
BAN = re.compile(r"^[^,;:]{0,90}? (?:shall|must|may|will) not(?= )")
BOUND = re.compile(
    r"(?:The )?(Customer|Agency|Government|Buyer|Licensee|Client|Authority|Department) (?:shall|must|may|will) not "
)
# What makes a sentence more than one plain limit: words added to it may belong to something else.
MORE = re.compile(
    r"[.;:] |\b(?:even|whether|regardless|irrespective|except|unless|until|save|without|for as long|for so long|if"
    r"|where|when|however|notwithstanding|signed by)\b|,? (?:and|nor|but) (?:no|is|in|the|you|we)\b",
    re.IGNORECASE,
)
NO_FRONT = re.compile(r"(?:For|Under|In|To|On|At|Upon|Don't|That|Whether|Notwithstanding|During)\b")
LOWERED = re.compile(r"(?:The|A|An|No|Nothing|None|Neither|Any|All|Each|Every|Use|Such)\b")


def plain(text: str) -> bool:
    return text.endswith(".") and "\n" not in text and not MORE.search(text) and len(AUXILIARY.findall(text)) <= 1


def after_not(words: str) -> Edit:
    return lambda text: BAN.sub(lambda ban: f"{ban[0]}{words}", text, count=1) if BAN.match(text) else None


def behind(words: str) -> Edit:
    return lambda text: f"{text[:-1]}{words}."


def by_the_bound(words: str) -> Edit:
    def edit(text: str) -> str | None:
        bound = BOUND.match(text)
        return f"{text[:-1]}{words.format(bound[1])}." if bound else None

    return edit


def in_front(words: str) -> Edit:
    def edit(text: str) -> str | None:
        if NO_FRONT.match(text):
            return None
        return words + (text[0].lower() + text[1:] if LOWERED.match(text) else text)

    return edit


def weakened(text: str) -> str | None:
    return re.sub(r" (?:shall|must|will) ", " should ", text) if re.search(r" (?:shall|must|will) ", text) else None


HOLLOWING: Mapping[str, Edit] = {
    "intent": after_not(" knowingly"),
    "intent as an adverb of two": after_not(", intentionally and directly,"),
    "law": after_not(" unlawfully"),
    "degree": after_not(" materially"),
    "purpose": after_not(", as its primary purpose,"),
    "habit": after_not(" ordinarily"),
    "practicable": behind(", to the extent practicable"),
    "commercially reasonable": behind(" to the extent commercially reasonable"),
    "possible": behind(", where reasonably possible"),
    "exception by law": behind(", except as permitted by applicable law"),
    "lawful cases": behind(", except where lawful"),
    "acceptance": behind(" until acceptance"),
    "pilot": behind(" during the pilot"),
    "first year": behind(" for the first year"),
    "for now": behind(", for the time being"),
    "directs": by_the_bound(", unless {} otherwise directs"),
    "determines": by_the_bound(", except as {} determines in its discretion"),
    "intention": in_front("It is the parties' present intention that "),
    "hope": in_front("The parties hope that "),
    "aim": in_front("The parties aim that "),
    "expectation": in_front("It is expected that "),
    "efforts": in_front("The parties will use reasonable efforts to ensure that "),
    "courtesy": in_front("As a matter of policy and without obligation, "),
    "pilot phase": in_front("During the Pilot Phase, "),
    "practicable in front": in_front("To the extent practicable, "),
    "should": weakened,
}
HARMLESS: Mapping[str, Edit] = {
    "intent": after_not(", whether intentionally or not,"),
    "intent behind": behind(", whether intentionally or otherwise"),
    "law": after_not(", lawfully or unlawfully,"),
    "lawful": behind(", even where lawful"),
    "permitted": behind(", even where the law would permit otherwise"),
    "pilot": behind(", including during the pilot"),
    "acceptance": behind(", before or after acceptance"),
    "degree": behind(", permanently or otherwise"),
    "copy": behind(", whether or not a cached copy"),
}


def certain(rule: Rule, text: str) -> set[EffectKind]:
    """What the rule is certain of where an agreement holds only `text`."""
    told = language.effects(alone(text), (rule,), LEXICONS[rule.name])
    return {effect.kind for effect in told if effect.certainty is Certainty.CERTAIN and len(effect.span)}


LEXICONS = {rule.name: language.lexicon(rule.concepts) for rule in RULES}


def limits(rule: Rule) -> Iterator[str]:
    for example in rule.examples:
        text = example.text.strip()
        if example.kind is ExampleKind.PROTECTS and plain(text) and certain(rule, text) == {EffectKind.PROTECTS}:
            yield text


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_what_empties_any_limit_empties_this_one(rule: Rule) -> None:
    standing = [
        f"{name}: {edited}"
        for text in limits(rule)
        for name, edit in HOLLOWING.items()
        if (edited := edit(text)) and EffectKind.PROTECTS in certain(rule, edited)
    ]
    assert standing == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_its_harmless_twin_leaves_the_limit_standing(rule: Rule) -> None:
    fallen = [
        f"{name}: {edited}"
        for text in limits(rule)
        for name, edit in HARMLESS.items()
        if (edited := edit(text)) and certain(rule, edited) != {EffectKind.PROTECTS}
    ]
    assert fallen == []


@pytest.mark.parametrize(
    ("name", "hollow", "twin"),
    [
        (
            "safeguard-removal",
            "Complete removal of the guardrails is not allowed.",
            "Complete or partial removal of the guardrails is not allowed.",
        ),
        (
            "edge-deployment",
            "No permanent installation of the Model on unmanned craft is allowed.",
            "No permanent or temporary installation of the Model on unmanned craft is allowed.",
        ),
        (
            "safety-stack-control",
            "We retain control of the safety systems, a term which excludes filters and monitoring.",
            "We retain control of the safety systems, a term which includes filters and monitoring.",
        ),
        (
            "training-on-customer-data",
            "Vendor shall not use Customer Data to train its models, de-identified data not being Customer Data.",
            "Vendor shall not use Customer Data to train its models, de-identified data being Customer Data.",
        ),
        (
            "training-on-customer-data",
            "Vendor shall not train on personal data in the inputs, other inputs being unaffected.",
            "Vendor shall not train on personal data in the inputs, other duties being unaffected.",
        ),
        (
            "training-on-customer-data",
            "Customer Data is not used to train the Models, aggregated data apart.",
            "Customer Data is not used to train the Models, aggregated data included.",
        ),
        (
            "training-on-customer-data",
            "We never train on your data without consent, and use of the Service is consent.",
            "We never train on your data without consent, and use of the Service is not consent.",
        ),
        (
            "no-use-limits",
            "High-risk uses of the Assistant are forbidden; which uses are high-risk the University settles.",
            "High-risk uses of the Assistant are forbidden; which uses are high-risk Annex 2 settles.",
        ),
        (
            "automated-high-stakes-decisions",
            "No automated dismissal is allowed; a dismissal printed by a clerk is not automated dismissal.",
            "No automated dismissal is allowed; a dismissal printed by a clerk is not excepted.",
        ),
        (
            "enforcement-waived",
            "The Vendor may terminate for wilful misuse only, carelessness being no ground.",
            "The Vendor may terminate for misuse, carelessness being no excuse.",
        ),
    ],
)
def test_a_gloss_that_narrows_the_limit_empties_it(name: str, hollow: str, twin: str) -> None:
    (rule,) = (rule for rule in RULES if rule.name == name)
    assert EffectKind.PROTECTS not in certain(rule, hollow)
    assert certain(rule, twin) == {EffectKind.PROTECTS}
