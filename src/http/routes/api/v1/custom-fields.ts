import { CustomField, CustomFieldRequest, toCustomField } from '../../../../contract/custom-field.ts';
import { List, toList } from '../../../../contract/list.ts';
import { asked, listQuery, words } from '../../../list-query.ts';
import { answers, guarded } from '../../../replies.ts';
import { actorOf, type Routes } from '../../../served.ts';

const list = listQuery({
  filters: { types: 'Only those of these types; a comma list.' },
  sorts: [],
  includes: [],
});

const description = `Adds a field to a type, for your firm. From then on it is a field like any: in \`/import-types\`, in samples,
suggestions and mappings, checked by its kind, in records. For owners and admins. An import that is mapped already goes on
as it was mapped. A custom field is never unique.`;

/** The fields a firm has added to types (contract §4). */
export const customFields: Routes = (app, served) => {
  const shown = {
    tags: ['Types'],
    summary: 'List custom fields',
    description: 'Of all types, archived ones too, oldest first.',
    querystring: list.schema,
    response: answers(List(CustomField), ...guarded, 422),
  };
  app.get('/api/v1/custom-fields', { schema: shown }, async (request) => {
    const actor = actorOf(request);
    const { filters, ...question } = list.read(request.query);
    const known = [...served.engine.types.keys()];
    const filter = filters.types === undefined ? {} : { types: words('filter[types]', filters.types, known) };
    const page = await served.engine.customFields(actor, { ...question, filter });
    const rows = page.rows.map((field) => toCustomField(field, actor.timezone));
    return toList(page, rows, asked(request, served.links));
  });

  const made = {
    tags: ['Types'],
    summary: 'Add a custom field',
    description,
    body: CustomFieldRequest,
    response: answers(CustomField, ...guarded, 413, 415, 422),
  };
  app.post('/api/v1/custom-fields', { config: { access: 'manage' }, schema: made }, async (request) => {
    const actor = actorOf(request);
    return toCustomField(await served.engine.createCustomField(actor, request.body), actor.timezone);
  });
};
