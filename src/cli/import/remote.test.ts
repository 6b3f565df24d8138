import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openRemote } from './remote.ts';

/** The address of a server that answers so. */
async function serverThat(answers: RequestListener): Promise<string> {
  const server = createServer(answers).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const json = { 'content-type': 'application/json' };

test.each<[string, RequestListener]>([
  ['shows a page', (_, reply) => reply.setHeader('content-type', 'text/html').end('<h1>Welcome</h1>')],
  ['has no such address', (_, reply) => reply.writeHead(404, json).end('{"message":"Not Found"}')],
  ['takes no POST', (_, reply) => reply.writeHead(405, json).end('{"message":"Not here."}')],
])('a server that %s is no Inlet', async (_what, answers) => {
  const server = await serverThat(answers);
  await expect(openRemote(server, 'a token').start('x')).rejects.toMatchObject({
    message: `There is no Inlet at ${server}. Name the address at which its pages are.`,
    status: 404,
  });
});

test('what Inlet does not find is told as Inlet says it', async () => {
  const server = await serverThat((_, reply) =>
    reply.writeHead(404, json).end('{"message":"Import not found."}'),
  );
  await expect(openRemote(server, 'a token').get('x')).rejects.toThrow('Import not found.');
});

test('nobody follows a server elsewhere with a token', async () => {
  const seen: string[] = [];
  const other = await serverThat(({ headers }, reply) => {
    seen.push(String(headers.authorization));
    reply.writeHead(200, json).end('{}');
  });
  const server = await serverThat((_, reply) => reply.writeHead(308, { location: `${other}/x` }).end());
  await expect(openRemote(server, 'a token').start('x')).rejects.toThrow(
    `${server} sends everybody on to ${other}. Name that with --server, if you trust it.`,
  );
  expect(seen).toEqual([]);
});

test('https where there is none is told in words', async () => {
  const server = (await serverThat((_, reply) => reply.end())).replace('http:', 'https:');
  await expect(openRemote(server, 'a token').get('x')).rejects.toThrow(
    `${server} cannot be reached: it does not speak https there.`,
  );
});
