/**
 * Files in the manner of those that banks, back offices, spreadsheet programs and mainframes write, made up from
 * scratch, each with the table a careful person sees in it. `¦` parts the cells of what is wanted.
 */
import type { Polluted } from './pollute.ts';

interface Wild {
  /** What the file shows. */
  shows: string;
  text: string | Buffer;
  /** null where it has no header. */
  header: string | null;
  rows: string[];
}

const crlf = (text: string) => text.replace(/\n/g, '\r\n');

const many = (count: number, line: (i: number) => string) => Array.from({ length: count }, (_, i) => line(i)).join('\n');

const files: Wild[] = [
  {
    shows: 'a German bank statement: facts above, decimal commas, a closing balance below',
    text: crlf('"Kontonummer:";"DE00 1234 5678 / Girokonto";\n\n"Von:";"01.01.2023";\n"Bis:";"31.01.2023";\n"Kontostand vom 31.01.2023:";"1.234,56 EUR";\n\n"Buchungstag";"Wertstellung";"Buchungstext";"Auftraggeber / Begünstigter";"Verwendungszweck";"Betrag (EUR)";\n"31.01.2023";"31.01.2023";"Lastschrift";"Stadtwerke Kiel";"Abschlag Januar; Vertrag 99";"-84,00";\n"30.01.2023";"30.01.2023";"Gutschrift";"Arbeit GmbH";"Lohn";"2.310,44";\n"12.01.2023";"12.01.2023";"Dauerauftrag";"Vermieter";"Miete Januar";"-790,00";\n"03.01.2023";"03.01.2023";"Kartenzahlung";"Markt";"";"-23,15";\n'),
    header: 'Buchungstag¦Wertstellung¦Buchungstext¦Auftraggeber / Begünstigter¦Verwendungszweck¦Betrag (EUR)',
    rows: ['31.01.2023¦31.01.2023¦Lastschrift¦Stadtwerke Kiel¦Abschlag Januar; Vertrag 99¦-84,00', '30.01.2023¦30.01.2023¦Gutschrift¦Arbeit GmbH¦Lohn¦2.310,44', '12.01.2023¦12.01.2023¦Dauerauftrag¦Vermieter¦Miete Januar¦-790,00', '03.01.2023¦03.01.2023¦Kartenzahlung¦Markt¦¦-23,15'],
  },
  {
    shows: 'an English bank statement with the account above and a running balance',
    text: 'Account Name:,MR A PERSON\nAccount Number:,00-11-22 12345678\nBalance:,£1204.77\n\nDate,Description,Money In,Money Out,Balance\n03 Mar 2024,CARD PAYMENT TO SHOP,,12.50,1204.77\n02 Mar 2024,FASTER PAYMENT FROM B OTHER,200.00,,1217.27\n01 Mar 2024,DIRECT DEBIT WATER CO,,31.02,1017.27\n',
    header: 'Date¦Description¦Money In¦Money Out¦Balance',
    rows: ['03 Mar 2024¦CARD PAYMENT TO SHOP¦¦12.50¦1204.77', '02 Mar 2024¦FASTER PAYMENT FROM B OTHER¦200.00¦¦1217.27', '01 Mar 2024¦DIRECT DEBIT WATER CO¦¦31.02¦1017.27'],
  },
  {
    shows: 'a French export: semicolons, decimal commas, a total below, cells of two lines',
    text: crlf('Référence;Libellé;Quantité;Prix unitaire;Montant HT\nA-100;"Chaise, hêtre";4;45,00;180,00\nA-101;"Table\nronde";1;210,50;210,50\nB-7;Lampe;2;19,90;39,80\nTotal;;;;430,30\n'),
    header: 'Référence¦Libellé¦Quantité¦Prix unitaire¦Montant HT',
    rows: ['A-100¦Chaise, hêtre¦4¦45,00¦180,00', 'A-101¦Table\r\nronde¦1¦210,50¦210,50', 'B-7¦Lampe¦2¦19,90¦39,80'],
  },
  {
    shows: 'a Polish export in windows-1250 with a trailing semicolon on each line',
    text: Buffer.from('Nazwisko;Imi\xea;Miasto;Data;\r\nWi\x9cniewski;\xa3ukasz;\xa3\xf3d\x9f;2021-03-04;\r\nZaj\xb9c;Ma\xb3gorzata;Krak\xf3w;2021-05-06;\r\nD\xb9browski;Pawe\xb3;Gda\xf1sk;2022-01-12;\r\n', 'latin1'),
    header: 'Nazwisko¦Imię¦Miasto¦Data',
    rows: ['Wiśniewski¦Łukasz¦Łódź¦2021-03-04', 'Zając¦Małgorzata¦Kraków¦2021-05-06', 'Dąbrowski¦Paweł¦Gdańsk¦2022-01-12'],
  },
  {
    shows: 'a mainframe file: bars, no header, cells padded with spaces',
    text: many(6, (i) => `0001${i}|SMITH     |JOHN    |19${50 + i}0412|  12${i}.50|A`) + '\n',
    header: null,
    rows: Array.from({ length: 6 }, (_, i) => `0001${i}¦SMITH¦JOHN¦19${50 + i}0412¦12${i}.50¦A`),
  },
  {
    shows: 'carets, a header, empty cells',
    text: 'ID^NAME^DOB^POSTCODE^\n1^Jane Roe^01/02/1970^LS1 1AA^\n2^John Doe^^BA2 3CD^\n3^Ann Poe^05/06/1981^^\n',
    header: 'ID¦NAME¦DOB¦POSTCODE',
    rows: ['1¦Jane Roe¦01/02/1970¦LS1 1AA', '2¦John Doe¦¦BA2 3CD', '3¦Ann Poe¦05/06/1981¦'],
  },
  {
    shows: 'JSON in cells, quotes doubled',
    text: 'id,event,payload,at\n1,created,"{""name"": ""Ann"", ""tags"": [1, 2]}",2024-01-02T10:00:00Z\n2,changed,"{""name"": ""Bob"", ""tags"": []}",2024-01-02T10:05:00Z\n3,deleted,{},2024-01-02T10:06:00Z\n',
    header: 'id¦event¦payload¦at',
    rows: ['1¦created¦{"name": "Ann", "tags": [1, 2]}¦2024-01-02T10:00:00Z', '2¦changed¦{"name": "Bob", "tags": []}¦2024-01-02T10:05:00Z', '3¦deleted¦{}¦2024-01-02T10:06:00Z'],
  },
  {
    shows: 'JSON in cells, quotes escaped with backslashes',
    text: 'id,payload,at\n1,"{\\"a\\": 1, \\"b\\": \\"x\\"}",2024-01-02\n2,"{\\"a\\": 2, \\"b\\": \\"y, z\\"}",2024-01-03\n3,"{}",2024-01-04\n',
    header: 'id¦payload¦at',
    rows: ['1¦{"a": 1, "b": "x"}¦2024-01-02', '2¦{"a": 2, "b": "y, z"}¦2024-01-03', '3¦{}¦2024-01-04'],
  },
  {
    shows: 'HTML in cells, over several lines',
    text: 'Handle,Title,Body (HTML),Vendor,Price\nmug,Mug,"<p>A <b class=""big"">mug</b>.</p>\n<ul>\n<li>Blue, white</li>\n<li>0.3 l</li>\n</ul>",Pottery,9.50\nbowl,Bowl,"<p>A bowl</p>",Pottery,14.00\ncup,Cup,,Pottery,4.00\n',
    header: 'Handle¦Title¦Body (HTML)¦Vendor¦Price',
    rows: ['mug¦Mug¦<p>A <b class="big">mug</b>.</p>\n<ul>\n<li>Blue, white</li>\n<li>0.3 l</li>\n</ul>¦Pottery¦9.50', 'bowl¦Bowl¦<p>A bowl</p>¦Pottery¦14.00', 'cup¦Cup¦¦Pottery¦4.00'],
  },
  {
    shows: 'addresses of several lines with commas',
    text: crlf('Client,Address,Since\n"Lee, Ann","1 High Street,\nHoughton,\nLeeds LS1 1AA",2001\n"Roe, Jo","2 Low Road,\nBath",1999\n"Poe, Ed","3 Mill Lane",2010\n'),
    header: 'Client¦Address¦Since',
    rows: ['Lee, Ann¦1 High Street,\r\nHoughton,\r\nLeeds LS1 1AA¦2001', 'Roe, Jo¦2 Low Road,\r\nBath¦1999', 'Poe, Ed¦3 Mill Lane¦2010'],
  },
  {
    shows: 'apostrophes as quotes, and apostrophes in names',
    text: "'Name','Town','Fee'\n'Sinead O''Brien','Cork','12.00'\n'Ann Lee','King''s Lynn, Norfolk','13.50'\n'Bob Ray','Bath','9.00'\n",
    header: 'Name¦Town¦Fee',
    rows: ["Sinead O'Brien¦Cork¦12.00", "Ann Lee¦King's Lynn, Norfolk¦13.50", 'Bob Ray¦Bath¦9.00'],
  },
  {
    shows: 'trailing delimiters on the rows but not on the header',
    text: 'Ref,Name,Amount\nA1,Ann,10.00,\nA2,Bob,11.00,\nA3,Cid,12.00,\n',
    header: 'Ref¦Name¦Amount',
    rows: ['A1¦Ann¦10.00', 'A2¦Bob¦11.00', 'A3¦Cid¦12.00'],
  },
  {
    shows: 'pages with the header again on each',
    text: ['Date,Ref,Amount', ...Array.from({ length: 5 }, (_, i) => `0${i + 1}/01/2020,R${i},${i}.00`), 'Date,Ref,Amount', ...Array.from({ length: 5 }, (_, i) => `0${i + 1}/02/2020,S${i},${i}.50`), ''].join('\n'),
    header: 'Date¦Ref¦Amount',
    rows: [...Array.from({ length: 5 }, (_, i) => `0${i + 1}/01/2020¦R${i}¦${i}.00`), ...Array.from({ length: 5 }, (_, i) => `0${i + 1}/02/2020¦S${i}¦${i}.50`)],
  },
  {
    shows: 'sep=; with a header in another language',
    text: crlf('sep=;\nNaam;Woonplaats;Bedrag\nJansen;Utrecht;12,50\nDe Vries;Den Haag;13,00\n'),
    header: 'Naam¦Woonplaats¦Bedrag',
    rows: ['Jansen¦Utrecht¦12,50', 'De Vries¦Den Haag¦13,00'],
  },
  {
    shows: 'a byte order mark in the middle, where two files were joined',
    text: '\ufeffid,name\n1,Ann\n2,Bob\n\ufeffid,name\n3,Cid\n4,Dan\n',
    header: 'id¦name',
    rows: ['1¦Ann', '2¦Bob', '3¦Cid', '4¦Dan'],
  },
  {
    shows: 'times with colons in a table of semicolons',
    text: 'Von;Bis;Wer;Was\n08:00;09:30;Meier;Beratung: Rente\n09:30;10:15;Schulz;Telefon\n10:15;12:00;Meier;Angebot: Haus\n',
    header: 'Von¦Bis¦Wer¦Was',
    rows: ['08:00¦09:30¦Meier¦Beratung: Rente', '09:30¦10:15¦Schulz¦Telefon', '10:15¦12:00¦Meier¦Angebot: Haus'],
  },
  {
    shows: 'a single column of e-mail addresses below a title',
    text: 'Newsletter subscribers\n\nEmail\n' + many(8, (i) => `person${i}@mail.example`) + '\n',
    header: 'Email',
    rows: Array.from({ length: 8 }, (_, i) => `person${i}@mail.example`),
  },
  {
    shows: 'a single column of names with a header',
    text: 'Name\nAnn Lee\nBob Ray\nCid Fox\nDan Poe\n',
    header: 'Name',
    rows: ['Ann Lee', 'Bob Ray', 'Cid Fox', 'Dan Poe'],
  },
  {
    shows: 'a single column of numbers without a header',
    text: many(6, (i) => String(4000 + i * 7)) + '\n',
    header: null,
    rows: Array.from({ length: 6 }, (_, i) => String(4000 + i * 7)),
  },
  {
    shows: 'a short table of words only, with a header',
    text: 'Name,Team\nAnn,Sales\nBob,Support\n',
    header: 'Name¦Team',
    rows: ['Ann¦Sales', 'Bob¦Support'],
  },
  {
    shows: 'a short table of words only, without a header: the same words come again',
    text: 'Ann,Sales,Leeds\nBob,Support,Leeds\nCid,Sales,Bath\nDan,Support,Bath\nEva,Sales,Leeds\n',
    header: null,
    rows: ['Ann¦Sales¦Leeds', 'Bob¦Support¦Leeds', 'Cid¦Sales¦Bath', 'Dan¦Support¦Bath', 'Eva¦Sales¦Leeds'],
  },
  {
    shows: 'a shop export with remarks of the platform',
    text: '# Exported by the shop, 2024-05-01 10:22\n# Store: main\n# Rows: 3\nOrder ID,Buyer,Total,Status\n#1001,Ann Lee,12.00,paid\n#1002,Bob Ray,7.50,paid\n#1003,Cid Fox,99.00,refunded\n',
    header: 'Order ID¦Buyer¦Total¦Status',
    rows: ['#1001¦Ann Lee¦12.00¦paid', '#1002¦Bob Ray¦7.50¦paid', '#1003¦Cid Fox¦99.00¦refunded'],
  },
  {
    shows: 'a table aligned with tabs and spaces',
    text: 'Code\t Name     \t Qty\nA-1 \t Bolt     \t  12\nB-22\t Washer   \t   7\nC-3 \t Nut      \t 140\n',
    header: 'Code¦Name¦Qty',
    rows: ['A-1¦Bolt¦12', 'B-22¦Washer¦7', 'C-3¦Nut¦140'],
  },
  {
    shows: 'mixed line ends, LF in the first half and CRLF in the second',
    text: `a_id,b_name,c_day\n${many(5, (i) => `${i},n${i},2020-01-0${i + 1}`)}\n${crlf(`${many(5, (i) => `${i + 5},m${i},2020-02-0${i + 1}`)}\n`)}`,
    header: 'a_id¦b_name¦c_day',
    rows: [...Array.from({ length: 5 }, (_, i) => `${i}¦n${i}¦2020-01-0${i + 1}`), ...Array.from({ length: 5 }, (_, i) => `${i + 5}¦m${i}¦2020-02-0${i + 1}`)],
  },
  {
    shows: 'numbers with thousands separators in quotes',
    text: 'Region,"Sales, £","Change, %"\nNorth,"1,204,000",3.5\nSouth,"998,100",-1.2\nWest,"12,000",0.0\n',
    header: 'Region¦Sales, £¦Change, %',
    rows: ['North¦1,204,000¦3.5', 'South¦998,100¦-1.2', 'West¦12,000¦0.0'],
  },
  {
    shows: 'a report with a title, a date, a blank line, and two lines of notes below',
    text: crlf('Clients by adviser,,,\nAs at 31/12/2023,,,\n,,,\nAdviser,Client,Since,Fee\nA Adams,Ann Lee,01/02/2010,120.00\nA Adams,Bob Ray,03/04/2011,80.00\nB Brown,Cid Fox,05/06/2012,95.00\n,,,\nFees are per year.,,,\nSource: back office,,,\n'),
    header: 'Adviser¦Client¦Since¦Fee',
    rows: ['A Adams¦Ann Lee¦01/02/2010¦120.00', 'A Adams¦Bob Ray¦03/04/2011¦80.00', 'B Brown¦Cid Fox¦05/06/2012¦95.00'],
  },
  {
    shows: 'subtotals within the table are kept, as nobody can tell them for sure',
    text: 'Dept,Person,Hours\nSales,Ann,12\nSales,Bob,13\nSupport,Cid,14\nSupport,Dan,9\nAll,,48\n',
    header: 'Dept¦Person¦Hours',
    rows: ['Sales¦Ann¦12', 'Sales¦Bob¦13', 'Support¦Cid¦14', 'Support¦Dan¦9', 'All¦¦48'],
  },
  {
    shows: 'a quoted header, unquoted rows, spaces after the commas',
    text: '"Last Name", "First Name", "Born"\nLee, Ann, 1970-01-02\nRay, Bob, 1980-03-04\nFox, Cid, 1990-05-06\n',
    header: 'Last Name¦First Name¦Born',
    rows: ['Lee¦Ann¦1970-01-02', 'Ray¦Bob¦1980-03-04', 'Fox¦Cid¦1990-05-06'],
  },
  {
    shows: 'names with one quote for inches or a nickname, nowhere closed',
    text: 'sku,size,price\nA1,12",9.50\nA2,6" x 4",7.00\nA3,flat,3.25\nA4,"15"" screen",120.00\n',
    header: 'sku¦size¦price',
    rows: ['A1¦12"¦9.50', 'A2¦6" x 4"¦7.00', 'A3¦flat¦3.25', 'A4¦15" screen¦120.00'],
  },
  {
    shows: 'a header of two lines: groups above names',
    text: 'Person,,Address,,\nName,Born,Street,Town,Postcode\nAnn Lee,1970,1 High St,Leeds,LS1 1AA\nBob Ray,1980,2 Low Rd,Bath,BA1 2BB\nCid Fox,1990,3 Mill Ln,York,YO1 3CC\n',
    header: 'Person Name¦Born¦Address Street¦Town¦Postcode',
    rows: ['Ann Lee¦1970¦1 High St¦Leeds¦LS1 1AA', 'Bob Ray¦1980¦2 Low Rd¦Bath¦BA1 2BB', 'Cid Fox¦1990¦3 Mill Ln¦York¦YO1 3CC'],
  },
  {
    shows: 'an index column without a name, as data frames write it',
    text: ',city,population,area\n0,Leeds,789194,551.7\n1,Bath,94782,29.0\n2,York,210618,272.0\n',
    header: 'column_1¦city¦population¦area',
    rows: ['0¦Leeds¦789194¦551.7', '1¦Bath¦94782¦29.0', '2¦York¦210618¦272.0'],
  },
  {
    shows: 'years as column names',
    text: 'Country,2019,2020,2021\nFrance,12.1,11.8,12.4\nSpain,9.0,8.2,8.8\nItaly,10.5,9.9,10.1\n',
    header: 'Country¦2019¦2020¦2021',
    rows: ['France¦12.1¦11.8¦12.4', 'Spain¦9.0¦8.2¦8.8', 'Italy¦10.5¦9.9¦10.1'],
  },
  {
    shows: 'a log: spaces, quoted requests, no header',
    text: many(5, (i) => `10.0.0.${i} - - "GET /page/${i} HTTP/1.1" 200 ${1200 + i}`) + '\n',
    header: null,
    rows: Array.from({ length: 5 }, (_, i) => `10.0.0.${i}¦-¦-¦GET /page/${i} HTTP/1.1¦200¦${1200 + i}`),
  },
  {
    shows: 'a contact export with mostly empty columns',
    text: 'First Name,Last Name,Company,Phone 1,Phone 2,Fax,E-mail,Notes\nAnn,Lee,,01132 496000,,,ann@mail.example,\nBob,Ray,,,,,,\nCid,Fox,Fox & Co,,,,,"call after 5, please"\nDan,,,07700 900123,,,,\n',
    header: 'First Name¦Last Name¦Company¦Phone 1¦Phone 2¦Fax¦E-mail¦Notes',
    rows: ['Ann¦Lee¦¦01132 496000¦¦¦ann@mail.example¦', 'Bob¦Ray¦¦¦¦¦¦', 'Cid¦Fox¦Fox & Co¦¦¦¦¦call after 5, please', 'Dan¦¦¦07700 900123¦¦¦¦'],
  },
  {
    shows: 'a row that says its total in words within the table width',
    text: 'Policy,Client,Premium\nP-1,Ann Lee,100.00\nP-2,Bob Ray,200.00\nP-3,Cid Fox,300.00\n,Total,600.00\n',
    header: 'Policy¦Client¦Premium',
    rows: ['P-1¦Ann Lee¦100.00', 'P-2¦Bob Ray¦200.00', 'P-3¦Cid Fox¦300.00'],
  },
  {
    shows: 'a list in CP437-like plain letters with a form feed between pages',
    text: 'No;Name;City\n1;Ann;Leeds\n2;Bob;Bath\n\f3;Cid;York\n4;Dan;Hull\n',
    header: 'No¦Name¦City',
    rows: ['1¦Ann¦Leeds', '2¦Bob¦Bath', '3¦Cid¦York', '4¦Dan¦Hull'],
  },
  {
    shows: 'tilde and two-character delimiters',
    text: 'id~~name~~when\n1~~Ann~~2020-01-01\n2~~Bob~~2020-01-02\n3~~Cid~~2020-01-03\n',
    header: 'id¦name¦when',
    rows: ['1¦Ann¦2020-01-01', '2¦Bob¦2020-01-02', '3¦Cid¦2020-01-03'],
  },
  {
    shows: 'SQL output: bars with spaces and a rule below the header',
    text: ' id | name    | born       \n----+---------+------------\n  1 | Ann Lee | 1970-01-02\n  2 | Bob Ray | 1980-03-04\n  3 | Cid Fox | 1990-05-06\n(3 rows)\n',
    header: 'id¦name¦born',
    rows: ['1¦Ann Lee¦1970-01-02', '2¦Bob Ray¦1980-03-04', '3¦Cid Fox¦1990-05-06'],
  },
  {
    shows: 'a Markdown table',
    text: '| Name | Town | Fee |\n| --- | --- | ---: |\n| Ann | Leeds | 12.00 |\n| Bob | Bath | 9.50 |\n',
    header: 'Name¦Town¦Fee',
    rows: ['Ann¦Leeds¦12.00', 'Bob¦Bath¦9.50'],
  },
  {
    shows: 'a table with an empty first column on every line',
    text: ',Name,Town,Fee\n,Ann,Leeds,12.00\n,Bob,Bath,9.50\n,Cid,York,8.00\n',
    header: 'column_1¦Name¦Town¦Fee',
    rows: ['¦Ann¦Leeds¦12.00', '¦Bob¦Bath¦9.50', '¦Cid¦York¦8.00'],
  },
];

const more: Wild[] = [
  {
    shows: 'a CRM report: everything quoted, five lines of words below it',
    text: '"Account Name","Stage","Amount","Close Date"\n"Acme, Inc.","Won","12000.00","3/31/2023"\n"Globex","Lost","500.00","4/2/2023"\n"Initech","Open","7500.50","5/15/2023"\n\n\n"Pipeline by stage"\n"Copyright (c) 2000-2023 somebody, inc. All rights reserved."\n"Confidential Information - Do Not Distribute"\n"Generated By:  Ann Lee  5/16/2023 9:12 AM"\n"Some Company"\n',
    header: 'Account Name¦Stage¦Amount¦Close Date',
    rows: ['Acme, Inc.¦Won¦12000.00¦3/31/2023', 'Globex¦Lost¦500.00¦4/2/2023', 'Initech¦Open¦7500.50¦5/15/2023'],
  },
  {
    shows: 'contacts of a network: a note in quotes and a blank line above the header',
    text: 'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see them for people who allowed it."\n\nFirst Name,Last Name,Email Address,Company,Position,Connected On\nAnn,Lee,,Acme,Head of Sales,12 Mar 2023\nBob,Ray,bob@mail.example,"Globex, Ltd",Engineer,01 Feb 2022\nCid,Fox,,,Retired,30 Nov 2021\n',
    header: 'First Name¦Last Name¦Email Address¦Company¦Position¦Connected On',
    rows: ['Ann¦Lee¦¦Acme¦Head of Sales¦12 Mar 2023', 'Bob¦Ray¦bob@mail.example¦Globex, Ltd¦Engineer¦01 Feb 2022', 'Cid¦Fox¦¦¦Retired¦30 Nov 2021'],
  },
  {
    shows: 'an advertising report: a title, a range in quotes, totals below',
    text: 'Campaign performance\n"January 1, 2024 - January 31, 2024"\nCampaign,Status,Clicks,Impr.,CTR,Cost\nBrand,Enabled,"1,204","20,114",5.99%,310.20\nGeneric,Paused,87,"9,002",0.97%,44.10\nLocal,Enabled,310,"4,100",7.56%,80.00\nTotal: Account,,"1,601","33,216",4.82%,434.30\n',
    header: 'Campaign¦Status¦Clicks¦Impr.¦CTR¦Cost',
    rows: ['Brand¦Enabled¦1,204¦20,114¦5.99%¦310.20', 'Generic¦Paused¦87¦9,002¦0.97%¦44.10', 'Local¦Enabled¦310¦4,100¦7.56%¦80.00'],
  },
  {
    shows: 'a German tax program: a line of settings above the header',
    text: crlf('"EXTF";700;21;"Buchungsstapel";9;20240131;;"RE";"";"";1001;1;20240101;4;20240101;20240131;"Januar";"";1\nUmsatz;Soll/Haben;WKZ;Konto;Gegenkonto;Belegdatum;Buchungstext\n119,00;S;EUR;1200;8400;0301;"Rechnung 1; Kunde A"\n23,80;H;EUR;4930;1200;0501;Büromaterial\n50,00;S;EUR;1000;1200;0901;Kasse\n'),
    header: 'Umsatz¦Soll/Haben¦WKZ¦Konto¦Gegenkonto¦Belegdatum¦Buchungstext',
    rows: ['119,00¦S¦EUR¦1200¦8400¦0301¦Rechnung 1; Kunde A', '23,80¦H¦EUR¦4930¦1200¦0501¦Büromaterial', '50,00¦S¦EUR¦1000¦1200¦0901¦Kasse'],
  },
  {
    shows: 'a Swiss list: apostrophes part thousands',
    text: "Kunde;Ort;Umsatz\nMeier AG;Zürich;1'204'000.50\nMüller & Co;Bern;87'200.00\nKeller;Basel;990.00\n",
    header: 'Kunde¦Ort¦Umsatz',
    rows: ["Meier AG¦Zürich¦1'204'000.50", "Müller & Co¦Bern¦87'200.00", 'Keller¦Basel¦990.00'],
  },
  {
    shows: 'a Brazilian list with money in words of its own',
    text: 'Nome;CPF;Valor;Vencimento\nJoão da Silva;123.456.789-09;R$ 1.234,56;10/02/2024\nInês Souza;987.654.321-00;R$ 99,90;15/02/2024\nLuís Lima;111.222.333-44;R$ 5,00;20/02/2024\n',
    header: 'Nome¦CPF¦Valor¦Vencimento',
    rows: ['João da Silva¦123.456.789-09¦R$ 1.234,56¦10/02/2024', 'Inês Souza¦987.654.321-00¦R$ 99,90¦15/02/2024', 'Luís Lima¦111.222.333-44¦R$ 5,00¦20/02/2024'],
  },
  {
    shows: 'rows that leave out their empty cells at the end',
    text: 'Ref,Name,Town,Phone,Note\n1,Ann,Leeds,0113 496000,first\n2,Bob\n3,Cid,York\n4,Dan,Hull,,last\n5,Eva,Bath\n',
    header: 'Ref¦Name¦Town¦Phone¦Note',
    rows: ['1¦Ann¦Leeds¦0113 496000¦first', '2¦Bob¦¦¦', '3¦Cid¦York¦¦', '4¦Dan¦Hull¦¦last', '5¦Eva¦Bath¦¦'],
  },
  {
    shows: 'units below the names of the columns',
    text: 'Sample,Weight,Length,Taken\n,(kg),(mm),(UTC)\nS1,1.2,120,2020-01-01\nS2,1.3,118,2020-01-02\nS3,0.9,97,2020-01-03\n',
    header: 'Sample¦Weight (kg)¦Length (mm)¦Taken (UTC)',
    rows: ['S1¦1.2¦120¦2020-01-01', 'S2¦1.3¦118¦2020-01-02', 'S3¦0.9¦97¦2020-01-03'],
  },
  {
    shows: 'months as column names',
    text: 'Adviser,Jan-23,Feb-23,Mar-23\nA Adams,120,130,95\nB Brown,80,85,88\nC Clark,,40,44\n',
    header: 'Adviser¦Jan-23¦Feb-23¦Mar-23',
    rows: ['A Adams¦120¦130¦95', 'B Brown¦80¦85¦88', 'C Clark¦¦40¦44'],
  },
  {
    shows: 'coordinates, no header',
    text: '53.8008,-1.5491,Leeds\n51.3811,-2.3590,Bath\n53.9590,-1.0815,York\n53.7443,-0.3325,Hull\n',
    header: null,
    rows: ['53.8008¦-1.5491¦Leeds', '51.3811¦-2.3590¦Bath', '53.9590¦-1.0815¦York', '53.7443¦-0.3325¦Hull'],
  },
  {
    shows: 'a quote opened in the third of ten rows and never closed',
    text: ['id,name,note,day', ...Array.from({ length: 10 }, (_, i) => `${i},Person ${i},${i === 2 ? '"half' : 'ok'},2020-01-${10 + i}`), ''].join('\n'),
    header: 'id¦name¦note¦day',
    rows: Array.from({ length: 10 }, (_, i) => `${i}¦Person ${i}¦${i === 2 ? '"half' : 'ok'}¦2020-01-${10 + i}`),
  },
  {
    shows: 'numbers as column names of a survey',
    text: 'Respondent,1,2,3,4,5\nR1,yes,no,no,yes,yes\nR2,no,no,no,yes,no\nR3,yes,yes,no,no,no\n',
    header: 'Respondent¦1¦2¦3¦4¦5',
    rows: ['R1¦yes¦no¦no¦yes¦yes', 'R2¦no¦no¦no¦yes¦no', 'R3¦yes¦yes¦no¦no¦no'],
  },
  {
    shows: 'zeros and ones without a header',
    text: '0,1,1,0\n1,1,0,0\n0,0,0,1\n1,0,1,1\n',
    header: null,
    rows: ['0¦1¦1¦0', '1¦1¦0¦0', '0¦0¦0¦1', '1¦0¦1¦1'],
  },
  {
    shows: 'Unicode text of a spreadsheet program: UTF-16 with tabs, cells of two lines',
    text: Buffer.from('\ufeffName\tAddress\tFee\r\nAnn\t"1 High St\nLeeds"\t£12.00\r\nBob\t"2 ""The"" Road"\t£9.50\r\n', 'utf16le'),
    header: 'Name¦Address¦Fee',
    rows: ['Ann¦1 High St\nLeeds¦£12.00', 'Bob¦2 "The" Road¦£9.50'],
  },
  {
    shows: 'a marketplace report: an empty line first, all quoted',
    text: '\n"Order number","Buyer name","Sold for","Sale date"\n\n"12-00001-00001","Ann Lee","£12.00","01-Mar-24"\n"12-00001-00002","Bob Ray","£9.50","02-Mar-24"\n\n2,record(s) downloaded,from ,Mar-01-24,to,Mar-02-24\n"Seller ID : somebody"\n',
    header: 'Order number¦Buyer name¦Sold for¦Sale date',
    rows: ['12-00001-00001¦Ann Lee¦£12.00¦01-Mar-24', '12-00001-00002¦Bob Ray¦£9.50¦02-Mar-24'],
  },
  {
    shows: 'a settlement in tabs with an empty summary row first',
    text: 'settlement-id\tstart\tend\ttotal\torder-id\tamount\n111\t2024-01-01\t2024-01-14\t21.50\t\t\n111\t\t\t\tA-1\t12.00\n111\t\t\t\tA-2\t10.00\n111\t\t\t\tA-3\t-0.50\n',
    header: 'settlement-id¦start¦end¦total¦order-id¦amount',
    rows: ['111¦2024-01-01¦2024-01-14¦21.50¦¦', '111¦¦¦¦A-1¦12.00', '111¦¦¦¦A-2¦10.00', '111¦¦¦¦A-3¦-0.50'],
  },
  {
    shows: 'columns parted by many spaces',
    text: 'Name          Town        Born\nAnn Lee       Leeds       1970\nBob Ray       Bath        1980\nCid Fox       York        1990\n',
    header: 'Name¦Town¦Born',
    rows: ['Ann Lee¦Leeds¦1970', 'Bob Ray¦Bath¦1980', 'Cid Fox¦York¦1990'],
  },
  {
    shows: 'quotes of a word processor in the cells, which enclose nothing',
    text: 'Title,Said by,Year\n“Yes, we can”,B,2008\n“I have a dream”,M,1963\n“Veni”,C,-47\n',
    header: 'Title¦Said by¦Year',
    rows: ['“Yes¦ we can”,B¦2008', '“I have a dream”¦M¦1963', '“Veni”¦C¦-47'],
  },
  {
    shows: 'a list with the same name on two columns and one without a name in between',
    text: 'Client,Adviser,,Client\nAnn,A Adams,x,1970\nBob,B Brown,,1980\nCid,A Adams,y,1990\n',
    header: 'Client¦Adviser¦column_3¦Client 2',
    rows: ['Ann¦A Adams¦x¦1970', 'Bob¦B Brown¦¦1980', 'Cid¦A Adams¦y¦1990'],
  },
  {
    shows: 'an error message after the rows, where an export broke off',
    text: 'id;name;amount\n1;Ann;12,00\n2;Bob;13,00\n3;Cid;14,00\nError 1205: lock wait timeout exceeded; try restarting\n',
    header: 'id¦name¦amount',
    rows: ['1¦Ann¦12,00', '2¦Bob¦13,00', '3¦Cid¦14,00'],
  },
  {
    shows: 'a row cut off in the middle at the end of the file',
    text: 'id,name,amount,day\n1,Ann,12.00,2020-01-01\n2,Bob,13.00,2020-01-02\n3,Cid,1',
    header: 'id¦name¦amount¦day',
    rows: ['1¦Ann¦12.00¦2020-01-01', '2¦Bob¦13.00¦2020-01-02', '3¦Cid¦1¦'],
  },
  {
    shows: 'a header in capitals over words, one row',
    text: 'FORENAME|SURNAME|TITLE|STATUS\nAnn|Lee|Mrs|Active\n',
    header: 'FORENAME¦SURNAME¦TITLE¦STATUS',
    rows: ['Ann¦Lee¦Mrs¦Active'],
  },
  {
    shows: 'ids, names and mails without a header',
    text: '101;Ann Lee;ann@mail.example\n102;Bob Ray;bob@mail.example\n103;Cid Fox;cid@mail.example\n',
    header: null,
    rows: ['101¦Ann Lee¦ann@mail.example', '102¦Bob Ray¦bob@mail.example', '103¦Cid Fox¦cid@mail.example'],
  },
  {
    shows: 'dates and times in one cell, an offset, semicolons',
    text: 'Begin;End;Who\n2024-01-02T10:00:00+01:00;2024-01-02T11:30:00+01:00;Ann\n2024-01-03T09:00:00+01:00;;Bob\n2024-01-04T08:15:00+01:00;2024-01-04T09:00:00+01:00;Cid\n',
    header: 'Begin¦End¦Who',
    rows: ['2024-01-02T10:00:00+01:00¦2024-01-02T11:30:00+01:00¦Ann', '2024-01-03T09:00:00+01:00¦¦Bob', '2024-01-04T08:15:00+01:00¦2024-01-04T09:00:00+01:00¦Cid'],
  },
  {
    shows: 'formulas that keep zeros, as spreadsheet exports write them',
    text: 'Account,Sort code,Name\n="00123456",="00-11-22",Ann\n="00987654",="33-44-55",Bob\n="01111111",="66-77-88",Cid\n',
    header: 'Account¦Sort code¦Name',
    rows: ['="00123456"¦="00-11-22"¦Ann', '="00987654"¦="33-44-55"¦Bob', '="01111111"¦="66-77-88"¦Cid'],
  },
  {
    shows: 'lines of a form above, in two columns of a wide table',
    text: 'Firm:,Harbour Wealth,,,,\nDate:,01/02/2024,,,,\nPrepared by:,Ann Lee,,,,\n,,,,,\nClient,Plan,Provider,Start,Value,Adviser\nBob Ray,ISA,Acme Life,02/03/2010,12000.00,A Adams\nCid Fox,SIPP,Globex,04/05/2012,98000.50,A Adams\nDan Poe,GIA,Acme Life,06/07/2015,3000.00,B Brown\n',
    header: 'Client¦Plan¦Provider¦Start¦Value¦Adviser',
    rows: ['Bob Ray¦ISA¦Acme Life¦02/03/2010¦12000.00¦A Adams', 'Cid Fox¦SIPP¦Globex¦04/05/2012¦98000.50¦A Adams', 'Dan Poe¦GIA¦Acme Life¦06/07/2015¦3000.00¦B Brown'],
  },
  {
    shows: 'a NUL byte that a broken device left in one cell',
    text: 'id,name\n1,Ann\n2,B\0b\n3,Cid\n',
    header: 'id¦name',
    rows: ['1¦Ann', '2¦B\0b', '3¦Cid'],
  },
  {
    shows: 'a long preamble of key and value by colons above commas',
    text: 'Report: valuations\nRun by: a.lee\nServer: db-1\nRange: 01/01/2024 to 31/01/2024\n\nPlan,Date,Units,Price,Value\nP1,31/01/2024,100.5,1.234,124.02\nP2,31/01/2024,20,9.10,182.00\nP3,31/01/2024,7.25,3.00,21.75\n\nEnd of report\n',
    header: 'Plan¦Date¦Units¦Price¦Value',
    rows: ['P1¦31/01/2024¦100.5¦1.234¦124.02', 'P2¦31/01/2024¦20¦9.10¦182.00', 'P3¦31/01/2024¦7.25¦3.00¦21.75'],
  },
  {
    shows: 'two short tables, the second with other columns, an empty line between',
    text: 'Client,Born\nAnn,01/02/1970\nBob,03/04/1980\nCid,05/06/1990\n\nPlan,Provider,Value\nP1,Acme,100\nP2,Globex,200\n',
    header: 'Client¦Born',
    rows: ['Ann¦01/02/1970', 'Bob¦03/04/1980', 'Cid¦05/06/1990'],
  },
  {
    shows: 'apostrophes as quotes with semicolons, and empty cells in quotes',
    text: "'id';'name';'note'\n'1';'Ann';''\n'2';'Bob';'it''s; fine'\n'3';'Cid';''\n",
    header: 'id¦name¦note',
    rows: ['1¦Ann¦', "2¦Bob¦it's; fine", '3¦Cid¦'],
  },
];

export function* wild(): Generator<Polluted> {
  const cells = (line: string) => line.split('¦');
  for (const { shows, text, header, rows } of [...files, ...more]) {
    yield { name: shows, bytes: Buffer.from(text as string), header: header === null ? null : cells(header), rows: rows.map(cells) };
  }
}
