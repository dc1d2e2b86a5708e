import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dossier, holders, sets } from '../../documents/dossier/receipt.fixture.ts';
import { receiptSays } from '../../documents/dossier/receipt.ts';
import { allowanceSays } from '../../documents/inspection/allowance.ts';
import { inspectionFormSays } from '../../documents/inspection/inspection-form.ts';
import { agreed, content, items, minutes } from '../../documents/minutes/minutes.fixture.ts';
import { minutesSays } from '../../documents/minutes/minutes.ts';
import { criteria } from '../../documents/minutes/minutes-criteria.fixture.ts';
import { names, plan, roles } from '../../documents/minutes/minutes-plan.fixture.ts';
import { paperHtml } from '../../documents/paper-says.ts';
import { axeFindings } from '../../web/looks-well.fixture.ts';
import { component } from '../support/components.ts';

const found = await component('chromium');

/** 10,000 letters without a space, as somebody may paste them. */
const endless = 'ờ'.repeat(10_000);
const base = { plan, names, cell: 'doi-1' };
const days = [{ cell: 'doi-1', day: '2024-12-12', present: holders }];
const longItems = items.map((item, index) =>
  index === 0 ? { ...item, text: endless, objection: endless, evidence: [{ text: endless }] } : item,
);

const DOCUMENTS: Record<string, string> = {
  'minutes, draft': paperHtml(minutesSays({ ...base, minutes, sets: criteria, roles })),
  'minutes, locked': paperHtml(minutesSays({ ...base, minutes: agreed, sets: criteria, roles })),
  'minutes, endless remark': paperHtml(
    minutesSays({
      ...base,
      minutes: { ...minutes, items: longItems, reservation: endless },
      sets: criteria,
      roles,
    }),
  ),
  'working sheet': paperHtml(inspectionFormSays({ ...base, content, sets: criteria })),
  receipt: paperHtml(receiptSays({ ...base, dossier, sets, holders, receiver: 'mai', roles })),
  'receipt, endless names': paperHtml(
    receiptSays({
      ...base,
      names: { ...names, person: (id) => id + endless.slice(0, 500) },
      dossier: { ...dossier, missing: [endless] },
      sets: sets.map((set) => ({ ...set, receipt: set.receipt + endless.slice(0, 300) })),
      holders,
      receiver: 'mai',
    }),
  ),
  allowance: paperHtml(allowanceSays({ plan, names, roles, days })),
  'allowance, endless names': paperHtml(
    allowanceSays({
      plan,
      names: { person: (id) => id + endless.slice(0, 500) },
      days,
    }),
  ),
};
const NAMES = Object.keys(DOCUMENTS);
/** 210 mm less both margins, at 96 px an inch */
const TEXT_WIDTH = Math.floor((165 / 25.4) * 96);

/** Elements that stick out of the page on the right: tag and text of each. */
const STANDING_OUT = `[...document.querySelectorAll('body *')]
  .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map((element) => element.tagName + ' ' + element.textContent.slice(0, 40))`;
/** Cells whose words are wider than the cell. */
const SPILT = `[...document.querySelectorAll('th, td, .signatures p')]
  .filter((element) => element.scrollWidth > element.clientWidth + 1)
  .map((element) => element.tagName + ' ' + element.textContent.slice(0, 40))`;

describe.skipIf(!found.available)('the documents on paper', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
  });

  async function open(name: string, width: number, media: 'print' | 'screen'): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 1000 } });
    await page.emulateMedia({ media });
    await page.setContent(DOCUMENTS[name] ?? '');
    return page;
  }

  test.each(NAMES)('%s: nothing is wider than the text of an A4 page, nor than its cell', async (name) => {
    const page = await open(name, TEXT_WIDTH, 'print');
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect(await page.evaluate(STANDING_OUT)).toEqual([]);
    expect(await page.evaluate(SPILT)).toEqual([]);
    await page.close();
  });

  test('what is too wide is found: a table of one unbreakable word stands out', async () => {
    const page = await open(NAMES[0] ?? '', TEXT_WIDTH, 'print');
    await page.evaluate(
      `document.querySelector('main').insertAdjacentHTML('beforeend', '<table><tr><td style="overflow-wrap: normal">' + 'x'.repeat(400) + '</td></tr></table>')`,
    );
    expect(await page.evaluate(STANDING_OUT)).not.toEqual([]);
    await page.close();
  });

  test.each(NAMES)('%s: every page of the PDF is A4, upright', async (name) => {
    const page = await open(name, 800, 'print');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[([^\]]+)\]/g)].map(([, box = '']) =>
      box
        .trim()
        .split(/\s+/)
        .map((side) => Math.round(Number(side))),
    );
    expect(boxes.length).toBeGreaterThan(0);
    for (const box of boxes) expect(box).toEqual([0, 0, 595, 842]);
    await page.close();
  });

  test.each([
    ['receipt', 2],
    ['allowance', 1],
  ])('%s fits on %d page(s), so that nobody signs an empty sheet', async (name, most) => {
    const page = await open(name, 800, 'print');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(most);
    await page.close();
  });

  test.each(NAMES)('%s: signatures stay in one piece and beside what is signed', async (name) => {
    const page = await open(name, TEXT_WIDTH, 'print');
    const breaks = await page.evaluate(
      `[...document.querySelectorAll('.signatures')]
        .map((block) => getComputedStyle(block))
        .map(({ breakInside, breakBefore }) => [breakInside, breakBefore])`,
    );
    expect(breaks).toEqual([['avoid', 'avoid']]);
    await page.close();
  });

  test.each(NAMES)('%s: axe finds nothing, and what was pasted never runs', async (name) => {
    const page = await open(name, 900, 'screen');
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate('document.images.length + document.scripts.length')).toBe(0);
    await page.close();
  });
});
