/** What the routes of a type share. */
import Type from 'typebox';

export const TypeParams = Type.Object({ type: Type.String({ description: 'The type, e.g. `clients`.' }) });
