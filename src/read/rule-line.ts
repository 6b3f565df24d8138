/** Lines drawn under a header or a table: `----+-----`, `|---|---:|`, `=====`. */

/** @param text of the whole line */
export function isRule(text: string): boolean {
  return /^[\s|+:;,-]*(?:-{3,}|={3,}|_{3,})[\s|+:;,=_-]*$/.test(text) && text.length < 10_000;
}
