import { expect, test, vi } from 'vitest';
import { withPatience } from './stalled.ts';

async function* pieces() {
  yield 'a';
  yield 'b';
}

test('what comes in time comes through', async () => {
  const came: string[] = [];
  for await (const piece of withPatience(pieces(), 1)) came.push(piece);
  expect(came).toEqual(['a', 'b']);
});

test.each([
  [60, '60 seconds'],
  [1, 'a second'],
])('a source that falls silent is given up after %d s, and told so', async (seconds, told) => {
  vi.useFakeTimers();
  async function* silent() {
    yield 'a';
    await new Promise(() => undefined);
  }
  const iterator = withPatience(silent(), seconds);
  expect((await iterator.next()).value).toBe('a');
  const next = iterator.next();
  const message = `The upload was dropped: nothing arrived for ${told}. Send it again.`;
  const refused = expect(next).rejects.toMatchObject({ status: 408, message });
  await vi.advanceTimersByTimeAsync(seconds * 1000);
  await refused;
  vi.useRealTimers();
});

test('a slow receiver is not the source’s fault', async () => {
  vi.useFakeTimers();
  const iterator = withPatience(pieces(), 60);
  await iterator.next();
  await vi.advanceTimersByTimeAsync(600_000);
  expect((await iterator.next()).value).toBe('b');
  vi.useRealTimers();
});
