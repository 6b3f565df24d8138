/**
 * One line a request: what was asked for, by whom, how it ended. Never what it held: no cell, no token, no query
 * string, no e-mail address. So the route's pattern is told, not the address.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { asUuid } from '../contract/uuid.ts';
import { InletError } from '../errors.ts';
import type { App } from './served.ts';

export function logRequests(app: App): void {
  app.decorateRequest('importUuid', null);
  app.addHook('onRequest', async (request, reply) => {
    // Who hung up before the answer was whole gets a line too; 499 as nginx writes it.
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) request.log.info({ ...about(request), status: 499 }, 'request');
    });
  });
  app.addHook('onResponse', async (request, reply) => {
    const line = { ...about(request), status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    const quiet = request.routeOptions.config.probe && reply.statusCode < 400;
    request.log[quiet ? 'debug' : 'info'](line, 'request');
  });
}

/** Logs what nobody planned, and what the operator has to act on. */
export function logFailure(request: FastifyRequest, reply: FastifyReply, error: unknown): void {
  const planned = reply.statusCode === 503 || reply.statusCode === 507;
  request.log[planned ? 'warn' : 'error']({ ...about(request), error: told(error) }, 'request failed');
}

/**
 * An error without anybody's data. What the database says of an error quotes values and lines of files, so of those
 * only the code and the names of things are told.
 */
export function told(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, severity, table, column, constraint, routine } = error as unknown as Record<string, unknown>;
  const cause = error.cause === undefined ? undefined : told(error.cause);
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
  if (severity !== undefined) return { type: error.name, code, table, column, constraint, routine, frames };
  const hint = error instanceof InletError && error.hint !== null ? { hint: error.hint } : {};
  return { type: error.name, code, message: error.message, ...hint, frames, cause };
}

function about(request: FastifyRequest) {
  const { uuid } = (request.params ?? {}) as { uuid?: string };
  const url = request.routeOptions.url ?? null;
  const id = uuid === undefined ? null : asUuid(uuid);
  const imported = url?.startsWith('/api/v1/import/') ? id : request.importUuid;
  return {
    method: request.method,
    route: url,
    ...(imported && { import: imported }),
    ...(id && url?.includes('/file/') && { file: id }),
    ...(request.actor && { account: request.actor.accountUuid, firm: request.actor.firmUuid }),
  };
}
