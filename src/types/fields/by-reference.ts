/** Clients and plans by the reference they have in another system: how files of one practice name each other's records. */
import type { Field } from '../define.ts';
import type { About } from './field.ts';
import { refByKey } from './ref.ts';

/** A client by their external reference, in place of the uuid. */
export function clientReference(about: About & { name?: string; into?: string; where?: string } = {}): Field {
  const { name = 'client_reference', into = 'client_uuid', where, ...rest } = about;
  return refByKey(name, 'clients', 'external_reference', {
    label: 'Client reference',
    aliases: ['client external reference', 'client ref', 'client number', 'client no', 'client code'],
    example: 'OLD-C-1001',
    help: "The client's external reference, where the UUID is not known.",
    ...rest,
    into,
    where: where === undefined ? null : { column: 'type', value: where },
  });
}

/** A plan by its external reference, in place of the uuid. */
export function planReference(about: About = {}): Field {
  return refByKey('plan_reference', 'plans', 'external_reference', {
    label: 'Plan reference',
    aliases: ['plan external reference', 'plan ref', 'plan code', 'policy reference', 'policy ref'],
    example: 'OLD-P-1001',
    help: "The plan's external reference, where the UUID is not known.",
    ...about,
    into: 'plan_uuid',
  });
}
