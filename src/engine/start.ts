/** Starts an import, or goes on with one that was cancelled or failed. Answers at once; the work goes on behind. Contract §4, §5. */

import { notify } from '../db/queries/decide-chunk.ts';
import { insertAudit } from '../db/queries/insert-audit.ts';
import { insertChunks, insertStep, stage } from '../db/queries/insert-chunks.ts';
import { selectJobOf } from '../db/queries/select-job.ts';
import { startRun } from '../db/queries/start-run.ts';
import type { Db } from '../db/sql.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Actor } from '../domain/actor.ts';
import type { Status } from '../domain/import.ts';
import { notFound, wrongMoment } from '../errors.ts';
import type { Context } from './context.ts';
import { mustBeKept } from './kept.ts';
import { withNewOptions } from './new-options.ts';
import { isAtomic, openAtomic } from './open-atomic.ts';
import { typeOfJob } from './type-of.ts';

export async function start(context: Context, actor: Actor, uuid: string): Promise<void> {
  await inTransaction(context.pool, async (client) => {
    // The update is the claim: of two starts at the same moment one finds it started already.
    const before = await startRun(client, actor.firmUuid, uuid);
    const found = await selectJobOf(client, actor.firmUuid, uuid);
    if (!found) throw notFound('Import');
    if (before === null)
      throw wrongMoment(reasons[found.status] ?? `This import is ${found.status}. It cannot be started.`);
    mustBeKept(found, 'be started');
    typeOfJob(context.types, { ...found, status: before });
    const job = await withNewOptions(client, context.types, found);
    if (isAtomic(job)) await openAtomic(context, client, job, false);
    else await openLines(client, uuid);
    await insertAudit(client, actor.firmUuid, uuid, actor.accountUuid, 'started');
    await notify(client, uuid);
  });
}

async function openLines(db: Db, uuid: string): Promise<void> {
  await insertChunks(db, uuid, 1, stage.load);
  await insertStep(db, uuid, 1, stage.finish);
}

const reasons: Partial<Record<Status, string>> = {
  uploaded: 'This import is uploaded, but not mapped yet. Map its headers first, then start it.',
  processing: 'This import is processing. It has already been started.',
  completed:
    'This import is completed. Its failed rows can be corrected and retried; the file can be imported again as a new import.',
  undoing: 'This import is being undone. It cannot be started again.',
  undone: 'This import is undone. Make a new import of the file to import it again.',
};
