/** Reads a file once: what it is, where its table stands, and where its chunks begin. */
import type { Bytes } from '../domain/bytes.ts';
import type { ChunkRange, Profile } from '../domain/profile.ts';
import { invalid } from '../errors.ts';
import { ByteWatch } from './byte-evidence.ts';
import { slice } from './convert-bytes.ts';
import { headBytes, kindOf } from './convert-kind.ts';
import { cutChunks } from './cut-chunks.ts';
import { detectEncoding, markedEncoding, namedEncoding } from './detect-encoding.ts';
import { layoutOf, pack } from './layout.ts';
import { type CheckedOverrides, checkOverrides } from './overrides.ts';
import { Problems } from './problems.ts';
import { type Rewriting, rewritingBytes, rewritingOf } from './rewriting.ts';
import { decoderFor } from './text-decoder.ts';
import {
  encodingOf,
  openDecoded,
  openOther,
  openPlain,
  type SourceOptions,
  type TextSource,
} from './text-source.ts';
import { type Understanding, understandTable } from './understand-table.ts';
import { Window } from './window.ts';

/**
 * `filename` is only a hint; `overrides` win over what is seen; `openNormalForm` is called at most once, only when
 * the text has to be turned into UTF-8, and its caller keeps or drops what was written.
 */
export type ProfileOptions = SourceOptions;
export type AlongOptions = Omit<SourceOptions, 'openNormalForm'>;

export interface Profiled {
  profile: Profile;
  chunks: ChunkRange[];
}

/** What the beginning of a file is judged by. */
const SAMPLE_BYTES = 1024 * 1024;
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * One pass over the file in bounded memory; a second one where the text turns out to need converting only after much
 * of it was plain ASCII.
 * @throws InletError 422 for an empty file, an impossible override, a file that is no table, or one past a limit
 */
export async function profileFile(bytes: Bytes, options: ProfileOptions): Promise<Profiled> {
  const overrides = checkOverrides(options.overrides);
  if (bytes.size === 0) throw invalid({ file: ['The file is empty: it has no bytes at all.'] });
  const said = options.overrides.encoding === undefined ? null : namedEncoding(options.overrides.encoding);
  const other = await openOther(bytes, said, options);
  if (other !== null) return new Profiling(other, overrides, options).run();
  const marked = said ?? (await markOf(bytes));
  const rewriting = await rewritingFor(bytes, overrides);
  if (rewriting !== null) {
    const encoding = marked ?? (await encodingOf(bytes.stream()));
    return profileDecoded(bytes, encoding, overrides, options, rewriting);
  }
  if (marked !== null && marked.value !== 'utf-8') return profileDecoded(bytes, marked, overrides, options);
  const plain = await profilePlain(bytes, marked, overrides, options);
  if ('profile' in plain) return plain;
  const settled = plain.turnsOut.sure || plain.byAll;
  const encoding = settled ? plain.turnsOut : await encodingOf(bytes.stream());
  return profileDecoded(bytes, encoding, overrides, options);
}

/**
 * As `profileFile`, of a file whose end may still be under way: its streams wait for it.
 * @returns null where it is not plain UTF-8, and all its bytes are needed before it can be read
 * @throws InletError 422, as `profileFile` would
 */
export async function profileAlong(bytes: Bytes, options: AlongOptions): Promise<Profiled | null> {
  const overrides = checkOverrides(options.overrides);
  const said = options.overrides.encoding === undefined ? null : namedEncoding(options.overrides.encoding);
  if (kindOf(await slice(bytes, 0, headBytes), options.filename, said?.value) !== 'text') return null;
  if (await rewritingFor(bytes, overrides)) return null;
  const marked = said ?? (await markOf(bytes));
  if (marked !== null && marked.value !== 'utf-8') return null;
  const plain = await profilePlain(bytes, marked, overrides, options);
  return 'profile' in plain ? plain : null;
}

/** @returns what else it is encoded in where it turns out not to be UTF-8, and whether all bytes say so or the first */
async function profilePlain(
  bytes: Bytes,
  marked: TextSource['encoding'] | null,
  overrides: CheckedOverrides,
  options: AlongOptions,
): Promise<Profiled | { turnsOut: TextSource['encoding']; byAll: boolean }> {
  const profiling = new Profiling(openPlain(bytes, marked ?? ascii), overrides, options);
  const early = await profiling.look();
  if (marked === null && early.value !== 'utf-8') {
    await profiling.giveUp();
    return { turnsOut: early, byAll: false };
  }
  const profiled = await profiling.run();
  const encoding = marked ?? profiling.encoding();
  if (encoding.value !== 'utf-8') return { turnsOut: encoding, byAll: true };
  return { ...profiled, profile: { ...profiled.profile, encoding } };
}

/** How the text has to be rewritten first. What a person says of delimiters and quotes is said of the text as it is. */
async function rewritingFor(bytes: Bytes, { delimiter, quote }: CheckedOverrides): Promise<Rewriting | null> {
  if (delimiter !== undefined || quote !== undefined) return null;
  const head = await slice(bytes, 0, rewritingBytes);
  const encoding = markedEncoding(head)?.value ?? 'utf-8';
  // What is not UTF-16 has ASCII in it, which is all that matters here.
  const text = encoding === 'utf-8' ? head : Buffer.from(decoderFor(encoding).decode(head));
  return rewritingOf(text, head.length === bytes.size);
}

const ascii = { value: 'utf-8', sure: true, because: 'plain ASCII' };
const MARK_BYTES = 64 * 1024;

async function markOf(bytes: Bytes) {
  const window = new Window(bytes.stream(0, Math.min(bytes.size, MARK_BYTES)));
  try {
    await window.fill(0, MARK_BYTES);
    return markedEncoding(window.bytes.subarray(0, window.end));
  } finally {
    await window.close();
  }
}

async function profileDecoded(
  bytes: Bytes,
  encoding: TextSource['encoding'],
  overrides: CheckedOverrides,
  options: ProfileOptions,
  rewriting: Rewriting | null = null,
): Promise<Profiled> {
  const source = await openDecoded(() => bytes.stream(), encoding, options, rewriting);
  return new Profiling(source, overrides, options).run();
}

/**
 * Whether a column has no name although the table has a header, or is one of the last of a table without one and has
 * no value as far as can be seen: a delimiter that ends each line rather than a column.
 */
function isUnnamed({ header, named, columns }: Understanding, column: number): boolean {
  if (named > 0) return (header[column] ?? '').trim() === '';
  return columns.slice(column).every(({ filled }) => filled === 0);
}

/** One pass over one text. */
class Profiling {
  readonly #source: TextSource;
  readonly #overrides: CheckedOverrides;
  readonly #options: AlongOptions;
  readonly #watch = new ByteWatch();
  readonly #window: Window;
  readonly #problems = new Problems();

  constructor(source: TextSource, overrides: CheckedOverrides, options: AlongOptions) {
    this.#source = source;
    this.#overrides = overrides;
    this.#options = options;
    this.#window = new Window(source.text, (piece) => this.#watch.see(piece));
  }

  /** Reads the beginning. @returns the encoding it seems to be in */
  async look(): Promise<TextSource['encoding']> {
    await this.#window.fill(0, SAMPLE_BYTES);
    return this.encoding();
  }

  /** What the bytes read so far tell. */
  encoding(): TextSource['encoding'] {
    if (this.#window.final) this.#watch.finish();
    return detectEncoding(this.#watch);
  }

  async giveUp(): Promise<void> {
    await this.#window.close();
  }

  async run(): Promise<Profiled> {
    try {
      return await this.#read();
    } finally {
      await this.giveUp();
      // What writes the text may be under way still; its sink must not be dropped before it has stopped.
      await this.#source.origin();
    }
  }

  async #read(): Promise<Profiled> {
    const window = this.#window;
    const { limits } = this.#options;
    if (window.end === 0) await window.fill(0, SAMPLE_BYTES);
    const mark = window.bytes.subarray(0, Math.min(3, window.end)).equals(UTF8_MARK) ? UTF8_MARK.length : 0;
    const sample = window.bytes.subarray(mark, window.end);
    const table = understandTable(
      sample,
      window.final,
      this.#source,
      this.#overrides,
      this.#problems,
      this.#options.filename,
    );
    this.#checkColumns(table);
    const layout = layoutOf(table, limits, this.#source.lineNumbers);
    const cut = await cutChunks({
      window,
      from: mark + table.dataFrom,
      firstLine: table.dataLine,
      layout,
      limits,
      traits: { ...table, names: layout.names },
      headerText: table.headerText,
      problems: this.#problems,
      gaps: table.gaps,
      unnamed: layout.keep.filter((cell) => isUnnamed(table, cell - layout.hidden)),
      soundBytes: () => this.#sound(),
    });
    if (cut.rows === 0 && table.header.length === 0)
      throw invalid({ file: ['The file holds nothing but blank lines.'] });
    const kept = (cell: number) => !isUnnamed(table, cell - layout.hidden) || cut.used[cell] === true;
    layout.names = layout.names.filter((_, i) => kept(layout.keep[i] as number));
    layout.keep = layout.keep.filter(kept);
    if (cut.headerRepeats) layout.repeatedHeader = table.headerText;
    const origin = await this.#source.origin();
    const profile: Profile = {
      format: origin.format,
      encoding: this.#source.encoding,
      delimiter: origin.delimiter ?? table.delimiter,
      quote: table.quote,
      header_row: table.headerRow,
      sheet: origin.sheet,
      sheets: origin.sheets,
      headers: layout.names,
      rows: cut.rows,
      problems: [...origin.problems, ...this.#problems.list()],
      normalForm: this.#source.normalForm,
      layout: pack(layout),
    };
    return { profile, chunks: cut.chunks };
  }

  /** Whether all bytes read so far are valid UTF-8. */
  #sound(): boolean {
    if (this.#window.final) this.#watch.finish();
    return this.#watch.utf8;
  }

  /** @throws InletError 422 past the limits of contract §9 */
  #checkColumns({ header, width }: Understanding): void {
    const { columnsMax, headerLengthMax } = this.#options.limits;
    const columns = Math.max(width, header.length);
    if (columns > columnsMax) {
      throw invalid({ file: [`The file has ${columns} columns; at most ${columnsMax} can be imported.`] });
    }
    const long = header.findIndex(
      (cell) => [...cell.slice(0, headerLengthMax * 2 + 1)].length > headerLengthMax,
    );
    if (long < 0) return;
    throw invalid({
      file: [
        `The header of column ${long + 1} is longer than ${headerLengthMax} characters. Please shorten it.`,
      ],
    });
  }
}
