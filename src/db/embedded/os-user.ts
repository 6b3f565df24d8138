/**
 * As whom the embedded database runs. PostgreSQL refuses to run as root; then it runs as the owner of the database
 * that is there, or as `nobody`, who is on every machine and owns nothing.
 */
import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** Numeric ids of a user of the operating system. */
export interface OsUser {
  uid: number;
  gid: number;
}

/**
 * @param folder the database's folder, which may not exist yet
 * @returns null where the database can run as whoever runs Inlet
 */
export async function databaseUser(folder: string): Promise<OsUser | null> {
  if (process.getuid?.() !== 0) return null;
  const there = await stat(folder).catch(() => null);
  if (there && there.uid !== 0) return { uid: there.uid, gid: there.gid };
  return nobody();
}

async function nobody(): Promise<OsUser> {
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const line = users.split('\n').find((user) => user.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  // Some systems write the ids as negative numbers.
  return { uid: Number(uid ?? 65_534) >>> 0, gid: Number(gid ?? 65_534) >>> 0 };
}

/**
 * The outermost folder on the way to `path` that the user may not enter, or null. Folders that do not exist yet are
 * passed over: whoever makes them sees to it.
 */
export async function blockedAt(path: string, user: OsUser): Promise<string | null> {
  const way: string[] = [];
  for (let at = resolve(path); way[0] !== at; at = dirname(at)) way.unshift(at);
  for (const folder of way) {
    const { mode, uid, gid } = (await stat(folder).catch(() => null)) ?? { mode: 0o711, uid: 0, gid: 0 };
    const enter = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & enter) === 0) return folder;
  }
  return null;
}
