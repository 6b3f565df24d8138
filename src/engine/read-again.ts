/** Reads the kept file in another way: a new profile, back to `uploaded`, the mapping gone. Contract §4 `read`, design decision 12. */

import { notify } from '../db/queries/decide-chunk.ts';
import { noteOwned } from '../db/queries/delete-import.ts';
import { insertAudit } from '../db/queries/insert-audit.ts';
import { deleteRepeats } from '../db/queries/repeats.ts';
import { type Job, selectFileOf, selectJobOf } from '../db/queries/select-job.ts';
import { deleteSurvey } from '../db/queries/survey.ts';
import { updateProfile } from '../db/queries/update-profile.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Actor } from '../domain/actor.ts';
import { transitions } from '../domain/import.ts';
import type { Overrides } from '../domain/profile.ts';
import { notFound, wrongMoment } from '../errors.ts';
import { headerFingerprint } from '../map/header-set.ts';
import type { Context } from './context.ts';
import { discard } from './discard.ts';
import { mustBeKept } from './kept.ts';
import type { ProfileFile } from './profile-upload.ts';

export async function readAgain(
  context: Context,
  profile: ProfileFile,
  actor: Actor,
  uuid: string,
  overrides: Overrides,
): Promise<void> {
  const before = await selectJobOf(context.pool, actor.firmUuid, uuid);
  const file = before && (await selectFileOf(context.pool, uuid));
  if (!before || !file) throw notFound('Import');
  mustBeOpen(before);
  const read = await profile(file.storageKey, before.name, overrides);
  const kept = await inTransaction(context.pool, async (client) => {
    // The ledger first, then the import's own row: workers lock in that order too.
    await deleteSurvey(client, uuid);
    await deleteRepeats(client, uuid);
    const fingerprint = headerFingerprint(read.profile.headers);
    const done = await updateProfile(client, before, read.profile, read.chunks, read.textKey, fingerprint);
    if (!done) return false;
    await noteOwned(client, [read.textKey]);
    await insertAudit(client, actor.firmUuid, uuid, actor.accountUuid, 'read', { ...overrides });
    await notify(client, uuid);
    return true;
  });
  const unused = kept ? before.textKey : read.textKey;
  // A copy may read from the same text.
  if (unused !== file.storageKey) await discard(context, [unused]);
  if (!kept) mustBeOpen((await selectJobOf(context.pool, actor.firmUuid, uuid)) ?? before);
}

/** @throws InletError 409 once the import has been started */
function mustBeOpen(job: Job): void {
  mustBeKept(job, 'be read in another way');
  if (transitions[job.status].includes('uploaded')) return;
  throw wrongMoment(
    `This import is ${job.status}. A file can only be read in another way before the import is started; upload it again to do so.`,
  );
}
