/** Real processes of Inlet, for tests that start, kill and stop them. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject, onTestFinished } from 'vitest';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** How a process ended. */
export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface InletProcess {
  pid: number;
  /** What it printed so far, on standard output and standard error together. */
  output(): string;
  /** Standard output alone. */
  stdout(): string;
  /** Resolves with the first line of either that matches. @throws when it ends without one */
  line(pattern: RegExp): Promise<RegExpExecArray>;
  kill(signal: NodeJS.Signals): void;
  /** Cuts the channel to it, as when whoever started it dies. */
  disconnect(): void;
  ended: Promise<Ending>;
}

export interface Server extends InletProcess {
  url: string;
}

/** A data folder of its own; whatever database runs in it is ended with the test run. */
export function newHome(): string {
  return join(inject('kept').scratch, randomBytes(6).toString('hex'));
}

/** As `newHome`, with a database that was made and stopped: for tests that are not about the first start. */
export function preparedHome(): string {
  const home = newHome();
  execFileSync('cp', ['-a', inject('kept').prepared, home]);
  return home;
}

/** With the Node of the tests, without the launcher in front; it stops when the test process dies. */
function launch(args: string[], env: Record<string, string>): InletProcess {
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
  const child = spawn(process.execPath, [main, ...args], {
    // Each loader is a thread that loads the engine; on most machines that would be many.
    env: { PATH, NODE_COMPILE_CACHE, WORKERS: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = ending(child);
  return watch(child, ended);
}

/**
 * Starts `inlet`, in a test, and kills it when the test is finished.
 * @param env beside PATH and one loader, the only environment it gets, e.g. `{ INLET_HOME: newHome() }` or `{ DATABASE_URL: url }`
 */
export function startInlet(args: string[], env: Record<string, string>): InletProcess {
  const process = launch(args, env);
  onTestFinished(async () => {
    process.kill('SIGKILL');
    await process.ended;
  });
  return process;
}

/** Not the event `close`, which waits for the channel as well, and never comes once that was cut from our side. */
async function ending(child: ChildProcess): Promise<Ending> {
  const streams = [child.stdout, child.stderr].map((stream) => stream && once(stream, 'close'));
  const [code, signal] = await once(child, 'exit');
  await Promise.all(streams);
  return { code, signal };
}

function watch(child: ChildProcess, ended: Promise<Ending>): InletProcess {
  let output = '';
  let stdout = '';
  let heard = Promise.withResolvers<void>();
  const hear = (piece: Buffer) => {
    output += piece;
    heard.resolve();
    heard = Promise.withResolvers<void>();
  };
  child.stdout?.on('data', (piece: Buffer) => {
    stdout += piece;
    hear(piece);
  });
  child.stderr?.on('data', hear);
  let over = false;
  void ended.then(() => {
    over = true;
    heard.resolve();
  });
  return {
    pid: child.pid ?? 0,
    output: () => output,
    stdout: () => stdout,
    async line(pattern) {
      for (;;) {
        const next = heard.promise;
        const found = pattern.exec(output);
        if (found) return found;
        if (over) throw new Error(`inlet ended without saying ${pattern}:\n${output}`);
        await next;
      }
    },
    kill: (signal) => child.kill(signal),
    disconnect: () => child.disconnect(),
    ended,
  };
}

/** Starts `inlet serve` on a free port and waits until it serves. */
export async function startServer(env: Record<string, string>, args: string[] = []): Promise<Server> {
  const server = startInlet(['serve', ...args], { PORT: '0', LOG_LEVEL: 'warn', ...env });
  const [, url = ''] = await server.line(/Inlet is ready: (http\S+)/);
  return { ...server, url };
}

/** Starts `inlet worker` and waits until it works. */
export async function startWorker(env: Record<string, string>, args: string[] = []): Promise<InletProcess> {
  const worker = startInlet(['worker', ...args], { LOG_LEVEL: 'warn', ...env });
  await worker.line(/Inlet works on imports/);
  return worker;
}

/** Runs a command to its end, in a test or a hook. */
export async function runInlet(
  args: string[],
  env: Record<string, string>,
): Promise<Ending & { stdout: string; output: string }> {
  const command = launch(args, env);
  const ending = await command.ended;
  return { ...ending, stdout: command.stdout(), output: command.output() };
}
