import { expect, test } from 'vitest';
import { InletError, invalid, unavailable } from '../errors.ts';
import { revived, sent } from './sent-error.ts';

test.each([
  ['what a person sent', invalid({ file: ['It is empty.'] })],
  ['what the operator can do something about', unavailable('Away.', new Error('inside'), 'Set it right.')],
])('an error about %s is the same on the other side of a thread', (_, error) => {
  const there = revived(structuredClone(sent(error)));
  expect(there).toBeInstanceOf(InletError);
  const { code, status, who, errors, retryAfter, hint, message } = error;
  expect(there).toMatchObject({ code, status, who, errors, retryAfter, hint, message });
});

test('an error of ours keeps its words and its place', () => {
  const error = new TypeError('x is not a function');
  expect(revived(structuredClone(sent(error)))).toMatchObject({ message: error.message, stack: error.stack });
});
