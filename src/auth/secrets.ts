/** Secrets of ours as text: `inlet_` and 40 letters and digits (238 bits), kept only as SHA-256. */
import { createHash, randomBytes } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const length = 40;
const shape = /^inlet_[0-9A-Za-z]{40}$/;

export function newSecret(): string {
  let text = '';
  while (text.length < length) {
    // Bytes past the last whole multiple of 62 would favour the first letters.
    for (const byte of randomBytes(64)) {
      if (byte < 248 && text.length < length) text += alphabet[byte % 62];
    }
  }
  return `inlet_${text}`;
}

/** Whether it can be one at all: what cannot is not asked of the database. */
export const looksLikeSecret = (text: string): boolean => shape.test(text);

/** An OAuth token, as oidc-provider makes them: 43 letters of base64url (256 bits). */
export const looksLikeOauthToken = (text: string): boolean => /^[0-9A-Za-z_-]{43}$/.test(text);

/** A token of an identity provider: three parts of base64url (RFC 7519 §3). */
export const looksLikeJwt = (text: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);

export const secretHash = (secret: string): Buffer => createHash('sha256').update(secret).digest();
