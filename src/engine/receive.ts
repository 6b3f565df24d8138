/** A file arrives: streamed to where files live, counted and limited on the way. Contract §9. */
import { randomUUID } from 'node:crypto';
import { noteUnowned } from '../db/queries/delete-import.ts';
import type { Overrides } from '../domain/profile.ts';
import { inUnits } from '../domain/units.ts';
import { invalid, tooLarge } from '../errors.ts';
import type { Context } from './context.ts';
import type { Coming, ReceivedFile } from './contract.ts';
import type { ProfileComing } from './profile-upload.ts';

/** A file shorter than this is read in no time once it is there, in bytes. */
const comingFrom = 4 * 1024 * 1024;
/** Each takes the reader a few megabytes of memory for as long as its sender likes. */
const comingMax = 8;
let comingNow = 0;

/** @param reading how the file is to be read, and who reads it while it comes; null where nobody need */
export async function receive(
  context: Context,
  filename: string,
  mediaType: string,
  body: AsyncIterable<Buffer>,
  reading: { overrides: Overrides; profile: ProfileComing } | null,
): Promise<ReceivedFile> {
  const uuid = randomUUID();
  const key = `uploads/${uuid}`;
  const writer = await context.files.create(key);
  let sizeBytes = 0;
  let coming: Coming | null = null;
  try {
    for await (const piece of body) {
      sizeBytes += piece.length;
      if (sizeBytes > context.config.maxFileBytes) {
        throw tooLarge(`The file must not be greater than ${inUnits(context.config.maxFileBytes)}.`);
      }
      await writer.write(piece);
      if (coming !== null || reading === null || writer.along === null) continue;
      if (sizeBytes < comingFrom || comingNow >= comingMax) continue;
      const { overrides, profile } = reading;
      comingNow++;
      // What goes wrong here is told by the reading that comes after, if it goes wrong then too.
      const read = profile(writer.along, key, filename, overrides).catch(() => null);
      void read.then(() => comingNow--);
      coming = { overrides, read };
    }
    if (sizeBytes === 0)
      throw invalid({ file: ['The file is empty. Send a file with a header line and at least one record.'] });
    await noteUnowned(context.pool, key);
    await writer.keep();
  } catch (error) {
    await writer.drop();
    throw error;
  }
  return { key, uuid, filename, mediaType, sizeBytes, coming, drop: () => context.files.delete(key) };
}
