import { MapBody } from '../../../../../../contract/map.ts';
import type { MapRequest } from '../../../../../../engine/contract.ts';
import { answerImport, importAnswer, UuidParams } from '../../../../../imports.ts';
import type { Routes } from '../../../../../served.ts';

/** A thousand columns, and the replacements of a long list of values. */
const bytesMax = 4 * 2 ** 20;

/** Which header fills which field (contract §4 `map`). */
export const map: Routes = (app, served) => {
  const schema = {
    tags: ['Imports'],
    summary: 'Map headers to fields',
    params: UuidParams,
    body: MapBody,
    response: importAnswer(404, 409, 413, 415, 422),
  };
  app.post(
    '/api/v1/import/map/:uuid',
    { schema, bodyLimit: bytesMax },
    answerImport(served, (actor, uuid, request) =>
      served.engine.map(actor, uuid, request.body as MapRequest),
    ),
  );
};
