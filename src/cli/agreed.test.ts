import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { agreed } from './agreed.ts';

/** Somebody at a terminal who presses these keys. */
function ask(keys: string, isTTY = true): Promise<boolean> {
  const input = Object.assign(new PassThrough(), { isTTY });
  const answer = agreed('Undo this import?', 'Say --yes.', input as never, new PassThrough());
  input.write(keys);
  return answer;
}

test.each([
  ['y\r', true],
  [' YES \r', true],
  ['n\r', false],
  ['\r', false],
  ['maybe\r', false],
  ['\x03', false],
  ['\x04', false],
])('%j is %s', async (keys, wanted) => {
  expect(await ask(keys)).toBe(wanted);
});

test('where nobody can be asked, it is said what to do', async () => {
  await expect(ask('y\r', false)).rejects.toThrow('Say --yes.');
});
