"""A British draft on its way back and forth: the authority's solicitor and the supplier's counsel both marked it up."""

from building.notation import Reviser, read
from building.paper import A4, Look, Paper
from building.schemes import decimal, paragraphs, recitals, schedules

REVISERS = {
    "H": Reviser("Harriet Ansdell-Roe (Authority)", "2026-03-17T15:42:00Z"),
    "T": Reviser("Tomasz Wirral (Supplier)", "2026-03-24T10:05:00Z"),
}

TEXT = """
= AGREEMENT FOR HOSTED ARTIFICIAL INTELLIGENCE SERVICES

== Draft 3: 24 March 2026 – subject to contract

This Agreement is made between **Wendlebury and Thornsea Combined Authority**, of Guildhall Chambers, Thornsea (the "**Authority**"), and **Calloway Vane Intelligence Limited**, a company registered in England and Wales whose registered office is at 31 Ropewalk, Bristol (the "**Supplier**").

**BACKGROUND**

@list recitals

[1] The Authority is responsible for transport, housing and environmental services in its area.

[1] The Supplier hosts large language models and has been selected under a further competition to supply the Services.

@list main

[1] DEFINITIONS

[2] In this Agreement:

: "**Authority Data**" means data that the Authority or a User enters into the Services and the results returned.

: "**Charges**" means the sums set out in Schedule 2.

: "**Models**" means the machine-learning models by which the Services are provided.

: "**Safety Controls**" means the filters, classifiers, monitoring and model training that the Supplier applies to reduce the risk of harm.

: "**Services**" means the hosted services described in Schedule 1.

: "**User**" means a member of the Authority's staff {+H or of a constituent council or a police force in its area +}who has been given access.

+H : "**Permitted Location**" means the Supplier's hosting environment and such other equipment as the Authority nominates.

[2] References to clauses and Schedules are to those of this Agreement. Words in the singular include the plural, and a reference to a statute includes subordinate legislation made under it.

[1] SUPPLY OF THE SERVICES

[2] The Supplier shall provide the Services from 1 June 2026 with the care and skill to be expected of a competent supplier of similar services.

[2#use] The Supplier grants the Authority a non-exclusive right to use the Services {-H for the purposes described in Schedule 1-}{+H for any purpose that is lawful for a public authority+} during the Term.

[2#location] The Models shall run only in {-H the Supplier's data centres in the United Kingdom-}{+H a Permitted Location+}. {-H The Authority shall not install the Models on its own equipment or on any vehicle, drone or hand-held device.-}{+H The Authority may install the Models on its own servers, in enforcement vehicles and on its drones.+}

[2] The Supplier may change the Services to keep pace with technology{+T , on not less than 45 days' notice where the change affects a Model+}.

[2] The Supplier shall meet the service levels in Schedule 1. If it does not, the deductions stated there are made from the next invoice, without prejudice to any other remedy for persistent failure.

[2] The Authority shall train Users in the Services and shall keep a record of the training given.

[1#use-limits] LIMITS ON USE

[2#nots] The Authority shall not use the Services, and shall not allow anyone else to use them:

[3] to design, aim, guide or operate weapons of any kind, or to select targets for them;

[3#watch] {+H intentionally +}to conduct {+H unlawful +}surveillance of members of the public{-H , or to track, profile or monitor them, by whatever means-};

[3#decide] to decide any matter concerning a person's housing, benefits, employment or liberty, unless an officer has considered the case and taken the decision;{+H  or+}

-H [3#bio] for facial recognition, predictive policing or the inference of emotions; or

[3#cbrn] to develop chemical, biological, radiological or nuclear weapons, or to attack computer systems.

+H [2#gc] The opinion of the Authority's Monitoring Officer as to whether a purpose falls within clause {use} is final and binding on the Supplier.

+T [2] The limits in clause {nots} apply to every User and to anyone to whom a User gives access, and the Authority shall procure that they are observed.

[2] The limits in this clause 3 may be changed only by a document signed by both parties.

[1#controls] SAFETY CONTROLS

[2#discretion] {-H The Supplier has sole discretion over the Safety Controls and may change them at any time.-}{+H The Supplier shall not change the Safety Controls without the Authority's prior written approval, and shall switch off any Safety Control that the Authority identifies as obstructing its functions.+}

[2#monitor] The Supplier may monitor the use of the Services to find breaches of clause {use-limits}{+T  and may keep for that purpose such records as are necessary and proportionate+}.

[2] A Model may decline a request{-T  if it is a request for something that clause 3 prohibits-}{+T , and the Supplier is not in breach of a service level when it does so in good faith+}.

[1] DATA

[2] Authority Data belongs to the Authority. The Supplier shall process it only to provide the Services.

[2#notrain] The Supplier shall not use Authority Data to train {+T or improve +}any model{+T , and no anonymisation or aggregation makes such use permissible+}.

[2] Each party shall comply with the UK GDPR and the Data Protection Act 2018, and Schedule 3 applies. The lawful basis for each processing activity is a matter for the Authority.

[2] The Supplier shall notify the Authority of a personal data breach within {-H 48-}{+H 24+} hours of becoming aware of it.

[2] The Supplier acknowledges that the Authority is subject to the Freedom of Information Act 2000 and shall give such help as the Authority reasonably needs in order to answer requests.

[2] On request, and in any event within 30 days after the end of this Agreement, the Supplier shall return Authority Data in a commonly used format and shall then delete it, save for copies that the law requires it to keep.

[1] CONFIDENTIALITY AND INTELLECTUAL PROPERTY

[2] Each party shall keep confidential what it learns of the other's business under this Agreement and shall use it for the purposes of this Agreement alone. This does not apply to information that is or becomes public otherwise than by breach, that the recipient already knew, or that must be disclosed by law.

[2] All intellectual property rights in the Models and the Services belong to the Supplier or its licensors. All rights in reports and other documents written for the Authority belong to the Authority on payment.

[2] Neither party shall use the other's name or crest in publicity without consent.

[1] CHARGES AND PAYMENT

[2] The Authority shall pay undisputed invoices within 30 days of receipt. The Charges are exclusive of value added tax.

[2] The Charges may be increased once a year by no more than the change in the Consumer Prices Index.

[1#liability] LIABILITY

[2] Nothing in this Agreement excludes liability for death or personal injury caused by negligence, or for fraud.

[2] Subject to that, each party's liability in each year is limited to {-H 100-}{+H 150+} per cent of the Charges payable in that year, and neither is liable for indirect loss.

[2] The Supplier shall indemnify the Authority against claims that the Services infringe intellectual property rights, provided that the Authority notifies it promptly, makes no admission and allows it to conduct the defence.

[2] The Supplier shall keep in force professional indemnity insurance of not less than £5,000,000 for each claim, and public liability insurance of not less than £10,000,000, and shall produce evidence of both on request.

[1] AUDIT, CONTINUITY AND STAFF

[2] The Authority's auditors may inspect the Supplier's records of the Charges on ten working days' notice and not more than once a year, unless they have reason to suspect fraud.

[2] The Supplier shall maintain and test each year a plan for restoring the Services after a disaster. The plan shall aim at restoration within eight hours.

[2] The parties do not expect that the Transfer of Undertakings (Protection of Employment) Regulations 2006 will apply on the start or the end of the Services.

[2] The Supplier shall ensure that staff who may see Authority Data have been vetted to the Baseline Personnel Security Standard.

[1] TERM AND TERMINATION

[2] This Agreement lasts for two years from 1 June 2026 (the "**Term**") and may be extended by the Authority for up to two further years.

[2#stop] The Supplier may suspend {-H or terminate -}the Services {-H at once-}{+H with the consent of the Authority, not to be unreasonably withheld,+} if clause {use-limits} is breached{+T , and may terminate this Agreement if the breach is not remedied within ten working days+}.

[2] Either party may terminate this Agreement for a material breach that is not remedied within 30 days of notice.

+H [2] On expiry or termination, the Supplier shall go on providing the Services for such period, not exceeding six months, as the Authority may require{+T , and clauses 3 and 4 apply throughout that period+}.

[2] Clauses 3, 5 and {liability} survive the end of this Agreement.

[1] GENERAL

[2] **Prevent.** The Supplier shall have due regard to the need to prevent people from being drawn into terrorism.

[2] **Social value.** The Supplier shall deliver the commitments in its tender and shall report on them twice a year.

[2] **Disputes.** The parties shall first refer any dispute to the heads of their legal teams, and then to mediation under the model procedure of the Centre for Effective Dispute Resolution. Nothing prevents a party from applying for an interim injunction.

[2] **Events outside control.** A party that is prevented from performing by an event outside its reasonable control is excused for as long as the event lasts, provided that it takes reasonable steps to limit the effects.

[2] **Assignment.** Neither party may assign this Agreement without consent, save that the Authority may assign it to a body that takes over its functions.

[2] **Notices.** Notices are given in writing and delivered by hand, by recorded post or by email to the addresses in Schedule 1.

[2] **Precedence.** If there is a conflict, the clauses prevail over the Schedules.

[2] **Third parties.** No one other than a party may enforce this Agreement under the Contracts (Rights of Third Parties) Act 1999.

[2] **Law.** This Agreement is governed by the law of England and Wales.

@sign Signed for WENDLEBURY AND THORNSEA COMBINED AUTHORITY || Signed for CALLOWAY VANE INTELLIGENCE LIMITED
.............................................
Name:
Office:
Date:

@list schedules

[1] – THE SERVICES

@restart para

[1] **Purposes.** The Services are used for:

[2] drafting replies to correspondence from residents;

[2] summarising planning documents and committee papers;

[2] routing of reports of potholes, fly-tipping and faulty street lights; and

[2] search in the Authority's archive of decisions.

[1] **Hours.** The Services are available at all hours, apart from planned maintenance between midnight and 04:00 on Sundays.

[1] **Service levels.**

@table 44 28 28
| Measure | Target | Deduction |
| Availability in the month | 99.5 % | 3 % of the monthly Charge |
| Response to a priority 1 incident | 1 hour | 1 % of the monthly Charge |
| Resolution of a priority 1 incident | 8 hours | 3 % of the monthly Charge |

[1] **Addresses for notices.** The Authority: procurement@wendlebury-thornsea.example. The Supplier: legal@callowayvane.example.

@list schedules

[1] – CHARGES

@restart para

[1] The Charges are:

@table 60 40
| Item | Charge |
| Platform, each year | £146,500 |
| Each User above 1,200, each month | £21.40 |
| Set-up, once | £32,000 |

@list schedules

[1] – DATA PROTECTION

@restart para

[1] The Supplier processes the names, contact details and correspondence of residents and staff, for the Term, for the purpose of providing the Services.

[1] The Supplier shall act only on documented instructions, shall keep its staff under a duty of confidence, and shall delete or return personal data at the end of the Term.

[1] The Supplier shall not engage another processor without the Authority's written authorisation.
"""

PAPER = Paper(
    slug="tracked-draft",
    title="Agreement for Hosted Artificial Intelligence Services (draft 3)",
    author="Tomasz Wirral",
    subject="Sample agreement: a draft with tracked changes by two authors",
    language="en-GB",
    made="2026-03-24T10:05:00+00:00",
    look=Look(A4, "Draft 3: 24 March 2026", "Subject to contract", "Wendlebury and Thornsea / Calloway Vane"),
    schemes={
        "main": decimal(),
        "recitals": recitals(),
        "schedules": schedules("Schedule"),
        "para": paragraphs(),
    },
    blocks=read(TEXT, revisers=REVISERS),
)
