import fc from 'fast-check';
import { expect, test } from 'vitest';
import { database } from '../../test/support/database.ts';
import { arrayLiteral } from '../domain/array-literal.ts';
import { copyIn } from './copy-in.ts';
import { copyRows } from './copy-rows.ts';

const { pool } = await database();

/** PostgreSQL keeps no NUL, nor half of a pair; rows with one fail before they come here. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({
      unit: fc.constantFrom('\\', '\t', '\n', '\r', 'N', '.', 'é', '😀', 'x', '\b', '\v', '"', '{', ','),
    }),
  )
  .map((it) => it.replaceAll('\0', '').toWellFormed());
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const two = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
const moment = fc
  .tuple(day, two(23), two(59), two(59), fc.constantFrom('+00:00', '+01:00', '-03:30', '+14:00', '-00:01:15'))
  .map(([date, h, m, s, offset]) => `${date}T${h}:${m}:${s}${offset}`);
const whole = (bits: bigint) =>
  fc
    .oneof(
      fc.bigInt({ min: -(2n ** (bits - 1n)), max: 2n ** (bits - 1n) - 1n }),
      fc.bigInt({ min: -300n, max: 300n }),
    )
    .map(String);
const numeric = fc
  .tuple(fc.constantFrom('', '-'), whole(64n), fc.stringMatching(/^\d{0,9}$/))
  .map(([sign, before, after]) => `${sign}${before.replace('-', '')}${after && `.${after}`}`);

test.each<[string, fc.Arbitrary<string>, ((value: string) => string)?]>([
  ['text', text],
  [
    'uuid',
    fc.oneof(
      fc.uuid(),
      fc.uuid().map((it) => it.toUpperCase()),
    ),
  ],
  ['boolean', fc.constantFrom('t', 'f', 'true', 'false')],
  ['integer', whole(32n)],
  ['bigint', whole(64n)],
  ['date', day],
  [
    'timestamptz',
    fc.oneof(
      moment,
      day,
      day.map((it) => `${it} 13:14:15.001002+00`),
    ),
  ],
  ['numeric', numeric],
  [
    'jsonb',
    fc
      .json()
      .map((it) => it.replaceAll('\\u0000', ''))
      .filter((it) => it.isWellFormed() && !/\\ud[89a-f]/i.test(it)),
  ],
  ['text[]', fc.oneof(fc.array(text).map(arrayLiteral), fc.constant('{plain,"in quotes"}'))],
  [
    'uuid[]',
    fc.oneof(
      fc.array(fc.uuid()).map(arrayLiteral),
      fc.array(fc.uuid()).map((all) => `{${all.join(',')}}`),
    ),
  ],
])('a value of %s is what the database reads of its text', async (sqlType, value) => {
  const client = await pool.connect();
  try {
    await client.query(`CREATE TEMP TABLE sent (row int, value ${sqlType}) ON COMMIT PRESERVE ROWS`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(value), { minLength: 1, maxLength: 50 }), async (written) => {
        const rows = written.map((it, row) => ({ row, values: [it] }));
        const lead = [{ sqlType: 'integer', of: ({ row }: { row: number }) => String(row) }];
        await client.query('TRUNCATE sent');
        await copyIn(
          client,
          'COPY sent FROM STDIN (FORMAT binary)',
          copyRows(rows, lead, [{ index: 0, sqlType }]),
        );
        const { rows: kept } = await client.query(
          `SELECT s.value::text AS sent, r.value::${sqlType}::text AS read
             FROM sent s JOIN unnest($1::text[]) WITH ORDINALITY r (value, at) ON r.at = s.row + 1 ORDER BY s.row`,
          [written],
        );
        expect(kept.map(({ sent }) => sent)).toEqual(kept.map(({ read }) => read));
        expect(kept).toHaveLength(written.length);
      }),
      { numRuns: 40 },
    );
  } finally {
    await client.query('DROP TABLE sent');
    client.release();
  }
});

test.each([
  ['integer', '2147483648', '22003'],
  ['integer', '1.5', '22P02'],
  ['bigint', '9223372036854775808', '22003'],
  ['date', '1/2/2024', '22P02'],
  ['timestamptz', 'yesterday', '22P02'],
  ['boolean', 'perhaps', '22P02'],
  ['numeric', 'NaN', '22P02'],
  ['uuid', 'none', '22P02'],
])('no %s can be made of %s: it is refused with the database’s own code, and the connection goes on', async (sqlType, value, code) => {
  const client = await pool.connect();
  try {
    await client.query(`CREATE TEMP TABLE sent (value ${sqlType})`);
    const rows = [...Array(5_000).fill({ values: [null] }), { values: [value] }];
    const sent = copyIn(
      client,
      'COPY sent FROM STDIN (FORMAT binary)',
      copyRows(rows, [], [{ index: 0, sqlType }]),
    );
    await expect(sent).rejects.toMatchObject({ code });
    expect((await client.query('SELECT count(*)::int AS n FROM sent')).rows).toEqual([{ n: 0 }]);
  } finally {
    await client.query('DROP TABLE sent');
    client.release();
  }
});

test('a text longer than a piece is written whole, and what makes a value of another is asked once for each', () => {
  const long = 'ü\\'.repeat(300_000);
  const rows = [
    { values: ['a', long] },
    { values: [null, 'b'] },
    ...Array(40_000).fill({ values: ['c', 'd'] }),
  ];
  const columns = [
    { index: 1, sqlType: 'text' },
    { index: 0, sqlType: 'text', as: (value: string) => `${value}!` },
  ];
  const pieces = [...copyRows(rows, [], columns)];
  expect(pieces.length).toBeGreaterThan(3);
  const bytes = Buffer.concat(pieces);
  const first = 19 + 2 + 4;
  expect(bytes.subarray(first, first + 900_000).toString()).toBe(long);
  expect(bytes.subarray(first + 900_000, first + 900_006).toString('hex')).toBe('000000026121');
  expect(bytes.subarray(-2).toString('hex')).toBe('ffff');
});
