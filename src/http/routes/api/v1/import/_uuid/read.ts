import { ReadBody } from '../../../../../../contract/suggestion.ts';
import type { Overrides } from '../../../../../../domain/profile.ts';
import { answerImport, importAnswer, UuidParams } from '../../../../../imports.ts';
import type { Routes } from '../../../../../served.ts';

/** Reads the kept file in another way; back to `uploaded`, the mapping gone (contract §4 `read`). */
export const read: Routes = (app, served) => {
  const schema = {
    tags: ['Imports'],
    summary: 'Read the file in another way',
    params: UuidParams,
    body: ReadBody,
    response: importAnswer(404, 409, 413, 415, 422),
  };
  app.post(
    '/api/v1/import/:uuid/read',
    { schema },
    answerImport(served, (actor, uuid, request) =>
      served.engine.read(actor, uuid, request.body as Overrides),
    ),
  );
};
