/**
 * How a delivery shows that it comes from Inlet: `X-Signature: t=SECONDS,v1=HEX`, where HEX is the HMAC-SHA256 of the time,
 * a dot and the raw body. `examples/receive-webhooks.mjs` shows how to check it.
 */
import { createHmac, randomBytes } from 'node:crypto';

/** A secret for a new subscription: 256 bits. */
export const newSigningSecret = (): string => `whsec_${randomBytes(32).toString('base64url')}`;

/**
 * @param at seconds since 1970; who receives it refuses what is old, so that nobody can send it again
 * @returns the value of `X-Signature`
 */
export function signature(secret: string, at: number, body: string): string {
  const code = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
  return `t=${at},v1=${code}`;
}
