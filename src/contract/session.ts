/** Who is signed in (contract §4 `session`). */
import Type, { type Static } from 'typebox';
import type { AccountView } from '../domain/views.ts';
import { Account } from './account.ts';
import { toAccount } from './to-account.ts';

/** Either signs in, or, when signed in already, chooses another of one's accounts. */
export const SessionRequest = Type.Object(
  {
    email: Type.Optional(Type.String({ maxLength: 254 })),
    password: Type.Optional(Type.String({ maxLength: 1000 })),
    account_uuid: Type.Optional(
      Type.String({ description: 'Which of the accounts it acts through from then on.' }),
    ),
  },
  { title: 'SessionRequest' },
);

export const Session = Type.Object(
  {
    account: { ...Account, description: 'Through which requests act that name no other.' },
    accounts: Type.Array(Account, { description: 'All of the user’s own.' }),
  },
  { title: 'Session' },
);
export type Session = Static<typeof Session>;

export const toSession = (account: AccountView, accounts: readonly AccountView[]): Session => ({
  account: toAccount(account),
  accounts: accounts.map(toAccount),
});
