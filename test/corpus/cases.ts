/** Small files as people send them, each with a line on what it shows and what a careful person reads in it. */

export interface Case {
  /** What the file shows. */
  shows: string;
  text: string;
  headers: string[];
  rows: string[][];
  /** Numbers of the rows that cannot be trusted. */
  doubted?: number[];
  /** Codes of what is told about the file. */
  problems?: string[];
}

export const cases: Case[] = [
  {
    shows: 'a bank statement: title, blank line, semicolons, decimal commas, a total below',
    text: 'Kontoauszug;;;\r\n;;;\r\nDatum;Text;Betrag;Saldo\r\n01.02.2024;Miete;-850,00;1.200,50\r\n02.02.2024;Gehalt;2.400,00;3.600,50\r\n03.02.2024;Strom;-60,10;3.540,40\r\n\r\nGesamt;;1.489,90;\r\n',
    headers: ['Datum', 'Text', 'Betrag', 'Saldo'],
    rows: [['01.02.2024', 'Miete', '-850,00', '1.200,50'], ['02.02.2024', 'Gehalt', '2.400,00', '3.600,50'], ['03.02.2024', 'Strom', '-60,10', '3.540,40']],
    problems: ['lines-below'],
  },
  {
    shows: 'a header over two lines, its words joined',
    text: 'First,Last,Date of\nname,name,birth\nAnn,Lee,01/02/1980\nBob,Ray,03/04/1981\nCy,Fox,05/06/1982\nDi,Orr,07/08/1983\n',
    headers: ['First name', 'Last name', 'Date of birth'],
    rows: [
      ['Ann', 'Lee', '01/02/1980'],
      ['Bob', 'Ray', '03/04/1981'],
      ['Cy', 'Fox', '05/06/1982'],
      ['Di', 'Orr', '07/08/1983'],
    ],
  },
  {
    shows: 'a header over two lines where two columns tell it apart from values',
    text: 'Name,Date of,Fund\n,birth,value\nAnn,01/02/1980,12.50\nBob,03/04/1981,7.25\nCy,05/06/1982,8.00\n',
    headers: ['Name', 'Date of birth', 'Fund value'],
    rows: [['Ann', '01/02/1980', '12.50'], ['Bob', '03/04/1981', '7.25'], ['Cy', '05/06/1982', '8.00']],
  },
  {
    shows: 'blank and repeated names in the header',
    text: 'Name,,Email,Email\nAnn,x,a@b.test,c@d.test\nBob,y,e@f.test,g@h.test\n',
    headers: ['Name', 'column_2', 'Email', 'Email 2'],
    rows: [['Ann', 'x', 'a@b.test', 'c@d.test'], ['Bob', 'y', 'e@f.test', 'g@h.test']],
  },
  {
    shows: 'one comma too many and one too few: those two rows fail, the others do not',
    text: 'Name,Town,Age\nAnn,Leeds,30\nBob,,Bath,31\nCy York,32\nDi,Hull,33\n',
    headers: ['Name', 'Town', 'Age'],
    rows: [['Ann', 'Leeds', '30'], ['Bob', 'Bath', '31'], ['Cy York', '', '32'], ['Di', 'Hull', '33']],
    doubted: [2, 3],
    problems: ['cells-too-many', 'cells-too-few'],
  },
  {
    shows: 'quotes inside quoted cells that were not doubled',
    text: 'id,note,town\n1,"a 12" pipe, they said",Leeds\n2,"fine",Bath\n3,"called "Bob", twice",York\n4,plain,Hull\n',
    headers: ['id', 'note', 'town'],
    rows: [['1', 'a 12" pipe, they said', 'Leeds'], ['2', 'fine', 'Bath'], ['3', 'called "Bob", twice', 'York'], ['4', 'plain', 'Hull']],
    doubted: [3],
    problems: ['cells-too-many'],
  },
  {
    shows: 'backslashes before quotes, as MySQL writes them',
    text: 'id,note\n1,"says \\"hi\\", twice"\n2,"back\\\\slash"\n3,"x"\n',
    headers: ['id', 'note'],
    rows: [['1', 'says "hi", twice'], ['2', 'back\\slash'], ['3', 'x']],
  },
  {
    shows: 'two exports put together: the header comes again',
    text: 'Name,Age\nAnn,30\nBob,31\nName,Age\nCy,32\n',
    headers: ['Name', 'Age'],
    rows: [['Ann', '30'], ['Bob', '31'], ['Cy', '32']],
    problems: ['header-repeated'],
  },
  {
    shows: 'a surname that could be a heading is kept, even in a sparse last row',
    text: 'Surname,Forename,Town\nLee,Ann,Leeds\nRay,Bob,Bath\nFox,Cy,York\nPage,Sam,\n',
    headers: ['Surname', 'Forename', 'Town'],
    rows: [['Lee', 'Ann', 'Leeds'], ['Ray', 'Bob', 'Bath'], ['Fox', 'Cy', 'York'], ['Page', 'Sam', '']],
  },
  {
    shows: 'years as column names',
    text: 'Fund,2021,2022,2023\nAlpha,1.2,3.4,5.6\nBeta,2.3,4.5,6.7\nGamma,3.1,4.1,5.9\n',
    headers: ['Fund', '2021', '2022', '2023'],
    rows: [['Alpha', '1.2', '3.4', '5.6'], ['Beta', '2.3', '4.5', '6.7'], ['Gamma', '3.1', '4.1', '5.9']],
  },
  {
    shows: 'one column of names: the commas in them part nothing, as its header has none',
    text: 'Client\nLee, Ann\nRay, Bob\nFox, Cy\nOrr, Di\n',
    headers: ['Client'],
    rows: [['Lee, Ann'], ['Ray, Bob'], ['Fox, Cy'], ['Orr, Di']],
  },
  {
    shows: 'a title above a table of two columns',
    text: 'Client list\nForename,Town\nAnn,Leeds\nBob,Bath\nCy,York\n',
    headers: ['Forename', 'Town'],
    rows: [['Ann', 'Leeds'], ['Bob', 'Bath'], ['Cy', 'York']],
  },
  {
    shows: 'facts about the file above a table of two columns as well',
    text: 'Report;Clients\nDate;01/02/2024\n\nRef;Visits\nA-1;3\nB-2;14\nC-3;15\n',
    headers: ['Ref', 'Visits'],
    rows: [['A-1', '3'], ['B-2', '14'], ['C-3', '15']],
  },
  {
    shows: 'a row of groups above the header, as merged cells come out',
    text: 'Client,,Plan,\nForename,Surname,Provider,Value\nAnn,Lee,Aviva,12.50\nBob,Ray,Aegon,7.25\nCy,Fox,Nest,8.00\n',
    headers: ['Client Forename', 'Surname', 'Plan Provider', 'Value'],
    rows: [['Ann', 'Lee', 'Aviva', '12.50'], ['Bob', 'Ray', 'Aegon', '7.25'], ['Cy', 'Fox', 'Nest', '8.00']],
  },
  {
    shows: 'remarks above the table and among its records are left out, and told',
    text: '# export 7\nName,Town,Age\nAnn,Leeds,30\n# moved in May, see file\nBob,Bath,31\nCy,York,32\n',
    headers: ['Name', 'Town', 'Age'],
    rows: [['Ann', 'Leeds', '30'], ['Bob', 'Bath', '31'], ['Cy', 'York', '32']],
    problems: ['remark-lines'],
  },
  {
    shows: 'a first column of numbers with # is no column of remarks',
    text: 'No,Town\n# 1,Leeds\n# 2,Bath\n# 3\n',
    headers: ['No', 'Town'],
    rows: [['# 1', 'Leeds'], ['# 2', 'Bath'], ['# 3', '']],
    doubted: [3],
    problems: ['cells-too-few'],
  },
  {
    shows: 'a delimiter written twice beside times that have it once',
    text: 'Ref::Seen::Note\nA1::10:15::x\nB2::09:30::y\nC3::11:45::z\n',
    headers: ['Ref', 'Seen', 'Note'],
    rows: [['A1', '10:15', 'x'], ['B2', '09:30', 'y'], ['C3', '11:45', 'z']],
  },
  {
    shows: 'words only and no header: the name of a firm is no name of a column',
    text: 'Ann,Leeds,Acme Ltd\nBob,Bath,Bolt plc\nCy,York,Crane LLP\n',
    headers: ['column_1', 'column_2', 'column_3'],
    rows: [['Ann', 'Leeds', 'Acme Ltd'], ['Bob', 'Bath', 'Bolt plc'], ['Cy', 'York', 'Crane LLP']],
  },
  {
    shows: 'a second table with as many columns, of which only the kinds of values tell',
    text: 'Client,Start,Value\nAnn,02/06/2014,41.38\nBob,03/07/2019,83.36\nCy,08/11/2004,55.79\nDi,18/02/1988,59.49\n\nCode,Meaning,More\n1,one,x\n2,two,y\n3,three,z\n',
    headers: ['Client', 'Start', 'Value'],
    rows: [['Ann', '02/06/2014', '41.38'], ['Bob', '03/07/2019', '83.36'], ['Cy', '08/11/2004', '55.79'], ['Di', '18/02/1988', '59.49']],
    problems: ['second-table'],
  },
  {
    shows: 'a delimiter too many is told where another empty cell stands at the end: the values are not shifted',
    text: 'Name,Town,Born,Balance,Note\nAnn,Leeds,01/02/1970,10.50,x\nBob,Bath,03/04/1980,11.00,\nCy,,York,05/06/1990,12.00,\nDi,Hove,07/08/1991,13.00,y\n',
    headers: ['Name', 'Town', 'Born', 'Balance', 'Note'],
    rows: [['Ann', 'Leeds', '01/02/1970', '10.50', 'x'], ['Bob', 'Bath', '03/04/1980', '11.00', ''], ['Cy', 'York', '05/06/1990', '12.00', ''], ['Di', 'Hove', '07/08/1991', '13.00', 'y']],
    doubted: [3],
    problems: ['cells-too-many'],
  },
  {
    shows: 'doubled quotes before a comma are no second cell where a delimiter is missing elsewhere',
    text: 'Code,Text,Day,Mail\nA1,plain,01/02/2020,a@x.example\nA2,"say ""no"", then go",02/02/2020b@x.example\nA3,plain,03/02/2020,c@x.example\n',
    headers: ['Code', 'Text', 'Day', 'Mail'],
    rows: [['A1', 'plain', '01/02/2020', 'a@x.example'], ['A2', 'say "no", then go', '02/02/2020', 'b@x.example'], ['A3', 'plain', '03/02/2020', 'c@x.example']],
    doubted: [2],
    problems: ['cells-too-few'],
  },
  {
    shows: 'a stray quote in the header does not lose it',
    text: '"Ref,Name,Born,"Town"\nA1,Ann,01/02/1970,"Leeds"\nA2,Bob,03/04/1980,"Bath"\nA3,Cy,05/06/1990,"York"\n',
    headers: ['"Ref', 'Name', 'Born', 'Town'],
    rows: [['A1', 'Ann', '01/02/1970', 'Leeds'], ['A2', 'Bob', '03/04/1980', 'Bath'], ['A3', 'Cy', '05/06/1990', 'York']],
    problems: ['header-mended'],
  },
  {
    shows: 'a row written with spaces keeps the words of a cell together',
    text: 'Day,Qty,Item,Mail\n01/02/2020,3,Rain Boots,a@x.example\n02/02/2020 4 Wool Socks for Men b@x.example\n03/02/2020,5,Hat,c@x.example\n04/02/2020,1,Fly Rod,d@x.example\n',
    headers: ['Day', 'Qty', 'Item', 'Mail'],
    rows: [['01/02/2020', '3', 'Rain Boots', 'a@x.example'], ['02/02/2020', '4', 'Wool Socks for Men', 'b@x.example'], ['03/02/2020', '5', 'Hat', 'c@x.example'], ['04/02/2020', '1', 'Fly Rod', 'd@x.example']],
    doubted: [2],
    problems: ['cells-too-few'],
  },
  {
    shows: 'apostrophes that enclose only the names that hold one',
    text: "ref;client;day\n1;'Sinéad O''Neil';2024-01-31\n2;Ann Lee;2024-01-30\n3;'D''Arcy, Jo';2024-01-29\n",
    headers: ['ref', 'client', 'day'],
    rows: [['1', "Sinéad O'Neil", '2024-01-31'], ['2', 'Ann Lee', '2024-01-30'], ['3', "D'Arcy, Jo", '2024-01-29']],
  },
  {
    shows: 'apostrophes that begin names and enclose nothing',
    text: "ref;client;town\n1;'t Hooft;'s-Hertogenbosch\n2;Ann Lee;'s-Gravenhage\n3;'t Veer's zoon;Utrecht\n",
    headers: ['ref', 'client', 'town'],
    rows: [['1', "'t Hooft", "'s-Hertogenbosch"], ['2', 'Ann Lee', "'s-Gravenhage"], ['3', "'t Veer's zoon", 'Utrecht']],
  },
];
