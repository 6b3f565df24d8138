/**
 * Words that many headers of a file begin with and that say nothing beside each other: in `Elector Surname`, `Elector
 * Forename` the word is merely what the file calls its people. One header alone tells no such thing.
 */
import type { FieldIndex } from './field-index.ts';
import { likenessesOf } from './likeness.ts';
import type { ReadHeader } from './read-header.ts';
import { extraWeight, faintWords, idWords } from './vocabulary.ts';

/** What must be left of a header without the word: parts of a person's name and of an address. */
const anchors = new Set(['firstname', 'lastname', 'address1', 'postcode', 'town']);
/** Words that weigh more make it somebody else's name, however often they stand there. */
const heaviest = 1;
const lightest = 0.2;
/** Not these, where the file names nobody else: a letting agent's clients are its landlords, a couple's home is joint. */
/** A school's clients are the parents, of pupils who are not. */
const carers = new Set(['parent', 'guardian', 'carer']);
const children = new Set(['child', 'children', 'pupil', 'student']);
const roles = new Set(
  'parent guardian carer landlord trustee director shareholder secretary settlor beneficiary signatory owner joint'.split(' '),
);

/** The headers without the words they share; not where two words compete for the same, as buyer and seller would. */
export function withoutSharedWords(index: FieldIndex, headers: readonly ReadHeader[]): ReadHeader[] {
  const anchorsOf = new Map<string, Set<string>>();
  for (const header of headers) {
    for (const word of header.words) {
      const anchor = mayBeShared(index, word) ? anchorBeside(index, header, word) : null;
      if (anchor !== null) anchorsOf.set(word, (anchorsOf.get(word) ?? new Set()).add(anchor));
    }
  }
  const shared = [...anchorsOf].filter(
    ([word, left]) => left.size >= 2 && !(roles.has(word) && namesOthers(headers, word, left)),
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

/** What the header says without the word, where it is one clear thing; null where it is not. */
function anchorBeside(index: FieldIndex, header: ReadHeader, word: string): string | null {
  const rest = [...header.words].filter((other) => other !== word);
  const heavy = rest.filter((other) => tells(index, other));
  if (heavy.length === 1 && anchors.has(heavy[0] ?? '')) return heavy[0] ?? '';
  // A word nobody knows, `Ceding Provider`, may stand before anything that is a field to the letter.
  if (!header.strange.has(word) || !(rest.length > 1 || heavy.some((other) => !faintWords.has(other))))
    return null;
  const best = likenessesOf(index, { ...header, words: new Set(rest) }).find(({ score }) => score >= 0.9);
  return best ? best.field.field.name : null;
}

const mayBeShared = (index: FieldIndex, word: string) => {
  const weight = extraWeight(word, '');
  const known = weight <= heaviest || roles.has(word);
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
  return heavy.length > 0 && likenessesOf(index, rest).some(({ score, beyond }) => score >= 0.85 && beyond < lightest);
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
