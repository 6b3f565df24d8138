import Type from 'typebox';
import { Preview, toPreview } from '../../../../../../contract/preview.ts';
import { UuidParams, uuidOf } from '../../../../../imports.ts';
import { answers, guarded } from '../../../../../replies.ts';
import { actorOf, type Routes } from '../../../../../served.ts';

const Query = Type.Object({
  rows: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 10, description: 'How many.' })),
});

/** The first rows as they would be stored, made by the run's own function (contract §4 `preview`). */
export const preview: Routes = (app, served) => {
  const schema = {
    tags: ['Imports'],
    summary: 'Preview an import',
    params: UuidParams,
    querystring: Query,
    response: answers(Preview, ...guarded, 404, 409, 422),
  };
  app.get('/api/v1/import/:uuid/preview', { schema }, async (request) => {
    const uuid = uuidOf(request, 'Import');
    return toPreview(await served.engine.preview(actorOf(request), uuid, request.query.rows ?? 10));
  });
};
