import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { UsageError } from '../command.ts';
import { systemWords } from '../system-words.ts';
import type { ImportTarget } from './target.ts';

/** Writes a kept file to `path`: whole or not there. @returns the path @throws UsageError where it cannot be written there */
export async function saveReport(target: ImportTarget, fileUuid: string, path: string): Promise<string> {
  const making = `${path}.${process.pid}.part`;
  try {
    await pipeline(await target.download(fileUuid), createWriteStream(making));
    await rename(making, path);
  } catch (error) {
    await rm(making, { force: true });
    const why = systemWords(error);
    throw why === null ? error : new UsageError(`${path} cannot be written: ${why}.`);
  }
  return path;
}
