/** Which bucket, and where stores have it. */
import type { Access } from './sign.ts';

/** Where a bucket is, and how it is opened. */
export interface BucketOptions extends Access {
  bucket: string;
  /** What all keys in it begin with, without a slash at the end; '' for nothing. */
  prefix: string;
  /** Address of the store; null for Amazon's. */
  endpoint: string | null;
}

type Where = Pick<BucketOptions, 'bucket' | 'region' | 'endpoint'>;

/**
 * Amazon wants the bucket in the host, unless dots in its name would not fit the certificate; others have it in the path,
 * which needs no names of theirs.
 * @returns the address of the store, and what the path of each key in it begins with
 */
export function addressOf({ bucket, region, endpoint }: Where): { origin: URL; path: string } {
  if (endpoint !== null) return { origin: new URL(endpoint), path: `/${bucket}` };
  const host = `s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
  return bucket.includes('.')
    ? { origin: new URL(`https://${host}`), path: `/${bucket}` }
    : { origin: new URL(`https://${bucket}.${host}`), path: '' };
}
