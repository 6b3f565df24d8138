/** Small schemas everything on the wire is made of. Contract §2. */
import Type, { type TSchema } from 'typebox';

/** A value or null. */
export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** A UUID in lower case. */
export const Uuid = Type.String({
  pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
  description: 'A UUID in lower case.',
  examples: ['4d94adac-7d98-4a3e-b307-652953eec54b'],
});

/** ISO 8601 with the firm's own offset and no fraction. */
export const Time = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$',
  description: "A time as ISO 8601 with the firm's own offset and no fraction.",
  examples: ['2024-10-16T11:10:13+01:00'],
});

/** An absolute address. */
export const Address = Type.String({ description: 'An absolute address.' });
