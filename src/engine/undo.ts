/** Takes back what an import did: shows what it would come to, begins it, gives its report. The work goes on behind. Contract §4, §6. */

import { notify } from '../db/queries/decide-chunk.ts';
import { hasImages } from '../db/queries/has-images.ts';
import { insertAudit } from '../db/queries/insert-audit.ts';
import { selectEnded } from '../db/queries/select-ended.ts';
import { selectFile } from '../db/queries/select-file.ts';
import { type Job, selectJobOf } from '../db/queries/select-job.ts';
import { insertUndoLines, startUndo } from '../db/queries/start-undo.ts';
import type { Db } from '../db/sql.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Actor } from '../domain/actor.ts';
import type { Status } from '../domain/import.ts';
import type { UndoPreview, UndoReason } from '../domain/undo.ts';
import type { FileView } from '../domain/views.ts';
import { notFound, wrongMoment } from '../errors.ts';
import { type FateCount, previewCreated, previewUpdated } from '../undo/preview.ts';
import type { Context } from './context.ts';
import { mustBeKept } from './kept.ts';
import { undoTarget } from './undo-target.ts';

/** What would become of the records if the undo were begun now. @throws InletError 404, 409 */
export async function previewUndo(context: Context, actor: Actor, uuid: string): Promise<UndoPreview> {
  const job = await jobOf(context.pool, actor, uuid);
  mustHaveEnded(job);
  await mustHaveImages(context.pool, job);
  const target = undoTarget(context, job);
  const { did } = await selectEnded(context.pool, uuid);
  if (target === null || did === 0) return summed([], 0);
  const fates =
    'created' in target
      ? await previewCreated(context.pool, target.created)
      : await previewUpdated(context.pool, target.updated);
  return summed(fates, did);
}

/** Begins it; of two at the same moment one wins. @throws InletError 404, 409 */
export async function undo(context: Context, actor: Actor, uuid: string): Promise<void> {
  await inTransaction(context.pool, async (client) => {
    const job = await jobOf(client, actor, uuid);
    mustHaveEnded(job);
    // It must be clear what goes back before anything begins.
    undoTarget(context, job);
    const total = await startUndo(client, actor.firmUuid, uuid);
    if (total === null) {
      const now = await jobOf(client, actor, uuid);
      mustHaveEnded(now);
      throw wrongMoment(`This import is ${now.status}. It cannot be undone.`);
    }
    mustBeKept(await jobOf(client, actor, uuid), 'be undone');
    await mustHaveImages(client, job);
    await insertUndoLines(client, uuid);
    await insertAudit(client, actor.firmUuid, uuid, actor.accountUuid, 'undo_started', { records: total });
    await notify(client, uuid);
  });
}

/** The file that says what became of each record. @throws InletError 404, 409 */
export async function undoReport(context: Context, actor: Actor, uuid: string): Promise<FileView> {
  const job = await jobOf(context.pool, actor, uuid);
  if (job.status !== 'undone') {
    throw wrongMoment(`This import is ${job.status}. The report of an undo is there once it is undone.`);
  }
  mustBeKept(job, 'show the report of its undo');
  const { report } = await selectEnded(context.pool, uuid);
  const file = report === null ? null : await selectFile(context.pool, actor.firmUuid, report);
  if (!file) throw notFound('Undo report');
  return file.view;
}

async function jobOf(db: Db, actor: Actor, uuid: string): Promise<Job> {
  const job = await selectJobOf(db, actor.firmUuid, uuid);
  if (!job) throw notFound('Import');
  return job;
}

/** @throws InletError 409 where there is nothing to undo, or not yet, or not any more */
function mustHaveEnded(job: Job): void {
  if (job.status !== 'undone') mustBeKept(job, 'be undone');
  const reason = reasons[job.status];
  if (reason) throw wrongMoment(reason);
  if (job.mode === 'validate') {
    throw wrongMoment('This import only checked its file. It changed nothing, so there is nothing to undo.');
  }
}

const reasons: Partial<Record<Status, string>> = {
  uploaded: 'This import is uploaded, but was never started. There is nothing to undo.',
  mapped: 'This import is mapped, but was never started. There is nothing to undo.',
  processing: 'This import is processing. Wait until it has ended, or cancel it, then undo it.',
  undoing: 'This import is being undone already.',
  undone: 'This import is undone already. Its undo report says what became of each record.',
};

/** @throws InletError 409 where what the records were before is not kept any more */
async function mustHaveImages(db: Db, job: Job): Promise<void> {
  if (job.mode !== 'update' || (await hasImages(db, job.uuid))) return;
  throw wrongMoment(
    'This import can no longer be undone: what its records were before has been deleted, as it is not kept for ever.',
  );
}

/** @param did how many records the import created or changed; what is missing of them is gone */
function summed(fates: readonly FateCount[], did: number): UndoPreview {
  const count = (which: (fate: FateCount) => boolean) =>
    fates.filter(which).reduce((sum, fate) => sum + fate.count, 0);
  const gone = Math.max(0, did - count(() => true));
  const kept = count(({ outcome }) => outcome === 'kept') + gone;
  const reasons = new Map<UndoReason, number>(gone > 0 ? [['gone', gone]] : []);
  for (const { reason, count } of fates) {
    if (reason !== null && count > 0) reasons.set(reason, (reasons.get(reason) ?? 0) + count);
  }
  return {
    removed: count(({ outcome }) => outcome === 'removed'),
    restored: count(({ outcome }) => outcome === 'restored'),
    partly: count(({ outcome }) => outcome === 'partly'),
    kept,
    reasons: [...reasons].map(([reason, count]) => ({ reason, count })),
  };
}
