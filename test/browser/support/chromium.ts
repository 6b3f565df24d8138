/** The browser of the tests: a Chromium from npm, or the one `CHROMIUM_PATH` names. */
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';

/** One for all files of a worker, with which it ends: each test has windows of its own. */
let kept: Promise<Browser> | null = null;

export async function ofWorker(): Promise<Browser> {
  kept ??= launch().then((browser) =>
    browser.once('disconnected', () => {
      kept = null;
    }),
  );
  return kept;
}

export async function launch(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH;
  return driver.launch({
    executablePath: named ?? (await chromium.executablePath()),
    // Not the arguments the package suggests: they switch off the very rules for pages that are tested here.
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    headless: true,
  });
}
