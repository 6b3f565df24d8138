import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { selfSigned } from '../../test/support/self-signed.ts';
import { post, send } from './send.ts';

const loopback = { networks: ['127.0.0.0/8', '::1'], hosts: [] };
const never = new AbortController().signal;
const parcel = {
  secret: 'whsec_x',
  event: 'import.completed',
  eventUuid: 'e',
  deliveryUuid: 'd',
  body: '{"a":1}',
};

async function portOf(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

test('the addresses that were checked are called; the name is not looked up again', async () => {
  const hosts: unknown[] = [];
  const server = createServer((request, response) => {
    hosts.push(request.headers.host);
    response.writeHead(204).end();
  });
  const port = await portOf(server);
  const url = new URL(`http://no-such-host.invalid:${port}/`);
  const status = await post(url, [{ address: '127.0.0.1', family: 4 }], { ...parcel, url: url.href }, never);
  expect([status, hosts]).toEqual([204, [`no-such-host.invalid:${port}`]]);
});

test('a certificate nobody vouches for is not believed, and is asked for by name', async () => {
  const names: string[] = [];
  const server = createTlsServer({
    ...selfSigned,
    SNICallback: (name, done) => {
      names.push(name);
      done(null);
    },
  });
  const port = await portOf(server);
  const { status, error } = await send({ ...parcel, url: `https://localhost:${port}/` }, loopback, never);
  expect([status, error]).toEqual([null, expect.stringContaining('certificate is not good')]);
  expect(names).toEqual(['localhost']);
});

test('nobody who listens is told as such', async () => {
  const server = createServer();
  const port = await portOf(server);
  server.close();
  await once(server, 'close');
  expect(await send({ ...parcel, url: `http://127.0.0.1:${port}/` }, loopback, never)).toEqual({
    status: null,
    error: 'The connection was refused.',
  });
});

test('an answer without end is cut short, and its status counts', async () => {
  let written = 0;
  const server = createServer((_request, response) => {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(16 * 1024))) written++;
    };
    response.on('drain', more);
    response.on('error', () => {});
    more();
  });
  const port = await portOf(server);
  const { status } = await send({ ...parcel, url: `http://127.0.0.1:${port}/` }, loopback, never);
  expect(status).toBe(200);
  expect(written).toBeLessThan(1_000);
});

test('what is stopped is no attempt', async () => {
  const stopping = new AbortController();
  const server = createServer(() => stopping.abort(new Error('stopped')));
  const port = await portOf(server);
  const sending = send({ ...parcel, url: `http://127.0.0.1:${port}/` }, loopback, stopping.signal);
  await expect(sending).rejects.toThrow('stopped');
  server.closeAllConnections();
});
