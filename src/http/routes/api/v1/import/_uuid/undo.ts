import { toUndoPreview, UndoPreview } from '../../../../../../contract/undo.ts';
import { ignoreBody } from '../../../../../bodies.ts';
import { answerImport, importAnswer, UuidParams, uuidOf } from '../../../../../imports.ts';
import { answers, guarded } from '../../../../../replies.ts';
import { actorOf, type Routes } from '../../../../../served.ts';

/** Previews an undo, and begins it (contract §4 `undo`, §6 Undo). */
export const undo: Routes = (app, served) => {
  ignoreBody(app);
  app.get(
    '/api/v1/import/:uuid/undo',
    {
      schema: {
        tags: ['Imports'],
        summary: 'Preview an undo',
        params: UuidParams,
        response: answers(UndoPreview, ...guarded, 404, 409),
      },
    },
    async (request) =>
      toUndoPreview(await served.engine.previewUndo(actorOf(request), uuidOf(request, 'Import'))),
  );
  app.post(
    '/api/v1/import/:uuid/undo',
    {
      schema: {
        tags: ['Imports'],
        summary: 'Undo an import',
        params: UuidParams,
        response: importAnswer(404, 409, 413),
      },
    },
    answerImport(served, (actor, uuid) => served.engine.undo(actor, uuid)),
  );
};
