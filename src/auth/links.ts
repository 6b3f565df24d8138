/** Download addresses that carry their own permission for a while (contract §3 File). */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { sharedSecret } from '../db/queries/shared-secret.ts';
import type { Db } from '../db/sql.ts';

/** The key links are signed with: made by the first server that asks, shared by all. */
export const linkKey = (db: Db): Promise<Buffer> => sharedSecret(db, 'download', randomBytes(32));

/**
 * @param expires seconds since 1970 when it stops to hold
 * @returns the query without `?`
 */
export function signLink(key: Buffer, fileUuid: string, expires: number): string {
  return `expires=${expires}&signature=${signature(key, fileUuid, expires).toString('hex')}`;
}

/** Whether the link was made by us for this file, and still holds. */
export function holds(
  key: Buffer,
  fileUuid: string,
  query: { expires: string; signature: string },
  now: number,
): boolean {
  if (!/^\d{1,12}$/.test(query.expires) || !/^[0-9a-f]{64}$/.test(query.signature)) return false;
  const expires = Number(query.expires);
  const given = Buffer.from(query.signature, 'hex');
  return timingSafeEqual(given, signature(key, fileUuid, expires)) && now < expires;
}

const signature = (key: Buffer, fileUuid: string, expires: number): Buffer =>
  createHmac('sha256', key).update(`${fileUuid}|${expires}`).digest();
