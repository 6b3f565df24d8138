/** Uploads that do not come to their end, or should not have begun; nothing is left behind (contract §9). */
import { describe, expect, test } from 'vitest';
import { apiOf } from '../support/api.ts';
import { startInlet } from '../support/inlet.ts';
import { filesIn, leavesNothing } from '../support/left-behind.ts';
import { answerOf, open, raw } from '../support/raw.ts';

const inlet = await startInlet({ UPLOAD_STALL: '1s' }, 0);
const person = await inlet.person();
const reader = await inlet.person('reader', person.firmUuid);

const head = (more: string, token = person.token) =>
  `POST /api/v1/import HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n${more}\r\n\r\n`;
const multipart = 'Content-Type: multipart/form-data; boundary=b';
const field = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const fileHead = (filename = 'a.csv') =>
  `--b\r\nContent-Disposition: form-data; name="file"; filename="${filename}"\r\nContent-Type: text/csv\r\n\r\n`;

describe('nobody may send what is not theirs to send', () => {
  test('without a token, or as a reader, the answer comes before the body', async () => {
    const sends = `${multipart}\r\nContent-Length: 100000`;
    expect((await raw(inlet.url, head(sends, 'nonsense'))).status).toBe(401);
    expect((await raw(inlet.url, head(sends, reader.token))).status).toBe(403);
  });

  test('who waits to be told to go on is told so only when they may', async () => {
    const expecting = `${multipart}\r\nContent-Length: 200\r\nExpect: 100-continue`;
    const refused = await raw(inlet.url, head(expecting, 'nonsense'));
    expect(refused.status).toBe(401);
    const socket = await open(inlet.url);
    socket.write(head(expecting));
    const [first] = await new Promise<Buffer[]>((resolve) =>
      socket.once('data', (piece) => resolve([piece])),
    );
    expect(String(first)).toMatch(/^HTTP\/1.1 100 Continue/);
    socket.destroy();
  });
});

describe('a body that does not come to its end', () => {
  const begun = [field('type', 'clients'), field('mode', 'store'), fileHead(), 'a,b\n1,2\n'].join('');

  test('a form that stops in the middle of its file is 422', async () => {
    await leavesNothing(inlet.home, async () => {
      const answer = await raw(inlet.url, head(`${multipart}\r\nContent-Length: ${begun.length}`), begun);
      expect([answer.status, Object.keys(JSON.parse(answer.body).errors)]).toEqual([422, ['file']]);
    });
  });

  test('so is one that stops in the middle of a large file, and nobody takes it for a broken database', async () => {
    const large = begun + 'a,b\n'.repeat(1_000_000);
    await leavesNothing(inlet.home, async () => {
      const answer = await raw(inlet.url, head(`${multipart}\r\nContent-Length: ${large.length}`), large);
      expect([answer.status, JSON.parse(answer.body).errors]).toEqual([
        422,
        { file: ['The file failed to upload: the request ended before the file did. Send it again.'] },
      ]);
    });
  });

  test('a connection that breaks leaves nothing', async () => {
    const before = (await filesIn(inlet.home)).length;
    await leavesNothing(inlet.home, async () => {
      const socket = await open(inlet.url);
      socket.write(head(`${multipart}\r\nContent-Length: 100000`) + begun);
      await expect.poll(async () => (await filesIn(inlet.home)).length).toBeGreaterThan(before);
      socket.destroy();
    });
  });

  test('a sender who falls silent is told so, and the file dropped', async () => {
    await leavesNothing(inlet.home, async () => {
      const socket = await open(inlet.url);
      socket.write(head(`${multipart}\r\nContent-Length: 100000`) + begun);
      const answer = await answerOf(socket);
      expect([answer.status, answer.body]).toEqual([
        408,
        '{"message":"The upload was dropped: nothing arrived for a second. Send it again."}',
      ]);
      socket.destroy();
    });
  });

  test('the server is still up', async () => {
    expect((await apiOf(inlet.url, null).get('/health')).body).toEqual({ status: 'ok' });
  });
});
