/** Reads a file once: what it is, where its table stands, and where its chunks begin. */
import type { Bytes, TextSink } from '../domain/bytes.ts';
import type { ChunkRange, Overrides, Profile } from '../domain/profile.ts';
import { invalid } from '../errors.ts';
import { cutChunks } from './cut-chunks.ts';
import { pack, type ReadLayout } from './layout.ts';
import type { ReadLimits } from './limits.ts';
import { nameColumns } from './name-columns.ts';
import { checkOverrides } from './overrides.ts';
import { Problems } from './problems.ts';
import { type Understanding, understandTable } from './understand-table.ts';
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

/**
 * One pass over the file in bounded memory.
 * @throws InletError 422 for an empty file, an impossible override, or a file past a limit
 */
export async function profileFile(bytes: Bytes, options: ProfileOptions): Promise<Profiled> {
  const { limits } = options;
  const overrides = checkOverrides(options.overrides);
  if (bytes.size === 0) throw invalid({ file: ['The file is empty: it has no bytes at all.'] });
  const problems = new Problems();
  const window = new Window(bytes.stream());
  await window.fill(0, SAMPLE_BYTES);
  const bom = window.bytes.subarray(0, 3).equals(UTF8_BOM) ? 3 : 0;
  const sample = window.bytes.subarray(bom, window.end);
  const table = understandTable(sample, window.final, overrides, problems);
  const layout = layoutOf(table, limits);
  const cut = await cutChunks({
    window,
    from: bom + table.dataFrom,
    firstLine: table.dataLine,
    layout,
    limits,
    traits: { ...table, names: layout.names },
    headerText: table.headerText,
    problems,
    soundBytes: () => true,
  });
  layout.keep = layout.keep.filter((i) => i < layout.widthMin || cut.surplusUsed[i]);
  layout.names = layout.keep.map((i) => layout.names[i] as string);
  if (cut.headerRepeats) layout.repeatedHeader = table.headerText;
  return {
    profile: {
      format: 'csv',
      encoding: { value: 'utf-8', sure: true, because: 'every byte is valid UTF-8' },
      delimiter: table.delimiter,
      quote: table.quote,
      header_row: table.headerRow,
      sheet: null,
      sheets: [],
      headers: layout.names,
      rows: cut.rows,
      problems: problems.list(),
      normalForm: 'original',
      layout: pack(layout),
    },
    chunks: cut.chunks,
  };
}

const SAMPLE_BYTES = 1024 * 1024;
const UTF8_BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/** How records are read, as far as the head of the file tells. */
function layoutOf(table: Understanding, limits: ReadLimits): ReadLayout {
  const named = table.header.findLastIndex((cell) => cell.trim() !== '') + 1;
  const columns = Math.max(table.width, table.header.length);
  return {
    dialect: table.dialect,
    width: table.width,
    widthMin: named === 0 ? table.width : named,
    widthMax: table.header.length === 0 ? table.width : table.header.length,
    recordBytesMax: limits.recordBytesMax,
    cellBytesMax: limits.cellBytesMax,
    repeatedHeader: null,
    lineNumbers: false,
    keep: Array.from({ length: columns }, (_, i) => i),
    kinds: table.columns.map((column) => column.type),
    names: nameColumns(table.header, columns),
  };
}
