import type { AccountView, FirmView } from '../../domain/views.ts';

/** The columns of an employee as `prefix_…`, for statements that join one. */
export function accountColumns(table: string, prefix: string): string {
  const names = [
    'uuid',
    'user_uuid',
    'role',
    'first_name',
    'last_name',
    'name',
    'email',
    'phone',
    'created_at',
    'updated_at',
  ];
  return names.map((name) => `${table}.${name} AS ${prefix}_${name}`).join(', ');
}

/** The account in a row of such a statement. */
// biome-ignore lint/suspicious/noExplicitAny: a row of a statement with `accountColumns`
export function accountView(row: any, prefix: string, firm: FirmView): AccountView {
  const of = (name: string) => row[`${prefix}_${name}`];
  return {
    uuid: of('uuid'),
    firm,
    type: 'employee',
    role: of('role'),
    firstName: of('first_name'),
    lastName: of('last_name'),
    name: of('name'),
    email: of('email'),
    phone: of('phone'),
    withLogin: of('user_uuid') !== null,
    createdAt: of('created_at'),
    updatedAt: of('updated_at'),
  };
}
