/** What could not even be parsed as a request: no route ever sees it (RFC 9112). */
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { RateLimit } from './rate-limit.ts';

const answers: Record<string, { status: number; message: string }> = {
  HPE_HEADER_OVERFLOW: { status: 431, message: 'The headers of the request are too large.' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: 'The request took too long to arrive.' },
};

export function refuseUnparsed(headers: Record<string, string>, limit: RateLimit) {
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
      socket.destroy();
      return;
    }
    const { status, message } = answers[error.code ?? ''] ?? {
      status: 400,
      message: 'The request is not valid HTTP.',
    };
    const body = JSON.stringify({ message });
    const allowance = limit.take(`address ${socket.remoteAddress}`);
    const lines = Object.entries({
      ...headers,
      ...(allowance && {
        'x-ratelimit-limit': allowance.limit,
        'x-ratelimit-remaining': allowance.remaining,
      }),
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      connection: 'close',
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
  };
}
