/** Answers, logs and what machines write about themselves. The content is made up. */
import { gzipSync } from 'node:zlib';
import { marked } from './marked.ts';

const jsonLines = [
  { id: 1, name: 'Ann', town: 'Leeds' },
  { id: 2, name: 'Bob', mail: 'bob@mail.example' },
  { id: 3, name: 'Cid, "C"', town: 'York', mail: null },
];
const jsonTable = {
  header: ['id', 'name', 'town', 'mail'],
  rows: [['1', 'Ann', 'Leeds', ''], ['2', 'Bob', '', 'bob@mail.example'], ['3', 'Cid, "C"', 'York', '']],
};

export const surveys = [
  marked('answers to a form: questions with commas and line ends as names', ',', {})`
= Timestamp,"What is your name?","Which days suit you?
: (tick all, please)","How old are you, in years?",Comments
| 2024/01/31 6:22:01 PM GMT,Ann,"Monday, Tuesday",53,
| 2024/01/31 7:00:00 PM GMT,Bob,Friday,42,"Not before 9,
: please"
| 2024/02/01 9:10:45 AM GMT,Cid,"Monday, Friday",37,none
`,
  marked('answers with the choices below the questions', ',', {
    header: 'Respondent ID¦Date Created¦Which do you use? Email¦Phone¦Post¦How satisfied are you? Response¦Anything else? Open-Ended Response',
  })`
= Respondent ID,Date Created,Which do you use?,,,How satisfied are you?,Anything else?
. ,,Email,Phone,Post,Response,Open-Ended Response
| 1001,01/31/2024,Email,,Post,Very satisfied,
| 1002,01/31/2024,,Phone,,Neutral,"Faster, please"
| 1003,02/01/2024,Email,Phone,,Satisfied,No
`,
  marked('answers in semicolons: codes and questions in one name', ';', { bom: true })`
= "id. Antwort ID";"submitdate. Datum Abgeschickt";"A1. Wie zufrieden sind Sie; insgesamt?";"A2. Warum?"
| "1";"2024-01-31 18:22:01";"sehr";"Weil es ""einfach"" ist"
| "2";"2024-02-01 09:10:45";"kaum";""
`,
  marked('answers from one to five', ',', {})`
= Q1,Q2,Q3,Q4,Q5
| 5,4,4,3,5
| 1,2,2,1,3
| 3,3,4,4,4
| 2,5,1,2,2
`,
  marked('a web log: fields named in a remark, spaces between', ' ', {
    header: 'date¦time¦s-ip¦cs-method¦cs-uri-stem¦sc-status¦time-taken',
  })`
. #Software: Web Information Services 10.0
. #Version: 1.0
. #Date: 2024-01-31 00:00:01
. #Fields: date time s-ip cs-method cs-uri-stem sc-status time-taken
| 2024-01-31 00:00:01 10.0.0.1 GET /index.html 200 15
| 2024-01-31 00:00:04 10.0.0.1 GET /style.css 304 2
| 2024-01-31 00:01:10 10.0.0.1 POST /login 302 120
| 2024-01-31 00:02:22 10.0.0.1 GET /home 200 48
`,
  marked('a web server log with agents in quotes, no header', ' ', { quote: '"' })`
| 10.0.0.1 - ann [31/Jan/2024:00:00:01+0000] "GET / HTTP/1.1" 200 1204 "-" "Agent/5.0 (X11; Linux)"
| 10.0.0.2 - - [31/Jan/2024:00:00:09+0000] "GET /a b HTTP/1.1" 404 99 "https://a.example/" "Agent/5.0 (Mac)"
| 10.0.0.3 - - [31/Jan/2024:00:01:22+0000] "POST /f HTTP/1.1" 200 310 "-" "curl/8"
`,
  marked('events of a system: a last column of text without a name', ',', {
    header: 'Level¦Date and Time¦Source¦Event ID¦Task Category¦column_6',
  })`
= Level,Date and Time,Source,Event ID,Task Category
| Information,31/01/2024 18:22:01,Service Manager,7036,None,The Print Spooler service entered the running state.
| Error,31/01/2024 18:20:00,Disk,11,None,"The driver detected a controller error on \Device\Disk1.
: 
: Contact support, please."
| Warning,31/01/2024 18:01:10,Time,36,None,The time service has not synchronized.
`,
  marked('a log with levels, bars between', '|', { columns: 4 })`
| 2024-01-31 18:22:01.123 | INFO  | main | started, listening on 8080
| 2024-01-31 18:22:05.001 | WARN  | db   | slow query: select "a" from b
| 2024-01-31 18:22:09.450 | ERROR | http | 500 on /x?y=1
`,
  marked('a device with decimal commas: facts above, units below the names', ';', {
    encoding: 'windows-1252', lineEnd: '\r\n', header: 'Zeit s¦Kraft N¦Weg mm¦Temperatur °C',
  })`
. Prüfprotokoll
. Probe;12-A
. Prüfer;Müller
. 
= Zeit;Kraft;Weg;Temperatur
. s;N;mm;°C
| 0,0;0,12;0,000;21,5
| 0,1;1,85;0,012;21,5
| 0,2;3,91;0,025;21,6
| 0,3;5,77;0,037;21,6
`,
  marked('a track of a watch with carriage returns alone', ',', { lineEnd: '\r' })`
= time,lat,lon,ele,hr
| 2024-01-31T18:22:01Z,53.80075,-1.54907,62.1,98
| 2024-01-31T18:22:05Z,53.80081,-1.54911,62.3,101
| 2024-01-31T18:22:09Z,53.80090,-1.54920,62.2,103
`,
  { name: 'JSON Lines whose objects do not all have all keys', bytes: Buffer.from(`${jsonLines.map((one) => JSON.stringify(one)).join('\n')}\n`), ...jsonTable },
  { name: 'a JSON array over many lines', bytes: Buffer.from(JSON.stringify(jsonLines, null, 2)), ...jsonTable },
  {
    name: 'semicolons and decimal commas, packed with gzip',
    bytes: gzipSync('Datum;Text;Betrag\r\n31.01.2024;Miete;-850,00\r\n30.01.2024;Lohn;2.310,44\r\n'),
    header: ['Datum', 'Text', 'Betrag'],
    rows: [['31.01.2024', 'Miete', '-850,00'], ['30.01.2024', 'Lohn', '2.310,44']],
  },
  marked('JSON events in tabs, quotes that enclose nothing', '\t', { quote: '' })`
= ts→event→data
| 1706725321→open→{"page":"/","ref":null}
| 1706725329→click→{"id":"buy","n":2}
| 1706725400→close→{}
`,
  marked('results of a lab: signs before the numbers, an empty line before the approval below', ';', {})`
= Probe;Parameter;Wert;Einheit
| P1;Blei;<0,01;mg/l
| P1;Nitrat;12,5;mg/l
| P2;Blei;<0,01;mg/l
| P2;Nitrat;> 50;mg/l
. 
. freigegeben: Dr. Beispiel, 31.01.2024
`,
];
