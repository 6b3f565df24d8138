/** The Account resource (contract §3): every field the compatible API documents, empty where Inlet knows nothing. */
import Type, { type Static } from 'typebox';
import { Nullable, Time, Uuid } from './schema.ts';

/** A firm as it stands inside other resources. */
export const Firm = Type.Object({ uuid: Uuid, name: Type.String() }, { title: 'Firm' });

/** An e-mail address or a telephone number. */
export const ContactDetail = Type.Object(
  {
    type: Type.Enum(['email', 'phone']),
    value: Type.String(),
    is_primary: Type.Boolean(),
  },
  { title: 'ContactDetail' },
);

const Resources = Type.Array(Type.Unknown());
const Resource = Nullable(Type.Object({}, { additionalProperties: true }));

export const Account = Type.Object(
  {
    uuid: Uuid,
    created_at: Time,
    updated_at: Time,
    type: Type.String({ description: 'What kind of account it is: `employee`, `client`, …' }),
    role: Type.String({ description: 'For an employee `owner`, `admin`, `member` or `reader`.' }),
    first_name: Nullable(Type.String()),
    last_name: Nullable(Type.String()),
    name: Type.String(),
    email: Nullable(Type.String()),
    firm: Firm,
    primary_email: Nullable(ContactDetail),
    primary_phone_number: Nullable(ContactDetail),
    with_login: Type.Boolean({ description: 'Whether somebody can sign in with it.' }),
    has_joint_account: Type.Boolean(),
    can_be_deleted: Type.Enum(['true', 'false'], { description: 'A string, as the compatible API has it.' }),
    tags: Resources,
    groups: Resources,
    owners: Resources,
    custom_fields: Resources,
    external_references: Resources,
    introduced_by: Resource,
    assigned_adviser: Resource,
    assigned_paraplanner: Resource,
    assigned_administrator: Resource,
    current_time_entry: Resource,
    first_contact_date: Nullable(Time),
    next_review_date: Nullable(Time),
    previous_review_date: Nullable(Time),
    anniversary_review_date: Nullable(Time),
  },
  { title: 'Account', description: 'Who somebody is inside a firm.' },
);
export type Account = Static<typeof Account>;
