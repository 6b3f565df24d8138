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
    hint: string | null;
  } | null;
}

export function sent(error: unknown): SentError {
  if (error instanceof InletError) {
    const { message, stack, code, status, who, errors, retryAfter, hint } = error;
    return { message, stack, inlet: { code, status, who, errors, retryAfter, hint } };
  }
  const it = error instanceof Error ? error : new Error(String(error));
  return { message: it.message, stack: it.stack, inlet: null };
}

export function revived({ message, stack, inlet }: SentError): Error {
  if (!inlet) return Object.assign(new Error(message), { stack });
  const { code, status, who, errors, retryAfter, hint } = inlet;
  return new InletError(code, status, message, {
    who,
    hint,
    ...(errors && { errors }),
    ...(retryAfter !== null && { retryAfter }),
  });
}
