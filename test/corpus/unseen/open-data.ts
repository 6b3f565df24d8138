/** Tables in the manner of statistical offices, councils, institutes and devices. The content is made up. */
import { marked } from './marked.ts';

export const openData = [
  marked('indicators of the world: facts above, years as names, a comma ends each line', ',', { bom: true, lineEnd: '\r\n', columns: 8 })`
. "Data Source","World Development Figures",
. 
. "Last Updated Date","2024-01-31",
. 
= "Country Name","Country Code","Indicator Name","Indicator Code","1960","1961","1962","1963",
| "Aruba","ABW","Population, total","SP.POP","54211","55438","56225","",
| "Angola","AGO","Population, total","SP.POP","5454933","5531472","5608539","",
| "Albania","ALB","Population, total","SP.POP","1608800","1659800","1711319","",
`,
  marked('a German statistical office: title, unit below the names, a rule and a copyright below', ';', {
    encoding: 'iso-8859-1', lineEnd: '\r\n', header: 'Stichtag¦Bevölkerungsstand Anzahl',
  })`
. Tabelle: 12411-0001
. Bevölkerung: Deutschland, Stichtag;
. Fortschreibung des Bevölkerungsstandes;
. Deutschland;
= Stichtag;Bevölkerungsstand
. ;Anzahl
| 31.12.2018;83019213
| 31.12.2019;83166711
| 31.12.2020;83155031
| 31.12.2021;83237124
. __________
. (C)opyright Amt für Statistik, 2024
. Stand: 01.02.2024 / 10:00:00
`,
  marked('a European table in tabs: names by commas in its first column, flags behind the numbers', '\t', {})`
= freq,unit,geo\TIME_PERIOD→2019 →2020 →2021 
| A,NR,AT→8858775 →8901064 →8932664 
| A,NR,DE→83019213 →83166711 b→: 
| A,NR,FR→67290471 bp→67320216 p→67439599 p
`,
  marked('a French institute: a row of codes below the names is a record of its own', ';', { bom: true })`
= "Libellé";"idBank";"Dernière mise à jour";"Période";"2020";"2021"
| "Chômage - Femmes";"001688526";"13/02/2024 08:45";"";"8.1";"7.8"
| "Chômage - Hommes";"001688527";"13/02/2024 08:45";"";"8.0";"8.1"
| "Chômage - Ensemble";"001688528";"13/02/2024 08:45";"";"8.0";"7.9"
`,
  marked('a census: long names below the short ones', ',', {
    header: 'GEO_ID Geography¦NAME Geographic Area Name¦B01_001E Estimate!!Total:¦B01_001M Margin of Error!!Total:',
  })`
= "GEO_ID","NAME","B01_001E","B01_001M"
. "Geography","Geographic Area Name","Estimate!!Total:","Margin of Error!!Total:"
| "0500000US01001","Autauga County, Alabama","55639","*****"
| "0500000US01003","Baldwin County, Alabama","218289","*****"
| "0500000US01005","Barbour County, Alabama","25026","122"
| "0500000US01007","Bibb County, Alabama","22374","98"
`,
  marked('crimes of a month: the first column is empty throughout, but has a name', ',', {})`
= Crime ID,Month,Reported by,Longitude,Latitude,Location,LSOA code,Crime type,Last outcome category,Context
| ,2024-01,West Police,-1.549077,53.800755,On or near High Street,E01011111,Anti-social behaviour,,
| ,2024-01,West Police,-1.550012,53.801100,"On or near Park, North",E01011112,Anti-social behaviour,,
| ,2024-01,West Police,,,No location,,Anti-social behaviour,,
`,
  marked('what a department spent: pounds in windows-1252, empty rows below', ',', { encoding: 'windows-1252', lineEnd: '\r\n' })`
= Department Family,Entity,Date,Expense Type,Supplier,Transaction Number,Amount £
| Health,Trust 7,31/01/2024,Rates,CITY COUNCIL,100234,"£41,200.00"
| Health,Trust 7,31/01/2024,Agency,"STAFF & CO, LTD",100235,"£25,001.50"
| Health,Trust 7,30/01/2024,Energy,POWER PLC,100236,"-£26,000.00"
. ,,,,,,
. ,,,,,,
`,
  marked('hospital figures: a period, two lines of names, the whole country first and an empty row behind it', ',', {
    header: 'Code¦Provider¦Attendances Type 1¦Type 2¦Over 4 hours Type 1¦Type 2 2',
  })`
. Title:,Attendances,,,,
. Period:,January 2024,,,,
. Source:,Return SitAE,,,,
. ,,,,,
. ,,Attendances,,Over 4 hours,
= Code,Provider,Type 1,Type 2,Type 1,Type 2
| -,England,1345012,42311,540122,1233
. ,,,,,
| RAA,Alpha Trust,12012,0,4100,0
| RBB,Beta Trust,9822,301,3500,12
| RCC,Gamma Trust,15310,122,7012,3
`,
  marked('votes by place: thousands in quotes', ',', {})`
= Constituency,Electorate,Turnout %,Blue,Red,Yellow
| Leeds North,"72,104",61.2,"12,001","20,344","9,120"
| Leeds South,"68,220",55.0,"8,410","25,012","2,998"
| Bath,"70,003",70.1,"14,555","3,120","28,990"
`,
  marked('quarters as names: dates in the header', ',', {})`
= Measure,31/03/2023,30/06/2023,30/09/2023,31/12/2023
| Income,120.5,130.2,128.8,140.0
| Costs,99.1,101.0,97.7,110.4
| Surplus,21.4,29.2,31.1,29.6
`,
  marked('years alone as names over decimals', ',', {})`
= 2018,2019,2020,2021
| 12.15,11.82,12.41,13.02
| 9.01,8.25,8.84,8.90
| 10.52,9.93,10.10,10.77
`,
  marked('whole numbers in four columns, no header', ',', {})`
| 12,4,881,3
| 15,2,902,1
| 9,7,455,2
| 22,1,760,9
| 13,3,612,4
`,
  marked('places of the world in tabs, no header, many empty cells', '\t', { quote: '' })`
| 2644688→Leeds→Leeds→LDS,Lids→53.79648→-1.54785→P→PPLA2→GB→→ENG→H3→→→455123→→47→Europe/London→2019-09-05
| 2656173→Bath→Bath→→51.3751→-2.36172→P→PPL→GB→→ENG→A4→→→94782→→31→Europe/London→2018-07-03
| 2633352→York→York→Eboracum,"Jorvik"→53.95763→-1.08271→P→PPLA2→GB→→ENG→Q5→→→144202→→25→Europe/London→2019-09-05
`,
  marked('Czech districts in windows-1250', ';', { encoding: 'windows-1250' })`
= Kraj;Okres;Počet obyvatel;Podíl
| Jihočeský;České Budějovice;195903;12,4
| Ústecký;Děčín;129542;8,1
| Zlínský;Uherské Hradiště;142116;9,0
`,
  marked('Hungarian towns in ISO-8859-2', ';', { encoding: 'iso-8859-2' })`
= Település;Megye;Lakosság;Rang
| Győr;Győr-Moson-Sopron;132034;megyei jogú város
| Hódmezővásárhely;Csongrád;42950;megyei jogú város
| Fertőd;Győr-Moson-Sopron;3490;város
`,
  marked('footnotes of every kind below', ',', {})`
= Region,2021,2022
| North,120 p,131 p
| South,98 [1],99
| West,.. ,88 r
. 
. * provisional figures are marked p
. r = revised
. [1] Excludes the islands.
. Notes:
. 1. Figures may not sum, due to rounding.
. Source: Office of Figures, Table 4
`,
  marked('rows of a database tool with a count below', ',', {})`
= id,name,total
| 1,Ann,12.00
| 2,Bob,13.00
| 3,Cid,14.00
| 4,Dan,15.00
. 
. 4 rows selected.
`,
  marked('the end of the file is said in words', ';', {})`
= Nr;Kunde;Betrag
| 1;Meier;12,00
| 2;Schulz;13,00
| 3;Hansen;14,00
. *** Ende der Liste ***
`,
  marked('several blocks of titles with empty lines between', ',', {})`
. Yearly Report 2023
. 
. Part 2: Members
. Table 2.1: Members by branch and year
. 
. (at 31 December, persons)
. 
= Branch,Members,Joined,Left
| Leeds,1204,98,45
| Bath,310,22,19
| York,455,31,40
| Hull,288,12,9
`,
  marked('a title with commas in quotes', ',', {})`
. "Population, by region, 2020"
= Region,Men,Women
| North,1204,1300
| South,988,1001
| West,310,288
`,
  marked('lines of key and value by colons above three rows', ',', {})`
. Report: Visits
. Site: Leeds, North
. From: 2024-01-01 00:00
. To: 2024-01-31 23:59
. 
= Visitor,Host,In,Out
| Ann Lee,A Adams,09:00,10:15
| Bob Ray,B Brown,09:30,09:55
| Cid Fox,A Adams,11:00,12:30
`,
  marked('remarks behind semicolons above a table of commas', ',', {})`
. ; exported by tool 2.1
. ; user = ann
. ; 3 records
= name,size,changed
| a.txt,1204,2024-01-31
| b.txt,310,2024-01-30
| c.txt,99,2024-01-29
`,
  marked('remarks behind slashes above', ';', {})`
. // Messreihe 12
. // Gerät: Thermo 3
. // Ort: Halle 2; Raum 5
= Zeit;Temp;Feuchte
| 08:00;21,5;40
| 08:10;21,7;41
| 08:20;22,0;41
| 08:30;22,4;43
`,
  marked('a data logger: serial number and channel names above', ',', {})`
. Plot Title: Cellar
= "#","Date Time, GMT+00:00","Temp, °C (LGR S/N: 1001)","RH, % (LGR S/N: 1001)"
| 1,01/31/24 06:00:00 PM,12.485,80.1
| 2,01/31/24 06:10:00 PM,12.461,80.3
| 3,01/31/24 06:20:00 PM,12.437,80.4
`,
  marked('monthly weather lined up by spaces', ' ', { header: 'yyyy¦mm¦tmax¦tmin¦rain' })`
= yyyy mm tmax tmin rain
| 1978 1 4.6 -0.3 80.1
| 1978 2 3.9 -0.9 45.0
| 1978 3 9.8 2.9 66.2
| 1978 4 9.9 2.3 30.4
`,
];
