import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../test/support/chromium.ts';

/** Takes the pictures of pages, each at the width of a desk and of a phone, and keeps a list of them. */

interface Size {
  width: number;
  /** of the window before the page is measured */
  height: number;
  /** what is below is cut off */
  atMost: number;
}

const SIZES: readonly Size[] = [
  { width: 1280, height: 720, atMost: 800 },
  { width: 360, height: 740, atMost: 1000 },
];

/** Text stays readable; half the size of the same picture as PNG. */
const QUALITY = 32;

export interface Picture {
  name: string;
  /** what is seen, one sentence */
  shows: string;
}

export interface Camera {
  /** the tab of somebody who is at work; null: of nobody yet */
  of(person: string | null, url?: string): Promise<Page>;
  /** Opens a page of the product in somebody's tab. */
  open(person: string | null, path: string): Promise<Page>;
  /** @param shows what is seen, one sentence. @param from the element at which the picture begins */
  take(page: Page, name: string, shows: string, from?: string): Promise<void>;
  /** Takes the picture of a page that somebody opens. */
  show(person: string | null, path: string, name: string, shows: string): Promise<void>;
  taken: readonly Picture[];
  /** what is wider than its window, by picture */
  tooWide: readonly string[];
  close(): Promise<void>;
}

/**
 * @param url of the pages
 * @param folder is emptied
 */
export async function openCamera(url: string, folder: string): Promise<Camera> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const browser: Browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--lang=vi'],
  });
  const tabs = new Map<string, Page>();
  const taken: Picture[] = [];
  const tooWide: string[] = [];

  async function of(person: string | null, at = url): Promise<Page> {
    const key = `${person} ${at}`;
    const known = tabs.get(key);
    if (known !== undefined) return known;
    const context = await browser.newContext({
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      bypassCSP: true,
    });
    context.setDefaultTimeout(30_000);
    if (person !== null) await context.addCookies([{ name: 'person', value: person, url: at }]);
    const page = await context.newPage();
    tabs.set(key, page);
    return page;
  }

  async function shoot(page: Page, file: string, { width, height, atMost }: Size, from: string | undefined) {
    await page.setViewportSize({ width, height });
    const whole = await page.evaluate<number>('document.documentElement.scrollHeight');
    await page.setViewportSize({ width, height: Math.min(Math.max(whole, 400), atMost) });
    await (from === undefined
      ? page.evaluate('scrollTo(0, 0)')
      : page.evaluate(`document.querySelector(${JSON.stringify(from)}).scrollIntoView({ block: 'start' })`));
    const beside = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    if (beside > 0) tooWide.push(`${file}: ${beside} px`);
    const devtools = await page.context().newCDPSession(page);
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
    await devtools.detach();
    await writeFile(join(folder, file), Buffer.from(data, 'base64'));
  }

  async function open(person: string | null, path: string): Promise<Page> {
    const page = await of(person);
    await page.goto(url + path, { waitUntil: 'load' });
    return page;
  }
  async function take(page: Page, name: string, shows: string, from?: string): Promise<void> {
    const numbered = `${String(taken.length + 1).padStart(2, '0')}-${name}`;
    for (const size of SIZES) await shoot(page, `${numbered}-${size.width}.webp`, size, from);
    taken.push({ name: numbered, shows });
  }

  return {
    of,
    open,
    take,
    show: async (person, path, name, shows) => take(await open(person, path), name, shows),
    taken,
    tooWide,
    close: () => browser.close(),
  };
}

/** The list of the pictures, in the order in which they were taken. */
export const pictureList = (pictures: readonly Picture[]): string => `# The pages over a season

Each page in the states that it passes, in the order of a season, in Vietnamese: at a desk (1280 px) and on a phone (360 px). What is longer than a picture is cut off below. \`npm run pictures\` makes them anew: it plays a season of the real plan in skipped time, with scripted people, and every picture is of the running product.

${pictures.map(({ name, shows }) => `- ${shows} [1280 px](${name}-1280.webp), [360 px](${name}-360.webp)`).join('\n')}
`;
