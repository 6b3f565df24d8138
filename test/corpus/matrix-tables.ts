/** Source tables for the pollution matrix: of many shapes, each with the columns that its writer always quotes. */
import { type SourceTable, tables } from './tables.ts';

export interface MatrixTable extends SourceTable {
  /** Columns whose cells are enclosed in quotes whatever is in them, their header too. */
  quoted: number[];
}

function pick(row: number, column: number, of: number): number {
  return ((Math.imul(row * 37 + column * 11 + 5, 2246822519) >>> 0) >>> 9) % of;
}

function made(name: string, header: string[], rows: number, cell: (row: number) => string[], quoted: number[] = []): MatrixTable {
  return { name, header, rows: Array.from({ length: rows }, (_, row) => cell(row)), quoted };
}

const of = (list: string[], row: number, column: number) => list[pick(row, column, list.length)] as string;
const two = (n: number) => String(n).padStart(2, '0');
const goods = ["Men's Rain Boots", 'Night Running Jacket', 'Two-Hand Fly Rods', 'Camp Mug', "Women's Wool Socks", 'Fleece, Half Zip'];
const praise = [
  'Rugged enough for a hard day, light enough to forget about.',
  'The next step in rain gear. Running, biking or walking the dog, it keeps you seen.',
  'Comes in one 9\'6"" length".'.replace('""', '"').replace('".', '.'),
  'Warm, dry, and easy to wash; what more is there?',
  'People call it "the only one I need", and who are we to say no.',
];
const streets = ['12 Mill Lane', 'Unit 4, Dock Road', 'The Old Rectory', '7 Rue du Port', 'Flat 2, 18 High St'];
const places = ['Leeds', 'Bath', 'Kingston upon Hull', 'Truro', 'Stoke-on-Trent'];
const people = ['Gareth Thompson', 'Priya Patel', "Sinead O'Brien", 'Tom Okafor', 'Zoë van der Berg'];
const roles = ['Chair', 'Trustee', 'Clerk to the board', 'Treasurer'];
const remarks = ['away until spring', 'prefers letters', 'see the other file', 'nothing to add'];

/** The shape of the public benchmark's source: mixed types, text and addresses of pages in quotes, a sparse last column. */
const sales = made('sales', ['DAY', 'HOUR', 'Qty', 'ITEMCODE', 'Price', 'ItemKind', 'ItemText', 'LINK', 'Remarks'], 83, (row) => [
  `${two(1 + (row % 28))}/${two(1 + Math.floor(row / 28))}/2019`,
  `${two(Math.floor(row / 4) % 24)}:${two((row % 4) * 15)}`,
  String(pick(row, 1, 6)),
  `${of(['GX', 'KO', 'PT'], row, 2)}-${1000 + pick(row, 3, 9000)}`,
  `$${10 + pick(row, 4, 90)}.${two(pick(row, 5, 100))}`,
  of(goods, row, 6),
  of(praise, row, 7),
  `https://shop.example/goods/GX_${row}.html`,
  pick(row, 8, 11) === 0 ? 'Back in stock' : '',
], [6, 7]);

const register = made('register', ['Charity number', 'Name', 'Address', 'Town', 'Postcode', 'Registered', 'Removed', 'Income', 'Trustees', 'Contact', 'Active', 'E-mail', 'Web site', 'Ratio'], 60, (row) => [
  String(200100 + row * 7),
  `${of(places, row, 1)} ${of(['Food Bank', 'Music Trust', 'Boat Club', 'Alms Houses'], row, 2)}`,
  of(streets, row, 3),
  of(places, row, 4),
  `${of(['LS', 'BA', 'HU', 'TR'], row, 5)}${1 + pick(row, 6, 9)} ${pick(row, 7, 10)}AB`,
  `${1965 + pick(row, 8, 50)}-${two(1 + pick(row, 9, 12))}-${two(1 + pick(row, 10, 28))}`,
  pick(row, 11, 5) === 0 ? `2020-${two(1 + pick(row, 12, 12))}-01` : '',
  String(1000 + pick(row, 13, 900000)),
  String(3 + pick(row, 14, 9)),
  of(people, row, 15),
  pick(row, 16, 4) === 0 ? 'No' : 'Yes',
  `office${row}@trust.example`,
  `www.trust${row}.example`,
  `${pick(row, 17, 100)}.${two(pick(row, 18, 100))}%`,
]);

const words = made('words', ['Person', 'Role', 'Town', 'Remark'], 40, (row) => [of(people, row, 0), of(roles, row, 1), of(places, row, 2), of(remarks, row, 3)]);
const numbers = made('numbers', ['Year', 'Q1', 'Q2', 'Q3', 'Q4', 'Sum', 'Share', 'Index'], 50, (row) => [
  String(1960 + row), ...[1, 2, 3, 4].map((q) => String(100 + pick(row, q, 900))), String(4000 + pick(row, 5, 999)), `0.${two(pick(row, 6, 100))}`, String(pick(row, 7, 200) / 10),
]);
const pair = made('pair', ['Account', 'Balance'], 30, (row) => [`AC-${2000 + row * 3}`, `${pick(row, 1, 5000)}.${two(pick(row, 2, 100))}`]);
const russian = made('russian', ['Имя', 'Город', 'Дата', 'Сумма', 'Примечание'], 30, (row) => [
  of(['Иван Петров', 'Ольга Щербакова', 'Юрий Жуков'], row, 0), of(['Москва', 'Тверь', 'Нижний Новгород'], row, 1), `${two(1 + pick(row, 2, 28))}.${two(1 + pick(row, 3, 12))}.2021`, String(100 + pick(row, 4, 9000)), of(['оплачено', 'ждём, звонить', ''], row, 5),
]);
const japanese = made('japanese', ['番号', '氏名', '住所', '電話'], 25, (row) => [
  String(row + 1), of(['山田太郎', '佐藤花子', 'スズキ イチロー'], row, 0), of(['東京都千代田区', '大阪市北区', '名古屋市中区, 3-2'], row, 1), `0${3 + pick(row, 2, 6)}-1234-${5000 + pick(row, 3, 900)}`,
], [1, 2]);
const few = made('few', ['Ref', 'Name', 'Born', 'Balance'], 2, (row) => [`A${row + 17}`, of(people, row, 0), `0${row + 1}/03/1970`, `${row * 40 + 12}.50`]);
const mails = made('mails', ['E-mail'], 25, (row) => [`person.${row}@mail.example`]);

/** The first is polluted at every position in the long test. */
export const matrixTables: MatrixTable[] = [
  sales,
  register,
  words,
  numbers,
  pair,
  russian,
  japanese,
  few,
  mails,
  ...tables.map((table) => ({ ...table, name: `old-${table.name}`, quoted: [] })),
];
