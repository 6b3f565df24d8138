/**
 * `npm run bench -- read [--rows N] [--runs N] [--memory]`: how fast a file of clients is read, beside uDSV on the same
 * file and machine. Each contender has a process of its own; the median of several runs counts.
 * `--memory` reads a file of 1 GiB and one of 10 MiB in each of three encodings, and compares the peaks.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, createReadStream, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { inferSchema, initParser } from 'udsv';
import { createDisk } from '../src/files/disk.ts';
import { defaultLimits } from '../src/read/limits.ts';
import { type Profiled, profileFile } from '../src/read/profile-file.ts';
import { readChunk } from '../src/read/read-chunk.ts';
import { writeClientsFile } from './support/clients-file.ts';
import { median, report } from './support/result.ts';

const MiB = 1024 * 1024;

interface Measured {
  seconds: number[];
  rows: number;
  /** Characters of all cells, so that every contender has really looked at them. */
  characters: number;
  peakBytes: number;
}

const contenders: Record<
  string,
  (path: string) => Promise<{ rows: number; characters: number; seconds: number }>
> = {
  profile: async (path) => {
    const started = performance.now();
    const { profile } = await profileOf(path);
    return { rows: profile.rows, characters: 0, seconds: (performance.now() - started) / 1000 };
  },
  read: async (path) => {
    const profiled = await profileOf(path);
    const started = performance.now();
    const counted = readAllChunks(path, profiled);
    return { ...counted, seconds: (performance.now() - started) / 1000 };
  },
  udsv: async (path) => {
    const started = performance.now();
    const counted = await withUdsv(path);
    return { ...counted, seconds: (performance.now() - started) / 1000 };
  },
};

/** Reads from where files live, as the service does. */
async function profileOf(path: string): Promise<Profiled> {
  const openNormalForm = async () => ({ write: async () => {} });
  return profileFile(await createDisk(dirname(path)).open(basename(path)), {
    filename: 'clients.csv',
    overrides: {},
    limits: defaultLimits,
    openNormalForm,
  });
}

function readAllChunks(path: string, { profile, chunks }: Profiled): { rows: number; characters: number } {
  const file = openSync(path, 'r');
  let rows = 0;
  let characters = 0;
  for (const chunk of chunks) {
    const piece = Buffer.allocUnsafe(chunk.toByte - chunk.fromByte);
    readSync(file, piece, 0, piece.length, chunk.fromByte);
    readChunk(piece, chunk, profile.layout, (_row, _line, cells) => {
      rows++;
      for (let i = 0; i < cells.length; i++) characters += (cells[i] as string).length;
    });
  }
  closeSync(file);
  return { rows, characters };
}

async function withUdsv(path: string): Promise<{ rows: number; characters: number }> {
  const stream = createReadStream(path, { encoding: 'utf8', highWaterMark: MiB });
  let parser: ReturnType<typeof initParser> | null = null;
  let rows = 0;
  let characters = 0;
  for await (const piece of stream) {
    parser ??= initParser(inferSchema(piece));
    parser.chunk(piece, parser.stringArrs, (row: string[]) => {
      rows++;
      for (let i = 0; i < row.length; i++) characters += (row[i] as string).length;
      return true;
    });
  }
  parser?.end();
  return { rows, characters };
}

/** Runs in the child: one contender, several times. */
async function measure(name: string, path: string, runs: number): Promise<void> {
  const contender = contenders[name];
  if (contender === undefined) throw new Error(`no such contender: ${name}`);
  const measured: Measured = { seconds: [], rows: 0, characters: 0, peakBytes: 0 };
  for (let run = 0; run < runs; run++) {
    const { seconds, rows, characters } = await contender(path);
    measured.seconds.push(seconds);
    Object.assign(measured, { rows, characters });
  }
  measured.peakBytes = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(JSON.stringify(measured));
}

/** As much room for what is soon garbage as the threads have that read files (`engine/threads.ts`): a third of 16 MB. */
const asThreads = ['--max-semi-space-size=5'];

function inChild(name: string, path: string, runs: number, flags: string[] = []): Measured {
  const args = [...flags, import.meta.filename, '--measure', name, '--path', path, '--runs', String(runs)];
  const child = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.status !== 0) throw new Error(`${name} ended with ${child.status}`);
  return JSON.parse(child.stdout);
}

async function compare(folder: string, rows: number, runs: number): Promise<void> {
  const path = join(folder, 'clients.csv');
  const bytes = await writeClientsFile(path, { rows });
  const results = Object.keys(contenders).map((name) => {
    const { seconds, rows: read, characters, peakBytes } = inChild(name, path, runs);
    return { name, seconds: median(seconds), all: seconds, rows: read, characters, peakBytes };
  });
  const udsv = results.find((result) => result.name === 'udsv')?.seconds ?? Number.NaN;
  const rowsTold = results.map(({ name, seconds, all, peakBytes }) => ({
    what: name,
    seconds: Number(seconds.toFixed(3)),
    'rows/s': Math.round(rows / seconds),
    'times uDSV': Number((udsv / seconds).toFixed(2)),
    'peak MiB': Math.round(peakBytes / MiB),
    runs: all.map((one) => one.toFixed(2)).join(' '),
  }));
  report('read', rowsTold, { rows, bytes, runs });
}

async function compareMemory(folder: string): Promise<void> {
  for (const encoding of ['utf8', 'latin1', 'utf16le'] as const) {
    const peaks = [10 * MiB, 1024 * MiB].map((bytes) => {
      const path = join(folder, `${encoding}-${bytes}.csv`);
      writeLarge(path, encoding, bytes);
      const { peakBytes } = inChild('profile', path, 1, asThreads);
      rmSync(path);
      return peakBytes;
    });
    const more = ((peaks[1] as number) - (peaks[0] as number)) / MiB;
    console.log(`${encoding.padEnd(8)} 1 GiB takes ${more.toFixed(0)} MiB more than 10 MiB`);
  }
}

/** The same line over and over, with letters beyond ASCII. */
function writeLarge(path: string, encoding: 'utf8' | 'latin1' | 'utf16le', bytes: number): void {
  const line = 'Renée,Müller,renee@example.com,26/06/1950,"Prefers letters, £20",Orléans\r\n';
  const piece = Buffer.from(line.repeat(10_000), encoding);
  const file = openSync(path, 'w');
  writeFileSync(file, Buffer.from('first_name,last_name,email,born,notes,town\r\n', encoding));
  for (let written = 0; written < bytes; written += piece.length) writeFileSync(file, piece);
  closeSync(file);
}

const { values } = parseArgs({
  args: process.argv.slice(process.argv[2] === 'read' ? 3 : 2),
  options: {
    rows: { type: 'string', default: '1000000' },
    runs: { type: 'string', default: '5' },
    memory: { type: 'boolean', default: false },
    measure: { type: 'string' },
    path: { type: 'string' },
  },
});
if (values.measure !== undefined) await measure(values.measure, values.path ?? '', Number(values.runs));
else {
  const folder = mkdtempSync(join(tmpdir(), 'inlet-bench-'));
  try {
    if (values.memory) await compareMemory(folder);
    else await compare(folder, Number(values.rows), Number(values.runs));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
