/** What people write for the fields of what is paid: premiums, charges, incomes, expenses. `kindred.ts` says how a line is read. */
export const money = `
amount 0.85: premium | gross amount | premium gross | fee | fee amount | payment | contribution | sum
amount 0.8: pound month | pound year | pound week | pound period | pound time | pound per period | amount received | amount paid | payment amount | total amount | annual amount | monthly amount | weekly amount | yearly amount | gross annual amount | amount per month | amount per year
amount@charge 0.85: {noun} agreed | {noun} payable | {noun} due | {noun} charged | {noun} paid | {noun} amount | {noun} value | fee pound | charge pound | fee value | charge value | net fee | fixed fee | fee charged | amount charged
amount@expense 0.85: monthly cost | annual cost | cost per month | cost per year | monthly expenditure | budget | spend | monthly spend | annual spend | monthly expense | expense per month | price | payment
amount@income 0.85: salary | annual salary | basic salary | basic pay | gross salary | gross pay | pay | annual income | monthly income | gross income | gross annual income | earnings | income per year | income per month | wage
amount@income 0.83: net pay | net income
amount@premium 0.82: net contribution
amount@premium 0.85: sum moved | amount moved | amount transferred | sum transferred | transferred amount | amount switched | transfer amount | transfer value | single contribution | lump sum | gross contribution | contribution per month | payment per month
frequency 0.88: repeat every | recurs every | pay cycle | payment cycle | cycle | billing cycle | regular single | single regular | regular lump sum | received often | week month year | month year | per week month year | every | paid often | often paid | pay frequency | amount frequency | payment interval | regularity | payment period | paid every | payable | payment schedule | pay period | per | per week month | per month year | week month | weekly monthly | monthly annual | monthly yearly
frequency 0.85: payment frequency | premium frequency | how often | period | interval | pay frequency
basic_annual_salary 0.85: salary | annual salary | basic salary | basic pay | gross salary | year salary | basic year salary | annual basic | base salary | base pay | base year salary | annual pay | pay | annual basic pay
pensionable_salary 0.85: pensionable pay | pensionable earning
pensionable_salary 0.82: gross salary | annual salary | basic salary | salary | annual pay | pension salary | benefit salary | scheme salary | salary cover | insured salary | scheme earning | scheme pay | scheme wage | insured earning | covered salary | covered earning | reference salary | benefit earning | contribution salary | contribution earning
category 0.8: type | fee type | commission type | rmar category | transaction type
category@charge 0.8: rmar type | rmar | income category | income type
category@statement 0.85: charge type | income type | remuneration type | payment category | payment type | transaction category | fee category | commission category | comm type | adviser fee type | adviser charge type | adviser charge category | remuneration category
percentage 0.85: percent year | percent month | percent pay | percent earnings | rate percent | percent salary | percent fund | percent contribution | percent charge | charge rate | fee rate | commission rate
percentage@charge 0.85: ongoing adviser charge percent | adviser charge percent | {noun} percent | {noun} percent agreed | {noun} rate
start_date 0.78: date moved | moved on | date agreed | agreed date | agreed on | agreement date | transfer date | switch date | collection start date | collection date | first contribution date | payment start | received date | date received | date paid | paid date | first collection date | first paid | charge date | date charged | commenced | effective date | since
start_date@charge 0.78: invoice date | date invoiced | date invoice
start_date@income 0.85: employment start date | date employment | employed since | job start date | date joined
start_date@premium 0.85: first {near} date | first {near}
start_date@premium 0.8: pay period start | period start | pay period start date | period from | first due | first due date | pay reference period start | pay reference period from | reference period start
end_date 0.85: closed date | payment end | final payment | final payment date | last paid | expiry date | paid until
end_date 0.75: to
end_date@income 0.85: employment end date | date left | leaving date
end_date@premium 0.85: last {noun} date | final {noun} date | {noun} closed date | {noun} end date | {noun} end | last {noun} | last {near} date | final {near} date | last {near}
end_date@premium 0.8: pay period end | period end | pay period end date | period to | pay reference period end | pay reference period to | reference period end
percentage_frequency 0.85: percent frequency | percent period | rate frequency
payment_method 0.85: collected by | collected via | paid via | taken by | by method | pay method | collection method | method collection | how collected | direct debit standing order | direct debit cheque
payment_method 0.66: collection
source 0.85: taken from | contributor type | contribution source | contribution from | paid from | who pays | payer type
source 0.82: employer employee | employee employer
details 0.8: premium note | payment note | contribution note | further detail | additional information
transferred_from_plan_type 0.88: ceding scheme type | ceding policy type | ceding type | ceding contract type | previous scheme type | previous policy type | transferred from type | from plan type | source scheme type | old plan type
transferred_from_plan_sub_type 0.88: ceding scheme sub type | ceding sub type | previous scheme sub type | transferred from sub type | from plan sub type | ceding product
transferred_from_plan_sub_type 0.85: from product | from wrapper | from plan
adviser 0.88: selling adviser | financial adviser | planner | assigned adviser | charging adviser | adviser full name
adviser@charge 0.82: earned by | credited to
adviser@charge 0.75: {noun} earner
payment_origin 0.82: taken from | deducted from | paid via | paid through | collected via | facilitated by | facilitated through | collected from | who pays | payable by | fee payer | charge payer | paid from | source payment | source fee | funded by | met by | charged to | fee source | charge source
service_type 0.85: type service | service basis | initial ongoing
recurring 0.85: recurs | one off recurring | ongoing | is ongoing | recurring fee | recurring charge
tax_percentage 0.85: vat percent | vat | rate vat | tax percent
name@expense 0.85: bill | item | expenditure item | cost name | cost description | spending
name@expense 0.75: line
name@income 0.9: payer | payer name | name payer
name@income 0.82: income source | source income | employer name | income description | source
name@income 0.75: income from | received from
section 0.85: area spending | spending area | budget category | budget heading | spending category | cost type | type | expense group | cost category | budget type | expenditure category
life_stage 0.8: period life | life phase | pre post retirement | before after retirement | pre retirement post retirement | retirement stage
amount_type 0.85: gross net indicator | net gross indicator | amount basis | income basis | gross net flag
amount_type 0.82: before after tax | before tax after tax | taxed untaxed
type@charge 0.85: advice basis | basis advice | advice given | advice status
type@charge 0.82: advice category | advice class | advice classification | scope advice | advice scope
type@income 0.85: source type | income kind
is_taxable 0.85: taxable income | taxable yn | tax applies | taxed income
charge_type 0.85: fee comm | fee commission | commission fee
charge_type 0.8: remuneration type | fee basis
tax_exempt 0.82: no vat | vat free | zero vat | without vat | vat zero
exclude_from_rmar 0.85: omit from rmar | omit rmar | leave out rmar | not rmar
date_advice_given 0.82: recommendation date | date recommendation | recommended on | date recommended | recommended
type_other 0.82: other specify | other state | other specified | specify other | if other | other detail | other please specify
frequency 0.72: recurrence
recurring 0.7: recurrence
name@income 0.82: paid by | who pays
name@expense 0.85: merchant | merchant name | payee | payee name | shop | paid to | spent on
section 0.82: merchant category | payee category
start_date@income 0.82: post since | role since | in post from | employed from
`;
