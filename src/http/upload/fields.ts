/** The text parts of an upload, checked and understood (contract §4 `POST /api/v1/import`). */
import type { Static } from 'typebox';
import { UploadFields } from '../../contract/upload.ts';
import type { Overrides } from '../../domain/profile.ts';
import type { UploadRequest } from '../../engine/contract.ts';
import { type InletError, invalid } from '../../errors.ts';
import type { Types } from '../../types/define.ts';
import { noSuchType } from '../../types/no-such-type.ts';
import { isStorable } from '../storable.ts';
import { checker } from '../validate.ts';

/** The text parts a form may have beside its file, and what is wrong with them as a whole. */
export interface FormFields {
  known: readonly string[];
  wrong(fields: Record<string, string>): InletError | null;
}

const check = checker(UploadFields);

/** Those of an upload. @param types what can be imported, so that another type is refused before its file is sent */
export function uploadFields(types: Types): FormFields {
  return {
    known: Object.keys(UploadFields.properties),
    wrong(fields) {
      const { type } = fields;
      const wrong = check(fields);
      if (type === undefined || types.has(type)) return wrong;
      return invalid({ type: [noSuchType(types.keys())], ...wrong?.errors });
    },
  };
}

/** For forms that are nothing but a file. */
export const onlyFile: FormFields = { known: [], wrong: () => null };

export const fieldLengthMax = 1_000;

export type Errors = Record<string, string[]>;

/** Takes one part into `fields`, or says in `errors` why not. An empty part is as good as none. */
export function takeField(
  part: { fieldname: string; value: unknown; valueTruncated: boolean },
  fields: Record<string, string>,
  errors: Errors,
  { known }: FormFields,
): void {
  const { fieldname: name, value } = part;
  if (name === 'file') {
    errors.file = ['The file field must be a file: send it as a part with a filename.'];
  } else if (!known.includes(name)) {
    errors[shown(name)] = [`The ${shown(name)} field is not known. Known: ${['file', ...known].join(', ')}.`];
  } else if (part.valueTruncated || typeof value !== 'string') {
    errors[name] = [`The ${name} field must not be greater than ${fieldLengthMax} characters.`];
  } else if (!isStorable(value)) {
    errors[name] = [`The ${name} field contains characters that cannot be stored.`];
  } else if (name === 'delimiter' || name === 'quote') {
    // A tab is a delimiter, so these are not trimmed.
    if (value !== '') fields[name] = value;
  } else if (value.trim() !== '') fields[name] = value.trim();
}

/** Fields that have passed `uploadFields.wrong`, as the engine takes them. */
export function toUploadRequest(checked: Record<string, string>): UploadRequest {
  const fields = checked as Static<typeof UploadFields>;
  const overrides = toOverrides(fields);
  return {
    type: fields.type,
    mode: fields.mode,
    ...(fields.match_on && { matchOn: fields.match_on }),
    ...(fields.on_duplicate && { onDuplicate: fields.on_duplicate }),
    ...(fields.atomic && { atomic: fields.atomic === 'true' || fields.atomic === '1' }),
    ...(Object.keys(overrides).length > 0 && { overrides }),
  };
}

/** How a file is to be read, of fields as far as they are there: each has passed its check. */
export function toOverrides(fields: Partial<Static<typeof UploadFields>>): Overrides {
  const { encoding, delimiter, quote, header_row, sheet } = fields;
  return {
    ...(encoding && { encoding }),
    ...(delimiter && { delimiter }),
    ...(quote && { quote }),
    ...(header_row && { header_row: Number(header_row) }),
    ...(sheet && { sheet }),
  };
}

const shown = (name: string): string => name.toWellFormed().slice(0, 100);
