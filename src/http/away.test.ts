/** The database is away: everything that needs it says so, and what does not still answers (contract §2). */
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, expect, test } from 'vitest';
import { loadConfig } from '../config.ts';
import type { Engine } from '../engine/contract.ts';
import { openFiles } from '../files/open-files.ts';
import { builtInTypes } from '../types/registry.ts';
import { app } from './app.ts';

const home = join(tmpdir(), `inlet-away-${process.pid}`);
const config = loadConfig({ INLET_HOME: home });
const pool = new pg.Pool({ host: '127.0.0.1', port: 1, connectionTimeoutMillis: 1000 });
const lines: string[] = [];
const log = pino({}, { write: (line) => lines.push(line) });
// Only its types are asked for: everything else would need the database first.
const engine = { types: builtInTypes } as Engine;
const server = await app({ config, log, pool, files: await openFiles(config), engine });

afterAll(async () => {
  await server.close();
  await pool.end();
  await rm(home, { recursive: true, force: true });
});

test('what needs the database is 503, for now', async () => {
  const headers = { authorization: `Bearer inlet_${'x'.repeat(40)}` };
  const answer = await server.inject({ url: '/api/v1/import', headers });
  expect(answer.statusCode).toBe(503);
  expect(answer.json().message).toMatch(/^The database cannot be reached/);
  expect(answer.headers['retry-after']).toBe('5');
  expect(lines.join('')).toContain('ECONNREFUSED');
});

test('it serves, and says that it is not ready, and why', async () => {
  expect((await server.inject('/health')).statusCode).toBe(200);
  const ready = await server.inject('/ready');
  expect([ready.statusCode, ready.json()]).toEqual([503, { message: 'Not ready: database.' }]);
});

test('the numbers of this process are still told', async () => {
  const answer = await server.inject('/metrics');
  expect(answer.statusCode).toBe(200);
  expect(answer.body).toContain('inlet_http_request_seconds');
  expect(answer.body).toContain('inlet_database_up 0');
});
