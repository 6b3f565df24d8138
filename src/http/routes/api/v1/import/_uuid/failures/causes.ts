import { Causes, toCauses } from '../../../../../../../contract/failure.ts';
import { UuidParams, uuidOf } from '../../../../../../imports.ts';
import { answers, guarded } from '../../../../../../replies.ts';
import { actorOf, type Routes } from '../../../../../../served.ts';

/** Failed records by what is wrong with them, most frequent first (contract §4 `failures/causes`). */
export const causes: Routes = (app, served) => {
  const schema = {
    tags: ['Imports'],
    summary: 'Group failed records by cause',
    params: UuidParams,
    response: answers(Causes, ...guarded, 404, 409),
  };
  app.get('/api/v1/import/:uuid/failures/causes', { schema }, async (request) =>
    toCauses(await served.engine.causes(actorOf(request), uuidOf(request, 'Import'))),
  );
};
