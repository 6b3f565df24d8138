import Type from 'typebox';
import { Record, toRecord } from '../../../../../../contract/record.ts';
import type { TypeDefinition } from '../../../../../../types/define.ts';
import { UuidParams, uuidOf } from '../../../../../imports.ts';
import { answers, guarded } from '../../../../../replies.ts';
import { actorOf, type Routes } from '../../../../../served.ts';
import { TypeParams } from '../../../../../types.ts';

/** One record, flat (contract §4 `records`). */
export const record: Routes = (app, served) => {
  const schema = {
    tags: ['Records'],
    summary: 'Get a record',
    params: Type.Object({ ...TypeParams.properties, ...UuidParams.properties }),
    response: answers(Record, ...guarded, 404),
  };
  app.get('/api/v1/records/:type/:uuid', { schema }, async (request) => {
    const actor = actorOf(request);
    const type = await served.engine.importType(actor, request.params.type);
    return toRecord(
      await served.engine.record(actor, type.name, uuidOf(request, nameOf(type))),
      actor.timezone,
    );
  });
};

/** As the engine names what it does not find. */
const nameOf = ({ singular }: TypeDefinition): string => singular.charAt(0).toUpperCase() + singular.slice(1);
