/** Where a command about imports works: here, or on the server it names. */
import type { Command } from 'commander';
import { UsageError } from '../command.ts';
import { openLocal } from './local.ts';
import { openRemote } from './remote.ts';
import type { ImportTarget } from './target.ts';

export interface Where {
  as?: string;
  server?: string;
}

/** Adds `--as` and `--server`. */
export function addWhere(command: Command): Command {
  return command
    .option('--as <email>', 'for whom (default: the first owner)')
    .option('--server <url>', 'on this server, with the token in INLET_TOKEN');
}

/** The caller closes it. @throws UsageError, InletError */
export async function openTarget({ as, server }: Where): Promise<ImportTarget> {
  if (server === undefined) return openLocal(as ?? null);
  if (as !== undefined)
    throw new UsageError('--as is for work without --server; there the token says for whom.');
  const { INLET_TOKEN: token } = process.env;
  if (!token)
    throw new UsageError('--server needs a token in INLET_TOKEN: inlet token create --name N prints one.');
  if (!URL.canParse(server)) throw new UsageError(`--server ${server} is no address.`);
  return openRemote(server.replace(/\/+$/, ''), token);
}
