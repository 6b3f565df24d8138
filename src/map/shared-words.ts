/**
 * Words that many headers of a file begin with and that say nothing beside each other: in `Elector Surname`, `Elector
 * Forename` the word is merely what the file calls its people. One header alone tells no such thing.
 */
import type { FieldIndex } from './field-index.ts';
import { likenessesOf } from './likeness.ts';
import type { ReadHeader } from './read-header.ts';
import { extraWeight, faintWords, idWords, personNouns } from './vocabulary.ts';

/** What must be left of a header without the word: parts of a person's name and of an address. */
const anchors = new Set(['firstname', 'lastname', 'address1', 'postcode', 'town']);
/** Words that weigh more make it somebody else's name, however often they stand there. */
const heaviest = 1;
/** From this score on a header means a field as it stands. */
const enough = 0.6;
/** And from this score on clearly. */
const clear = 0.85;
const lightest = 0.2;
/** Not these, where the file names nobody else: a letting agent's clients are its landlords, a couple's home is joint. */
/** A school's clients are the parents, of pupils who are not. */
const carers = new Set(['parent', 'guardian', 'carer']);
const children = new Set(['child', 'children', 'pupil', 'student']);
const roles = new Set(
  'parent guardian carer landlord trustee director shareholder secretary settlor beneficiary signatory owner joint'.split(
    ' ',
  ),
);

/** The headers without the words they share; not where two words compete for the same, as buyer and seller would. */
export function withoutSharedWords(index: FieldIndex, headers: readonly ReadHeader[]): ReadHeader[] {
  const anchorsOf = new Map<string, Set<string>>();
  const often = wordsOfSeveral(headers);
  for (const header of headers) {
    for (const word of header.words) {
      const anchor = often.has(word) && mayBeShared(index, word) ? anchorBeside(index, header, word) : null;
      if (anchor !== null) anchorsOf.set(word, (anchorsOf.get(word) ?? new Set()).add(anchor));
    }
  }
  const shared = [...anchorsOf].filter(
    ([word, left]) =>
      left.size >= leastBeside(headers, word, left) &&
      !(roles.has(word) && namesOthers(headers, word, left)) &&
      !standsAlone(headers, left),
  );
  const alone = shared.filter(([, left]) =>
    shared.every(([, other]) => other === left || ![...left].some((anchor) => other.has(anchor))),
  );
  const noun = [...index.nouns.keys()].at(-1) ?? '';
  return alone.reduce(
    (rest, [word, left]) =>
      rest.map((header) =>
        without(index, header, word, left.has('firstname') || left.has('lastname') ? noun : null),
      ),
    [...headers],
  );
}

/** `Surname` beside `Dep Surname`: the word tells one person from another. */
const standsAlone = (headers: readonly ReadHeader[], left: ReadonlySet<string>) =>
  headers.some(({ core, words }) => core !== null && words.size === 1 && names.has(core) && left.has(core));
const names = new Set(['firstname', 'lastname']);

/** Words of two headers or more. */
function wordsOfSeveral(headers: readonly ReadHeader[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { words } of headers) for (const word of words) (seen.has(word) ? again : seen).add(word);
  return again;
}

/** What the header says without the word, where it is one clear thing; null where it is not. */
function anchorBeside(index: FieldIndex, header: ReadHeader, word: string): string | null {
  const rest = [...header.words].filter((other) => other !== word);
  const heavy = rest.filter((other) => tells(index, other));
  if (heavy.length === 1 && anchors.has(heavy[0] ?? '')) return heavy[0] ?? '';
  if (roles.has(word)) return null;
  // A word nobody knows, `Acme Provider`, may stand before anything that is a field to the letter.
  if (!(rest.length > 1 || heavy.some((other) => !faintWords.has(other)))) return null;
  if (!header.strange.has(word) && likenessesOf(index, header).some(({ score }) => score >= enough))
    return null;
  const best = likenessesOf(index, { ...header, words: new Set(rest) }).find(({ score }) => score >= clear);
  return best ? best.field.field.name : null;
}

/** How many different things a word must stand before: a word that has a meaning of its own, before more of them. */
function leastBeside(headers: readonly ReadHeader[], word: string, left: ReadonlySet<string>): number {
  const ofPerson = [...left].filter((anchor) => anchors.has(anchor)).length >= 2;
  return ofPerson || headers.some(({ strange }) => strange.has(word)) ? 2 : 3;
}

const mayBeShared = (index: FieldIndex, word: string) => {
  const weight = extraWeight(word, '');
  const known = weight <= heaviest || roles.has(word);
  // Beside a plan, `Client Reference` is no reference of the plan, whoever else is named there.
  if (personNouns.has(word) && !index.nouns.has('client')) return false;
  return weight > lightest && known && !index.nouns.has(word) && !anchors.has(word);
};

/** Whether the same stands there without the word, or a company whose people these are. */
const namesOthers = (headers: readonly ReadHeader[], role: string, left: ReadonlySet<string>) =>
  headers.some(
    ({ words }) =>
      !words.has(role) &&
      !(carers.has(role) && [...words].some((word) => children.has(word))) &&
      ([...left].some((anchor) => words.has(anchor)) || isCompany(words, left)),
  );
const isCompany = (words: ReadonlySet<string>, left: ReadonlySet<string>) =>
  left.has('lastname') && ['company', 'organisation', 'entity'].some((word) => words.has(word));

/** @param noun what stands for the word beside an id: the landlord's number is the client's; null for nothing */
function without(index: FieldIndex, header: ReadHeader, word: string, noun: string | null): ReadHeader {
  if (!header.words.has(word) || header.words.size === 1) return header;
  const words = new Set([...header.words].filter((other) => other !== word));
  if (noun !== null && [...words].every((other) => idWords.has(other)))
    return { ...header, words: words.add(noun), sure: header.sure * 0.95 };
  const rest = { ...header, words, sure: header.sure * 0.95 };
  const goesWithName = [...words].some((other) => anchors.has(other) || reaching.has(other));
  return goesWithName || tellsEnough(index, rest, header.strange.has(word)) ? rest : header;
}

/** A plain word that is left, `Review Status`, tells no more than it would alone; what is a field to the letter does. */
function tellsEnough(index: FieldIndex, rest: ReadHeader, wasStrange: boolean): boolean {
  const heavy = [...rest.words].filter((word) => tells(index, word) && !faintWords.has(word));
  if (wasStrange && (rest.words.size > 1 || heavy.length > 0)) return true;
  return (
    (heavy.length > 0 || rest.words.size > 1) &&
    likenessesOf(index, rest).some(({ score, beyond }) => score >= clear && beyond < lightest)
  );
}

/** What else of a person goes with the name. */
const reaching = new Set([
  'birthdate',
  'ninumber',
  'nationality',
  'maritalstatus',
  'knownas',
  'smoker',
  'landline',
  'honorific',
  'title',
  'email',
  'phone',
  'mobile',
  'gender',
  'middlename',
  'address2',
  'address3',
  'address4',
  'street',
  'region',
  'county',
  'country',
]);

const tells = (index: FieldIndex, word: string) => !index.nouns.has(word) && extraWeight(word, '') > lightest;
