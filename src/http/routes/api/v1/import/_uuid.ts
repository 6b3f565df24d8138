import { answerImport, importAnswer, UuidParams } from '../../../../imports.ts';
import type { Routes } from '../../../../served.ts';

/** One import as it stands (contract §3). */
export const oneImport: Routes = (app, served) => {
  const schema = {
    tags: ['Imports'],
    summary: 'Get an import',
    params: UuidParams,
    response: importAnswer(404),
  };
  app.get(
    '/api/v1/import/:uuid',
    { schema },
    answerImport(served, (actor, uuid) => served.engine.get(actor, uuid)),
  );
};
