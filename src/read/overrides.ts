/** What a person says of a file, checked and in the reader's own terms. Contract §4. */
import type { Overrides } from '../domain/profile.ts';
import { invalid } from '../errors.ts';

/** Overrides that make sense; undefined where nothing was said. */
export interface CheckedOverrides {
  delimiter: string | undefined;
  /** '' for none. */
  quote: string | undefined;
  /** 0 for none. */
  headerRow: number | undefined;
}

const delimiterNames: Record<string, string> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  '\\t': '\t',
  pipe: '|',
  colon: ':',
  caret: '^',
  tilde: '~',
  space: ' ',
  none: '',
};

/** @throws InletError 422 that names what cannot be */
export function checkOverrides(overrides: Overrides): CheckedOverrides {
  const errors: Record<string, string[]> = {};
  const delimiter = overrides.delimiter === undefined ? undefined : asDelimiter(overrides.delimiter);
  if (delimiter === null) {
    errors.delimiter = [
      'The delimiter must be one or two ordinary characters, for example a comma or a semicolon.',
    ];
  }
  const quote = overrides.quote === undefined ? undefined : asQuote(overrides.quote);
  if (quote === null) errors.quote = ['The quote must be a single character, or "none".'];
  if (typeof delimiter === 'string' && quote && delimiter.includes(quote)) {
    errors.quote = ['The quote must be another character than the delimiter.'];
  }
  const headerRow = overrides.header_row;
  if (headerRow !== undefined && !(Number.isSafeInteger(headerRow) && headerRow >= 0)) {
    errors.header_row = ['The header row must be the number of a line, or 0 for none.'];
  }
  if (Object.keys(errors).length > 0) throw invalid(errors);
  return { delimiter: delimiter ?? undefined, quote: quote ?? undefined, headerRow };
}

function asDelimiter(said: string): string | null {
  const delimiter = delimiterNames[said.toLowerCase()] ?? said;
  if (delimiter === '') return said === '' ? null : '';
  return /^[\t\x20-\x7e]{1,2}$/.test(delimiter) && !/["\\A-Za-z0-9]/.test(delimiter[0] as string)
    ? delimiter
    : null;
}

function asQuote(said: string): string | null {
  if (said === 'none' || said === '') return '';
  return /^[\x21-\x7e]$/.test(said) && !/[A-Za-z0-9\\]/.test(said) ? said : null;
}
