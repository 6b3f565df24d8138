import Type from 'typebox';
import { modes } from '../../../../../../domain/import.ts';
import { sampleCsv } from '../../../../../../types/sample.ts';
import { attachment } from '../../../../../attachment.ts';
import { errorAnswers, guarded } from '../../../../../replies.ts';
import { actorOf, type Routes } from '../../../../../served.ts';
import { TypeParams } from '../../../../../types.ts';

const Query = Type.Object({
  mode: Type.Optional(
    Type.Enum([...modes], { description: 'With `update` it has the id of the record too.' }),
  ),
});

/** A sample to fill in (contract §4 `sample`). */
export const sample: Routes = (app, served) => {
  const schema = {
    tags: ['Types'],
    summary: 'Download a sample file',
    params: TypeParams,
    querystring: Query,
    produces: ['text/csv'],
    response: { 200: Type.String({ description: 'A CSV file.' }), ...errorAnswers(...guarded, 404, 422) },
  };
  app.get('/api/v1/import-types/:type/sample', { schema }, async (request, reply) => {
    const type = await served.engine.importType(actorOf(request), request.params.type);
    return reply
      .header('content-disposition', attachment(`${type.name}.csv`))
      .type('text/csv; charset=utf-8')
      .send(sampleCsv(type, request.query.mode));
  });
};
