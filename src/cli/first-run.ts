/** The first run of the embedded database: something to look at, and how to get in. Contract §1. */
import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PoolClient } from 'pg';
import { ownerActor } from '../auth/accounts.ts';
import { addClientStatus, addEmployee, addProvider, createFirm } from '../auth/firms.ts';
import { createUser } from '../auth/users.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Inlet } from '../wire.ts';
import { type Common, print } from './command.ts';
import { chooseMapping } from './import/mapping.ts';

const owner = { email: 'olivia.hart@example.com', firstName: 'Olivia', lastName: 'Hart' };
const advisers = [
  { firstName: 'James', lastName: 'Whitfield' },
  { firstName: 'Priya', lastName: 'Nair' },
];
const clientStatuses = ['Active', 'Prospect', 'On Hold', 'Inactive'];
const providers = ['Aviva', 'Legal & General', 'Royal London', 'Scottish Widows', 'Standard Life', 'Aegon'];
const example = fileURLToPath(new URL('../../examples/clients.csv', import.meta.url));

/**
 * Makes up one firm, imports the example file, and prints where to look: only with the embedded database, and never
 * in production or where there is a firm already.
 * @param url where the server is reached
 */
export async function firstRun(inlet: Inlet, url: string, options: Common): Promise<void> {
  if (inlet.config.databaseUrl !== null || inlet.config.production) return;
  const password = await inTransaction(inlet.pool, makeFirm);
  if (password === null) return;
  print(
    options,
    { url, email: owner.email, password, import: await importExample(inlet) },
    [
      '',
      `  Open      ${url}`,
      `  Sign in   ${owner.email}`,
      `  Password  ${password}   (shown this once; inlet user password makes another)`,
      '  Token     bin/inlet token create --name mine',
      '',
    ].join('\n'),
  );
}

/** @returns the owner's password, or null where there is a firm already */
async function makeFirm(client: PoolClient): Promise<string | null> {
  // Two servers may start on one empty database.
  await client.query('LOCK TABLE firm IN SHARE ROW EXCLUSIVE MODE');
  if ((await client.query('SELECT FROM firm LIMIT 1')).rowCount) return null;
  const firmUuid = await createFirm(client, { name: 'Hart & Whitfield' });
  const { password } = await createUser(client, { firmUuid, ...owner, role: 'owner' });
  for (const adviser of advisers) await addEmployee(client, { firmUuid, ...adviser, role: 'member' });
  for (const name of clientStatuses) await addClientStatus(client, firmUuid, name);
  for (const name of providers) await addProvider(client, firmUuid, name);
  return password;
}

/** @returns the import's uuid; it goes on behind */
async function importExample({ engine, pool }: Inlet): Promise<string> {
  const actor = await ownerActor(pool);
  const file = await engine.receive(actor, 'clients.csv', 'text/csv', createReadStream(example));
  const { uuid } = await engine.create(actor, file, { type: 'clients', mode: 'store' });
  await engine.map(actor, uuid, chooseMapping(await engine.suggestion(actor, uuid), [], []));
  await engine.start(actor, uuid);
  return uuid;
}
