import { ignoreBody } from '../../../../../bodies.ts';
import { answerImport, importAnswer, UuidParams } from '../../../../../imports.ts';
import type { Routes } from '../../../../../served.ts';

/** Stops at the next chunk border; what is done stays done (contract §4 `cancel`). */
export const cancel: Routes = (app, served) => {
  ignoreBody(app);
  const schema = {
    tags: ['Imports'],
    summary: 'Cancel an import',
    params: UuidParams,
    response: importAnswer(404, 409, 413),
  };
  app.post(
    '/api/v1/import/:uuid/cancel',
    { schema },
    answerImport(served, (actor, uuid) => served.engine.cancel(actor, uuid)),
  );
};
