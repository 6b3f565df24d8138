import type { Field, Kind } from '../define.ts';
import type { FieldCheck, Transform } from '../functions.ts';

/** What a definition may say of a field of any kind; the rest has a default. */
export interface About {
  /** For people; the name in words with a capital unless given. */
  label?: string;
  /** Other headers that mean this field, in plain words. */
  aliases?: readonly string[];
  /** A value as somebody would write it in a file; one is known for each kind. */
  example?: string;
  /** One sentence for the wizard and the documents. */
  help?: string;
  required?: boolean;
  /** Canonical text of a new record whose cell is empty. */
  default?: string;
  immutable?: boolean;
  unique?: boolean;
  scope?: Field['scope'];
  /** Changes a cell before the kind reads it: a pure function of its text, see `types/functions.ts`. */
  transform?: Transform;
  /** Judges a value that is well by its kind: a pure function of it, see `types/functions.ts`. */
  check?: FieldCheck;
}

/** A field's name as people say it: `date_of_birth` → `date of birth`. Messages and labels are made of it. */
export function inWords(name: string): string {
  return name.replaceAll('_', ' ');
}

/**
 * A field of any kind, with everything that was not said filled in. The builders beside this file call it;
 * definitions of types use the builders.
 */
export function field(name: string, kind: Kind, about: About & Partial<Field>): Field {
  const words = inWords(name);
  return {
    label: words.charAt(0).toUpperCase() + words.slice(1),
    aliases: [],
    example: '',
    help: '',
    required: false,
    default: null,
    immutable: false,
    unique: false,
    options: [],
    lengthMax: null,
    min: null,
    max: null,
    format: null,
    past: false,
    scope: 'row',
    transform: null,
    check: null,
    custom: false,
    ref: null,
    ...about,
    name,
    kind,
  };
}
