/** Firms, who works there, and the lists of their own that records refer to. */

import type { Db } from '../db/sql.ts';
import type { Role } from '../domain/actor.ts';
import { InletError, invalid } from '../errors.ts';

/**
 * @param firm `timezone` is an IANA name, Europe/London unless said
 * @returns its uuid
 * @throws InletError 422 where there is no such time zone, or no name
 */
export async function createFirm(db: Db, firm: { name: string; timezone?: string }): Promise<string> {
  const timezone = firm.timezone ?? 'Europe/London';
  const name = firm.name.trim();
  if (!name) throw invalid({ name: ['The name field is required.'] });
  if (!isTimezone(timezone)) throw invalid({ timezone: ['The timezone field must be a valid timezone.'] });
  return insert(db, 'INSERT INTO firm (name, timezone) VALUES ($1, $2) RETURNING uuid', [name, timezone]);
}

/**
 * The firm that is named so, in any case, or has that uuid.
 * @throws InletError 404 where there is none, 422 where several are named so
 */
export async function findFirm(db: Db, nameOrUuid: string): Promise<string> {
  const { rows } = await db.query<{ uuid: string }>(
    `SELECT uuid FROM firm WHERE uuid::text = lower($1) OR lower(name COLLATE pg_c_utf8) = lower($1 COLLATE pg_c_utf8)
     LIMIT 2`,
    [nameOrUuid.trim()],
  );
  const [found, another] = rows;
  if (!found) throw new InletError('not_found', 404, `There is no firm «${nameOrUuid}».`);
  if (another) throw invalid({ firm: [`Several firms are named «${nameOrUuid}»: give the uuid of one.`] });
  return found.uuid;
}

export interface NewEmployee {
  firmUuid: string;
  /** null: works there, and does not sign in. */
  userUuid?: string | null;
  role: Role;
  firstName: string | null;
  lastName: string | null;
  email?: string | null;
  phone?: string | null;
}

/** @returns the account's uuid */
export async function addEmployee(db: Db, employee: NewEmployee): Promise<string> {
  const name = [employee.firstName, employee.lastName].filter(Boolean).join(' ') || (employee.email ?? '');
  return insert(
    db,
    `INSERT INTO employee (firm_uuid, user_uuid, role, first_name, last_name, name, email, phone)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING uuid`,
    [
      employee.firmUuid,
      employee.userUuid ?? null,
      employee.role,
      employee.firstName,
      employee.lastName,
      name,
      employee.email ?? null,
      employee.phone ?? null,
    ],
  );
}

/** A status that clients of the firm can have. @returns its uuid */
export const addClientStatus = (db: Db, firmUuid: string, name: string): Promise<string> =>
  insert(db, 'INSERT INTO client_status (firm_uuid, name) VALUES ($1, $2) RETURNING uuid', [firmUuid, name]);

/** A provider that plans of the firm can be with. @returns its uuid */
export const addProvider = (db: Db, firmUuid: string, name: string): Promise<string> =>
  insert(db, 'INSERT INTO provider (firm_uuid, name) VALUES ($1, $2) RETURNING uuid', [firmUuid, name]);

async function insert(db: Db, statement: string, values: unknown[]): Promise<string> {
  const { rows } = await db.query<{ uuid: string }>(statement, values);
  return (rows[0] as { uuid: string }).uuid;
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
