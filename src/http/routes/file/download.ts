import { Readable } from 'node:stream';
import Type from 'typebox';
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
    response: { 200: Bytes, ...errorAnswers(...guarded, 404) },
  };
  app.get('/file/:uuid/download', { config: { access: 'link' }, schema }, async (request, reply) => {
    const uuid = uuidOf(request, 'File');
    if (!request.actor) {
      const { expires = '', signature = '' } = request.query;
      if (!(await served.links.holds(uuid, { expires, signature }))) throw unauthorized();
    }
    const { file, body } = await served.engine.download(request.actor, uuid);
    return reply
      .header('content-disposition', attachment(file.filename))
      .header('content-length', file.sizeBytes)
      .header('cache-control', 'private, no-store')
      .type(file.mediaType)
      .send(Readable.from(body, { objectMode: false }));
  });
};
