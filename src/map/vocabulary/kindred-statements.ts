/** What people write for the fields of valuations and of what a provider states. `kindred.ts` says how a line is read. */
export const statements = `
valued_at 0.88: valuation date | date valuation | price date | as at | value date | date | as at date | valuation as at
valued_at 0.85: effective date | start date | statement date | price date | position date | holding date
valued_at 0.8: snapshot date
valued_at 0.75: month end | quarter end | period end | year end
client_name 0.85: {person} name | {person} | {person} full name | name {person} | fullname | client | customer name | policyholder | policy holder | policyholder name | investor name | member name | account holder | account holder name | life assured | life assured name | owner name | client full name | insured | insured name
client_name@statement 0.85: client surname initial | surname initial
client_name@statement 0.7: lastname | client lastname
sub_account 0.85: sub account reference | sub account number | sub account id | sub account code | product wrapper | wrapper type | tax wrapper | product | fund name | pot name | holding | sub plan | portfolio name | investment | asset | account type | investment name | fund
gross_amount 0.85: gross received | trail commission | trail | renewal commission | initial commission | ongoing commission | fund based commission | ongoing adviser charge | amount | gross | amount gross | gross commission | gross fee | gross payment | commission amount | commission due | gross charge | charge amount | amount payable | commission payable | commission earned | fee paid | adviser charge | commission paid | amount due | gross due | payment due | gross income | adviser fee
net_amount 0.85: net received | amount before vat | excluding vat | amount excluding vat | net vat | net | amount net | net commission | net payment | net income | net payable | net charge | net due | net amount payable | net paid | net fee | amount after vat
net_amount 0.82: after deduction | amount after deduction | net deduction
adviser_name 0.88: adviser | consultant | seller | agent name | agent
adviser_name 0.85: selling adviser | assigned adviser | financial adviser | adviser full name
transaction_reference 0.85: transaction id | transaction number | payment reference
transaction_reference 0.72: document reference | document number | voucher number | batch reference | receipt number | remittance reference
date 0.8: statement date | transaction date | payment date | date paid | received date | date received | processed date | date processed | posting date | posted | entry date
date@statement 0.8: value date | credit date | date credited | credited on | processing date | run date
date@statement 0.75: start date
policy_number 0.85: {contract} number | {contract} reference
policy_number 0.68: account
policy_number@statement 0.7: plan | contract
policy_market_value 0.85: portfolio value | valuation | plan valuation | account value | current value | fund value | holding value
policy_market_value 0.82: {contract} value
policy_market_value 0.75: aum
sender_id_sib_number 0.8: firm reference number | sender sib | sib | sib number | sender id | sender number
agency_number 0.85: agent number | agent code | agency reference | agent reference | firm agency number | agent id | agency id
agency_number 0.8: broker number | broker code | broker reference | broker id | intermediary number | intermediary code | intermediary id | intermediary reference | adviser number | firm number | firm code
value@valuation 0.88: {contract} value
value@valuation 0.85: bid value | bid valuation | holding value
value@valuation 0.8: snapshot value | statement value | month end value | period end value | closing value
account_id 0.8: client account | client account number | client account reference
customer_number@statement 0.82: {person} reference | {person} number | {person} id | {person} code
client_name@statement 0.7: who | whose
value@valuation 0.8: pound
`;
