/**
 * Files that the reader had never seen when they were written (`unseen/first-scores.md` says how it read them then),
 * told nothing. Prints the score of each part; those that are not read well are named.
 */
import { expect, test } from 'vitest';
import { type Loaded, load, meanOf, printScores } from './load.ts';
import { total } from './score.ts';
import { parts } from './unseen/all.ts';

/** What is not read as a careful person would, and why. */
const misread = [
  // Five lines of three cells are a table as well, and it comes first.
  'an American account: a small summary with three columns above the bookings',
  // The title of each page is kept as a record: only what stands around it tells.
  'a printed list: page numbers and the header again amid the records',
  // The first mark opens a cell that the second one closes.
  'a mark for «the same as above»',
  // Nothing but arithmetic tells it from a record.
  'a sum below without a word: only figures under the columns of figures',
  // One line with commas among three without.
  'an export with an empty result',
  // A trailer with values of its own: it is kept, and fails with a message.
  'rows of a mainframe with a record of its own first and last',
];

test('files that were written down before the reader saw them are read right', async () => {
  const all: Loaded[] = [];
  for (const [part, files] of Object.entries(parts)) {
    const loaded: Loaded[] = [];
    for (const file of files) loaded.push(await load(file));
    printScores(part, loaded);
    all.push(...loaded);
  }
  expect(all.filter((one) => total(one.score) < 9.9).map((one) => one.name)).toEqual(misread);
  expect(meanOf(all)).toBeGreaterThan(9.9);
});
