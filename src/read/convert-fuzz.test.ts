import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, MemorySink } from '../../test/support/bytes.ts';
import { workbookParts } from '../../test/support/workbook.ts';
import { zipOf } from '../../test/support/zip.ts';
import { InletError } from '../errors.ts';
import { convertToText } from './convert.ts';
import { defaultLimits } from './limits.ts';

/** How many files; `FUZZ_RUNS` asks for more. fast-check prints the seed of a failure. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 300);

const parts = workbookParts({
  sheets: [
    {
      name: 'S',
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45292.5</v></c></row><row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>x &amp; y</t></is></c><c r="C2" t="b"><f>1</f><v>1</v></c></row>',
      after: '<mergeCells><mergeCell ref="A2:B2"/></mergeCells>',
    },
  ],
  strings: '<si><r><t>a</t></r><rPh><t>b</t></rPh></si>',
  formats: ['dd/mm/yyyy;@'],
});
const workbook = zipOf(parts);
const json = Buffer.from('[{"a":1.5e3,"b":"x\\n\\u00e9"},\n{"b":null,"c":[]}]');

/** Bytes put in, taken out or changed, anywhere. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  take: fc.integer({ min: 0, max: 20 }),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 8 }),
    fc
      .constantFrom(
        '<',
        '>',
        '"',
        '&',
        '/>',
        '</c>',
        '<row>',
        '<v>',
        '9'.repeat(20),
        'PK\x05\x06',
        '{',
        ']',
        '\\',
        '\0',
      )
      .map((text) => Buffer.from(text, 'latin1')),
  ),
});
const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 });
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutated(bytes: Buffer, all: Mutation[]): Buffer {
  return all.reduce((changed, { at, take, put }) => {
    const place = Math.floor(at * changed.length);
    return Buffer.concat([changed.subarray(0, place), put, changed.subarray(place + take)]);
  }, bytes);
}

async function isReadOrRefused(file: Buffer): Promise<void> {
  const started = performance.now();
  try {
    await convertToText(bytesOf(file), 'clients', {}, defaultLimits, new MemorySink());
  } catch (error) {
    expect(error).toBeInstanceOf(InletError);
    expect(error).toMatchObject({ status: 422 });
  }
  expect(performance.now() - started).toBeLessThan(1000);
}

test('a packed workbook with any bytes changed is read or refused, at once', async () => {
  await fc.assert(
    fc.asyncProperty(mutations, (all) => isReadOrRefused(mutated(workbook, all))),
    { numRuns },
  );
});

test('a workbook with anything changed in its XML is read or refused, at once', async () => {
  const indexes = fc.integer({ min: 0, max: parts.length - 1 });
  await fc.assert(
    fc.asyncProperty(indexes, mutations, (index, all) => {
      const changed = parts.map((part, at) =>
        at === index ? { ...part, data: mutated(Buffer.from(part.data), all) } : part,
      );
      return isReadOrRefused(zipOf(changed));
    }),
    { numRuns },
  );
});

test('JSON and gzip with any bytes changed are read or refused, at once', async () => {
  await fc.assert(
    fc.asyncProperty(mutations, async (all) => {
      await isReadOrRefused(mutated(json, all));
      await isReadOrRefused(mutated(gzipSync(json), all));
    }),
    { numRuns },
  );
});
