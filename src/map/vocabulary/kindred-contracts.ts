/** What people write for the fields of a contract. `kindred.ts` says how a line is read. */
export const contracts = `
value@plan 0.85: balance outstanding | amount outstanding | outstanding amount | outstanding loan | loan outstanding | surrender value | current surrender value | value last statement | statement value | last statement value | encashment value | cash value | plan worth
value@plan 0.8: still pay | left pay | still owed | balance owed | amount owed | owed | owing | amount owing | debt | principal outstanding | capital outstanding | amount held | amount saved | cash in value | encash value | pot value | fund size | current fund | latest figure | loan balance | mortgage balance | current loan balance | total pot
value@plan 0.75: balance | current balance | account balance | closing balance | outstanding balance | total balance | total wealth | client worth | latest balance | valuation amount | asset | outstanding | outstanding last statement | outstanding statement | owed last statement | left to pay
name 0.9: {noun} nickname | {noun} label | {noun} name | {noun} title
name 0.75: subject | title
name@plan 0.82: friendly name | display name | short name | own name
client_uuid 0.85: client id | customer id | owner id | policyholder id | account holder id | client reference | owner | client | customer | investor id | member id | contact id | client key | account id | person id
plan_uuid 0.85: plan id | policy id | contract id | product id | account id | plan | policy | plan reference | plan key
adviser_uuid 0.85: adviser id | adviser | adviser reference | consultant id
plan_type 0.97: sub type | {noun} sub type | subtype | {noun} subtype
plan_type 0.92: contract type | wrapper | tax wrapper | wrapper type | investment type | account type | product category | product description | scheme type | pension type | mortgage type | arrangement type | type product | type policy | type plan | class business | line business | benefit type | cover type | wrapper name
plan_type 0.9: {near} type | {near} kind | kind {near}
plan_type 0.88: product type | policy type | product | {noun} type | product sub type | product class | sub category | {noun} sub category | product sub category
plan_type 0.85: asset type | asset class | mandate type | product line | investment vehicle | vehicle | policy class | plan class | policy line | scheme category | benefit kind | kind of cover | kind cover | kind policy | kind product | kind account | kind investment
plan_type 0.75: risk type
plan_type 0.72: type business | business type | kind business
plan_type 0.68: type
plan_type 0.65: cover
plan_type 0.62: {near} description
plan_type 0.55: product name
plan_type@plan 0.78: wrap product | platform product | provider product
type 0.8: {noun} type | main type | top level type
type@plan 0.8: product family | {noun} family | {noun} category | {noun} class | product area | {noun} group | product group
type@plan 0.7: type business | business type | kind business
provider 0.93: insurer | lender | product provider | pension provider | provider name | policy provider | life office | mortgage lender | plan provider | insurance company | insurance provider | insurer name | lender name | life company | life insurer | investment provider | scheme provider | annuity provider
provider 0.85: insured by | receiving provider | receiving scheme provider | new provider
provider 0.82: assurer | assurance company | life co | ins co | product operator | sipp operator | sipp provider | ssas provider | bond provider | isa provider | loan provider | where held | who with | with whom | who is it with | platform operator | wrap provider | wrap
provider 0.8: fund provider | platform provider | carrier | company | company name | product company | institution | financial institution | building society | bank building society | office | insurance carrier | provider company | investment company | pension company | office name | product supplier | manufacturer | platform | platform name | product house | held with | product office
provider 0.7: with | held by
provider 0.68: plan manager | isa manager | fund manager
provider 0.65: master company | bank | supplier | issuer | investment house | fund house
policy_number 0.95: plan number | contract number | policy reference | policy account number | policy plan number | plan policy number | policy contract number | policy reference number | policy number reference
policy_number 0.93: {near} number | {near} reference | {near} reference number | account number | account reference | contract reference | product reference | scheme number | scheme reference | investment number | portfolio number | annuity number | pension number | isa number | bond number | mortgage number
policy_number 0.88: contract reference | account reference | agreement number | loan account number | mortgage account number | mortgage number | roll number | bond number | mortgage reference | loan number | product reference | product number | plan account number | provider reference | provider policy number | provider account number | certificate number | scheme number | wrapper number | arrangement number | investment number | portfolio number | mortgage roll number | account roll number | scheme reference | agreement reference | investment account number | plan reference number | plan id number
policy_number 0.82: platform account id | platform account number | platform account reference | platform reference | their reference | provider own reference | insurer own reference | policy account | bond reference | loan account | certificate reference
policy_number 0.8: lender reference | lender number | lender account number | insurer reference | insurer number | provider number | company reference | mortgage account | policy number issued | issued policy number | policy number allocated
policy_number 0.72: policy id | policy | contract id | loan reference
policy_number@plan 0.93: member number | membership number | membership reference
policy_number@plan 0.86: member reference
policy_number@plan 0.85: carrier policy number | carrier policy reference | insurer policy number | insurer policy reference | lender account reference | provider plan number | provider policy reference | provider contract number | provider account reference | platform policy number | scheme policy number
policy_number@plan 0.78: platform account | wrap account | provider account | lender account | insurer policy | provider policy
proposal_reference 0.9: application number | application reference | proposal number | application id | proposal id | application form reference | proposal application number
proposal_reference 0.85: quote application reference | application quote reference | application reference number | proposal reference number
proposal_reference 0.7: quote reference | quote number | quotation reference | quotation number | illustration reference | illustration number
opened_at 0.92: start date | {noun} start date | opened date | {noun} opened date
opened_at 0.85: start
opened_at 0.8: risk date | issue date | issued date | date issued | issued on | date issue | date taken out | taken out | taken out on | {noun} date | since | date policy issued | policy issue date | date arranged | arranged on | established | date established | set up | date set up | incepted | live date | go live date
opened_at 0.78: bought | bought on | purchased | purchased on | invested on | date effected | effected | effected on | plan commenced | policy commenced | first invested | set up on | began
opened_at 0.75: establishment date | date establishment
opened_at 0.72: joined date
opened_at 0.7: drawdown date | date drawdown | drawn down | from | staging date
opened_at 0.68: investment date | purchase date | completion date | date purchase | date completion | date completed | date invested | completed date | joined date | date joined | date joined scheme
status 0.94: live dead | in force | force | active inactive | inactive active | live lapsed
status@plan 0.9: open closed | active closed | active lapsed | live closed | live ceased | in force lapsed | active surrendered | open or closed | active paid up
status@plan 0.8: live | still live | live policy | still active | still in force | still going | still running
status@plan 0.7: pipeline status | case status | application status | deferred active | active deferred
status@scheme 0.85: cover status | membership status | member status | scheme status | benefit status
inactive_at 0.85: closed date | {noun} end date | {noun} closed date
inactive_at 0.8: encashed | encashed on | encashment date | date encashed | date encashment | claim date | claimed on | date claimed | expired | expired on | date transferred out | transferred out | transfer out date | date no longer active | not active since
inactive_at 0.76: left date | end date | date left
inactive_at 0.7: inactive from
inactive_at 0.68: redemption date | date redeemed | redeemed | redeemed on
inactive_reason 0.85: reason off | leave reason | reason leave | reason encashed | reason off book | reason left | why inactive | reason ending | ending reason | cease reason | ceased reason | reason ceased | cessation reason | closure reason | reason inactive | inactive reason | closing reason | closed reason | close reason | reason closed | reason closing | cancellation reason | reason cancellation | cancel reason | lapse reason | reason lapse | reason lapsed | lapsed reason | termination reason | reason termination | end reason | reason end | reason ended | exit reason | reason leaving | leaving reason | cancelled reason | reason cancelled | off risk reason | reason off risk | surrender reason
inactive_reason 0.7: state reason | reason state
inactive_reason 0.68: status reason | reason | reason status | outcome reason
agency_in_your_name 0.85: agency moved us | agency changed us | agency transferred | under agency | under our agency | agency our name | agency held | our agency | agency | agency with us | agency transferred us | agency us | has agency | hold agency | agency appointed
agency_in_your_name 0.7: agency moved | agency in place
originally_sold_by_firm 0.85: sale | our sale | new business us | new business by us | business written us | sold firm | sold us | sold our firm | originally sold us | arranged us | written us | arranged firm | originally arranged us | set up us | initially sold firm | sold originally firm | original sale
originally_sold_by_firm 0.82: new business firm | our new business | placed us | placed firm | originally placed us | originated us | originally advice us | originally written us
under_advice 0.85: advice | advice us | advice plan | under our advice | ongoing advice | advice firm | advice yn | plan under advice
under_advice 0.8: under adviser
visible_on_client_portal 0.85: visible portal | client portal | portal | visible client | portal visible | visible client portal | display portal | portal visibility | visible online | portal display | visible to client | client visible | online portal | publish portal
visible_on_client_portal 0.75: client see | client see online | client can see | can see | client can view | can view online
include_in_client_valuation 0.85: include valuation | valuation include | include client valuation | include total | include portfolio | include report | include aum | valuation included | include net worth | net worth include | count net worth | include wealth | include total wealth | count total wealth
include_in_client_valuation 0.82: count total | count towards total | towards total | count towards valuation | count valuation
review_date 0.93: next review date | {noun} review date | next {noun} review date
review_date 0.72: review | annual review date | annual review
client_reference@plan 0.85: employer client reference | company client reference | business client reference | trust client reference
client_reference@plan 0.8: employer reference | employer number | employer code | employer id | company reference | company code | business reference | trust reference | sponsor reference
inactive_reason 0.8: not taken up reason | declined reason | reason declined | withdrawn reason | reason withdrawn | withdrawal reason
status@scheme 0.85: live left | active left | active leaver | active deferred leaver
`;
