import Type from 'typebox';
import { type Mode, modes } from '../../../../../../domain/import.ts';
import { answerImport, importAnswer, UuidParams } from '../../../../../imports.ts';
import type { Routes } from '../../../../../served.ts';

const Body = Type.Object(
  { mode: Type.Optional(Type.Enum([...modes], { description: 'The same mode unless said.' })) },
  { title: 'CopyRequest' },
);

/** A new import of the same file with the same mapping (contract §4 `copy`). */
export const copy: Routes = (app, served) => {
  const schema = {
    tags: ['Imports'],
    summary: 'Copy an import',
    description:
      'A new import of the same file, with the same mapping and corrections: a file that was validated goes live without a second upload.',
    params: UuidParams,
    body: Body,
    response: importAnswer(404, 409, 413, 415, 422),
  };
  app.post(
    '/api/v1/import/:uuid/copy',
    { schema },
    answerImport(served, (actor, uuid, request) =>
      served.engine.copy(actor, uuid, (request.body as { mode?: Mode }).mode ?? null),
    ),
  );
};
