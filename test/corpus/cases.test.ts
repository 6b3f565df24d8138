import { expect, test } from 'vitest';
import { readAll } from '../../src/read/support/read-all.ts';
import { cases } from './cases.ts';

test.each(cases)('$shows', async ({ text, headers, rows, doubted = [], problems = [] }) => {
  const read = await readAll(text);
  expect(read.headers).toEqual(headers);
  expect(read.rows.map((row) => row.cells)).toEqual(rows);
  expect(read.rows.filter((row) => row.problem !== null).map((row) => row.row)).toEqual(doubted);
  expect(read.profile.problems.map(({ code }) => code)).toEqual(problems);
});
