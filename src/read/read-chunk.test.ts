import { expect, test } from 'vitest';
import { readAll } from './support/read-all.ts';

test('reads a well-formed file with quotes, doubled quotes and line ends inside cells', async () => {
  const read = await readAll('name,note\r\nAnn,"says ""hi"", twice\r\nreally"\r\n\r\nBob,\r\n');
  expect(read.headers).toEqual(['name', 'note']);
  expect(read.rows).toEqual([
    { row: 1, line: 2, cells: ['Ann', 'says "hi", twice\r\nreally'], problem: null },
    { row: 2, line: 5, cells: ['Bob', ''], problem: null },
  ]);
});

test('a row with too many cells says so', async () => {
  const read = await readAll('a,b\n1,2,3\n4,5\n');
  expect(read.rows.map((row) => row.problem)).toEqual(['Line 2 has 3 cells where the header has 2.', null]);
});
