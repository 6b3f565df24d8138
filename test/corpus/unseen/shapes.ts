/** Tables of odd shapes and with odd rows. The content is made up. */
import { marked } from './marked.ts';

const wide = Array.from({ length: 200 }, (_, i) => i);

export const shapes = [
  {
    name: 'two hundred columns, three rows',
    bytes: Buffer.from([wide.map((i) => `v${i}`), ...[1, 2, 3].map((row) => wide.map((i) => (i % 3 ? row * i : '')))].map((row) => row.join(',')).join('\n')),
    header: wide.map((i) => `v${i}`),
    rows: [1, 2, 3].map((row) => wide.map((i) => (i % 3 ? String(row * i) : ''))),
  },
  marked('a table nearly all empty, the first row most of all', ',', {})`
= id,a,b,c,d,e,f,g,h,i,j,note
| 1,,,,,,,,,,,
| 2,,,x,,,,,,,,
| 3,,,,,,,,,,,seen
| 4,,12,,,,,,,,7,
| 5,,,,,,,,y,,,
`,
  marked('one column of amounts with decimal commas below its name', '|', {})`
= Betrag
| 12,50
| 7,30
| 1.199,00
| 0,99
`,
  marked('one column of numbers below its name', ',', {})`
= id
| 4001
| 4008
| 4015
`,
  marked('one column of quoted names with commas', ',', {})`
= "Client"
| "Lee, Ann"
| "Ray, Bob"
| "Fox, Cid"
`,
  marked('one column of mail addresses without a name', ',', {})`
| ann@mail.example
| bob@mail.example
| cid@mail.example
`,
  marked('one column of addresses of the web below its name', '|', {})`
= URL
| https://a.example/x?y=1&z=a,b
| https://b.example/;v=2
| http://c.example:8080/path
`,
  marked('a quote opened in a name and never closed', ',', { quote: '' , header: 'id¦name¦town¦since' })`
= id,name,town,since
| 1,Ann,Leeds,2001
| 2,Bob,Bath,1999
| 3,Cid "C Fox,York,2010
| 4,Dan,Hull,2011
| 5,Eva,Leeds,2012
`,
  marked('a mark for «the same as above»', ',', { quote: '' })`
= name,town,year
| Ann,Leeds,1970
| Bob,",1981
| Cid,",1990
| Dan,Bath,"
`,
  marked('the sign that ended files in DOS', ',', { open: true, lineEnd: '\r\n' })`
= code,name,qty
| A1,Bolt,12
| A2,Nut,40
| A3,Washer,7
. ␚
`,
  marked('blanks around all cells and names', ';', { header: 'Name¦Age¦Town' })`
=   Name ; Age ; Town  
|  Ann   ; 53  ; Leeds 
|  Bob   ;  9  ; Bath  
|  Cid   ;     ; York  
`,
  marked('sep= with a tab', '\t', { lineEnd: '\r\n' })`
. sep=→
= Name→Town→Fee
| Ann→Leeds, North→12.00
| Bob→Bath→13.50
`,
  marked('"sep=|" in quotes', '|', { lineEnd: '\r\n' })`
. "sep=|"
= Name|Town|Fee
| Ann|Leeds, North|12,00
| Bob|Bath|13,50
`,
  marked('spaces behind the commas, before the quotes', ',', {})`
= "id", "name", "town"
| "1", "Lee, Ann", "Leeds"
| "2", "Ray, Bob", "Bath"
| "3", "Fox, Cid", "York, North"
`,
  {
    name: 'commas escaped by backslashes, no quotes',
    bytes: Buffer.from('id,name,note\n1,Lee\\, Ann,first\n2,Ray\\, Bob,second\\, third\n3,Fox\\, Cid,\n'),
    header: ['id', 'name', 'note'],
    rows: [['1', 'Lee, Ann', 'first'], ['2', 'Ray, Bob', 'second, third'], ['3', 'Fox, Cid', '']],
  },
  {
    name: 'a table of a notebook: bars and a rule of pluses',
    bytes: Buffer.from('| Name | Hours | Rate |\n|------+-------+------|\n| Ann  |  12.5 |   40 |\n| Bob  |    13 |   38 |\n| Cid  |     9 |   41 |\n'),
    header: ['Name', 'Hours', 'Rate'],
    rows: [['Ann', '12.5', '40'], ['Bob', '13', '38'], ['Cid', '9', '41']],
  },
  {
    name: 'a box drawn around a table by a database tool',
    bytes: Buffer.from('+----+---------+------------+\n| id | name    | born       |\n+----+---------+------------+\n|  1 | Ann Lee | 1970-01-02 |\n|  2 | Bob Ray | NULL       |\n|  3 | Cid Fox | 1990-05-06 |\n+----+---------+------------+\n3 rows in set (0.00 sec)\n'),
    header: ['id', 'name', 'born'],
    rows: [['1', 'Ann Lee', '1970-01-02'], ['2', 'Bob Ray', 'NULL'], ['3', 'Cid Fox', '1990-05-06']],
  },
  {
    name: 'each line saved in quotes as one cell',
    bytes: Buffer.from('"Name,Town,Fee"\r\n"Ann,Leeds,12.00"\r\n"Bob,Bath,13.50"\r\n"""Fox, Cid"",York,9.00"\r\n'),
    header: ['Name', 'Town', 'Fee'],
    rows: [['Ann', 'Leeds', '12.00'], ['Bob', 'Bath', '13.50'], ['Fox, Cid', 'York', '9.00']],
  },
  {
    name: 'an unquoted comma in one name among dates',
    bytes: Buffer.from('id,name,born,fee\n1,Ann Lee,1970-01-02,12.00\n2,Smith, John,1980-03-04,13.50\n3,Cid Fox,1990-05-06,9.00\n4,Dan Poe,1991-01-01,8.00\n'),
    header: ['id', 'name', 'born', 'fee'],
    rows: [['1', 'Ann Lee', '1970-01-02', '12.00'], ['2', 'Smith, John', '1980-03-04', '13.50'], ['3', 'Cid Fox', '1990-05-06', '9.00'], ['4', 'Dan Poe', '1991-01-01', '8.00']],
  },
  {
    name: 'a header of commas above rows of semicolons',
    bytes: Buffer.from('Name,Town,Fee,Day\nAnn;Leeds;12,00;31.01.2024\nBob;Bath;13,50;30.01.2024\nCid;York;9,00;29.01.2024\n'),
    header: ['Name', 'Town', 'Fee', 'Day'],
    rows: [['Ann', 'Leeds', '12,00', '31.01.2024'], ['Bob', 'Bath', '13,50', '30.01.2024'], ['Cid', 'York', '9,00', '29.01.2024']],
  },
  {
    name: 'rows of semicolons behind rows of commas',
    bytes: Buffer.from('id,name,day\n1,Ann,2024-01-31\n2,Bob,2024-01-30\n3,Cid,2024-01-29\n4;Dan;2024-01-28\n5;Eva;2024-01-27\n'),
    header: ['id', 'name', 'day'],
    rows: [['1', 'Ann', '2024-01-31'], ['2', 'Bob', '2024-01-30'], ['3', 'Cid', '2024-01-29'], ['4', 'Dan', '2024-01-28'], ['5', 'Eva', '2024-01-27']],
  },
  marked('names for more columns than any row fills', ',', {})`
= id,name,mail,phone,fax
| 1,Ann,ann@mail.example
| 2,Bob,bob@mail.example
| 3,Cid,cid@mail.example
`,
  marked('text without a name behind the last name', ',', { header: 'id¦name¦column_3' })`
= id,name
| 1,Ann,see file
| 2,Bob,
| 3,Cid,call first
| 4,Dan,see file
`,
  {
    name: 'two tables side by side of an equal kind, an empty column between',
    bytes: Buffer.from('Day,Fee,,Day,Cost\n2024-01-31,12.00,,2024-01-31,4.00\n2024-01-30,13.50,,2024-01-30,5.00\n2024-01-29,9.00,,2024-01-29,1.25\n'),
    header: ['Day', 'Fee', 'Day 2', 'Cost'],
    rows: [['2024-01-31', '12.00', '2024-01-31', '4.00'], ['2024-01-30', '13.50', '2024-01-30', '5.00'], ['2024-01-29', '9.00', '2024-01-29', '1.25']],
  },
  {
    name: 'a small table above the large one, each with a title',
    bytes: Buffer.from('Summary\nKind,Count\nOpen,3\nClosed,2\n\nDetails\nRef,Client,Kind,Day\nR1,Ann,Open,2024-01-31\nR2,Bob,Closed,2024-01-30\nR3,Cid,Open,2024-01-29\nR4,Dan,Closed,2024-01-28\nR5,Eva,Open,2024-01-27\n'),
    header: ['Ref', 'Client', 'Kind', 'Day'],
    rows: [['R1', 'Ann', 'Open', '2024-01-31'], ['R2', 'Bob', 'Closed', '2024-01-30'], ['R3', 'Cid', 'Open', '2024-01-29'], ['R4', 'Dan', 'Closed', '2024-01-28'], ['R5', 'Eva', 'Open', '2024-01-27']],
  },
  marked('a header of three lines', ',', { header: 'Client Number (internal)¦Date of first contact¦Fee per year in pounds' })`
= Client,Date of,Fee per
. Number,first,year
. (internal),contact,in pounds
| 1001,31/01/2001,120.00
| 1002,28/02/2005,80.50
| 1003,31/03/2010,99.00
`,
  marked('Total in words of other languages', ';', {})`
= Afdeling;Uren;Bedrag
| Verkoop;12;480,00
| Inkoop;9;360,00
| Magazijn;40;1.200,00
. Totaal;61;2.040,00
`,
  marked('a sum below without a word: only figures under the columns of figures', ',', {})`
= Item,Qty,Price
| Bolt,12,1.20
| Nut,40,2.00
| Washer,7,0.35
. ,,
. ,59,3.55
`,
  marked('a lone word as the only title and no header', ',', {})`
. Readings
| 2024-01-31,12.485,80.1
| 2024-01-30,12.461,80.3
| 2024-01-29,12.437,80.4
`,
  marked('apostrophes before numbers, as a spreadsheet keeps zeros', ',', { quote: '' })`
= account,sort,name
| '00123456,'00-11-22,Ann
| '00987654,'33-44-55,Bob
| '01111111,'66-77-88,Cid
`,
  {
    name: 'columns lined up by spaces',
    bytes: Buffer.from('Filesystem      Size  Used Avail Use% Mounted\n/dev/sda1        50G   12G   36G  25% /\n/dev/sdb1       200G  150G   50G  75% /data\ntmpfs           7.8G     0  7.8G   0% /dev/shm\n'),
    header: ['Filesystem', 'Size', 'Used', 'Avail', 'Use%', 'Mounted'],
    rows: [['/dev/sda1', '50G', '12G', '36G', '25%', '/'], ['/dev/sdb1', '200G', '150G', '50G', '75%', '/data'], ['tmpfs', '7.8G', '0', '7.8G', '0%', '/dev/shm']],
  },
  marked('tildes between', '~', {})`
= ID~NAME~DOB~AMOUNT
| 1~Lee, Ann~01/02/1970~12.00
| 2~Ray; Bob~03/04/1980~13.50
`,
  marked('carets between, no header, two rows', '^', {})`
| 1001^Ann Lee^19700131^12.00^A
| 1002^Bob Ray^19800228^13.50^B
`,
];
