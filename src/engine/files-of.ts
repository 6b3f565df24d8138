/** Kept files: what they are, and their bytes. */
import { selectFile } from '../db/queries/select-file.ts';
import type { Actor } from '../domain/actor.ts';
import { todayIn } from '../domain/time.ts';
import type { FileView } from '../domain/views.ts';
import { gone, notFound } from '../errors.ts';
import type { Context } from './context.ts';

export async function file(context: Context, actor: Actor, uuid: string): Promise<FileView> {
  const found = await selectFile(context.pool, actor.firmUuid, uuid);
  return kept(found).view;
}

/** @param actor null when a signed link vouches for the file */
export async function download(
  context: Context,
  actor: Actor | null,
  uuid: string,
): Promise<{ file: FileView; body: AsyncIterable<Buffer> }> {
  const found = await selectFile(context.pool, actor?.firmUuid ?? null, uuid);
  const { view, storageKey } = kept(found);
  const bytes = await context.files.open(storageKey);
  return { file: view, body: bytes.stream() };
}

type Found = Awaited<ReturnType<typeof selectFile>>;

/** @throws InletError 404, or 410 when it was kept long enough (setting `RETENTION_DAYS`) */
function kept(found: Found): NonNullable<Found> {
  if (!found) throw notFound('File');
  const { expiredAt, view } = found;
  if (expiredAt === null) return found;
  const day = todayIn(view.firm.timezone, expiredAt);
  throw gone(`This file was deleted on ${day}, as files of imports are only kept for a time.`);
}
