import { File } from '../../../../../../../contract/file.ts';
import { toFile } from '../../../../../../../contract/to-file.ts';
import { UuidParams, uuidOf } from '../../../../../../imports.ts';
import { answers, guarded } from '../../../../../../replies.ts';
import { actorOf, type Routes } from '../../../../../../served.ts';

/** The file that says what became of each record that was not simply removed (contract §4 `undo/report`). */
export const undoReport: Routes = (app, served) => {
  const schema = {
    tags: ['Imports'],
    summary: 'The report of an undo',
    params: UuidParams,
    response: answers(File, ...guarded, 404, 409),
  };
  app.get('/api/v1/import/:uuid/undo/report', { schema }, async (request) => {
    const file = await served.engine.undoReport(actorOf(request), uuidOf(request, 'Import'));
    return toFile(file, await served.links.wire());
  });
};
