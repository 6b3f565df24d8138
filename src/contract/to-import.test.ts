import { expect, test } from 'vitest';
import type { AccountView, ImportView } from '../domain/views.ts';
import { toImport, toListedImport } from './to-import.ts';

const at = new Date('2024-10-16T10:10:13Z');
const firm = { uuid: '0192a000-0000-7000-8000-000000000001', name: 'Harbour', timezone: 'Europe/London' };
const account: AccountView = {
  uuid: '4c005eb9-311e-43e7-8bc4-400da17dbb97',
  firm,
  type: 'employee',
  role: 'owner',
  firstName: 'Gareth',
  lastName: 'Thompson',
  name: 'Gareth Thompson',
  email: null,
  phone: null,
  withLogin: true,
  createdAt: at,
  updatedAt: at,
};
const view: ImportView = {
  uuid: '4d94adac-7d98-4a3e-b307-652953eec54b',
  firm,
  account,
  type: 'plans',
  singular: 'plan',
  mode: 'store',
  matchOn: 'uuid',
  onDuplicate: 'fail',
  atomic: false,
  name: 'plans.csv',
  headers: ['Ref', 'Ignored', 'Value'],
  mapping: {
    headers: { value: 'Value', policy_number: 'Ref' },
    values: { status: 'active' },
    replace: {},
    dates: {},
  },
  status: 'processing',
  total: 7,
  outcome: { created: 3, updated: 0, unchanged: 0, failed: 1, remaining: 3 },
  undo: null,
  failures: [
    { row: 2, line: 4, cells: ['A-1', 'x', '1.234,50'], messages: { value: ['The value field is wrong.'] } },
  ],
  errorReport: null,
  failure: null,
  createdAt: at,
  updatedAt: at,
  startedAt: at,
  finishedAt: null,
};
const wire = {
  publicUrl: 'http://inlet.test',
  downloadUrl: (uuid: string) => `http://inlet.test/file/${uuid}`,
};

test('a failure shows the mapped fields with the cells of the file, under the singular of the type', () => {
  expect(toImport(view, wire).errors).toEqual([
    {
      row: 2,
      line: 4,
      plan: { value: '1.234,50', policy_number: 'A-1' },
      errors: { value: ['The value field is wrong.'] },
    },
  ]);
});

test('a mapping is shown the other way round than it was given', () => {
  expect(toImport(view, wire).mapping).toEqual({ Value: 'value', Ref: 'policy_number' });
  expect(toImport({ ...view, mapping: null }, wire).mapping).toEqual({});
});

test('progress is rounded down, and full only when nothing remains', () => {
  const progress = (total: number, remaining: number, status: ImportView['status']) =>
    toImport({ ...view, total, status, outcome: { ...view.outcome, remaining } }, wire).progress;
  expect(progress(7, 3, 'processing')).toBe(57);
  expect(progress(1000, 1, 'processing')).toBe(99);
  expect(progress(7, 0, 'processing')).toBe(100);
  expect(progress(7, 7, 'mapped')).toBe(0);
  expect(progress(0, 0, 'uploaded')).toBe(0);
  expect(progress(0, 0, 'completed')).toBe(100);
});

test('the list shows neither headers nor mapping, and who began it only where asked for', () => {
  const listed = toListedImport(view, wire, false);
  expect(Object.keys(listed)).not.toEqual(expect.arrayContaining(['headers']));
  expect(listed).not.toHaveProperty('mapping');
  expect(listed).not.toHaveProperty('initiated_by');
  expect(toListedImport(view, wire, true).initiated_by).toEqual(listed.account);
});
