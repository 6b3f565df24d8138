/** Column names a person and a mapping can use: nothing blank, nothing twice. */

/**
 * @param header cells as in the file; '' or undefined where there is none
 * @param width how many columns there are
 * @returns names in order; a blank one becomes `column_N`, a repeated one gets a number, e.g. `Email 2`
 */
export function nameColumns(header: readonly string[], width: number): string[] {
  const given = new Set(header.map((cell) => cell.trim().toLowerCase()));
  const taken = new Set<string>();
  const names: string[] = [];
  for (let i = 0; i < width; i++) {
    const own = (header[i] ?? '').trim();
    let name = own === '' ? `column_${i + 1}` : own;
    for (let n = 2; taken.has(name.toLowerCase()) || (n > 2 && given.has(name.toLowerCase())); n++) {
      name = own === '' ? `column_${i + 1}_${n}` : `${own} ${n}`;
    }
    taken.add(name.toLowerCase());
    names.push(name);
  }
  return names;
}
