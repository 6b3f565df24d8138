/** Whether a row names the columns or is one of the records: what speaks for and against it. */
import { type CellType, cellType, isSpecific, typeOf } from './cell-type.ts';
import { type ColumnType, sameFamily } from './column-types.ts';

export interface HeaderEvidence {
  /** Columns in which the cell is a word above values that are not. */
  above: number;
  /** Columns in which the cell is a value like those below it. */
  like: number;
  /** Cells that are words headers are made of. */
  words: number;
  /** Cells that occur again as values of their column. */
  repeated: number;
  /** Filled cells. */
  filled: number;
  /** The most telling cell, for people. */
  telling: string | null;
}

/** Words of which column names are made, in files that people send. Not a mapping: only «this is a name». */
const WORDS = new Set(
  `id uuid guid key code ref reference number no nr num name names first last middle forename surname fname lname
  given family full title salutation prefix suffix initials email e-mail mail phone telephone tel mobile fax address
  addr street road town city county state region postcode zip postal country nation nationality date day month year
  time timestamp dob birth born age gender sex status type kind category class group level amount value price cost
  total sum balance quantity qty count units rate percent percentage currency vat tax gross net premium description
  desc note notes comment comments remark remarks message text details url link website web image photo file company
  organisation organization firm client customer account user username login adviser advisor agent manager owner
  employee staff department dept team role job position occupation provider product item sku model brand policy plan
  order invoice payment method start end opened closed created updated modified expiry expires from to latitude
  longitude lat lon lng height width weight length size colour color language source created_at updated_at active
  enabled flag score rank index row column_1 marital smoker national insurance ni sort bank iban bic vorname nachname
  strasse straße plz ort land telefon datum betrag anzahl menge preis nom prenom prénom adresse ville pays montant
  nombre apellido fecha importe cantidad ciudad`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** @param cells of the row in question. @param columns of the rows below it */
export function headerEvidence(cells: readonly string[], columns: readonly ColumnType[]): HeaderEvidence {
  const found: HeaderEvidence = { above: 0, like: 0, words: 0, repeated: 0, filled: 0, telling: null };
  const series = isSeries(cells, columns);
  const days = areDays(cells, columns);
  for (const [i, column] of columns.entries()) {
    const cell = bare(cells[i] ?? '');
    if (cell === '') continue;
    found.filled++;
    const type = typeOf(cell);
    if (isName(cell)) found.words++;
    if ((column.values.get(cell.toLowerCase()) ?? 0) > 0 && column.values.size > 1) found.repeated++;
    if (!isSpecific(column.type as never) || column.filled === 0) continue;
    const alike = isLike(cell, type, column);
    if (
      alike &&
      !(series && type === cellType.number) &&
      !(days && isDay(cell) && column.type === cellType.number)
    )
      found.like++;
    else {
      found.above++;
      found.telling ??= cell;
    }
  }
  return found;
}

/** Whether a cell is a value like those of its column, rather than a name above them. */
function isLike(cell: string, type: CellType, column: ColumnType): boolean {
  if (type === cellType.bool) return column.values.has(cell.toLowerCase());
  if (type === cellType.code) return column.type === cellType.code && !isName(cell);
  return sameFamily(type, column.type) || (isSpecific(type) && !isName(cell));
}

/** A cell without space and without a pair of quotes the dialect does not know. */
function bare(cell: string): string {
  const text = cell.trim();
  return /^(['"]).*\1$/.test(text) && text.length > 1 ? text.slice(1, -1).trim() : text;
}

/** Years or other numbers counted up, as in the header of a table with a column for each year. */
function isSeries(cells: readonly string[], columns: readonly ColumnType[]): boolean {
  const numbers = cells.filter((cell) => /^\s*\d{1,4}\s*$/.test(cell)).map(Number);
  if (numbers.length < 2 || numbers.length > columns.length) return false;
  if (areYears(numbers) && numbers.length < cells.length && !columns.some(holdsYears)) return true;
  const step = (numbers[1] as number) - (numbers[0] as number);
  if (Math.abs(step) !== 1) return false;
  if (!numbers.every((n, i) => i === 0 || n - (numbers[i - 1] as number) === step)) return false;
  if (numbers.every((n) => n >= 1800 && n <= 2200)) return true;
  return numbers.length >= 5 && numbers.length < cells.length && (numbers[0] as number) <= 1;
}

/** Different days or hours above columns of numbers, as in a table with a column for each of them. */
function areDays(cells: readonly string[], columns: readonly ColumnType[]): boolean {
  const days = cells.filter((cell, i) => isDay(bare(cell)) && columns[i]?.type === cellType.number);
  return days.length >= 2 && new Set(days).size === days.length;
}

/** A date or a time that cannot be a number. */
function isDay(cell: string): boolean {
  const type = typeOf(cell);
  return (type === cellType.date || type === cellType.time) && /\D/.test(cell);
}

/** Years that follow each other, each as often as it may be: `2022 2023 2022 2023` below groups. */
function areYears(numbers: readonly number[]): boolean {
  const years = new Set(numbers);
  return (
    numbers.every(isYear) && years.size > 1 && Math.max(...years) - Math.min(...years) === years.size - 1
  );
}

function isYear(number: number): boolean {
  return number >= 1900 && number < 2100;
}

/** Whether the values of a column are mostly years. */
function holdsYears({ values }: ColumnType): boolean {
  const keys = [...values.keys()];
  return keys.filter((key) => /^\d{4}$/.test(key) && isYear(Number(key))).length * 2 > keys.length;
}

/** Whether a cell is written like a column's name: one of the known words in it, or an identifier. */
export function isName(cell: string): boolean {
  const text = cell.trim();
  if (text.length > 60) return false;
  if (/^[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+$/.test(text)) return true;
  if (/^[a-z]+(?:[A-Z][a-z0-9]+)+$/.test(text)) return true;
  const words = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '');
  return words.length <= 6 && words.some((word) => WORDS.has(word) || WORDS.has(word.replace(/\d+$|s$/, '')));
}
