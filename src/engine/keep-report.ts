/** Keeps a report of an import as a file of its firm. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { noteOwned, noteUnowned } from '../db/queries/delete-import.ts';
import { insertFile } from '../db/queries/insert-file.ts';
import type { Job } from '../db/queries/select-job.ts';
import type { Context } from './context.ts';

/**
 * Writes the pieces where files live, and down that they are there.
 * @param kind what its name ends in before `.csv`, e.g. `errors`
 * @returns the file's uuid
 */
export async function keepReport(
  { files, pool }: Pick<Context, 'files' | 'pool'>,
  client: pg.ClientBase,
  job: Job,
  kind: string,
  folder: string,
  pieces: AsyncIterable<Buffer>,
): Promise<string> {
  const uuid = randomUUID();
  const storageKey = `reports/${uuid}.csv`;
  const writer = await files.create(storageKey);
  let sizeBytes = 0;
  try {
    for await (const piece of pieces) {
      sizeBytes += piece.length;
      await writer.write(piece);
    }
    await noteUnowned(pool, storageKey);
    await writer.keep();
  } catch (error) {
    await writer.drop();
    throw error;
  }
  await insertFile(client, {
    firmUuid: job.firmUuid,
    uuid,
    accountUuid: job.accountUuid,
    storageKey,
    filename: `${job.name.replace(/\.[^.]*$/, '')}.${kind}.csv`,
    mediaType: 'text/csv',
    sizeBytes,
    folder,
    importUuid: job.uuid,
  });
  await noteOwned(client, [storageKey]);
  return uuid;
}
