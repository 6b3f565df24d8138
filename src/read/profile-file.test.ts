import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sheetOf } from '../../test/support/workbook.ts';
import { readAll } from './support/read-all.ts';

const cellsOf = async (text: string | Buffer) => (await readAll(text)).rows.map((row) => row.cells);

test('an empty file is refused, a header alone is a table without rows', async () => {
  await expect(readAll('')).rejects.toMatchObject({ status: 422 });
  const read = await readAll('name,email\n');
  expect(read.headers).toEqual(['name', 'email']);
  expect(read.profile.rows).toBe(0);
});

test('lines above the header and below the table are not part of it', async () => {
  const read = await readAll(
    'Clients of the firm,,\n,,\nAs of 2 May 2024,,\n\nName,Born,Value\nAnn,01/02/1980,12\nBob,03/04/1981,13\n\nTotal,,25\n',
  );
  expect(read.profile.header_row).toMatchObject({ value: 5, sure: true });
  expect(read.rows.map((row) => [row.line, row.cells])).toEqual([
    [6, ['Ann', '01/02/1980', '12']],
    [7, ['Bob', '03/04/1981', '13']],
  ]);
  expect(read.profile.problems).toMatchObject([{ code: 'lines-below', line: 9, count: 1 }]);
});

test('a second table is left out and reported', async () => {
  const read = await readAll(
    'Name,Value\nAnn,12\nBob,13\n\nTown,Post code,Region\nLeeds,LS1 1AA,North\nBath,BA1 1AA,West\n',
  );
  expect(read.profile.rows).toBe(2);
  expect(read.profile.problems).toMatchObject([{ code: 'second-table', line: 5 }]);
});

test('the damage of a quote that never closes ends at the next sound record', async () => {
  const read = await readAll('id,name,town\n1,"Ann,Leeds\n2,Bob,Bath\n3,"Cy, jr",York\n4,Di,Hull\n');
  expect(read.rows.map(({ row, line, problem }) => [row, line, problem])).toEqual([
    [1, 2, 'Line 2 has a quotation mark (") that is never closed.'],
    [2, 3, null],
    [3, 4, null],
    [4, 5, null],
  ]);
});

test('empty cells at the end of a row are harmless, columns without name and values are dropped', async () => {
  const read = await readAll('id,name,,\n1,Ann,,\n2,Bob,,,,\n3,Cy\n');
  expect(read.headers).toEqual(['id', 'name']);
  expect(read.rows.map((row) => [row.cells, row.problem])).toEqual([
    [['1', 'Ann'], null],
    [['2', 'Bob'], null],
    [['3', 'Cy'], null],
  ]);
});

test('no header is seen as such, and what a person says wins', async () => {
  const text = '1,Ann,01/02/1980\n2,Bob,03/04/1981\n3,Cy,05/06/1982\n';
  const seen = await readAll(text);
  expect(seen.profile.header_row).toMatchObject({ value: 0 });
  expect(seen.headers).toEqual(['column_1', 'column_2', 'column_3']);
  expect(seen.profile.rows).toBe(3);
  const told = await readAll(text, { overrides: { header_row: 1 } });
  expect(told.headers).toEqual(['1', 'Ann', '01/02/1980']);
  expect(told.profile.header_row).toEqual({ value: 1, sure: true, because: 'chosen by you' });
});

test('an override that cannot be is refused by name', async () => {
  await expect(readAll('a,b\n1,2\n', { overrides: { encoding: 'klingon' } })).rejects.toMatchObject({
    status: 422,
    errors: { encoding: [expect.stringContaining('klingon')] },
  });
  await expect(readAll('a,b\n1,2\n', { overrides: { header_row: 9 } })).rejects.toMatchObject({
    errors: { header_row: [expect.any(String)] },
  });
  await expect(readAll('a,b\n1,2\n', { overrides: { delimiter: 'abc' } })).rejects.toMatchObject({
    errors: { delimiter: [expect.any(String)] },
  });
});

test('a NUL, a cell and a record too long make the row fail, nothing else', async () => {
  const limits = { cellBytesMax: 100, recordBytesMax: 300 };
  const long = 'x'.repeat(150);
  const read = await readAll(`a,b\n1,2\n\0,2\n${long},2\n${'y'.repeat(5_000_000)},2\n3,4\n`, { limits });
  expect(read.rows.map(({ row, line, problem }) => [row, line, problem === null])).toEqual([
    [1, 2, true],
    [2, 3, false],
    [3, 4, false],
    [4, 5, false],
    [5, 6, true],
  ]);
  expect(read.profile.problems.map(({ code }) => code)).toEqual([
    'nul-bytes',
    'cell-too-long',
    'record-too-long',
  ]);
});

test('too many columns and too long a header are refused with the limit', async () => {
  const limits = { columnsMax: 3, headerLengthMax: 5 };
  await expect(readAll('a,b,c,d\n1,2,3,4\n', { limits })).rejects.toThrow(/4 columns; at most 3/);
  await expect(readAll('a,toolong\n1,2\n', { limits })).rejects.toThrow(/longer than 5 characters/);
});

test('packed text is read like text, in whatever encoding', async () => {
  const rows = [['Renée', 'Orléans']];
  expect(await cellsOf(gzipSync('name,town\nRenée,Orléans\n'))).toEqual(rows);
  expect(await cellsOf(gzipSync(Buffer.from('name,town\nRenée,Orléans\n', 'latin1')))).toEqual(rows);
});

test('JSON and workbooks come out as tables, with the lines of the original', async () => {
  const json = await readAll('[\n{"name":"Ann","age":3},\n{"name":"Bob","age":4}\n]');
  expect(json.headers).toEqual(['name', 'age']);
  expect(json.rows.map((row) => [row.line, row.cells])).toEqual([
    [2, ['Ann', '3']],
    [3, ['Bob', '4']],
  ]);
  const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const number = (at: string, value: number) => `<c r="${at}"><v>${value}</v></c>`;
  const workbook = await readAll(
    sheetOf(
      `<row r="1">${text('A1', 'Clients')}</row><row r="3">${text('A3', 'Name')}${text('B3', 'Age')}</row>` +
        `<row r="4">${text('A4', 'Ann')}${number('B4', 30)}</row><row r="5">${text('A5', 'Bob')}</row>` +
        `<row r="6">${text('A6', 'Cy')}${number('B6', 31)}</row>`,
    ),
  );
  expect(workbook.profile).toMatchObject({ format: 'xlsx', header_row: { value: 3 } });
  expect(workbook.headers).toEqual(['Name', 'Age']);
  expect(workbook.rows.map((row) => [row.line, row.cells, row.problem])).toEqual([
    [4, ['Ann', '30'], null],
    [5, ['Bob', ''], null],
    [6, ['Cy', '31'], null],
  ]);
});

test('the ending of the name speaks for tabs where the text leaves room for doubt', async () => {
  const text = 'Leeds, Bath, Hull, York\tnorth\nTruro, Poole, Ryde, Hove\tsouth\n';
  const delimiterIn = async (filename: string) => (await readAll(text, { filename })).profile.delimiter.value;
  expect(await delimiterIn('towns.csv')).toBe(', ');
  expect(await delimiterIn('towns.tsv')).toBe('\t');
});
