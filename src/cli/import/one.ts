/** One file, from upload to the end of its import. */
import type { UploadRequest } from '../../engine/contract.ts';
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

/** @throws UsageError where no header means a field */
export async function importOne(
  target: ImportTarget,
  file: string,
  request: UploadRequest,
  { mapped, set }: Said,
): Promise<Look> {
  const { uuid } = await target.upload(file, request);
  const suggested = await target.suggestion(uuid);
  const mapping = chooseMapping(suggested, mapped, set);
  if (Object.keys(mapping.headers).length === 0)
    throw new UsageError(
      `No header of ${file} means a field of ${request.type}: name them with --map field=Header.`,
    );
  const ofFile = suggested.missing.length > 0 ? await fieldsOfFile(target, request.type) : new Set<string>();
  for (const line of describeMapping(suggested, mapping, ofFile)) say(line);
  await target.map(uuid, mapping);
  await target.start(uuid);
  return follow(target, uuid);
}

/** The fields that have one value for the whole file. */
async function fieldsOfFile(target: ImportTarget, name: string): Promise<Set<string>> {
  const type = (await target.types()).find((it) => it.name === name);
  const fields = type?.fields.filter(({ scope }) => scope === 'file') ?? [];
  return new Set(fields.map((field) => field.name));
}
