import type pg from 'pg';
import type { Failure } from '../../domain/failure.ts';

/** Rows fetched at a time: bounded memory however many failures there are. */
const fetchRows = 2_000;

/** All failures of an import by row, in batches. Must run inside a transaction, which the cursor lives in. */
export async function* cursorFailures(
  client: pg.ClientBase,
  importUuid: string,
): AsyncGenerator<Failure[], void> {
  await client.query({
    text: `DECLARE failures NO SCROLL CURSOR FOR
             SELECT row, line, cells, errors AS messages FROM failure WHERE import_uuid = '${importUuid}' ORDER BY row`,
  });
  for (;;) {
    const { rows } = await client.query(`FETCH ${fetchRows} FROM failures`);
    if (rows.length === 0) break;
    yield rows;
  }
  await client.query('CLOSE failures');
}
