/** Looks at a page as a critic would. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible, picture } from './pages.ts';

/**
 * Light, dark and narrow, one after the other in the same window: nothing axe finds, nothing cut off, a picture of each.
 * The window is then as wide as it was.
 * @param within what is open over the page, where something is
 */
export async function look(page: Page, name: string, within?: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    await expectAccessible(page, within);
    await picture(page, `${name}-${colorScheme}`);
  }
  const wide = page.viewportSize();
  await page.setViewportSize({ width: 375, height: 812 });
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.poll(overflow, { timeout: 5_000 }).toBeLessThanOrEqual(0);
  expect(await cutLabels(page)).toEqual([]);
  await expectAccessible(page, within);
  await picture(page, `${name}-phone`);
  if (wide) await page.setViewportSize(wide);
}

/** Buttons too narrow for what they say. */
const cutLabels = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a, [role=button]')]
      .flatMap((button) => [button, ...button.querySelectorAll<HTMLElement>('span')])
      .filter((at) => getComputedStyle(at).overflowX !== 'visible' && at.clientWidth > 1)
      .filter((at) => at.scrollWidth > at.clientWidth + 1)
      .map((at) => at.textContent ?? ''),
  );
