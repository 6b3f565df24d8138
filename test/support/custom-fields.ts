/** A firm's own fields, for tests. */
import { expect } from 'vitest';
import type { Api } from './api.ts';

export const customFieldsPath = '/api/v1/custom-fields';

/** Adds a field to clients, or to the type that is named. @returns the CustomField resource */
export async function addField(api: Api, label: string, kind: string, more: Record<string, unknown> = {}) {
  const { status, body } = await api.post(customFieldsPath, { type: 'clients', label, kind, ...more });
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}

/** Adds a field of every kind to clients. */
export async function addEveryKind(api: Api): Promise<void> {
  await addField(api, 'Favourite colour', 'one_of', { options: ['Red', 'Dark blue'] });
  for (const [label, kind] of Object.entries({
    'Shoe size': 'int',
    'Last walk': 'date',
    'Called at': 'datetime',
    'Has a dog': 'bool',
    'Pocket money': 'money',
    Patience: 'percentage',
    Motto: 'text',
    'Life story': 'long',
    'Other mail': 'email',
    'Other line': 'phone',
  }))
    await addField(api, label, kind);
}
