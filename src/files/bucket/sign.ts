/**
 * Signs requests so that a store knows whose they are, and that nobody changed them on the way: Signature Version 4,
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html. The secret itself is never sent.
 */
import { createHash, createHmac } from 'node:crypto';

/** With which key a store is opened. */
export interface Access {
  keyId: string;
  secret: string;
  /** What goes with a key that is good for a time only. */
  token: string | null;
  region: string;
}

/** What is asked of a store. */
export interface Asked {
  method: string;
  /** As it would be read, not encoded: `/my-bucket/uploads/a b`. */
  path: string;
  query?: Record<string, string>;
  /** By names in lower case; all of them are signed. */
  headers?: Record<string, string>;
}

export const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** Everything but letters, digits and `-._~`, which is more than `encodeURIComponent` does. */
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** The path and query as they are sent, which is as they are signed. */
export function targetOf({ path, query }: Pick<Asked, 'path' | 'query'>): { path: string; query: string } {
  const pairs = Object.entries(query ?? {}).map(([name, value]) => [encoded(name), encoded(value)]);
  pairs.sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
  return {
    path: path.split('/').map(encoded).join('/'),
    query: pairs.map((pair) => pair.join('=')).join('&'),
  };
}

/**
 * @param host as it is sent, with the port where that is not the usual one
 * @param bodyHash SHA-256 of the body in hex, also of an empty one
 * @returns all headers of the request, the signature among them
 */
export function signed(
  access: Access,
  host: string,
  asked: Asked,
  bodyHash: string,
  now: Date,
): Record<string, string> {
  const moment = now.toISOString().replace(/[:-]|\.\d+/g, '');
  const headers: Record<string, string> = {
    ...asked.headers,
    host,
    'x-amz-content-sha256': bodyHash,
    'x-amz-date': moment,
    ...(access.token !== null && { 'x-amz-security-token': access.token }),
  };
  const names = Object.keys(headers).sort();
  const { path, query } = targetOf(asked);
  const told = names.map((name) => `${name}:${headers[name]?.trim().replace(/ +/g, ' ')}\n`).join('');
  const request = [asked.method, path, query, told, names.join(';'), bodyHash].join('\n');
  const day = moment.slice(0, 8);
  const scope = `${day}/${access.region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', moment, scope, sha256(request)].join('\n');
  const signature = hmac(keyOf(access, day), text).toString('hex');
  const credential = `Credential=${access.keyId}/${scope}`;
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 ${credential},SignedHeaders=${names.join(';')},Signature=${signature}`,
  };
}

function keyOf({ secret, region }: Access, day: string): Buffer {
  return [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secret}`) as Buffer;
}
