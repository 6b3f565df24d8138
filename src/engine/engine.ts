/** The engine as the outside knows it (contract.ts), put together of its steps. */

import { asUnavailable } from '../db/pool.ts';
import { selectImport, selectImports } from '../db/queries/select-imports.ts';
import { selectInitiators } from '../db/queries/select-initiators.ts';
import type { Actor } from '../domain/actor.ts';
import type { Overrides } from '../domain/profile.ts';
import { notFound } from '../errors.ts';
import { cancel } from './cancel.ts';
import type { Context } from './context.ts';
import type { Engine } from './contract.ts';
import { copy } from './copy.ts';
import { correct } from './correct.ts';
import { create } from './create.ts';
import {
  changeCustomField,
  createCustomField,
  customField,
  customFields,
  removeCustomField,
} from './custom-fields.ts';
import { deleteImport } from './delete-import.ts';
import type { Desk } from './desk.ts';
import { causes, failures } from './failures.ts';
import { download, file } from './files-of.ts';
import { corrections, history } from './history.ts';
import { map } from './map.ts';
import { mayImport } from './may-import.ts';
import type { ProfileComing, ProfileFile } from './profile-upload.ts';
import { readAgain } from './read-again.ts';
import { receive } from './receive.ts';
import { record, records } from './records.ts';
import { redeliver } from './redeliver.ts';
import { retry } from './retry.ts';
import { start } from './start.ts';
import { toView } from './to-view.ts';
import { typeNamed, typesNow } from './type-of.ts';
import { previewUndo, undo, undoReport } from './undo.ts';
import { Watching } from './watch.ts';
import {
  changeWebhook,
  createWebhook,
  deliveries,
  removeWebhook,
  renewWebhookSecret,
  webhook,
  webhooks,
} from './webhooks.ts';

/** @param desk the thread that reads files and makes previews; it must be stopped after the engine */
export function makeEngine(context: Context, desk: Desk): { engine: Engine; watching: Watching } {
  const look = async (firmUuid: string, uuid: string) => {
    const stored = await selectImport(context.pool, firmUuid, uuid);
    return stored && toView(context.types, stored);
  };
  const get = async (actor: Actor, uuid: string) => {
    const view = await look(actor.firmUuid, uuid);
    if (!view) throw notFound('Import');
    return view;
  };
  const watching = new Watching(look);
  const changing =
    <R extends unknown[]>(
      change: (context: Context, actor: Actor, uuid: string, ...rest: R) => Promise<void>,
    ) =>
    async (actor: Actor, uuid: string, ...rest: R) => {
      mayImport(actor);
      await change(context, actor, uuid, ...rest);
      return get(actor, uuid);
    };
  const profile: ProfileFile = (key, filename, overrides) =>
    desk.ask({ do: 'profile', key, filename, overrides });
  const profileComing: ProfileComing = (along, key, filename, overrides) =>
    desk.ask({ do: 'profileComing', along, key, filename, overrides });
  const engine: Engine = {
    types: context.types,
    importTypes: (actor) => typesNow(context.pool, context.types, actor.firmUuid),
    importType: (actor, name) => typeNamed(context.pool, context.types, actor.firmUuid, name),
    async receive(actor, filename, mediaType, body, overrides) {
      mayImport(actor);
      const reading = overrides === undefined ? null : { overrides, profile: profileComing };
      return receive(context, filename, mediaType, body, reading);
    },
    async create(actor, received, request) {
      return get(actor, await create(context, profile, actor, received, request));
    },
    get,
    async list(actor, { filter, sort, page, perPage }) {
      const by = sort.by === 'updated_at' ? 'updated_at' : 'created_at';
      const order = {
        by,
        descending: sort.descending,
        limit: perPage,
        offset: (page - 1) * perPage,
      } as const;
      const { rows, total } = await selectImports(context.pool, actor.firmUuid, filter, order);
      return { rows: rows.map((row) => toView(context.types, row)), total, page, perPage };
    },
    async initiators(actor, { page, perPage }) {
      const found = await selectInitiators(context.pool, actor.firmUuid, perPage, (page - 1) * perPage);
      return { ...found, page, perPage };
    },
    suggestion: (actor, uuid) => desk.ask({ do: 'suggestion', actor, uuid }),
    read: changing((_, actor, uuid, overrides: Overrides) =>
      readAgain(context, profile, actor, uuid, overrides),
    ),
    map: changing(map),
    start: changing(start),
    cancel: changing(cancel),
    undo: changing(undo),
    previewUndo: (actor, uuid) => previewUndo(context, actor, uuid),
    undoReport: (actor, uuid) => undoReport(context, actor, uuid),
    failures: (actor, uuid, page) => failures(context, actor, uuid, page),
    causes: (actor, uuid) => causes(context, actor, uuid),
    corrections: (actor, uuid, page) => corrections(context, actor, uuid, page),
    history: (actor, uuid, page) => history(context, actor, uuid, page),
    async correct(actor, uuid, request) {
      mayImport(actor);
      const corrected = await correct(context, actor, uuid, request);
      return { view: await get(actor, uuid), corrected };
    },
    async correctByReport(actor, uuid, { key, filename, drop }) {
      try {
        mayImport(actor);
        const corrected = await desk.ask({ do: 'corrections', actor, uuid, key, filename });
        return { view: await get(actor, uuid), corrected };
      } finally {
        await drop();
      }
    },
    retry: changing(retry),
    async copy(actor, uuid, mode) {
      mayImport(actor);
      return get(actor, await copy(context, actor, uuid, mode));
    },
    async delete(actor, uuid) {
      mayImport(actor);
      await deleteImport(context, actor, uuid);
    },
    preview: (actor, uuid, rows) => desk.ask({ do: 'preview', actor, uuid, rows }),
    async *watch(actor, uuid, signal) {
      yield* watching.watch(await get(actor, uuid), signal);
    },
    records: (actor, type, request) => records(context, actor, type, request),
    record: (actor, type, uuid) => record(context, actor, type, uuid),
    file: (actor, uuid) => file(context, actor, uuid),
    download: (actor, uuid) => download(context, actor, uuid),
    customFields: (actor, request) => customFields(context, actor, request),
    customField: (actor, uuid) => customField(context, actor, uuid),
    createCustomField: (actor, request) => createCustomField(context, actor, request),
    changeCustomField: (actor, uuid, change) => changeCustomField(context, actor, uuid, change),
    removeCustomField: (actor, uuid) => removeCustomField(context, actor, uuid),
    webhooks: (actor, page) => webhooks(context, actor, page),
    webhook: (actor, uuid) => webhook(context, actor, uuid),
    createWebhook: (actor, request) => createWebhook(context, actor, request),
    changeWebhook: (actor, uuid, request) => changeWebhook(context, actor, uuid, request),
    removeWebhook: (actor, uuid) => removeWebhook(context, actor, uuid),
    renewWebhookSecret: (actor, uuid) => renewWebhookSecret(context, actor, uuid),
    deliveries: (actor, uuid, page) => deliveries(context, actor, uuid, page),
    redeliver: (actor, uuid, delivery) => redeliver(context, actor, uuid, delivery),
  };
  return { engine: withWeather(engine), watching };
}

/** Every question to the engine answers 503 in words while the database is away. */
function withWeather(engine: Engine): Engine {
  return new Proxy(engine, {
    get(target, name, receiver) {
      const it = Reflect.get(target, name, receiver);
      if (typeof it !== 'function' || name === 'watch') return it;
      return async (...args: unknown[]) => {
        try {
          return await it.apply(target, args);
        } catch (error) {
          throw asUnavailable(error);
        }
      };
    },
  });
}
