/**
 * The words people use in headers, whatever is imported. Types add their own by labels and aliases; nothing here
 * knows a type by name.
 */
export { abbreviations } from './vocabulary/abbreviations.ts';
export { kindred } from './vocabulary/kindred.ts';
export { phraseLines } from './vocabulary/phrases.ts';
export { shortNames, silent, wholeHeaders } from './vocabulary/silent.ts';
export {
  accountWords,
  addressWords,
  ambiguousHeaders,
  blankWords,
  contractNouns,
  extraWeight,
  faintWords,
  idWords,
  missingWeight,
  nouns,
  nounWeight,
  otherRecords,
  otherWords,
  personalWords,
  personNouns,
  plainestHeaders,
  vagueWords,
  weighedWords,
} from './vocabulary/weights.ts';
