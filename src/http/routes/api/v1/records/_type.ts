import { List, toList } from '../../../../../contract/list.ts';
import { Record, toRecord } from '../../../../../contract/record.ts';
import { asUuid } from '../../../../../contract/uuid.ts';
import { invalid } from '../../../../../errors.ts';
import type { Field } from '../../../../../types/define.ts';
import { isStored } from '../../../../../types/fields/column.ts';
import { asked, listQuery } from '../../../../list-query.ts';
import { answers, guarded } from '../../../../replies.ts';
import { actorOf, type Routes } from '../../../../served.ts';
import { TypeParams } from '../../../../types.ts';

const times = ['created_at', 'updated_at'];

/** A list of records is sorted by any field that is kept; which those are is the type's to say. */
const recordsQuery = (fields: readonly Field[]) =>
  listQuery({
    filters: { search: 'Text that some field contains.', import: 'Only what this import made; its UUID.' },
    sorts: [...new Set([...times, ...fields.filter(isStored).map((field) => field.name)])],
    includes: [],
  });

/** What is in the firm (contract §4 `records`). */
export const records: Routes = (app, served) => {
  const schema = {
    tags: ['Records'],
    summary: 'List records',
    description: 'Beside the two times, any field of the type sorts.',
    params: TypeParams,
    querystring: recordsQuery([]).schema,
    response: answers(List(Record), ...guarded, 404, 422),
  };
  app.get('/api/v1/records/:type', { schema }, async (request) => {
    const actor = actorOf(request);
    const type = await served.engine.importType(actor, request.params.type);
    const { filters, sort, page, perPage } = recordsQuery(type.fields).read(request.query);
    const { search, import: importText } = filters;
    const filter = { ...(search && { search }), ...(importText && { import: importUuid(importText) }) };
    const found = await served.engine.records(actor, type.name, { filter, sort, page, perPage });
    const rows = found.rows.map((view) => toRecord(view, actor.timezone));
    return toList(found, rows, asked(request, served.links));
  });
};

function importUuid(text: string): string {
  const uuid = asUuid(text);
  if (uuid === null) throw invalid({ 'filter[import]': ['The filter[import] field must be a valid UUID.'] });
  return uuid;
}
