/** What people write for the fields of a person, and for what any record is known by. `kindred.ts` says how a line is read. */
export const people = `
external reference 0.9: {noun} reference | {noun} reference number | unique reference | unique reference number
external reference 0.85: {noun} number | {noun} id | {noun} code | {noun} key | record id | record number | crm id | urn | {noun} id number | crn | source system id | source system reference | xref id
external reference 0.8: legacy {noun} id | old {noun} id | previous {noun} id | legacy {noun} reference | old {noun} reference | previous {noun} reference | legacy {noun} number | old {noun} number | old system id | old system reference | legacy system id | back office reference | back office id | unique id | reference | reference number | system id | file reference | file number | id number | system reference
external reference 0.7: id
external reference 0.66: object id | item id | row id | entry id
external reference 0.65: case reference | io reference
external reference 0.6: code
external reference@client 0.85: account holder reference | {noun} account number | {noun} account id | {noun} account reference | membership number | membership reference | membership id | entity reference | entity id | entity number | entity code
external reference@client 0.75: relationship id | relationship number | relationship reference
external reference@client 0.7: account reference | account id | {near} id | {near} reference | {near} code | patient number | donor number
external reference@plan 0.85: {noun} account id
external reference@plan 0.7: account reference | account id
maiden_name 0.85: maiden | surname before marriage | name before marriage | maiden previous name | maiden former name | previous maiden name
maiden_name 0.8: formerly known as | previously known as | formerly
maiden_name 0.75: previous name | former name
type@client 0.9: individual joint | individual trust business | individual trust | person organisation | individual corporate | individual company | individual business | person company | individual organisation | legal type | person type | legal form
type@client 0.8: entity type | {noun} kind | type of entity
type@client 0.75: business structure | legal structure
entity_name 0.92: registered name
entity_name 0.85: company name | business name | organisation name | trust name | charity name | corporate name | partnership name | trading name | legal entity name | company trust name | business trust name | registered company name | limited company name
entity_name 0.8: legal entity | entity | corporate entity | company business name | company organisation | company organisation name | name company | name business | name trust
entity_name 0.72: charity | firm company name | company firm name | firm company | registered business name
entity_name 0.7: corporate | company | organisation | business | firm name | trust | registered name
entity_name 0.64: trading as | trades as | doing business as | dba
title 0.93: honorific
first_name 0.75: first | given
last_name 0.75: last
middle_name 0.8: middle
phone 0.88: mobile
phone 0.85: preferred phone | best phone | best number | main number | primary number | preferred number | home number | home phone
phone 0.84: landline
phone 0.82: dayphone
phone 0.7: contact | work number | office number
date_of_birth 0.75: birth | birth day month year
marital_status 0.62: married
residential_status 0.75: owner tenant | tenant owner | living situation | property ownership | own or rent | own rent | rent own | owner rent | home owner renter | own home | living status | home status | homeowner status | residential situation | residential type | home ownership | housing | tenure | housing tenure | housing status | home owner | homeowner | home ownership status | living arrangement | accommodation | accommodation type | accommodation status | property status | residence status | residential tenure | owner occupier
country_of_residence 0.8: home country | country domicile residence | current country residence | country living
country_of_residence 0.75: country live | live country
height 0.85: tall | body height | height cm tall
weight 0.85: weigh | body weight
is_vulnerable 0.88: vulnerable | vulnerable client | vulnerable customer | vulnerable person | vulnerable marker | potentially vulnerable | client vulnerable
is_vulnerable 0.72: vulnerable circumstance | vulnerable consumer | vulnerable status
vulnerability_details 0.75: nature vulnerable | reason vulnerable | vulnerable reason | vulnerable type | vulnerable circumstance note
vulnerability_details 0.7: support need | additional need | additional support need | specific need | extra support | extra support need | accessibility need | communication need
is_prospect 0.75: lead | prospective client | prospective | prospect client | lead prospect | prospective customer
prospect_converted_at 0.8: onboard date | date onboard | on board date | convert date | convert on | date became client | became client | became client on | converted client date | date convert client | convert client on | client since | customer since | date became customer | onboarded date | onboarding date | date onboarded | taken on | date taken on | signed up | signed up on | sign up date | date signed up | won date | date won
value 0.9: current value | latest value | {noun} value | total value | valuation | latest valuation | current valuation | value pound | total valuation | market value | current market value
value 0.82: aum | net wealth | wealth | estimated wealth | fund value | current fund value | net worth | portfolio value | total portfolio value | total asset | asset under management | fund under management | fum | aua | asset under advice | fund under advice | investment value | holding value | total investment | total holding | portfolio total | asset value | latest fund value | total fund value | current worth | worth | plan valuation | last valuation | most recent valuation | most recent value | value today | total net worth | estimated net worth | net asset | total net asset | portfolio total value | investable asset | invested asset | total investable asset | investable wealth | last known value | last value | account value
value 0.8: relationship value | total relationship value | total client value | fund under influence
value 0.72: portfolio | total relationship balance | relationship balance
is_uk_resident 0.9: uk resident | resident uk | resident united kingdom | uk residence
is_uk_resident 0.78: uk tax resident | tax resident uk | resident uk tax purpose | uk tax residence | uk resident status
is_uk_domicile 0.9: uk domicile | domicile uk | uk domicile status | domicile united kingdom
target_retirement_age 0.85: retirement age | preferred retirement age | planned retirement age | ideal retirement age | age retirement | target retirement | wish retire age | aim retire age | age wish retire
target_retirement_age 0.75: age retire | retirement | retire | retire age
expected_retirement_age 0.8: likely retirement age | estimated retirement age | projected retirement age | realistic retirement age
smoker_status 0.92: smoker | smoker status | smoker state
smoker_status 0.75: smoker habit | smoker history | tobacco status | smoker type | nicotine use | smoker vaper
smoker_since 0.82: year started smoker | year start smoker | when started smoker | smoker start year
smoker_since 0.8: date start smoker | started smoker | date started smoker | smoker start date | smoker from
cigarettes_daily 0.85: smoker day | number smoker day | how many smoker day | cigarette | cigarette per day | number cigarette day | how many cigarette day | smoked day | cigarette smoked day
units_of_alcohol_weekly 0.85: alcohol | alcohol week | unit week | week unit | week alcohol unit | alcohol unit week | unit alcohol per week
current_state_of_health 0.85: describe health | good health | rate health | health rate | health rating | condition health | health condition rating | health level | how health | state health | health | health status | general health | current health | health state | overall health | current health status
current_state_of_health 0.7: feeling | keeping
long_term_care_notes 0.85: care note | note care | care need note
state_of_health_explanation 0.8: reason poor health | poor health reason | explain health | reason health | health explain | poor explain | poor health explain | poor give detail | poor detail
health_notes 0.88: health condition | medical condition | health issue | medical history
health_notes 0.85: medical disclosure | health disclosure
health_notes 0.8: illness | health problem | pre existing condition | preexisting condition | existing condition | ailment | current medication | medical note | medical history | medical condition | health issue | health condition | medical information | medical issue | health information | medical | medication | medicine | tablet | prescription | taking medication
long_term_care_needed 0.85: long term care | care need | need long term care | long term care required | need care | need ltc
long_term_care_needed 0.8: need carer | carer need | need looking after | need help home
client_preferences 0.8: way contact | preferred way contact | contact method | preferred contact method | preferred method contact | communication method | preferred communication method | preferred communication | preference | communication preference | contact preference | special instruction | special requirement | client preference note
has_will 0.9: will | will place | made will | valid will | will made | will written | current will | will yn | up date will | will completed | will held
will_notes 0.85: note will | about will | note about will | will information
will_last_reviewed 0.82: will signed | will signed date | date will signed | date will made | will made date | will made on | last will update | will update | will written date | date will written | will review date | will reviewed | date will reviewed | will updated date | will date | date will | will last review date | will last review | last will review
will_last_reviewed 0.8: will checked | will last checked | will looked at
has_power_of_attorney 0.9: power attorney | power attorney place | registered power attorney | power attorney registered | power attorney held
has_iht_planning 0.85: inheritance tax planning | inheritance tax plan | estate planning | inheritance tax planning place | inheritance tax planning done
iht_planning_notes 0.85: estate planning note | note inheritance tax
has_gifted_family 0.82: gift last 7 year | gift family | gift made | gift | family gift | made gift | gift given | lifetime gift | gift lifetime
has_gifted_family 0.8: given family | given money family | gave money child | given money child | gave money family | gave money | given money | helped child | helped family
gift_notes 0.85: gift note | family gift note
anticipating_inheritance_notes 0.85: note expected inheritance | note inheritance
is_anticipating_inheritance 0.85: expected to inheritance | expected inheritance | inheritance expected | inheritance due | future inheritance | inheritance | likely inheritance
is_anticipating_inheritance 0.8: money coming parent | coming money | money coming | money expected parent | expected money
first_contact_date 0.75: first came | first came us | came us first | first spoke | first spoken | first conversation | date first spoke | first meeting | date first met | first met
first_contact_date 0.72: relationship start date | relationship since | start relationship | first visit | first visit date | date first visit | first seen | date first seen | enquiry date | date enquiry | initial enquiry | initial enquiry date | first enquiry | first enquiry date | introduction date | introduced on | date introduced
next_review_date 0.85: review date | annual review date | date review | review due | review due date | next meeting review date
next_review_date 0.78: next meeting | next appointment | next meeting date | next appointment date | next review due by
next_review_date 0.75: seeing next | see next | next seen | next see | next seeing
next_review_date 0.7: annual review | review | next due | next review year
status_name 0.9: {noun} status | status | record status | status description
status_name 0.85: status code | {noun} status code
status_name 0.75: {noun} stage | client state | relationship stage
status_name 0.74: {noun} state
status_name 0.7: relationship status name | servicing state
status_name 0.66: live dead | active
status_name 0.62: stage | lifecycle stage | lifecycle
status_name@client 0.85: entity status
status_name@client 0.75: active lapsed | active inactive | active dormant | active archived | open closed | active closed
status_name@client 0.66: current former
assigned_adviser 0.93: adviser | financial adviser | adviser name | lead adviser | adviser full name | primary adviser | main adviser | own adviser | client adviser | current adviser
assigned_adviser 0.82: financial planner | planner | financial consultant | consultant | wealth manager | wealth adviser | wealth planner | adviser responsible | adviser manager | investment manager | planner name | consultant name | investment adviser | pension adviser | mortgage adviser | broker | sale adviser
assigned_adviser 0.8: adviser in charge | planner in charge | consultant in charge
assigned_adviser 0.75: banker | private banker | wealth banker | wealth consultant | advising | advised by | introducing adviser
assigned_adviser 0.72: partner in charge | partner charge | client partner
assigned_adviser 0.7: looked after | look after | who look after | looking after | account representative | representative | relationship manager | account manager | client manager | adviser owner | client partner | account executive | portfolio manager | person in charge
assigned_adviser 0.68: assigned to | assigned
assigned_adviser 0.66: passed to
administrator 0.92: administrator | client administrator | case administrator | administrator name | adviser administrator | support administrator | administrator contact
administrator 0.8: account administrator | portfolio administrator | administrator assigned
administrator 0.7: client support | case handler | client service executive | client service | sale support | support staff | adviser support | client coordinator | client relationship administrator
assigned_paraplanner 0.93: paraplanner | paraplanner name | planner paraplanner | technical paraplanner
introduced_by_uuid 0.8: introducer uuid | introducer id | introduced by id | introducer | referrer uuid | introduced by
address_1 0.9: address1 | street | street number name | house street | property street
address_3 0.75: dependent locality | locality name | sub locality | neighbourhood
address_3 0.62: area
address_2 0.7: apartment suite | flat apartment | apartment unit
address_2 0.62: flat | apartment | suite
town_city 0.9: town
town_city 0.78: locality | address locality
county 0.78: region | state | province
send_welcome_email 0.85: welcome email sent | portal invitation | portal invite | welcome email need | send login detail | send login email | send portal invite | email welcome | welcome pack email | welcome email | send invite email | send invitation email | send welcome | welcome mail | invitation email | send invitation | invite email | send invite | send login | send welcome message | welcome message | invite portal
procedure_adaptation 0.8: process adaptation | reasonable adaptation made | adaptation required | adaptation made | adaptation | procedure adaptation made | adaptation need
procedure_adaptation 0.72: reasonable adaptation
adaption_details_notes 0.8: how procedure adaptation | how adaptation | adaptation need note
adaption_details_notes 0.72: reasonable adaptation
third_party_offered 0.75: third party invite | invite third party | third party | third party present | third party offer | offer third party
third_party_offered 0.7: companion offer | companion | representative offer | someone present offer
power_of_attorney_notes 0.8: who hold power attorney | power attorney holder | who power attorney | attorney detail | attorney note | attorney name
external_reference@client 0.8: adviser {noun} reference | broker {noun} reference | agent {noun} reference
external_reference@plan 0.75: asset id | asset code | asset reference
nickname 0.75: short name
pronouns 0.85: he she they | he she | she her | he him | they them
client_preferences 0.8: preferred us contact | preferred contacted
`;
