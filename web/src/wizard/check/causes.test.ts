import { expect, test } from 'vitest';
import { causesOf } from './causes.ts';

const row = (errors: Record<string, string[]>) => ({ row: 1, line: 2, record: {}, cells: {}, errors });

test('the same message about the same field is one cause, the most frequent first', () => {
  const rows = [
    row({ email: ['bad'], phone: ['bad'] }),
    row({ email: ['bad'] }),
    row({}),
    row({ email: ['taken'] }),
  ];
  expect(causesOf(rows)).toEqual([
    { field: 'email', message: 'bad', count: 2 },
    { field: 'phone', message: 'bad', count: 1 },
    { field: 'email', message: 'taken', count: 1 },
  ]);
});
