import { expect, test } from 'vitest';
import { RateLimit } from './rate-limit.ts';

test('so many a minute, then none until the minute is over', () => {
  let now = 0;
  const limit = new RateLimit(2, () => now);
  expect(limit.take('a')).toEqual({ limit: 2, remaining: 1, retryAfter: null });
  expect(limit.take('a')).toEqual({ limit: 2, remaining: 0, retryAfter: null });
  now = 15_000;
  expect(limit.take('a')).toEqual({ limit: 2, remaining: 0, retryAfter: 45 });
  expect(limit.take('b')?.remaining).toBe(1);
  now = 60_000;
  expect(limit.take('a')?.retryAfter).toBeNull();
});

test('looking does not count', () => {
  const limit = new RateLimit(1, () => 0);
  expect(limit.peek('a')?.remaining).toBe(1);
  expect(limit.peek('a')?.remaining).toBe(1);
  limit.take('a');
  expect(limit.peek('a')?.remaining).toBe(0);
});

test('no limit, no numbers', () => {
  expect(new RateLimit(0).take('a')).toBeNull();
});

test('a flood of addresses does not grow without end, and forgets the oldest first', () => {
  const limit = new RateLimit(1, () => 0);
  for (let i = 0; i <= 50_000; i++) limit.take(`address ${i}`);
  expect(limit.peek('address 0')?.remaining).toBe(1);
  expect(limit.peek('address 1')?.remaining).toBe(0);
});
