/** What the cells of a column say for or against a field: they raise a suggestion, lower it, or forbid it. */
import { isOwnFormat } from '../types/functions.ts';
import { type Looks, shape } from './looks-like.ts';
import type { IndexedField } from './phrase.ts';

/** What the cells say. */
export interface Verdict {
  /** The score after the cells were heard, 0 to 1. */
  score: number;
  /** What they say in words, e.g. `24 of 25 cells are e-mail addresses`; empty where they say nothing. */
  reason: string;
}

/** What the cells of a field of some kind should look like, and how much it tells if they do. */
interface Expectation {
  /** How many cells look so. */
  fits: number;
  /** How far good cells lift a doubtful header, 0 to 1: much for e-mails, little for whole numbers. */
  lift: number;
  /** What they are, in the plural. */
  what: string;
  /** Other cells may be given their meaning by the mapping (contract §4 `replace`), so they weigh less. */
  soft: boolean;
}

/** From this share of the cells on they speak for a field; below half they speak against it. */
const good = 0.8;

/** What a list gains where all but too few cells are its values, in the share of them that are. */
const someFit = 0.08;

/** What the header says of the field. */
export interface Said {
  score: number;
  /** What it says beyond the field: 0 for nothing. */
  beyond: number;
  /** How the definition knows the header: word for word, by some of its words, only the general vocabulary does, or hardly. */
  called: 'so' | 'alike' | 'near' | 'barely';
}

/** What is left of a list's field whose column has other words: people answer yes or no where more was asked. */
function doubt({ wanted, options, nameWords }: IndexedField, looks: Looks, { called }: Said): number {
  if (looks.share(shape.yesNo) >= good) return nameWords.some((word) => options.has(word)) ? 0.85 : 0.6;
  if (called === 'so') return 0.85;
  if (called === 'alike' && wanted) return 0.8;
  if (called === 'near' && wanted) return 0.7;
  return called === 'barely' ? 0.6 : 0.65;
}

export function weigh(field: IndexedField, looks: Looks, header: Said): Verdict {
  const { score, beyond } = header;
  const n = looks.cells.length;
  if (n === 0) return { score, reason: '' };
  const expected = expectationOf(field, looks);
  if (!expected) return weighText(field, looks, score, header.called === 'near');
  const share = expected.fits / n;
  const tale = `${expected.fits} of ${n} cells are ${expected.what}`;
  if (share >= good)
    return {
      score: score + (1 - score) * expected.lift * Math.exp(-2 * beyond) * Math.min(1, n / 3),
      reason: tale,
    };
  if (share >= 0.5) return { score: score * 0.97, reason: tale };
  // Two answers of yes or no are no slip.
  const few = n < 3 && looks.share(shape.yesNo) < good ? 0.1 : 0;
  const some = header.called === 'so' || header.called === 'alike' ? someFit * share : 0;
  const maybe = expected.soft && (isWordy(looks) || isCoded(field, looks, header));
  const against = maybe ? Math.min(0.95, doubt(field, looks, header) + few + some) : 0.3 + 0.5 * share;
  return {
    score: score * (n === 1 ? Math.max(against, 0.6) : against),
    reason: expected.fits === 0 ? `no cell is ${oneOf(expected.what)}` : `only ${tale}`,
  };
}

/** How far a column without a telling header is lifted towards a field by its cells alone; 0 where they do not speak. */
export function speakFor(field: IndexedField, looks: Looks): number {
  const n = looks.cells.length;
  if (n < 3) return 0;
  const expected = expectationOf(field, looks);
  if (!expected || expected.lift < 0.3 || expected.fits / n < 0.9 || field.weightKind === 'uuid') return 0;
  if (field.field.kind === 'phone' && looks.share(shape.dialled) < 0.8) return 0;
  if (field.field.kind === 'one_of' && (looks.distinct < 2 || field.options.size < 6)) return 0;
  return expected.lift;
}

function expectationOf(indexed: IndexedField, looks: Looks): Expectation | null {
  const { field, weightKind } = indexed;
  const of = (bits: number, lift: number, what: string, soft = false): Expectation => ({
    fits: looks.count(bits),
    lift,
    what,
    soft,
  });
  if (weightKind === 'uuid') return of(shape.uuid, 0.3, 'UUIDs');
  switch (field.kind) {
    case 'email':
      return of(shape.email, 0.5, 'e-mail addresses');
    case 'phone':
      return of(shape.phone, 0.35, 'phone numbers');
    case 'date':
    case 'datetime':
      return of(
        shape.date | shape.serial | shape.compactDate,
        looks.share(shape.date) >= good ? 0.12 : 0,
        'dates',
      );
    case 'bool':
      return of(shape.yesNo, 0.15, 'yes or no', true);
    case 'int':
      return of(shape.integer, 0.08, 'whole numbers');
    case 'percentage':
      return of(shape.percent | shape.money, looks.share(shape.percent) >= good ? 0.3 : 0.08, 'percentages');
    case 'money':
      return of(
        shape.money | shape.integer,
        looks.share(shape.currency) >= good ? 0.2 : 0.1,
        'amounts of money',
      );
    case 'one_of':
      return {
        fits: countOptions(indexed, looks),
        lift: 0.35,
        what: `values of ${field.label.toLowerCase()}`,
        soft: true,
      };
    default:
      return expectedText(indexed, looks);
  }
}

function expectedText(indexed: IndexedField, looks: Looks): Expectation | null {
  const { format, label } = indexed.field;
  if (format && !isOwnFormat(format)) {
    const valid = looks.cells.filter((cell) => format.pattern.test(format.clean(cell))).length;
    // What only looks so is meant so as well, though its rows will fail: `QQ123456C` of a specimen.
    const fits = Math.max(valid, indexed.shape === 0 ? 0 : looks.count(indexed.shape));
    return { fits, lift: 0.5, what: `${label}s`, soft: false };
  }
  if (
    indexed.shape === shape.postcode &&
    looks.share(shape.hasDigit) >= 0.5 &&
    looks.share(shape.postcode) < good
  )
    return null;
  if (indexed.shape === shape.postcode)
    return { fits: looks.count(shape.postcode), lift: 0.45, what: 'postcodes', soft: false };
  if (indexed.shape === shape.honorific)
    return { fits: looks.count(shape.honorific), lift: 0.45, what: 'titles of people', soft: false };
  return null;
}

/** Text takes anything, so only what is plainly something else speaks against it. */
function weighText(indexed: IndexedField, looks: Looks, score: number, near: boolean): Verdict {
  const { kind, example, unique } = indexed.field;
  // A name has no figures: `Client` with 1041 in it is none.
  if (kind === 'ignored')
    return {
      score: indexed.nameWords.includes('name') && looks.share(shape.hasDigit) === 1 ? score / 2 : score,
      reason: '',
    };
  if (unique && looks.cells.length >= 3 && looks.distinct <= 0.8 * looks.cells.length)
    return { score: score * 0.6, reason: 'cells repeat, where each must be its own' };
  if (unique && looks.cells.length > 0 && looks.filled < 0.5)
    return { score: score * 0.8, reason: 'most cells are empty, where each record must have its own' };
  for (const [bits, what] of plainlyElse) {
    if (looks.share(bits) < 0.7 || (looks.cells.length < 2 && bits === shape.yesNo)) continue;
    // Numbers of systems may have any form, and a one or nought may be text.
    if (takesCodes(example) && (bits & codeLike) !== 0) continue;
    if (takesCodes(example) && bits === shape.yesNo && looks.share(shape.digits) === 1) continue;
    if (kind === 'long' && bits === shape.yesNo)
      return { score: score * 0.7, reason: `most cells are ${what}` };
    return { score: score * 0.4, reason: `${looks.count(bits)} of ${looks.cells.length} cells are ${what}` };
  }
  const wordsOnly = example !== '' && example !== 'Text' && !/\d/.test(example);
  if (wordsOnly && looks.share(shape.digits) >= 0.7)
    return { score: score * 0.45, reason: 'most cells are numbers' };
  if (near && takesCodes(example) && kind === 'text' && looks.share(shape.hasDigit) < 0.2)
    return { score: score * 0.8, reason: 'no cell is a number or code' };
  return { score, reason: '' };
}

const plainlyElse: readonly [number, string][] = [
  [shape.email, 'e-mail addresses'],
  [shape.uuid, 'UUIDs'],
  [shape.url, 'web addresses'],
  [shape.date, 'dates'],
  [shape.currency, 'amounts of money'],
  [shape.niNumber, 'National Insurance numbers'],
  [shape.dialled, 'phone numbers'],
  [shape.postcode, 'postcodes'],
  [shape.yesNo, 'yes or no'],
];
const codeLike = shape.uuid | shape.niNumber | shape.postcode | shape.dialled;
const takesCodes = (example: string) => /\d/.test(example) && !/^\d+ [A-Z][a-z]/.test(example);

/** Cells that are a value or label of the list; a single letter may be the first of one. */
function countOptions({ options }: IndexedField, looks: Looks): number {
  const initials = new Set([...options].map((option) => option.charAt(0)));
  let fits = 0;
  for (const key of looks.keys) if (options.has(key) || (key.length === 1 && initials.has(key))) fits++;
  return fits;
}

/** Whether the cells match the list of a field so well that they can hardly be another's. */
export function matchesList({ options }: IndexedField, looks: Looks): boolean {
  if (options.size < 6 || looks.cells.length < 2 || looks.distinct < 2) return false;
  return looks.keys.filter((key) => key.length > 1 && options.has(key)).length / looks.cells.length >= 0.9;
}

/** Whether all cells are values of a list, however short: enough where the header hints at it, `Employer`, `Employee`. */
export const isOfList = ({ options }: IndexedField, looks: Looks): boolean =>
  looks.distinct >= 2 && looks.keys.every((key) => key.length > 2 && options.has(key));

/** Whether half of the cells are values of a list: enough where the header says no more than that there is one, `Kind`. */
export const isHalfOfList = ({ options }: IndexedField, looks: Looks): boolean =>
  looks.cells.length >= 2 &&
  looks.distinct >= 2 &&
  looks.keys.filter((key) => key.length > 1 && options.has(key)).length >= looks.cells.length / 2;

/** Few, short and none of the plain shapes: words that a list may be given a meaning for. */
function isWordy(looks: Looks): boolean {
  const other =
    shape.email |
    shape.uuid |
    shape.url |
    shape.date |
    shape.dialled |
    shape.postcode |
    shape.niNumber |
    shape.currency;
  return (
    looks.share(other) < 0.2 &&
    looks.share(shape.digits) < 0.3 &&
    looks.share(shape.prose) < 0.5 &&
    looks.distinct <= Math.max(6, looks.cells.length / 2)
  );
}

/** Figures of one or two digits that a system writes for the values of the list that the header names: 1 low, 2 medium. */
const isCoded = ({ options }: IndexedField, looks: Looks, { called }: Said): boolean =>
  called === 'so' && looks.distinct < options.size && looks.cells.every((cell) => /^\d{1,2}$/.test(cell));

/** One of what is named in the plural. */
function oneOf(what: string): string {
  if (what === 'yes or no') return what;
  const one = /^(values|titles|amounts) of /.test(what)
    ? what.replace(/s of /, ' of ')
    : what.replace(/(?<=ss)es$|s$/, '');
  return `${/^[aeio]/.test(one) ? 'an' : 'a'} ${one}`;
}
