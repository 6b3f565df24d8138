/**
 * Phrases that always mean the same, whatever is imported: the first of a line is what the others are read as. Word
 * order does not matter inside a phrase, nor do silent words, plurals and abbreviations. The first may be a word of
 * our own (`jobtitle`), so that parts of it are not taken for something else.
 */
const lines = `
personal: personal detail | personal information
contact: contact detail | contact information
address: address detail | address information
firstname: first name | g name | given | first forename | first given name | first christian name | fore name | f name | given name | forename | christian name | prenom | vorname | nombre | nome | voornaam | imie
lastname: nom | last name | second name surname | family last name | last family name | surname family name | sur name | l name | nom famille | surname | family name | second surname | apellido | apellidos | nachname | familienname | cognome | achternaam | nazwisko
middlename: middle name | other given name | first name 2 | forename 2 | given name 2 | second first name | m name | middle initial | middle i | second forename | other forename | second given name | additional name | zweiter vorname
maidenname: maiden name | called before marriage | before marriage | previous lastname | former lastname | birth lastname | lastname birth | old lastname | prior lastname | old surname | nee | birth surname | surname birth | birth name | former surname | previous surname | former last name | previous last name | maiden surname | geburtsname
policyholder: plan holder | policy holder
fullname: full name | whole name | complete name | display name | first last name | firstname lastname | forename surname
knownas: known as | called by | name called by | also known as | known also as | known name | known by | likes to be called | nick | usually called | usually known as | commonly known as | common name | preferred name | preferred first name | preferred forename | goes by | nickname | nick name | informal name | familiar name | called
honorific: salutation | form address | mr mrs miss | mr mrs ms | mr mrs | mr mrs miss ms | mr mrs miss ms dr | name prefix | prefix | courtesy title | title salutation | title prefix | anrede | civilite | tratamiento
birthdate: birth date | d of b | date birth | birthday | birth day | date born | born | born on | dateofbirth | geburtsdatum | geburtstag | fecha nacimiento | date naissance | data nascita | geboortedatum
gender: sex | sex at birth | birth sex | gender at birth | gender identity | m f | male female | geschlecht | genero | sexe
maritalstatus: marital status | marital st | married single | single married | married status | marital status name | m status | civil status | family status | marital state | relationship status | marriage status | marital | familienstand | estado civil
ninumber: ni number | insurance number ni | ni reference | national insurance ni number | ni | nat ins number | nat ins | national insurance number | national insurance | national insurance reference | ni code | nat insurance number | nat insurance | national ins number | national ins
nationality: citizenship | national | natlity | citizen country | citizen | nationality citizenship | country nationality | country citizenship | passport nationality | staatsangehorigkeit | nacionalidad | nationalite
email: e mail | e mail address | e mail id | e mail contact | mail address | email address | electronic mail | email id | mail id | email contact | contact email | mail | courriel | correo | correo electronico | emailadresse | mailadresse | e mail adresse
phone: telefone | telephone | telephone number | best number to call on | number to call | number to call on | best number call | call number | best phone number | number to reach on | best number reach | number reach | number to contact on | dial number | dialling number | number dialled | phone number | contact number | tel number | contact telephone | contact phone | contact telephone number | contact phone number | phone line | telefon | telefono | telefonnummer | telephone contact
landline: land line | landline number | landline phone | landline telephone | fixed line | home landline | landline telephone number | landline phone number
dayphone: daytime telephone | daytime phone | day telephone | daytime number | daytime telephone number | phone d | telephone day | daytime contact | daytime contact number | evening telephone | evening phone | evening number | phone e | phone evening
home phone: phone h | h phone | home telephone number | residential telephone
work phone: phone w | w phone | phone o | office telephone | work telephone number | business telephone | phone b
mobile: mobile number | handphone | hand phone | contact number mobile | mobile contact number | mobile contact | mobile contact phone | mobile line | phone m | m phone | m telephone | mobile phone | mobile telephone | mobile phone number | mobile telephone number | cell phone | cell number | handy | handynummer | mobil | movil | gsm
fax: fax number | facsimile | telefax
website: web site | web address | homepage | url | web page | web
postcode: post code | eircode | eir code | postal district | post zip code | post zip | zip 4 | zip plus 4 | zip code 4 | p code | postal code | zip code | postcode zip | zip postcode | zip postal code | postal zip code | plz | postleitzahl | codigo postal | code postal | postcode postal code
address1: registered office 1 | registered office line 1 | adresse | address 1 | street address line 1 | address line 1 | line 1 address | line 1 | street 1 | street address 1 | first line address | address first line | address street 1 | street line 1 | address street line 1 | first line
address2: registered office 2 | registered office line 2 | address 2 | street address line 2 | supplemental address 1 | supplemental address | supplementary address | additional address line | address line 2 | line 2 | street 2 | street address 2 | second line address | street line 2 | second line
address3: address 3 | street address line 3 | address line 3 | line 3 | street 3 | street address 3 | third line address | street line 3 | third line
address4: address 4 | address line 4 | line 4 | street 4 | fourth line address | street line 4
street: thoroughfare | street address | building street | building and street | street building | flat house number street | street name | house number street | house name number street | number street | road | house number name street | strasse | rue | calle | straat | address street | street line
housenumber: house number | house name | building number | building name | house name number | flat number | house number name | building
town: suburb | city | municipality | commune | town city | city town | post town | posttown | town name | city name | town village | village town | address city | address town | city address | town address | ort | stadt | ville | ciudad | citta | plaats | locality town
county: county state | mailing state | home state | postal state | residential state | state prov | province code | state code | address province code | address state code | address region code | region code | county code | state county | state province | province state | state region | county region | region county | county name | shire | address county | bundesland
country: country region | nation | country name | country code | address country code | pais | paese | address country | country address
taxresidence: tax residence | tax residency | country tax residence | country tax residency | tax country | fiscal residence
residencecountry: country residence | residence country | country residency | residency country | resident country | country domicile residence | country resident
birthplace: place birth | birth place | country birth | birth country | town birth | birth town | city birth
jobtitle: job title | job role | job description | job | occupation | profession | role | position | job position | designation | employment title | role title | position title
registered: registered office | head office | reg office
payrollnumber: payroll number | payroll code | employee number | employee id | employee reference | employee code | staff number | staff id | payroll id | payroll reference | work number id | clock number | personnel number
employment status: employee status | job status
employer: employer name | current company | present company | present employer | employer | place work | employing company | current employer | work place
uuid: unique user id | universally unique id | unique identification
external reference: external id | external number | external code | foreign id | foreign reference | foreign key | source id | source reference | legacy id | legacy reference | legacy number | old id | old reference | old number | previous system id | previous system reference | previous id | third party id | third party reference | migration id | migration reference | import id | import reference | xref | internal reference | internal id
created date: date created | created at | created on | created | create date | creation date | date creation | date added | added on | added date | date entered | record created | createdate | created time | created datetime | created timestamp | date record created | insert date | registered on | record created date
updated date: date updated | updated at | updated on | updated | update date | last updated | last updated date | date last updated | modified | modified date | date modified | modified at | modified on | last modified | last modified date | date last modified | last modified at | changed on | changed date | date changed | last changed | last change | last edited | edited on | last amended | date amended | amended on | amended date | record updated | lastmodifieddate | last update
created person: created by | added by | entered by | creator
updated person: updated by | modified by | last modified by | changed by | amended by
start date: start month | first month | effective | acquired | acquired on | acquisition date | date acquired | origination | origination date | starts | start on | date start | begin date | date begin | began on | date began | starting date | started on | started | date started | commencement date | date commencement | comm date | commencement | commenced | date commenced | commencing date | commencing | inception date | date inception | inception | effective date | date effective | effective from | start from | valid from | from date | date from | start on | start | starts on | first day | runs from | commences | commences on | activation date | activated | activated on | date activated | go live | with effect from
opened date: open date | date opened | opened on | opened at | opened | opening date | date open | account opened | account opening date
joined date: date joined | date joining | joining date | date join | join date | joined on
left date: date left | date leaving | leaving date | leave date | date leave | left on | resigned | resigned on | resignation date | date resigned | resignation | departed | departure date | date departure
end date: end month | stop month | last month | finished on | finished | finish | effective to | effective until | stop date | date stop | stopped | date stopped | stopped on | until | to date | date to | date end | ending date | ended on | till | ended | date ended | end on | finish date | date finished | valid to | stops | stops on | finishes | finishes on | runs until | runs to | valid until | last day | final day
closed date: cleared | cleared on | date cleared | cessation | ceasing | wind up date | wound up | wound up on | cessation date | cease | ceases | disposed | disposed on | disposal date | date closed | off risk from | off risk since | off cover date | out force date | out of force date | out of force | settled on | settled date | date settled | settlement date | repaid date | date repaid | repaid on | paid off date | date paid off | cancel date | off risk | date cancel | exit date | date exit | closed on | closed at | closed | close date | closing date | closure date | date closure | cancelled date | date cancelled | cancelled on | cancellation date | cancelled | terminated date | date terminated | termination date | date termination | ceased date | ceased | lapsed | surrendered | terminated | date ceased | cease date | lapsed date | lapse date | date lapsed | surrendered date | surrender date | date surrendered | off risk date | date off risk | inactive date | date inactive | inactivated date | inactive at | inactive since | deactivated date | date left scheme
risk date: in force date | force date | in force from | force from | in force since | force since | on risk from | risk from | date in force | on risk since | live from | live since | date on risk | on risk | risk start date | risk date | risk commencement date
maturity date: date maturity | maturity | maturing date | matures on
renewal date: date renewal | renewal | renews on | next renewal date | next renewal | renewal due
expiry date: date expiry | expiry | expires on | expiration date | date expired | expires | expired date
next review date: next review | date next review | review next | review due date | review due | next review due | date review due | next review on | next review due date | next annual review | annual review due | next annual review date | next client review | due review | next meeting review | review date next
last review date: last review | previous review | date last review | last reviewed | last annual review | previous review date | last reviewed date | date last reviewed | last annual review date | review completed | review last
firstcontact date: first contact date | first contact | date first contact | first contacted | date first contacted | initial contact | initial contact date | first contacted on | date initial contact | first contact on | date first contacted
lastcontact date: last contact date | last contact | date last contact | last contacted | last contacted on | last activity | last activity date | last meeting | last contacted date
first meeting: initial meeting | first meeting date | first appointment | initial meeting date
death date: date death | deceased date | died on | date deceased | died
deceased: deceased flag | deceased yn
state retirement age: state pension age | sp age | spa age | state pension retirement age | state retirement
power attorney: lasting power attorney | power attorney p and f | power attorney property finance | power attorney property financial affairs | power attorney h and w | power attorney health welfare | enduring power attorney | lasting powers attorney
inheritance tax: inheritance tax | estate tax
smoker: smoking | nicotine | nicotine user | smk | smoked | smoker vape | smoke vape | smoker vaper | smoker vaping | smoke vaper | smoke vaping | smoke | tobacco | smoker non smoker | tobacco user | tobacco use
long term care: long term care | longterm care
alcohol: alcohol consumption | drinking | drink | alcohol intake | alcohol unit | unit alcohol
cigarette: cigarette smoked | cigarette number
retirement: stop work | stop working | give up work | finish work
loantovalue: loan to value | ltv | loan to value ratio | ltv ratio
month: per month | calendar month
day: daily | per day
week: weekly | per week | wk
year: yearly | annual | annually | per year | pa | per annum
paraplanner: para planner
status: status description | status name | status text | status label
type: type description | type name | type text | type label
reason: reason description | reason text
category: category description | category name
note: notes | more information | further information | extra information | comment | remark | detail note | note comment | memo | note detail | additional note | commentary | detail | description | explanation | free text | narrative | information
yn: y n | yes no | true false | t f | flag | indicator | tick box | tickbox | checkbox | boolean | bool
dateformat: dd mm yyyy | dd mm yy | mm dd yyyy | yyyy mm dd | ddmmyyyy | ddmmyy | dd mmm yyyy | yyyymmdd | d m y | dmy
sortcode: sort code | bank sort code | sorting code
bankaccount: bank account number | bank account | bank account name | bank name | bank | iban | bic | swift
sumassured: sum assured | sum insured | cover amount | amount cover | level cover | benefit amount | death benefit | insured amount
premium: premium amount | regular premium | monthly premium | regular contribution | contribution | contribution amount | annual premium | payment amount | monthly contribution | gross premium
attituderisk: attitude risk | risk profile | risk rating | risk score | risk level | risk tolerance | atr | risk category
`;

/** What a phrase is read as, by its words in any order. */
export const phraseLines: readonly { meaning: string; said: readonly string[] }[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [meaning = '', said = ''] = line.split(':');
    return { meaning: meaning.trim(), said: said.split('|').map((phrase) => phrase.trim()) };
  });
