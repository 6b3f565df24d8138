/** What a mapping request says (contract §4 `map`). */
import Type from 'typebox';
import { dateOrders } from '../domain/mapping.ts';

const Value = Type.Union([
  Type.String(),
  Type.Number(),
  Type.Boolean(),
  Type.Array(Type.String()),
  Type.Null(),
]);

export const MapBody = Type.Object(
  {
    headers: Type.Record(Type.String(), Type.String(), {
      minProperties: 1,
      description: 'Supported field → header of the file.',
      examples: [{ first_name: 'fname', email: 'email' }],
    }),
    values: Type.Optional(
      Type.Record(Type.String(), Value, { description: 'Field → one value for every row.' }),
    ),
    replace: Type.Optional(
      Type.Record(Type.String(), Type.Record(Type.String(), Type.String()), {
        description: 'Field → text in the file → what it means.',
        examples: [{ gender: { M: 'male' } }],
      }),
    ),
    dates: Type.Optional(
      Type.Record(Type.String(), Type.Enum([...dateOrders]), {
        description: 'Field → the order its dates are written in.',
      }),
    ),
  },
  { title: 'MapRequest' },
);
