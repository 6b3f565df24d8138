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
  const table = understandTable(sample, window.final, overrides);
  const named = table.header.findLastIndex((cell) => cell.trim() !== '') + 1;
  const layout: ReadLayout = {
    dialect: table.dialect,
    width: table.width,
    widthMin: named === 0 ? table.width : named,
    recordBytesMax: limits.recordBytesMax,
    cellBytesMax: limits.cellBytesMax,
    headerWidth: table.width,
    lineNumbers: false,
    keep: Array.from({ length: table.width }, (_, i) => i),
    names: nameColumns(table.header, table.width),
  };
  const cut = await cutChunks(
    window,
    bom + table.dataFrom,
    table.dataLine,
    layout,
    limits,
    problems,
    () => true,
  );
  layout.keep = layout.keep.filter((i) => i < layout.widthMin || cut.surplusUsed[i - layout.widthMin]);
  layout.names = layout.keep.map((i) => layout.names[i] as string);
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
