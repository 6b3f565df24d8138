/** The keeper of files that the settings name. */
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Files } from './contract.ts';
import { createDisk } from './disk.ts';

/**
 * A bucket or a folder, as `INLET_FILES` says; without it a folder in the data folder. Nothing is asked of it yet.
 * @param config as `loadConfig` gives it: who names a bucket has named a key
 */
export async function openFiles(config: Config): Promise<Files> {
  const { files } = config;
  if (files === null) return createDisk(join(config.home, 'files'));
  if ('folder' in files) return createDisk(files.folder);
  // Only where it is wanted: every process and each of its threads comes this way.
  const { createBucket } = await import('./bucket/bucket.ts');
  return createBucket({
    ...files,
    region: config.bucketRegion,
    endpoint: config.bucketEndpoint,
    keyId: config.bucketKeyId ?? '',
    secret: config.bucketSecret ?? '',
    token: config.bucketToken,
  });
}
