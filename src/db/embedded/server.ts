/**
 * Whether the embedded database runs, and how it is reached: read from the pid file that PostgreSQL keeps in its
 * folder, so that any process finds a database another one started, or left running.
 */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { isAway } from '../away.ts';

/** A running server. */
export interface Server {
  pid: number;
  port: number;
  /** Folder of its socket; null where it listens on loopback instead. */
  socket: string | null;
}

/** PostgreSQL's own data folder. */
export const dataFolder = (folder: string) => join(folder, 'data');
/** Holds the password of the one role; readable only by who runs Inlet. */
export const passwordFile = (folder: string) => join(folder, 'password');

/**
 * @param folder the database's folder (`db-18`)
 * @returns the server that runs (or starts, or stops) there, or null
 */
export async function findServer(folder: string): Promise<Server | null> {
  const path = join(dataFolder(folder), 'postmaster.pid');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  // pid, data folder, start time, port, socket folder, listen address, …
  const [pid, , , port, socket] = text.split('\n');
  if (!pid || !isAlive(Number(pid))) return null;
  if (!(await isOurs(Number(pid), folder))) {
    // The number belongs to another process by now (or to a dead one nobody has buried): PostgreSQL itself would
    // take it for a running server and refuse to start.
    if ((await readFile(path, 'utf8').catch(() => '')) === text) await rm(path, { force: true });
    return null;
  }
  return { pid: Number(pid), port: Number(port), socket: socket || null };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether the process is a PostgreSQL on this folder; where the system does not tell, it is taken for one. */
async function isOurs(pid: number, folder: string): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return command === null || command.split('\0').includes(dataFolder(folder));
}

/** The address of the server as `pg` takes it; it holds the password, so it is never logged. */
export async function serverUrl(server: Server, folder: string): Promise<string> {
  const password = (await readFile(passwordFile(folder), 'utf8')).trim();
  const host = server.socket === null ? '127.0.0.1' : encodeURIComponent(server.socket);
  return `postgres://inlet:${password}@${host}:${server.port}/postgres`;
}

/** Whether it takes connections by now. @throws what is not a matter of waiting, e.g. a wrong password */
export async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (isAway(error)) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
