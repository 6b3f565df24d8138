/** The one place where errors become answers (contract §2 Errors). */
import { STATUS_CODES } from 'node:http';
import { isAway } from '../db/pool.ts';
import { InletError, invalid, notFound, tooLarge, unavailable, wrongMediaType } from '../errors.ts';

export interface ErrorAnswer {
  status: number;
  body: { message: string; errors?: Record<string, string[]> };
  retryAfter: number | null;
}

/** What is told of an error. What nobody planned tells nothing of the inside. */
export function toAnswer(error: unknown): ErrorAnswer {
  const known = asInletError(error);
  return {
    status: known.status,
    body: known.errors ? { message: known.message, errors: known.errors } : { message: known.message },
    retryAfter: known.retryAfter,
  };
}

/** The framework's own errors by their code, in our words. */
const byCode: Record<string, () => InletError> = {
  FST_ERR_BAD_URL: () => notFound(),
  FST_ERR_MAX_PARAM_LENGTH: () => notFound(),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => wrongMediaType('The body must be application/json.'),
  FST_ERR_CTP_BODY_TOO_LARGE: () => tooLarge('The request body is too large.'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    new InletError('bad_request', 400, 'The request body is not as long as its Content-Length says.'),
  FST_ERR_CTP_INVALID_JSON_BODY: () => badJson(),
  FST_INVALID_MULTIPART_CONTENT_TYPE: () => wrongMediaType('The body must be multipart/form-data.'),
  FST_PARTS_LIMIT: () => tooManyParts(),
  FST_FIELDS_LIMIT: () => tooManyParts(),
  FST_FILES_LIMIT: () => tooManyParts(),
  FST_PROTO_VIOLATION: () => invalid({ body: ['The form has a part whose name is not allowed.'] }),
  FST_INVALID_JSON_FIELD_ERROR: () => invalid({ body: ['The parts of the form must be plain text.'] }),
  FST_MP_PREMATURE_CLOSE: () => endedEarly(),
};

export const badJson = () => new InletError('bad_request', 400, 'The request body is not valid JSON.');
const tooManyParts = () => invalid({ body: ['The form has too many parts.'] });

/** A form whose bytes stop before its end (contract §9). */
export const endedEarly = () =>
  invalid({ file: ['The file failed to upload: the request ended before the file did. Send it again.'] });

function asInletError(error: unknown): InletError {
  if (error instanceof InletError) return error;
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown };
  const named = typeof code === 'string' ? byCode[code]?.() : undefined;
  if (named) return named;
  if (isAway(error)) return unavailable('The database cannot be reached. Try again shortly.', error);
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500)
    return new InletError('bad_request', statusCode, STATUS_CODES[statusCode] ?? 'Bad Request');
  return new InletError('internal', 500, 'Server Error', { who: 'us', cause: error });
}
