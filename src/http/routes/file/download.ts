import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { unauthorized } from '../../../errors.ts';
import { attachment } from '../../attachment.ts';
import { UuidParams, uuidOf } from '../../imports.ts';
import { errorAnswers, guarded } from '../../replies.ts';
import type { Routes } from '../../served.ts';

const Query = Type.Object({
  expires: Type.Optional(Type.String({ description: 'From `download_url`.' })),
  signature: Type.Optional(Type.String({ description: 'From `download_url`.' })),
});

const Bytes = Type.Unsafe<Readable>({ type: 'string', format: 'binary', description: 'The file.' });

/** A file's bytes, for whoever has a signed link or a token of the firm (contract §3 File). */
export const download: Routes = (app, served) => {
  const schema = {
    tags: ['Files'],
    summary: 'Download a file',
    params: UuidParams,
    querystring: Query,
    response: { 200: Bytes, ...errorAnswers(...guarded, 404, 410) },
  };
  const config = { access: 'link' } as const;

  const find = async (request: FastifyRequest, reply: FastifyReply): Promise<AsyncIterable<Buffer>> => {
    const uuid = uuidOf(request, 'File');
    if (!request.actor) {
      const { expires = '', signature = '' } = request.query as Static<typeof Query>;
      if (!(await served.links.holds(uuid, { expires, signature }))) throw unauthorized();
    }
    const { file, body } = await served.engine.download(request.actor, uuid);
    reply
      .header('content-disposition', attachment(file.filename))
      .header('content-length', file.sizeBytes)
      .type(file.mediaType);
    return body;
  };

  app.get('/file/:uuid/download', { config, schema, exposeHeadRoute: false }, async (request, reply) =>
    reply.send(Readable.from(await find(request, reply), { objectMode: false })),
  );

  // Its own route: the framework's would read the whole file to throw it away.
  app.head(
    '/file/:uuid/download',
    { config, schema: { hide: true, querystring: Query } },
    async (request, reply) => {
      await find(request, reply);
      return reply.send();
    },
  );
};
