"""A system that is spoken of by its name alone: "may employ *Halcyon* for …"."""

from agreelint.language.phrases.lists import each, phrases
from agreelint.language.words.normalise import Words
from agreelint.model.frame import Hit

_LONGEST = 3  # words of a name
_DETERMINERS = each("the a an its their our your this that such any all each")
# Nouns that contracts write with a capital and that are no product.
_COMMON = each(
    "feedback confidential information data content contents material materials property intellectual premises "
    "mark marks trademark trademarks logo logos name names documentation document documents fund funds proceeds "
    "equipment facility facilities vehicle vehicles record records result results personal background foreground "
    "licensed work works card cards security securities share shares goods parts sample samples drawing drawings "
    "site land building office credit credits deposit payment payments fee fees invention inventions improvement "
    "improvements patent patents copyright copyrights website usage submission submissions prompt prompts input "
    "inputs query queries personnel staff employee employees section article clause schedule annex exhibit "
    "appendix order agreement contract term terms permitted authorized approved purpose purposes use uses party "
    "parties person law laws derivative derivatives statistics residual know technical proprietary third public "
    "certain other "
)
_PARTIES = frozenset(
    word.rstrip("*") for nouns in phrases("parties").values() for noun in nouns for word in noun.split()
)


def by_name(words: Words, start: int) -> Hit | None:
    """The name at word `start`, where it can only be a product's: capitals, no article, no word of contracts."""
    end = start
    while end < len(words) and end - start < _LONGEST and words.capital[end] and not words.before[end].strip("\"'- "):
        if words.norm[end] in _COMMON or words.norm[end] in _PARTIES or words.owner[end]:
            return None
        end += 1
    if end == start or words.norm[start] in _DETERMINERS or all(words.capital):
        return None
    return Hit("the-system", words.span(start, end), tuple(range(start, end)))
