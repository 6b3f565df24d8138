/** The end of an undo: what had to wait is taken back, the report is written, the sums are frozen. One transaction. */
import type pg from 'pg';
import { cursorUndone } from '../db/queries/cursor-undone.ts';
import { endUndo, sumUndo } from '../db/queries/end-undo.ts';
import { insertAudit } from '../db/queries/insert-audit.ts';
import type { Job } from '../db/queries/select-job.ts';
import { closeStaging } from '../load/staging.ts';
import { undoReportLines } from '../report/undo-report.ts';
import { closeSurvey } from '../survey/kept-hashes.ts';
import { keepLater, takeLater } from '../undo/later.ts';
import { nothing, type PartCounts, partOf, sum } from '../undo/part.ts';
import { announceEnd } from './announce.ts';
import type { Context } from './context.ts';
import { keepReport } from './keep-report.ts';
import { undoPart } from './undo-chunk.ts';

/** @returns the counts of the line that ends it */
export async function finishUndo(context: Context, client: pg.PoolClient, job: Job): Promise<PartCounts> {
  const waited = await undoLater(context, client, job);
  const { total, decided } = await sumUndo(client, job.uuid);
  // Records that are gone without a trace, and lines that could not be worked on.
  const unnamed = Math.max(0, total - decided - countOf(waited));
  const counts = { ...waited, kept: waited.kept + unnamed };
  const pieces = undoReportLines(cursorUndone(client, job.uuid), unnamed);
  // An atomic import that was cancelled may have left rows that wait, or a survey that was not settled.
  if (job.atomic) await closeStaging(client, job.serial);
  if (job.atomic) await closeSurvey(client, job.serial);
  const report = await keepReport(context, client, job, 'undo', 'undo reports', pieces);
  await endUndo(client, job.uuid, counts, report, null);
  await noteEnd(context, client, job, total);
  return counts;
}

/** Ends an undo whose report cannot be written, so that it does not loop for ever. */
export async function finishUndoPoorly(
  context: Context,
  client: pg.PoolClient,
  job: Job,
): Promise<PartCounts> {
  const { total, decided } = await sumUndo(client, job.uuid);
  const counts = { ...nothing, kept: Math.max(0, total - decided) };
  await endUndo(client, job.uuid, counts, null, 'The report of the undo could not be written.');
  await noteEnd(context, client, job, total);
  return counts;
}

async function noteEnd(context: Context, client: pg.PoolClient, job: Job, records: number): Promise<void> {
  await insertAudit(client, job.firmUuid, job.uuid, null, 'undone', { records });
  await announceEnd(context, client, job);
}

/** Looks at what waits until a whole round moves nothing; the rest is kept. */
async function undoLater(context: Context, client: pg.PoolClient, job: Job): Promise<PartCounts> {
  let all = nothing;
  for (let moved = true; moved; ) {
    moved = false;
    for (let after = 0; ; ) {
      const rows = await takeLater(client, job.uuid, after);
      const last = rows.at(-1);
      if (last === undefined) break;
      after = last;
      const counts = await undoPart(context, client, job, partOf(rows));
      moved ||= countOf(counts) > 0;
      all = sum(all, { ...counts, later: 0 });
    }
  }
  return { ...all, kept: all.kept + (await keepLater(client, job.uuid)) };
}

const countOf = ({ removed, restored, partly, kept }: PartCounts) => removed + restored + partly + kept;
