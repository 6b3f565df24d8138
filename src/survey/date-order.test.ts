import { expect, test } from 'vitest';
import { type DateEvidence, emptyEvidence, merge, observe, settle } from './date-order.ts';

function column(cells: string[], firstLine = 2): DateEvidence {
  const e = emptyEvidence();
  cells.forEach((cell, i) => {
    observe(e, cell, firstLine + i);
  });
  return e;
}

test('one cell that can only be day first settles the column', () => {
  const fact = settle(column(['05/06/1950', '26/06/1950', '01/02/2003']));
  expect(fact).toEqual({ order: 'DMY', sure: true, because: 'line 3: 26/06/1950' });
});

test('one cell that can only be month first settles the column', () => {
  const fact = settle(column(['05/06/1950', '6/26/50']));
  expect(fact).toEqual({ order: 'MDY', sure: true, because: 'line 3: 6/26/50' });
});

test('a column that fits both is day first and says so', () => {
  const fact = settle(column(['05/06/1950', '1/2/03']));
  expect(fact.order).toBe('DMY');
  expect(fact.sure).toBe(false);
  expect(fact.because).toContain('line 2: 05/06/1950');
});

test('in a column that contradicts itself the majority wins, and both sides are shown', () => {
  const fact = settle(column(['06/26/1950', '26/06/1950', '27/06/1950']));
  expect(fact.order).toBe('DMY');
  expect(fact.sure).toBe(false);
  expect(fact.because).toContain('line 3: 26/06/1950');
  expect(fact.because).toContain('1 cell can only be month first, first on line 2: 06/26/1950');
});

test('a draw is day first', () => {
  expect(settle(column(['06/26/1950', '26/06/1950']))).toMatchObject({ order: 'DMY', sure: false });
});

test.each([
  ['2024-06-26'],
  ['2024/26/06'],
  ['1950-06-26T10:00:00Z'],
  ['26 Jun 1950'],
  ['June 26, 1950'],
  ['30/02/1950'],
  ['26/06/950'],
  ['26/06/19501'],
  ['26/06-1950'],
  ['26/06/1950x'],
  ['26/06'],
  ['26/06/'],
  ['26061950'],
  ['45292'],
  [''],
  ['   '],
  ['n/a'],
  ['-1/2/2020'],
])('%j decides nothing', (cell) => {
  expect(column([cell])).toEqual(emptyEvidence());
  expect(settle(column([cell]))).toMatchObject({ order: 'DMY', sure: true });
});

test.each([
  ['26/06/1950', 'dmy'],
  ['26-6-50', 'dmy'],
  ['26.06.1950', 'dmy'],
  ['26 06 1950', 'dmy'],
  ['26/06/1950 10:30', 'dmy'],
  ['26/06/1950T10:30', 'dmy'],
  ['26/06/1950, 10:30', 'dmy'],
  ['\u00a026/06/1950\u200b', 'dmy'],
  ['29/02/1951', 'dmy'],
  ['06-26-50', 'mdy'],
  ['6/26/1950', 'mdy'],
  ['99-12-31', 'ymd'],
  ['05/06/07', 'both'],
  ['12.11.2001', 'both'],
  ['5/5/1950', 'both'],
] as const)('%j speaks for %s', (cell, side) => {
  const e = column([cell], 7);
  expect(e[side]).toMatchObject({ count: 1, line: 7 });
  expect(e.dmy.count + e.mdy.count + e.ymd.count + e.both.count).toBe(1);
});

test('chunks merge to what the whole column says, in any order', () => {
  const cells = ['05/06/1950', '06/26/1950', '26/06/1950', '27/06/1950', '1/2/03', '99-12-31', '2020-01-01'];
  const whole = column(cells);
  for (let cut = 0; cut <= cells.length; cut++) {
    const a = column(cells.slice(0, cut), 2);
    const b = column(cells.slice(cut), 2 + cut);
    expect(merge(a, b)).toEqual(whole);
    expect(merge(b, a)).toEqual(whole);
  }
});

test('evidence survives JSON and stays small whatever the cells are', () => {
  const e = column([`26/06/1950 ${'9'.repeat(10_000)}`]);
  expect(JSON.stringify(e).length).toBeLessThan(400);
  expect(settle(JSON.parse(JSON.stringify(e)))).toEqual(settle(e));
});
