/** What people write for the fields of tasks, notes, circles, staff and members of schemes. `kindred.ts` says how a line is read. */
export const records = `
noted_at 0.85: sent | sent date | date sent | sent at | received | received at | note date | date note | date | date time | call date | meeting date | {near} start | {near} time | {noun} date | {near} date | date call | date contact | contact date | interaction date | occurred at | occurred on | when | logged at | logged on | entry date | timestamp | date discussion
contents 0.85: note | body | text | content | message | note text | minute | minutes | discussed | discussion | matters discussed | said | conversation | conversation note | {noun} body | {noun} content | {noun} detail | {noun} description | {noun} summary | call note | meeting note | summary | entry | full note | outcome
contents@note 0.88: file note | {near} note
due_at 0.88: due date | deadline | due | date due | target date | due by
due_at 0.86: by when | complete by | target completion date | finish by | required by | deadline date | completion due | due on | action date | target
due_at 0.7: {noun} date | {near} date
assigned_to 0.85: assignee | assigned | owner | assigned person | responsible | whom | by whom | assigned user | allocated to | handler | staff member | action by | person responsible | responsible person | lead | assigned staff | who does | adviser
assigned_to@task 0.88: member | person | people | who | agent
assigned_to@task 0.85: in charge | person in charge
assigned_to@task 0.82: doing | doing it | who doing | done by
hired_at 0.85: start date | date joined | joined date | hire date | employment start date | date hire | employment start | joining date | date employment | start date company | date joined company | joined company | employed since | start date employer | service start date | continuous service date
left_at 0.85: end date | leaving date | date leaving | date left | employment end date | left date | termination date | leave date | last working day | last day | finish date
payroll_number 0.8: employee number | staff number | work number | employee id | payroll id | staff id | payroll reference
client_reference 0.95: client reference | client id | client key
client_reference 0.88: owner reference | owner id | owner number | entity id | entity reference | owner entity id | account holder reference
client_reference 0.85: holder reference | holder number | holder id | planholder reference | adviser client reference | broker client reference | agent client reference
client_reference 0.82: {person} account number | {person} account reference | {person} account id | {person} account code
client_reference@staff 0.95: company client reference | employer client reference | business client reference | firm client reference
account_reference 0.97: employee client reference | member client reference | person client reference | staff client reference
account_reference 0.9: person reference | person id
account_reference 0.85: person external reference
account_reference 0.8: payrollnumber
account_reference@scheme 0.97: member id | member key
account_references 0.85: client reference list | client number | client code | linked client | client list | member number | member id | member reference | account id
account_references 0.7: member | member list
external_reference@charge 0.92: {noun} agreement reference
external_reference@charge 0.7: invoice reference | invoice number | invoice id
external_reference@note 0.8: {near} number | {near} id | {near} reference | {near} key
external_reference@task 0.85: job number | job id | job reference | job code | request number | request id | issue number | issue id | work order number
external_reference@task 0.8: {near} number | {near} id | {near} reference | {near} key
name@circle 0.97: group name | family group name
name@circle 0.92: {noun} group | {near} group
name@task 0.85: {noun} | follow up | to do | summary | {noun} summary | headline | action required | action needed | item | {noun} subject | what needs doing
name@task 0.75: job
description 0.82: instruction | detail | content | {noun} detail | {noun} note
description@task 0.8: long text | text
status_name@task 0.85: progress | column | completion status | outcome
status_name@task 0.82: list name | list | section | section column | bucket | bucket name | section name
status_name@task 0.66: done
type@note 0.85: {near} type | contact method | method contact | method | medium | channel | contact type | communication type | communication method
groups 0.85: client group
groups 0.8: tag | label
groups 0.55: segment | client segment
on_risk_at 0.85: date first insured | first insured | insured since | insured from | first covered | covered since | covered from | date first covered | date joined scheme | joined date | date joined | joined scheme | cover start | entry date | inclusion date | joining date | cover start date | member since | scheme entry date
on_risk_at 0.82: cover from | cover since | covered since | benefit start | benefit start date
inactive_at 0.85: cover closed date | cover end | cover end date | date left scheme | left scheme | exit date | scheme leaving date
employment_division 0.82: cost center | business unit | department name | function
workplace_location 0.82: work location | office location | location name | branch | depot
inactive_status 0.85: reason off | leave reason | reason ceased | cease reason | ceased reason | cessation reason | reason ending | reason ended | end reason | reason closed | closed reason | termination reason | reason termination | cancellation reason | exit reason | leaver reason | leaving reason | reason leaving | reason left | inactive reason | reason inactive
inactive_status 0.8: leaving code | leaver code | exit code | reason code
inactive_status 0.66: reason
plan_reference@scheme 0.97: scheme number | scheme code | policy reference
tags 0.75: topic | theme | hashtag
`;
