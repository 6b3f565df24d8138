/** `inlet app create|list|revoke`: applications of OAuth 2.0 */
import type { Command } from 'commander';
import type pg from 'pg';
import { accountsOf, ownerActor } from '../auth/accounts.ts';
import { createApplication, listApplications, revokeApplication } from '../auth/applications.ts';
import { findFirm } from '../auth/firms.ts';
import type { OauthClient } from '../db/queries/oauth-clients.ts';
import { addCommand, type Common, print, UsageError } from './command.ts';
import { withDatabase } from './with.ts';

interface Create extends Common {
  name: string;
  redirectUri: string[];
  public?: boolean;
  scope: string;
  firm?: string;
  anyFirm?: boolean;
  as?: string;
}

export function app(program: Command): void {
  const group = program.command('app').description('Applications that ask in people’s names (OAuth 2.0)');
  const several = (uri: string, before: string[]) => [...before, uri];

  addCommand(group, 'create', 'Register an application; print its id and, this once, its secret')
    .requiredOption('--name <name>', 'what people see when they are asked')
    .option('--redirect-uri <uri>', 'where people are sent back to, exactly; may be given again', several, [])
    .option('--public', 'it cannot keep a secret: a program on somebody’s machine')
    .option('--scope <scope>', 'the most it may ask for, names with spaces between', '*')
    .option('--firm <name>', 'whose it is, by name or uuid (default: the first owner’s)')
    .option('--any-firm', 'for people of any firm')
    .option('--as <email>', 'it may also ask in its own name, with what this person may do')
    .action(create);

  addCommand(group, 'list', 'Print the applications, newest first').action(async (options: Common) => {
    const { rows } = await withDatabase((pool) => listApplications(pool, null));
    print(options, rows.map(toJson), rows.length ? rows.map(toLine).join('\n') : null);
  });

  addCommand(group, 'revoke', 'End an application, and all that people allowed it')
    .argument('<id>', 'of the application, as list prints it')
    .action(async (uuid: string, options: Common) => {
      await withDatabase((pool) => revokeApplication(pool, uuid, null));
      print(options, { revoked: uuid }, 'The application is revoked.');
    });
}

async function create(options: Create): Promise<void> {
  if (options.firm !== undefined && options.anyFirm)
    throw new UsageError('Give either --firm or --any-firm, not both.');
  const made = await withDatabase(async (pool) => {
    const firmUuid = await firmOf(pool, options);
    return createApplication(pool, {
      firmUuid,
      name: options.name,
      redirectUris: options.redirectUri,
      confidential: !options.public,
      scope: options.scope,
      accountUuid: options.as === undefined ? null : await accountIn(pool, options.as, firmUuid),
    });
  });
  const { secret, ...client } = made;
  const lines = [`id      ${client.uuid}`, ...(secret === null ? [] : [`secret  ${secret}`])];
  print(options, { ...toJson(client), secret }, lines.join('\n'));
}

async function firmOf(pool: pg.Pool, { firm, anyFirm }: Create): Promise<string | null> {
  if (anyFirm) return null;
  return firm === undefined ? (await ownerActor(pool)).firmUuid : findFirm(pool, firm);
}

/** The account of whoever signs in with `email` there. */
async function accountIn(pool: pg.Pool, email: string, firmUuid: string | null): Promise<string> {
  const { userUuid } = await ownerActor(pool, email);
  const accounts = await accountsOf(pool, userUuid);
  const found = accounts.find(({ firm }) => firmUuid === null || firm.uuid === firmUuid);
  if (!found) throw new UsageError(`${email} has no account in the application’s firm.`);
  return found.uuid;
}

const toJson = (client: OauthClient) => ({
  id: client.uuid,
  name: client.name,
  firm: client.firmName,
  public: !client.hasSecret,
  redirect_uris: client.redirectUris,
  scope: client.scope,
  created_at: client.createdAt,
  last_used_at: client.lastUsedAt,
});

const toLine = (client: OauthClient): string =>
  `${client.uuid}  ${client.name}  ${client.firmName ?? 'any firm'}, may ask for ${client.scope}, ` +
  `last used ${client.lastUsedAt?.toISOString().slice(0, 10) ?? 'never'}`;
