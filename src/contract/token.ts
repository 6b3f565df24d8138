/** Personal access tokens (contract §4). */
import Type, { type Static } from 'typebox';
import { Nullable, Time, Uuid } from './schema.ts';
import { toTime, toTimeOrNull } from './time.ts';

export const TokenRequest = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 255, description: 'What the token is for.' }),
    password: Type.String({ minLength: 1, maxLength: 1024, description: 'The password of whoever asks.' }),
    account_uuid: Type.Optional(
      Nullable(Type.String({ description: 'The account the token is for; else the one that asks.' })),
    ),
  },
  { title: 'TokenRequest' },
);

export const Token = Type.Object(
  {
    uuid: Uuid,
    name: Type.String(),
    account_uuid: Uuid,
    created_at: Time,
    expires_at: Time,
    last_used_at: Nullable(Time),
  },
  { title: 'PersonalAccessToken' },
);

export const NewToken = Type.Object(
  { ...Token.properties, token: Type.String({ description: 'The token itself, shown this once.' }) },
  { title: 'NewPersonalAccessToken' },
);

/** A token as it is kept: its secret is not. */
export interface TokenView {
  uuid: string;
  name: string;
  accountUuid: string;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
}

export const toToken = (view: TokenView, timezone: string): Static<typeof Token> => ({
  uuid: view.uuid,
  name: view.name,
  account_uuid: view.accountUuid,
  created_at: toTime(view.createdAt, timezone),
  expires_at: toTime(view.expiresAt, timezone),
  last_used_at: toTimeOrNull(view.lastUsedAt, timezone),
});
