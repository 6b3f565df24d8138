/** Applications of OAuth 2.0, as owners see them, and as those see them who allowed them something. */
import Type, { type Static } from 'typebox';
import { Nullable, Time, Uuid } from './schema.ts';
import { toTime, toTimeOrNull } from './time.ts';

const scopeMeaning = 'The most it may ask for: names with spaces between, or `*`.';

export const ApplicationRequest = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100, description: 'What people see when they are asked.' }),
    redirect_uris: Type.Array(Type.String({ maxLength: 2_000 }), {
      maxItems: 20,
      description: 'Where people are sent back to, letter by letter.',
    }),
    confidential: Type.Boolean({
      description: 'Whether it can keep a secret. A server can; a program on somebody’s machine cannot.',
    }),
    scope: Type.Optional(Type.String({ maxLength: 500, description: `${scopeMeaning} \`*\` unless said.` })),
    own_name: Type.Optional(
      Type.Boolean({
        description:
          'Whether it may also ask in its own name (client credentials), through the account that asks.',
      }),
    ),
    password: Type.String({ minLength: 1, maxLength: 1024, description: 'The password of whoever asks.' }),
  },
  { title: 'ApplicationRequest' },
);

export const Application = Type.Object(
  {
    uuid: { ...Uuid, description: 'Its `client_id`.' },
    name: Type.String(),
    redirect_uris: Type.Array(Type.String()),
    confidential: Type.Boolean(),
    scope: Type.String({ description: scopeMeaning }),
    own_name: Type.Boolean(),
    created_at: Time,
    last_used_at: Nullable(Time),
  },
  { title: 'Application' },
);

export const NewApplication = Type.Object(
  {
    ...Application.properties,
    client_secret: Nullable(Type.String({ description: 'Shown this once; null where it can keep none.' })),
  },
  { title: 'NewApplication' },
);

export const AllowedApplication = Type.Object(
  {
    uuid: { ...Uuid, description: 'Of the application.' },
    name: Type.String(),
    firm: Nullable(
      Type.String({ description: 'Whose application it is; null: it is for people of any firm.' }),
    ),
    account_uuid: { ...Uuid, description: 'Through which it asks unless it names another.' },
    account_firm: Type.String({ description: 'The firm of that account.' }),
    scope: Type.String({ description: 'What it was allowed: names with spaces between, or `*`.' }),
    allowed_at: Time,
    last_used_at: Nullable(Time),
  },
  { title: 'AllowedApplication' },
);

/** An application as it is kept: its secret is not. */
export interface ApplicationView {
  uuid: string;
  name: string;
  redirectUris: string[];
  hasSecret: boolean;
  scope: string;
  accountUuid: string | null;
  createdAt: Date;
  lastUsedAt: Date | null;
}

export const toApplication = (view: ApplicationView, timezone: string): Static<typeof Application> => ({
  uuid: view.uuid,
  name: view.name,
  redirect_uris: view.redirectUris,
  confidential: view.hasSecret,
  scope: view.scope,
  own_name: view.accountUuid !== null,
  created_at: toTime(view.createdAt, timezone),
  last_used_at: toTimeOrNull(view.lastUsedAt, timezone),
});

/** What somebody allowed an application, the latest time where it was several. */
export interface AllowedView {
  uuid: string;
  name: string;
  firmName: string | null;
  accountUuid: string;
  accountFirm: string;
  scope: string;
  allowedAt: Date;
  lastUsedAt: Date | null;
}

export const toAllowed = (view: AllowedView, timezone: string): Static<typeof AllowedApplication> => ({
  uuid: view.uuid,
  name: view.name,
  firm: view.firmName,
  account_uuid: view.accountUuid,
  account_firm: view.accountFirm,
  scope: view.scope,
  allowed_at: toTime(view.allowedAt, timezone),
  last_used_at: toTimeOrNull(view.lastUsedAt, timezone),
});
