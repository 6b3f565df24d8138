/** Files as people really send them, told nothing. Prints the score; those that are not read well are named. */
import { expect, test } from 'vitest';
import { type Loaded, load, meanOf, printScores } from './load.ts';
import { total } from './score.ts';
import { wild } from './wild/all.ts';

/** What is not read as a careful person would, and why. */
const misread = [
  // Two cells where the header has three: it is kept, and fails with a message.
  'an error message after the rows, where an export broke off',
  // A first column without a name is not told from a last one without: the rows are refused, and nothing is moved.
  'rows named by R: the header is one name short',
  // More lines speak against the table than for it.
  'a preamble longer than the table',
  // Nothing tells a first row of names and towns from a header of words nobody knows; it is told as a doubt.
  'words only, no header, names and towns of which none comes again',
];

test('files as banks, back offices, services and public bodies write them are read right', async () => {
  const loaded: Loaded[] = [];
  for (const file of wild()) loaded.push(await load(file));
  printScores('wild', loaded);
  expect(loaded.filter((one) => total(one.score) < 9.9).map((one) => one.name)).toEqual(misread);
  expect(meanOf(loaded)).toBeGreaterThan(9.7);
});
