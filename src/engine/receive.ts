/** A file arrives: streamed to where files live, counted and limited on the way. Contract §9. */
import { randomUUID } from 'node:crypto';
import { noteUnowned } from '../db/queries/delete-import.ts';
import { inUnits } from '../domain/units.ts';
import { invalid, tooLarge } from '../errors.ts';
import type { Context } from './context.ts';
import type { ReceivedFile } from './contract.ts';

export async function receive(
  context: Context,
  filename: string,
  mediaType: string,
  body: AsyncIterable<Buffer>,
): Promise<ReceivedFile> {
  const uuid = randomUUID();
  const key = `uploads/${uuid}`;
  const writer = await context.files.create(key);
  let sizeBytes = 0;
  try {
    for await (const piece of body) {
      sizeBytes += piece.length;
      if (sizeBytes > context.config.maxFileBytes) {
        throw tooLarge(`The file must not be greater than ${inUnits(context.config.maxFileBytes)}.`);
      }
      await writer.write(piece);
    }
    if (sizeBytes === 0)
      throw invalid({ file: ['The file is empty. Send a file with a header line and at least one record.'] });
    await noteUnowned(context.pool, key);
    await writer.keep();
  } catch (error) {
    await writer.drop();
    throw error;
  }
  return { key, uuid, filename, mediaType, sizeBytes, drop: () => context.files.delete(key) };
}
