/** What a thread works with: the same objects as the server, less what only the server needs. */
import { makePool } from './db/pool.ts';
import type { ThreadData } from './engine/ask.ts';
import type { Context } from './engine/context.ts';
import { openFiles } from './files/open-files.ts';
import { makeLog } from './log.ts';
import { loadTypes } from './types/load-types.ts';

/** Connections a thread needs: the one it works on, and one to end a stopped import or answer beside it. */
const connections = 3;

export async function threadContext({ config, connection, name }: ThreadData): Promise<Context> {
  return {
    config,
    log: makeLog(config, { worker: name }),
    pool: makePool(connection, name, connections),
    files: await openFiles(config),
    types: await loadTypes(config.typesModule),
  };
}
