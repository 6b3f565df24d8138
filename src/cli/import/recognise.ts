/** Which type a file of a folder is: by its name, else by its headers. */
import type { TypeView } from './target.ts';

const joined = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
/** With a space at both ends, so that whole words are found: `01_clients (2024).csv` → ` 01 clients 2024 `. */
const asWords = (text: string) => ` ${joined(text).trim()} `;

/** The types whose name, singular or label stands in the file's name; of two that overlap the longer one. */
export function typesByName(filename: string, types: readonly TypeView[]): TypeView[] {
  const words = asWords(filename.replace(/\.[^.]*$/, ''));
  const found = types.flatMap((type) => {
    const [said] = [type.name, type.label, type.singular].map(asWords).filter((name) => words.includes(name));
    return said === undefined ? [] : [{ type, said }];
  });
  const covered = (said: string) => found.some((other) => other.said !== said && other.said.includes(said));
  return found.filter(({ said }) => !covered(said)).map(({ type }) => type);
}

/** From this share of the headers on they tell a type. */
const enough = 0.6;

/** The type whose fields the headers name best; null where none does well, or two do equally. */
export function typeByHeaders(headers: readonly string[], types: readonly TypeView[]): TypeView | null {
  const scored = types
    .map((type) => ({ type, share: shareOf(headers, type) }))
    .toSorted((a, b) => b.share - a.share);
  const [best, second] = scored;
  if (best === undefined || best.share < enough || best.share === second?.share) return null;
  return best.type;
}

function shareOf(headers: readonly string[], { fields }: TypeView): number {
  const known = new Set(fields.flatMap(({ name, label, aliases }) => [name, label, ...aliases]).map(asWords));
  return headers.filter((header) => known.has(asWords(header))).length / Math.max(1, headers.length);
}
