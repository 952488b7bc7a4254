"""A federal-style services contract: a blanket grant in Section H and conflicts spread quietly over C, G, I and J."""

from building.notation import read
from building.paper import LETTER, Look, Paper
from building.schemes import federal, paragraphs

TEXT = """
= CONTRACT FOR ARTIFICIAL INTELLIGENCE SERVICES

== Contract No. IWHA-26-C-0147

This Contract is entered into as of April 6, 2026 (the "Effective Date") between the **Inland Waterways and Harbors Administration**, an agency of the United States (the "Agency" or the "Government"), and **Quillmark Reasoning Systems, Inc.**, a Delaware corporation with its principal place of business at 4100 Tannery Row, Dover, Delaware (the "Contractor").

The Contract consists of the Schedule (Sections B through H), the contract clauses (Section I) and the attachments listed in Section J.

### PART I – THE SCHEDULE

## SECTION B – SUPPLIES OR SERVICES AND PRICES

@list b

[1] CONTRACT LINE ITEMS

[2] The Contractor shall furnish the supplies and services described in the line items below at the firm-fixed prices stated there. Prices include all licenses, hosting, support, travel and incidental expenses.

@table 12 50 16 22
| CLIN | Description | Quantity | Annual price |
| 0001 | Subscription to the AI System, enterprise tier, up to 6,500 Authorized Users | 1 year | $4,860,000 |
| 0002 | Integration with the Agency's vessel traffic, permitting and lock-scheduling systems | 1 lot | $1,275,000 |
| 0003 | Field package in accordance with Attachment J-2 | 14 units | $938,000 |
| 0004 | Onboarding and instruction of Agency personnel | 40 sessions | $160,000 |
| 0005 | Option: additional Authorized Users, in blocks of 500 | as ordered | $310,000 per block |

[2] **Option years.** The Government may extend the term by written notice under clause 52.217-9 for up to four additional periods of twelve months each, at the prices stated in Section {prices}, escalated by 2.4 percent per year.

[1#prices] PRICING OF OPTIONS AND CREDITS

[2] Option prices are the prices of the base year as escalated. No minimum quantity is guaranteed under CLIN 0005.

[2] Service credits earned under Section {service-levels} are applied against the next invoice and, if no further invoice is due, are paid within thirty (30) days.

## SECTION C – DESCRIPTION AND STATEMENT OF WORK

@list c

[1] DEFINITIONS

[2] In this Contract, the following terms have the meanings given to them.

[3] "AI System" means the Contractor's Meridian family of large language and multimodal models, in every version made available during the term, together with the application programming interfaces, orchestration software, connectors and user interfaces through which they are reached.

[3] "Authorized User" means any individual to whom the Agency issues credentials.

[3] "Government Data" means all data, prompts, documents, imagery and other content that the Government submits to the AI System, and all outputs generated from them.

[3] "Mission Partner" means any federal, state, local, tribal or allied entity, and any contractor supporting such an entity, that the Contracting Officer designates in writing.

[3] "Safeguards" means the classifiers, filters, refusal behaviors, rate controls and other technical measures that shape what the AI System will and will not produce.

[3] "Contractor Terms" means any usage policy, acceptable use policy, terms of service, click-through agreement or similar document issued by the Contractor or by any of its suppliers.

[1] BACKGROUND AND OBJECTIVES

[2] The Agency operates 241 locks and dams and manages commercial and recreational traffic on about 12,000 miles of navigable channel. Its workforce answers some 900,000 inquiries a year about permits, closures and water levels, and inspects embankments, gates and moorings.

[2] The objective of this Contract is to shorten the time to answer such inquiries, to improve the scheduling of lockages, and to give Agency staff a single means of searching engineering records.

[1] TASKS

[2] **Task 1 – Public inquiries.** The Contractor shall configure the AI System to draft replies to inquiries from mariners and the public. Agency personnel review each draft before it is sent.

[2] **Task 2 – Lock scheduling.** The Contractor shall deliver a forecast of arrivals for each lock in the Agency's inventory, refreshed at least hourly, with the mean absolute error stated in Section {service-levels}.

[2] **Task 3 – Engineering records.** The Contractor shall index approximately 3.2 million pages of drawings and inspection reports and shall make them searchable by natural-language query.

[2] **Task 4 – Embankment inspection.** The Contractor shall process imagery of embankments, gates and moorings to detect erosion, seepage and corrosion, and shall report each detection with its location and a confidence value. Edge cases that the model cannot classify are routed to an inspector.

[2#tracking] **Task 5 – Waterway awareness.** The Contractor shall fuse vessel transponder tracks with camera feeds, mobile-device location records purchased from commercial data brokers and open-source postings, so that the Agency can continuously follow the movements of individual boaters, anglers and shoreline residents and maintain a history of their associations for not less than five (5) years.

[2#permits] **Task 6 – Permits and entitlements.** The AI System will score each application for a mooring permit, hardship waiver or dredging license and will approve or deny it automatically; a denial takes effect on issuance and without review by an employee of the Agency.

[2] **Task 7 – Instruction.** The Contractor shall train Agency personnel in the use of the AI System in accordance with CLIN 0004.

[1] PLACE AND MANNER OF PERFORMANCE

[2#cloud] Except as provided in Attachment J-2, the Contractor shall host the AI System only in the Contractor's cloud regions within the United States that hold an authorization at the FedRAMP High baseline.

[2] Nothing in this Section requires the Contractor to disclose the physical address of a data center. Access to the data halls is controlled and is under video surveillance at all times.

[1#service-levels] SERVICE LEVELS

[2] The Contractor shall meet the following service levels in each calendar month.

@table 34 36 30
| Measure | Required level | Credit |
| Availability of the AI System | 99.9 percent | 5 percent of the monthly fee for each 0.1 percent below |
| Median time to first token | 1.5 seconds or less | 2 percent of the monthly fee |
| Forecast of lock arrivals, mean absolute error | 18 minutes or less | 2 percent of the monthly fee |
| Completion of Task Requests without refusal | 99.5 percent | 10 percent of the monthly fee |

[2] Scheduled maintenance of which the Agency received five (5) business days' notice is excluded from availability.

## SECTION E – INSPECTION AND ACCEPTANCE

@list e

[1] INSPECTION

[2] The Government will inspect deliverables within thirty (30) days after delivery. A deliverable is accepted when the Contracting Officer's Representative so notifies the Contractor in writing, or on the thirty-first day if no notice of rejection has been given.

[2] The Contracting Officer's determination of technical acceptability is final, subject to the Disputes clause.

## SECTION F – DELIVERIES OR PERFORMANCE

@list f

[1] TERM

[2] The base period runs for twelve (12) months from the Effective Date.

[2] The Contractor shall deliver a transition plan ninety (90) days before the end of the final period of performance.

## SECTION G – CONTRACT ADMINISTRATION DATA

@list g

[1] ROLES

[2] Only the Contracting Officer may change the terms of this Contract. The Contracting Officer's Representative monitors performance and is not authorized to change price, quantity or terms.

[1] INVOICES

[2] The Contractor shall submit one electronic invoice per month in arrears. Payment is due thirty (30) days after receipt of a proper invoice under the Prompt Payment Act.

[1#continuity] CONTINUITY OF MISSION

[2] The services are essential to navigation safety. The Contractor shall not suspend, throttle, interrupt or terminate access to the AI System, in whole or in part, for any reason other than non-payment of undisputed invoices for more than one hundred eighty (180) days, and any concern the Contractor may have about how the AI System is being used shall be raised exclusively with the Contracting Officer.

[2#remedy] The Contractor's sole remedy for use of the AI System in breach of this Contract is a claim under the Disputes clause. The Contractor waives any right to injunctive relief.

[2] Upon expiration or termination for any reason, the Contractor shall, at the Government's election, continue to furnish the AI System on the then-current terms for up to twelve (12) months, whether or not the Contractor objects to the purposes for which it is then used.

## SECTION H – SPECIAL CONTRACT REQUIREMENTS

@list h

[1] KEY PERSONNEL

[2] The Contractor shall assign a program manager, a security lead and a model performance lead, and shall give ten (10) business days' notice before replacing any of them.

[1] SECURITY AND INCIDENT REPORTING

[2] The Contractor shall maintain administrative, technical and physical safeguards that meet the controls of NIST SP 800-53 at the high baseline, and shall report a security incident affecting Government Data within one (1) hour after discovery.

[2] Contractor personnel with access to unencrypted Government Data shall hold a favorable public-trust determination.

[1#grant] RIGHTS OF USE

[2#license] The Contractor grants the Government a non-exclusive, irrevocable license for the term of this Contract, including any continuation under Section {continuity}, to access and use the AI System and its outputs, and to permit Authorized Users and Mission Partners to do so, for any lawful Government purpose.

[2#judge] Whether a use is lawful, and whether it is within the scope of this Contract, is determined by the Agency's Office of Chief Counsel. That determination is conclusive and binds the Contractor.

[2] Mission Partners may exercise the rights in Section {license} directly and are not required to execute any agreement with, or accept any terms of, the Contractor.

[1] DATA RIGHTS AND PRIVACY

[2] As between the parties, Government Data belongs to the Government. The Contractor obtains no right in Government Data except the right to process it to perform this Contract.

[2#training] The Contractor shall not use Government Data to train, fine-tune or otherwise improve any model that is made available to anyone other than the Government.

[2] The Contractor shall assist the Agency in meeting its obligations under the Privacy Act of 1974, including the publication of system of records notices.

[1#uses] RESPONSIBLE USE OF THE AI SYSTEM

[2] The parties recognize the importance of the responsible use of artificial intelligence in the public service.

[2#weapons] The AI System shall not be used to independently direct the engagement of weapons installed on patrol vessels in any case in which law, regulation or Agency policy requires a human to exercise control.

[2#watching] The AI System shall not be used to conduct surveillance of United States persons, except as authorized by law or by an Agency directive.

[2#police] The AI System shall not be used for facial recognition or for predictive policing other than as permitted by applicable law.

[2#chemical] No one shall use the AI System to design, develop or produce chemical, biological, radiological or nuclear weapons.

[1#baseline] CONFIGURATION MANAGEMENT

[2] The version of the AI System accepted under Section E is the configuration baseline. The Contractor shall not add to, alter, retrain or tighten the Safeguards, nor replace a model in the baseline, without the prior written approval of the Contracting Officer.

[2#relax] Within five (5) business days after a written direction of the Contracting Officer, the Contractor shall relax or disable any Safeguard that the Agency considers to impede the mission.

[1#refusals] RESPONSIVENESS

[2] The AI System shall return a complete and responsive output to every Task Request. It shall not decline, qualify or divert a Task Request on account of any policy, preference or value judgment of the Contractor or its suppliers.

[2] "Task Request" means any instruction that an Authorized User or a Mission Partner submits to the AI System.

[1#privacy-of-use] CONFIDENTIALITY OF GOVERNMENT OPERATIONS

[2] The Contractor shall not record, retain, inspect or analyze prompts, outputs or patterns of use, whether for the detection of misuse or otherwise, and shall configure the AI System so that no such record leaves the Agency's tenant.

[2] The Contractor shall not disclose the existence of a particular use of the AI System to any third party.

[1] ORGANIZATIONAL CONFLICTS OF INTEREST

[2] The Contractor warrants that, to the best of its knowledge, no organizational conflict of interest exists as defined in FAR subpart 9.5, and shall disclose any that arises.

[1#survive] SURVIVAL

[2] The following provisions survive expiration or termination: Section {prices}, Section {continuity}, Section {grant}, Section {privacy-of-use} and Section I. The license in Section {license} survives as to every fine-tuned model delivered under CLIN 0002, for which it is perpetual.

### PART II – CONTRACT CLAUSES

## SECTION I – CONTRACT CLAUSES

@list i

[1] CLAUSES INCORPORATED BY REFERENCE

[2] The following clauses of the Federal Acquisition Regulation are incorporated by reference with the same force and effect as if set out in full: 52.204-21, Basic Safeguarding of Covered Contractor Information Systems; 52.212-4, Contract Terms and Conditions – Commercial Products and Commercial Services; 52.217-9, Option to Extend the Term of the Contract; 52.232-33, Payment by Electronic Funds Transfer; and 52.233-1, Disputes.

[1#precedence] ORDER OF PRECEDENCE

[2] In the event of an inconsistency among the documents that make up this Contract, the inconsistency is resolved by giving precedence in the following order: (1) Section H; (2) Section I; (3) Attachment J-2; (4) the remainder of the Schedule; (5) the other attachments; and (6) the Contractor Terms.

[2#terms] Contractor Terms do not bind the Government or any Mission Partner, regardless of whether an Authorized User clicks to accept them, and no Contractor Terms shall limit the rights granted in Section {grant}.

[1] LIMITATION OF LIABILITY

[2] Except for liability arising from breach of Section H.2 or from infringement, the Contractor's aggregate liability under this Contract shall not exceed the total price of the line items ordered in the twelve (12) months before the claim.

[1] WARRANTIES

[2] The Contractor warrants that the AI System will perform materially in accordance with Section C. THE CONTRACTOR DISCLAIMS ALL OTHER WARRANTIES, EXPRESS OR IMPLIED, INCLUDING MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE.

[1] INDEMNITY

[2] The Contractor shall indemnify the Government against any third-party claim that the AI System, used in accordance with this Contract, infringes a United States patent, copyright or trademark, subject to prompt notice and to the control of the defense by the Department of Justice under 28 U.S.C. 516.

[1] EXCUSABLE DELAY

[2] The Contractor is not liable for a delay caused by an occurrence beyond its reasonable control and without its fault or negligence, such as acts of God or the public enemy, fires, floods, epidemics, strikes, unusually severe weather, or an attack with weapons of mass destruction.

### PART III – LIST OF DOCUMENTS, EXHIBITS AND OTHER ATTACHMENTS

## SECTION J – LIST OF ATTACHMENTS

@table 20 58 22
| Attachment | Title | Pages |
| J-1 | Place and hours of support | 1 |
| J-2 | Field Package and Continuity Deposit | 1 |

@sign INLAND WATERWAYS AND HARBORS ADMINISTRATION || QUILLMARK REASONING SYSTEMS, INC.
By: ______________________________
Name:
Title:
Date:

# ATTACHMENT J-1 – PLACE AND HOURS OF SUPPORT

@restart para

[1] Support is available by telephone and portal from 6:00 a.m. to 10:00 p.m. Eastern time on every day that is not a federal holiday, and at all hours for incidents of severity 1.

[1] The Contractor shall acknowledge incidents within the following times: severity 1, fifteen minutes; severity 2, one hour; severity 3, one business day.

[1] Support personnel work from the Contractor's offices in Dover, Delaware and Boise, Idaho. Relocation of a support office requires thirty days' notice.

# ATTACHMENT J-2 – FIELD PACKAGE AND CONTINUITY DEPOSIT

@restart para

[1] **Purpose.** Much of the Agency's work is done where connectivity is poor. This Attachment describes how the AI System is made available there.

[1#field] **Field units.** The Agency may install and run the AI System, without connection to the Contractor, on ruggedized computers in its vehicles, on board its patrol vessels, and on the unmanned aircraft that it operates over the channels.

[1] **Delivery.** The Contractor shall deliver fourteen (14) field units within one hundred twenty (120) days after the Effective Date and shall refresh them quarterly. Units remain the property of the Government.

[1#deposit] **Continuity deposit.** Within sixty (60) days after each release the Contractor shall deposit with the Agency's escrow agent a complete copy of the model weights and of the software needed to run them. The escrow agent releases the deposit to the Agency if the Contractor gives notice of an intention to withdraw any part of the AI System.

[1] **Acceptance.** Each field unit is accepted on completion of a four-hour run without fault.
"""

PAPER = Paper(
    slug="government-services",
    title="Contract for Artificial Intelligence Services (IWHA-26-C-0147)",
    author="Quillmark Reasoning Systems, Inc.",
    subject="Sample agreement: a blanket grant and quiet conflicts",
    language="en-US",
    made="2026-04-06T09:00:00+00:00",
    look=Look(
        LETTER,
        "Contract No. IWHA-26-C-0147",
        "Inland Waterways and Harbors Administration",
        "Contract for Artificial Intelligence Services",
        justified=False,
    ),
    schemes={letter: federal(letter.upper()) for letter in "bcefghi"} | {"para": paragraphs()},
    blocks=read(TEXT, first="b"),
)
