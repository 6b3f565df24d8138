/** How a transaction looks things up by the thousand: a probe of an index a key, whatever the planner believes. */
import type { Db } from './sql.ts';

/**
 * Of a table that other workers fill at this moment the planner knows nothing. It would read all of it for every key
 * (seen once: 400 s); or, where it expects two, make a bitmap for each (10,000 keys: 90 ms so, 48 ms straight from the
 * index, 36 ms if they are asked in the index's order); or, where it expects a handful of records, take any index that
 * begins with the firm (3,900 keys: 32 s), which `only` rules out as long as nothing may be sorted; or compile what is over by
 * then. A statement that takes longer than any chunk should is given up: the chunk is then done again, with a plan of that
 * moment.
 */
const settings = [
  'enable_seqscan = off',
  'enable_bitmapscan = off',
  'enable_sort = off',
  'enable_incremental_sort = off',
  'jit = off',
  "statement_timeout = '60s'",
];

/** For the rest of the transaction. */
export async function onlyProbes(db: Db): Promise<void> {
  await db.query(settings.map((setting) => `SET LOCAL ${setting}`).join('; '));
}

/**
 * That a column, or what an index holds of it, is what was asked, so that no index but one in its order will do: as an equality
 * the order would say nothing to the planner.
 * @param same further conditions
 */
export function only(column: string, asked: string, same: readonly string[] = []): string {
  return `${[...same, `(${column}) BETWEEN (${asked}) AND (${asked})`].join(' AND ')} ORDER BY ${column}`;
}
