/** Looks at a page as a critic would. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible, picture } from './pages.ts';

/** What is asked of a page depends on its colours or on its width, not on both: each is looked at once. */
const looks = [
  { name: 'light', colorScheme: 'light', size: null },
  { name: 'phone', colorScheme: 'dark', size: { width: 375, height: 812 } },
] as const;

/**
 * Wide and light, then narrow and dark, in the same window: nothing axe finds, nothing cut off, a picture of each. The
 * window is then as wide as it was.
 * @param within what is open over the page, where something is
 */
export async function look(page: Page, name: string, within?: string): Promise<void> {
  const wide = page.viewportSize();
  for (const { name: as, colorScheme, size } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    if (size) await page.setViewportSize(size);
    // Colours that still change are neither the one nor the other.
    await page.evaluate(() =>
      Promise.allSettled(document.getAnimations().map((it) => it instanceof CSSTransition && it.finished)),
    );
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await expect.poll(overflow, { timeout: 5_000 }).toBeLessThanOrEqual(0);
    expect(await cutLabels(page)).toEqual([]);
    await expectAccessible(page, within);
    await picture(page, `${name}-${as}`);
  }
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
