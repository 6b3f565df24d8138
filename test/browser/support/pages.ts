/** The web pages of a whole Inlet in a real browser, for a test file. Gone afterwards. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { addClientStatus, addEmployee } from '../../../src/auth/firms.ts';
import { type Person, startInlet, type TestInlet } from '../../support/inlet.ts';
import { ofWorker } from './chromium.ts';

const pictures = fileURLToPath(new URL('../../../test-results/pages/', import.meta.url));

type Scheme = 'light' | 'dark';

interface Looks {
  scheme?: Scheme;
  /** Pixels. */
  width?: number;
  /** `en-GB` unless said. */
  locale?: string;
}

interface Pages {
  inlet: TestInlet;
  person: Person;
  /** A window in which the person is signed in; closed when the test is finished. */
  open(path?: string, looks?: Looks): Promise<Page>;
  /** One in which nobody is. */
  openSignedOut(path?: string, looks?: Looks): Promise<Page>;
}

/** @param env settings of the server that differ from the defaults @param workers 0: nothing that is started moves */
export async function startPages(env: Record<string, string> = {}, workers = 1): Promise<Pages> {
  const inlet = await startInlet(env, workers);
  const browser = await ofWorker();
  const person = await inlet.person();
  await furnish(inlet, person.firmUuid);
  const cookies = await signIn(inlet, person);
  const window = async (path: string, looks: Looks, signedIn: boolean) => {
    const context = await newContext(browser, looks);
    if (signedIn) await context.addCookies(cookies);
    const page = await context.newPage();
    await page.goto(inlet.url + path);
    return page;
  };
  return {
    inlet,
    person,
    open: (path = '/', looks = {}) => window(path, looks, true),
    openSignedOut: (path = '/', looks = {}) => window(path, looks, false),
  };
}

/** Who and what the example file refers to. */
async function furnish({ pool }: TestInlet, firmUuid: string): Promise<void> {
  for (const [firstName, lastName] of [
    ['James', 'Whitfield'],
    ['Priya', 'Nair'],
    ['Olivia', 'Hart'],
  ] as const)
    await addEmployee(pool, { firmUuid, firstName, lastName, role: 'member' });
  for (const name of ['Active', 'Prospect', 'On Hold', 'Inactive'])
    await addClientStatus(pool, firmUuid, name);
}

async function newContext(
  browser: Browser,
  { scheme = 'light', width = 1440, locale = 'en-GB' }: Looks,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport: { width, height: width < 500 ? 812 : 900 },
    locale,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  onTestFinished(() => context.close());
  return context;
}

/** As the page itself does; the test of signing in goes through the page. */
async function signIn(inlet: TestInlet, { email, password }: Person) {
  const answer = await fetch(`${inlet.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const [name = '', value = ''] = (answer.headers.get('set-cookie') ?? '').split(';')[0]?.split('=') ?? [];
  return [{ name, value, url: inlet.url, httpOnly: true, sameSite: 'Lax' as const }];
}

/**
 * Nothing that WCAG 2.2 AA asks for is missing, as far as a program can tell.
 * @param within a selector, where the rest of the page lies under what is looked at
 */
export async function expectAccessible(page: Page, within = 'html'): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (selector) => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(selector, {
      runOnly: tags,
      resultTypes: ['violations'],
      selectors: false,
    });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`).join(' | ')}`,
    );
  }, within);
  expect(violations).toEqual([]);
}

/** For a person to look at, under `test-results/`, where `PICTURES` asks for it: each takes 0.06 to 0.2 s. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.PICTURES) return;
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}${name}.png`, fullPage: true, animations: 'disabled' });
}
