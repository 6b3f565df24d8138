/** Turns JSON Lines, or a JSON array of flat objects, into CSV. Two passes: the header is known only at the end of the first. */
import { type InletError, invalid } from '../errors.ts';
import { decoded } from './convert-bytes.ts';
import type { CsvWriter } from './convert-csv.ts';
import { flatRecord } from './json-record.ts';
import { JsonCutter, jsonError } from './json-scan.ts';
import type { ReadLimits } from './limits.ts';

/** The header's own «line» in the text written: JSON has no header line. */
const headerLine = '0';

/**
 * Writes the header (every key of every object, in the order first seen), then a record for each object; the first
 * cell of each is the line its object begins in, 0 for the header.
 * @param open gives the file's bytes from the start, each time it is called
 * @param encoding a WHATWG label; JSON is UTF-8 unless a byte order mark or a person says otherwise
 * @throws InletError 422 at broken JSON, nested values, too many keys, or no key at all
 */
export async function convertJson(
  open: () => AsyncIterable<Buffer>,
  encoding: string,
  limits: ReadLimits,
  csv: CsvWriter,
): Promise<'json' | 'jsonl'> {
  const keys = new Set<string>();
  const cutter = new JsonCutter(limits.recordBytesMax);
  for await (const piece of decoded(open(), encoding, damaged)) {
    for (const record of cutter.take(piece)) {
      for (const key of flatRecord(record).keys()) if (!keys.has(key)) add(keys, key, record.line, limits);
    }
  }
  cutter.end();
  if (keys.size === 0)
    throw invalid({ file: ['The JSON file holds no objects with keys, so there is nothing to import.'] });
  await writeRecords(decoded(open(), encoding, damaged), [...keys], limits, csv);
  return cutter.list ? 'json' : 'jsonl';
}

async function writeRecords(
  pieces: AsyncIterable<string>,
  keys: string[],
  limits: ReadLimits,
  csv: CsvWriter,
): Promise<void> {
  const cutter = new JsonCutter(limits.recordBytesMax);
  const write = (line: string, cells: Iterable<string>) => {
    csv.cell(line);
    for (const cell of cells) csv.cell(cell);
    csv.endRecord();
  };
  write(headerLine, keys);
  for await (const piece of pieces) {
    for (const record of cutter.take(piece)) {
      const cells = flatRecord(record);
      write(
        String(record.line),
        keys.map((key) => cells.get(key) ?? ''),
      );
      if (csv.full) await csv.room();
    }
  }
  await csv.end();
}

function add(
  keys: Set<string>,
  key: string,
  line: number,
  { columnsMax, headerLengthMax }: ReadLimits,
): void {
  if (keys.size === columnsMax)
    throw jsonError(line, `with "${key}" there are more than ${columnsMax} keys, which is the limit.`);
  if ([...key].length > headerLengthMax) {
    throw jsonError(line, `a key is longer than ${headerLengthMax} characters, which is the limit.`);
  }
  keys.add(key);
}

const damaged = (why: string): InletError =>
  invalid({ file: [`The JSON file cannot be read: ${why}. Save it as UTF-8.`] });
