"""From clauses to what they do: normal form, phrases, operators, segments, frames, effects.

What a rule page may rely on
----------------------------
**Phrases** match words of the normal form: lower case, hyphen = space, possessive 's dropped, British = American
spelling (`authoris*` = `authoriz*`, `licence` = `license`), `n't` = `not`, "U.S." = "US" = `u.s.`. `weapon*` is a
stem, `word?` may be absent, `(a|b c)` are alternatives, `~5` allows at most five words between. Without `~` nothing
but quotation marks may stand between two words of a phrase; a gap may hold commas and parentheses, never a
semicolon or full stop. Boilerplate in parentheses, "from time to time" and "hereby" may stand anywhere and do not
count. An opening that only refers elsewhere ("Subject to Section 9, …", "Notwithstanding anything to the contrary, …")
is no activity, and no phrase begins in it and goes on behind it.

**Slots.** The *anchor* is the activity (or thing) whose words decide and are underlined. Each other slot (verb, object,
purpose, environment, data, person, scope, means) is bound to the nearest hit of one of its concepts in the same
statement (one subject with its predicate; coordinated predicates share subject and objects to their left), then in the
same sentence with its lead-in and heading, then, only where the statement points back ("it", "such", "they", …), in the
sentence before. Order does not matter, and a slot may share words with the anchor.
An optional slot (`?`) may stay empty. `object: x?` together with a bound `verb` still says no to another object: "use
*Feedback* for any lawful purpose" is not a use of the system. Leave the object out where anything will do.

**Actor** is who performs the activity (in a grant, who receives it). `customer` accepts the customer's side: customer,
end users, affiliates and other third parties, and also open (agentless passives) and system ("The Model may …").
`vendor` accepts vendor, open and system. `third party`, `system`, `open` accept only themselves. `any` accepts all.

**Statuses** are of the anchor: "shall not be used for X" prohibited; "may", "is entitled to", "nothing prevents",
"the ban on X is lifted" permitted; "shall X", "will X" required; "need not X", "no obligation to X", "waives the
requirement of X" not-required; "Use cases include X" permitted; a bare statement asserted. Words of the anchor are
consumed: a "not" or "without" inside a phrase of the concept counts for nothing else.

**Effects.** A status in `crosses` crosses. A status in `protects` protects, unless the limit is qualified by one of the
page's `hollow` loopholes: then it hollows and the qualifier's words are underlined. An anchor that stands in an
exception to a limit is permitted ("shall not be used for X, except for Y": Y). `exclusive` is the effect when the
anchor is confined by only / solely / exclusively / limited to, instead of what `crosses` and `protects` say.
Recitals, headings, comments and bare definitions never protect. One clause has one kind of effect on one rule: crosses
before hollows before protects.
"""

from agreelint.language.effects import effects
from agreelint.language.frames import frames
from agreelint.language.likeness.rereading import read_again, second_reading
from agreelint.language.phrases.notation import PhraseError, check_phrase, compile_phrase
from agreelint.language.vocabulary.concepts import Lexicon, lexicon
from agreelint.language.words.amounts import UNITS, amount, keeps_within

__all__ = [
    "UNITS",
    "Lexicon",
    "PhraseError",
    "amount",
    "check_phrase",
    "compile_phrase",
    "effects",
    "frames",
    "keeps_within",
    "lexicon",
    "read_again",
    "second_reading",
]
