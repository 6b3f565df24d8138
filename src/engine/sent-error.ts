/** Errors cross from a thread as plain data, and are made errors again. */
import { InletError } from '../errors.ts';

/** An error as it crosses from a thread. */
export interface SentError {
  message: string;
  stack?: string | undefined;
  inlet: {
    code: string;
    status: number;
    who: 'user' | 'operator' | 'us';
    errors: Record<string, string[]> | null;
    retryAfter: number | null;
  } | null;
}

export function sent(error: unknown): SentError {
  if (error instanceof InletError) {
    const { code, status, who, errors, retryAfter } = error;
    return { message: error.message, stack: error.stack, inlet: { code, status, who, errors, retryAfter } };
  }
  const it = error instanceof Error ? error : new Error(String(error));
  return { message: it.message, stack: it.stack, inlet: null };
}

export function revived({ message, stack, inlet }: SentError): Error {
  if (!inlet) return Object.assign(new Error(message), { stack });
  const { code, status, who, errors, retryAfter } = inlet;
  return new InletError(code, status, message, {
    who,
    ...(errors && { errors }),
    ...(retryAfter !== null && { retryAfter }),
  });
}
