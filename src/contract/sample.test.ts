import { expect, test } from 'vitest';
import { builtInTypes } from '../types/registry.ts';
import { toSample } from './sample.ts';

test.each(
  [...builtInTypes.values()].map((type) => [type.name, type] as const),
)('%s can be filled in', (_name, type) => {
  const store = toSample(type, false);
  expect(store).toMatch(/^\uFEFF/);
  expect(store.split('\r\n').length).toBeGreaterThan(2);
  const headers = (store.slice(1).split('\r\n')[0] ?? '').split(',');
  expect(headers).not.toContain('uuid');
  for (const field of type.fields.filter((field) => field.required)) expect(headers).toContain(field.name);
  expect(toSample(type, true)).toMatch(/^\uFEFF(.*,)?uuid,/);
});
