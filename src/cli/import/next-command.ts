import type { Where } from './open.ts';

/** A text as one word of a shell's command line. */
const shellWord = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** What to run next, to be copied: where this command asked, and for whom. @param words without `inlet` */
export function nextCommand({ server, as }: Where, ...words: string[]): string {
  const where = [
    ...(server === undefined ? [] : ['--server', server]),
    ...(as === undefined ? [] : ['--as', as]),
  ];
  return ['inlet', ...words, ...where].map(shellWord).join(' ');
}
