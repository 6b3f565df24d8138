/**
 * Runs a script of Inlet with the right Node: the one npm installed with it, else the running one if that is 24 or
 * newer. Plain JavaScript that Node 20 understands, since that may be all the machine has.
 */
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder with package.json, with a trailing slash. */
export const root = fileURLToPath(new URL('../', import.meta.url));
const ours = `${root}node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`;
const oldest = 24;
const compiled = `${root}node_modules/.cache/node`;

/**
 * @param {string} script absolute path
 * @param {string[]} args
 */
export async function launch(script, args) {
  keepCompiled();
  const running = Number(process.versions.node.split('.')[0]);
  const isOurs = existsSync(ours) && realpathSync(ours) === realpathSync(process.execPath);
  if (isOurs || (!existsSync(ours) && running >= oldest)) {
    process.argv = [process.execPath, script, ...args];
    await import(pathToFileURL(script).href);
  } else if (existsSync(ours)) {
    await runChild(ours, [script, ...args]);
  } else {
    console.error(
      `Inlet needs Node ${oldest} or newer, and this is ${process.version}. In a clone, npm ci installs the right one.`,
    );
    process.exitCode = 1;
  }
}

/**
 * Code is compiled once, and kept for the starts that follow: a command takes half the CPU so. Threads and processes
 * started from here learn it from the environment. Where the folder cannot be written, each start compiles anew.
 */
function keepCompiled() {
  process.env.NODE_COMPILE_CACHE ||= compiled;
  module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE);
}

/**
 * Stands in front of the child as if it were the child: signals go in, the exit code comes out. The channel between
 * them lets the child see when this process is killed and cannot tell it so.
 * @param {string} program
 * @param {string[]} args
 */
function runChild(program, args) {
  const child = spawn(program, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const forward = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  return new Promise((settle) => {
    child.once('error', (error) => {
      console.error(`${program} could not be run: ${error.message}`);
      process.exitCode = 1;
      settle();
    });
    child.once('exit', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      if (signal) process.kill(process.pid, signal);
      else process.exitCode = code ?? 1;
      settle();
    });
  });
}
