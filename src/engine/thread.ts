/** What a thread runs: a loader works through the ledger; a desk answers what the server asks. See threads.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Config } from '../config.ts';
import type { Connection } from '../db/pool.ts';
import type { Actor } from '../domain/actor.ts';
import type { Overrides } from '../domain/profile.ts';
import type { PreviewRow } from '../domain/views.ts';
import { threadContext } from '../wire-thread.ts';
import { preview } from './preview.ts';
import { profileUpload, type ReadUpload, readLimits } from './profile-upload.ts';
import { sent } from './threads.ts';
import { makeBell, workUntil } from './work-until.ts';
import type { Context } from './context.ts';

export interface ThreadData {
  role: 'loader' | 'desk';
  /** Told in the ledger and the log, e.g. `host 4711 1`. */
  name: string;
  config: Config;
  connection: Connection;
}

export type Ask =
  | { do: 'profile'; key: string; filename: string; overrides: Overrides }
  | { do: 'preview'; actor: Actor; uuid: string; rows: number };
export type Answer<A extends Ask> = A['do'] extends 'profile' ? ReadUpload : PreviewRow[];

function answer(context: Context, what: Ask): Promise<ReadUpload | PreviewRow[]> {
  switch (what.do) {
    case 'profile':
      return profileUpload(context.files, readLimits(context.config), what.key, what.filename, what.overrides);
    case 'preview':
      return preview(context, what.actor, what.uuid, what.rows);
  }
}

const data = workerData as ThreadData;
const port = parentPort;
if (port) await serve(threadContext(data));

async function serve(context: Context): Promise<void> {
  if (data.role === 'desk') {
    port?.on('message', async ({ id, what }: { id: number; what: Ask }) => {
      try {
        port.postMessage({ id, value: await answer(context, what) });
      } catch (error) {
        port.postMessage({ id, error: sent(error) });
      }
    });
    return;
  }
  const bell = makeBell();
  port?.on('message', (message: 'wake' | 'stop') => {
    if (message === 'stop') bell.stopping = true;
    bell.ring();
  });
  await workUntil(context, bell, data.name);
  await context.pool.end();
  port?.close();
}
