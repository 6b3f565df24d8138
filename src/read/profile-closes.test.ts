import { expect, test } from 'vitest';
import { bytesOf } from '../../test/support/bytes.ts';
import type { Bytes } from '../domain/bytes.ts';
import { defaultLimits } from './limits.ts';
import { profileFile } from './profile-file.ts';

const rows = (count: number) => `name,town\n${'Ann,Leeds\n'.repeat(count)}`;

test.each([
  ['a small file', Buffer.from(rows(3))],
  ['a file longer than what is looked at first', Buffer.from(rows(300_000))],
  ['a file in another encoding', Buffer.from(rows(20_000), 'utf16le')],
  ['a file that is refused', Buffer.from('\x89PNG\r\n\x1a\n'.repeat(20_000), 'latin1')],
])('whatever is opened of %s is closed again', async (_, content) => {
  let open = 0;
  const kept = bytesOf(content, 64 * 1024);
  const bytes: Bytes = {
    size: kept.size,
    async *stream(from, to) {
      open++;
      try {
        yield* kept.stream(from, to);
      } finally {
        open--;
      }
    },
  };
  const openNormalForm = async () => ({ write: async () => {} });
  await profileFile(bytes, { filename: 'a.csv', overrides: {}, limits: defaultLimits, openNormalForm }).catch(
    () => {},
  );
  expect(open).toBe(0);
});
