/** A whole Inlet for a test file: database, files, workers and HTTP on a free port. Gone afterwards. */
import { randomBytes, scryptSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { pino } from 'pino';
import { afterAll } from 'vitest';
import { createFirm } from '../../src/auth/firms.ts';
import { newPassword } from '../../src/auth/passwords.ts';
import { createToken } from '../../src/auth/tokens.ts';
import { createUser } from '../../src/auth/users.ts';
import { loadConfig } from '../../src/config.ts';
import type { Connection } from '../../src/db/pool.ts';
import type { Role } from '../../src/domain/actor.ts';
import { serve } from '../../src/http/serve.ts';
import { wire } from '../../src/wire.ts';
import { database } from './database.ts';

export interface Person {
  firmUuid: string;
  userUuid: string;
  accountUuid: string;
  email: string;
  password: string;
  token: string;
}

export interface TestInlet {
  url: string;
  pool: pg.Pool;
  connection: Connection;
  home: string;
  /** As a signal would; also done at the end of the file. */
  stop(): Promise<void>;
  /** Everything logged so far. */
  log(): string;
  firm(name?: string): Promise<string>;
  /** Somebody of that role, with a token; of a new firm unless one is named. */
  person(role?: Role, firmUuid?: string): Promise<Person>;
}

/** What everybody here signs in with. */
const password = newPassword();
const hash = cheapHash(password);

/** Kept hashes say what they cost; at the cost of today signing in took 39 of the 1,450 s of processor time of a whole run. */
function cheapHash(text: string): string {
  const salt = randomBytes(16);
  const [N, r, p] = [2 ** 10, 8, 1];
  const key = scryptSync(text, salt, 32, { N, r, p });
  return ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/**
 * @param env settings that differ from the defaults
 * @param workers how many chunks are worked on at once
 * @param before one that was stopped, whose database and files this one takes over; its caller stops it
 */
export async function startInlet(
  env: Record<string, string> = {},
  workers = 1,
  before?: TestInlet,
): Promise<TestInlet> {
  const { pool, connection } = before ?? (await database());
  const home = before?.home ?? (await mkdtemp(join(tmpdir(), 'inlet-http-')));
  const config = loadConfig({ INLET_HOME: home, PORT: '0', RATE_LIMIT_PER_MINUTE: '0', ...env });
  const lines: string[] = [];
  const inlet = await wire(config, connection, workers, pino({}, { write: (line) => lines.push(line) }));
  const server = await serve(inlet);
  const stop = once(async () => {
    await server.close();
    await inlet.close();
  });
  if (!before)
    afterAll(async () => {
      await stop();
      await rm(home, { recursive: true, force: true });
    });
  let people = 0;
  const firm = (name = 'Harbour Wealth') => createFirm(pool, { name });
  return {
    url: server.url,
    stop,
    pool,
    connection,
    home,
    firm,
    log: () => lines.join(''),
    async person(role = 'owner', firmUuid) {
      const email = `person${++people}@example.org`;
      await pool.query('INSERT INTO app_user (email, password_hash) VALUES ($1, $2)', [email, hash]);
      // Somebody who signs in elsewhere already, and so keeps their own password.
      const { userUuid, accountUuid } = await createUser(pool, {
        firmUuid: firmUuid ?? (await firm()),
        email,
        role,
        firstName: 'Gareth',
        lastName: 'Thompson',
      });
      const token = await createToken(pool, { userUuid, accountUuid, name: 'test', lifeSeconds: 3600 });
      const { rows } = await pool.query('SELECT firm_uuid FROM employee WHERE uuid = $1', [accountUuid]);
      return {
        firmUuid: rows[0].firm_uuid,
        userUuid,
        accountUuid,
        email,
        password,
        token: token.secret,
      };
    },
  };
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= act();
    return done;
  };
}
