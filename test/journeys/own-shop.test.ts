/** examples/own-types and docs/own-types.md, step by step as a newcomer takes them. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { database } from '../support/database.ts';

const { url, pool } = await database();
const clone = fileURLToPath(new URL('../..', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'inlet-shop-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
await cp(join(clone, 'examples/own-types'), folder, { recursive: true });

/** In the shop's folder, which is nowhere near the clone, and names no configuration. */
function inlet(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: url,
    INLET_HOME: join(folder, '.inlet'),
    LOG_LEVEL: 'error',
  };
  return new Promise((resolve) => {
    const script = join(clone, 'src/cli/main.ts');
    execFile(process.execPath, [script, ...args], { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

const tables = async () =>
  (await pool.query(`SELECT to_regclass('products') AS products, to_regclass('orders') AS orders`)).rows[0];

test('types check shows what it would do to the database, and does not', async () => {
  const { code, stdout, stderr } = await inlet('types', 'check');
  expect({ code, stderr: stderr.trim() }).toEqual({ code: 0, stderr: 'All is well.' });
  expect(stdout).toContain('CREATE TABLE "products"');
  expect(stdout).toContain('CREATE UNIQUE INDEX "orders_number"');
  expect(await tables()).toEqual({ products: null, orders: null });
});

test('what types check did not look at, it says nothing of', async () => {
  const { code, stdout } = await inlet('types', 'check', '--no-database');
  expect(code).toBe(0);
  expect(stdout).toContain(
    'products: nothing is wrong with it by itself. Its table "products" was not looked at.',
  );
});

test('a folder is imported in order, and the rows that are wrong say why', async () => {
  await inlet('firm', 'create', '--name', 'Mug & Co', '--owner-email', 'owner@example.org');
  const { code, stderr } = await inlet('import', '.', '--mode', 'store');
  expect(code, stderr).toBe(1);
  expect(await tables()).toEqual({ products: 'products', orders: 'orders' });
  const { rows } = await pool.query(
    `SELECT (SELECT count(*)::int FROM products) AS products, (SELECT count(*)::int FROM customers) AS customers,
            (SELECT count(*)::int FROM orders o
               JOIN products p ON p.firm_uuid = o.firm_uuid AND p.uuid = o.product_uuid
               JOIN customers c ON c.firm_uuid = o.firm_uuid AND c.uuid = o.customer_uuid) AS orders,
            (SELECT count(*)::int FROM products WHERE sku !~ '^[A-Z]{3}-[A-Z]+-\\d+$') AS odd`,
  );
  expect(rows[0]).toEqual({ products: 40, customers: 40, orders: 120, odd: 0 });
  const words = async (name: string) => await readFile(join(folder, `${name}.csv.errors.csv`), 'utf8');
  expect(await words('products')).toContain('sku: A SKU begins with three letters and a dash.');
  expect(await words('orders')).toContain('customer: The selected customer is invalid.');
  expect(await words('orders')).toContain('sent_on: A cancelled order was never sent.');
});

test('a record is changed by its own key', async () => {
  await writeFile(join(folder, 'prices.csv'), 'sku,price\nmug blue 01,£11.00\n');
  const by = ['--type', 'products', '--mode', 'update', '--match-on', 'sku'];
  const { code, stderr } = await inlet('import', 'prices.csv', ...by);
  expect(code, stderr).toBe(0);
  expect((await pool.query(`SELECT price FROM products WHERE sku = 'MUG-BLUE-01'`)).rows).toEqual([
    { price: 1100 },
  ]);
});

test('a definition that grows adds its column; one that would narrow stops the start, in words', async () => {
  const file = join(folder, 'inlet.config.ts');
  const before = await readFile(file, 'utf8');
  await writeFile(file, before.replace("bool('fragile'", "text('colour'),\n    bool('fragile'"));
  const grown = await inlet('types', 'check', '--json');
  const [products] = JSON.parse(grown.stdout).types;
  expect(products.sql).toEqual(['ALTER TABLE "products" ADD COLUMN "colour" text;']);
  expect((await inlet('migrate')).code).toBe(0);
  expect((await inlet('types', 'check')).stdout).toContain(
    'products: its table "products" is as it should be.',
  );

  await writeFile(file, before.replace("money('price'", "text('price'"));
  const narrowed = await inlet('types', 'check');
  expect(narrowed.code).toBe(1);
  expect(narrowed.stdout).toMatch(/"price" wants a column of type text, but .* is bigint.*ALTER COLUMN/);
  const refused = await inlet('migrate');
  expect(refused.code).not.toBe(0);
  expect(refused.stderr).toContain('Type "products": The field "price" wants');

  await writeFile(file, before.replace("money('price'", "money('Price'"));
  const wrong = await inlet('types', 'check');
  expect(wrong.code).toBe(1);
  expect(wrong.stdout).toMatch(
    /inlet\.config\.ts:18: Type "products": field "Price" is not a name: small letters, digits and _, a letter first, at most 63\.\n$/,
  );
  await writeFile(file, before);
});

test('two configurations in one folder are one too many', async () => {
  await writeFile(join(folder, 'inlet.config.json'), '{ "types": [] }');
  const { code, stderr } = await inlet('types', 'list');
  expect(code).toBe(3);
  expect(stderr).toMatch(/There are inlet\.config\.ts and inlet\.config\.json .* Keep one/);
  await rm(join(folder, 'inlet.config.json'));
});
