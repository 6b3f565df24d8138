import { effects } from '../effects.ts';
import type { Db } from '../sql.ts';

/** Keeps who did what to an import, and tells the request it was done for. `details` holds no cell of anybody's data. */
export async function insertAudit(
  db: Db,
  firmUuid: string,
  importUuid: string,
  accountUuid: string | null,
  action: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  await db.query(
    'INSERT INTO audit (firm_uuid, import_uuid, account_uuid, action, details) VALUES ($1, $2, $3, $4, $5)',
    [firmUuid, importUuid, accountUuid, action, JSON.stringify(details)],
  );
  await effects.getStore()?.noteEffect(db, importUuid);
}
