/** How a transaction looks things up by the thousand: a probe of an index a key, whatever the planner believes. */
import type { Db } from './sql.ts';

/**
 * Of a table that other workers fill at this moment the planner knows nothing. It would read all of it for every key
 * (seen once: 400 s); or, where it expects two, make a bitmap for each (10,000 keys: 90 ms so, 48 ms straight from the
 * index, 36 ms if they are asked in the index's order); or compile what is over by then. A statement that takes longer
 * than any chunk should is given up: the chunk is then done again, with a plan of that moment.
 */
const settings = [
  'enable_seqscan = off',
  'enable_bitmapscan = off',
  'jit = off',
  "statement_timeout = '60s'",
];

/** For the rest of the transaction. */
export async function onlyProbes(db: Db): Promise<void> {
  await db.query(settings.map((setting) => `SET LOCAL ${setting}`).join('; '));
}
