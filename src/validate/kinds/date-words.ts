/** What a word in a date can be: the number of a month, a weekday, or what only fills (`1st`, `of`). */
export type DateWord = number | 'weekday' | 'filler';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const FILLERS = ['st', 'nd', 'rd', 'th', 'of'];

const words = new Map<string, DateWord>();
MONTHS.forEach((name, at) => {
  add(name, at + 1);
  add(name.slice(0, 3), at + 1);
});
add('sept', 9);
for (const name of WEEKDAYS) {
  add(name, 'weekday');
  add(name.slice(0, 3), 'weekday');
}
for (const other of ['tues', 'weds', 'thur', 'thurs']) add(other, 'weekday');
for (const filler of FILLERS) add(filler, 'filler');

/** In the cases people write, so that hardly any word must be lowered first. */
function add(word: string, meaning: DateWord): void {
  words.set(word, meaning);
  words.set(word.toUpperCase(), meaning);
  words.set(word.charAt(0).toUpperCase() + word.slice(1), meaning);
}

/** What an English word means in a date, in any case; undefined when nothing. */
export function wordOf(word: string): DateWord | undefined {
  return words.get(word) ?? words.get(word.toLowerCase());
}
