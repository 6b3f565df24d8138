/** By what files with the same headers are known. */
import { createHash } from 'node:crypto';

/** Space, case and Unicode form of a header do not matter. */
export const headerKey = (header: string) =>
  header.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * The same for two files exactly if they have the same headers, in whatever order.
 * @returns 32 hexadecimal digits
 */
export function headerFingerprint(headers: readonly string[]): string {
  const keys = headers.map(headerKey).sort();
  return createHash('sha256').update(JSON.stringify(keys)).digest('hex').slice(0, 32);
}
