/** What somebody is asked when an application wants something of theirs. */
import Type, { type Static } from 'typebox';
import { Account } from './account.ts';
import { Nullable } from './schema.ts';

export const ConsentRequest = Type.Object(
  {
    application: Type.Object({
      name: Type.String(),
      firm: Nullable(Type.String({ description: 'Whose it is; null: it is for people of any firm.' })),
    }),
    scopes: Type.Array(Type.String({ description: 'What it asks for; `*` said in full.' })),
    returns_to: Type.String({ description: 'The host the browser goes back to.' }),
    accounts: Type.Array(Account, {
      description: 'Those it can be allowed through; none where the application is another firm’s.',
    }),
  },
  { title: 'ConsentRequest' },
);
export type ConsentRequest = Static<typeof ConsentRequest>;

export const ConsentDecision = Type.Object(
  { allow: Type.Boolean(), account_uuid: Type.Optional(Type.String()) },
  { title: 'ConsentDecision' },
);

export const ConsentAnswer = Type.Object(
  { location: Type.String({ description: 'Where the browser goes on.' }) },
  { title: 'ConsentAnswer' },
);
