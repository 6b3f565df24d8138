import { ignoreBody } from '../../../../bodies.ts';
import { answerImport, importAnswer, UuidParams, uuidOf } from '../../../../imports.ts';
import { errorAnswers, guarded, Nothing } from '../../../../replies.ts';
import { type App, actorOf, type Routes } from '../../../../served.ts';

/** One import as it stands (contract §3), and its end (§4 `DELETE`). */
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

  app.register(async (own) => {
    ignoreBody(own as App);
    own.delete(
      '/api/v1/import/:uuid',
      {
        schema: {
          tags: ['Imports'],
          summary: 'Delete an import',
          description:
            'The file, the report and all cells; never records. Its history, and that records came from it, stay known.',
          params: UuidParams,
          response: { 204: Nothing, ...errorAnswers(...guarded, 404, 409) },
        },
      },
      async (request, reply) => {
        await served.engine.delete(actorOf(request), uuidOf(request, 'Import'));
        return reply.status(204).send(null);
      },
    );
  });
};
