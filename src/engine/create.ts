/** A received file becomes an import: read once for what it is and where its chunks begin, then written down. */
import { isDeepStrictEqual } from 'node:util';
import { noteOwned } from '../db/queries/delete-import.ts';
import { insertAudit } from '../db/queries/insert-audit.ts';
import { insertFile } from '../db/queries/insert-file.ts';
import { insertImport } from '../db/queries/insert-import.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Actor } from '../domain/actor.ts';
import { duplicatePolicies, modes } from '../domain/import.ts';
import type { Overrides } from '../domain/profile.ts';
import { invalid } from '../errors.ts';
import { headerFingerprint } from '../map/header-set.ts';
import type { Types } from '../types/define.ts';
import { matchKeysOf } from '../types/match-keys.ts';
import { modesOf, noSuchMode } from '../types/modes.ts';
import { noSuchType } from '../types/no-such-type.ts';
import type { Context } from './context.ts';
import type { ReceivedFile, UploadRequest } from './contract.ts';
import type { ProfileFile } from './profile-upload.ts';

/** @returns the new import's uuid. On any error the file is dropped. */
export async function create(
  context: Context,
  profile: ProfileFile,
  actor: Actor,
  file: ReceivedFile,
  request: UploadRequest,
): Promise<string> {
  let textKey = file.key;
  try {
    checkRequest(context.types, request);
    const overrides = request.overrides ?? {};
    const read = (await readComing(file, overrides)) ?? (await profile(file.key, file.filename, overrides));
    textKey = read.textKey;
    return await inTransaction(context.pool, async (client) => {
      await insertFile(client, { ...of(actor), ...file, storageKey: file.key, folder: 'imports' });
      const uuid = await insertImport(client, {
        ...of(actor),
        type: request.type,
        mode: request.mode,
        matchOn: request.matchOn ?? 'uuid',
        onDuplicate: request.onDuplicate ?? 'fail',
        atomic: request.atomic ?? false,
        name: file.filename,
        fileUuid: file.uuid,
        profile: read.profile,
        textKey,
        ranges: read.chunks,
        headerFingerprint: headerFingerprint(read.profile.headers),
      });
      await noteOwned(client, [file.key, textKey]);
      await insertAudit(client, actor.firmUuid, uuid, actor.accountUuid, 'uploaded', {
        sizeBytes: file.sizeBytes,
      });
      return uuid;
    });
  } catch (error) {
    if (textKey !== file.key) await context.files.delete(textKey);
    await file.drop();
    throw error;
  }
}

/** What was read while the file came, if it was read as is asked for by now: fields of a form may follow its file. */
async function readComing({ coming }: ReceivedFile, overrides: Overrides) {
  return coming !== null && isDeepStrictEqual(coming.overrides, overrides) ? coming.read : null;
}

const of = (actor: Actor) => ({ firmUuid: actor.firmUuid, accountUuid: actor.accountUuid });

/** What the schema of the request cannot know. @throws InletError 422 */
function checkRequest(types: Types, request: UploadRequest): void {
  const errors: Record<string, string[]> = {};
  const type = types.get(request.type);
  if (!type) errors.type = [noSuchType(types.keys())];
  if (!modes.includes(request.mode))
    errors.mode = [`The selected mode is invalid. Choose one of: ${modes.join(', ')}.`];
  else if (type && !modesOf(type).includes(request.mode)) errors.mode = [noSuchMode(type)];
  const { matchOn, onDuplicate } = request;
  if (matchOn !== undefined) {
    const fits = type ? matchKeysOf(type) : [];
    if (type && !fits.includes(matchOn)) {
      errors.match_on = [
        `The selected match on is invalid. ${type.label} can be matched on: ${fits.join(', ')}.`,
      ];
    }
  }
  if (onDuplicate !== undefined && !duplicatePolicies.includes(onDuplicate)) {
    errors.on_duplicate = [
      `The selected on duplicate is invalid. Choose one of: ${duplicatePolicies.join(', ')}.`,
    ];
  }
  if (Object.keys(errors).length > 0) throw invalid(errors);
}
