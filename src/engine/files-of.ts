/** Kept files: what they are, and their bytes. */
import { selectFile } from '../db/queries/select-file.ts';
import type { Actor } from '../domain/actor.ts';
import type { FileView } from '../domain/views.ts';
import { notFound } from '../errors.ts';
import type { Context } from './context.ts';

export async function file(context: Context, actor: Actor, uuid: string): Promise<FileView> {
  const found = await selectFile(context.pool, actor.firmUuid, uuid);
  if (!found) throw notFound('File');
  return found.view;
}

/** @param actor null when a signed link vouches for the file */
export async function download(
  context: Context,
  actor: Actor | null,
  uuid: string,
): Promise<{ file: FileView; body: AsyncIterable<Buffer> }> {
  const found = await selectFile(context.pool, actor?.firmUuid ?? null, uuid);
  if (!found) throw notFound('File');
  const bytes = await context.files.open(found.storageKey);
  return { file: found.view, body: bytes.stream() };
}
