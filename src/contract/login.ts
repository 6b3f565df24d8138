/** The accounts a user reaches (contract §4 `logins`; the compatible API's `GET /api/v1/logins`). */
import Type, { type Static } from 'typebox';
import type { AccountView } from '../domain/views.ts';
import { Account, Firm } from './account.ts';
import { Nullable, Time, Uuid } from './schema.ts';
import { toTime } from './time.ts';
import { toAccount } from './to-account.ts';

export const Login = Type.Object(
  {
    uuid: Uuid,
    created_at: Time,
    updated_at: Time,
    expires_at: Nullable(Time),
    has_write_permission: Type.Boolean(),
    has_delete_permission: Type.Boolean(),
    primary: Type.Boolean({ description: 'Whether it is the account asked for by default.' }),
    receives_unread_notifications_email: Type.Boolean(),
    wealth_enabled: Type.Boolean(),
    goals_enabled: Type.Boolean(),
    factfind_enabled: Type.Boolean(),
    tasks_enabled: Type.Boolean(),
    welcome_enabled: Type.Boolean(),
    first_name: Nullable(Type.String()),
    last_name: Nullable(Type.String()),
    email: Nullable(Type.String()),
    account: Account,
    firm: Firm,
  },
  {
    title: 'Login',
    description: 'A way of signing in to one firm. Its account goes into X-PLANNR-ACCOUNT-UUID.',
  },
);

/** A login and its account are one thing in Inlet, and carry one id. */
export function toLogin(view: AccountView, preferred: string): Static<typeof Login> {
  const changes = view.role !== 'reader';
  return {
    uuid: view.uuid,
    created_at: toTime(view.createdAt, view.firm.timezone),
    updated_at: toTime(view.updatedAt, view.firm.timezone),
    expires_at: null,
    has_write_permission: changes,
    has_delete_permission: changes,
    primary: view.uuid === preferred,
    receives_unread_notifications_email: false,
    wealth_enabled: false,
    goals_enabled: false,
    factfind_enabled: false,
    tasks_enabled: false,
    welcome_enabled: false,
    first_name: view.firstName,
    last_name: view.lastName,
    email: view.email,
    account: toAccount(view),
    firm: { uuid: view.firm.uuid, name: view.firm.name },
  };
}
