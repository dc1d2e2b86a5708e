import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Rules of axe that look at colours: nothing else of a page depends on its theme. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds on a page as it is shown, each with where. @param of `theme`: what a page of another theme could have wrong */
export async function axeFindings(page: Page, of: 'all' | 'theme' = 'all'): Promise<string[]> {
  if (await page.evaluate<boolean>("typeof axe === 'undefined'")) await page.evaluate(axe.source);
  const only = of === 'all' ? '' : `, runOnly: ${JSON.stringify(OF_COLOURS)}`;
  return await page.evaluate<string[]>(
    `axe.run(document, { resultTypes: ["violations"]${only} }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map(({ html }) => html).join(" | ")))`,
  );
}

/** How far a page has to be scrolled sideways, CSS pixels. */
export const scrolledSideways = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');

/** What anybody may look at: axe's rules in both themes, and nothing to scroll sideways. */
export async function looksWell(page: Page, what: string): Promise<void> {
  const before = page.viewportSize();
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(
      await axeFindings(page, colorScheme === 'light' ? 'all' : 'theme'),
      `${what}, ${colorScheme}`,
    ).toEqual([]);
  }
  for (const width of [320, 360, 768, 1000, 1280, 1600]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await scrolledSideways(page), `${what}, ${width} px`).toBeLessThanOrEqual(0);
  }
  if (before !== null) await page.setViewportSize(before);
}
