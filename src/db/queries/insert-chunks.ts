import type { Db } from '../sql.ts';

/** Stages of the ledger; see migrations 002 and 020. */
export const stage = { survey: 1, settle: 2, load: 4, finish: 5, undo: 6, finishUndo: 7 } as const;

/** Makes one ledger line for each range of the import's text. Doing it again changes nothing. */
export async function insertChunks(db: Db, importUuid: string, run: number, of: number): Promise<void> {
  await db.query(
    `INSERT INTO chunk (import_uuid, run, stage, number, from_byte, to_byte, first_row, rows, first_line)
     SELECT i.uuid, $2, $3, r.number, r."fromByte", r."toByte", r."firstRow", r.rows, r."firstLine"
       FROM import i, jsonb_to_recordset(i.ranges) AS r (number int, "fromByte" bigint, "toByte" bigint,
                                                         "firstRow" int, rows int, "firstLine" int)
      WHERE i.uuid = $1
     ON CONFLICT DO NOTHING`,
    [importUuid, run, of],
  );
}

/** Makes, or opens again, the one line of a stage that concerns the import as a whole. */
export async function insertStep(db: Db, importUuid: string, run: number, of: number): Promise<void> {
  await db.query(
    `INSERT INTO chunk (import_uuid, run, stage, number) VALUES ($1, $2, $3, 0)
     ON CONFLICT (import_uuid, run, stage, number) DO UPDATE SET done = false`,
    [importUuid, run, of],
  );
}

/** Takes the lines of a run away that were not decided; its finish line stays, it is the one being worked on. */
export async function deleteOpenLines(db: Db, importUuid: string, run: number): Promise<void> {
  await db.query('DELETE FROM chunk WHERE import_uuid = $1 AND run = $2 AND stage < 5 AND NOT done', [
    importUuid,
    run,
  ]);
}
