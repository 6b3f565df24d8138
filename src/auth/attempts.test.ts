import { expect, test } from 'vitest';
import { Attempts } from './attempts.ts';

function guessing() {
  let now = 0;
  const attempts = new Attempts(() => now);
  return { attempts, wait: (ms: number) => (now += ms) };
}

test('a few mistakes cost nothing', () => {
  const { attempts } = guessing();
  for (let i = 0; i < 4; i++) attempts.failed('a');
  expect(() => attempts.check('a')).not.toThrow();
});

test('after the fifth mistake one has to wait, and twice as long after the sixth', () => {
  const { attempts, wait } = guessing();
  for (let i = 0; i < 5; i++) attempts.failed('a');
  expect(() => attempts.check('a')).toThrow(expect.objectContaining({ status: 429, retryAfter: 30 }));
  expect(() => attempts.check('b')).not.toThrow();
  wait(30_000);
  expect(() => attempts.check('a')).not.toThrow();
  attempts.failed('a');
  expect(() => attempts.check('a')).toThrow(expect.objectContaining({ retryAfter: 60 }));
});

test('the wait never grows past a quarter of an hour', () => {
  const { attempts } = guessing();
  for (let i = 0; i < 100; i++) attempts.failed('a');
  expect(() => attempts.check('a')).toThrow(expect.objectContaining({ retryAfter: 900 }));
});

test('the right password forgets the mistakes', () => {
  const { attempts } = guessing();
  for (let i = 0; i < 9; i++) attempts.failed('a');
  attempts.succeeded('a');
  expect(() => attempts.check('a')).not.toThrow();
});
