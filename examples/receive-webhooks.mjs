/**
 * Receives Inlet's webhooks: checks that each comes from Inlet, answers, and prints what happened.
 *
 *     SIGNING_SECRET=whsec_… PORT=3000 node receive-webhooks.mjs
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const { SIGNING_SECRET = '', PORT = '3000' } = process.env;
const oldestSeconds = 300;
const seen = new Set();

/** Whether the message is Inlet's, and not an old one sent again by somebody else. `body` is exactly what arrived. */
function isGenuine(header, body) {
  const [, time, code] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? [];
  if (!code || Math.abs(Date.now() / 1000 - Number(time)) > oldestSeconds) return false;
  const expected = createHmac('sha256', SIGNING_SECRET).update(`${time}.`).update(body).digest();
  // Compared in constant time, so that nobody can find the code out byte by byte.
  return timingSafeEqual(expected, Buffer.from(code, 'hex'));
}

const server = createServer(async (request, answer) => {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  const body = Buffer.concat(pieces);
  if (!isGenuine(request.headers['x-signature'], body)) return answer.writeHead(400).end();
  // Answer first: what takes longer than ten seconds is sent again.
  answer.writeHead(204).end();
  const { uuid, event, import: it } = JSON.parse(body);
  // The same event may come twice.
  if (seen.has(uuid)) return;
  seen.add(uuid);
  console.log(`${event}: ${it.name}, ${it.outcome.created} created, ${it.outcome.failed} failed`);
});
server.listen(Number(PORT), '127.0.0.1', () => console.log(`Listening on port ${server.address().port}`));
