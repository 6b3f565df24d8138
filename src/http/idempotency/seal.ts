/**
 * Remembered answers are encrypted with the key the client sent, of which only a hash is kept: they may hold a token
 * that is shown once, or cells of a failed record, and nobody should find those in the database. AES-256-GCM.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const ivBytes = 12;
const tagBytes = 16;

const keyOf = (key: string, salt: string) => Buffer.from(hkdfSync('sha256', key, salt, 'inlet answer', 32));

/** What a key is known by. */
export const keyHash = (key: string): Buffer => createHash('sha256').update(key).digest();

/** @param salt what the answer belongs to, so that the same key elsewhere opens nothing */
export function seal(text: string, key: string, salt: string): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', keyOf(key, salt), iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** @throws Error when it was sealed with another key */
export function open(sealed: Buffer, key: string, salt: string): string {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(key, salt), sealed.subarray(0, ivBytes));
  decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
  const text = [decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()];
  return Buffer.concat(text).toString('utf8');
}
