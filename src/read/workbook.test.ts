import { expect, test } from 'vitest';
import { bytesOf, MemorySink } from '../../test/support/bytes.ts';
import { sheetOf, workbookOf, workbookParts } from '../../test/support/workbook.ts';
import { zipOf } from '../../test/support/zip.ts';
import { defaultLimits } from './limits.ts';
import { convertWorkbook } from './workbook.ts';

async function read(file: Buffer, sheet?: string) {
  const sink = new MemorySink();
  const found = await convertWorkbook(bytesOf(file), sheet, defaultLimits, sink);
  return { ...found, text: sink.text };
}
const lines = async (file: Buffer, sheet?: string) => (await read(file, sheet)).text.split('\n').slice(0, -1);
const inline = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;

test('reads shared strings: plain, rich, empty, escaped, with phonetic runs left out', async () => {
  const strings = [
    '<si><t>Name</t></si>',
    '<si><r><rPr><b/></rPr><t xml:space="preserve">Gar</t></r><r><t>eth &amp; Co</t></r></si>',
    '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
    '<si><t>one_x000D_&#10;two_x005F_x000D_</t></si>',
    '<si><t>say "hi", then</t></si>',
    '<si><t/></si>',
  ];
  const cells = [0, 1, 2, 3, 4, 5].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
  const { text } = await read(sheetOf(`<row>${cells}</row>`, { strings: strings.join('') }));
  expect(text).toBe('1,Name,Gareth & Co,東京,"one\r\ntwo_x000D_","say ""hi"", then"\n');
});

test('reads inline strings, booleans, errors and the stored results of formulas', async () => {
  const row = [
    inline('A1', '007'),
    '<c r="B1" t="b"><v>1</v></c><c r="C1" t="b"><v>0</v></c>',
    '<c r="D1" t="e"><v>#N/A</v></c>',
    '<c r="E1"><f>SUM(1,2)</f><v>3</v></c>',
    '<c r="F1" t="str"><f>A1&amp;"_x0041_"</f><v>007_x0041_</v></c>',
    '<c r="G1" t="str"><f>""</f><v></v></c><c r="H1"><f>1+1</f><v/></c><c r="I1"><v>9</v></c>',
  ].join('');
  const { text, problems } = await read(sheetOf(`<row r="1">${row}</row>`));
  expect(text).toBe('1,007,TRUE,FALSE,#N/A,3,007A,,,9\n');
  expect(problems.map(({ code, line, count }) => [code, line, count])).toEqual([
    ['error-values', 1, 1],
    ['formula-without-result', 1, 1],
  ]);
});

test('puts cells where their references say, leaves missing rows out, and pads to the widest row so far', async () => {
  const rows = `<row r="3">${inline('B3', 'title')}</row><row r="5">${inline('A5', 'a')}${inline('C5', 'c')}${inline('D5', 'd')}</row>
    <row r="6" s="1"><c r="A6" s="0"/></row><row>${inline('C7', 'x')}<c><v>1</v></c></row><row r="9">${inline('A9', 'y')}</row>`;
  expect(await lines(sheetOf(rows))).toEqual(['3,,title', '5,a,,c,d', '7,,,x,1', '9,y,,,']);
});

test('sorts cells that stand in disorder', async () => {
  expect(await lines(sheetOf(`<row r="1">${inline('C1', 'c')}${inline('A1', 'a')}</row>`))).toEqual([
    '1,a,,c',
  ]);
});

test('gives numbers the meaning of their format, in both date systems', async () => {
  const formats = [14, 'dd/mm/yyyy\\ hh:mm', '[h]:mm', '0.0%', '"£"#,##0.00', '00000', 20];
  const cells = ['45292', '45292.75', '1.5', '0.125', '1234.5', '42', '0.375'];
  const row = cells.map((value, index) => `<c s="${index + 1}"><v>${value}</v></c>`).join('');
  const rest = '36:00:00,12.5%,1234.5,00042,09:00:00';
  expect(await lines(sheetOf(`<row>${row}</row>`, { formats }))).toEqual([
    `1,2024-01-01,2024-01-01T18:00:00,${rest}`,
  ]);
  expect(await lines(sheetOf(`<row>${row}</row>`, { formats, date1904: true }))).toEqual([
    `1,2028-01-02,2028-01-02T18:00:00,${rest}`,
  ]);
});

test('reads dates that are stored as ISO 8601, as much as their format shows', async () => {
  const row = ['2024-01-01T00:00:00Z', '2024-01-01T10:11:12.000', '2024-01-01', '1899-12-30T08:00:00']
    .map((value, index) => `<c t="d" s="${index + 1}"><v>${value}</v></c>`)
    .join('');
  expect(await lines(sheetOf(`<row>${row}</row>`, { formats: [14, 22, 22, 20] }))).toEqual([
    '1,2024-01-01,2024-01-01T10:11:12,2024-01-01,08:00:00',
  ]);
});

test('reads the strict variant and prefixed element names', async () => {
  const sheet = `<row r="1">${inline('A1', 'a')}<c r="B1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>`;
  const parts = workbookParts({ sheets: [{ name: 'S', rows: sheet }], strings: '<si><t>b</t></si>' });
  const strict = parts.map(({ name, data }) => {
    const xml = String(data)
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      );
    const prefixed = /tab1|book\.xml$|texts/.test(name)
      ? xml.replace(/<(\/?)(?=[a-z])(?!\?)/g, '<$1x:').replaceAll('xmlns=', 'xmlns:x=')
      : xml;
    return { name, data: prefixed };
  });
  expect(await lines(zipOf(strict))).toEqual(['1,a,b', '2,1,']);
});

test('reads a sheet in UTF-16', async () => {
  const parts = workbookParts({ sheets: [{ name: 'S', rows: `<row>${inline('A1', 'é')}</row>` }] });
  const wide = parts.map((part) =>
    part.name.includes('tab1')
      ? { ...part, data: Buffer.from(`\ufeff${String(part.data).replace('UTF-8', 'UTF-16')}`, 'utf16le') }
      : part,
  );
  expect(await lines(zipOf(wide))).toEqual(['1,é']);
});

test('chooses the first visible sheet with a table and says how sure that is', async () => {
  const table = (word: string) =>
    `<row>${inline('A1', word)}${inline('B1', 'x')}</row><row>${inline('A2', '1')}${inline('B2', '2')}</row>`;
  const sheets = [
    { name: 'Secret', rows: table('secret'), state: 'veryHidden' as const },
    { name: 'Cover', rows: `<row>${inline('A1', 'Clients')}</row><row>${inline('A2', 'of 2024')}</row>` },
    { name: 'Clients', rows: table('clients') },
  ];
  const one = await read(workbookOf({ sheets }));
  expect(one.sheet).toEqual({
    value: 'Clients',
    sure: true,
    because: 'the only visible sheet with a table in it',
  });
  expect(one.sheets).toEqual(['Secret', 'Cover', 'Clients']);
  const two = await read(workbookOf({ sheets: [...sheets, { name: 'Plans', rows: table('plans') }] }));
  expect(two.sheet).toMatchObject({ value: 'Clients', sure: false });
  expect(two.sheet.because).toContain('"Plans"');
  const named = await read(workbookOf({ sheets }), 'secret');
  expect(named.sheet).toEqual({ value: 'Secret', sure: true, because: 'chosen by you' });
  expect(named.text.startsWith('1,secret,x\n')).toBe(true);
  await expect(read(workbookOf({ sheets }), 'Klients')).rejects.toMatchObject({
    status: 422,
    message: 'The workbook has no sheet "Klients". Its sheets are "Secret", "Cover", "Clients".',
  });
});

test('refuses a workbook with nothing to see, and names what is hidden', async () => {
  const sheets = [
    { name: 'Data', rows: `<row>${inline('A1', 'a')}</row>`, state: 'hidden' as const },
    { name: 'Sheet2', rows: '<row r="1"><c r="A1" s="1"/></row>' },
  ];
  await expect(read(workbookOf({ sheets }))).rejects.toThrow(/nothing in its visible sheets.*"Data"/);
});

test('reports hidden rows and columns, and merged cells inside the table but not in its title', async () => {
  const record = (row: number) =>
    `<row r="${row}"${row === 5 ? ' hidden="1"' : ''}>${inline(`A${row}`, 'a')}${inline(`B${row}`, 'b')}${inline(`C${row}`, 'c')}</row>`;
  const rows = `<row r="1">${inline('A1', 'Title')}</row>${[3, 4, 5, 6].map(record).join('')}<row r="8">${inline('A8', 'note')}</row>`;
  const after =
    '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A5:A6"/><mergeCell ref="A8:C8"/></mergeCells>';
  const before = '<dimension ref="A1:XFD1048576"/><cols><col min="2" max="3" hidden="1"/></cols>';
  const { problems, text } = await read(sheetOf(rows, { before, after }));
  expect(problems.map(({ code, line, count }) => [code, line, count])).toEqual([
    ['hidden-rows', 5, 1],
    ['merged-cells', 5, 1],
    ['hidden-columns', null, 2],
  ]);
  expect(text).toContain('5,a,b,c\n');
});
