/** Who has made imports that are still listed. */
import type { AccountView } from '../../domain/views.ts';
import type { Db } from '../sql.ts';
import { accountColumns, accountView } from './account-view.ts';

/** By name, and how many there are in all. Who has left since is among them, as are the imports they made. */
export async function selectInitiators(
  db: Db,
  firmUuid: string,
  limit: number,
  offset: number,
): Promise<{ rows: AccountView[]; total: number }> {
  const initiators = `
    employee a JOIN firm f ON f.uuid = a.firm_uuid
     WHERE a.firm_uuid = $1
       AND a.uuid IN (SELECT account_uuid FROM import WHERE firm_uuid = $1 AND deleted_at IS NULL)`;
  const { rows } = await db.query(
    `SELECT ${accountColumns('a', 'account')}, f.name AS firm_name, f.timezone FROM ${initiators}
      ORDER BY lower(a.name COLLATE pg_c_utf8), a.uuid LIMIT $2 OFFSET $3`,
    [firmUuid, limit, offset],
  );
  const counted = await db.query(`SELECT count(*)::int AS total FROM ${initiators}`, [firmUuid]);
  const viewOf = (row: (typeof rows)[number]) =>
    accountView(row, 'account', { uuid: firmUuid, name: row.firm_name, timezone: row.timezone });
  return { rows: rows.map(viewOf), total: counted.rows[0].total };
}
