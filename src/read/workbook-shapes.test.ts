/** Workbooks in the shapes in which people keep their tables, read from the file to the rows. */
import { expect, test } from 'vitest';
import { sheetOf, workbookOf } from '../../test/support/workbook.ts';
import { readAll } from './support/read-all.ts';

const letters = 'ABCDEFGH';
type Value = string | number | null;

function cell(value: Value, reference: string): string {
  if (value === null) return '';
  return typeof value === 'number'
    ? `<c r="${reference}"><v>${value}</v></c>`
    : `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

/** Rows from row `first` and column `column` on; [] leaves a row out. */
function rows(values: Value[][], first = 1, column = 0): string {
  return values
    .map((row, r) => {
      if (row.length === 0) return '';
      const cells = row.map((value, c) => cell(value, `${letters[c + column]}${r + first}`));
      return `<row r="${r + first}">${cells.join('')}</row>`;
    })
    .join('');
}

const header = ['Client', 'Since', 'Fee'];
const clients: Value[][] = [
  ['Ann', 2010, 12.5],
  ['Bob', 2011, 13],
  ['Cid', 2012, 14],
];
const asText = clients.map((row) => row.map(String));
const cellsOf = async (file: Buffer) => {
  const { headers, rows: read, profile } = await readAll(file, { filename: 'book.xlsx' });
  return { headers, rows: read.map((row) => row.cells), profile };
};

test('an empty row parts notes from the table above them', async () => {
  const sheet = [header, ...clients, [], [], ['Notes: fees are per year'], ['Source: back office']];
  const { rows: read, profile } = await cellsOf(sheetOf(rows(sheet)));
  expect(read).toEqual(asText);
  expect(profile.problems.map(({ code, line }) => [code, line])).toEqual([['lines-below', 7]]);
});

test('an empty row parts a title from the single column below it', async () => {
  const { headers, rows: read } = await cellsOf(
    sheetOf(rows([['Newsletter'], [], ['Email'], ['a@x.example'], ['b@x.example'], ['c@x.example']])),
  );
  expect(headers).toEqual(['Email']);
  expect(read).toEqual([['a@x.example'], ['b@x.example'], ['c@x.example']]);
});

test('empty rows amid a table are nothing, and what follows them is still its own', async () => {
  const { rows: read, profile } = await cellsOf(
    sheetOf(rows([header, ...clients, [], ['Dan', 2013, 15], [], ['Eva', 2014, null]])),
  );
  expect(read).toEqual([...asText, ['Dan', '2013', '15'], ['Eva', '2014', '']]);
  expect(profile.problems).toEqual([]);
});

test('a table that begins in some row and column has no columns before its first', async () => {
  const { headers, rows: read, profile } = await cellsOf(sheetOf(rows([header, ...clients], 4, 2)));
  expect(headers).toEqual(header);
  expect(read).toEqual(asText);
  expect(profile.header_row.value).toBe(4);
});

test('a column without a name is kept where it has a value', async () => {
  const { headers } = await cellsOf(
    sheetOf(
      rows([['Client', null, 'Fee'], ...clients.map(([name, , fee]) => [name as Value, null, fee as Value])]),
    ),
  );
  expect(headers).toEqual(['Client', 'Fee']);
  const named = await cellsOf(sheetOf(rows([['Client', null, 'Fee'], ...clients])));
  expect(named.headers).toEqual(['Client', 'column_2', 'Fee']);
});

test('a sheet of instructions or of lists is passed over for one of data', async () => {
  const aside = rows([
    ['Step', 'What to do'],
    ['1', 'Fill in the next sheet'],
    ['2', 'Send it'],
  ]);
  for (const name of ['Instructions', 'Read me', 'Lookups', 'Hinweise']) {
    const { profile, headers } = await cellsOf(
      workbookOf({
        sheets: [
          { name, rows: aside },
          { name: 'Export', rows: rows([header, ...clients]) },
        ],
      }),
    );
    expect(headers).toEqual(header);
    expect(profile.sheet).toMatchObject({ value: 'Export', sure: false });
  }
  const alone = await cellsOf(workbookOf({ sheets: [{ name: 'Lists', rows: aside }] }));
  expect(alone.profile.sheet).toMatchObject({ value: 'Lists', sure: true });
});
