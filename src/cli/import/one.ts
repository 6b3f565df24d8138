/** One file, from upload to the end of its import. */
import type { MapRequest, UploadRequest } from '../../engine/contract.ts';
import { say, UsageError } from '../command.ts';
import { follow } from './follow.ts';
import { chooseMapping, describeMapping } from './mapping.ts';
import type { ImportTarget, Look } from './target.ts';

/** What the person says of the mapping, by field. */
export interface Said {
  /** Field → header. */
  mapped: readonly [string, string][];
  /** Field → one value for every row. */
  set: readonly [string, string][];
}

/** @throws UsageError where no header means a field; what was uploaded is deleted then, as where the mapping is refused */
export async function importOne(
  target: ImportTarget,
  file: string,
  request: UploadRequest,
  said: Said,
): Promise<Look> {
  const { uuid } = await target.upload(file, request);
  try {
    await target.map(uuid, await mappingOf(target, uuid, file, request.type, said));
  } catch (error) {
    await discard(target, uuid);
    throw error;
  }
  // Not discarded: where only the answer to it was lost, the import runs.
  await target.start(uuid);
  return follow(target, uuid);
}

/** What the person says, else what Inlet suggests; told line by line. */
async function mappingOf(
  target: ImportTarget,
  uuid: string,
  file: string,
  type: string,
  { mapped, set }: Said,
): Promise<MapRequest> {
  const suggested = await target.suggestion(uuid);
  const mapping = chooseMapping(suggested, mapped, set);
  if (Object.keys(mapping.headers).length === 0)
    throw new UsageError(`No header of ${file} means a field of ${type}: name them with --map field=Header.`);
  const ofFile = suggested.missing.length > 0 ? await fieldsOfFile(target, type) : new Set<string>();
  for (const line of describeMapping(suggested, mapping, ofFile)) say(line);
  return mapping;
}

/** Whoever puts the command right uploads the file again: what they tried before is not to pile up. */
async function discard(target: ImportTarget, uuid: string): Promise<void> {
  const kept = await target.discard(uuid).then(
    () => false,
    () => true,
  );
  say(
    kept
      ? `The file is still there as import ${uuid}: go on with it, or delete it, on the pages.`
      : 'Nothing was imported, and the upload is deleted.',
  );
}

/** The fields that have one value for the whole file. */
async function fieldsOfFile(target: ImportTarget, name: string): Promise<Set<string>> {
  const type = (await target.types()).find((it) => it.name === name);
  const fields = type?.fields.filter(({ scope }) => scope === 'file') ?? [];
  return new Set(fields.map((field) => field.name));
}
