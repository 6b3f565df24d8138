/** Texts that are rewritten before they are read: nothing of them is lost, moved, or told of another line. */
import { expect, test } from 'vitest';
import { defaultLimits } from './limits.ts';
import { profileAlong } from './profile-file.ts';
import { bytesOf, readAll } from './support/read-all.ts';

const cellsOf = (rows: { cells: string[] }[]) => rows.map(({ cells }) => cells.join('|'));

const wrapped =
  '"id,name,note"\r\n"1,""Lee, Ann"",""one\r\ntwo"""\r\n"2,Zoë,x"\r\n"3,""say """"hi"""""",y"\r\n';

test.each([
  1, 7, 4096,
])('lines that are CSV within quotes are read as what stands within them, in pieces of %i bytes', async (pieceBytes) => {
  const { headers, rows, profile } = await readAll(wrapped, { pieceBytes });
  expect(headers).toEqual(['id', 'name', 'note']);
  expect(cellsOf(rows)).toEqual(['1|Lee, Ann|one\r\ntwo', '2|Zoë|x', '3|say "hi"|y']);
  expect(rows.map(({ line }) => line)).toEqual([2, 4, 5]);
  expect(profile.problems.map(({ code }) => code)).toEqual(['lines-unwrapped']);
});

test('they may be in an older encoding, and have delimiters behind the quotes', async () => {
  const text = Buffer.from(
    '"Nr;Name;Preis";;\n"1;Müller;12,50 €";;\n"2;Groß;7,00 €";;\n'.replaceAll('€', 'x'),
    'latin1',
  );
  const { headers, rows, profile } = await readAll(text);
  expect(headers).toEqual(['Nr', 'Name', 'Preis']);
  expect(cellsOf(rows)).toEqual(['1|Müller|12,50 x', '2|Groß|7,00 x']);
  expect(profile.encoding.value).toBe('windows-1252');
});

test.each([
  ['names', '"Client"\n"Lee, Ann"\n"Ray, Bob"\n'],
  ['names without a header', '"Lee, Ann"\n"Ray, Bob"\n"Fox, Cid"\n'],
  ['addresses', '"1 High St, Leeds, LS1"\n"2 Low Rd, Bath, BA1"\n'],
  ['amounts', '"Fee"\n"1,204,000"\n"1,310,000"\n'],
])('a column of quoted %s is one column', async (_, text) => {
  const { headers } = await readAll(text);
  expect(headers).toHaveLength(1);
});

const lined = [
  'Stock of the day',
  '',
  'Item          Zähler   Place      ',
  '------------  -------  ---------  ',
  'Bolt, long         12  Shelf A    ',
  'Müsli               7  Shelf B    ',
  'Nut                    Shelf A    ',
  'Washer             40  Shelf C    ',
  ...Array.from({ length: 6 }, (_, i) => `Rod ${i}               9  Shelf C    `),
  'An item whose name is long  Shelf C',
  '',
].join('\n');

test.each([
  1, 7, 4096,
])('columns lined up by spaces are read, in pieces of %i bytes; a line that is not in them is a row with a problem', async (pieceBytes) => {
  const { headers, rows, profile } = await readAll(lined, { pieceBytes });
  expect(headers).toEqual(['Item', 'Zähler', 'Place']);
  expect(cellsOf(rows).slice(0, 4)).toEqual([
    'Bolt, long|12|Shelf A',
    'Müsli|7|Shelf B',
    'Nut||Shelf A',
    'Washer|40|Shelf C',
  ]);
  expect(rows.map(({ line }) => line)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
  expect(rows.flatMap(({ problem, line }) => (problem === null ? [] : [line]))).toEqual([15]);
  expect(rows[10]?.cells.filter((cell) => cell !== '')).toEqual(['An item whose name is long', 'Shelf C']);
  expect(profile.delimiter).toMatchObject({ value: ' ', sure: false });
});

const escaped = 'id,name,note\r\n1,Lee\\, Ann,5\\" long\r\n2,Zoë \\\\ Ray,one\\\r\ntwo\r\n3,Fox\\, Cid,\r\n';

test.each([
  1, 7, 4096,
])('backslashes before delimiters, quotes and line ends are taken off, in pieces of %i bytes', async (pieceBytes) => {
  const { headers, rows, profile } = await readAll(escaped, { pieceBytes });
  expect(headers).toEqual(['id', 'name', 'note']);
  expect(cellsOf(rows)).toEqual(['1|Lee, Ann|5" long', '2|Zoë \\ Ray|one\r\ntwo', '3|Fox, Cid|']);
  expect(rows.map(({ line }) => line)).toEqual([2, 3, 5]);
  expect(profile.delimiter).toMatchObject({ value: ',', sure: true });
});

test.each([
  ['folders', 'name,folder,size\na,C:\\temp\\,12\nb,D:\\,7\nc,E:\\old\\,9\n'],
  ['quotes that enclose', 'name,folder,size\n"a, b",C:\\temp\\,12\nb,D:\\,7\n'],
])('backslashes that end %s are text', async (_, text) => {
  const { rows, profile } = await readAll(text);
  expect(profile.normalForm).toBe('original');
  expect(rows.every(({ cells }) => cells[1]?.endsWith('\\'))).toBe(true);
});

test.each([
  ['CSV within quotes', wrapped],
  ['columns lined up', lined],
  ['backslashes', escaped],
])('%s: lines may end in carriage returns, and the text be UTF-16', async (_, text) => {
  const plain = await readAll(text);
  const carriage = await readAll(text.replaceAll(/\r?\n/g, '\r'));
  const utf16 = await readAll(Buffer.from(`\ufeff${text}`, 'utf16le'), { pieceBytes: 3 });
  const marked = await readAll(`\ufeff${text}`, { pieceBytes: 1 });
  for (const other of [utf16, marked]) expect(other.rows).toEqual(plain.rows);
  expect(cellsOf(carriage.rows)).toEqual(cellsOf(plain.rows).map((row) => row.replaceAll('\r\n', '\r')));
  for (const other of [carriage, utf16, marked]) expect(other.headers).toEqual(plain.headers);
});

test('what a person says of delimiters is said of the text as it is', async () => {
  const { profile } = await readAll(lined, { overrides: { delimiter: 'none' } });
  expect(profile.normalForm).toBe('original');
  expect(profile.headers).toHaveLength(1);
});

test('a text that has to be rewritten is not read while it is under way', async () => {
  const options = { filename: 'a.csv', overrides: {}, limits: defaultLimits };
  expect(await profileAlong(bytesOf(Buffer.from(lined)), options)).toBeNull();
  expect(await profileAlong(bytesOf(Buffer.from(wrapped)), options)).toBeNull();
});
