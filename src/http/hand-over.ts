/** Routes that the authorization server answers itself; requests pass our doors first (limits, logs, headers). */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toAnswer } from './errors.ts';
import { logFailure } from './log.ts';
import type { App, Served } from './served.ts';

/**
 * For a route's own room: its bodies are left unread, and its errors are told as RFC 6749 §5.2 has them.
 * @returns the handler
 */
export function handOver(app: App, served: Served) {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _body, done) => done(null, undefined));
  app.setErrorHandler(tellError);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const server = await served.authorization();
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value);
    await server.handle(request.raw, reply.raw);
  };
}

function tellError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { status, body, retryAfter } = toAnswer(error);
  if (retryAfter !== null) reply.header('retry-after', retryAfter);
  reply.status(status).type('application/json; charset=utf-8');
  if (status >= 500) logFailure(request, reply, error);
  reply.send({ error: codeOf(status), error_description: body.message });
}

const codeOf = (status: number): string => {
  if (status === 429 || status === 503) return 'temporarily_unavailable';
  return status >= 500 ? 'server_error' : 'invalid_request';
};
