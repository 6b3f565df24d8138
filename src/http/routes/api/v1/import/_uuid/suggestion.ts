import { Suggestion, toSuggestion } from '../../../../../../contract/suggestion.ts';
import { UuidParams, uuidOf } from '../../../../../imports.ts';
import { answers, guarded } from '../../../../../replies.ts';
import { actorOf, type Routes } from '../../../../../served.ts';

/** What Inlet understood of the file, and how it would map it by itself (contract §4 `suggestion`). */
export const suggestion: Routes = (app, served) => {
  const schema = {
    tags: ['Imports'],
    summary: 'Suggest a mapping',
    params: UuidParams,
    response: answers(Suggestion, ...guarded, 404, 409),
  };
  app.get('/api/v1/import/:uuid/suggestion', { schema }, async (request) =>
    toSuggestion(await served.engine.suggestion(actorOf(request), uuidOf(request, 'Import'))),
  );
};
