/**
 * `npm run screenshots`: the pictures of the README, taken of a server that is made for it and gone afterwards.
 * The file it shows is a made-up one, as people have them: semicolons, Windows-1252, a title above its header.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launch } from '../test/browser/support/chromium.ts';
import { button, choose, confirmMapping, heading, run, semicolons } from '../test/browser/support/wizard.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const viewport = { width: 1200, height: 860 };

const home = await mkdtemp(join(tmpdir(), 'inlet-screenshots-'));
const server = spawn(process.execPath, [join(root, 'src/cli/main.ts'), 'serve', '--json'], {
  env: { PATH: process.env.PATH ?? '', INLET_HOME: home, PORT: '0', LOG_LEVEL: 'error' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const { url, email, password } = await firstRun();
  const browser = await launch();
  const page = await browser.newPage({ viewport, locale: 'en-GB', colorScheme: 'light' });
  await page.goto(url);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await button(page, 'Sign in').click();
  await page.getByRole('link', { name: 'New import' }).click();
  await mkdir(join(root, 'docs'), { recursive: true });
  await choose(page, semicolons(48));
  if (page.url().endsWith('/file')) await page.getByRole('link', { name: 'Continue to mapping' }).click();
  await heading(page, 'Which column is what?').waitFor();
  await page.getByLabel('M means').waitFor();
  await take(page, 'mapping');
  await page.getByLabel('Send welcome e-mail of every row').selectOption('No');
  await page.getByLabel('M means').selectOption('Male');
  await confirmMapping(page);
  await run(page);
  await button(page, /^Fix/).first().click();
  await page.getByRole('gridcell').first().waitFor();
  await take(page, 'result');
  await browser.close();
} finally {
  server.kill('SIGTERM');
  await once(server, 'exit');
  await rm(home, { recursive: true, force: true });
}

/** What the server prints of its first run: where it is, and how to sign in. */
async function firstRun(): Promise<{ url: string; email: string; password: string }> {
  let text = '';
  for await (const piece of server.stdout) {
    text += piece;
    const line = text.split('\n').find((one) => one.includes('"password"'));
    if (line) return JSON.parse(line);
  }
  throw new Error(`The server did not start:\n${text}`);
}

async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(root, `docs/${name}.png`), animations: 'disabled' });
}
