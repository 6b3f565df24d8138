import type { SettledDates } from '../../domain/mapping.ts';
import type { Db } from '../sql.ts';

/** What each survey line saw, in order of the file. */
export async function selectEvidence<T>(db: Db, importUuid: string, run: number): Promise<T[]> {
  const { rows } = await db.query(
    'SELECT evidence FROM chunk WHERE import_uuid = $1 AND run = $2 AND stage = 1 AND done ORDER BY number',
    [importUuid, run],
  );
  return rows.map((row) => row.evidence);
}

/** Opens the survey's lines again. */
export async function reopenSurvey(db: Db, importUuid: string, run: number): Promise<void> {
  await db.query('UPDATE chunk SET done = false WHERE import_uuid = $1 AND run = $2 AND stage = 1', [
    importUuid,
    run,
  ]);
}

/** Removes the survey's lines; waits for those being worked on. */
export async function deleteSurvey(db: Db, importUuid: string): Promise<void> {
  await db.query('DELETE FROM chunk WHERE import_uuid = $1 AND stage IN (1, 2)', [importUuid]);
}

/** Keeps what the survey settled; rows can be decided from then on. */
export async function updateSurveyed(
  db: Db,
  importUuid: string,
  surveyed: { dates: Record<string, SettledDates> },
): Promise<void> {
  await db.query('UPDATE import SET surveyed = $2 WHERE uuid = $1', [importUuid, JSON.stringify(surveyed)]);
}
