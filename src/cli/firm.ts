/** `inlet firm create` */
import type { Command } from 'commander';
import { createFirm } from '../auth/firms.ts';
import { createUser } from '../auth/users.ts';
import { inTransaction } from '../db/transaction.ts';
import { addCommand, type Common, print } from './command.ts';
import { withDatabase } from './with.ts';

interface Options extends Common {
  name: string;
  ownerEmail: string;
  timezone: string;
}

export function firm(program: Command): void {
  const group = program.command('firm').description('Firms');
  addCommand(group, 'create', 'Make a firm and its owner, and print the owner’s password, this once')
    .requiredOption('--name <name>', 'the firm’s name')
    .requiredOption('--owner-email <email>', 'whom the owner signs in as')
    .option('--timezone <zone>', 'in which the firm’s times are told', 'Europe/London')
    .action(async (options: Options) => {
      const made = await withDatabase((pool) =>
        inTransaction(pool, async (client) => {
          const firmUuid = await createFirm(client, { name: options.name, timezone: options.timezone });
          const owner = await createUser(client, { firmUuid, email: options.ownerEmail, role: 'owner' });
          return { uuid: firmUuid, ...owner };
        }),
      );
      print(
        options,
        {
          uuid: made.uuid,
          name: options.name,
          owner: { account: made.accountUuid, password: made.password },
        },
        made.password ?? `${options.ownerEmail} signs in with the password they have.`,
      );
    });
}
