"""The setting `number` of a find page: how much is wanted of what a phrase names."""

from collections.abc import Mapping

from agreelint.language import UNITS, amount, keeps_within
from agreelint.model.amount import Amount
from agreelint.model.problem import did_you_mean
from agreelint.model.rule import Number
from agreelint.pages.phrases import phrases
from agreelint.pages.settings import Setting, Settings

_OWN = ("of", "unit", "at-least", "at-most", "within")
_BOUNDS = ("at-least", "at-most")
_UNITS = frozenset(UNITS) | {unit.removesuffix("s") for unit in UNITS}
_FURTHEST = 40


def number(settings: Settings, given: Setting) -> Number:
    """How much the page wants; mistakes go to `settings`."""
    own = given.keys()
    if not own:
        settings.complain(given.line, "`number` is written `number: {of: [notice], at-least: 30 days}`")
        return Number(())
    settings.only(own, _OWN, "`number`")
    if "of" not in own:
        settings.complain(given.line, "`number` needs `of`: the phrases near which the amount stands")
    if not any(key in own for key in _BOUNDS):
        settings.complain(given.line, "`number` needs `at-least`, `at-most` or both")
    unit = next(settings.among(own.get("unit"), _UNITS, "unit"), "") if "unit" in own else ""
    is_unit_told = bool(unit) or "unit" not in own
    least, most = (_bound(settings, own, key, unit) if is_unit_told else None for key in _BOUNDS)
    if least and most:
        _compare(settings, own["at-most"].line, least, most)
    return Number(phrases(settings, own, "of"), least, most, _within(settings, own.get("within")))


def _bound(settings: Settings, own: Mapping[str, Setting], key: str, unit: str) -> Amount | None:
    if key not in own:
        return None
    said = own[key].text().strip()
    read = amount(f"{said} {unit}".strip())
    if read is None and unit:
        settings.complain(own[key].line, f"`{key}` is a plain number where `unit` is given; {said!r} is none")
    elif read is None:
        near = did_you_mean(said.lower().lstrip("0123456789., "), _UNITS)
        what = f"`{key}` needs an amount, as `30 days`, `5 %` or `USD 1,000,000`; {said!r} is none{near}"
        settings.complain(own[key].line, what)
    return read


def _compare(settings: Settings, line: int, least: Amount, most: Amount) -> None:
    fits = keeps_within(least, most)
    if fits is None:
        settings.complain(line, f"{least.said!r} and {most.said!r} are amounts of different things")
    elif not fits:
        settings.complain(line, f"no amount is at least {least.said!r} and at most {most.said!r}")


def _within(settings: Settings, given: Setting | None) -> int:
    usual = Number(()).within
    if given is None:
        return usual
    said = given.text()
    if said.isascii() and said.isdigit() and len(said) < 4 and int(said) <= _FURTHEST:  # noqa: PLR2004
        return int(said)
    settings.complain(given.line, f"`within` is a number of words, at most {_FURTHEST}; {said!r} is none")
    return usual
