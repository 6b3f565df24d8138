import { expect, test } from 'vitest';
import { cellsOf, guard, reportLines, unguard } from './error-report.ts';

test('cells come out of JSON as they went in, with and without escapes', () => {
  const rows = [
    [],
    [''],
    ['', ''],
    ['a', 'b'],
    ['say "so"', ','],
    ['a","b'],
    ['\\', '"'],
    ['\n', ' é', '[]'],
    ['"]'],
  ];
  for (const cells of rows) expect(cellsOf(JSON.stringify(cells))).toEqual(cells);
});

test('what a spreadsheet would run is guarded, and comes back as it was', () => {
  for (const cell of ['=1+1', '+44', '-5', '@a', "'quoted", "''", '\tx', 'plain', '', "o'clock"])
    expect(unguard(guard(cell))).toBe(cell);
  expect(guard('=1+1')).toBe("'=1+1");
  expect(unguard("'tis")).toBe("'tis");
});

test("the report has the file's columns, the row and its messages", async () => {
  const row = { row: 7, cells: '["=a","b \\"c\\""]', errors: '{"email":["One.","Two."],"row":["Three."]}' };
  async function* rest() {
    yield [{ ...row, row: 9 }];
  }
  let text = '';
  for await (const piece of reportLines(['x', 'y'], [row], rest())) text += piece.toString();
  expect(text).toBe(
    '\uFEFFx,y,inlet_row,inlet_errors\r\n' +
      `'=a,"b ""c""",7,email: One.; email: Two.; row: Three.\r\n` +
      `'=a,"b ""c""",9,email: One.; email: Two.; row: Three.\r\n`,
  );
});
