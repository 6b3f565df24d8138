/** What a desk thread runs: it answers what the server asks of files and rows (engine/desk.ts). */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { noteUnowned } from './db/queries/delete-import.ts';
import type { Answer, Ask, ThreadData } from './engine/ask.ts';
import type { Context } from './engine/context.ts';
import { correctByReport } from './engine/correct-report.ts';
import { preview } from './engine/preview.ts';
import { profileComing, profileUpload, readLimits } from './engine/profile-upload.ts';
import { sent } from './engine/sent-error.ts';
import { suggestion } from './engine/suggestion.ts';
import { watchedBy } from './validate/functions/under-watch.ts';
import { threadContext } from './wire-thread.ts';

function answer(context: Context, what: Ask): Promise<Answer<Ask>> {
  switch (what.do) {
    case 'profile':
      return profileUpload(
        context.files,
        (key) => noteUnowned(context.pool, key),
        readLimits(context.config),
        what.key,
        what.filename,
        what.overrides,
      );
    case 'profileComing':
      return profileComing(context.files, readLimits(context.config), what);
    case 'suggestion':
      return suggestion(context, what.actor, what.uuid);
    case 'corrections':
      return correctByReport(context, what.actor, what.uuid, what.key, what.filename);
    case 'preview':
      return preview(context, what.actor, what.uuid, what.rows);
  }
}

const data = workerData as ThreadData;
const port = parentPort;
if (data?.calls) watchedBy(data.calls);
if (port) answerOn(port, await threadContext(data));

function answerOn(port: MessagePort, context: Context): void {
  port.on('message', async ({ id, what }: { id: number; what: Ask }) => {
    try {
      port.postMessage({ id, value: await answer(context, what) });
    } catch (error) {
      port.postMessage({ id, error: sent(error) });
    }
  });
}
