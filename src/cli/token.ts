/** `inlet token create|list|revoke` */
import type { Command } from 'commander';
import { ownerActor } from '../auth/accounts.ts';
import { createToken, listTokens, revokeToken } from '../auth/tokens.ts';
import { asUuid } from '../contract/uuid.ts';
import { addCommand, type Common, print, UsageError } from './command.ts';
import { withDatabase } from './with.ts';

interface Options extends Common {
  email?: string;
}

export function token(program: Command): void {
  const group = program.command('token').description('Personal access tokens');
  const whose = ['--email <email>', 'whose token (default: the first owner)'] as const;

  addCommand(group, 'create', 'Make a token and print it, this once')
    .requiredOption('--name <name>', 'what it is for')
    .option(...whose)
    .action(async (options: Options & { name: string }) => {
      const made = await withDatabase(async (pool, config) => {
        const { userUuid, accountUuid } = await ownerActor(pool, options.email);
        const lifeSeconds = config.tokenLifeSeconds;
        return createToken(pool, { userUuid, accountUuid, name: options.name, lifeSeconds });
      });
      const { secret, uuid, name, expiresAt } = made;
      print(options, { token: secret, uuid, name, expires_at: expiresAt }, secret);
    });

  addCommand(group, 'list', 'Print the tokens that work, newest first')
    .option(...whose)
    .action(async (options: Options) => {
      const { rows } = await withDatabase(async (pool) =>
        listTokens(pool, (await ownerActor(pool, options.email)).userUuid),
      );
      const json = rows.map(({ uuid, name, createdAt, expiresAt, lastUsedAt }) => ({
        uuid,
        name,
        created_at: createdAt,
        expires_at: expiresAt,
        last_used_at: lastUsedAt,
      }));
      const lines = rows.map(
        (row) =>
          `${row.uuid}  ${row.name}  until ${row.expiresAt.toISOString().slice(0, 10)}, ` +
          `last used ${row.lastUsedAt?.toISOString().slice(0, 10) ?? 'never'}`,
      );
      print(options, json, lines.length ? lines.join('\n') : null);
    });

  addCommand(group, 'revoke', 'Make a token useless')
    .argument('<uuid>', 'of the token, as list prints it')
    .option(...whose)
    .action(async (named: string, options: Options) => {
      const uuid = asUuid(named);
      if (uuid === null)
        throw new UsageError(`${named} is no token: give its uuid, as inlet token list prints it.`);
      await withDatabase(async (pool) =>
        revokeToken(pool, (await ownerActor(pool, options.email)).userUuid, uuid),
      );
      print(options, { revoked: uuid }, 'The token is revoked.');
    });
}
