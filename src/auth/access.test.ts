/** Firms, users and tokens, as the command and the first run use them. */
import { expect, test } from 'vitest';
import { database } from '../../test/support/database.ts';
import { accountsOf, ownerActor } from './accounts.ts';
import { addClientStatus, addEmployee, addProvider, createFirm } from './firms.ts';
import { identify } from './identify.ts';
import { linkKey } from './links.ts';
import { createToken, listTokens, revokeToken } from './tokens.ts';
import { checkPassword, createUser, disableUser, setPassword } from './users.ts';

const { pool } = await database();
const year = 365 * 86_400;

test('without a firm there is nobody to act for, and the way out is told', async () => {
  await expect(ownerActor(pool)).rejects.toThrow('inlet firm create');
});

test('the first owner acts unless somebody is named, by their address in any case', async () => {
  const firm = await createFirm(pool, { name: 'First', timezone: 'Asia/Kathmandu' });
  await createUser(pool, { firmUuid: firm, email: 'member@example.org', role: 'member' });
  const owner = await createUser(pool, { firmUuid: firm, email: 'Owner@Example.org', role: 'owner' });
  const later = await createFirm(pool, { name: 'Second' });
  await createUser(pool, { firmUuid: later, email: 'second@example.org', role: 'owner' });

  expect(await ownerActor(pool)).toEqual({
    userUuid: owner.userUuid,
    accountUuid: owner.accountUuid,
    firmUuid: firm,
    role: 'owner',
    timezone: 'Asia/Kathmandu',
  });
  expect((await ownerActor(pool, ' OWNER@example.ORG ')).userUuid).toBe(owner.userUuid);
  expect((await ownerActor(pool, 'member@example.org')).role).toBe('member');
  await expect(ownerActor(pool, 'ghost@example.org')).rejects.toThrow(
    'Nobody signs in with ghost@example.org.',
  );
});

test('a made-up password opens, a new one takes its place, a disabled user has none', async () => {
  const firm = await createFirm(pool, { name: 'Passwords' });
  const { userUuid, password } = await createUser(pool, {
    firmUuid: firm,
    email: 'p@example.org',
    role: 'member',
  });
  expect(await checkPassword(pool, userUuid, password ?? '')).toBe(true);
  expect(await setPassword(pool, 'P@example.org', 'a new password')).toBe('a new password');
  expect(await checkPassword(pool, userUuid, password ?? '')).toBe(false);
  expect(await checkPassword(pool, userUuid, 'a new password')).toBe(true);
  await disableUser(pool, 'p@example.org');
  expect(await checkPassword(pool, userUuid, 'a new password')).toBe(false);
  await expect(setPassword(pool, 'p@example.org', 'short')).rejects.toMatchObject({ status: 422 });
  await expect(disableUser(pool, 'ghost@example.org')).rejects.toMatchObject({ status: 404 });
});

test('one address has one account a firm', async () => {
  const firm = await createFirm(pool, { name: 'Twice' });
  await createUser(pool, { firmUuid: firm, email: 'twice@example.org', role: 'member' });
  await expect(
    createUser(pool, { firmUuid: firm, email: 'TWICE@example.org', role: 'owner' }),
  ).rejects.toMatchObject({
    errors: { email: ['The email has already been taken.'] },
  });
  await expect(createUser(pool, { firmUuid: firm, email: 'nonsense', role: 'owner' })).rejects.toMatchObject({
    status: 422,
  });
});

test('a firm needs a name and a time zone that is one', async () => {
  await expect(createFirm(pool, { name: ' ' })).rejects.toMatchObject({ status: 422 });
  await expect(createFirm(pool, { name: 'X', timezone: 'Mars/Base' })).rejects.toMatchObject({ status: 422 });
});

test('who works at a firm without signing in is an employee all the same', async () => {
  const firm = await createFirm(pool, { name: 'Advisers' });
  await addEmployee(pool, { firmUuid: firm, role: 'member', firstName: 'Ann', lastName: 'Lee' });
  await addClientStatus(pool, firm, 'Active');
  await addProvider(pool, firm, 'Aviva');
  const { rows } = await pool.query(
    `SELECT e.name, e.user_uuid, s.name AS status, p.name AS provider FROM employee e
     JOIN client_status s USING (firm_uuid) JOIN provider p USING (firm_uuid) WHERE firm_uuid = $1`,
    [firm],
  );
  expect(rows).toEqual([{ name: 'Ann Lee', user_uuid: null, status: 'Active', provider: 'Aviva' }]);
});

test('a token says who asks, notes its use once a minute, and ends when it is revoked', async () => {
  const firm = await createFirm(pool, { name: 'Tokens' });
  const user = await createUser(pool, { firmUuid: firm, email: 't@example.org', role: 'reader' });
  const { secret, uuid } = await createToken(pool, { ...user, name: 'one', lifeSeconds: year });
  const header = `Bearer ${secret}`;
  expect(await identify(pool, header, undefined)).toMatchObject({
    actor: { role: 'reader', accountUuid: user.accountUuid },
    bounds: null,
  });
  const used = async () => (await listTokens(pool, user.userUuid)).rows[0]?.lastUsedAt?.getTime();
  const first = await used();
  expect(first).toBeDefined();
  await identify(pool, header, undefined);
  expect(await used()).toBe(first);
  await pool.query(
    "UPDATE personal_access_token SET last_used_at = now() - interval '2 minutes' WHERE uuid = $1",
    [uuid],
  );
  await identify(pool, header, undefined);
  expect(await used()).toBeGreaterThanOrEqual(first ?? Number.NaN);

  const other = await createUser(pool, { firmUuid: firm, email: 'o@example.org', role: 'owner' });
  await expect(revokeToken(pool, other.userUuid, uuid)).rejects.toMatchObject({ status: 404 });
  await revokeToken(pool, user.userUuid, uuid);
  await expect(identify(pool, header, undefined)).rejects.toMatchObject({ status: 401 });
  expect((await listTokens(pool, user.userUuid)).total).toBe(0);
});

test('tokens come in pages', async () => {
  const firm = await createFirm(pool, { name: 'Pages' });
  const user = await createUser(pool, { firmUuid: firm, email: 'pages@example.org', role: 'owner' });
  for (const name of ['1', '2', '3']) await createToken(pool, { ...user, name, lifeSeconds: year });
  const second = await listTokens(pool, user.userUuid, { page: 2, perPage: 2 });
  expect([second.rows.map(({ name }) => name), second.total]).toEqual([['1'], 3]);
  expect(await listTokens(pool, user.userUuid, { page: 9, perPage: 2 })).toMatchObject({
    rows: [],
    total: 3,
  });
});

test('one user reaches the accounts of all their firms', async () => {
  const [one, two] = [await createFirm(pool, { name: 'One' }), await createFirm(pool, { name: 'Two' })];
  const first = await createUser(pool, { firmUuid: one, email: 'both@example.org', role: 'owner' });
  const second = await createUser(pool, { firmUuid: two, email: 'Both@example.org', role: 'reader' });
  expect([second.userUuid, second.password]).toEqual([first.userUuid, null]);
  const accounts = await accountsOf(pool, first.userUuid);
  expect(accounts.map(({ firm, role }) => [firm.name, role])).toEqual([
    ['One', 'owner'],
    ['Two', 'reader'],
  ]);
});

test('the signing key is the same for all who ask at once', async () => {
  const keys = await Promise.all(Array.from({ length: 10 }, () => linkKey(pool)));
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
  expect(keys[0]).toHaveLength(32);
});
