/** Tells «the database is away for now» from errors that are somebody's fault. */
import { noRoom, unavailable } from '../errors.ts';

/**
 * SQLSTATEs of a server that is stopping, starting, failing over or full of connections; class 08 is all of
 * connection exceptions.
 */
const awayStates = new Set(['57P01', '57P02', '57P03', '53300', '25006']);

/** What the operating system says of a server that cannot be reached. */
const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** What `pg` says without a code when a connection breaks or cannot be had in time. */
const awayMessages =
  /terminated|timeout exceeded when trying to connect|timeout expired|Connection ended|not queryable|Client was closed/;

/**
 * Whether an error means that the database cannot be reached now: waiting and trying again is right, nothing was
 * wrong with what was asked. Whether a COMMIT that ended so took effect is not known.
 */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined)
    return awayMessages.test(error.message) || (error instanceof AggregateError && error.errors.some(isAway));
  if (code.startsWith('08') || awayStates.has(code) || awayCodes.has(code)) return true;
  // A socket that is not there (yet).
  return code === 'ENOENT' && syscall === 'connect';
}

/** Whether the database has no room on its disk. */
export function isFull(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === '53100';
}

/** The same as an error that may be shown (503, or 507 where the disk is full); any other error as it is. */
export function asUnavailable(error: unknown): unknown {
  if (isFull(error)) return noRoom('The database has no room left. Nothing was lost; make room.', error);
  if (isAway(error))
    return unavailable('The database cannot be reached at the moment. Try again in a few seconds.', error);
  return error;
}
