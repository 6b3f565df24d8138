/** What must hold for every file there can be. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAll } from './support/read-all.ts';

const delimiters = [',', ';', '\t', '|', ':', '^', '~', ', ', '||'];
const letters = fc.constantFrom(
  'a',
  'B',
  '7',
  ' ',
  'é',
  '漢',
  '"',
  "'",
  '\\',
  ',',
  ';',
  '\t',
  '|',
  ':',
  '\n',
  '\r\n',
  '.',
  '-',
);
const cell = fc.oneof(
  { weight: 3, arbitrary: fc.string({ maxLength: 6 }).map((text) => text.replace(/[\0\r]/g, '')) },
  { weight: 2, arbitrary: fc.array(letters, { maxLength: 8 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.constant('') },
);

interface Written {
  table: string[][];
  text: string;
  overrides: { delimiter: string; quote: string; header_row: number };
}

/** A table of any cells, written down by the rules of some dialect. */
const written: fc.Arbitrary<Written> = fc
  .record({
    width: fc.integer({ min: 1, max: 5 }),
    rows: fc.integer({ min: 0, max: 8 }),
    delimiter: fc.constantFrom(...delimiters),
    quote: fc.constantFrom('"', "'"),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    quoteAll: fc.boolean(),
    lastLineEnd: fc.boolean(),
  })
  .chain((way) =>
    fc
      .array(fc.array(cell, { minLength: way.width, maxLength: way.width }), {
        minLength: way.rows,
        maxLength: way.rows,
      })
      .map((rows) => {
        const header = Array.from({ length: way.width }, (_, i) => `Head ${i + 1}`);
        const isRule = (row: string[]) =>
          /^[-=_\s|+:;,*"]*$/.test(row.join('')) && /[-=_]{3}/.test(row.join(''));
        const filled = rows.filter((row) => row.some((text) => text.trim() !== ''));
        // A line drawn directly under the header is none.
        while (filled[0] && isRule(filled[0])) filled.shift();
        const table = [header, ...filled];
        const write = (text: string) =>
          way.quoteAll ||
          text.includes(way.quote) ||
          /[\r\n]/.test(text) ||
          text.includes(way.delimiter[0] as string) ||
          /^ | $/.test(text)
            ? way.quote + text.replaceAll(way.quote, way.quote + way.quote) + way.quote
            : text;
        const lines = table.map((row) => row.map(write).join(way.delimiter));
        const text = lines.join(way.lineEnd) + (way.lastLineEnd ? way.lineEnd : '');
        return { table, text, overrides: { delimiter: way.delimiter, quote: way.quote, header_row: 1 } };
      }),
  );

test('any table, written in any dialect, is read back to the letter', async () => {
  await fc.assert(
    fc.asyncProperty(written, async ({ table, text, overrides }) => {
      const read = await readAll(text, { overrides });
      expect(read.headers).toEqual(table[0]);
      expect(read.rows.map((row) => row.cells)).toEqual(table.slice(1));
      expect(read.rows.filter((row) => row.problem !== null)).toEqual([]);
      expect(read.rows.map((row) => row.row)).toEqual(table.slice(1).map((_, i) => i + 1));
    }),
    { numRuns: Number(process.env.RUNS ?? 300) },
  );
});

/** Text in which every kind of damage is likely. */
const damaged = fc
  .array(
    fc.constantFrom(
      'a',
      'bc',
      '12',
      '"',
      '""',
      "'",
      ',',
      ',',
      ';',
      '\n',
      '\n',
      '\r\n',
      '\r',
      '\\',
      ' ',
      '\0',
      'é',
      'Total',
    ),
    {
      minLength: 1,
      maxLength: 120,
    },
  )
  .map((parts) => parts.join(''));

test('rows are the same wherever a file is cut into chunks, and however its bytes come in', async () => {
  await fc.assert(
    fc.asyncProperty(
      damaged,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 7 }),
      async (text, rows, piece) => {
        const head = 'name,note,amount\nAnn,x,1\nBob,"y, z",2\n';
        const content = Buffer.from(head + text);
        const whole = await readAll(content);
        const byRow = await readAll(content, { limits: { chunkRows: rows }, pieceBytes: piece });
        const byByte = await readAll(content, { limits: { chunkBytes: 1 }, pieceBytes: 3 });
        expect(byRow.rows).toEqual(whole.rows);
        expect(byByte.rows).toEqual(whole.rows);
        expect(whole.rows.length).toBe(whole.profile.rows);
        expect({ ...byByte.profile }).toEqual({ ...whole.profile });
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 300) },
  );
});

test('rows with a problem are counted among the problems', async () => {
  await fc.assert(
    fc.asyncProperty(damaged, async (text) => {
      const read = await readAll(Buffer.from(`name,note,amount\nAnn,x,1\n${text}`));
      const doubted = read.rows.filter((row) => row.problem !== null).length;
      const told = new Set([
        'header-repeated',
        'header-mended',
        'lines-above',
        'lines-below',
        'second-table',
        'lines-unwrapped',
        'columns-lined-up',
        'delimiters-escaped',
      ]);
      const counted = read.profile.problems
        .filter(({ code }) => !told.has(code))
        .reduce((sum, { count }) => sum + count, 0);
      expect(counted).toBe(doubted);
    }),
    { numRuns: Number(process.env.RUNS ?? 300) },
  );
});
