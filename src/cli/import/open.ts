/** Where a command's import is: in this process, or on a server. */
import type { Command } from 'commander';
import { asUuid } from '../../contract/uuid.ts';
import { type Common, UsageError } from '../command.ts';
import { openLocal } from './local.ts';
import { openRemote } from './remote.ts';
import type { ImportTarget } from './target.ts';

export interface Where extends Common {
  as?: string;
  server?: string;
}

/** Adds the options that say where. */
export function addWhere(command: Command): Command {
  return command
    .option('--as <email>', 'for whom (default: the first owner)')
    .option('--server <url>', 'on this server, with the token in INLET_TOKEN');
}

/** @throws UsageError where the options do not go together */
export async function openTarget({ as, server }: Where): Promise<ImportTarget> {
  if (server === undefined) return openLocal(as ?? null);
  if (as !== undefined)
    throw new UsageError('--as is for imports without --server; there the token says for whom.');
  const { INLET_TOKEN: token } = process.env;
  if (!token)
    throw new UsageError('--server needs a token in INLET_TOKEN: inlet token create --name N prints one.');
  if (!URL.canParse(server)) throw new UsageError(`--server ${server} is no address.`);
  return openRemote(server.replace(/\/+$/, ''), token);
}

/** The import a command names. @throws UsageError for what is no uuid */
export function importNamed(text: string): string {
  const uuid = asUuid(text);
  if (uuid === null)
    throw new UsageError(`${text} is no import: give its uuid, as inlet import --json prints it.`);
  return uuid;
}
