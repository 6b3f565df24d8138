/** What people write for the fields of what hangs on persons and contracts: payments, charges, tasks, notes. `kindred.ts` says how a line is read. */
export const records = `
amount 0.85: premium | gross amount | premium gross | fee | fee amount | payment | contribution | sum
frequency 0.85: payment frequency | premium frequency | how often | period | interval | pay frequency
valued_at 0.88: valuation date | date valuation | price date | as at | value date | date | as at date | valuation as at
noted_at 0.85: sent | sent date | date sent | sent at | received | received at | note date | date note | date | date time | call date | meeting date
contents 0.85: note | body | text | content | message | note text
due_at 0.7: {noun} date | {near} date
due_at 0.88: due date | deadline | due | date due | target date | due by
assigned_to 0.85: assignee | assigned | owner | assigned person | responsible
hired_at 0.85: start date | date joined | joined date | hire date | employment start date | date hire | employment start | joining date | date employment
left_at 0.85: end date | leaving date | date leaving | date left | employment end date | left date | termination date
basic_annual_salary 0.85: salary | annual salary | basic salary | basic pay | gross salary | year salary | basic year salary
payroll_number 0.8: employee number | staff number | work number | employee id | payroll id | staff id | payroll reference
pensionable_salary 0.85: pensionable pay | pensionable earning
client_name 0.85: {person} name | {person} | {person} full name | name {person}
sub_account 0.85: sub account reference | sub account number | sub account id | sub account code | product wrapper | wrapper type | tax wrapper | product | fund name | pot name | holding | sub plan | portfolio name | investment | asset | account type | investment name | fund
valued_at 0.85: effective date | start date | statement date | price date
gross_amount 0.85: gross received | trail commission | trail | renewal commission | initial commission | ongoing commission | fund based commission | ongoing adviser charge | amount | gross | amount gross | gross commission | gross fee | gross payment | commission amount
net_amount 0.85: net received | amount before vat | excluding vat | amount excluding vat | net vat | net | amount net | net commission | net payment
client_name 0.85: fullname | client | customer name | policyholder | policy holder | policyholder name | investor name | member name | account holder | account holder name | life assured | life assured name | owner name | client full name | insured | insured name
adviser_name 0.88: adviser | consultant | seller | agent name | agent
transaction_reference 0.85: transaction id | transaction number | payment reference
date 0.8: statement date | transaction date | payment date | date paid
category 0.8: type | fee type | commission type | rmar category | transaction type
client_reference 0.88: owner reference | owner id | owner number | entity id | entity reference | owner entity id | account holder reference
account_reference 0.9: person reference | person id
client_reference 0.95: client reference | client id | client key
account_references 0.85: client reference list | client number | client code | linked client | client list | member number
amount 0.8: pound month | pound year | pound week | pound period | pound time | pound per period | amount received | amount paid | payment amount | total amount | annual amount | monthly amount | weekly amount | yearly amount | gross annual amount | amount per month | amount per year
amount@premium 0.85: sum moved | amount moved | amount transferred | sum transferred | transferred amount | amount switched | transfer amount | transfer value | single contribution | lump sum | gross contribution | net contribution | contribution per month | payment per month
amount@income 0.85: salary | annual salary | basic salary | basic pay | gross salary | gross pay | net pay | pay | annual income | monthly income | gross income | net income | gross annual income | earnings | income per year | income per month | wage
amount@expense 0.85: monthly cost | annual cost | cost per month | cost per year | monthly expenditure | budget | spend | monthly spend | annual spend | monthly expense | expense per month | price | payment
amount@charge 0.85: {noun} agreed | {noun} payable | {noun} due | {noun} charged | {noun} paid | {noun} amount | {noun} value | fee pound | charge pound | fee value | charge value | net fee | fixed fee | fee charged | amount charged
percentage@charge 0.85: ongoing adviser charge percent | adviser charge percent | {noun} percent | {noun} percent agreed | {noun} rate
percentage 0.85: percent year | percent month | percent pay | percent earnings | rate percent | percent salary | percent fund | percent contribution | percent charge | charge rate | fee rate | commission rate
start_date@charge 0.78: invoice date | date invoiced | date invoice
external_reference@charge 0.92: {noun} agreement reference
external_reference@charge 0.7: invoice reference | invoice number | invoice id
start_date 0.78: date moved | moved on | date agreed | agreed date | agreed on | agreement date | transfer date | switch date | collection start date | collection date | first contribution date | payment start | received date | date received | date paid | paid date | first collection date | first paid | charge date | date charged | commenced | effective date | since
start_date@income 0.85: employment start date | date employment | employed since | job start date | date joined
end_date@premium 0.85: last {noun} date | final {noun} date | {noun} closed date | {noun} end date | {noun} end | last {noun}
end_date 0.75: to
end_date 0.85: closed date | payment end | final payment | final payment date | last paid | expiry date | paid until
end_date@income 0.85: employment end date | date left | leaving date
frequency 0.88: repeat every | recurs every | pay cycle | payment cycle | cycle | billing cycle | regular single | single regular | regular lump sum | received often | week month year | month year | per week month year | every | paid often | often paid | pay frequency | amount frequency | payment interval | regularity | payment period | paid every | payable | payment schedule | pay period | per
percentage_frequency 0.85: percent frequency | percent period | rate frequency
payment_method 0.85: collected by | collected via | paid via | taken by | by method | pay method | collection method | method collection | how collected
source 0.85: taken from | contributor type | contribution source | contribution from | paid from | who pays | payer type
details 0.8: premium note | payment note | contribution note | further detail | additional information
transferred_from_plan_type 0.88: ceding scheme type | ceding policy type | ceding type | ceding contract type | previous scheme type | previous policy type | transferred from type | from plan type | source scheme type | old plan type
transferred_from_plan_sub_type 0.88: ceding scheme sub type | ceding sub type | previous scheme sub type | transferred from sub type | from plan sub type | ceding product
adviser@charge 0.75: {noun} earner
adviser 0.88: selling adviser | financial adviser | planner | assigned adviser | charging adviser | adviser full name
payment_origin 0.82: taken from | deducted from | paid via | paid through | collected via | facilitated by | facilitated through | collected from | who pays | payable by | fee payer | charge payer | paid from | source payment | source fee
service_type 0.85: type service | service basis | initial ongoing
recurring 0.85: recurs | one off recurring | ongoing | is ongoing | recurring fee | recurring charge
tax_percentage 0.85: vat percent | vat | rate vat | tax percent
name@task 0.75: job
name@task 0.85: {noun} | follow up | to do | summary | {noun} summary | headline | action required | action needed | item | {noun} subject | what needs doing
name@income 0.9: payer
name@income 0.82: income source | source income | employer name | income description | source
name@expense 0.75: line
name@expense 0.85: bill | item | expenditure item | cost name | cost description | spending
section 0.85: area spending | spending area | budget category | budget heading | spending category | cost type | type | expense group | cost category | budget type | expenditure category
life_stage 0.8: period life | life phase
description 0.82: instruction | detail | content | {noun} detail | {noun} note
assigned_to 0.85: whom | by whom | assigned user | allocated to | handler | staff member | action by | person responsible | responsible person | lead | assigned staff | who does | adviser
due_at 0.86: by when | complete by | target completion date | finish by | required by | deadline date | completion due | due on | action date | target
status_name@task 0.85: progress | column | completion status | outcome
contents 0.85: minute | minutes | discussed | discussion | matters discussed | said | conversation | conversation note | {noun} body | {noun} content | {noun} detail | {noun} description | {noun} summary | call note | meeting note | summary | entry | full note | outcome
noted_at 0.85: {near} start | {near} time | {noun} date | {near} date | date call | date contact | contact date | interaction date | occurred at | occurred on | when | logged at | logged on | entry date | timestamp | date discussion
type@note 0.85: {near} type | contact method | method contact | method | medium | channel | contact type | communication type | communication method
amount_type 0.85: gross net indicator | net gross indicator | amount basis | income basis | gross net flag
type@charge 0.85: advice basis | basis advice | advice given | advice status
type@income 0.85: source type | income kind
is_taxable 0.85: taxable income | taxable yn | tax applies | taxed income
groups 0.85: client group
groups 0.8: tag | label
name@circle 0.92: {noun} group | {near} group
name@circle 0.97: group name | family group name
hired_at 0.85: start date company | date joined company | joined company | employed since | start date employer | service start date | continuous service date
left_at 0.85: leave date | last working day | last day | finish date
account_reference 0.85: person external reference
pensionable_salary 0.82: gross salary | annual salary | basic salary | salary | annual pay
on_risk_at 0.85: date first insured | first insured | insured since | insured from | first covered | covered since | covered from | date first covered | date joined scheme | joined date | date joined | joined scheme | cover start | entry date | inclusion date | joining date | cover start date | member since | scheme entry date
inactive_at 0.85: cover closed date | cover end | cover end date | date left scheme | left scheme | exit date | scheme leaving date
employment_division 0.82: cost center | business unit | department name | function
workplace_location 0.82: work location | office location | location name | branch | depot
gross_amount 0.85: commission due | gross charge | charge amount | amount payable | commission payable | commission earned | fee paid | adviser charge | commission paid | amount due | gross due | payment due | gross income | adviser fee
net_amount 0.85: net income | net payable | net charge | net due | net amount payable | net paid | net fee | amount after vat
policy_number 0.68: account
policy_number 0.85: {contract} number | {contract} reference
client_name@statement 0.7: lastname | client lastname
policy_market_value 0.85: portfolio value | valuation | plan valuation | account value | current value | fund value | holding value
date@statement 0.75: start date
date 0.8: received date | date received | processed date | date processed | posting date | posted | entry date
adviser_name 0.85: selling adviser | assigned adviser | financial adviser | adviser full name
sender_id_sib_number 0.8: firm reference number | sender sib | sib | sib number | sender id | sender number
agency_number 0.85: agent number | agent code | agency reference | agent reference | firm agency number | agent id | agency id
category@statement 0.85: charge type | income type | remuneration type | payment category | payment type | transaction category | fee category | commission category
source 0.82: employer employee | employee employer
charge_type 0.85: fee comm | fee commission | commission fee
tax_exempt 0.82: no vat | vat free | zero vat | without vat | vat zero
exclude_from_rmar 0.85: omit from rmar | omit rmar | leave out rmar | not rmar
status_name@task 0.66: done
status_name@task 0.82: list name | list | section | section column | bucket | bucket name | section name
description@task 0.8: long text | text
assigned_to@task 0.88: member | person | people | who
groups 0.55: segment | client segment
account_references 0.85: member id | member reference | account id
basic_annual_salary 0.85: annual basic | base salary | base pay | base year salary | annual pay | pay | annual basic pay
inactive_status 0.66: reason
inactive_status 0.85: reason off | leave reason | reason ceased | cease reason | ceased reason | cessation reason | reason ending | reason ended | end reason | reason closed | closed reason | termination reason | reason termination | cancellation reason | exit reason | leaver reason | leaving reason | reason leaving | reason left | inactive reason | reason inactive
account_reference 0.8: payrollnumber
valued_at 0.85: position date | holding date
category@statement 0.85: comm type
start_date@premium 0.8: pay period start | period start | pay period start date | period from
end_date@premium 0.8: pay period end | period end | pay period end date | period to
value@valuation 0.85: bid value | bid valuation | holding value
assigned_to@task 0.88: agent
contents@note 0.88: file note | {near} note
charge_type 0.8: remuneration type | fee basis
pensionable_salary 0.82: pension salary | benefit salary | scheme salary | salary cover | insured salary
client_name@statement 0.85: client surname initial | surname initial
client_reference@staff 0.95: company client reference | employer client reference | business client reference | firm client reference
account_reference 0.97: employee client reference | member client reference | person client reference | staff client reference
client_reference 0.85: holder reference | holder number | holder id | planholder reference
account_references 0.7: member | member list
plan_reference@scheme 0.97: scheme number | scheme code | policy reference
transferred_from_plan_sub_type 0.85: from product | from wrapper | from plan
valued_at 0.8: snapshot date
valued_at 0.75: month end | quarter end | period end | year end
value@valuation 0.8: snapshot value | statement value | month end value | period end value | closing value
client_reference 0.85: adviser client reference | broker client reference | agent client reference
name@income 0.75: income from | received from
amount_type 0.82: before after tax | before tax after tax | taxed untaxed
external_reference@task 0.8: {near} number | {near} id | {near} reference | {near} key
external_reference@note 0.8: {near} number | {near} id | {near} reference | {near} key
start_date@premium 0.8: first due | first due date
date_advice_given 0.82: recommendation date | date recommendation | recommended on | date recommended | recommended
payment_method 0.66: collection
payment_method 0.85: direct debit standing order | direct debit cheque
account_id 0.8: client account | client account number | client account reference
payment_origin 0.82: funded by | met by | charged to | fee source | charge source
type@charge 0.82: advice category | advice class | advice classification | scope advice | advice scope
category@charge 0.8: rmar type | rmar | income category | income type
adviser@charge 0.82: earned by | credited to
assigned_to@task 0.82: doing | doing it | who doing | done by
tags 0.75: topic | theme | hashtag
type_other 0.82: other specify | other state | other specified | specify other | if other | other detail | other please specify
life_stage 0.8: pre post retirement | before after retirement | pre retirement post retirement | retirement stage
on_risk_at 0.82: cover from | cover since | covered since | benefit start | benefit start date
account_reference@scheme 0.97: member id | member key
pensionable_salary 0.82: scheme earning | scheme pay | scheme wage | insured earning | covered salary | covered earning | reference salary | benefit earning
policy_number@statement 0.7: plan | contract
net_amount 0.82: after deduction | amount after deduction | net deduction
date@statement 0.8: value date | credit date | date credited | credited on | processing date | run date
policy_market_value 0.75: aum
assigned_to@task 0.85: in charge | person in charge
start_date@premium 0.85: first {near} date | first {near}
end_date@premium 0.85: last {near} date | final {near} date | last {near}
external_reference@task 0.85: job number | job id | job reference | job code | request number | request id | issue number | issue id | work order number
name@income 0.9: payer name | name payer
inactive_status 0.8: leaving code | leaver code | exit code | reason code
agency_number 0.8: broker number | broker code | broker reference | broker id | intermediary number | intermediary code | intermediary id | intermediary reference | adviser number | firm number | firm code
transaction_reference 0.72: document reference | document number | voucher number | batch reference | receipt number | remittance reference
customer_number@statement 0.82: {person} reference | {person} number | {person} id | {person} code
category@statement 0.85: adviser fee type | adviser charge type | adviser charge category | remuneration category
policy_market_value 0.82: {contract} value
value@valuation 0.88: {contract} value
client_reference 0.82: {person} account number | {person} account reference | {person} account id | {person} account code
frequency 0.88: per week month | per month year | week month | weekly monthly | monthly annual | monthly yearly
start_date@premium 0.8: pay reference period start | pay reference period from | reference period start
end_date@premium 0.8: pay reference period end | pay reference period to | reference period end
pensionable_salary 0.82: contribution salary | contribution earning
`;
