/** Runs one of PostgreSQL's programs to its end. */
import { spawn } from 'node:child_process';
import type { OsUser } from './os-user.ts';

/** What the programs get of our environment: nothing that is none of their business. */
export function programEnvironment(): Record<string, string> {
  const { PATH, LD_LIBRARY_PATH } = process.env;
  return {
    ...(PATH === undefined ? {} : { PATH }),
    ...(LD_LIBRARY_PATH === undefined ? {} : { LD_LIBRARY_PATH }),
    LC_ALL: 'C',
    TZ: 'UTC',
  };
}

/** How a program is started: as whom, and in a folder that everybody may be in. */
export function programOptions(user: OsUser | null) {
  return { cwd: '/', env: programEnvironment(), ...(user ?? {}) };
}

/** @returns its exit code (-1 when it could not be run at all) and the end of what it printed */
export function run(
  program: string,
  args: string[],
  user: OsUser | null,
): Promise<{ code: number; output: string }> {
  return new Promise((settle) => {
    const child = spawn(program, args, { ...programOptions(user), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (piece: Buffer) => {
      output = (output + piece).slice(-4_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => settle({ code: -1, output: error.message }));
    child.once('close', (code) => settle({ code: code ?? -1, output: output.trim() }));
  });
}
