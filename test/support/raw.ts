/** Bytes to a server as they are, for requests no client would send. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface RawAnswer {
  status: number;
  headers: string;
  body: string;
}

/** Sends the pieces, then reads until the server has answered and closed, or `Connection: close` was asked for. */
export async function raw(url: string, ...pieces: (string | Buffer)[]): Promise<RawAnswer> {
  const socket = await open(url);
  for (const piece of pieces) socket.write(piece);
  return answerOf(socket);
}

export async function open(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  return socket;
}

/** The first final answer on the socket; whole once its Content-Length is there. */
export async function answerOf(socket: Socket): Promise<RawAnswer> {
  let text = '';
  for await (const piece of socket) {
    text += piece;
    const found = parse(text);
    if (found) return found;
  }
  throw new Error(`The connection ended without an answer: ${JSON.stringify(text)}`);
}

function parse(text: string): RawAnswer | null {
  const [head, ...rest] = text.split('\r\n\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head ?? '')?.[1]);
  if (status === 100) return parse(rest.join('\r\n\r\n'));
  const body = rest.join('\r\n\r\n');
  const length = Number(/content-length: (\d+)/i.exec(head ?? '')?.[1] ?? Number.NaN);
  return Buffer.byteLength(body) >= length ? { status, headers: head ?? '', body } : null;
}
