import type pg from 'pg';
import type { UndoneRecord } from '../../domain/undo.ts';

/** Records fetched at a time: bounded memory however many there are. */
const fetchRows = 2_000;

/** Every record of an undone import that was not simply removed, by row. Must run inside a transaction. */
export async function* cursorUndone(
  client: pg.ClientBase,
  importUuid: string,
): AsyncGenerator<UndoneRecord[], void> {
  await client.query({
    text: `DECLARE undone NO SCROLL CURSOR FOR
             SELECT coalesce(u.row, b.row) AS row, coalesce(u.record_uuid, b.record_uuid) AS uuid,
                    coalesce(u.outcome, 'restored') AS outcome, u.reason, coalesce(u.fields, '{}') AS fields
               FROM (SELECT row, record_uuid FROM before_image WHERE import_uuid = '${importUuid}') b
               FULL JOIN (SELECT * FROM undo_record WHERE import_uuid = '${importUuid}') u USING (row)
              ORDER BY 1`,
  });
  for (;;) {
    const { rows } = await client.query(`FETCH ${fetchRows} FROM undone`);
    if (rows.length === 0) break;
    yield rows;
  }
  await client.query('CLOSE undone');
}
