import type pg from 'pg';

/** A failed row as the report needs it: its cells and messages as the JSON they are kept as. */
export interface KeptFailure {
  row: number;
  cells: string;
  errors: string;
}

/** What is fetched at a time: about this many characters, however long the rows are, and never more rows than that. */
const fetchCharacters = 2 ** 20;
const fetchRowsMax = 2_000;
const fetchRowsFirst = 50;

/**
 * All failures of an import by row, in batches. Must run inside a transaction, which the cursor lives in. The next
 * batch is fetched while the last is worked on.
 */
export async function* cursorFailures(
  client: pg.ClientBase,
  importUuid: string,
): AsyncGenerator<KeptFailure[], void> {
  await client.query(
    `DECLARE failures NO SCROLL CURSOR FOR
       SELECT row, cells::text AS cells, errors::text AS errors FROM failure
        WHERE import_uuid = '${importUuid}' ORDER BY row`,
  );
  const fetch = async (count: number): Promise<KeptFailure[]> =>
    (await client.query(`FETCH ${count} FROM failures`)).rows;
  let batch = await fetch(fetchRowsFirst);
  while (batch.length > 0) {
    const next = fetch(fitting(batch));
    // Should the caller fail or stop meanwhile, the transaction ends with it: nobody waits for this one.
    next.catch(() => {});
    yield batch;
    batch = await next;
  }
  await client.query('CLOSE failures');
}

/** How many rows like these make one batch. */
function fitting(batch: readonly KeptFailure[]): number {
  const characters = batch.reduce((sum, { cells, errors }) => sum + cells.length + errors.length, 0);
  return Math.max(1, Math.min(fetchRowsMax, Math.floor((fetchCharacters * batch.length) / (characters + 1))));
}
