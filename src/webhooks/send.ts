/**
 * Sends one delivery: to the very addresses that were checked, without following redirects, with a bound on how long it may
 * take and how much is read of the answer. Certificates are checked against the name, as ever.
 */
import type { LookupAddress } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Allowed } from './may-call.ts';
import { parseTarget, Refused, resolveTarget } from './resolve.ts';
import { signature } from './sign.ts';

export interface Parcel {
  url: string;
  secret: string;
  /** Told in the headers, so that who receives it can tell a repeat from news. */
  event: string;
  eventUuid: string;
  deliveryUuid: string;
  body: string;
}

/** What came of an attempt: the status it was answered with, or why there was no answer. */
export interface Attempt {
  status: number | null;
  error: string | null;
}

/** For all of it: looking up, connecting, sending, waiting for the answer. */
const patienceMs = 10_000;
const answerBytesMax = 64 * 1024;
const headerBytesMax = 16 * 1024;

/** @param stopping when it is aborted, nobody knows what came of it @throws whatever `stopping` was aborted with */
export async function send(parcel: Parcel, allowed: Allowed, stopping: AbortSignal): Promise<Attempt> {
  const late = AbortSignal.timeout(patienceMs);
  const signal = AbortSignal.any([stopping, late]);
  try {
    const url = parseTarget(parcel.url, allowed);
    const addresses = await orAborted(resolveTarget(url, allowed), signal);
    return { status: await post(url, addresses, parcel, signal), error: null };
  } catch (error) {
    stopping.throwIfAborted();
    if (late.aborted)
      return { status: null, error: `There was no answer within ${patienceMs / 1000} seconds.` };
    return { status: null, error: error instanceof Refused ? error.message : inWords(error) };
  }
}

/** Posts to one of the addresses, whatever the name may lead to by now. @returns the status of the answer */
export function post(
  url: URL,
  addresses: readonly LookupAddress[],
  parcel: Parcel,
  signal: AbortSignal,
): Promise<number> {
  const body = Buffer.from(parcel.body);
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: 'POST',
      // A connection of its own: no other, made to another address, is taken for it, and no proxy of the environment.
      agent: false,
      lookup: pinnedTo(addresses),
      maxHeaderSize: headerBytesMax,
      signal,
      headers: {
        'content-type': 'application/json',
        'content-length': body.length,
        'user-agent': 'Inlet',
        'x-inlet-event': parcel.event,
        'x-inlet-event-id': parcel.eventUuid,
        'x-inlet-delivery': parcel.deliveryUuid,
        'x-signature': signature(parcel.secret, Math.floor(Date.now() / 1000), parcel.body),
      },
    });
    sent.on('error', reject);
    sent.on('response', (answer) => {
      const { statusCode = 0 } = answer;
      let read = 0;
      const done = () => {
        resolve(statusCode);
        sent.destroy();
      };
      answer.on('data', (piece: Buffer) => {
        read += piece.length;
        if (read > answerBytesMax) done();
      });
      answer.on('end', done);
      answer.on('error', reject);
    });
    sent.end(body);
  });
}

/** A resolver that knows one answer. A host that is an address already is never looked up, and was checked as it is. */
const pinnedTo =
  (addresses: readonly LookupAddress[]): LookupFunction =>
  (_host, options, tell) => {
    const [first] = addresses;
    if (options.all) tell(null, [...addresses]);
    else tell(null, first?.address ?? '', first?.family);
  };

const orAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      if (signal.aborted) reject(signal.reason);
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    }),
  ]);

/** For the firm to read: nothing of the inside. */
function inWords(error: unknown): string {
  const { code } = error as { code?: string };
  if (code === 'ECONNREFUSED') return 'The connection was refused.';
  if (code === 'ECONNRESET') return 'The connection was closed before an answer came.';
  if (code === 'EHOSTUNREACH' || code === 'ENETUNREACH') return 'The host cannot be reached.';
  if (code?.includes('CERT') || code?.includes('TLS') || code?.includes('SSL') || code?.includes('SIGNATURE'))
    return `The host’s certificate is not good (${code}).`;
  if (code?.startsWith('HPE_')) return 'The answer is no HTTP.';
  return 'The address could not be called.';
}
