import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, MemorySink } from '../../test/support/bytes.ts';
import { CsvWriter } from './convert-csv.ts';
import { convertJson } from './json.ts';
import { defaultLimits } from './limits.ts';

async function read(
  text: string | Buffer,
  { encoding = 'utf-8', limits = defaultLimits, pieceBytes = 1000 } = {},
) {
  const sink = new MemorySink();
  const csv = new CsvWriter(sink, text.length, limits);
  const format = await convertJson(() => bytesOf(text, pieceBytes).stream(), encoding, limits, csv);
  return { format, text: sink.text };
}
const refusal = (text: string) =>
  read(text).then(
    () => 'read',
    (error: Error) => error.message,
  );

test('reads JSON Lines; the header is every key in the order first seen, on line 0', async () => {
  const { format, text } = await read('{"a":1,"b":"x, y"}\n\n{"c":null,"a":"say \\"hi\\"\\n"}\r\n{"b":true}');
  expect(format).toBe('jsonl');
  expect(text).toBe('0,a,b,c\n1,1,"x, y",\n3,"say ""hi""\n",,\n4,,true,\n');
});

test('reads an array of objects, over lines or in one', async () => {
  const { format, text } = await read('\ufeff[\n  {\n    "a": 1\n  },\n  { "a": 2 }\n]\n');
  expect([format, text]).toEqual(['json', '0,a\n2,1\n5,2\n']);
  expect((await read('[{"a":"{]"},{"a":"\\\\"}]')).text).toBe('0,a\n1,{]\n1,\\\n');
});

test('reads objects that span lines without an array around them', async () => {
  expect((await read('{\n"a": 1\n}\n{\n"a": 2\n}')).text).toBe('0,a\n1,1\n4,2\n');
});

test('keeps numbers as the file writes them', async () => {
  const numbers = ['1.50', '1e5', '-0', '12345678901234567890', '0.1', '-1.5E-10'];
  const { text } = await read(`{"a":${numbers.join('}\n{"a":')}}`);
  expect(
    text
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split(',')[1]),
  ).toEqual(numbers);
});

test('takes an empty list or object for no value, and refuses one with something in it by line and key', async () => {
  expect((await read('{"a":[],"b":{ },"c":1}')).text).toBe('0,a,b,c\n1,,,1\n');
  expect(await refusal('{"a":1}\n{"a":{"b":2}}')).toMatch(/^Line 2 .*the value of "a" is an object/);
  expect(await refusal('[{"tags":["x"]}]')).toMatch(/^Line 1 .*the value of "tags" is a list/);
});

test('refuses what is not a list of objects, naming the line', async () => {
  expect(await refusal('[{"a":1},\n5]')).toMatch(/^Line 2 .*"5" stands where an object/);
  expect(await refusal('[{"a":1}\n{"a":2}]')).toMatch(/^Line 2 .*"{" stands/);
  expect(await refusal('[{"a":1}] x')).toMatch(/"x" stands/);
  expect(await refusal('{"a":1},{"a":2}')).toMatch(/"," stands/);
  expect(await refusal('[{"a":1},]')).toMatch(/"\]" stands/);
  expect(await refusal('[{"a":1}')).toMatch(/ends in the middle/);
  expect(await refusal('{"a":1}\n{"a":"x')).toMatch(/^Line 2 .*ends in the middle/);
  expect(await refusal('[{"a":1},')).toMatch(/ends in the middle/);
  expect(await refusal('{"a":01}')).toMatch(/^Line 1 .*not valid JSON/);
  expect(await refusal('{"a":nil}')).toMatch(/a value for "a" is expected before "nil}"/);
  expect(await refusal('{a:1}')).toMatch(/a key in quotes is expected/);
  expect(await refusal('{"a":1]')).toMatch(/not valid JSON/);
  expect(await refusal('{"a":"x\ny"}')).toMatch(/not a valid JSON string/);
  expect(await refusal('{"a":"\\ud800"}')).toMatch(/half of a character/);
  expect(await refusal('{"a":1,"a":2}')).toMatch(/gives "a" twice/);
  expect(await refusal('[]')).toMatch(/no objects with keys/);
  expect(await refusal('[{}]')).toMatch(/no objects with keys/);
});

test('refuses past the limits, with the limit in the message', async () => {
  const keys = Array.from({ length: 1001 }, (_, index) => `"k${index}":1`).join(',');
  expect(await refusal(`{${keys}}`)).toMatch(/more than 1000 keys/);
  expect(await refusal(`{"${'k'.repeat(256)}":1}`)).toMatch(/longer than 255 characters/);
  const small = { ...defaultLimits, recordBytesMax: 100 };
  await expect(read(`{"a":"${'x'.repeat(101)}"}`, { limits: small })).rejects.toThrow(
    /longer than 100 characters/,
  );
});

test('reads UTF-16, and refuses bytes that are not valid', async () => {
  expect((await read(Buffer.from('\ufeff{"a":"é"}', 'utf16le'), { encoding: 'utf-16le' })).text).toBe(
    '0,a\n1,é\n',
  );
  await expect(read(Buffer.from('{"a":"\xe9"}', 'latin1'))).rejects.toMatchObject({ status: 422 });
});

test('any flat objects, cut anywhere, come back to the letter', async () => {
  const value = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
  );
  const objects = fc.array(fc.record({ a: value, 'b"\\': value }), { minLength: 1 });
  const cell = (each: string | number | boolean) => {
    const text = typeof each === 'string' ? each : JSON.stringify(each);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  await fc.assert(
    fc.asyncProperty(
      objects,
      fc.integer({ min: 1, max: 20 }),
      fc.boolean(),
      async (all, pieceBytes, list) => {
        const source = list ? JSON.stringify(all) : all.map((each) => JSON.stringify(each)).join('\n');
        const { text } = await read(source, { pieceBytes });
        const expected = all.map(
          (each, index) => `${list ? 1 : index + 1},${cell(each.a)},${cell(each['b"\\'])}\n`,
        );
        expect(text).toBe(`0,a,"b""\\"\n${expected.join('')}`);
      },
    ),
  );
});
