/** Reads an uploaded file once, turning it into UTF-8 text beside it where it is not that already. Runs in a thread of its own. */
import { randomUUID } from 'node:crypto';
import type { Config } from '../config.ts';
import type { ChunkRange, Overrides, Profile } from '../domain/profile.ts';
import type { Along, Files, FileWriter } from '../files/contract.ts';
import type { ReadLimits } from '../read/limits.ts';
import { profileAlong, profileFile } from '../read/profile-file.ts';

export interface ReadUpload {
  profile: Profile;
  chunks: ChunkRange[];
  /** Where the text lies: the upload itself, or what it was turned into. */
  textKey: string;
}
export type ProfileFile = (key: string, filename: string, overrides: Overrides) => Promise<ReadUpload>;
export type ProfileComing = (
  along: Along,
  key: string,
  filename: string,
  overrides: Overrides,
) => Promise<ReadUpload | null>;

/** Reads a plain file while it comes. @returns null where it cannot be read before all of it is there, or not like that */
export async function profileComing(
  files: Files,
  limits: ReadLimits,
  { along, key, filename, overrides }: { along: Along; key: string; filename: string; overrides: Overrides },
): Promise<ReadUpload | null> {
  const bytes = await files.along(along);
  try {
    const read = await profileAlong(bytes, { filename, overrides, limits });
    return read && { ...read, textKey: key };
  } finally {
    await bytes.close();
  }
}

/** @param note told of a text before it is kept, so that it goes should nobody come to own it */
export async function profileUpload(
  files: Files,
  note: (key: string) => Promise<void>,
  limits: ReadLimits,
  key: string,
  filename: string,
  overrides: Overrides,
): Promise<ReadUpload> {
  // A name of its own for each reading: one that is not kept must not touch the text another is being run from.
  const normalKey = `${key}.${randomUUID()}.txt`;
  let writer: FileWriter | null = null;
  try {
    const bytes = await files.open(key);
    const openNormalForm = async () => {
      writer = await files.create(normalKey);
      return writer;
    };
    const read = await profileFile(bytes, { filename, overrides, limits, openNormalForm });
    if (read.profile.normalForm === 'original') {
      await drop(writer);
      return { ...read, textKey: key };
    }
    await note(normalKey);
    await (writer as FileWriter | null)?.keep();
    return { ...read, textKey: normalKey };
  } catch (error) {
    await drop(writer);
    throw error;
  }
}

async function drop(writer: FileWriter | null): Promise<void> {
  await writer?.drop();
}

/** The reader's limits out of the settings. */
export function readLimits(config: Config): ReadLimits {
  return {
    columnsMax: config.maxColumns,
    headerLengthMax: config.maxHeaderCharacters,
    cellBytesMax: config.maxCellBytes,
    recordBytesMax: config.maxRecordBytes,
    chunkBytes: config.chunkBytes,
    chunkRows: config.chunkRows,
    unpackedBytesMax: config.maxWorkbookBytes,
    unpackedRatioMax: config.maxWorkbookRatio,
  };
}
