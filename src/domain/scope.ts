/** What an application may be allowed (RFC 6749 §3.3). */

/** Each scope there is, and what it allows; a person reads this in the documents. */
export const scopes = {
  'imports:read': 'See imports, their files and reports, and what can be imported.',
  'imports:write': 'Upload, map, start, correct, undo and delete imports.',
  'records:read': 'See the records of the firm.',
} as const;

export type Scope = keyof typeof scopes;

/** All of them, as clients of the compatible API ask for it. */
export const everything = '*';

export const scopeNames = Object.keys(scopes) as Scope[];

const known = new Set<string>([everything, ...scopeNames]);

/** The names of a `scope` parameter, each once. */
export const namesOf = (scope: string): string[] => [...new Set(scope.split(' ').filter(Boolean))];

/** The names in it that are none of ours. */
export const unknownIn = (scope: string): string[] => namesOf(scope).filter((name) => !known.has(name));

/** Whether what is held allows what is needed. */
export function covers(held: string, needed: Scope): boolean {
  const names = namesOf(held);
  return names.includes(everything) || names.includes(needed);
}
