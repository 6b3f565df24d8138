/** What the list of imports can be asked (contract §4 `GET /api/v1/import`). */
import { modes, type Status, statuses } from '../domain/import.ts';
import type { ImportFilter, ListRequest } from '../engine/contract.ts';
import { invalid } from '../errors.ts';
import type { Types } from '../types/define.ts';
import { listQuery, uuidList, words } from './list-query.ts';

const list = listQuery({
  filters: {
    uuid: 'Only these; a comma list.',
    types: 'Only these types; a comma list.',
    exclude_types: 'All but these types; a comma list.',
    modes: `Only these modes; a comma list of ${modes.join(', ')}.`,
    statuses: `Only these statuses; a comma list of ${statuses.join(', ')}.`,
    date_from: 'Made on or after this day, `Y-m-d`.',
    date_to: 'Made on or before this day, `Y-m-d`.',
    initiated_by: 'Made by these accounts; a comma list.',
    name: 'Part of the name of the file.',
  },
  sorts: ['created_at', 'updated_at'],
  includes: ['initiatedBy'],
});

export const importFilter = {
  schema: list.schema,
  /** @param types those there are @throws InletError 422 that names what can be asked for */
  read(query: unknown, types: Types): ListRequest<ImportFilter> & { includes: readonly string[] } {
    const { filters, ...question } = list.read(query);
    return { ...question, filter: toFilter(filters, [...types.keys()]) };
  },
};

function toFilter(texts: Record<string, string>, known: readonly string[]): ImportFilter {
  const { uuid, types, exclude_types, modes: modeText, statuses: statusText, ...rest } = texts;
  const { date_from, date_to, initiated_by, name } = rest;
  return {
    ...(uuid && { uuid: uuidList('filter[uuid]', uuid) }),
    ...(types && { types: words('filter[types]', types, known) }),
    ...(exclude_types && { excludeTypes: words('filter[exclude_types]', exclude_types, known) }),
    ...(modeText && { modes: words('filter[modes]', modeText, modes) }),
    ...(statusText && { statuses: words<Status>('filter[statuses]', statusText, statuses) }),
    ...(date_from && { dateFrom: day('filter[date_from]', date_from) }),
    ...(date_to && { dateTo: day('filter[date_to]', date_to) }),
    ...(initiated_by && { initiatedBy: uuidList('filter[initiated_by]', initiated_by) }),
    ...(name && { name }),
  };
}

/** A day that is in the calendar. */
function day(name: string, text: string): string {
  const time = Date.parse(`${text}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time);
  if (!isDay || new Date(time).toISOString().slice(0, 10) !== text || text < '0001')
    throw invalid({ [name]: [`The ${name} field must match the format Y-m-d.`] });
  return text;
}
