import { expect, test } from 'vitest';
import { statuses } from '../../../src/domain/import.ts';
import { stepAt, stepsOf } from './steps.ts';

test('an address that an import is past leads to where it is by now', () => {
  expect(stepAt('processing', 'mapping')).toBe('progress');
  expect(stepAt('completed', 'check')).toBe('result');
  expect(stepAt('uploaded', 'result')).toBe('mapping');
});

test('while nothing has started, the steps before can be gone back to', () => {
  expect(stepAt('mapped', 'file')).toBe('file');
  expect(stepAt('mapped', '')).toBe('check');
});

test('every state has a step', () => {
  for (const status of statuses) expect(stepsOf(status).length).toBeGreaterThan(0);
});
