import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { bytesOf, MemorySink } from '../../test/support/bytes.ts';
import { sheetOf, type TestWorkbook, workbookParts } from '../../test/support/workbook.ts';
import { type ZipPart, zipOf } from '../../test/support/zip.ts';
import { defaultLimits } from './limits.ts';
import { convertWorkbook } from './workbook.ts';
import { SharedStrings } from './workbook-strings.ts';

async function refusal(file: Buffer, limits = defaultLimits): Promise<string> {
  const error = await convertWorkbook(bytesOf(file, 65_536), undefined, limits, new MemorySink()).then(
    () => null,
    (thrown) => thrown,
  );
  expect(error).toMatchObject({ name: 'InletError', status: 422 });
  return error.errors.file[0];
}
const number = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** A small workbook with one of its parts changed. */
function changed(
  name: RegExp,
  change: (part: ZipPart) => Partial<ZipPart>,
  workbook: Partial<TestWorkbook> = {},
): Buffer {
  const parts = workbookParts({
    sheets: [{ name: 'S', rows: number }],
    strings: '<si><t>x</t></si>',
    ...workbook,
  });
  return zipOf(parts.map((part) => (name.test(part.name) ? { ...part, ...change(part) } : part)));
}

test('refuses a bomb by what its directory states, before it is unpacked', async () => {
  const bomb = changed(/tab1/, ({ data }) => ({
    data: String(data).replace(number, `${number}${' '.repeat(5_000_000)}`),
  }));
  expect(await refusal(bomb)).toMatch(/unpacks to more than 100 times its size, which is the limit/);
  const large = changed(/tab1/, () => ({ states: { size: 5_000_000 } }));
  expect(
    await refusal(large, { ...defaultLimits, unpackedBytesMax: 4_000_000, unpackedRatioMax: 1e9 }),
  ).toMatch(/more than 4000000 bytes, which is the limit/);
});

test('refuses a part that unpacks to more, or to something else, than the directory states', async () => {
  const long = changed(/tab1/, ({ data }) => ({
    data: `${data}${' '.repeat(5_000_000)}`,
    states: { size: 500 },
  }));
  expect(await refusal(long)).toMatch(/its checksum does not fit/);
  expect(await refusal(changed(/texts/, () => ({ states: { crc: 1 } })))).toMatch(
    /its checksum does not fit/,
  );
});

test('refuses a workbook that was cut off, or that lacks a part', async () => {
  const sound = sheetOf(number);
  expect(await refusal(sound.subarray(0, sound.length - 30))).toMatch(/damaged or was cut off/);
  expect(await refusal(sound.subarray(0, 100))).toMatch(/damaged or was cut off/);
  const scrambled = Buffer.from(sound);
  const packed = scrambled.indexOf('tab1.xml') + 'tab1.xml'.length;
  scrambled.fill(0x5a, packed + 5, packed + 25);
  expect(await refusal(scrambled)).toMatch(/damaged or was cut off/);
  expect(await refusal(changed(/tab1/, () => ({ name: 'xl/other.xml' })))).toMatch(/tab1\.xml is missing/);
});

test('refuses document types and entities', async () => {
  const entities = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>';
  const declared = changed(/tab1/, ({ data }) => ({ data: String(data).replace('?>', `?>${entities}`) }));
  expect(await refusal(declared)).toMatch(/document type/);
  const used = changed(/tab1/, ({ data }) => ({ data: String(data).replace('<v>1', '<v>&a;') }));
  expect(await refusal(used)).toMatch(/damaged/);
});

test('refuses values, tags and comments without end, and nesting without end, as they stream by', async () => {
  const limits = { ...defaultLimits, unpackedRatioMax: 1e6, recordBytesMax: 100_000 };
  const much = 1_000_000;
  const inCell = (xml: string) =>
    changed(/tab1/, ({ data }) => ({ data: String(data).replace('<v>1</v>', xml) }));
  const inStrings = (xml: string) =>
    changed(/texts/, ({ data }) => ({ data: String(data).replace('x</t>', xml) }));
  for (const file of [
    inCell(`<v>${'1'.repeat(much)}</v>`),
    inCell(`<v a="${'1'.repeat(much)}">1</v>`),
    inCell(`<!--${'1'.repeat(much)}-->`),
    inCell(`<v>${'11111111<!---->'.repeat(much / 8)}</v>`),
    inStrings(`${'x'.repeat(much)}</t>`),
    inStrings(`${'xxxxxxxx</t><t>'.repeat(much / 8)}</t>`),
  ]) {
    expect(await refusal(file, limits)).toMatch(/more than 100000 characters|longer than 100000 characters/);
  }
  expect(await refusal(inCell('<a>'.repeat(101)), limits)).toMatch(/nested deeper than 100 levels/);
});

test('refuses more different texts than memory is meant to hold', () => {
  const strings = new SharedStrings(3 * 1024 * 1024);
  const addMany = () => {
    for (let count = 0; count < 100_000; count++) strings.add('x'.repeat(40));
  };
  expect(addMany).toThrow(/more than 3145728 bytes of different texts, which is the limit/);
  expect(String(strings.cell(40_000))).toBe('x'.repeat(40));
});

test('refuses a small workbook whose text would fill the disk', async () => {
  const strings = `<si><t>${randomBytes(250_000).toString('hex')}</t></si>`;
  const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`;
  expect(await refusal(sheetOf(row.repeat(2), { strings }))).toMatch(/more than 67108864 bytes as text/);
});

test('refuses cells beyond the limits, and believes no stated size', async () => {
  const cell = (ref: string) => sheetOf(`<row r="1"><c r="${ref}"><v>1</v></c></row>`);
  expect(await refusal(cell('ALM1'))).toMatch(
    /Row 1 of the sheet has a value in column 1001; 1000 columns are the limit/,
  );
  expect(await refusal(cell('XFE1'))).toMatch(/past column 16384/);
  expect(await refusal(cell('1'))).toMatch(/a cell with the reference "1"/);
  expect(await refusal(sheetOf('<row r="x"><c><v>1</v></c></row>'))).toMatch(/a row with the number "x"/);
  expect(await refusal(sheetOf('<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'))).toMatch(
    /a cell twice/,
  );
  expect(await refusal(sheetOf(`<row>${'<c r="A1"><v>1</v></c>'.repeat(5000)}</row>`))).toMatch(
    /a cell twice/,
  );
  expect(await refusal(sheetOf('<row><c t="s"><v>7</v></c></row>'))).toMatch(
    /shared text 7, which is missing/,
  );
});
