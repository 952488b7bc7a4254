"""A city's pilot agreement with a limit for nearly everything, and nearly every limit hollow.

A text box and a content control hold two of its conflicts, a footnote and a recital two more of its weaknesses.
"""

from building.notation import read
from building.paper import LETTER, Level, Look, Paper
from building.schemes import paragraphs, recitals

TEXT = """
= ARTIFICIAL INTELLIGENCE PILOT AND SERVICES AGREEMENT

== City Clerk File No. 26-0931

@box 104
**Key terms (these prevail over everything below)**
Pilot Phase: first nine months. Services Phase: the four years that follow.
Not-to-exceed amount: $2,350,000 over the term.
Where the System runs: Vendor's cloud during the Pilot Phase; in the Services Phase also on City servers, in patrol cars and on inspection drones.
City lead: Office of Digital Services. Vendor lead: Public Sector.

This Agreement is entered into as of July 1, 2026 by and between the **City of Verrin Falls**, a municipal corporation (the "**City**"), and **Thimblerow Civic AI, Inc.**, a public benefit corporation (the "**Vendor**").

## Recitals

@list recitals

[1] The City wishes to test whether artificial intelligence can shorten the time residents wait for an answer, a permit or a repair.

[1] The Vendor is committed to civil liberties, and the parties share the view that the System will never be used to buy or analyze bulk data about residents.

[1] The City Council authorized this Agreement by Ordinance 26-188 after a public hearing.

The parties agree as follows.

@list main

[1] **__Definitions__.** In this Agreement:

[2] "**Output**" means anything the System returns in answer to a prompt.

[2#def-surveillance] "**Surveillance**" means the interception of the content of private communications, and does not include the observation of public places, the analysis of metadata or the use of information that is publicly or commercially available.

[2] "**System**" means the Vendor's Concourse assistant, including the models behind it and its interfaces.

[2] "**User**" means an employee of the City or of an agency with which the City has a mutual-aid or data-sharing agreement.

[1] **__Services__.** The Vendor shall make the System available to the City and its Users for the municipal functions listed in Appendix 1, and the City may use it for those functions and no others unless the parties agree in writing.

[2] The System shall be available 99.5 percent of each month, excluding maintenance between midnight and 5:00 a.m. local time on Sundays.

[2] The Vendor shall respond to a report that the System is unavailable within thirty minutes, and to any other report within one business day.

[2] The City shall name a project manager, shall give the Vendor timely access to staff, systems and documents, and shall be responsible for the accuracy of the content it supplies.

[1#config] **__Configuration__.** The System is set up as elected here:

@control Elected configuration: Filter profile elected by the City: “Open”. Under this profile all content filters and refusals that the Vendor applies to other customers are switched off for the City's tenant.

[2] The Vendor shall complete the set-up within twenty days.

[2#vendor-discretion] During the Pilot Phase the Vendor retains discretion over its safety measures. For the Services Phase the parties will develop mutually acceptable guardrails within ninety days.

[1#limits] **__Responsible use__.**

[2#l-weapons] The System is not intended for, and should not be used for, the operation of weapons, including those carried by unmanned vehicles.

[2#l-surv] The City shall not knowingly use the System to conduct mass Surveillance of residents.[^The Police Department reads this sentence as not reaching investigations that a sergeant or higher officer has approved.^]

[2#l-human] Outputs that recommend a measure against an individual are subject to appropriate human oversight where operationally feasible.

[2#l-stakes] The City will use reasonable efforts to avoid relying on Outputs as the only basis for decisions on benefits, housing, licenses or employment.

[2#l-police] Facial recognition and predictive policing are prohibited, except as permitted by state law or Department policy.

[2#l-waive] The Director of Digital Services may waive any of paragraphs (a) through (e) for a particular project by a memorandum to the file.

[2] No person shall use the System to develop chemical, biological or nuclear weapons.

[1] **__Other users__.** The City will endeavor to make partner agencies aware of Section 4. Partner agencies use the System under their own policies.

[1#oversight] **__Oversight__.** The City's Office of Digital Services shall publish an annual report on its use of the System. Records of prompts and Outputs are kept by the City alone, and the Vendor may examine them only if the City invites it to do so.

[1#disputes] **__Concerns about use__.** If the Vendor believes that a use departs from Section 4, the parties shall consult. Consultation is the Vendor's only remedy, and the Vendor shall meanwhile continue to perform.

[1#data] **__Data__.**

[2] City data belongs to the City and is a public record to the extent provided by law.

[2#train] The Vendor shall not use City data to train or improve any model, and shall not permit its subcontractors to do so.

[2] The Vendor shall keep City data in the United States and shall notify the City of a security incident within twenty-four hours of discovery.

[1#pay] **__Compensation__.** The City shall pay the fees in Appendix 2 within thirty days of an approved invoice.[^Fees for the Services Phase are subject to annual appropriation. If the City Council appropriates no funds, the City may end this Agreement on thirty days' notice without penalty.^] The Vendor shall not be paid for work that exceeds the not-to-exceed amount.

[1] **__Records and audit__.** The Vendor shall keep complete books of account for this Agreement for three years after final payment and shall make them available to the City Auditor during business hours on five days' notice. If an audit shows that the City was overcharged by more than two percent, the Vendor shall repay the excess and the cost of the audit.

[1] **__Intellectual property__.** Nothing in this Agreement transfers ownership of the System. The City owns the reports, training materials and other documents that are prepared for it under Appendix 1, and grants the Vendor a license to use their form, without City data, in its work for other public bodies.

[1] **__Personnel__.** The Vendor's personnel are not employees of the City. The Vendor shall pay not less than the prevailing living wage, and shall provide the training for City staff that Appendix 1 describes.

[1] **__Warranty__.** The Vendor warrants that it will perform with the degree of skill customary in its profession, that the System will conform to its documentation, and that it has the right to furnish the System. If the System does not conform, the Vendor shall correct it promptly and at its own expense, failing which the City may end the affected service and recover fees paid in advance.

[1#insure] **__Insurance and indemnity__.**

[2] The Vendor shall carry commercial general liability insurance of $2,000,000 per occurrence, cyber liability insurance of $5,000,000 and workers' compensation insurance as required by law.

[2] The Vendor shall defend, indemnify and hold harmless the City from third-party claims to the extent caused by the Vendor's negligence, by willful misconduct, or by infringement of intellectual property.

[2] Except for indemnified claims, neither party's liability exceeds the not-to-exceed amount.

[1] **__Accessibility and language access__.** The System shall conform to the Web Content Accessibility Guidelines, version 2.2, level AA. The Vendor shall support the seven languages that the City's language access plan names.

[1] **__Delay__.** Neither party is in default for a delay caused by flood, wildfire, epidemic, strike, act of war or terrorism, failure of a public utility, or another event that it could not have prevented with reasonable care, for so long as the event lasts. The party that is delayed shall say so within three business days.

[1#term] **__Term__.** This Agreement begins on July 1, 2026 and ends on the last day of the Services Phase. Either party may terminate it for a material breach not cured within forty-five days, other than a departure from Section 4.

[1#survive] **__Survival__.** {data}, {pay} and {insure} survive. The City may keep and use, without limit of time, every configuration and fine-tuned adapter made for it.

[1] **__General__.**

[2] **Nondiscrimination.** The Vendor shall comply with the City's equal employment opportunity ordinance.

[2] **Conflicts.** If the documents conflict, the key terms on the first page control, then this Agreement, then the Appendices, then the Vendor's published policies.

[2] **Public records.** The Vendor acknowledges that this Agreement may be disclosed under the state's public records act.

[2] **Assignment.** The Vendor shall not assign this Agreement or subcontract the whole of its work without the City's written consent.

[2] **Conflict of interest.** No officer or employee of the City has a financial interest in this Agreement. The Vendor has not employed anyone to solicit it for a contingent fee.

[2] **Severability.** If a court holds a provision invalid, the rest of this Agreement stays in force.

[2] **Amendment.** Amendments are made in writing and approved as to form by the City Attorney.

[2] **Law and venue.** State law governs. Venue lies in the county in which the City is located.

[2] **Notices.** Notices go to the City Clerk, 200 Weir Street, and to the Vendor at the address in Appendix 2.

@sign CITY OF VERRIN FALLS || THIMBLEROW CIVIC AI, INC.
By: ______________________________
Name:
Title:
Approved as to form: ______________

# APPENDIX 1 – MUNICIPAL FUNCTIONS

@restart para

[1] **Resident services.** Answers to questions received by telephone, text message and web form, with hand-off to staff on request.

[1] **Permits.** Completeness checks of applications for building, event and street-use permits. Staff decide every application.

[1] **Infrastructure.** Classification of photographs of potholes, graffiti, guardrails, street trees and street lights.

[1] **Records.** Search and redaction in response to public records requests.

[1] **Training.** Eight half-day sessions for City staff and a recorded course.

# APPENDIX 2 – FEES

@restart para

[1] The fees are as follows:

@table 44 28 28
| Item | Pilot Phase | Services Phase, each year |
| Platform | $95,000 | $388,000 |
| Users, up to 2,000 | included | $84,000 |
| Set-up and integration | $120,000 | none |
| Staff training | $18,000 | $12,000 |

[1] The Vendor's address for notices and payment is 18 Gristmill Lane, Verrin Falls.
"""

PAPER = Paper(
    slug="city-pilot",
    title="Artificial Intelligence Pilot and Services Agreement (File 26-0931)",
    author="City of Verrin Falls, Office of the City Clerk",
    subject="Sample agreement: a limit for everything, and nearly every limit hollow",
    language="en-US",
    made="2026-06-22T09:00:00+00:00",
    look=Look(LETTER, "City Clerk File No. 26-0931", "AI Pilot and Services Agreement", "City of Verrin Falls"),
    schemes={
        "main": (
            Level("Section %1.", left=0, first=0, bold_label=True),
            Level("(%2)", "lowerLetter", left=72, first=36),
            Level("(%3)", "lowerRoman", left=108, first=72),
        ),
        "recitals": recitals(),
        "para": paragraphs(),
    },
    blocks=read(TEXT),
)
