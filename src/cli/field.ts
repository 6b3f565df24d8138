/** `inlet field list|create|archive|restore`: fields that a firm adds to a type. */
import { type Command, Option } from 'commander';
import type pg from 'pg';
import { ownerActor } from '../auth/accounts.ts';
import { asUuid } from '../contract/uuid.ts';
import type { Actor } from '../domain/actor.ts';
import { changeCustomField, createCustomField, customFields } from '../engine/custom-fields.ts';
import { notFound } from '../errors.ts';
import { type CustomFieldView, type CustomKind, customKinds } from '../types/custom/custom-field.ts';
import type { Types } from '../types/define.ts';
import { loadTypes } from '../types/load-types.ts';
import { addCommand, type Common, print } from './command.ts';
import { withDatabase } from './with.ts';

interface Options extends Common {
  as?: string;
}

interface Create extends Options {
  type: string;
  label: string;
  kind: CustomKind;
  value: string[];
  name?: string;
  about?: string;
  required?: boolean;
}

export function field(program: Command): void {
  const group = program.command('field').description('Fields that a firm adds to a type');
  const whose = ['--as <email>', 'in whose name, and so for which firm (default: the first owner)'] as const;
  const several = (value: string, before: string[]) => [...before, value];

  addCommand(group, 'list', 'Print the custom fields, oldest first')
    .option(...whose)
    .action(async (options: Options) => {
      const page = { sort: { by: '', descending: false }, page: 1, perPage: 10_000 };
      const { rows } = await withFirm(options, (context, actor) =>
        customFields(context, actor, { filter: {}, ...page }),
      );
      print(options, rows.map(toJson), rows.length ? rows.map(toLine).join('\n') : null);
    });

  addCommand(group, 'create', 'Add a field to a type, and print what files call it')
    .requiredOption('--type <type>', 'whose records have it, e.g. clients')
    .requiredOption('--label <label>', 'what people call it')
    .addOption(new Option('--kind <kind>', 'what its cells are').choices(customKinds).default('text'))
    .option(
      '--value <value>',
      'of a field of kind one_of: a value one can choose; may be given again',
      several,
      [],
    )
    .option('--name <name>', 'what files call it (default: made of the label)')
    .option('--about <sentence>', 'for whoever maps a file')
    .option('--required', 'every record that is made needs it')
    .option(...whose)
    .action(async (options: Create) => {
      const { type, label, kind, name, required = false, about: help = '', value } = options;
      const asked = {
        type,
        label,
        kind,
        help,
        required,
        options: value,
        ...(name !== undefined && { name }),
      };
      const made = await withFirm(options, (context, actor) => createCustomField(context, actor, asked));
      print(options, toJson(made), made.name);
    });

  for (const [verb, archived, what, done] of [
    ['archive', true, 'Offer a field no more; what records have of it stays', 'is not offered any more'],
    ['restore', false, 'Bring an archived field back', 'is offered again'],
  ] as const)
    addCommand(group, verb, what)
      .argument('<uuid>', 'of the field, as list prints it')
      .option(...whose)
      .action(async (uuid: string, options: Options) => {
        const changed = await withFirm(options, (context, actor) =>
          changeCustomField(context, actor, idOf(uuid), { archived }),
        );
        print(options, toJson(changed), `${changed.label} ${done}.`);
      });
}

function withFirm<T>(
  { as }: Options,
  work: (context: { pool: pg.Pool; types: Types }, actor: Actor) => Promise<T>,
): Promise<T> {
  return withDatabase(async (pool, config) =>
    work({ pool, types: await loadTypes(config.typesModule) }, await ownerActor(pool, as)),
  );
}

/** @throws InletError 404 */
function idOf(text: string): string {
  const uuid = asUuid(text);
  if (uuid === null) throw notFound('Custom field');
  return uuid;
}

const toJson = (it: CustomFieldView) => ({
  uuid: it.uuid,
  type: it.type,
  name: it.name,
  label: it.label,
  kind: it.kind,
  options: it.options,
  required: it.required,
  archived: it.archivedAt !== null,
});

const toLine = (it: CustomFieldView): string =>
  [
    `${it.uuid}  ${it.type}.${it.name}  ${it.label}: ${it.kind}`,
    ...(it.options.length > 0 ? [it.options.join(' | ')] : []),
    ...(it.required ? ['required'] : []),
    ...(it.archivedAt ? ['archived'] : []),
  ].join(', ');
