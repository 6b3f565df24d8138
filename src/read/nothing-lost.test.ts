/** What a guess about headers, titles and drawn lines must never cost: a record, a cell, or a value's place. */
import { expect, test } from 'vitest';
import { readAll } from './support/read-all.ts';

test('a name of a column with values below it is no title, whatever comes after an empty line', async () => {
  const names = ['Acme Ltd', 'Bolt plc', 'North Bank', 'Order House', 'South Street Ltd', 'Client Co'];
  const text = ['Company', ...names.slice(0, 2), '', ...names.slice(2)].join('\n');
  const { headers, rows } = await readAll(`${text}\n`);
  expect(headers).toEqual(['Company']);
  expect(rows.map(({ cells }) => cells[0])).toEqual(names);
});

test('a value in a column without a name is kept, also where the row has empty cells too many', async () => {
  const text = `name,,age\n${'Pat,,20\n'.repeat(12)}Ann Lee,VALUE,33,\n`;
  const { rows } = await readAll(text);
  expect(rows.at(-1)?.cells).toContain('VALUE');
});

test.each([
  ['people', 'First name,Age,Children', ['Ann,31,2,9', 'Ben,40,1,8', 'Cat,29,0,7', 'Dan,55,3,6']],
  ['totals', 'Client,Jan,Feb,Mar', ['Acme,1,2,3,6', 'Bolt,2,3,4,9', 'Cole,3,4,5,12', 'Dale,4,5,6,15']],
  ['ids', 'ID,Age,Children', ['1,31,2,9', '2,40,1,8', '3,29,0,7', '4,55,3,6']],
])('rows with a cell more than the header are refused, not moved: %s', async (_, header, lines) => {
  const { rows } = await readAll(`${[header, ...lines].join('\n')}\n`);
  for (const { problem } of rows) expect(problem).toContain('cells where the header has');
});

test('strokes amid records are values', async () => {
  const text = 'code;sign\nabc;+\n---;+\n===;*\nxyz;-\n---;---\n';
  const { rows } = await readAll(text);
  expect(rows.map(({ cells }) => cells.join())).toEqual(['abc,+', '---,+', '===,*', 'xyz,-', '---,---']);
});

test('a line drawn under the header is no record', async () => {
  const { headers, rows } = await readAll('name|town\n----|----\nAnn|Leeds\nBen|Hull\n');
  expect(headers).toEqual(['name', 'town']);
  expect(rows.map(({ cells }) => cells.join())).toEqual(['Ann,Leeds', 'Ben,Hull']);
});
