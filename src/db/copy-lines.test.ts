import fc from 'fast-check';
import { expect, test } from 'vitest';
import { database } from '../../test/support/database.ts';
import { copyIn } from './copy-in.ts';
import { copyLines } from './copy-lines.ts';

const cell = fc.option(
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({ unit: fc.constantFrom('\\', '\t', '\n', '\r', 'N', '.', 'é', '😀', 'x', '\b', '\v') }),
  ),
);
const columns = [
  { index: 1, escape: true },
  { index: 0, escape: true },
];

const { pool } = await database();

test('any texts come back from the database as they were sent', async () => {
  const client = await pool.connect();
  try {
    await client.query('CREATE TEMP TABLE said (head text, id int, second text, first text)');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 20 }), async (written) => {
        const rows = written.map((values, row) => ({ row, values: values.map(withoutNul) }));
        await client.query('TRUNCATE said');
        await copyIn(
          client,
          'COPY said FROM STDIN',
          copyLines(rows, 'é\t', ({ row }) => `${row}`, columns),
        );
        const { rows: kept } = await client.query('SELECT head, id, first, second FROM said ORDER BY id');
        expect(kept).toEqual(
          rows.map(({ row, values }) => ({ head: 'é', id: row, first: values[0], second: values[1] })),
        );
      }),
      { numRuns: 50 },
    );
  } finally {
    client.release();
  }
});

test('pieces hold whole lines, however long a text is', () => {
  const long = 'ü\\'.repeat(300_000);
  const rows = [
    { values: ['a', long] },
    { values: [null, 'b'] },
    ...Array(40_000).fill({ values: ['c', 'd'] }),
  ];
  const pieces = [...copyLines(rows, '', () => '1', columns)];
  expect(pieces.length).toBeGreaterThan(2);
  for (const piece of pieces) expect(piece.at(-1)).toBe(0x0a);
  const lines = Buffer.concat(pieces).toString().split('\n');
  expect(lines.slice(0, 2)).toEqual([`1\t${'ü\\\\'.repeat(300_000)}\ta`, '1\tb\t\\N']);
  expect(lines.length - 1).toBe(rows.length);
});

/** PostgreSQL keeps no NUL; rows with one fail before they come here. */
const withoutNul = (text: string | null) => text?.replaceAll('\0', '') ?? null;
