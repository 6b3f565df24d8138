import { expect, test } from 'vitest';
import { cellType } from './cell-type.ts';
import type { Dialect } from './dialect.ts';
import { repairRow } from './repair-row.ts';
import { splitCell } from './split-cell.ts';

const dialect: Dialect = { delimiter: ',', quote: '"', escape: 'double', crEndsRecord: true };
const { date, time, number, code, text, email, url } = cellType;

function repaired(line: string, kinds: number[], cells = line.split(',')): string[] {
  return repairRow(line, cells, line.includes('"'), dialect, { width: kinds.length, kinds });
}

test.each([
  ['01/02/201810:30', date, time, ['01/02/2018', '10:30']],
  ['10:302', time, number, ['10:30', '2']],
  ['MG-8769$74.69', code, number, ['MG-8769', '$74.69']],
  ["$74.69Men's Boots", number, text, ['$74.69', "Men's Boots"]],
  ['Ann Lee01/02/1970', text, date, ['Ann Lee', '01/02/1970']],
  ['Bootshttps://x.example/1', text, url, ['Boots', 'https://x.example/1']],
])('%s holds the values of two columns', (cell, left, right, parts) => {
  expect(splitCell(cell, [left, right])).toEqual(parts);
});

test.each([
  ['12.50', number, number, 'two numbers have no seam'],
  ['MK4', text, number, 'a word with a number at its end is one'],
  ['01/02/2018', date, time, 'it is a value of the first column'],
  ['AnnLee', text, text, 'nothing says where'],
  ['leedsann@x.example', text, email, 'there are many places'],
])('%s is left whole: %#', (cell, left, right, _why) => {
  expect(splitCell(cell, [left, right])).toBeNull();
});

test('a delimiter too many is found by what the columns hold, one too few where two values run together', () => {
  const kinds = [date, time, number, text];
  expect(repaired('01/02/2018,,10:30,2,x', kinds)).toEqual(['01/02/2018', '10:30', '2', 'x']);
  expect(repaired('01/02/201810:30,2,x', kinds)).toEqual(['01/02/2018', '10:30', '2', 'x']);
  expect(repaired('01/02/2018 10:30 2 rain boots', kinds)).toEqual([
    '01/02/2018',
    '10:30',
    '2',
    'rain boots',
  ]);
});

test('a delimiter is missed before and behind a quoted cell', () => {
  const kinds = [text, text, number];
  expect(repaired('Boots"Light, dry",2', kinds)).toEqual(['Boots', 'Light, dry', '2']);
  expect(repaired('"Light, dry"Boots,2', kinds)).toEqual(['Light, dry', 'Boots', '2']);
});

test('a line made to be looked at for long is laid out at once', () => {
  const hostile = [
    '"'.repeat(16_000),
    ' '.repeat(16_000),
    '"a" '.repeat(4000),
    '" '.repeat(8000),
    '1 '.repeat(300),
    '",'.repeat(150),
    'a"b '.repeat(70),
  ];
  for (const width of [2, 5, 30, 300]) {
    const kinds = Array.from({ length: width }, (_, i) => [date, number, text, url][i % 4] as number);
    for (const line of hostile) {
      const started = performance.now();
      expect(repaired(line, kinds)).toHaveLength(width);
      expect(performance.now() - started).toBeLessThan(500);
    }
  }
});

test('another delimiter is seen where quotes enclose just the cells that hold the table’s own', () => {
  const kinds = [text, number, number];
  expect(repaired('Nut;9;"360,00"', kinds)).toEqual(['Nut', '9', '360,00']);
  expect(repaired('"Fox, Cid";9;"1,360.00"', kinds)).toEqual(['Fox, Cid', '9', '1,360.00']);
  expect(repaired('3,"called "Bob", twice",York', [number, text, text])).toEqual([
    '3',
    'called "Bob", twice',
    'York',
  ]);
});
