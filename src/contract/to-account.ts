/** Account as the engine sees it → Account as the wire has it (contract §3). */
import type { AccountView } from '../domain/views.ts';
import type { Account } from './account.ts';
import { toTime } from './time.ts';

export function toAccount(view: AccountView): Account {
  const { timezone } = view.firm;
  return {
    uuid: view.uuid,
    created_at: toTime(view.createdAt, timezone),
    updated_at: toTime(view.updatedAt, timezone),
    type: view.type,
    role: view.role,
    first_name: view.firstName,
    last_name: view.lastName,
    name: view.name,
    email: view.email,
    firm: { uuid: view.firm.uuid, name: view.firm.name },
    primary_email: contact('email', view.email),
    primary_phone_number: contact('phone', view.phone),
    with_login: view.withLogin,
    has_joint_account: false,
    can_be_deleted: 'false',
    tags: [],
    groups: [],
    owners: [],
    custom_fields: [],
    external_references: [],
    introduced_by: null,
    assigned_adviser: null,
    assigned_paraplanner: null,
    assigned_administrator: null,
    current_time_entry: null,
    first_contact_date: null,
    next_review_date: null,
    previous_review_date: null,
    anniversary_review_date: null,
  };
}

const contact = (type: 'email' | 'phone', value: string | null): Account['primary_email'] =>
  value === null ? null : { type, value, is_primary: true };
