"""Contract wording as OpenAI published it, quoted exactly, with its source and nothing around it."""

from building.notation import read
from building.paper import LETTER, Look, Paper

TEXT = """
= OpenAI and the Department of War: contract language as published

== Source: OpenAI, “Our agreement with the Department of War”, published 28 February 2026, amended 2 March 2026. The first two paragraphs were published on 28 February 2026, the last two on 2 March 2026.

The Department of War may use the AI System for all lawful purposes, consistent with applicable law, operational requirements, and well-established safety and oversight protocols. The AI System will not be used to independently direct autonomous weapons in any case where law, regulation, or Department policy requires human control, nor will it be used to assume other high-stakes decisions that require approval by a human decisionmaker under the same authorities. Per DoD Directive 3000.09 (dtd 25 January 2023), any use of AI in autonomous and semi-autonomous systems must undergo rigorous verification, validation, and testing to ensure they perform as intended in realistic environments before deployment.

For intelligence activities, any handling of private information will comply with the Fourth Amendment, the National Security Act of 1947 and the Foreign Intelligence and Surveillance Act of 1978, Executive Order 12333, and applicable DoD directives requiring a defined foreign intelligence purpose. The AI System shall not be used for unconstrained monitoring of U.S. persons' private information as consistent with these authorities. The system shall also not be used for domestic law-enforcement activities except as permitted by the Posse Comitatus Act and other applicable law.

Consistent with applicable laws, including the Fourth Amendment to the United States Constitution, National Security Act of 1947, FISA Act of 1978, the AI system shall not be intentionally used for domestic surveillance of U.S. persons and nationals.

For the avoidance of doubt, the Department understands this limitation to prohibit deliberate tracking, surveillance, or monitoring of U.S. persons or nationals, including through the procurement or use of commercially acquired personal or identifiable information.
"""

PAPER = Paper(
    slug="published-wording",
    title="OpenAI and the Department of War: contract language as published",
    author="OpenAI (wording); agreelint (file)",
    subject="Published contract wording, quoted with its source",
    language="en-US",
    made="2026-03-02T00:00:00+00:00",
    look=Look(LETTER, "", "", "", justified=False),
    schemes={},
    blocks=read(TEXT, verbatim=True),
    plain_text=True,
)
