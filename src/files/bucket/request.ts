/** One request to a store, signed, and the pieces of what it answers. Time counts only while the store is waited for. */
import { type IncomingMessage, Agent as PlainAgent, request as plainly } from 'node:http';
import { Agent as SecureAgent, request as securely } from 'node:https';
import { type Access, type Asked, sha256, signed, targetOf } from './sign.ts';

export type Answer = IncomingMessage;

/** What is sent with a request. */
export interface Body {
  bytes: Buffer;
  /** SHA-256 in hex: the store refuses bytes that changed on the way. */
  hash: string;
}

export const bodyOf = (bytes: Buffer): Body => ({ bytes, hash: sha256(bytes) });
export const noBody = bodyOf(Buffer.alloc(0));

/** The store did not go on in time. Told as the system tells of others that do not. */
export const late = () =>
  Object.assign(new Error('The store did not answer in time.'), { code: 'ETIMEDOUT' });

export type Send = (asked: Asked, body: Body) => Promise<Answer>;

/**
 * @param origin of the store, e.g. `https://s3.eu-west-2.amazonaws.com`; what follows the host stands before each path
 * @param patienceMs how long nothing may be heard of it
 * @returns sends a request; resolves with whatever the store answers, its body not yet read
 */
export function sender(access: Access, origin: URL, patienceMs: number): Send {
  const isSecure = origin.protocol === 'https:';
  const base = origin.pathname.replace(/\/$/, '');
  // Free sockets keep no process from ending, and are closed before anything in between forgets them.
  const kept = { keepAlive: true, timeout: patienceMs };
  const agent = isSecure ? new SecureAgent(kept) : new PlainAgent(kept);
  return (plain, { bytes, hash }) => {
    const asked = { ...plain, path: base + plain.path };
    const { path, query } = targetOf(asked);
    const headers = signed(access, origin.host, asked, hash, new Date());
    if (['PUT', 'POST'].includes(asked.method)) headers['content-length'] = String(bytes.length);
    return new Promise((resolve, reject) => {
      const request = (isSecure ? securely : plainly)({
        agent,
        protocol: origin.protocol,
        hostname: origin.hostname.replace(/^\[|\]$/g, ''),
        port: origin.port || null,
        method: asked.method,
        path: query === '' ? path : `${path}?${query}`,
        headers,
        timeout: patienceMs,
      });
      request.on('timeout', () => request.destroy(late()));
      request.on('error', reject);
      request.on('response', (answer) => {
        // From here on whoever reads decides when something is waited for.
        request.setTimeout(0);
        resolve(answer);
      });
      request.end(bytes.length > 0 ? bytes : undefined);
    });
  };
}

/** The pieces of an answer. Whoever takes no more of them ends the request. */
export async function* piecesOf(answer: Answer, patienceMs: number): AsyncGenerator<Buffer, void> {
  const pieces = answer[Symbol.asyncIterator]();
  try {
    for (;;) {
      const timer = setTimeout(() => answer.destroy(late()), patienceMs);
      const next = await pieces.next().finally(() => clearTimeout(timer));
      if (next.done) return;
      yield next.value;
    }
  } finally {
    answer.destroy();
  }
}
