/**
 * Headers that mean a field in all likelihood, though the words are others: what the field is called, how near the
 * headers are (0 to 1), and the headers. `{noun}` stands for what the type's records are called (client, customer,
 * …; plan, policy, …), `{near}` for narrower words, `{person}` and `{contract}` for a client and a plan where the records are something else;
 * `@plan` is for types of such records alone. Read only for types that have such a field; an exact word for another
 * field always wins.
 */
import { contracts } from './kindred-contracts.ts';
import { money } from './kindred-money.ts';
import { people } from './kindred-people.ts';
import { records } from './kindred-records.ts';
import { statements } from './kindred-statements.ts';

export interface Kindred {
  field: string;
  strength: number;
  /** Only for types whose records are called so; null for all. */
  noun: string | null;
  said: readonly string[];
}

/** Near meanings by what the field is called; `field` is in the words a definition would use. */
export const kindred: readonly Kindred[] = [people, contracts, money, statements, records]
  .flatMap((lines) => lines.trim().split('\n'))
  .map((line) => {
    const [head = '', said = ''] = line.split(':');
    const cut = head.lastIndexOf(' ');
    const [field = '', noun = null] = head.slice(0, cut).split('@');
    return {
      field: field.replaceAll('_', ' '),
      noun,
      strength: Number(head.slice(cut + 1)),
      said: said.split('|').map((phrase) => phrase.trim()),
    };
  });
