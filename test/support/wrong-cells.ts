/** For each kind of field, cells that are no good, and what their rows are told. */
import type { Field, Kind } from '../../src/types/define.ts';
import { inWords } from '../../src/types/fields/field.ts';

const nobody = '4d94adac-7d98-4a3e-b307-652953eec54b';
const tooLong = (most: number | null) => 'x'.repeat((most ?? 0) + 1);

const ofKind: Record<Kind, (field: Field) => readonly string[]> = {
  uuid: () => ['x'],
  text: ({ format, lengthMax }) => (format ? ['?'] : [tooLong(lengthMax)]),
  long: ({ lengthMax }) => [tooLong(lengthMax)],
  email: () => ['no address'],
  phone: () => ['call me'],
  date: ({ past }) => ['31/02/2024', 'soon', ...(past ? ['01/01/2999'] : [])],
  datetime: () => ['31/02/2024 14:30'],
  bool: () => ['perhaps'],
  int: ({ max }) => ['many', ...(max === null ? [] : [String(max + 1)])],
  money: () => ['lots', '1.234'],
  percentage: ({ max }) => ['half', String((max ?? 100) + 1)],
  one_of: () => ['none of these'],
  list: ({ lengthMax }) => [`fine; ${tooLong(lengthMax)}`],
  ref: ({ ref }) => (ref?.by === 'uuid' ? ['x', nobody] : ['Nobody At All']),
  refs: ({ ref }) => (ref?.by === 'uuid' ? ['x', `${nobody}; ${nobody}`] : ['Nobody At All; Nobody Else']),
  rest: () => [],
  ignored: () => [],
};

/** Cells that a field does not take; an empty one among them where it must have a value. */
export function wrongCells(field: Field): string[] {
  if (field.scope !== 'row') return [];
  const empty = field.required && field.default === null && field.kind !== 'ignored' ? [''] : [];
  return [...ofKind[field.kind](field), ...empty];
}

/** Whether a message is about this field, in the words of the published API. */
export function isAbout(field: Field, message: string): boolean {
  const name = inWords(field.name);
  return [`The ${name} field `, `The selected ${name} is invalid.`].some((start) =>
    message.startsWith(start),
  );
}
