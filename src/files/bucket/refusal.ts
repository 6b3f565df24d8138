/** What a store says no with, and what to make of it. */
import { InletError, noRoom, notFound, unavailable } from '../../errors.ts';
import { textOf } from './xml.ts';

/** A store answered, and not with what was asked for. Holds nothing of the request. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  /** The store's own word for it, e.g. `NoSuchKey`; empty where it gave none. */
  readonly code: string;
  /** Where the bucket is, if the store says so. */
  readonly region: string | null;

  constructor(status: number, code: string, region: string | null = null) {
    super(`The store answered ${status} ${code}`.trim());
    this.status = status;
    this.code = code;
    this.region = region;
  }
}

const word = (text: string | null | undefined, shape: RegExp) => (text && shape.test(text) ? text : null);

/** @param xml the body of the answer, as far as there is one */
export function refusalOf(status: number, xml: string, headerRegion?: string | string[]): Refusal {
  const region = textOf(xml, 'Region') ?? [headerRegion].flat()[0];
  return new Refusal(
    status,
    word(textOf(xml, 'Code'), /^[A-Za-z.]{1,64}$/) ?? '',
    word(region, /^[a-z0-9-]{1,40}$/),
  );
}

export const isRefusal = (error: unknown, ...codes: string[]): error is Refusal =>
  error instanceof Refusal && (codes.length === 0 || codes.includes(error.code));

const passingCodes = [
  'SlowDown',
  'InternalError',
  'ServiceUnavailable',
  'RequestTimeout',
  'OperationAborted',
];
const passingStatuses = [408, 429, 500, 502, 503, 504];

/** Whether asking again at once may help: the store is busy, or the network failed. Who was waited for long enough is not. */
export function isPassing(error: unknown): boolean {
  if (error instanceof Refusal)
    return passingCodes.includes(error.code) || passingStatuses.includes(error.status);
  return isOfNetwork(error) && error.code !== 'ETIMEDOUT';
}

/** What the system, the network or TLS says; not what we did wrong, nor what was found out already. */
const isOfNetwork = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && !(error instanceof TypeError || error instanceof InletError);

const fullCodes = ['XMinioStorageFull', 'XMinioAdminBucketQuotaExceeded', 'QuotaExceeded'];

/** The same as an error that may be shown: what the store said stays in the cause, what to do in the hint. */
export function toInletError(error: unknown): unknown {
  if (error instanceof Refusal) {
    if (error.code === 'NoSuchKey') return notFound('File');
    if (error.status === 507 || fullCodes.includes(error.code))
      return noRoom('There is no room left for the file.', error);
    return away(error, hintOf(error));
  }
  if (!isOfNetwork(error)) return error;
  return away(error, `The store does not answer (${error.code}): see INLET_FILES and AWS_ENDPOINT_URL_S3.`);
}

const away = (cause: Error, hint: string) =>
  unavailable('The files cannot be reached. Nothing was lost.', cause, hint);

function hintOf({ status, code, region }: Refusal): string {
  const isElsewhere = [301, 307, 400].includes(status) && region !== null;
  if (isElsewhere) return `The bucket is in the region ${region}: set AWS_REGION to that.`;
  const known = hints[code] ?? (status === 403 ? hints.AccessDenied : undefined);
  return known ?? `The store answered ${`${status} ${code}`.trim()}.`;
}

const hints: Record<string, string | undefined> = {
  NoSuchBucket: 'There is no such bucket: make it, or name another in INLET_FILES.',
  InvalidAccessKeyId: 'The store does not know the access key: check AWS_ACCESS_KEY_ID.',
  SignatureDoesNotMatch:
    'The store does not take the signature: check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
  AccessDenied: 'The access key may not do that: let it read, write, delete and list in the bucket.',
  ExpiredToken: 'The access key was good for a time that is over: give new ones, and start Inlet again.',
  InvalidToken: 'The store does not take the session token: check AWS_SESSION_TOKEN.',
  RequestTimeTooSkewed: 'The clock of this machine differs too much from that of the store: set it right.',
};
