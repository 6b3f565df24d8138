/** Who did what to an import and when, and every cell that was ever corrected. Contract §4 `history`. */
import { selectCorrectionList, selectHistory } from '../db/queries/select-history.ts';
import { selectJobOf } from '../db/queries/select-job.ts';
import type { Actor } from '../domain/actor.ts';
import type { CorrectionView, HistoryEntry } from '../domain/correction.ts';
import type { Page } from '../domain/views.ts';
import { notFound } from '../errors.ts';
import type { Context } from './context.ts';
import type { PageRequest } from './contract.ts';
import { mustBeKept } from './kept.ts';

/** Of a deleted import too: that there was one, whose, and what was done with it stays known. */
export async function history(
  context: Context,
  actor: Actor,
  uuid: string,
  { page, perPage }: PageRequest,
): Promise<Page<HistoryEntry>> {
  const found = await selectHistory(context.pool, actor.firmUuid, uuid, perPage, (page - 1) * perPage);
  if (!found) throw notFound('Import');
  return { ...found, page, perPage };
}

export async function corrections(
  context: Context,
  actor: Actor,
  uuid: string,
  { page, perPage }: PageRequest,
): Promise<Page<CorrectionView>> {
  const job = await selectJobOf(context.pool, actor.firmUuid, uuid);
  if (!job) throw notFound('Import');
  mustBeKept(job, 'show its corrections');
  const found = await selectCorrectionList(context.pool, uuid, perPage, (page - 1) * perPage);
  return { ...found, page, perPage };
}
