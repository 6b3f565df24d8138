/**
 * How long a workbook of 200,000 rows and 10 columns takes to read, and how much memory, under a heap of 64 MB.
 * `node bench/workbook.ts [rows]`
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertToText } from '../src/read/convert.ts';
import { defaultLimits } from '../src/read/limits.ts';
import { sheetOf } from '../test/support/workbook.ts';

/** An id, five texts of which two are the row's own, a date, a date with time, an amount, yes or no. */
function workbook(rows: number): Buffer {
  const strings: string[] = [];
  const shared = (column: string, row: number, text: string) =>
    `<c r="${column}${row}" t="s"><v>${strings.push(`<si><t>${text}</t></si>`) - 1}</v></c>`;
  const header = `<row r="1">${[...'ABCDEFGHIJ'].map((column) => shared(column, 1, `Column ${column}`)).join('')}</row>`;
  const again = (column: string, row: number, of: number) =>
    `<c r="${column}${row}" t="s"><v>${(row * 7919) % of}</v></c>`;
  const records = Array.from({ length: rows }, (_, index) => {
    const row = index + 2;
    const texts = `${shared('B', row, `Surname ${row}`)}${shared('C', row, `person.${row}@example.com`)}${again('D', row, 10)}${again('E', row, 10)}${again('F', row, 10)}`;
    const numbers = `<c r="G${row}" s="1"><v>${20_000 + (row % 25_000)}</v></c><c r="H${row}" s="2"><v>${45_000 + (row % 1000) / 1000}</v></c><c r="I${row}" s="3"><v>${((row * 1_234_567) % 1_000_000) / 100}</v></c>`;
    return `<row r="${row}"><c r="A${row}"><v>${row}</v></c>${texts}${numbers}<c r="J${row}" t="b"><v>${row % 2}</v></c></row>`;
  });
  return sheetOf(header + records.join(''), { strings: strings.join(''), formats: [14, 22, '"£"#,##0.00'] });
}

/** Reads the file and prints what it took. */
async function read(path: string): Promise<void> {
  const size = statSync(path).size;
  const bytes = {
    size,
    stream: (from = 0, to = size) => createReadStream(path, { start: from, end: to - 1 }),
  };
  let written = 0;
  const sink = {
    async write(piece: Buffer) {
      written += piece.length;
    },
  };
  const started = performance.now();
  await convertToText(bytes, path, {}, defaultLimits, sink);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${size} bytes → ${written} bytes of text: ${seconds} s, at most ${peak} MiB resident`);
}

const [argument] = process.argv.slice(2);
if (argument?.endsWith('.xlsx')) await read(argument);
else {
  const folder = mkdtempSync(join(tmpdir(), 'inlet-bench-'));
  const path = join(folder, 'rows.xlsx');
  writeFileSync(path, workbook(Number(argument ?? 200_000)));
  spawnSync(process.execPath, ['--max-old-space-size=64', import.meta.filename, path], { stdio: 'inherit' });
  rmSync(folder, { recursive: true });
}
