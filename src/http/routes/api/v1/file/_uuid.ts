import { File } from '../../../../../contract/file.ts';
import { toFile } from '../../../../../contract/to-file.ts';
import { UuidParams, uuidOf } from '../../../../imports.ts';
import { answers, guarded } from '../../../../replies.ts';
import { actorOf, type Routes } from '../../../../served.ts';

/** What is known of a file (contract §4). */
export const file: Routes = (app, served) => {
  const schema = {
    tags: ['Files'],
    summary: 'Get a file',
    params: UuidParams,
    response: answers(File, ...guarded, 404, 410),
  };
  app.get('/api/v1/file/:uuid', { schema }, async (request) =>
    toFile(await served.engine.file(actorOf(request), uuidOf(request, 'File')), await served.links.wire()),
  );
};
