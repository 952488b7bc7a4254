"""An English services agreement with real limits, in which nearly every sentence looks like something it is not."""

from building.notation import read
from building.paper import A4, Level, Look, Paper
from building.schemes import decimal, paragraphs, recitals, schedules

TEXT = """
= MASTER SERVICES AGREEMENT

== for the supply of hosted artificial intelligence services

== Dated 12 May 2026

**PARTIES**

@list parties

[1] **Sorrelwood Cognition Limited**, a company incorporated in England and Wales with registered number 00000417, whose registered office is at 8 Tabard Court, Leeds (the "**Supplier**"); and

[1] **Fennimore & Castleby Logistics plc**, a company incorporated in England and Wales with registered number 00000932, whose registered office is at Anchor House, Immingham Road, Hull (the "**Customer**").

**BACKGROUND**

@list recitals

[1] The Supplier provides access, over the internet, to language and vision models that it develops and operates.

[1] The Customer runs a network of warehouses and a fleet of delivery vehicles and wishes to use those models for planning, correspondence and document handling.

[1] The parties have agreed that the Supplier will provide the Services to the Customer on the terms of this Agreement.

**AGREED TERMS**

@list main

[1] DEFINITIONS AND INTERPRETATION

[2] In this Agreement the following words have the following meanings:

: "**Affiliate**" means any entity that controls, is controlled by or is under common control with a party.

: "**Applicable Law**" means any law, statute, regulation or binding code of practice that applies to a party or to the Services.

: "**Authorised User**" means an employee or contractor of the Customer, or of an Affiliate to which clause {affiliates} applies, who has been given credentials.

: "**Customer Data**" means all content that the Customer or an Authorised User submits to the Services, and all Outputs.

: "**Data Protection Legislation**" means the UK GDPR and the Data Protection Act 2018.

: "**Models**" means the Supplier's machine-learning models in every version, including their weights.

: "**Outputs**" means text, images, classifications and other results that the Services return to an Authorised User.

: "**Restricted Party**" means a person with whom dealings are prohibited under any sanctions that bind either party.

: "**Safety Systems**" means the classifiers, filters, monitoring, training and other measures by which the Supplier reduces the risk of harm from the Models.

: "**Services**" means access to the Models through the Supplier's hosted interface and the support described in Schedule 1.

: "**Use Restrictions**" means the restrictions in clause {restrictions}.

[2] Headings do not affect interpretation. A reference to a statute is a reference to it as amended from time to time, except that the Use Restrictions are to be read without regard to any change in law that would permit what they prohibit.

[1#services] THE SERVICES

[2] The Supplier grants the Customer a non-exclusive, non-transferable right, for the Term, to permit Authorised Users to access and use the Services for the Customer's internal business operations, subject to the Use Restrictions.

[2#lawful] The Customer shall use the Services only for lawful purposes and in accordance with Applicable Law. A use is not permitted merely because it is lawful: the Use Restrictions apply in every case.

[2#affiliates] The Customer may extend access to its Affiliates, provided that each Affiliate has first agreed in writing to be bound by this Agreement, including the Use Restrictions. The Customer is liable for the acts of each Affiliate and each Authorised User as for its own, and shall not make the Services available to anyone else.

[2#hosting] The Services are provided solely from the Supplier's own cloud environment in data centres in the United Kingdom and Ireland, and the Models run nowhere else. The Customer shall not install, copy or run any Model on its own premises, on handheld scanners or other devices, or on board any vehicle, vessel or aircraft.

[2#weights] Nothing in this Agreement entitles the Customer to a copy of the Models or of their weights, whether by delivery, by escrow or otherwise.

[2] Authorised Users may reach the Services through a browser on any computer, tablet or mobile device, including one mounted in the cab of a vehicle. Content-delivery nodes at the edge of the network hold static web assets only.

[1#safety] SAFETY

[2#discretion] The Supplier retains sole control of the Safety Systems and may strengthen, change or update them at any time. No instruction, configuration or approval of the Customer is needed for, or prevents, any such change.

[2] The Customer shall not disable, circumvent or probe the Safety Systems, and shall not ask the Supplier to provide the Services without them. A setting by which the Customer makes a filter stricter for its own Authorised Users is not a breach of this clause.

[2#refuse] The Models may decline a request, and the Supplier may decline to provide the Services for a particular use. A refusal made in good faith under the Use Restrictions is not a failure of a service level.

[2#monitor] The Supplier may monitor use of the Services, and may review Customer Data that its Safety Systems have flagged, in order to detect and investigate breaches of the Use Restrictions. It shall keep the records needed for that purpose for thirty days and shall allow access only to named reviewers.

[1#restrictions] USE RESTRICTIONS

[2#shallnot] The Customer shall not use the Services, and shall not permit any Affiliate, Authorised User or third party to use them, for any of the following, whether or not the use would be lawful:

[3#r-weapons] to select, prioritise, track or engage targets, or to develop, guide, control or operate any weapon or weapon system, with or without a human operator;

[3#r-watch] to carry out surveillance of individuals or groups, including by tracking, monitoring or profiling members of the public, whether from content, metadata, purchased data or publicly available information;

[3#r-bulk] to collect, buy, combine or analyse bulk data about identifiable people for any such purpose;

[3#r-decide] to take a decision about a person's employment, credit, housing, benefits, insurance, education or liberty, unless a competent person considers the case individually and takes the decision;

[3#r-police] for facial recognition, biometric categorisation, emotion inference or predictive policing; or

[3#r-cbrn] to design, produce or obtain chemical, biological, radiological or nuclear weapons, to attack computer systems, or to control critical infrastructure.

[2#human] Every act that an Output proposes and that affects a person's safety or legal position must be approved by a human being before it is carried out.

[2] The Use Restrictions prevail over every other provision of this Agreement and over every order form and may be amended only by a document signed by a director of each party.

[2] For the avoidance of doubt, the Customer remains free to use the Services for route planning, stock forecasting, drafting correspondence and any other purpose that the Use Restrictions do not prohibit and that falls within its internal business operations.

[1] CUSTOMER DATA

[2] The Customer owns Customer Data. The Supplier processes it only to provide the Services, to comply with Applicable Law and as clause {monitor} allows.

[2#notrain] The Supplier shall not use Customer Data, or data derived from it, to train, fine-tune or improve any model, whether for its own benefit or for that of others, and shall require the same of its subcontractors. De-identification or aggregation does not make such use permissible.

[2] Where Customer Data includes personal data, the Customer is the controller and shall ensure that it has a lawful basis for each processing activity; the purposes of processing are set out in Schedule 2. Any lawful request by a data subject is passed to the Customer within two working days.

[2] The Supplier may disclose Customer Data where required by Applicable Law or by a court, having given the Customer such notice as is lawful.

[1] SECURITY AND PREMISES

[2] The Supplier shall maintain technical and organisational safeguards appropriate to the risk and shall notify the Customer of a personal data breach without undue delay and in any event within 48 hours.

[2] The Supplier's data centres are under video surveillance and access to them is monitored. The surveillance audit of each site is carried out annually, and visitors may be identified by facial image at the gate. The guardrails of loading bays and raised floors are inspected quarterly.

[2] When on the Customer's premises, the Supplier's staff shall follow site rules, including those on tracking devices worn by persons in vehicle yards.

[1] PEOPLE AND TRAINING

[2] The Supplier shall train the Customer's staff in the use of the Services and may use the Customer's procedures and examples to improve its training courses, provided that they contain no Customer Data.

[2] Neither party shall, during the Term and for six months afterwards, solicit any person employed by the other in connection with this Agreement. General advertising aimed at a target market is not solicitation.

[1] FEES

[2] The Customer shall pay the fees in Schedule 1 within thirty days of the date of a valid invoice. Interest accrues on late payments at four per cent a year above the base rate of the Bank of England.

[2] Service credits are a price adjustment and not a penalty.

[1] CONFIDENTIALITY

[2] Each party shall keep the other's confidential information secret and shall use it only for the purposes of this Agreement. Feedback that the Customer volunteers about the user interface may be used by the Supplier for any lawful purpose; Customer Data is not feedback.

[1] WARRANTIES AND INDEMNITY

[2] The Supplier warrants that the Services will be provided with reasonable skill and care and will conform in all material respects to Schedule 1.

[2] The Supplier does not warrant that the Services will be uninterrupted, nor that they will perform in every edge case, at the limits of a document's legibility, or in autonomous regions and territories outside the United Kingdom.

[2] The Supplier shall indemnify the Customer against claims that the Services infringe the intellectual property rights of a third party. The Supplier has sole control of the defence and may settle, provided that no settlement admits liability on the part of the Customer.

[1] LIMITATION OF LIABILITY

[2] Nothing in this Agreement limits or excludes liability for death or personal injury caused by negligence, for fraud, or for anything else for which liability cannot lawfully be limited or excluded.

[2] Subject to the preceding clause, neither party is liable for loss of profit or for indirect or consequential loss, and each party's total liability in a contract year is limited to 125 per cent of the fees paid or payable in that year.

[2] The Supplier shall not be liable for any suspension of the Services made in accordance with clause {suspend}.

[1#end] TERM, SUSPENSION AND TERMINATION

[2] This Agreement begins on its date and continues for three years (the "**Term**").

[2#suspend] If the Supplier reasonably believes that the Use Restrictions have been or are about to be breached, it may suspend the affected access immediately and without liability, and may terminate this Agreement by notice if the breach is not capable of remedy or is not remedied within ten days.

[2] Either party may terminate this Agreement if the other commits a material breach that is not remedied within thirty days of notice, or becomes insolvent.

[2#exit] At the end of the Term, other than on termination under clause {suspend}, the Customer may ask for continued access for up to ninety days in order to move to another provider. The Use Restrictions and clause {safety} apply throughout that time.

[2] Clauses {safety} and {restrictions} and every provision that by its nature is meant to continue survive the end of this Agreement for as long as the Customer or anyone claiming through it uses the Services or the Outputs.

[1] GENERAL

[2] **Force majeure.** Neither party is liable for delay caused by events beyond its reasonable control, including war, terrorism, armed drones, nuclear, chemical or biological contamination, weapons of mass destruction, or the act of any government.

[2] **Sanctions and export.** The Customer shall not permit a Restricted Party to use the Services and shall maintain a restricted party list. Nothing supplied under this Agreement may be exported for use in missiles or unmanned air vehicles.

[2] **Assignment.** Neither party may assign this Agreement without the consent of the other, not to be unreasonably withheld. A landlord of the Customer may take over its premises for any lawful use incidental to the lease without any effect on this Agreement.

[2] **Order of precedence.** If there is a conflict, the following prevail in this order: (1) clause {restrictions}; (2) the rest of the clauses of this Agreement; (3) the Schedules; (4) order forms.

[2] **Entire agreement.** This Agreement is the entire agreement between the parties. No variation is effective unless it is in writing and signed by both.

[2] **Severance.** If a provision is held to be invalid, the rest of this Agreement is not affected.

[2] **Governing law.** This Agreement is governed by the law of England and Wales and the courts of England and Wales have exclusive jurisdiction.

This Agreement has been entered into on the date stated at the beginning of it.

@sign Signed for and on behalf of SORRELWOOD COGNITION LIMITED || Signed for and on behalf of FENNIMORE & CASTLEBY LOGISTICS PLC
.............................................
Director
Name:

@list schedules

[1] – SERVICES, SERVICE LEVELS AND FEES

@restart para

[1] The Services are available to up to 900 Authorised Users through the Supplier's web interface and programming interface.

[1] The following service levels apply in each calendar month:

@table 40 30 30
| Service level | Target | Service credit |
| Availability of the interface | 99.7 % | 4 % of the monthly fee |
| First response to a severity 1 incident | 30 minutes | 2 % of the monthly fee |
| Restoration after a severity 1 incident | 4 hours | 5 % of the monthly fee |

[1] The fees are:

@table 52 24 24
| Item | Unit | Fee (exclusive of VAT) |
| Platform access | per year | £214,000 |
| Authorised User | per user per month | £38 |
| Onboarding and staff training | per day | £1,150 |

[1] A trained person at the Customer checks every consignment note that the Services have read before goods are released.

@list schedules

[1] – DATA PROCESSING

@restart para

[1] **Subject matter.** Processing of personal data contained in Customer Data for the purpose of providing the Services.

[1] **Categories of data subject.** Drivers, warehouse staff, consignees and persons named in correspondence.

[1] **Instructions.** The Supplier shall process personal data only on the documented instructions of the Customer, unless Applicable Law requires otherwise.

[1] **Subprocessors.** The Supplier shall give thirty days' notice of a new subprocessor and shall bind it:

[2] to obligations equivalent to those in this Schedule; and

[2] to the prohibition in clause {notrain}.

[1] **Audit.** The Customer may audit compliance with this Schedule once a year on twenty working days' notice. The Supplier makes available system logs, model documentation and a summary of its evaluations, and the Customer may stop the processing of any item at any time.

[1] **Model changes.** The Supplier gives not less than sixty days' notice before it replaces or withdraws a Model, except where an urgent change to the Safety Systems is needed.
"""

PAPER = Paper(
    slug="clean-services",
    title="Master Services Agreement – Sorrelwood Cognition Limited and Fennimore & Castleby Logistics plc",
    author="Sorrelwood Cognition Limited",
    subject="Sample agreement: sound limits among wording that only looks alarming",
    language="en-GB",
    made="2026-05-12T09:00:00+00:00",
    look=Look(A4, "Master Services Agreement", "Sorrelwood / Fennimore & Castleby", "Execution version", points=10.5),
    schemes={
        "main": decimal(),
        "recitals": recitals(),
        "parties": (Level("(%1)", left=36),),
        "schedules": schedules("SCHEDULE"),
        "para": paragraphs(),
    },
    blocks=read(TEXT),
)
