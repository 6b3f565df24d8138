/** An address that is told things: an HTTP server of the test's own, that keeps what it was sent. */
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Message {
  path: string;
  headers: IncomingHttpHeaders;
  raw: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a test looks into is the test's business
  body: any;
}

export interface Receiver {
  url: string;
  messages: Message[];
  /** Resolves once there are so many messages. */
  received(count: number): Promise<Message[]>;
}

/** @param answer how it answers; 204 unless said otherwise */
export async function receiver(
  answer: (response: ServerResponse, message: Message, number: number) => void = (response) =>
    response.writeHead(204).end(),
): Promise<Receiver> {
  const messages: Message[] = [];
  let heard = Promise.withResolvers<void>();
  const server = createServer(async (request, response) => {
    let raw = '';
    for await (const piece of request) raw += piece;
    const message = {
      path: request.url ?? '',
      headers: request.headers,
      raw,
      body: raw === '' ? null : JSON.parse(raw),
    };
    messages.push(message);
    answer(response, message, messages.length);
    heard.resolve();
    heard = Promise.withResolvers<void>();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    messages,
    async received(count) {
      while (messages.length < count) await heard.promise;
      return messages;
    },
  };
}

/** Whether a message is signed with the secret, as its reader would find out. */
export function isSigned(message: Message, secret: string): boolean {
  const [, time, code] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(message.headers['x-signature'])) ?? [];
  return createHmac('sha256', secret).update(`${time}.${message.raw}`).digest('hex') === code;
}
