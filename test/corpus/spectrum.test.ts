/** The files of the `csv-spectrum` package, read without being told anything. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readAll } from '../../src/read/support/read-all.ts';

const folder = dirname(fileURLToPath(import.meta.resolve('csv-spectrum')));
// The JSON beside this file is not what stands in it: one object instead of a list, and another phone number.
const contradictory = 'location_coordinates';
const names = readdirSync(join(folder, 'csvs'))
  .map((file) => file.replace(/\.csv$/, ''))
  .filter((name) => name !== contradictory);

test.each(names)('%s', async (name) => {
  const read = await readAll(readFileSync(join(folder, 'csvs', `${name}.csv`)));
  const wanted = JSON.parse(readFileSync(join(folder, 'json', `${name}.json`), 'utf8'));
  const found = read.rows.map((row) => Object.fromEntries(read.headers.map((header, i) => [header, row.cells[i]])));
  expect(found).toEqual(wanted);
  expect(read.rows.every((row) => row.problem === null)).toBe(true);
});
