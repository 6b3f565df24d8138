/** `inlet user create|password|disable` */
import { type Command, Option } from 'commander';
import { findFirm } from '../auth/firms.ts';
import { createUser, disableUser, setPassword } from '../auth/users.ts';
import { inTransaction } from '../db/transaction.ts';
import { type Role, roles } from '../domain/actor.ts';
import { addCommand, type Common, print } from './command.ts';
import { withDatabase } from './with.ts';

interface Options extends Common {
  email: string;
}

export function user(program: Command): void {
  const group = program.command('user').description('People who sign in');

  addCommand(group, 'create', 'Make a sign-in and print its password, this once')
    .requiredOption('--firm <name>', 'name or uuid of the firm')
    .requiredOption('--email <email>', 'whom they sign in as')
    .addOption(new Option('--role <role>', 'what they may do').choices(roles).makeOptionMandatory())
    .option('--first-name <name>', 'first name')
    .option('--last-name <name>', 'last name')
    .action(
      async (options: Options & { firm: string; role: Role; firstName?: string; lastName?: string }) => {
        const { firm, json: _, ...person } = options;
        const made = await withDatabase((pool) =>
          inTransaction(pool, async (client) =>
            createUser(client, { ...person, firmUuid: await findFirm(client, firm) }),
          ),
        );
        print(
          options,
          { account: made.accountUuid, email: options.email, password: made.password },
          made.password ?? `${options.email} signs in with the password they have.`,
        );
      },
    );

  addCommand(group, 'password', 'Give somebody a new password and print it, this once')
    .requiredOption('--email <email>', 'whom they sign in as')
    .action(async (options: Options) => {
      const password = await withDatabase((pool) => setPassword(pool, options.email));
      print(options, { email: options.email, password }, password);
    });

  addCommand(group, 'disable', 'Keep somebody from signing in; none of their tokens works any more')
    .requiredOption('--email <email>', 'whom they sign in as')
    .action(async (options: Options) => {
      await withDatabase((pool) => disableUser(pool, options.email));
      print(options, { email: options.email, disabled: true }, `${options.email} can no longer sign in.`);
    });
}
