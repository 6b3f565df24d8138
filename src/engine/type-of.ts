/** The type an import is of, or a firm's records are: with the fields the firm has added (`types/custom/`). */
import { selectAllOffered, selectArchivedNames, selectOffered } from '../db/queries/custom-fields.ts';
import type { Job } from '../db/queries/select-job.ts';
import type { Db } from '../db/sql.ts';
import { transitions } from '../domain/import.ts';
import { notFound, wrongMoment } from '../errors.ts';
import type { CustomField } from '../types/custom/custom-field.ts';
import { hiddenBy, holderOf, withCustomFields } from '../types/custom/with-custom-fields.ts';
import type { TypeDefinition, Types } from '../types/define.ts';

/**
 * The type as the import's mapping has it: with the custom fields there were when it was mapped, whatever became of them.
 * @throws InletError 409 where the type is gone, or a field it fills; or where it fills a custom one whose name the type
 *   has come to use itself: the name means another field by now
 */
export function typeOfJob(types: Types, job: MappedJob): TypeDefinition {
  const type = typeOf(types, job.type);
  const filled = [...(job.columns ?? []), ...job.corrected];
  const hidden = hiddenBy(type, job.customFields).find(({ name }) => filled.includes(name));
  if (hidden)
    throw wrongMoment(
      `This import fills the custom field ${hidden.label}, but by now ${type.name} have a field ${hidden.name} of their own. ${whatThen(job)}`,
    );
  const view = withCustomFields(type, job.customFields);
  const { headers = {}, values = {} } = job.mapping ?? {};
  const given = [...Object.keys(headers), ...Object.keys(values), ...job.corrected];
  const lost = given.find((name) => !view.fields.some((field) => field.name === name));
  if (lost !== undefined)
    throw wrongMoment(
      `This import fills the field ${lost}, which ${type.name} do not have any more. ${whatThen(job)}`,
    );
  return view;
}

type MappedJob = Pick<Job, 'type' | 'customFields' | 'columns' | 'corrected' | 'status' | 'mapping'>;

const whatThen = ({ status }: MappedJob) =>
  transitions[status].includes('mapped')
    ? 'Map its headers anew, then start it.'
    : 'Import the file again as a new import.';

/** The type as a mapping that is given now would have it. */
export async function typeNow(db: Db, types: Types, firmUuid: string, name: string): Promise<TypeDefinition> {
  const type = typeOf(types, name);
  return withCustomFields(type, await selectOffered(db, firmUuid, holderOf(types, type).name, false));
}

/** The custom fields that a firm's imports of the type can fill now, none of which goes before the transaction ends. */
export async function holdOffered(
  db: Db,
  types: Types,
  firmUuid: string,
  name: string,
): Promise<CustomField[]> {
  const type = typeOf(types, name);
  const offered = await selectOffered(db, firmUuid, holderOf(types, type).name, true);
  const hidden = hiddenBy(type, offered);
  return offered.filter((field) => !hidden.includes(field));
}

/** The custom fields of the type that are not offered any more, by name. */
export async function archivedNames(
  db: Db,
  types: Types,
  firmUuid: string,
  name: string,
): Promise<Set<string>> {
  return selectArchivedNames(db, firmUuid, holderOf(types, typeOf(types, name)).name);
}

/** A type as its firm sees it. @throws InletError 404 */
export async function typeNamed(
  db: Db,
  types: Types,
  firmUuid: string,
  name: string,
): Promise<TypeDefinition> {
  if (!types.has(name)) throw notFound('Import type');
  return typeNow(db, types, firmUuid, name);
}

/** Every type as the firm sees it, in the order in which they are shown. */
export async function typesNow(db: Db, types: Types, firmUuid: string): Promise<TypeDefinition[]> {
  const offered = await selectAllOffered(db, firmUuid);
  return [...types.values()].map((type) =>
    withCustomFields(type, offered.get(holderOf(types, type).name) ?? []),
  );
}

/** @throws InletError 409 when a type is no longer defined: the operator took it away while imports of it are kept */
export function typeOf(types: Types, name: string): TypeDefinition {
  const type = types.get(name);
  if (!type)
    throw wrongMoment(
      `There is no type ${name} any more, and this import needs it. Whoever runs Inlet can put its definition back in the configuration, and start Inlet again.`,
    );
  return type;
}
