/**
 * Writes `openapi.json` from the routes themselves; with `--check` only says whether it is fresh, and fails when not.
 * The database is never asked: describing the routes needs none of what answers them.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { pino } from 'pino';
import { loadConfig } from '../src/config.ts';
import type { Engine } from '../src/engine/contract.ts';
import { openFiles } from '../src/files/open-files.ts';
import { app } from '../src/http/app.ts';
import { builtInTypes } from '../src/types/registry.ts';

const path = fileURLToPath(new URL('../openapi.json', import.meta.url));

async function describe(): Promise<string> {
  const config = loadConfig({});
  const engine = { types: builtInTypes } as Engine;
  const pool = new pg.Pool();
  const server = await app({
    config,
    log: pino({ level: 'silent' }),
    pool,
    files: await openFiles(config),
    engine,
  });
  const { body } = await server.inject('/openapi.json');
  await server.close();
  await pool.end();
  return `${JSON.stringify(JSON.parse(body), null, 2)}\n`;
}

const fresh = await describe();
if (process.argv.includes('--check')) {
  const kept = await readFile(path, 'utf8').catch(() => '');
  if (kept !== fresh) {
    console.error('openapi.json is stale. Run: node tools/openapi.ts');
    process.exit(1);
  }
} else await writeFile(path, fresh);
