/** Every error on the wire (contract §2 Errors). */
import Type from 'typebox';

export const ErrorReply = Type.Object(
  { message: Type.String() },
  { title: 'Error', description: 'What went wrong, in a sentence.' },
);

export const InvalidReply = Type.Object(
  {
    message: Type.String({ description: 'The first message, and how many more there are.' }),
    errors: Type.Record(Type.String(), Type.Array(Type.String()), { description: 'Field → messages.' }),
  },
  { title: 'Invalid' },
);
