/**
 * What a file is, by its first bytes and never by its name. What Inlet cannot read is refused with words that say
 * what the file is and what to save it as. Contract §9.
 */
import type { InletError } from '../errors.ts';
import { invalid } from '../errors.ts';
import { bomEncoding } from './convert-bytes.ts';
import { markedEncoding } from './detect-encoding.ts';

/** How many first bytes are enough to tell. */
export const headBytes = 64 * 1024;

export type Kind = 'text' | 'json' | 'zip' | 'compound' | 'gzip';

/** The three kinds that are read further, and everything else there is a name for. Offsets are 0 unless told. */
const signatures: { bytes: string; at?: number; is: Kind | { name: string } }[] = [
  { bytes: 'PK\x03\x04', is: 'zip' },
  { bytes: 'PK\x05\x06', is: 'zip' },
  { bytes: 'PK\x07\x08', is: 'zip' },
  { bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', is: 'compound' },
  { bytes: '\x1f\x8b', is: 'gzip' },
  { bytes: '\x09\x08\x10\x00', is: { name: 'an old Excel workbook (.xls)' } },
  { bytes: '%PDF-', is: { name: 'a PDF document' } },
  { bytes: '{\\rtf', is: { name: 'an RTF text document' } },
  { bytes: '\x89PNG', is: { name: 'a PNG image' } },
  { bytes: '\xff\xd8\xff', is: { name: 'a JPEG image' } },
  { bytes: 'GIF87a', is: { name: 'a GIF image' } },
  { bytes: 'GIF89a', is: { name: 'a GIF image' } },
  { bytes: 'II*\x00', is: { name: 'a TIFF image' } },
  { bytes: 'MM\x00*', is: { name: 'a TIFF image' } },
  { bytes: 'ftypheic', at: 4, is: { name: 'a HEIC image' } },
  { bytes: 'ftypisom', at: 4, is: { name: 'a video' } },
  { bytes: 'ftypmp42', at: 4, is: { name: 'a video' } },
  { bytes: 'ftypqt  ', at: 4, is: { name: 'a video' } },
  { bytes: 'WEBPVP8', at: 8, is: { name: 'a WebP image' } },
  { bytes: 'Rar!\x1a\x07', is: { name: 'a RAR archive' } },
  { bytes: '7z\xbc\xaf\x27\x1c', is: { name: 'a 7-Zip archive' } },
  { bytes: '1AY&SY', at: 4, is: { name: 'a bzip2 archive' } },
  { bytes: '\xfd7zXZ\x00', is: { name: 'an xz archive' } },
  { bytes: '\x28\xb5\x2f\xfd', is: { name: 'a Zstandard archive' } },
  { bytes: 'ustar', at: 257, is: { name: 'a tar archive' } },
  { bytes: 'SQLite format 3\x00', is: { name: 'an SQLite database' } },
  { bytes: '\x00\x01\x00\x00Standard ', is: { name: 'an Access database' } },
  { bytes: 'PAR1\x15', is: { name: 'a Parquet file' } },
  { bytes: 'Obj\x01', is: { name: 'an Avro file' } },
  { bytes: 'ARROW1\x00', is: { name: 'an Arrow file' } },
  { bytes: '\x93NUMPY', is: { name: 'a NumPy array' } },
  { bytes: '\x7fELF', is: { name: 'a program' } },
  { bytes: 'MZ\x90\x00', is: { name: 'a program' } },
  { bytes: '!<arch>\n', is: { name: 'a program library' } },
  { bytes: 'ID3\x03\x00', is: { name: 'a sound recording' } },
  { bytes: 'ID3\x04\x00', is: { name: 'a sound recording' } },
  { bytes: 'OggS\x00', is: { name: 'a sound recording' } },
  { bytes: 'WAVEfmt ', at: 8, is: { name: 'a sound recording' } },
];

/** 422 for a file that is something else than a table Inlet reads. @param what with its article, e.g. `a PDF document` */
export function refused(what: string, todo = 'Save the table as .xlsx or .csv and upload that.'): InletError {
  return invalid({ file: [`The file is ${what}, which Inlet does not read. ${todo}`] });
}

/**
 * Tells what a file is.
 * @param head its first 64 KiB, or all of it
 * @param filename used only where the content begins like JSON and is not a list of objects
 * @param said the encoding a person names; UTF-16 without a mark may hold any byte, and is believed to be text
 * @throws InletError 422 for anything that is neither text, JSON, a zip, a compound file nor gzip
 */
export function kindOf(head: Buffer, filename: string, said?: string): Kind {
  const latin1 = head.toString('latin1', 0, 512);
  for (const { bytes, at = 0, is } of signatures) {
    if (!latin1.startsWith(bytes, at)) continue;
    if (typeof is !== 'string') throw refused(is.name);
    return is;
  }
  const text = headText(head);
  refuseMarkup(text);
  if (isJson(text, filename)) return 'json';
  if (!said?.startsWith('utf-16') && isBinary(head)) throw invalid({ file: [notText] });
  return 'text';
}

function headText(head: Buffer): string {
  return new TextDecoder(bomEncoding(head) ?? 'utf-8').decode(head).trimStart();
}

/** Web pages and XML are what many systems call «Excel export»; they open in a spreadsheet program, which can save them. */
function refuseMarkup(text: string): void {
  if (!text.startsWith('<')) return;
  const start = text.slice(0, 2000).toLowerCase();
  const todo = 'Open it in a spreadsheet program, save it as .xlsx or .csv, and upload that.';
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet') || start.includes('excel.sheet')) {
    throw refused('an XML spreadsheet of Excel 2003', todo);
  }
  if (/^<(!doctype html|html|head|meta|body|table|style|script)\b/.test(start)) {
    throw refused('a web page (HTML)', todo);
  }
  if (start.startsWith('<?xml') || start.startsWith('<!doctype')) throw refused('an XML document', todo);
}

/** A list of objects, or objects one after the other; a CSV file may well begin with `[` or `{`. */
function isJson(text: string, filename: string): boolean {
  if (/^\[\s*(\{\s*("|\}|$)|\]\s*$)/.test(text)) return true;
  if (/^\{\s*("[^"\r\n]*"\s*:|\}\s*(\{|$))/.test(text)) return true;
  return /\.(json|jsonl|ndjson)(\.gz)?$/i.test(filename) && /^[[{]/.test(text);
}

const notText =
  'The file is not text, whatever its name says: its bytes look like those of an image, a program or packed data. ' +
  'Open it in the program that wrote it, save the table as .xlsx or .csv, and upload that.';

/** The spread, in bits a byte, that only compressed or encrypted data has; texts of East Asia come to 7. */
const spreadMax = 7.8;
/** The fewest bytes of which the spread can be told. */
const spreadBytes = 16 * 1024;
/**
 * Control characters that no text needs: not those that part lines, pages and records, end files (SUB) or shift (ESC). They
 * are 22 of 256 values, so 9 % of random bytes, and of all kinds; delimiters and strays are of few kinds.
 */
const strange = [...Array(9).keys(), ...Array.from({ length: 12 }, (_, at) => 14 + at), 127];
const strangeKinds = 4;
const strangeShare = 0.02;

/** Whether bytes are nothing anybody wrote as text: spread over all values, or with many control characters. */
function isBinary(head: Buffer): boolean {
  if (bomEncoding(head) !== null) return false;
  const counts = new Uint32Array(256);
  for (const byte of head) counts[byte] = (counts[byte] as number) + 1;
  if (head.length >= spreadBytes && spread(counts, head.length) > spreadMax) return true;
  const there = strange.map((byte) => counts[byte] as number).filter((count) => count > 0);
  const share = there.reduce((sum, count) => sum + count, 0) / head.length;
  return there.length >= strangeKinds && share > strangeShare && markedEncoding(head) === null;
}

/** Shannon's entropy, in bits a byte. */
function spread(counts: Uint32Array, length: number): number {
  return counts.reduce(
    (sum, count) => (count === 0 ? sum : sum - (count / length) * Math.log2(count / length)),
    0,
  );
}
