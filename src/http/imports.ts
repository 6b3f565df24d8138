/** What the routes of one import share. */
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { type Import, Import as ImportSchema } from '../contract/import.ts';
import { toImport } from '../contract/to-import.ts';
import { asUuid } from '../contract/uuid.ts';
import type { Actor } from '../domain/actor.ts';
import type { ImportView } from '../domain/views.ts';
import { notFound } from '../errors.ts';
import { answers, guarded } from './replies.ts';
import { actorOf, type Served } from './served.ts';

export const UuidParams = Type.Object({ uuid: Type.String({ description: 'Its UUID.' }) });

/** The schema of a route that answers with one import. */
export const importAnswer = (...statuses: number[]) => answers(ImportSchema, ...guarded, ...statuses);

/** @throws InletError 404 also for what is no id at all: such an import there is not */
export function uuidOf(request: FastifyRequest, what: string): string {
  const uuid = asUuid((request.params as { uuid: string }).uuid);
  if (uuid === null) throw notFound(what);
  return uuid;
}

/** A handler that asks the engine about the import of the address, and answers with it as it then is. */
export const answerImport =
  (served: Served, ask: (actor: Actor, uuid: string, request: FastifyRequest) => Promise<ImportView>) =>
  async (request: FastifyRequest): Promise<Import> =>
    toImport(await ask(actorOf(request), uuidOf(request, 'Import'), request), await served.links.wire());
