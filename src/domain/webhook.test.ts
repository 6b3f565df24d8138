import { expect, test } from 'vitest';
import { pauseAfter } from './webhook.ts';

test('attempts are made for a day, with pauses that never shrink', () => {
  const pauses: number[] = [];
  for (let pause = pauseAfter(1); pause !== null; pause = pauseAfter(pauses.length + 1)) pauses.push(pause);
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
  const hours = pauses.reduce((sum, pause) => sum + pause, 0) / 3600;
  expect(hours).toBeGreaterThanOrEqual(23.5);
  expect(hours).toBeLessThanOrEqual(25);
});
