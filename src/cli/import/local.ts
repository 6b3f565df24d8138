/** An import in this process: with workers of its own, on the database of the settings. */
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { ownerActor } from '../../auth/accounts.ts';
import { type Config, loadConfig } from '../../config.ts';
import { toImportType } from '../../contract/to-import-type.ts';
import type { Overrides } from '../../domain/profile.ts';
import type { ImportView } from '../../domain/views.ts';
import { wire } from '../../wire.ts';
import { openMigrated } from '../with.ts';
import { mediaTypeOf } from './media-type.ts';
import type { ImportTarget, Look } from './target.ts';

/**
 * @param email for whom; null for the first owner
 * @throws InletError where there is no such user, or no database
 */
export async function openLocal(email: string | null): Promise<ImportTarget> {
  // Warnings only, unless asked: what happens is told by the progress.
  const config: Config = loadConfig({ LOG_LEVEL: 'warn', ...process.env });
  const database = await openMigrated(config);
  const inlet = await wire(database.config, database.connection, Math.max(1, config.workers));
  const { engine } = inlet;
  const close = async () => {
    await inlet.close();
    await database.close();
  };
  const actor = await ownerActor(inlet.pool, email ?? undefined).catch(async (error) => {
    await close();
    throw error;
  });
  const receive = (path: string, overrides?: Overrides) => {
    const name = basename(path);
    return engine.receive(actor, name, mediaTypeOf(name), createReadStream(path), overrides);
  };
  return {
    types: async () => (await engine.importTypes(actor)).map((type) => toImportType(type, engine.types)),
    upload: async (path, request) =>
      toLook(await engine.create(actor, await receive(path, request.overrides ?? {}), request)),
    suggestion: (uuid) => engine.suggestion(actor, uuid),
    map: (uuid, request) => engine.map(actor, uuid, request),
    start: (uuid) => engine.start(actor, uuid),
    cancel: (uuid) => engine.cancel(actor, uuid),
    discard: (uuid) => engine.delete(actor, uuid),
    previewUndo: (uuid) => engine.previewUndo(actor, uuid),
    undo: (uuid) => engine.undo(actor, uuid),
    undoReport: async (uuid) => (await engine.undoReport(actor, uuid)).uuid,
    get: async (uuid) => toLook(await engine.get(actor, uuid)),
    causes: (uuid) => engine.causes(actor, uuid),
    correct: async (uuid, request) => (await engine.correct(actor, uuid, request)).corrected,
    correctByReport: async (uuid, path) =>
      (await engine.correctByReport(actor, uuid, await receive(path))).corrected,
    retry: (uuid) => engine.retry(actor, uuid),
    async *watch(uuid) {
      for await (const view of engine.watch(actor, uuid, new AbortController().signal)) yield toLook(view);
    },
    download: async (uuid) => (await engine.download(actor, uuid)).body,
    close,
  };
}

function toLook(view: ImportView): Look {
  const { uuid, status, total, outcome, undo, failure, failures } = view;
  return {
    uuid,
    status,
    total,
    outcome,
    undo,
    failure,
    failures,
    reportUuid: view.errorReport?.uuid ?? null,
  };
}
