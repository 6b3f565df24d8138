/** Reads a file once: what it is, where its table stands, and where its chunks begin. */
import type { Bytes, TextSink } from '../domain/bytes.ts';
import type { ChunkRange, Fact, Overrides, Profile } from '../domain/profile.ts';
import { invalid } from '../errors.ts';
import { ByteWatch } from './byte-evidence.ts';
import { cutChunks } from './cut-chunks.ts';
import { decodeText } from './decode-text.ts';
import { detectEncoding, markedEncoding, namedEncoding } from './detect-encoding.ts';
import { layoutOf, pack } from './layout.ts';
import type { ReadLimits } from './limits.ts';
import { type CheckedOverrides, checkOverrides } from './overrides.ts';
import { Problems } from './problems.ts';
import { understandTable } from './understand-table.ts';
import { Window } from './window.ts';

export interface ProfileOptions {
  /** Only a hint (`.tsv`). */
  filename: string;
  /** What a person says; wins over what is seen. */
  overrides: Overrides;
  limits: ReadLimits;
  /** Called only when the text has to be turned into UTF-8; the caller keeps or drops what was written. */
  openNormalForm: () => Promise<TextSink>;
}

export interface Profiled {
  profile: Profile;
  chunks: ChunkRange[];
}

/** What the beginning of a file is judged by. */
const SAMPLE_BYTES = 1024 * 1024;

/**
 * One pass over the file in bounded memory; a second one where the text turns out to need converting only after much
 * of it was plain ASCII.
 * @throws InletError 422 for an empty file, an impossible override, or a file past a limit
 */
export async function profileFile(bytes: Bytes, options: ProfileOptions): Promise<Profiled> {
  const overrides = checkOverrides(options.overrides);
  if (bytes.size === 0) throw invalid({ file: ['The file is empty: it has no bytes at all.'] });
  const said = options.overrides.encoding === undefined ? null : namedEncoding(options.overrides.encoding);
  const watch = new ByteWatch();
  const window = new Window(bytes.stream(), (piece) => watch.see(piece));
  await window.fill(0, SAMPLE_BYTES);
  if (window.final) watch.finish();
  const marked = said ?? markedEncoding(window.bytes.subarray(0, window.end));
  const early = marked ?? detectEncoding(watch);
  if (early.value !== 'utf-8') {
    await window.close();
    const encoding = early.sure ? early : await lookAtAll(bytes);
    return profileConverted(bytes, encoding, overrides, options);
  }
  const problems = new Problems();
  const understood = await profileText(window, overrides, options.limits, problems, () => watch.utf8);
  watch.finish();
  const encoding = marked ?? detectEncoding(watch);
  if (encoding.value !== 'utf-8') return profileConverted(bytes, encoding, overrides, options);
  return finish(understood, encoding, 'original', problems);
}

/** Decides on an encoding by the whole file, where its beginning was not enough. */
async function lookAtAll(bytes: Bytes): Promise<Fact<string>> {
  const watch = new ByteWatch();
  for await (const piece of bytes.stream()) watch.see(piece);
  watch.finish();
  return detectEncoding(watch);
}

async function profileConverted(
  bytes: Bytes,
  encoding: Fact<string>,
  overrides: CheckedOverrides,
  options: ProfileOptions,
): Promise<Profiled> {
  const problems = new Problems();
  const watch = new ByteWatch();
  const sink = await options.openNormalForm();
  const text = decodeText(bytes.stream(), encoding.value, sink);
  const window = new Window(text, (piece) => watch.see(piece));
  await window.fill(0, SAMPLE_BYTES);
  const understood = await profileText(window, overrides, options.limits, problems, () => watch.utf8);
  return finish(understood, encoding, 'converted', problems);
}

type Understood = Awaited<ReturnType<typeof profileText>>;

/** @param window stands at the beginning of UTF-8 text, with a sample of it read */
async function profileText(
  window: Window,
  overrides: CheckedOverrides,
  limits: ReadLimits,
  problems: Problems,
  soundBytes: () => boolean,
) {
  const mark = window.bytes.subarray(0, Math.min(3, window.end)).equals(UTF8_MARK) ? UTF8_MARK.length : 0;
  const sample = window.bytes.subarray(mark, window.end);
  const table = understandTable(sample, window.final, overrides, problems);
  checkColumns(table.header, table.width, limits);
  const layout = layoutOf(table, limits);
  const cut = await cutChunks({
    window,
    from: mark + table.dataFrom,
    firstLine: table.dataLine,
    layout,
    limits,
    traits: { ...table, names: layout.names },
    headerText: table.headerText,
    problems,
    soundBytes,
  });
  layout.names = layout.names.filter((_, i) => i < layout.widthMin || cut.surplusUsed[i]);
  layout.keep = layout.keep.filter((i) => i < layout.widthMin || cut.surplusUsed[i]);
  if (cut.headerRepeats) layout.repeatedHeader = table.headerText;
  return { table, layout, cut };
}

function finish(
  { table, layout, cut }: Understood,
  encoding: Fact<string>,
  normalForm: Profile['normalForm'],
  problems: Problems,
): Profiled {
  const profile: Profile = {
    format: 'csv',
    encoding,
    delimiter: table.delimiter,
    quote: table.quote,
    header_row: table.headerRow,
    sheet: null,
    sheets: [],
    headers: layout.names,
    rows: cut.rows,
    problems: problems.list(),
    normalForm,
    layout: pack(layout),
  };
  return { profile, chunks: cut.chunks };
}

/** @throws InletError 422 past the limits of contract §9 */
function checkColumns(header: readonly string[], width: number, limits: ReadLimits): void {
  const columns = Math.max(width, header.length);
  if (columns > limits.columnsMax) {
    throw invalid({
      file: [`The file has ${columns} columns; at most ${limits.columnsMax} can be imported.`],
    });
  }
  const long = header.findIndex(
    (cell) => [...cell.slice(0, limits.headerLengthMax * 2 + 1)].length > limits.headerLengthMax,
  );
  if (long >= 0) {
    throw invalid({
      file: [
        `The header of column ${long + 1} is longer than ${limits.headerLengthMax} characters. Please shorten it.`,
      ],
    });
  }
}

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
