import type { FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import {
  CauseCorrection,
  CorrectedImport,
  CorrectionsBody,
  RowCorrections,
} from '../../../../../../contract/corrections.ts';
import { Correction, toCorrection } from '../../../../../../contract/failure.ts';
import { List, toList } from '../../../../../../contract/list.ts';
import { toImport } from '../../../../../../contract/to-import.ts';
import type { CorrectionRequest } from '../../../../../../domain/correction.ts';
import { invalid } from '../../../../../../errors.ts';
import { UuidParams, uuidOf } from '../../../../../imports.ts';
import { asked, listQuery } from '../../../../../list-query.ts';
import { answers, guarded } from '../../../../../replies.ts';
import { actorOf, type Routes, type Served } from '../../../../../served.ts';
import { onlyFile } from '../../../../../upload/fields.ts';
import { readForm } from '../../../../../upload/read-form.ts';
import { checker } from '../../../../../validate.ts';

/** Ten thousand records with a few cells each. */
const bytesMax = 16 * 2 ** 20;

const query = listQuery({ filters: {}, sorts: [], includes: [] });
const description = `By record, by cause, or, as \`multipart/form-data\` with the part \`file\`, by an error report that
comes back corrected. Nothing is run; \`retry\` does. What succeeded cannot be corrected.`;

/** Corrects failed records without running them, and lists what was corrected (contract §4 `corrections`). */
export const corrections: Routes = (app, served) => {
  const tags = ['Imports'];
  app.get(
    '/api/v1/import/:uuid/corrections',
    {
      schema: {
        tags,
        summary: 'List corrections',
        description: 'Who corrected what, from what, to what and when; the latest first.',
        params: UuidParams,
        querystring: query.schema,
        response: answers(List(Correction), ...guarded, 404, 409, 422),
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const question = query.read(request.query);
      const page = await served.engine.corrections(actor, uuidOf(request, 'Import'), question);
      const rows = page.rows.map((row) => toCorrection(row, actor.timezone));
      return toList(page, rows, asked(request, served.links));
    },
  );

  const schema = {
    tags,
    summary: 'Correct failed records',
    description,
    consumes: ['application/json', 'multipart/form-data'],
    params: UuidParams,
    response: answers(CorrectedImport, ...guarded, 404, 408, 409, 413, 415, 422, 503, 507),
  };
  // The body is one of two kinds, so its handler checks it.
  const config = { form: CorrectionsBody };
  app.post('/api/v1/import/:uuid/corrections', { schema, bodyLimit: bytesMax, config }, async (request) => {
    const { view, corrected } = await correct(served, request);
    return { ...toImport(view, await served.links.wire()), corrected };
  });
};

async function correct({ engine, config }: Served, request: FastifyRequest) {
  const actor = actorOf(request);
  const uuid = uuidOf(request, 'Import');
  if (!request.isMultipart()) return engine.correct(actor, uuid, toRequest(request.body));
  // Before a gibibyte is sent for an import that is not there.
  await engine.get(actor, uuid);
  const receive = (filename: string, mediaType: string, body: AsyncIterable<Buffer>) =>
    engine.receive(actor, filename, mediaType, body);
  const { file } = await readForm(request, {
    receive,
    stallSeconds: config.uploadStallSeconds,
    form: onlyFile,
  });
  return engine.correctByReport(actor, uuid, file);
}

const wrongRows = checker(RowCorrections);
const wrongCause = checker(CauseCorrection);

/** @throws InletError 422 */
function toRequest(body: unknown): CorrectionRequest {
  const given = (body ?? {}) as object;
  const byRow = 'rows' in given || !('field' in given);
  const wrong = (byRow ? wrongRows : wrongCause)(given);
  if (wrong) throw wrong;
  if (byRow) {
    const { rows } = given as Static<typeof RowCorrections>;
    return { rows: rows.map(({ row, cells }) => ({ row, cells: texts(cells) })) };
  }
  const { field, message, replace, set } = given as Static<typeof CauseCorrection>;
  if ((replace === undefined) === (set === undefined))
    throw invalid({ set: ['Give one of the two: replace, or set.'] });
  return replace === undefined
    ? { field, message, set: text(set) }
    : { field, message, replace: { from: replace.from, to: text(replace.to) } };
}

type Cell = string | number | boolean | null | undefined;

const text = (cell: Cell): string => String(cell ?? '');
const texts = (cells: Record<string, Cell>): Record<string, string> =>
  Object.fromEntries(Object.entries(cells).map(([field, cell]) => [field, text(cell)]));
