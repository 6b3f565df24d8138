/** Beginnings, ends and letters that are harder to tell from a table. The content is made up. */
import { escaped, sheetOf, workbookOf } from '../../support/workbook.ts';
import { marked } from './marked.ts';

const row = (r: number, cells: string) => `<row r="${r}">${cells}</row>`;
const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
const number = (at: string, value: number | string, style = 0) => `<c r="${at}" s="${style}"><v>${value}</v></c>`;

export const ends = [
  marked('a note below with as many commas as the table', ',', {})`
= Region,2021,2022
| North,120,131
| South,98,99
| West,77,88
. 
. Note: figures are provisional, subject to change, and rounded
`,
  marked('the number of the page directly below the records', ',', {})`
= Ref,Client,Fee
| R1,Ann Lee,12.00
| R2,Bob Ray,13.50
| R3,Cid Fox,9.00
. Page 1 of 1
`,
  marked('the end of a report said in words directly below', '|', {})`
= ACCT|NAME|BALANCE
| 1001|LEE A|1204.77
| 1002|RAY B|88.10
| 1003|FOX C|0.00
. END OF REPORT
`,
  marked('a signature below', ',', {})`
= Visitor,Host,In,Out
| Ann Lee,A Adams,09:00,10:15
| Bob Ray,B Brown,09:30,09:55
| Cid Fox,A Adams,11:00,12:30
. ,,,
. Prepared by: A Adams,,,
. Date: 31/01/2024,,,
. Signature: ____________,,,
`,
  marked('many empty rows and columns, as a spreadsheet program leaves them', ';', { columns: 3, header: 'Name¦Ort¦Jahr' })`
= Name;Ort;Jahr;;;;;
| Meier;Kiel;1970;;;;;
| Schulz;Husum;1981;;;;;
| Hansen;Plön;1990;;;;;
. ;;;;;;;
. ;;;;;;;
. ;;;;;;;
. ;;;;;;;
. ;;;;;;;
. ;;;;;;;
`,
  {
    name: 'a table that begins in the second column of the third row',
    bytes: Buffer.from(',,,\n,,,\n,Name,Age,Town\n,Ann,53,Leeds\n,Bob,9,Bath\n,Cid,31,York\n'),
    header: ['Name', 'Age', 'Town'],
    rows: [['Ann', '53', 'Leeds'], ['Bob', '9', 'Bath'], ['Cid', '31', 'York']],
  },
  marked('units in square brackets below the names', ';', { header: 'Zeit [s]¦Druck [bar]¦Temp [°C]' })`
= Zeit;Druck;Temp
. [s];[bar];[°C]
| 0;1,01;21,5
| 1;1,52;21,7
| 2;2,04;22,0
| 3;2,55;22,4
`,
  marked('a title of two cells above a header', ',', {})`
. Clients,January 2024
= Ref,Name,Born,Fee
| R1,Ann Lee,31/01/1970,12.00
| R2,Bob Ray,28/02/1981,13.50
| R3,Cid Fox,31/03/1990,9.00
`,
  marked('a sentence with commas above the header', ',', {})`
. This file was made on request, holds personal data, and must be deleted after use.
= Ref,Name,Born
| R1,Ann Lee,31/01/1970
| R2,Bob Ray,28/02/1981
| R3,Cid Fox,31/03/1990
`,
  marked('settings by equals signs above', ';', {})`
. version=2
. separator=semicolon
. rows=3
= nr;name;wert
| 1;a;0,5
| 2;b;0,7
| 3;c;0,9
`,
  marked('a heading in capitals with a rule of equals signs below', ',', {})`
. CLIENT LIST
. ===========
. 
= Ref,Name,Fee
| R1,Ann Lee,12.00
| R2,Bob Ray,13.50
| R3,Cid Fox,9.00
`,
  marked('one row below three lines of title', ';', {})`
. Auswertung Kunden
. Stand: 31.01.2024
. 
= Kundennummer;Name;Ort;Umsatz
| 1001;Meier GmbH;Kiel;1.204,50
`,
  marked('a header alone below a title', ',', {})`
. Clients to be imported
. 
= Ref,Name,Email,Born
`,
  marked('an export with an empty result', ',', {})`
. Search: *
. Results: 0
. 
= Ref,Name,Email,Born
. 
. No records found.
`,
  marked('names that were encoded twice stay as they are', ',', {})`
= id,name,town
| 1,MÃ¼ller,KÃ¶ln
| 2,Meier,Kiel
| 3,GroÃŸ,FÃ¼rth
`,
  marked('Shift_JIS with letters whose second byte is a backslash or a bar', ',', { encoding: 'shift_jis', lineEnd: '\r\n' })`
= 番号,品名,予定表,備考
| 1,ソース,表示,能力不足
| 2,"ポット, 白",申込,十分
| 3,ゼリー,表,
`,
  marked('GB18030 with bars between', '|', { encoding: 'gb18030' })`
= 编号|名称|单位|数量
| 1|圆珠笔|支|120
| 2|笔记本，大|本|30
| 3|文件夹|个|45
`,
  marked('UTF-16 with a mark, bars between and empty cells', '|', { encoding: 'utf-16le', bom: true, lineEnd: '\r\n' })`
= Name|Straße|Ort
| Müller|Am Bächle 3|Köln
| Weiß||Fürth
`,
  marked('thousands parted by spaces that do not break, in Latin letters of one byte', ';', { encoding: 'iso-8859-1' })`
= Région;Ventes;Marge
| Île-de-France;1 234 500,00;12,5
| Bretagne;998 100,50;9,8
| Corse;12 000,00;7,1
`,
  marked('Czech names in ISO-8859-2 with tabs', '\t', { encoding: 'iso-8859-2' })`
= Jméno→Příjmení→Obec
| Jiří→Dvořák→Plzeň
| Žaneta→Šťastná→Třebíč
| Ondřej→Růžička→Kroměříž
`,
  marked('Russian by bars in windows-1251 without a header', '|', { encoding: 'windows-1251', lineEnd: '\r\n' })`
| 1001|Иванова Анна|Тверь|31.01.1970|1204,50
| 1002|Петров Борис|Псков|28.02.1981|88,10
| 1003|Сидоров Юрий|Омск|31.03.1990|0,00
`,
  marked('a single accent in MacRoman', ',', { encoding: 'macintosh', lineEnd: '\r' })`
= Name,Place,Year
| Andrew,Café Paris,1970
| Brenda,Old Bar,1981
| Carl,Inn,1990
`,
  {
    name: 'a workbook: the header merged over two rows, groups over columns',
    bytes: sheetOf([
      row(1, text('A1', 'Client') + text('B1', 'Contact') + text('D1', 'Fee')),
      row(2, text('B2', 'Phone') + text('C2', 'Mail')),
      row(3, text('A3', 'Ann Lee') + text('B3', '07700 900123') + text('C3', 'ann@mail.example') + number('D3', 120)),
      row(4, text('A4', 'Bob Ray') + text('B4', '07700 900456') + text('C4', 'bob@mail.example') + number('D4', 80)),
      row(5, text('A5', 'Cid Fox') + text('C5', 'cid@mail.example') + number('D5', 99)),
    ].join(''), { after: '<mergeCells count="3"><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="D1:D2"/></mergeCells>' }),
    header: ['Client', 'Contact Phone', 'Mail', 'Fee'],
    rows: [['Ann Lee', '07700 900123', 'ann@mail.example', '120'], ['Bob Ray', '07700 900456', 'bob@mail.example', '80'], ['Cid Fox', '', 'cid@mail.example', '99']],
  },
  {
    name: 'a workbook: dates as ISO cells, long numbers, texts with zeros in front',
    bytes: sheetOf([
      row(1, text('A1', 'Account') + text('B1', 'Opened') + text('C1', 'Card')),
      row(2, text('A2', '00123456') + '<c r="B2" t="d"><v>2024-01-31</v></c>' + text('C2', '1234567890123456')),
      row(3, text('A3', '00987654') + '<c r="B3" t="d"><v>2023-02-28T09:30:00</v></c>' + text('C3', '6543210987654321')),
    ].join('')),
    header: ['Account', 'Opened', 'Card'],
    rows: [['00123456', '2024-01-31', '1234567890123456'], ['00987654', '2023-02-28T09:30:00', '6543210987654321']],
  },
  {
    name: 'a workbook: a small table below the list',
    bytes: sheetOf([
      row(1, text('A1', 'Name') + text('B1', 'Team') + text('C1', 'Hours')),
      row(2, text('A2', 'Ann') + text('B2', 'Sales') + number('C2', 12)),
      row(3, text('A3', 'Bob') + text('B3', 'Sales') + number('C3', 13)),
      row(4, text('A4', 'Cid') + text('B4', 'Support') + number('C4', 9)),
      row(5, text('A5', 'Dan') + text('B5', 'Support') + number('C5', 40)),
      row(8, text('A8', 'Team') + text('B8', 'Sum')),
      row(9, text('A9', 'Sales') + number('B9', 25)),
      row(10, text('A10', 'Support') + number('B10', 49)),
    ].join('')),
    header: ['Name', 'Team', 'Hours'],
    rows: [['Ann', 'Sales', '12'], ['Bob', 'Sales', '13'], ['Cid', 'Support', '9'], ['Dan', 'Support', '40']],
  },
  {
    name: 'a workbook: the list stands on the second sheet, a chart sheet of few numbers first',
    bytes: workbookOf({ sheets: [
      { name: 'Chart', rows: row(1, text('A1', 'Q1') + number('B1', 12)) + row(2, text('A2', 'Q2') + number('B2', 14)) },
      { name: 'List', rows: row(1, text('A1', 'Ref') + text('B1', 'Client') + text('C1', 'Fee')) + [2, 3, 4, 5, 6].map((r) => row(r, text(`A${r}`, `R${r}`) + text(`B${r}`, `Client ${'ABCDEFG'[r]}`) + number(`C${r}`, r * 10))).join('') },
    ] }),
    header: ['Ref', 'Client', 'Fee'],
    rows: [2, 3, 4, 5, 6].map((r) => [`R${r}`, `Client ${'ABCDEFG'[r]}`, String(r * 10)]),
  },
  {
    name: 'objects one after the other, no commas, over several lines each',
    bytes: Buffer.from('{\n  "id": 1,\n  "name": "Ann"\n}\n{\n  "id": 2,\n  "name": "Bob, \\"B\\""\n}\n'),
    header: ['id', 'name'],
    rows: [['1', 'Ann'], ['2', 'Bob, "B"']],
  },
  marked('a table in quotes with a title in quotes above and a note in quotes below', ',', {})`
. "Visitors of the museum, by month"
. 
= "Month","Adults","Children"
| "2024-01","1204","310"
| "2024-02","988","288"
| "2024-03","1310","402"
. 
. "Note: group visits are counted, school visits are not."
`,
  marked('semicolons at the end of the header only', ';', { columns: 3 })`
= Name;Ort;Jahr;
| Meier;Kiel;1970
| Schulz;Husum;1981
| Hansen;Plön;1990
`,
  marked('names of columns with a colon and numbers', ',', {})`
= 1: name,2: town,3: born,4: fee
| Ann,Leeds,1970-01-31,12.00
| Bob,Bath,1981-02-28,13.50
| Cid,York,1990-03-31,9.00
`,
  marked('a footer of three cells in a table of five', ';', {})`
= Datum;Art;Text;Betrag;Saldo
| 29.01.2024;Karte;Bäcker;-4,60;1.204,50
| 30.01.2024;Karte;Markt;-23,15;1.181,35
| 31.01.2024;Lohn;Arbeit GmbH;1.800,00;2.981,35
. 
. Anzahl Umsätze:;3;
. Erstellt am:;01.02.2024 10:00;
`,
];
