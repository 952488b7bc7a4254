"""The phrases that a page itself names."""

from collections.abc import Mapping

from agreelint.pages.settings import Setting, Settings
from agreelint.pages.vocabulary import misread


def phrases(settings: Settings, page: Mapping[str, Setting], key: str) -> tuple[str, ...]:
    """The phrases of one setting, none where it is not there; a mistake in any of them goes to `settings`."""
    if key not in page:
        return ()
    given = page[key].items()
    if not given:
        settings.complain(page[key].line, f"`{key}` needs at least one phrase")
    for phrase in given:
        if not isinstance(phrase.value, str):
            settings.complain(phrase.line, f"`{key}` is a list of phrases: `{key}: [a phrase, another]`")
        elif what := misread(phrase.value):
            settings.complain(phrase.line, what)
    return page[key].words()
