import { ignoreBody } from '../../../../../bodies.ts';
import { answerImport, importAnswer, UuidParams } from '../../../../../imports.ts';
import type { Routes } from '../../../../../served.ts';

/** Begins, or goes on with what remains (contract §4 `start`, §5). */
export const start: Routes = (app, served) => {
  ignoreBody(app);
  const schema = {
    tags: ['Imports'],
    summary: 'Start an import',
    params: UuidParams,
    response: importAnswer(404, 409, 413),
  };
  app.post(
    '/api/v1/import/start/:uuid',
    { schema },
    answerImport(served, (actor, uuid) => served.engine.start(actor, uuid)),
  );
};
