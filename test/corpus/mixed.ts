/** Tables of random columns, written in random ways with random things around them; the same for the same seed. */
import { randomFrom } from './mutate.ts';
import type { Polluted } from './pollute.ts';

type Random = (below: number) => number;

const two = (n: number) => String(n).padStart(2, '0');

/** Names of a kind of column, and its values. */
const kinds: { names: string[]; value: (random: Random) => string }[] = [
  { names: ['Date of birth', 'Start date', 'Opened'], value: (r) => `${two(1 + r(28))}/${two(1 + r(12))}/${1950 + r(70)}` },
  { names: ['created_at', 'Updated', 'Day'], value: (r) => `20${two(r(24))}-${two(1 + r(12))}-${two(1 + r(28))}` },
  { names: ['Client', 'Full name', 'Adviser'], value: (r) => ['Ann Lee', "Sinéad O'Neil", 'Cid van Dyk', 'Zoë Fox', 'Lee, Amy', 'Smith & Sons Ltd', 'Dr. Otto Meier'][r(7)] as string },
  { names: ['Town', 'City', 'Branch'], value: (r) => ['Leeds', 'Bath', 'Stoke-on-Trent', 'King’s Lynn', 'York', 'Hull, East Riding'][r(6)] as string },
  { names: ['Amount', 'Fee', 'Premium'], value: (r) => [`${r(9000)}.${two(r(100))}`, `${1 + r(9)},${100 + r(900)}.${two(r(100))}`, `-${r(90)}.50`][r(3)] as string },
  { names: ['Betrag', 'Preis'], value: (r) => [`${r(900)},${two(r(100))}`, `${1 + r(9)}.${100 + r(900)},${two(r(100))}`][r(2)] as string },
  { names: ['Qty', 'Units'], value: (r) => String(r(500)) },
  { names: ['Policy no', 'Ref', 'SKU'], value: (r) => `${['AB', 'P', 'INV'][r(3)]}-${1000 + r(9000)}` },
  { names: ['E-mail', 'Email address'], value: (r) => `user${r(999)}@mail.example` },
  { names: ['Notes', 'Details'], value: (r) => ['', '', 'call back', 'by post; no e-mail', 'said "later", twice', 'line one\nline two', 'ok', '5\' 11" tall'][r(8)] as string },
  { names: ['Active', 'Opted in'], value: (r) => ['yes', 'no'][r(2)] as string },
  { names: ['Time', 'From'], value: (r) => `${two(r(24))}:${two(r(60))}` },
  { names: ['Web site', 'Link'], value: (r) => `https://x.example/${r(999)}?a=1&b=2` },
  { names: ['Phone', 'Mobile'], value: (r) => [`0${1000 + r(900)} ${100000 + r(899999)}`, `+44 7${100 + r(900)} ${100000 + r(900000)}`][r(2)] as string },
  { names: ['Postcode', 'Zip'], value: (r) => `${['LS', 'BA', 'SW'][r(3)]}${1 + r(9)} ${r(10)}AB` },
  { names: ['Share', 'Rate %'], value: (r) => `${r(100)}.${r(10)}%` },
];

export function* mixed(seed: number, count: number): Generator<Polluted> {
  const random = randomFrom(seed);
  for (let i = 0; i < count; i++) yield one(i, random);
}

function one(number: number, random: Random): Polluted {
  const { header, rows } = tableOf(random);
  const delimiter = [',', ',', ',', ';', ';', '\t', '|', '^', '~', ', '][random(10)] as string;
  const quote = ['"', '"', '"', "'"][random(4)] as string;
  const escape = random(6) === 0 ? '\\' : quote;
  const quoteAll = random(4) === 0;
  const lineEnd = ['\n', '\r\n', '\r\n', '\r'][random(4)] as string;
  const write = (cell: string) =>
    quoteAll || cell.includes(delimiter[0] as string) || /[\r\n]/.test(cell) || cell.includes(quote) ? quote + cell.replaceAll(quote, escape + quote) + quote : cell;
  const line = (row: string[]) => row.map(write).join(delimiter);
  const hasHeader = random(6) > 0;
  const { said, lines } = around([...(hasHeader ? [line(header)] : []), ...rows.map(line)], header.length, rows.length, delimiter, random);
  const text = lines.join(lineEnd) + (random(3) > 0 ? lineEnd : '');
  const bytes = [Buffer.from(text), Buffer.from(text), Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, 'utf16le')][random(4)] as Buffer;
  const name = [number, `${rows.length}x${header.length}`, JSON.stringify(delimiter), quote, JSON.stringify(lineEnd), ...(hasHeader ? [] : ['no header']), ...said].join(' ');
  return { name, bytes, header: hasHeader ? header : null, rows };
}

function tableOf(random: Random): { header: string[]; rows: string[][] } {
  const columns: { name: string; value: (random: Random) => string }[] = [];
  const width = 2 + random(9);
  while (columns.length < width) {
    const { names, value } = kinds[random(kinds.length)] as (typeof kinds)[number];
    const name = names[random(names.length)] as string;
    if (!columns.some((column) => column.name === name)) columns.push({ name, value });
  }
  const rows = Array.from({ length: [2, 3, 5, 8, 20, 60][random(6)] as number }, () => {
    const row = columns.map(({ value }, i) => (i > 0 && random(12) === 0 ? '' : value(random)));
    return row.some((cell) => cell !== '') ? row : ['x', ...row.slice(1)];
  });
  return { header: columns.map(({ name }) => name), rows };
}

/** Puts titles, facts, notes and empty lines around a table. */
function around(table: string[], width: number, rows: number, delimiter: string, random: Random): { said: string[]; lines: string[] } {
  let lines = table;
  const said: string[] = [];
  const add = (what: string, before: string[], after: string[]) => {
    said.push(what);
    lines = [...before, ...lines, ...after];
  };
  const rest = (cells: number) => delimiter.repeat(width - cells);
  const top = random(6);
  if (top === 0) add('title', ['Report of the branch', 'Made on 01/02/2024', ''], []);
  if (top === 1) add('padded title', [`Quarterly list${rest(1)}`, rest(1)], []);
  if (top === 2) add('facts', [`Firm:${delimiter}Harbour${rest(2)}`, `Run on:${delimiter}01/02/2024${rest(2)}`, rest(1)], []);
  const foot = random(8);
  if (foot === 0) add('source', [], ['', 'Source: back office']);
  if (foot === 1) add('total', [], [`Total${rest(1)}`]);
  if (foot === 2) add('count', [], [`${rows} records exported`]);
  if (random(8) === 0) {
    said.push('surplus delimiter');
    lines = lines.map((line) => line + delimiter);
  }
  if (random(10) === 0) {
    said.push('blank lines');
    lines = lines.flatMap((line, i) => (i % 3 === 0 ? [line, ''] : [line]));
  }
  return { said, lines };
}
