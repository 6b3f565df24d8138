/** Exports in the manner of contact books, shops, trackers and ledgers. The content is made up. */
import { marked } from './marked.ts';

export const offices = [
  marked('contacts with notes of several lines and JSON in a cell', ',', {})`
= Record ID,First Name,Last Name,Lifecycle Stage,Notes,Properties
| 101,Ann,Lee,customer,"Called on Monday.
: Wants: a quote, by post.
: 
: Call again.","{""source"": ""web"", ""tags"": [""a"", ""b""]}"
| 102,Bob,Ray,lead,,"{""source"": ""fair""}"
| 103,Cid,Fox,lead,"Says ""maybe"", call in May",{}
`,
  marked('contacts of 40 columns, nearly all empty', ',', { bom: true, lineEnd: '\r\n' })`
= First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 Address,E-mail 3 Address,Home Phone,Home Phone 2,Business Phone,Business Phone 2,Mobile Phone,Car Phone,Other Phone,Primary Phone,Pager,Business Fax,Home Fax,Other Fax,Company Main Phone,Callback,Radio Phone,Telex,TTY/TDD Phone,IMAddress,Job Title,Department,Company,Office Location,Manager's Name,Assistant's Name,Assistant's Phone,Company Yomi,Business Street,Business City,Notes
| Ann,,Lee,,,,,,ann@mail.example,,,,,,,07700 900123,,,,,,,,,,,,,,,,,,,,,,,,
| Bob,,Ray,Mr,,,,,,,,01132 496000,,,,,,,,,,,,,,,,,,,,Ray & Co,,,,,,1 High Street,Leeds,
| ,,,,,,,,shop@mail.example,,,,,,,,,,,,,,,,,,,,,,,Corner Shop,,,,,,,,"opens at 9, closed on Sundays"
`,
  marked('a ledger by customer: an empty first column, groups, their totals, the time of printing below', ',', {
    header: 'column_1¦Date¦Transaction Type¦Num¦Amount',
  })`
. Acme Ltd,,,,
. Transaction List by Customer,,,,
. January 2024,,,,
. ,,,,
= ,Date,Transaction Type,Num,Amount
| Ann Lee,,,,
| ,01/02/2024,Invoice,1001,120.00
| ,15/02/2024,Payment,,-120.00
| Bob Ray,,,,
| ,03/02/2024,Invoice,1002,80.00
| ,09/02/2024,Invoice,1003,75.50
| ,28/02/2024,Credit Note,1004,-5.50
. 
. 
. "Monday, March 4, 2024 10:00:00 AM GMT+0 - Accrual Basis"
`,
  marked('invoices to load: stars before the names that are required', ',', { lineEnd: '\r\n' })`
= *ContactName,EmailAddress,POAddressLine1,*InvoiceNumber,*InvoiceDate,*DueDate,Description,*Quantity,*UnitAmount,*AccountCode,*TaxType,Currency
| Ann Lee,ann@mail.example,1 High St,INV-001,31/01/2024,29/02/2024,Advice,1,120.00,200,20% (VAT on Income),GBP
| Ray & Co,,,INV-002,31/01/2024,29/02/2024,"Advice, second part",2.5,80.00,200,20% (VAT on Income),
`,
  marked('one invoice in Latin letters of one byte', ';', { encoding: 'iso-8859-1', lineEnd: '\r\n' })`
= "Belegnr";"Datum";"Kunde";"Straße";"Betrag"
| "RE-2024-001";"31.01.2024";"Müller & Söhne GbR";"Am Bächle 3";"1.190,00"
`,
  marked('orders of a shop: what belongs to the order only in its first line', ',', {})`
= Name,Email,Financial Status,Total,Lineitem quantity,Lineitem name,Lineitem price,Billing Name
| #1001,ann@mail.example,paid,38.50,1,"Mug, blue",9.50,Ann Lee
| #1001,ann@mail.example,,,2,Bowl - Large / White,14.50,
| #1002,bob@mail.example,refunded,4.00,1,Cup,4.00,Bob Ray
`,
  marked('sales of an auction house: empty lines around the header, a count and the seller below', ',', {})`
. 
= "Sales Record Number","Order Number","Buyer Username","Item Title","Quantity","Sold For","Sale Date"
. 
| "101","01-10001-10001","buyer_1","Old lamp, brass","1","£12.50","31-Jan-24"
| "102","01-10001-10002","buyer_2","12"" record ""Blue""","2","£8.00","30-Jan-24"
| "103","01-10001-10003","buyer_3","Chair","1","£40.00","29-Jan-24"
. 
. "3","record(s) downloaded","from","29-Jan-24"," to ","31-Jan-24"
. Seller ID : shop_4
`,
  marked('a settlement: seven remarks in quotes above', ',', {})`
. "Includes Marketplace, Fulfilment and Web store transactions"
. "All amounts in GBP, unless specified"
. "Definitions:"
. "Sales tax collected: Includes sales tax collected from buyers for product sales, shipping, and gift wrap."
. "Selling fees: Includes variable closing fees and referral fees."
. "Other transaction fees: Includes shipping chargebacks and sales tax collection fees."
. "Other: Includes non-order transaction amounts. For more details, see the ""Type"" and ""Description"" columns."
= "date/time","type","order id","sku","description","quantity","total"
| "31 Jan 2024 18:22:01 GMT","Order","202-1","MUG-B","Mug, blue","1","8.10"
| "30 Jan 2024 09:00:00 GMT","Refund","202-2","BOWL","Bowl","1","-14.50"
| "29 Jan 2024 12:10:45 GMT","Transfer","","","To account ending in: 012","","-1,200.40"
`,
  marked('web statistics: a frame of hashes above, a day table below', ',', {})`
. # ----------------------------------------
. # All Web Site Data
. # Pages
. # 20240101-20240131
. # ----------------------------------------
. 
= Page,Pageviews,Unique Pageviews,Avg. Time on Page,Bounce Rate
| /,"1,204",988,00:01:12,41.20%
| /about,310,280,00:00:45,60.00%
| /prices?plan=a,99,90,00:02:01,12.50%
| /contact,45,44,00:00:20,70.10%
. 
. Day Index,Pageviews
. 01/01/2024,120
. 02/01/2024,98
`,
  marked('issues of a tracker: marked-up text of several lines, one name on three columns', ',', {
    header: 'Summary¦Issue key¦Description¦Comment¦Comment 2¦Comment 3',
  })`
= Summary,Issue key,Description,Comment,Comment,Comment
| Login fails,APP-1,"h2. Steps
: # Open the page
: # Type ""x"", press *Enter*
: {code}GET /login{code}","31/Jan/24 6:22 PM;ann;Seen, too",01/Feb/24 9:00 AM;bob;Fixed,
| Typo,APP-2,,,,
| Slow list,APP-3,It takes 10s,"02/Feb/24 9:00 AM;cid;a
: b",,
`,
  marked('heights with apostrophes and inch marks, not enclosed', ',', { quote: '' })`
= Name,Height,Weight
| Ann,5'10",150
| Bob,6'1",180
| Cid,5'4",121
`,
  marked('heights with inch marks, enclosed', ',', {})`
= "Name","Height","Position"
| "Ann O'Neil","5'10""","Guard"
| "Bob Ray","6'2""","Forward, left"
| "Cid Fox","6'0""","Centre"
`,
  marked('hardware in semicolons: fractions of inches, not enclosed', ';', { quote: '' })`
= Art.-Nr.;Bezeichnung;VPE;Preis
| 100;Kugelhahn 1/2" IG;10;4,20
| 101;Kugelhahn 3/4" IG;10;5,10
| 102;Nippel 1" x 1/2";25;1,05
| 103;Hanf;1;2,00
`,
  marked('thousands with commas between semicolons', ';', {})`
= Region;Sales;Costs;Change
| North;1,204,000;998,100;3.5%
| South;998,100;1,002,300;-1.2%
| West;12,000;9,750;0.0%
`,
  marked('thousands with commas between tabs, no quotes', '\t', {})`
= Region→Sales→Costs
| North→1,204,000→998,100
| South→998,100→1,002,300
| West→12,000→9,750
`,
  marked('amounts with a space in thousands and a comma, in semicolons', ';', {})`
= Compte;Libellé;Débit;Crédit
| 401000;Fournisseur A;1 234,50;
| 512000;Banque;;1 234,50
| 606100;Eau, énergie;88,00;
| 512000;Banque;;88,00
`,
  marked('amounts with euro signs in quotes, commas between', ',', { bom: true })`
= Datum,Empfänger,Betrag
| 31.01.2024,Stadtwerke,"-84,00 €"
| 30.01.2024,Arbeit GmbH,"2.310,44 €"
| 12.01.2024,"Meier, Hans","-790,00 €"
`,
  marked('users of a machine: colons, no header, an empty field', ':', {})`
| root:x:0:0:root:/root:/bin/bash
| daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin
| ann:x:1000:1000:Ann Lee,,,:/home/ann:/bin/bash
| bob:x:1001:1001::/home/bob:/bin/zsh
`,
  marked('films by double colons, no header', '::', {})`
| 1::Toy House (1995)::Animation|Children's|Comedy
| 2::Jungle (1995)::Adventure|Children's|Fantasy
| 3::Grumpy Men (1995)::Comedy|Romance
| 4::Waiting: A Story (1995)::Comedy|Drama
`,
  marked('double bars between, empty cells', '||', {})`
= REF||CLIENT||STATUS||AMOUNT
| 1001||Ann Lee||open||120.00
| 1002||||closed||80.00
| 1003||Cid Fox||open||
`,
  marked('labels: addresses of several lines with carriage returns in lines that end with one', ',', { lineEnd: '\r\n' })`
= Name,Label,Copies
| Ann Lee,"Ms A. Lee
: 1 High Street
: Leeds
: LS1 1AA",2
| Bob Ray,"Mr B. Ray
: The Old Mill, Low Road
: Bath",1
`,
  marked('a printed list: page numbers and the header again amid the records', ';', {})`
. Kundenliste;;;Seite 1
= Nr;Name;Ort;Umsatz
| 1;Meier;Kiel;120,00
| 2;Schulz;Husum;80,00
| 3;Petersen;Kiel;75,50
. Kundenliste;;;Seite 2
. Nr;Name;Ort;Umsatz
| 4;Hansen;Plön;12,00
| 5;Jessen;Kiel;19,90
| 6;Thomsen;Eutin;44,00
`,
  marked('delimiters at the end of some rows only', ',', { columns: 3 })`
= Ref,Name,Amount
| A1,Ann,10.00
| A2,Bob,11.00,
| A3,Cid,12.00
| A4,Dan,13.00,,
| A5,Eva,14.00
`,
  marked('rows that leave out what is empty at their end, in semicolons', ';', {})`
= Kunde;Telefon;Mobil;Fax;Bemerkung
| Meier;0431 1;0170 1;;ruft zurück
| Schulz
| Hansen;0431 3
| Jessen;;0170 4
| Thomsen;0431 5;;0431 55
`,
  marked('a header and one row', ',', {})`
= Name,Email
| Ann Lee,ann@mail.example
`,
  marked('one row without a header: a mail address and a phone number', ',', {})`
| Ann Lee,ann@mail.example,07700 900123,1970-01-31
`,
  marked('a header alone', ',', {})`
= first_name,last_name,email,date_of_birth
`,
  marked('a German header and one row of words', ';', { open: true })`
= Vorname;Nachname;Ort
| Anna;Meier;Köln
`,
  marked('JSON in cells that are not enclosed, semicolons between', ';', { quote: '' })`
= id;payload;at
| 1;{"a": 1, "b": "x"};2024-01-02
| 2;{"a": 2, "b": "y, z"};2024-01-03
| 3;{};2024-01-04
`,
  marked('marked-up text with entities in quotes, semicolons between', ';', {})`
= "sku";"title";"html"
| "T1";"Tom &amp; Jerry";"<p class=""x"">Two&nbsp;friends; one house</p>"
| "T2";"Caf&eacute;";"<ul><li>1</li>
: <li>2</li></ul>"
| "T3";"Plain";""
`,
  marked('links as formulas in quotes', ',', {})`
= Client,Link,Opened
| Ann,"=HYPERLINK(""https://a.example/1"",""File 1"")",2024-01-31
| Bob,"=HYPERLINK(""https://a.example/2"",""File, second"")",2024-01-30
| Cid,,2024-01-29
`,
  marked('empty rows between groups of a table', ',', {})`
= Team,Name,Hours
| Sales,Ann,12.5
| Sales,Bob,13
. ,,
| Support,Cid,14
| Support,Dan,9.25
. ,,
| Board,Eva,40
`,
  marked('lines of spaces between records', ';', {})`
= Nr;Name;Wert
| 1;Ann;10
.    
| 2;Bob;11
.    
| 3;Cid;12
`,
];
