import { CustomField, CustomFieldChange, toCustomField } from '../../../../../contract/custom-field.ts';
import { UuidParams, uuidOf } from '../../../../imports.ts';
import { answers, errorAnswers, guarded, Nothing } from '../../../../replies.ts';
import { actorOf, type Routes } from '../../../../served.ts';

const path = '/api/v1/custom-fields/:uuid';
const what = 'Custom field';
const tags = ['Types'];

/** One custom field: look at it, change it, delete it (contract §4). */
export const customField: Routes = (app, served) => {
  const about = { tags, params: UuidParams };
  const shown = { ...about, summary: 'Get a custom field', response: answers(CustomField, ...guarded, 404) };
  app.get(path, { schema: shown }, async (request) => {
    const actor = actorOf(request);
    return toCustomField(await served.engine.customField(actor, uuidOf(request, what)), actor.timezone);
  });

  const changed = {
    ...about,
    summary: 'Change a custom field',
    description:
      'What is left out stays. Archived, it is not offered any more; what records have of it stays, and is there again once it is brought back.',
    body: CustomFieldChange,
    response: answers(CustomField, ...guarded, 404, 413, 415, 422),
  };
  app.put(path, { config: { access: 'manage' }, schema: changed }, async (request) => {
    const actor = actorOf(request);
    const field = await served.engine.changeCustomField(actor, uuidOf(request, what), request.body);
    return toCustomField(field, actor.timezone);
  });

  const deleted = {
    ...about,
    summary: 'Delete a custom field',
    description: 'Only one that no record has a value for, and no import that could still be run or undone.',
    response: { 204: Nothing, ...errorAnswers(...guarded, 404, 409) },
  };
  app.delete(path, { config: { access: 'manage' }, schema: deleted }, async (request, reply) => {
    await served.engine.removeCustomField(actorOf(request), uuidOf(request, what));
    return reply.status(204).send(null);
  });
};
