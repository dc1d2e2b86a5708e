import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { CampaignClient } from '../../client/client.ts';
import { openFileStore } from '../../records/files/file-store.ts';
import { createWriter } from '../../records/writer.ts';
import { type RunningCampaign, runningCampaign } from '../../test/support/running-campaign.ts';
import { type RunningDashboard, startDashboard } from '../serve.ts';

/** People who act on the pages of a running campaign, in real browsers. */

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

export interface ActingBrowser {
  one: RunningCampaign;
  /** where files are stored */
  folder: string;
  url: string;
  /** A browser in which somebody is at work, or nobody yet. */
  at(
    viewport: { width: number; height: number },
    person: string | null,
    options?: Parameters<Browser['newContext']>[0],
  ): Promise<{ page: Page; context: BrowserContext }>;
  open(page: Page, path: string): Promise<unknown>;
  /** From now on the campaign answers how it stands only after this. */
  hold(until: Promise<unknown>): void;
  /** Does something while the pages are away; then they are back under the same address. */
  away<T>(work: () => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/** @param path of the browser's program */
export async function actingBrowser(path: string): Promise<ActingBrowser> {
  const one = await runningCampaign();
  const folder = await mkdtemp(join(tmpdir(), 'bon-tot-acting-'));
  let held: Promise<unknown> = Promise.resolve();
  const client: CampaignClient = {
    ...one.client,
    engineState: async (...asked) => {
      await held;
      return await one.client.engineState(...asked);
    },
  };
  const start = (port: number): Promise<RunningDashboard> =>
    startDashboard({
      host: '127.0.0.1',
      port,
      container: false,
      reader: one.reader,
      now: () => Date.now(),
      acting: { client, writer: createWriter(one.records.db), files: openFileStore(folder) },
    });
  let dashboard = await start(0);
  const { url } = dashboard;
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
  return {
    one,
    folder,
    url,
    async at(viewport, person, options = {}) {
      const context = await browser.newContext({ viewport, bypassCSP: true, ...options });
      context.setDefaultTimeout(15_000);
      if (person !== null) await context.addCookies([{ name: 'person', value: person, url }]);
      return { context, page: await context.newPage() };
    },
    open: (page, to) => page.goto(url + to, { waitUntil: 'domcontentloaded' }),
    hold: (until) => {
      held = until;
    },
    async away(work) {
      await dashboard.close();
      try {
        return await work();
      } finally {
        dashboard = await start(Number(new URL(url).port));
      }
    },
    async stop() {
      await browser.close();
      await dashboard.close();
      await one.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
