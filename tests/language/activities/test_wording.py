"""Wording by mechanism: many ways to permit, to forbid, and to seem to forbid one thing."""

import pytest

from agreelint.model.rule import EffectKind, Rule
from language.clauses import NO_TRAINING, OVERSIGHT, SURVEILLANCE, kinds, read

PERMITTING = [
    "You're free to use the Services for surveillance.",
    "Feel free to use the Services for surveillance.",
    "There is nothing to stop the Agency using the Services for surveillance.",
    "We won't stop you using the Services for surveillance.",
    "It is acceptable to use the Services for surveillance.",
    "Surveillance is an acceptable use of the Services.",
    "Surveillance is among the uses of the Services that are permitted.",
    "The Agency has the right, exercisable at any time, to use the Services for surveillance.",
    "The Agency shall be at liberty to use the Services for surveillance.",
    "Use of the Services for surveillance shall not be deemed a breach of this Agreement.",
    "Use of the Services for surveillance shall not constitute a breach.",
    "No restriction in this Agreement applies to use of the Services for surveillance.",
    "The restrictions of Section 4 are lifted as regards use of the Services for surveillance.",
    "Section 4 is disapplied in respect of use of the Services for surveillance.",
    "The Agency is released from its undertaking not to use the Services for surveillance.",
    "Vendor shall have no right to object to use of the Services for surveillance.",
    "Vendor may not prohibit the Agency from using the Services for surveillance.",
    "Vendor consents to use of the Services for surveillance.",
    "Vendor acknowledges that the Agency will use the Services for surveillance.",
    "The Services include surveillance tools, which the Agency may use: domestic surveillance.",
    "The scope of the Services extends to surveillance of residents.",
    "The Agency's rights include the right to use the Services for surveillance.",
    "Nothing prevents, and nothing shall be read as preventing, use of the Services for surveillance.",
    "The Agency need not refrain from using the Services for surveillance.",
    "The ban on use of the Services for surveillance no longer applies.",
    "The Agency is not barred from using the Services for surveillance.",
    "Use of the Services for surveillance falls within the permitted uses.",
    "The Services are suitable and approved for surveillance.",
    "The Services may be put to surveillance.",
    "It shall be lawful for the Agency to use the Services for surveillance.",
    "The Agency can, if it likes, use the Services for surveillance.",
    "Customer will, as it deems appropriate, use the Services for surveillance.",
]
FORBIDDING = [
    "You mustn't use the Services for surveillance.",
    "Don't use the Services for surveillance.",
    "Never use the Services for surveillance.",
    "Surveillance with the Services isn't allowed.",
    "Surveillance with the Services is not something you may do.",
    "Surveillance by means of the Services is a prohibited use.",
    "It is forbidden to use the Services for surveillance.",
    "The Services are not to be used for surveillance.",
    "The Services are not licensed for surveillance.",
    "No licence is granted to use the Services for surveillance.",
    "Use of the Services for surveillance is not within the scope of the licence.",
    "Use of the Services for surveillance is outside the licence granted.",
    "Use of the Services for surveillance would be a breach of this Agreement.",
    "Use of the Services for surveillance is a material breach.",
    "The Agency undertakes not to use the Services for surveillance.",
    "The Agency agrees that it will not use the Services for surveillance.",
    "The Agency shall ensure that the Services are not used for surveillance.",
    "The Agency shall prevent its users from using the Services for surveillance.",
    "Neither party shall use the Services for surveillance.",
    "The Agency may use the Services for translation, but not for surveillance.",
    "The Agency may use the Services for translation but not surveillance.",
    "The Agency may use the Services for anything except surveillance.",
    "The permission in Section 2 does not extend to surveillance with the Services.",
    "The licence excludes use of the Services for surveillance.",
    "Excluded from the licence is use of the Services for surveillance.",
    "In no event may the Services be used for surveillance.",
    "At no time shall the Services be used for surveillance.",
    "The Services must be kept away from surveillance.",
    "The Agency shall not, and shall cause its contractors not to, use the Services for surveillance.",
    "The Agency shall not permit any person to use the Services for surveillance.",
    "The Agency has no right to use the Services for surveillance.",
    "Any surveillance with the Services is strictly off-limits.",
    "Surveillance with the Services: prohibited.",
    "Customer may use the Services for any purpose other than surveillance.",
    "The Services may be used for translation only, and not for surveillance.",
    "Customer is not authorised to use the Services for surveillance.",
    "The right to use the Services for surveillance is withdrawn.",
    "Paragraph 2, which allows use of the Services for surveillance, is deleted.",
]
HOLLOW = [
    (SURVEILLANCE, "The Services shall not be used for surveillance save to the extent that the law allows it."),
    (SURVEILLANCE, "Surveillance with the Services is prohibited unless authorised under the Intelligence Act."),
    (SURVEILLANCE, "The Services shall not be used for surveillance otherwise than in accordance with law."),
    (SURVEILLANCE, "To the extent required by law, the Services shall not be used for surveillance."),
    (SURVEILLANCE, "The Services shall not be used for surveillance that is not authorised by law."),
    (SURVEILLANCE, "The Services shall not be used for surveillance contrary to applicable law."),
    (
        SURVEILLANCE,
        "Customer will not use the Services for surveillance in circumstances where the Fourth Amendment forbids it.",
    ),
    (SURVEILLANCE, "Customer shall endeavour not to use the Services for surveillance."),
    (SURVEILLANCE, "Customer will seek to avoid using the Services for surveillance."),
    (SURVEILLANCE, "It is not expected that the Services will be used for surveillance."),
    (SURVEILLANCE, "The parties do not intend that the Services be used for surveillance."),
    (SURVEILLANCE, "The Services are not intended to be used for surveillance."),
    (SURVEILLANCE, "The Services shall not ordinarily be used for surveillance."),
    (
        SURVEILLANCE,
        "Customer shall not use the Services for surveillance except with the written approval of the Commander.",
    ),
    (SURVEILLANCE, "Customer shall not use the Services for surveillance unless the Secretary grants a waiver."),
    (
        SURVEILLANCE,
        "Customer shall not use the Services for surveillance, unless it considers this necessary for its mission.",
    ),
    (
        SURVEILLANCE,
        "The Services shall not be used for surveillance; this restriction does not apply to border security.",
    ),
    (
        SURVEILLANCE,
        "The Services shall not be used for surveillance. This restriction does not apply to border operations.",
    ),
    (SURVEILLANCE, "The Services shall not be used for surveillance. The Commander may waive this restriction."),
    (
        SURVEILLANCE,
        "The Services shall not be used for surveillance, provided that this shall not limit counter-terrorism operations.",
    ),
    (SURVEILLANCE, "For the first twelve months the Services shall not be used for surveillance."),
    (SURVEILLANCE, "Until operational acceptance the Services shall not be used for surveillance."),
    (SURVEILLANCE, "The Services shall not be used primarily for surveillance."),
    (SURVEILLANCE, "The Services shall not be used for indiscriminate, bulk surveillance of residents."),
    (SURVEILLANCE, "The Services shall not wilfully be used for surveillance."),
    (SURVEILLANCE, "Customer shall not use the Services for the deliberate surveillance of residents."),
    (SURVEILLANCE, "Customer shall minimise use of the Services for surveillance."),
    (
        SURVEILLANCE,
        "The Services shall not be used for surveillance as defined in the Agency's manual, as amended from time to time.",
    ),
    (SURVEILLANCE, "Where practicable the Services shall not be used for surveillance."),
    (OVERSIGHT, "Human review shall take place where required by law."),
    (OVERSIGHT, "Human review is required only if applicable law so requires."),
    (OVERSIGHT, "The Agency shall provide for human review to the extent practicable."),
    (OVERSIGHT, "There shall be appropriate human review."),
    (OVERSIGHT, "Each decision requires human review unless the supervisor dispenses with it."),
    (NO_TRAINING, "Vendor shall not use Customer Data to train its models unless such data has been aggregated."),
    (NO_TRAINING, "Vendor shall not use Customer Data to train its models, except for improving the service."),
]
LIMITS = [
    (SURVEILLANCE, "The Services shall not be used for surveillance, and no waiver of this clause is effective."),
    (SURVEILLANCE, "The Services shall not be used for surveillance, with or without a warrant."),
    (
        SURVEILLANCE,
        "The Services shall not be used for surveillance. No exception applies, and no official may waive this clause.",
    ),
    (SURVEILLANCE, "The Services shall not be used for surveillance, lawful or not."),
    (SURVEILLANCE, "The Services shall not be used for surveillance, however the data was obtained."),
    (SURVEILLANCE, "Customer shall not use the Services for surveillance, and shall comply with applicable law."),
    (
        SURVEILLANCE,
        "In addition to complying with applicable law, Customer shall not use the Services for surveillance.",
    ),
    (SURVEILLANCE, "Customer shall not use the Services for surveillance unless and until Vendor agrees in writing."),
    (SURVEILLANCE, "Subject to Vendor's written consent, Customer shall not use the Services for surveillance."),
    (SURVEILLANCE, "Customer acknowledges and agrees that it shall not use the Services for surveillance."),
    (SURVEILLANCE, "At all times during the Term, Customer shall not use the Services for surveillance."),
    (SURVEILLANCE, "Customer shall not, directly or indirectly, use the Services for surveillance."),
    (SURVEILLANCE, "Customer shall not, and shall not permit any third party to, use the Services for surveillance."),
    (SURVEILLANCE, "If Customer uses personal data, it shall not use the Services for surveillance."),
    (SURVEILLANCE, "Notwithstanding Section 2, the Services shall not be used for surveillance."),
    (OVERSIGHT, "No decision shall take effect until human review has taken place."),
    (OVERSIGHT, "Each decision requires human review, whether or not the law requires it."),
    (OVERSIGHT, "Human review is mandatory in every case."),
    (NO_TRAINING, "Vendor shall not use Customer Data to train its models without Customer's opt-in."),
    (NO_TRAINING, "Customer Data shall not be used to train any model, whether or not de-identified."),
]
CROSSING = [
    (OVERSIGHT, "Human review is not required."),
    (OVERSIGHT, "The System may decide without human review."),
    (OVERSIGHT, "The requirement of human review may be waived."),
    (OVERSIGHT, "The Agency may dispense with human review."),
    (OVERSIGHT, "No human review shall be necessary."),
    (NO_TRAINING, "Unless Customer opts out, Vendor may use Customer Data to train its models."),
    (NO_TRAINING, "Vendor may use Customer Data to train its models unless Customer objects in writing."),
]


def test_a_conditional_mention_says_nothing_about_doing_it() -> None:
    assert kinds("Vendor may suspend the Agency if it uses the Services for surveillance.") == set()


@pytest.mark.parametrize("text", PERMITTING)
def test_permitting(text: str) -> None:
    assert kinds(text) == {EffectKind.CROSSES}


@pytest.mark.parametrize("text", FORBIDDING)
def test_forbidding(text: str) -> None:
    assert kinds(text) == {EffectKind.PROTECTS}


@pytest.mark.parametrize(("which", "text"), HOLLOW)
def test_seeming_to_forbid(which: Rule, text: str) -> None:
    found = {effect.kind for effect in read(text, which)}
    assert found
    assert EffectKind.PROTECTS not in found


@pytest.mark.parametrize(("which", "text"), LIMITS)
def test_forbidding_with_more_words(which: Rule, text: str) -> None:
    assert kinds(text, which) == {EffectKind.PROTECTS}


@pytest.mark.parametrize(("which", "text"), CROSSING)
def test_taking_away(which: Rule, text: str) -> None:
    assert kinds(text, which) == {EffectKind.CROSSES}
