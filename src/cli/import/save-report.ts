import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { ImportTarget } from './target.ts';

/** Writes a kept file to `path`: whole or not there. @returns the path */
export async function saveReport(target: ImportTarget, fileUuid: string, path: string): Promise<string> {
  const making = `${path}.${process.pid}.part`;
  try {
    await pipeline(await target.download(fileUuid), createWriteStream(making));
    await rename(making, path);
  } catch (error) {
    await rm(making, { force: true });
    throw error;
  }
  return path;
}
