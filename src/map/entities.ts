/**
 * Files of firms and trusts: where nobody's first or last name is given, `Trust Value` and `Business Phone` are those
 * of the client, who is the trust or the business. Beside a person's name they would be somebody else's.
 */
import type { FieldIndex } from './field-index.ts';
import { likenessesOf } from './likeness.ts';
import type { ReadHeader } from './read-header.ts';

const entityWords = new Set('company business trust organisation charity partnership corporate'.split(' '));
/** With these the word is a phrase of its own: a company number is the registrar's. */
const ofEntities = new Set(['name', 'type', 'number', 'registered', 'registration']);
const enough = 0.6;
const clear = 0.85;

/** The headers, without the words for a firm or trust where these are the clients. */
export function withoutEntities(index: FieldIndex, headers: readonly ReadHeader[]): readonly ReadHeader[] {
  const hasPersons = headers.some(({ words }) => words.has('firstname') || words.has('lastname'));
  if (hasPersons || !index.nouns.has('client')) return headers;
  return headers.map((header) => {
    const rest = [...header.words].filter((word) => !entityWords.has(word));
    if (rest.length === 0 || rest.length === header.words.size || rest.some((word) => ofEntities.has(word)))
      return header;
    if (likenessesOf(index, header).some(({ score }) => score >= enough)) return header;
    const client = { ...header, words: new Set(['client', ...rest]), sure: header.sure * 0.95 };
    return likenessesOf(index, client).some(({ score }) => score >= clear) ? client : header;
  });
}
