import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pages } from './by-pages.ts';

/** The paper of a decision, as it was issued. */
const DECISION = /^\/decisions\/([^/]+)\/document$/;

/** Where the links of a page lead. */
const HREFS = "[...document.querySelectorAll('main a')].map(({ href }) => href)";

/**
 * Opens each paper that the pages lead a person to, and keeps it as it was shown: those of the campaign, its decisions,
 * and those of each cell in a folder of its own.
 *
 * @throws Error of a paper that doesn't open
 */
export async function keepPapers(
  pages: Pick<Pages, 'opens'>,
  person: string,
  cells: readonly string[],
  folder: string,
): Promise<void> {
  const lists = [
    { path: '/papers', below: '' },
    ...cells.map((cell) => ({ path: `/cells/${cell}/papers`, below: cell })),
  ];
  for (const { path, below } of lists) {
    const page = await pages.opens(person, path);
    await mkdir(join(folder, below), { recursive: true });
    const hrefs = await page.evaluate<string[]>(HREFS);
    for (const href of new Set(hrefs)) {
      const { pathname, search } = new URL(href);
      const [, decision] = DECISION.exec(pathname) ?? [];
      const own = decodeURIComponent(pathname.split('/').at(-1) ?? '');
      const isPaper = pathname.startsWith(`${path}/`) && own.endsWith('.html') && search === '';
      const name = decision === undefined ? own : `${decodeURIComponent(decision)}.html`;
      if (!isPaper && decision === undefined) continue;
      const answer = await page.request.get(href);
      if (!answer.ok()) throw new Error(`${pathname}: ${answer.status()}`);
      await writeFile(join(folder, below, name), await answer.text());
    }
  }
}
