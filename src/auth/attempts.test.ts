import { expect, test } from 'vitest';
import { Attempts } from './attempts.ts';

function guessing() {
  let now = 0;
  const attempts = new Attempts(() => now);
  const wait = (ms: number) => {
    now += ms;
  };
  return { attempts, wait };
}

const waits = (seconds: number) => expect.objectContaining({ status: 429, retryAfter: seconds });

test('five attempts are free, then one has to wait, and twice as long after the next', () => {
  const { attempts, wait } = guessing();
  for (let i = 0; i < 5; i++) attempts.begin('a');
  expect(() => attempts.begin('a')).toThrow(waits(30));
  expect(() => attempts.begin('b')).not.toThrow();
  wait(30_000);
  expect(() => attempts.begin('a')).not.toThrow();
  expect(() => attempts.begin('a')).toThrow(waits(60));
});

test('the wait never grows past a quarter of an hour', () => {
  const { attempts, wait } = guessing();
  for (let i = 0; i < 20; i++) {
    attempts.begin('a');
    wait(15 * 60_000);
  }
  attempts.begin('a');
  expect(() => attempts.begin('a')).toThrow(waits(900));
});

test('the right password forgets the mistakes, and so does time', () => {
  const { attempts, wait } = guessing();
  for (let i = 0; i < 5; i++) attempts.begin('a');
  attempts.succeeded('a');
  for (let i = 0; i < 5; i++) attempts.begin('a');
  wait(60 * 60_000);
  for (let i = 0; i < 5; i++) expect(() => attempts.begin('a')).not.toThrow();
});
