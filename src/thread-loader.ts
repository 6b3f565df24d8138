/** What a loader thread runs: it works through the ledger until it is told to stop (engine/threads.ts). */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { ThreadData } from './engine/ask.ts';
import { makeBell } from './engine/bell.ts';
import { workUntil } from './engine/work-until.ts';
import { yieldToServer } from './engine/yield-to-server.ts';
import { watchedBy } from './validate/functions/under-watch.ts';
import { threadContext } from './wire-thread.ts';

const data = workerData as ThreadData;
const port = parentPort;
if (data?.calls) watchedBy(data.calls);
if (port) await work(port);

async function work(port: MessagePort): Promise<void> {
  const context = await threadContext(data);
  yieldToServer();
  port.postMessage('works');
  const bell = makeBell();
  port.on('message', (message: 'wake' | 'stop') => {
    if (message === 'stop') bell.stopping = true;
    bell.ring();
  });
  await workUntil(context, bell, data);
  await context.pool.end();
  port.close();
}
