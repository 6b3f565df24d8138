/** Other files again, to see whether what was mended for the first two parts holds. The content is made up. */
import { marked } from './marked.ts';

export const third = [
  marked('a payroll: a firm, a month and a user above, a sum of each column below', ';', { encoding: 'windows-1252', lineEnd: '\r\n' })`
. Muster GmbH;;;;
. Lohnjournal;;Januar 2024;;
. Benutzer: mueller;;;;
. ;;;;
= Pers.-Nr.;Name;Eintritt;Brutto;Netto
| 0001;Meier, Anna;01.02.2010;3.200,00;2.110,40
| 0002;Schulz, Bernd;15.07.2018;2.850,50;1.933,12
| 0007;Groß, Çelik;01.01.2021;4.100,00;2.640,00
. Summe;;;10.150,50;6.683,52
`,
  marked('a Spanish statement with the balance last', '\t', { encoding: 'iso-8859-1', lineEnd: '\r\n' })`
. Extracto de movimientos
. Cuenta:→ES00 0000 0000
. Titular:→GARCÍA LÓPEZ, ANA
. 
= Fecha operación→Fecha valor→Concepto→Importe→Saldo
| 31/01/2024→31/01/2024→Recibo luz, enero→-84,10→1.204,77
| 30/01/2024→30/01/2024→Nómina→1.850,00→1.288,87
| 12/01/2024→11/01/2024→Compañía de aguas→-31,02→-561,13
`,
  marked('members of a club: a number sign, e-mail in angle brackets, empty last column', ',', { columns: 4 })`
= #,Member,Contact,Joined,
| 1,Ann Lee,"Ann <ann@mail.example>",2001,
| 2,Bob Ray,"Bob <bob@mail.example>",1999,
| 3,Cid Fox,"Cid <cid@mail.example>",2010,
`,
  marked('a price list with from and to, notes in stars', ';', {})`
= Menge ab;Menge bis;Preis je Stück
| 1;9;12,50
| 10;99;11,00
| 100;999;9,75
. 
. * alle Preise zzgl. MwSt.
. ** gültig bis 31.12.2024
`,
  marked('an audit log with JSON of several lines', ',', { lineEnd: '\r\n' })`
= at,actor,action,changes
| 2024-01-31T18:22:01Z,ann,update,"{
:   ""name"": [""A"", ""B""],
:   ""note"": null
: }"
| 2024-01-31T18:23:10Z,bob,delete,"{}"
| 2024-01-31T18:25:44Z,ann,create,"{""id"": 7}"
`,
  marked('a Hungarian export in windows-1250 with tabs', '\t', { encoding: 'windows-1250', lineEnd: '\r\n' })`
= Sorszám→Név→Cím→Összeg
| 1→Kovács Ödön→Győr, Fő út 1.→12 500 Ft
| 2→Szűcs Éva→Hódmezővásárhely→7 300 Ft
| 3→Nagy Árpád→Pécs→99 000 Ft
. Összesen→→→118 800 Ft
`,
  marked('a Ukrainian list in windows-1251', ';', { encoding: 'windows-1251', lineEnd: '\r\n' })`
= Прізвище;Ім'я;Місто;Сума
| Шевченко;Їжак;Київ;1 204,50
| Коваленко;Євген;Львів;88,00
| Бойко;Ганна;Дніпро;12,75
. Всього;;;1 305,25
`,
  marked('a Japanese shop in Shift_JIS with a title and a total', ',', { encoding: 'shift_jis', lineEnd: '\r\n' })`
. 売上一覧表,,,
. 2024年1月分,,,
. ,,,
= 日付,商品名,数量,金額
| 2024/01/29,消しゴム,12,"1,200"
| 2024/01/30,ノート（A4）,30,"4,500"
| 2024/01/31,鉛筆 2B,144,"8,640"
. 合計,,186,"14,340"
`,
  marked('a Chinese roster in GB18030: a school above, notes below', ',', { encoding: 'gb18030', lineEnd: '\r\n' })`
. 实验小学三年级一班,,,
= 学号,姓名,性别,出生日期
| 2024001,王芳,女,2015-03-02
| 2024002,李强,男,2015-07-16
| 2024003,欧阳雪,女,2014-11-01
. 
. 备注：名单截至2024年1月
`,
  marked('French money with spaces and a euro sign in windows-1252, all in quotes', ';', { encoding: 'windows-1252', lineEnd: '\r\n' })`
= "Date";"Libellé";"Débit";"Crédit"
| "31/01/2024";"Prélèvement « Énergie »";"1 084,10 €";""
| "30/01/2024";"Virement, salaire";"";"2 310,44 €"
| "29/01/2024";"Carte n°1234 ; café";"3,20 €";""
`,
  marked('temperatures of a day: hours as names', ',', {})`
= date,00:00,06:00,12:00,18:00
| 2024-01-29,2.1,1.8,6.4,4.0
| 2024-01-30,3.3,2.9,7.1,5.2
| 2024-01-31,-0.4,-1.2,3.8,1.1
`,
  marked('a grid of numbers with letters as names', ',', { header: 'column_1¦A¦B¦C¦D' })`
= ,A,B,C,D
| 1,0.12,0.55,0.31,0.98
| 2,0.44,0.10,0.72,0.05
| 3,0.61,0.27,0.83,0.46
`,
  marked('software licences: a version like a date, keys in groups', ',', {})`
= product,version,key,seats
| Editor,10.2.1,AAAA-BBBB-CCCC-1111,5
| Viewer,1.0,DDDD-EEEE-FFFF-2222,12
| Server,2024.1,GGGG-HHHH-IIII-3333,1
`,
  {
    name: 'a directory: the output of a command, lined up, a title above',
    bytes: Buffer.from('\r\n    Directory: C:\\data\r\n\r\nMode                LastWriteTime     Length Name\r\n----                -------------     ------ ----\r\n-a----        31/01/2024     18:22      1204 a.txt\r\n-a----        30/01/2024     09:00        99 old list.csv\r\n-a----        29/01/2024     12:10  12310004 c.zip\r\n-a----        28/01/2024     08:15       310 d.txt\r\n'),
    header: ['Mode', 'LastWriteTime', 'Length', 'Name'],
    rows: [['-a----', '31/01/2024     18:22', '1204', 'a.txt'], ['-a----', '30/01/2024     09:00', '99', 'old list.csv'], ['-a----', '29/01/2024     12:10', '12310004', 'c.zip'], ['-a----', '28/01/2024     08:15', '310', 'd.txt']],
  },
  marked('recipes with fractions and line ends', ';', {})`
= Zutat;Menge;Hinweis
| Mehl;1½ Tassen;"gesiebt;
: Typ 405"
| Milch;¼ l;
| Eier;3;Größe M
`,
  marked('a list of domains, each with a trailing dot, one column', '|', {})`
= domain
| a.example.
| b.example.
| mail.c.example.
`,
  marked('orders by week: the week is a heading of its own amid the rows', ',', {})`
= Order,Client,Total
| Week 1,,
| 1001,Ann Lee,12.00
| 1002,Bob Ray,13.50
| Week 2,,
| 1003,Cid Fox,9.00
| 1004,Dan Poe,8.00
`,
  marked('a bank of questions: quotes, commas and question marks', ',', {})`
= No,Question,A,B,C,Answer
| 1,"What is ""CSV""?",A file,A car,"A town, in Wales",A
| 2,"Is 1,000 > 999?",Yes,No,,A
| 3,Who wrote 'Emma'?,J. Austen,"C. Brontë, E. Brontë",W. Scott,A
`,
  marked('tabs with quotes as inches at the beginning of cells', '\t', { quote: '' })`
= sku→size→title
| A1→4"→Pipe
| A2→"flat"→Sheet, "thin"
| A3→6" x 4"→Frame
| A4→12"→Pipe
`,
  marked('a header in capitals over codes only', '|', {})`
= CUST|REGN|STAT|LVL
| A100|N1|X1|L2
| A101|N2|X1|L1
| A102|S1|X9|L3
`,
  marked('a table whose first column is a sentence', ',', {})`
= Statement,Agree,Disagree
| I like my job.,41,12
| "My work is useful, I think.",38,15
| I would stay.,30,23
`,
  marked('an export with its filters above and its count below', ';', { bom: true })`
. Filter: Status = offen; Ort = Kiel
. Sortierung: Name
= Nr;Name;Status;Ort
| 1;Meier;offen;Kiel
| 2;Schulz;offen;Kiel
| 3;Hansen;offen;Kiel
. Anzahl: 3
`,
  marked('an empty first line of delimiters and a nameless first column of numbers', ',', { header: 'column_1¦Name¦Town¦Since' })`
. ,,,
= ,Name,Town,Since
| 1,Ann,Leeds,2001
| 2,Bob,Bath,1999
| 3,Cid,York,2010
`,
  marked('values with a percent and a plus sign, minus signs of a printer', ';', {})`
= Fonds;1 Jahr;3 Jahre;5 Jahre
| Welt;+12,4 %;−3,1 %;+40,0 %
| Europa;−1,2 %;+8,8 %;n. v.
| Asien;+0,0 %;+2,5 %;+19,9 %
`,
  marked('two header lines with years below a word', ',', { header: 'Region¦Sales 2022¦2023¦Costs 2022¦2023 2' })`
. ,Sales,,Costs,
= Region,2022,2023,2022,2023
| North,120.5,131.0,99.1,101.0
| South,98.2,99.9,77.0,80.4
| West,77.7,88.8,60.2,61.9
`,
  marked('rows of a mainframe with a record of its own first and last', '|', { columns: 4 })`
. H|20240131|PAYROLL
| D|0001|LEE A|1204.77
| D|0002|RAY B|88.10
| D|0003|FOX C|310.00
. T|3|1602.87
`,
  marked('UTF-8 with a line separator and a tab inside of quotes', ',', {})`
= id,text,n
| 1,"a→b",2
| 2,"one two",3
| 3,plain,4
`,
];
