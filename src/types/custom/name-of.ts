/** Longest name, in characters: as long as a column's may be. */
const longest = 63;

/**
 * The name of a field made of its label: `Größe (cm)` → `grosse_cm`. Accents go; what is no Latin letter or digit parts words.
 * @returns an empty text where no name that begins with a letter is left
 */
export function nameOf(label: string): string {
  const plain = label
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '');
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const name = words.join('_').slice(0, longest).replace(/_$/, '');
  return isName(name) ? name : '';
}

/** Whether a text can be the name of a field: `snake_case`, at most 63 characters. */
export function isName(text: string): boolean {
  return /^[a-z][a-z0-9_]{0,62}$/.test(text);
}
