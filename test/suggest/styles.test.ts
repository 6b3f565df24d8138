/**
 * The same headers as other programs would write them: what a column means does not hang on capitals, on what stands
 * between its words, or on what every header of the file begins with.
 */
import { expect, test } from 'vitest';
import { builtInTypes } from '../../src/types/registry.ts';
import { readTable, scoreOf } from './table.ts';

/** Every third part: all of them would only take longer. */
const rows = [1, 4, 7, 10, 13, 16, 19, 22, 25, 28, 31, 34].flatMap((part) =>
  readTable(`headers-${part}.txt`),
);

const isWords = (header: string) => /^[\w ]+$/.test(header) && !header.includes('__');
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
const wordsOf = (header: string) => header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').split(/[ _]+/);
/** Joins the words of a header that is made of nothing but words. */
const joined = (by: string, write: (word: string, at: number) => string) => (header: string) =>
  isWords(header) ? wordsOf(header).map(write).join(by) : header;

/** `client_date_of_birth`, unless the header begins so already. */
const underRecord = (header: string, record: string) =>
  isWords(header) && !header.toLowerCase().startsWith(record)
    ? `${record}_${header.replaceAll(' ', '_')}`
    : header;

test.each<[string, (header: string, type: string) => string, number?]>([
  ['UPPER CASE', (header) => header.toUpperCase()],
  ['snake_case', joined('_', (word) => word.toLowerCase())],
  ['camelCase', joined('', (word, at) => (at === 0 ? word.toLowerCase() : capital(word)))],
  // Words that stand in no vocabulary cannot be told apart then.
  ['alltogether', joined('', (word) => word.toLowerCase()), 0.96],
  ['ALLTOGETHER', joined('', (word) => word.toUpperCase()), 0.96],
  ['record_field', (header, type) => underRecord(header, builtInTypes.get(type)?.singular ?? type)],
  ['packaged__Field__c', (header) => (isWords(header) ? `xyz__${joined('_', capital)(header)}__c` : header)],
  ['[Object] Field', (header, type) => `[${capital(builtInTypes.get(type)?.singular ?? type)}] ${header}`],
  ['Export: Field', (header) => `Export: ${header}`],
  ['Acme Field', (header) => `Acme ${header}`],
  ['Field: *', (header) => `${header}: *`],
])('as %s', (_, write, leastRight = 0.97) => {
  const written = rows.map((row) => ({
    ...row,
    columns: row.columns.map((column) => ({ ...column, header: write(column.header, row.type) })),
  }));
  const { headers, right, wrong, tale } = scoreOf(builtInTypes, written);
  expect(right / headers, tale.join('\n')).toBeGreaterThanOrEqual(leastRight);
  expect(wrong / headers, tale.join('\n')).toBeLessThanOrEqual(0.01);
});
