import { ignoreBody } from '../../../../../bodies.ts';
import { answerImport, importAnswer, UuidParams } from '../../../../../imports.ts';
import type { Routes } from '../../../../../served.ts';

/** Runs the failed records again, with their corrections (contract §4 `retry`). */
export const retry: Routes = (app, served) => {
  ignoreBody(app);
  const schema = {
    tags: ['Imports'],
    summary: 'Run failed records again',
    description:
      'In the same import, with their corrections and their own ids. What succeeded is not touched.',
    params: UuidParams,
    response: importAnswer(404, 409, 413),
  };
  app.post(
    '/api/v1/import/:uuid/retry',
    { schema },
    answerImport(served, (actor, uuid) => served.engine.retry(actor, uuid)),
  );
};
