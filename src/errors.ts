/**
 * Every error Inlet can answer with. One class, one catalogue: each failure is a function that gives a stable
 * code, who must act, the HTTP status and the message. `http/` turns them into replies, `cli/` into exit codes.
 * Contract §2.
 */

/** Who can do something about it: the `user` with another request or file, the `operator`, or `us` (a bug). */
export type WhoActs = 'user' | 'operator' | 'us';

/** An error with a message that may be shown to whoever asked. */
export class InletError extends Error {
  override name = 'InletError';
  readonly code: string;
  readonly who: WhoActs;
  /** HTTP status. */
  readonly status: number;
  /** field → messages, for 422. */
  readonly errors: Record<string, string[]> | null;
  /** Seconds after which trying again makes sense, for 429 and 503. */
  readonly retryAfter: number | null;
  /** What the operator can do about it: for the log, `/ready` and the terminal, never for who asked. */
  readonly hint: string | null;

  constructor(
    code: string,
    status: number,
    message: string,
    more: {
      who?: WhoActs;
      errors?: Record<string, string[]>;
      retryAfter?: number;
      hint?: string | null;
      cause?: unknown;
    } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.code = code;
    this.status = status;
    this.who = more.who ?? (status >= 500 ? 'operator' : 'user');
    this.errors = more.errors ?? null;
    this.retryAfter = more.retryAfter ?? null;
    this.hint = more.hint ?? null;
  }
}

/** 422: the first message, and how many more there are (contract §2). */
export function invalid(errors: Record<string, string[]>): InletError {
  const all = Object.values(errors).flat();
  const more = all.length - 1;
  const first = all[0] ?? 'The given data was invalid.';
  const message = more > 0 ? `${first} (and ${more} more error${more > 1 ? 's' : ''})` : first;
  return new InletError('invalid', 422, message, { errors });
}

export const unauthenticated = () => new InletError('unauthenticated', 401, 'Unauthenticated.');
export const unauthorized = () => new InletError('unauthorized', 403, 'This action is unauthorized.');
/** @param what e.g. `Import`; the message is then «Import not found.» */
export const notFound = (what?: string) =>
  new InletError('not_found', 404, what ? `${what} not found.` : 'Not Found');
/** @param message says what state the thing is in and what would be needed */
export const wrongMoment = (message: string) => new InletError('wrong_moment', 409, message);
/** It was there, and will not be again. */
export const gone = (message: string) => new InletError('gone', 410, message);
export const tooLarge = (message: string) => new InletError('too_large', 413, message);
export const wrongMediaType = (message: string) => new InletError('wrong_media_type', 415, message);
export const tooManyAttempts = (retryAfter: number) =>
  new InletError('too_many_attempts', 429, 'Too Many Attempts.', { retryAfter });
/** The database or the files are away for now; nothing was lost. */
export const unavailable = (message: string, cause?: unknown, hint: string | null = null) =>
  new InletError('unavailable', 503, message, { retryAfter: 5, cause, hint });
export const noRoom = (message: string, cause?: unknown) =>
  new InletError('no_room', 507, message, { cause });
