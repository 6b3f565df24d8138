/** The file the measurements are made with: any number of made-up clients, the same ones every time. */
import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { finished } from 'node:stream/promises';

/** The columns, which are fields of the type `clients`. */
export const clientColumns = [
  'first_name',
  'last_name',
  'email',
  'date_of_birth',
  'gender',
  'marital_status',
  'value',
  'send_welcome_email',
  'town_city',
  'postcode',
  'client_preferences',
] as const;

const forenames = [
  'Gareth',
  'Olivia',
  'Priya',
  'Mohammed',
  'Siân',
  'Thomas',
  'Aoife',
  'Chen',
  'Amelia',
  'George',
];
const surnames = [
  'Thompson',
  'Okafor',
  'Patel',
  "O'Brien",
  'Williams',
  'Kowalski',
  'MacDonald',
  'Ng',
  'Evans',
];
const towns = ['Leeds', 'Stoke-on-Trent', 'Bath', 'Hull', 'Perth', 'Newport', 'Truro'];
const genders = ['male', 'female', 'non-binary', 'unknown'];
const maritals = ['single', 'married', 'divorced', 'civil-partnership', 'widowed'];
const notes = [
  'Prefers the telephone, after 5 pm',
  'Calls the plan ""the boat"", likes letters',
  'Asked about gifts, wills, and ""the usual""',
  'No e-mail on Fridays, please',
  'Met at the ""Green Dragon"", twice',
];

export interface ClientsFileOptions {
  rows: number;
  /** Whether names may hold letters outside ASCII. Default false. */
  accents?: boolean;
  /** Every so many rows one has an e-mail address that is none. */
  badEvery?: number;
  /** Only every so many-th row is written. Default 1: all. */
  every?: number;
}

/** One line of the file, with its line end. `row` counts from 1; unique values are made of it. */
export function clientLine(
  row: number,
  { accents = false, badEvery }: Omit<ClientsFileOptions, 'rows'> = {},
): string {
  // A multiplicative hash of the row: different columns look at different bits of it.
  const hash = Math.imul(row, 2654435761) >>> 0;
  const pick = <T>(from: readonly T[], shift: number): T => from[(hash >>> shift) % from.length] as T;
  const forename = pick(forenames, 3);
  const first = accents ? forename : forename.normalize('NFD').replace(/[^A-Za-z]/g, '');
  const last = pick(surnames, 7);
  const day = String(1 + ((hash >>> 4) % 28)).padStart(2, '0');
  const month = String(1 + ((hash >>> 9) % 12)).padStart(2, '0');
  const year = 1930 + ((hash >>> 13) % 75);
  const pounds = (hash >>> 5) % 900_000;
  const pence = String(hash % 100).padStart(2, '0');
  const email = badEvery && row % badEvery === 0 ? 'none yet' : `client.${row}@mail${row % 97}.test`;
  const note = `"${pick(notes, 11)}"`;
  return `${first},${last},${email},${day}/${month}/${year},${pick(genders, 6)},${pick(maritals, 8)},${pounds}.${pence},${
    hash & 64 ? 'yes' : 'no'
  },${pick(towns, 10)},LS${1 + (hash % 29)} ${hash % 10}AB,${note}\r\n`;
}

/** Writes the file. @returns its size in bytes */
export async function writeClientsFile(path: string, options: ClientsFileOptions): Promise<number> {
  const out = createWriteStream(path);
  out.write(`${clientColumns.join(',')}\r\n`);
  let text = '';
  const every = options.every ?? 1;
  for (let row = every; row <= options.rows; row += every) {
    text += clientLine(row, options);
    if (text.length < FLUSH_CHARS && row + every <= options.rows) continue;
    if (!out.write(text)) await new Promise<void>((resolve) => out.once('drain', resolve));
    text = '';
  }
  out.end();
  await finished(out);
  return (await stat(path)).size;
}

const FLUSH_CHARS = 1 << 20;
