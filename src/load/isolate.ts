/**
 * Bad rows are found by halving (pgloader's way): a set that the database refuses is split until the row stands
 * alone, and everything else is kept. Cost: about 2·log2(n) attempts a bad row. Poison never loops.
 */
import type pg from 'pg';

/** What an attempt came to. `refused`: some row has data the database will not take. `clash`: a unique value is taken. */
export type Attempt = { kept: true } | { kept: false; error: pg.DatabaseError };

/** Class 22 (data exception), 23 (integrity constraint) and 54 (program limit): the row's own fault. Others go up. */
function isRowsFault(error: unknown): error is pg.DatabaseError {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^(22|23|54)/.test(code);
}

/** Runs `write` so that a refusal undoes only it. @throws errors that are not the rows' fault, e.g. 40P01 */
export async function attempt(client: pg.ClientBase, write: () => Promise<void>): Promise<Attempt> {
  await client.query('SAVEPOINT attempt');
  try {
    await write();
    await client.query('RELEASE SAVEPOINT attempt');
    return { kept: true };
  } catch (error) {
    if (!isRowsFault(error)) throw error;
    await client.query('ROLLBACK TO SAVEPOINT attempt; RELEASE SAVEPOINT attempt');
    return { kept: false, error };
  }
}

/** Writes all rows the database takes; calls `refuse` for each it does not. */
export async function isolate<R>(
  client: pg.ClientBase,
  rows: readonly R[],
  write: (rows: readonly R[]) => Promise<void>,
  refuse: (row: R, error: pg.DatabaseError) => void,
): Promise<void> {
  if (rows.length === 0) return;
  const result = await attempt(client, () => write(rows));
  if (result.kept) return;
  if (rows.length === 1) {
    refuse(rows[0] as R, result.error);
    return;
  }
  const middle = rows.length >> 1;
  await isolate(client, rows.slice(0, middle), write, refuse);
  await isolate(client, rows.slice(middle), write, refuse);
}
