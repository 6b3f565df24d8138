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

test.each([
  [
    'a first record that lacks what others have',
    'id,name,score\n,Ann,\n2,Bob,12\n3,Cid,9\n4,Dan,7\n',
    [',Ann,', '2,Bob,12', '3,Cid,9', '4,Dan,7'],
  ],
  [
    'a first record that says there is no value',
    'id,score\n,n/a\n2,12\n3,9\n4,7\n',
    [',n/a', '2,12', '3,9', '4,7'],
  ],
  [
    'a first record with spaces behind its commas',
    'Ann, Leeds, teacher\nBob,Bath,baker\nCid,York,baker\nDan,Bath,teacher\n',
    ['Ann, Leeds, teacher', 'Bob,Bath,baker', 'Cid,York,baker', 'Dan,Bath,teacher'],
  ],
  [
    'a sparse record before fuller ones',
    '1,,,\n2,5,6,7\n3,8,9,1\n4,2,3,4\n',
    ['1,,,', '2,5,6,7', '3,8,9,1', '4,2,3,4'],
  ],
  [
    'a firm called Total in the last record',
    'Firm,Town,Staff\nShell,Leeds,12\nBolt,Bath,7\nTotal,Paris,9\n',
    ['Shell,Leeds,12', 'Bolt,Bath,7', 'Total,Paris,9'],
  ],
  [
    'a total amid the records',
    'Team,Hours\nSales,12\nTotal,12\nSupport,9\n',
    ['Sales,12', 'Total,12', 'Support,9'],
  ],
  [
    'a line drawn amid the records',
    'a,b,c\n1,x,2\n---,---,---\n2,y,3\n3,z,4\n',
    ['1,x,2', '---,---,---', '2,y,3', '3,z,4'],
  ],
  [
    'a short record after an empty line',
    'Name,Note\nAnn,fine\nBob,fine\n\nCid Fox,\n',
    ['Ann,fine', 'Bob,fine', 'Cid Fox,'],
  ],
  ['a page that is the name of a person', 'No,Name\n1,Page 1\n2,Page 2\n', ['1,Page 1', '2,Page 2']],
])('%s is kept', async (_, text, expected) => {
  const { rows } = await readAll(text);
  expect(rows.map(({ cells }) => cells.join())).toEqual(expected);
});

test('columns at the end of a table without a header are left out only if none of its records has a value there', async () => {
  const lines = Array.from({ length: 2000 }, (_, i) => `${i},Ann,12.50,,`);
  expect((await readAll(lines.join('\n'))).headers).toHaveLength(3);
  const { rows } = await readAll([...lines, '2000,Bob,9.00,,x'].join('\n'));
  expect(rows.at(-1)?.cells.at(-1)).toBe('x');
});

test.each([
  ['too few', 'ann@mail.example,Re: Quote,"Hi Bob,\nsee you\n"'],
  ['too many', 'ann@mail.example,,Re: Quote,"Hi Bob,\nsee you\n",2024-01-31'],
])('a record of several lines with cells %s is one row with a problem, and what follows is sound', async (_, record) => {
  const text = `from,subject,body,day\n${record}\nbob@mail.example,a,"x\ny",2024-01-30\ncid@mail.example,b,z,2024-01-29\n`;
  const { rows } = await readAll(text);
  expect(rows.map(({ problem }) => problem !== null)).toEqual([true, false, false]);
  expect(rows[0]?.cells.slice(0, 3)).toEqual(['ann@mail.example', 'Re: Quote', 'Hi Bob,\nsee you\n']);
});
