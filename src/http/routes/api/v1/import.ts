import { ListedImport } from '../../../../contract/import.ts';
import { List, toList } from '../../../../contract/list.ts';
import { toImport, toListedImport } from '../../../../contract/to-import.ts';
import { UploadForm } from '../../../../contract/upload.ts';
import { inUnits } from '../../../../domain/units.ts';
import { invalid, tooLarge, wrongMediaType } from '../../../../errors.ts';
import { importFilter } from '../../../import-filter.ts';
import { importAnswer } from '../../../imports.ts';
import { asked } from '../../../list-query.ts';
import { answers, guarded } from '../../../replies.ts';
import { actorOf, type Routes } from '../../../served.ts';
import { toOverrides, toUploadRequest, uploadFields } from '../../../upload/fields.ts';
import { readForm } from '../../../upload/read-form.ts';

/** What a form may hold beside its file. */
const formBytesMax = 2 ** 20;

/** Upload a file, and list the imports (contract §4). */
export const imports: Routes = (app, served) => {
  const { engine, links, config } = served;

  app.get(
    '/api/v1/import',
    {
      schema: {
        tags: ['Imports'],
        summary: 'List imports',
        querystring: importFilter.schema,
        response: answers(List(ListedImport), ...guarded, 422),
      },
    },
    async (request) => {
      const { includes, ...question } = importFilter.read(request.query, engine.types);
      const page = await engine.list(actorOf(request), question);
      const wire = await links.wire();
      const initiatedBy = includes.includes('initiatedBy');
      const rows = page.rows.map((view) => toListedImport(view, wire, initiatedBy));
      return toList(page, rows, asked(request, links));
    },
  );

  app.post(
    '/api/v1/import',
    {
      schema: {
        tags: ['Imports'],
        summary: 'Upload a file',
        description:
          'Keeps the file and reads its headers. Nothing is imported until it is mapped and started.',
        consumes: ['multipart/form-data'],
        response: importAnswer(408, 413, 415, 422, 503, 507),
      },
      // The form is read by its own handler; a schema here would be for a body that was parsed before.
      config: { form: UploadForm },
      onRequest: async (request) => {
        if (Number(request.headers['content-length']) > config.maxFileBytes + formBytesMax)
          throw tooLarge(`The file must not be greater than ${inUnits(config.maxFileBytes)}.`);
      },
    },
    async (request) => {
      mustBeForm(request.isMultipart(), request.body);
      const actor = actorOf(request);
      const { fields, file } = await readForm(request, {
        receive: (filename, mediaType, body, fields) =>
          engine.receive(actor, filename, mediaType, body, toOverrides(fields)),
        stallSeconds: config.uploadStallSeconds,
        form: uploadFields(engine.types),
      });
      const view = await engine.create(actor, file, toUploadRequest(fields));
      request.importUuid = view.uuid;
      return toImport(view, await links.wire());
    },
  );
};

/** @throws InletError 415; for an empty body 422, as nothing was said at all */
function mustBeForm(isMultipart: boolean, body: unknown): void {
  if (isMultipart) return;
  if (body !== undefined && body !== null) throw wrongMediaType('Send the import as multipart/form-data.');
  const required = (name: string) => [`The ${name} field is required.`];
  throw invalid({ type: required('type'), mode: required('mode'), file: required('file') });
}
