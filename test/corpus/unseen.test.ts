/** Files that the reader had never seen when they were written, told nothing. Prints the score of each part. */
import { expect, test } from 'vitest';
import { type Loaded, load, meanOf, printScores } from './load.ts';
import { total } from './score.ts';
import { parts } from './unseen/all.ts';

test('files that were written down before the reader saw them are read right', async () => {
  for (const [part, files] of Object.entries(parts)) {
    const loaded: Loaded[] = [];
    for (const file of files) loaded.push(await load(file));
    printScores(part, loaded);
    console.log(loaded.filter((one) => total(one.score) < 9.9).map((one) => `${total(one.score).toFixed(2)} ${one.name}`).join('\n'));
    expect(meanOf(loaded)).toBeGreaterThan(9);
  }
});
