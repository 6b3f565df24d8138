/** Lists of trades, schools, clubs and machines, of other shapes than the first part's. The content is made up. */
import { marked } from './marked.ts';

export const lists = [
  marked('premiums of an insurer: five title lines, a header of two lines, totals by group and of all', ',', {
    lineEnd: '\r\n', header: 'Policy No¦Insured¦Period From¦Period To¦Premium Gross GBP¦Premium Net GBP',
  })`
. Bordereau,,,,,
. Coverholder: North Broking Ltd,,,,,
. Month: January 2024,,,,,
. Currency: GBP,,,,,
. ,,,,,
= Policy,Insured,Period,Period,Premium,Premium
. No,,From,To,Gross GBP,Net GBP
| P-1001,"Lee, Ann",01/01/2024,31/12/2024,120.00,96.00
| P-1002,Ray & Co,01/01/2024,31/12/2024,"1,310.50","1,048.40"
| P-1003,"Fox, Cid",15/01/2024,14/01/2025,88.00,70.40
| P-1004,"Poe, Dan",20/01/2024,19/01/2025,64.25,51.40
. ,,,,,
. Total,,,,"1,582.75","1,266.20"
`,
  marked('a timetable: days as names, an empty corner', ';', { header: 'column_1¦Mo¦Di¦Mi¦Do¦Fr' })`
= ;Mo;Di;Mi;Do;Fr
| 08:00;Mathe;Deutsch;Sport;Mathe;Kunst
| 08:50;Mathe;Englisch;Sport;Deutsch;Kunst
| 09:55;Physik;Mathe;Englisch;Musik;
| 10:40;;Mathe;Deutsch;Musik;
`,
  marked('a league with goals and signs', '\t', {})`
= Pos→Team→P→W→D→L→F:A→+/-→Pts
| 1→Leeds City→10→8→1→1→22:9→+13→25
| 2→Bath United→10→6→2→2→18:11→+7→20
| 3→York→10→1→0→9→4:24→-20→3
`,
  marked('substances with commas, primes and brackets', ',', {})`
= name,formula,cas
| "2,2'-bipyridine",C10H8N2,366-18-7
| "N,N-dimethylformamide",C3H7NO,68-12-2
| ethanol,C2H6O,64-17-5
`,
  marked('variants of genes: lines of two hashes above, a hash before the first name', '\t', { quote: '' })`
. ##fileformat=VCFv4.2
. ##source=caller,v1
. ##INFO=<ID=DP,Number=1,Type=Integer,Description="Total Depth, raw">
= #CHROM→POS→ID→REF→ALT→QUAL→FILTER→INFO
| 1→10177→rs1→A→AC→100→PASS→DP=14
| 1→10352→rs2→T→TA→100→PASS→DP=9
| 2→11008→.→C→G→51→q10→DP=3
`,
  marked('stretches of chromosomes, no header', '\t', {})`
| chr1→127471196→127472363→Pos1→0→+
| chr1→127472363→127473530→Pos2→0→+
| chr7→127473530→127474697→Neg1→0→-
`,
  marked('stops of a bus line with times past midnight', ',', { bom: true, lineEnd: '\r\n' })`
= trip_id,arrival_time,departure_time,stop_id,stop_sequence,stop_headsign,pickup_type
| 10.T2.8-1,24:58:00,24:58:00,8500010:0:1,1,,0
| 10.T2.8-1,25:10:00,25:11:00,8500012:0:1,2,,0
| 10.T2.8-1,25:20:30,25:20:30,8500014:0:1,3,"Town, north",1
`,
  marked('folders of a disk: backslashes before closing quotes', ',', {})`
= "Path","Files","Size"
| "C:\Users\ann\","12","1,204"
| "C:\Temp\","3","88"
| "D:\Data, old\","450","12,310,004"
`,
  marked('books with braces and backslashes of a typesetter', ',', {})`
= key,author,title,year
| kno84,"Knuth, D. E.","The {\TeX}book",1984
| goe98,"G{\'o}del, K.","On {\it formally} undecidable things",1931
| lam94,"Lamport, L.","{\LaTeX}: A System",1994
`,
  marked('patterns and code in cells', ',', {})`
= rule,pattern,example
| mail,"^[^@,]+@[^@,]+$","a@b.example"
| quoted,"""([^""]*)""","say ""hi"""
| pipe,a|b,"a;b"
| path,^/x/(\d+);?$,/x/12
`,
  marked('statements of a database in cells of several lines', ';', {})`
= id;sql;ms
| 1;"select a, b
: from t
: where c = 'x; y'";12
| 2;"update t set a = ""q""";3
| 3;commit;0
`,
  {
    name: 'a list of a large business system: bars and rules all around, title above',
    bytes: Buffer.from('Liste der Debitoren                     31.01.2024\n\n-------------------------------------------------\n|Kunde |Name 1        |Ort       |        Saldo|\n-------------------------------------------------\n|100001|Meier GmbH    |Kiel      |     1.204,50|\n|100002|Schulz & Sohn |Husum     |        88,00-|\n|100007|Petersen      |Kiel      |    12.310,04|\n-------------------------------------------------\n'),
    header: ['Kunde', 'Name 1', 'Ort', 'Saldo'],
    rows: [['100001', 'Meier GmbH', 'Kiel', '1.204,50'], ['100002', 'Schulz & Sohn', 'Husum', '88,00-'], ['100007', 'Petersen', 'Kiel', '12.310,04']],
  },
  marked('amounts whose minus stands behind them', ';', { encoding: 'windows-1252', lineEnd: '\r\n' })`
= Beleg;Konto;Betrag;Währung
| 4900001;100001;1.204,50;EUR
| 4900002;100002;88,00-;EUR
| 4900003;100007;12.310,04-;EUR
`,
  {
    name: 'a listing in tabs: the date above, an empty first column, an empty line below the names',
    bytes: Buffer.from('31.01.2024\t\t\t\tDynamische Listenausgabe\n\n\tMaterial\tKurztext\tMenge\tME\n\n\tM-100\tSchraube M8\t1.200\tST\n\tM-101\tMutter M8\t800\tST\n\tM-205\tÖl, 5 l\t12\tKAN\n'),
    header: ['Material', 'Kurztext', 'Menge', 'ME'],
    rows: [['M-100', 'Schraube M8', '1.200', 'ST'], ['M-101', 'Mutter M8', '800', 'ST'], ['M-205', 'Öl, 5 l', '12', 'KAN']],
  },
  marked('a health tracker: sections with a name of their own, the first counts', ',', {})`
. Body
= Date,Weight,BMI,Fat
| 2024-01-29,71.2,22.4,18.1
| 2024-01-30,71.0,22.3,18.0
| 2024-01-31,70.9,22.3,18.0
. 
. Foods
. Date,Calories In
. 2024-01-29,2010
. 2024-01-30,1890
`,
  marked('a broker: amounts whose currency stands in a column without a name', ',', {
    header: 'Datum¦Uhrzeit¦Produkt¦Änderung¦column_5¦Saldo¦column_7¦Order-ID',
  })`
= Datum,Uhrzeit,Produkt,Änderung,,Saldo,,Order-ID
| 31-01-2024,18:22,ETF WORLD,EUR,"-120,50",EUR,"1204,77",a1b2-c3
| 30-01-2024,09:00,,EUR,"1000,00",EUR,"1325,27",
| 29-01-2024,12:10,ETF EMERGING,EUR,"-88,00",EUR,"325,27",d4e5-f6
`,
  marked('an exchange of coins: an empty line, a title and the user above', ',', {})`
. 
. Transactions
. User,ann@mail.example,0a1b2c3d-0000-4000-8000-000000000001
= ID,Timestamp,Transaction Type,Asset,Quantity Transacted,Price Currency,Price at Transaction,Notes
| t1,2024-01-31 18:22:01 UTC,Buy,BTC,0.0012,GBP,£34000.10,"Bought 0.0012 BTC for £40.80, fee incl."
| t2,2024-01-30 09:00:00 UTC,Send,ETH,-0.5,GBP,£1900.00,Sent to a friend
| t3,2024-01-29 12:10:45 UTC,Receive,BTC,0.01,GBP,£33800.00,
`,
  marked('marks in a grid', ',', {})`
= Name,Mon,Tue,Wed,Thu,Fri
| Ann,x,,x,,
| Bob,,x,,,x
| Cid,x,x,x,x,x
| Dan,,,,,
`,
  marked('places by degrees, minutes and seconds', ',', { quote: '' })`
= place,lat,lon
| Leeds,53°48'02"N,1°32'57"W
| Bath,51°22'51"N,2°21'42"W
| York,53°57'27"N,1°04'57"W
`,
  {
    name: 'one inch mark in a quoted cell that was not doubled',
    bytes: Buffer.from('sku,title,price\n1,"TV 42" LED, black",499.00\n2,"Cable, 2 m",7.50\n3,Stand,31.00\n4,"Lamp, red",12.00\n'),
    header: ['sku', 'title', 'price'],
    rows: [['1', 'TV 42" LED, black', '499.00'], ['2', 'Cable, 2 m', '7.50'], ['3', 'Stand', '31.00'], ['4', 'Lamp, red', '12.00']],
  },
  {
    name: 'spaces behind closing quotes',
    bytes: Buffer.from('"id" ,"name" ,"town"\n"1" ,"Lee, Ann" ,"Leeds"\n"2" ,"Ray, Bob" ,"Bath"\n'),
    header: ['id', 'name', 'town'],
    rows: [['1', 'Lee, Ann', 'Leeds'], ['2', 'Ray, Bob', 'Bath']],
  },
  marked('the body of mails in cells', ',', {})`
= From,Subject,Body,Date
| ann@mail.example,Re: Quote,"Hi Bob,
: 
: > Can you send it?
: > Thanks, Bob
: 
: Yes, ""soon"".
: -- 
: Ann",2024-01-31
| bob@mail.example,Quote,"Can you send it?",2024-01-30
| cid@mail.example,,,2024-01-29
`,
  marked('distances between towns', ',', { header: 'column_1¦Leeds¦Bath¦York' })`
= ,Leeds,Bath,York
| Leeds,0,309,39
| Bath,309,0,346
| York,39,346,0
`,
  marked('French words for months and numbers', ';', { encoding: 'windows-1252' })`
= N°;Mois;Libellé;Prévu;Réalisé
| 1;janv. 2024;Électricité;1 200,00;1 188,50
| 2;févr. 2024;Électricité;1 200,00;1 240,10
| 3;mars 2024;Eau;300,00;
`,
  marked('words only in a language nobody expects', ';', {})`
= cidade;estado;região;apelido
| Recife;Pernambuco;Nordeste;Veneza brasileira
| Manaus;Amazonas;Norte;Paris dos trópicos
| Curitiba;Paraná;Sul;cidade modelo
| Salvador;Bahia;Nordeste;Roma negra
`,
  marked('a firm whose name begins with the word for a sum in the last row', ',', {})`
= Company,Country,Turnover
| North Oil,GB,120.5
| Bath Gas,GB,88.1
| Total Power SE,FR,310.0
`,
  marked('lines of an invoice without a header', ';', {})`
| 1;M-100;Schraube M8;1200;0,05;60,00
| 2;M-101;Mutter M8;800;0,04;32,00
| 3;M-205;Öl, 5 l;12;18,90;226,80
`,
];
