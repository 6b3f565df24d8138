/**
 * Verifies Signature Version 4 as a store does, out of what arrived: written from Amazon's description of the algorithm,
 * and sharing nothing with what signs.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Key {
  id: string;
  secret: string;
  region: string;
}

/** What a store answers to a request it does not trust. */
export interface Distrust {
  status: number;
  code: string;
  /** Beside the code, e.g. where the bucket is. */
  more?: string;
}

const skewMs = 15 * 60_000;

/** @returns null where all is well */
export function distrust(request: IncomingMessage, body: Buffer, key: Key): Distrust | null {
  const header = request.headers.authorization;
  const found =
    /^AWS4-HMAC-SHA256 Credential=([^/,]+)\/(\d{8})\/([^/,]+)\/([^/,]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      header ?? '',
    );
  if (!found) return { status: 403, code: 'AccessDenied' };
  const [, id, day = '', region = '', service = '', names = '', signature = ''] = found;
  if (id !== key.id) return { status: 403, code: 'InvalidAccessKeyId' };
  if (region !== key.region || service !== 's3')
    return {
      status: 400,
      code: 'AuthorizationHeaderMalformed',
      more: `<Region>${key.region}</Region>`,
    };
  const moment = String(request.headers['x-amz-date']);
  const time = Date.parse(moment.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (!(Math.abs(Date.now() - time) < skewMs) || !moment.startsWith(day))
    return { status: 403, code: 'RequestTimeTooSkewed' };
  const signedNames = names.split(';');
  const mustBeSigned = Object.keys(request.headers).filter(
    (name) => name === 'host' || name.startsWith('x-amz-'),
  );
  if (!mustBeSigned.every((name) => signedNames.includes(name))) return { status: 403, code: 'AccessDenied' };
  const claimed = String(request.headers['x-amz-content-sha256']);
  const scope = [day, region, service, 'aws4_request'];
  const canonical = canonicalRequest(request, signedNames, claimed);
  const toSign = ['AWS4-HMAC-SHA256', moment, scope.join('/'), hex(canonical)].join('\n');
  let derived = Buffer.from(`AWS4${key.secret}`);
  for (const part of [...scope, toSign]) derived = createHmac('sha256', derived).update(part).digest();
  if (!timingSafeEqual(derived, Buffer.from(signature, 'hex')))
    return { status: 403, code: 'SignatureDoesNotMatch' };
  if (claimed !== hex(body)) return { status: 400, code: 'XAmzContentSHA256Mismatch' };
  return null;
}

/** The target is taken as it came, byte by byte: decoding and encoding it again is the signer's business. */
function canonicalRequest(request: IncomingMessage, names: readonly string[], hash: string): string {
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const parameters = query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => (pair.includes('=') ? pair : `${pair}=`))
    .sort((one, other) => {
      const [a, b] = [one.split('=')[0] ?? '', other.split('=')[0] ?? ''];
      return a < b ? -1 : a > b ? 1 : 0;
    });
  const headers = names.map((name) => `${name}:${String(request.headers[name] ?? '').trim()}`);
  return [request.method, path, parameters.join('&'), ...headers, '', names.join(';'), hash].join('\n');
}

function hex(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex');
}
