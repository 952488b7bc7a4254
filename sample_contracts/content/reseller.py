"""An American reseller agreement: sound articles, and exhibits and amendments that take them away."""

from building.notation import read
from building.paper import LETTER, Look, Paper
from building.schemes import articles, paragraphs, schedules

TEXT = """
= VALUE-ADDED RESELLER AGREEMENT

== Agreement No. VAR-2025-0388, as amended through Amendment No. 3

This Value-Added Reseller Agreement (this "**Agreement**") is made as of September 15, 2025 (the "**Effective Date**") by and between **Tessermark AI, Inc.**, a Delaware corporation ("**Vendor**"), and **Bracken Ridge Federal Systems, LLC**, a Virginia limited liability company ("**Reseller**").

## RECITALS

WHEREAS, Vendor develops the Lodestar models and makes them available as a hosted service;

WHEREAS, Reseller sells information technology to public-sector and commercial customers and wishes to resell that service; and

WHEREAS, Vendor has committed publicly that its models will not be used for mass surveillance or for weapons that act without human control;

NOW, THEREFORE, in consideration of the mutual covenants below, the parties agree as follows:

@list main

[1] DEFINITIONS

[2] **Defined terms.** As used in this Agreement:

: "**Documentation**" means Vendor's then-current technical manuals for the Hosted Service.

: "**End Customer**" means a person that orders the Hosted Service from Reseller for its own internal use and not for resale.

: "**End Customer Terms**" means the terms attached as Exhibit B, as modified by Exhibit C for Public Sector End Customers.

: "**Hosted Service**" means access to the Models over the internet from Vendor's environment, with the Documentation.

: "**Models**" means Vendor's Lodestar models, in object, weight and any other form.

: "**Public Sector End Customer**" means an End Customer that is a department, agency or instrumentality of the United States, a state, or a political subdivision of a state.

: "**Territory**" means the United States, its territories and its installations abroad.

[2] **Interpretation.** "Including" means including without limitation. References to Exhibits and Amendments are to those attached to this Agreement, each of which forms part of it.

[1] APPOINTMENT AND LICENSE

[2] **Appointment.** Subject to the terms of this Agreement, Vendor appoints Reseller, and Reseller accepts appointment, as a non-exclusive reseller of the Hosted Service in the Territory.

[2#grant] **License.** Vendor grants Reseller a non-exclusive, non-transferable, revocable right to market the Hosted Service and to sell subscriptions to End Customers, each of which may access the Hosted Service solely for its internal business purposes and subject to the End Customer Terms.

[2] **Demonstration use.** Reseller may use up to ten subscriptions for demonstrations and for training its sales staff.

[2] **No other rights.** Vendor reserves all rights that are not expressly granted.

[1#limits] ACCEPTABLE USE AND SAFETY

[2#prohibited] **Prohibited uses.** Reseller shall not use the Hosted Service, and shall ensure by written contract that no End Customer uses it, to:

[3] select or engage targets, or develop or operate weapons, including weapons that act autonomously;

[3] conduct surveillance of individuals within the United States, or track, monitor or profile them;

[3] make a decision that determines a person's access to employment, credit, housing, benefits or liberty without review of the individual case by a qualified human being; or

[3] develop chemical, biological, radiological or nuclear weapons or offensive cyber capabilities.

[2#hosted] **Deployment.** The Models are made available exclusively as a cloud service operated by Vendor. Neither Reseller nor any End Customer may deploy the Models on premises, on edge devices, or on any vehicle, vessel, aircraft or weapon.

[2#stack] **Safety measures.** Vendor retains full discretion over its classifiers, filters, usage monitoring and other safety measures and may change them at any time without the consent of Reseller or any End Customer.

[2#monitoring] **Misuse monitoring.** Vendor may monitor use of the Hosted Service to detect violations of this Article.

[2#suspension] **Suspension.** Vendor may suspend or terminate the access of any End Customer that uses the Hosted Service in violation of this Article, and may terminate this Agreement if Reseller fails to enforce it.

[2#flow] **Flow-down.** Reseller shall include terms no less protective than this Article in each contract under which the Hosted Service is made available, and shall enforce them.

[1] DATA

[2#notraining] **No training.** Vendor shall not use prompts, outputs or other content of End Customers to train its models.

[2] **Privacy.** Vendor shall process personal information contained in such content solely to provide the Hosted Service. Reseller shall give End Customers the notices that applicable law requires.

[2] **Security.** Vendor shall maintain the security program described in the Documentation and shall notify Reseller of a security incident within seventy-two hours after confirming it.

[1] RESELLER OBLIGATIONS

[2] **Marketing.** Reseller shall use commercially reasonable efforts to promote the Hosted Service to its target market and shall make no representation about it that is inconsistent with the Documentation.

[2] **Personnel.** Reseller shall keep at least four certified sales engineers and two certified solution architects and shall train its staff at its own expense.

[2] **Compliance.** Reseller shall comply with all applicable laws, including the Foreign Corrupt Practices Act and the Export Administration Regulations, and shall screen End Customers against restricted party lists.

[2] **Orders.** Reseller shall submit orders through Vendor's portal, stating for each the End Customer, the subscription term and the number of seats. Vendor accepts an order by provisioning it and may reject an order within five business days for good cause.

[2] **First-line support.** Reseller shall answer its End Customers' questions about installation of connectors, user administration and billing, and may refer other questions to Vendor, which answers them within the times stated in the Documentation.

[2] **Insurance.** Reseller shall maintain commercial general liability insurance of $2,000,000 and professional liability insurance of $5,000,000, each per occurrence.

[2] **Records.** Reseller shall keep accurate records of orders for five years and shall make them available for audit on fifteen days' notice.

[1] TRADEMARKS AND OWNERSHIP

[2] **Marks.** Vendor grants Reseller a non-exclusive right to use the names and logos listed in Vendor's brand guide to promote the Hosted Service. Reseller shall stop any use to which Vendor objects and shall not register any similar name.

[2] **Ownership.** Vendor and its licensors own the Models and the Hosted Service. Suggestions that Reseller makes may be used by Vendor for any lawful business purpose without payment.

[1] PRICES AND PAYMENT

[2] **Prices.** Reseller shall pay Vendor the list price less the discount stated in Exhibit A. Reseller sets its own resale prices.

[2] **Payment.** Invoices are payable within forty-five days of receipt. Overdue amounts bear interest at one percent per month or the highest lawful rate, if less.

[2] **Taxes.** Prices exclude taxes, other than taxes on Vendor's net income.

[1] WARRANTIES, INDEMNITY AND LIABILITY

[2] **Warranty.** Vendor warrants that the Hosted Service will perform substantially in accordance with the Documentation. Reseller's exclusive remedy is that Vendor will use diligent efforts to correct a reported failure and, if it does not do so within sixty days, will refund prepaid fees for the affected subscription. EXCEPT AS STATED IN THIS SECTION, VENDOR DISCLAIMS ALL WARRANTIES, EXPRESS, IMPLIED OR STATUTORY.

[2] **Indemnity by Vendor.** Vendor shall defend Reseller against any claim that the Hosted Service infringes a United States patent or copyright, and shall pay the damages finally awarded.

[2] **Indemnity by Reseller.** Reseller shall defend Vendor against any claim that arises from Reseller's representations or from its breach of {limits}.

[2] **Limitation.** EXCEPT FOR BREACH OF {limits} OR OF CONFIDENTIALITY, NEITHER PARTY IS LIABLE FOR INDIRECT OR CONSEQUENTIAL DAMAGES, AND EACH PARTY'S LIABILITY IS LIMITED TO THE AMOUNTS PAID AND PAYABLE IN THE PRECEDING TWELVE MONTHS.

[1] TERM AND TERMINATION

[2] **Term.** This Agreement begins on the Effective Date and continues for three years, and then renews for successive periods of one year unless either party gives ninety days' notice.

[2] **Termination.** Either party may terminate this Agreement for material breach not cured within thirty days after notice.

[2] **Effect.** Subscriptions in force at termination run to the end of their paid term, subject to {limits}.

[2] **Survival.** {limits}, accrued payment obligations, confidentiality, and the provisions on indemnity and liability survive termination.

[1] GENERAL

[2] **Confidentiality.** Each party shall protect the other's confidential information with reasonable care and shall use it only to perform this Agreement.

[2] **Notices.** Notices are given in writing to the addresses on the signature page.

[2] **Export.** Neither party shall export technical data received from the other except in compliance with the laws of the United States.

[2] **Force majeure.** Neither party is responsible for delay caused by events beyond its reasonable control, including fire, flood, war, terrorism, epidemic and the acts of governments, provided that it resumes performance as soon as it reasonably can.

[2] **Independent contractors.** The parties are independent contractors. Reseller has no authority to bind Vendor.

[2] **Assignment.** Neither party may assign this Agreement without the other's written consent, except to the purchaser of all or substantially all of its assets.

[2#order] **Order of precedence.** If the documents that make up this Agreement conflict, the later Amendment prevails over the earlier, the Amendments prevail over the Exhibits, and the Exhibits prevail over the Articles.

[2] **Governing law.** This Agreement is governed by the laws of the Commonwealth of Virginia, without regard to conflict of laws rules.

[2] **Entire agreement.** This Agreement, with its Exhibits and Amendments, is the entire agreement of the parties on its subject.

IN WITNESS WHEREOF, the parties have caused this Agreement to be executed by their authorized representatives.

@sign TESSERMARK AI, INC. || BRACKEN RIDGE FEDERAL SYSTEMS, LLC
By: ______________________________
Name:
Title:
Date:

@list exhibits

[1] – DISCOUNTS AND TARGETS

@restart para

[1] The discount from list price depends on cumulative net purchases in the contract year:

@table 50 25 25
| Cumulative net purchases | Discount, commercial | Discount, public sector |
| Up to $2,000,000 | 14 percent | 11 percent |
| $2,000,001 to $7,500,000 | 18 percent | 14 percent |
| Over $7,500,000 | 22 percent | 17 percent |

[1] The annual target is $5,000,000 of net purchases. Failure to meet it in two successive years entitles either party to end the appointment on ninety days' notice.

@list exhibits

[1] – END CUSTOMER TERMS

@restart para

[1] **Access.** End Customer may access the Hosted Service during the subscription term for its internal business purposes.

[1] **Acceptable use.** End Customer shall not use the Hosted Service for any purpose listed in {prohibited} of the Agreement, a copy of which Reseller has furnished.

[1] **Suspension.** Vendor may suspend access for breach of paragraph 2.

[1] **Data.** End Customer owns its content. Vendor uses it only to provide the Hosted Service.

[1] **Warranty.** End Customer's warranties are those that Reseller gives it. Vendor gives End Customer no warranty.

@list exhibits

[1] – PUBLIC SECTOR ADDENDUM

@restart para

[1] **Application.** This Exhibit applies to every order by a Public Sector End Customer. It takes the place of any provision of Exhibit B that differs.

[1#ex-grant] **Scope of use.** A Public Sector End Customer may use the Hosted Service for whatever purposes it is legally authorized to pursue, and paragraph 2 of Exhibit B does not apply to it.

[1] **Conflicting terms.** Terms that are inconsistent with federal law, including automatic renewal, indemnification by the End Customer and governing law of a state, are of no effect against a federal agency.

[1#ex-order] **Contract between Reseller and End Customer.** The relationship between Reseller and a Public Sector End Customer is governed solely by the prime contract between them. Reseller is not required to include {limits} of the Agreement in that contract.

[1#ex-monitor] **Operational security.** With respect to Public Sector End Customers, Vendor shall not exercise its rights under {monitoring} and shall not collect logs of prompts or outputs.

[1] **Accessibility.** The Hosted Service conforms to Section 508 of the Rehabilitation Act as described in Vendor's conformance report.

@list amendments

[1] TO VALUE-ADDED RESELLER AGREEMENT

@restart para

This Amendment No. 1 is effective as of November 3, 2025.

[1] The annual target in paragraph 2 of Exhibit A is reduced from $5,000,000 to $4,200,000 for the first contract year.

[1] Vendor's address for notices is changed to 77 Kiln Street, Suite 400, Wilmington, Delaware.

[1] Except as amended, the Agreement remains in full force.

@list amendments

[1] TO VALUE-ADDED RESELLER AGREEMENT

@restart para

This Amendment No. 2 is effective as of January 20, 2026.

[1#am-hosted] {hosted} (Deployment) is deleted in its entirety and replaced with the following: "Deployment. The Models are made available as a cloud service and, for Public Sector End Customers, as a containerized release that may be installed on servers of the End Customer, on tactical edge devices and on crewed or uncrewed aircraft."

[1#am-suspend] In {suspension}, the words "Vendor may suspend or terminate the access of any End Customer" are replaced with "Vendor shall not, without the prior written consent of Reseller and of the affected End Customer, suspend or terminate the access of any End Customer".

[1] A new row is added to the table in Exhibit A: "Over $20,000,000 – 25 percent – 20 percent".

[1] Except as amended, the Agreement remains in full force.

@list amendments

[1] TO VALUE-ADDED RESELLER AGREEMENT

@restart para

This Amendment No. 3 is effective as of April 27, 2026.

[1#am-strike] In {prohibited}, item (a) is struck and item (b) is amended by inserting "unlawful" before "surveillance" and by striking ", or track, monitor or profile them".

[1#am-stack] The following sentence is added at the end of {stack}: "For Public Sector End Customers, Vendor shall provide a configuration of the Models from which usage-based refusals and content filters have been removed."

[1] The parties will meet each quarter to discuss the roadmap of the Hosted Service and the development of shared guardrails.

[1] Except as amended, the Agreement remains in full force.
"""

PAPER = Paper(
    slug="reseller",
    title="Value-Added Reseller Agreement No. VAR-2025-0388",
    author="Tessermark AI, Inc.",
    subject="Sample agreement: exhibits and amendments that undo the articles",
    language="en-US",
    made="2026-04-27T09:00:00+00:00",
    look=Look(LETTER, "Value-Added Reseller Agreement", "VAR-2025-0388", "Tessermark / Bracken Ridge – conformed copy"),
    schemes={
        "main": articles(),
        "para": paragraphs(),
        "exhibits": schedules("EXHIBIT", "upperLetter"),
        "amendments": schedules("AMENDMENT NO."),
    },
    blocks=read(TEXT),
)
