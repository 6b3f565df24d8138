/** Answers are what their schemas say. Outside production each is held against its schema before it leaves. */
import type { FastifySerializerCompiler } from 'fastify';
import Type, { type TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/schema';
import { ErrorReply, InvalidReply } from '../contract/errors.ts';

export const serializerCompiler =
  (checked: boolean): FastifySerializerCompiler<TSchema> =>
  ({ schema, url, httpStatus }) => {
    if (!checked) return (data) => JSON.stringify(data);
    let compiled: Validator | null = null;
    return (data) => {
      // At its first answer: compiling what hundreds of answers could be took a quarter of a start.
      compiled ??= Compile(schema);
      const check = compiled;
      if (check.Check(data)) return JSON.stringify(data);
      const [, [first]] = check.Errors(data);
      throw new Error(
        `The ${httpStatus} answer of ${url} breaks its schema: ${first?.instancePath} ${first?.message}`,
      );
    };
  };

const described: Record<number, string> = {
  401: 'No token, or one that is unknown, expired or revoked.',
  403: 'The account is not yours, or may only look.',
  404: 'There is no such thing in the firm.',
  408: 'The upload stalled, and was dropped.',
  409: 'The wrong moment: the message says what state it is in and what would be needed.',
  410: 'It was there, and was deleted after a time.',
  413: 'Too large.',
  415: 'Another kind of content is needed.',
  422: 'The request cannot be understood: the message says why, field by field.',
  429: 'Too many requests; `Retry-After` says how many seconds to wait.',
  503: 'The database or the files are away for now.',
  507: 'There is no room for the file.',
};

/**
 * The `response` of a route's schema.
 * @param success the schema of the 200
 * @param statuses which errors it can answer with, beside those of every route
 */
export function answers<T extends TSchema>(success: T & { description?: string }, ...statuses: number[]) {
  return {
    200: { ...success, description: success.description ?? 'The answer.' },
    ...errorAnswers(...statuses),
  };
}

/** As `answers`, for another success than 200. */
export function errorAnswers(...statuses: number[]): Record<number, TSchema> {
  return Object.fromEntries(
    [...new Set([...statuses, 429])].map((status) => [
      status,
      withDescription(status === 422 ? InvalidReply : ErrorReply, described[status] ?? ''),
    ]),
  );
}

/** Every route that asks for a token can answer so. */
export const guarded = [401, 403] as const;

const withDescription = (schema: TSchema, description: string): TSchema => ({ ...schema, description });

/** Nothing but the status. */
export const Nothing = Type.Null({ description: 'Done; nothing to tell.' });
