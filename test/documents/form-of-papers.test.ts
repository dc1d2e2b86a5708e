import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formFaults } from '../../documents/paper-form.fixture.ts';
import { FORM_GUIDES, formGuideOn } from '../../domain/form-guide.ts';
import { component } from '../support/components.ts';
import { type DatedPaper, datedPapers } from './dated-papers.fixture.ts';
import { formOfHtml } from './html-form.fixture.ts';

/** Every paper of the Party, by the guide of its day: fonts, sizes, margins, the order of its parts, and punctuation. */

const found = await component('chromium');

const DAYS = ['2024-12-27', '2026-05-26', '2026-05-27', '2026-12-10'];
const papersOf = new Map(DAYS.map((day) => [day, datedPapers(day)]));
const NAMES = Object.keys(papersOf.get('2024-12-27') ?? {});
const BOTH = DAYS.flatMap((day) => NAMES.map((name) => [name, day] as const));

describe.skipIf(!found.available)('the form of papers', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
  });

  const paperOf = (name: string, day: string): DatedPaper => {
    const paper = papersOf.get(day)?.[name];
    if (paper === undefined) throw new Error(`there is no ${name} of ${day}`);
    return paper;
  };
  const faultsOf = async (paper: DatedPaper, day: string, html = paper.html) =>
    formFaults(await formOfHtml(page, html), formGuideOn(day), paper);

  test.each(BOTH)('%s of %s is as the guide of that day has it', async (name, day) => {
    expect(await faultsOf(paperOf(name, day), day)).toEqual([]);
  });

  test('a paper of one guide is not as the other one has it', async () => {
    const decision = paperOf('a decision', '2024-12-27');
    expect(await faultsOf(decision, '2026-12-10')).toEqual(['page number: size 13', 'recipient: ends in ,']);
    expect(FORM_GUIDES).toHaveLength(2);
  });

  test.each([
    ['the office in bold', '<p>BÍ THƯ</p>', '<p><strong>BÍ THƯ</strong></p>', 'position: bold'],
    [
      '“Nơi nhận:” in bold',
      '<p class="to">',
      '<p class="to" style="font-weight: bold">',
      'recipientsHead: bold',
    ],
    ['“Nơi nhận:” without its line', 'text-decoration: underline;', '', 'recipientsHead: not underlined'],
    ['the superior itself above', 'Đảng bộ Khối', 'Đảng ủy Khối', 'upperBody: no Party organisation'],
    [
      'an addressee in a report',
      '<h1>',
      '<p>Kính gửi: Đảng ủy.</p><h1>',
      'body: Kính gửi stands on dispatches alone',
    ],
    ['a text of 13 points', 'font: 14pt/1.4', 'font: 13pt/1.4', 'body: size 13'],
    ['paragraphs close together', 'margin: 0 0 6pt', 'margin: 0 0 3pt', 'body: 3 pt below a paragraph'],
    ['another font', 'pt/1.4 "Times New Roman"', 'pt/1.4 "Arial"', 'body: font Arial'],
    ['narrow margins', '20mm 15mm 20mm 30mm; @top', '20mm 15mm 20mm 20mm; @top', 'page: margins'],
    ['no office below T/M', '<p>BÍ THƯ</p>', '', 'position: missing'],
    ['a colon behind Số', 'Số 52-BC', 'Số: 52-BC', 'number: Số: 52-BC/ĐU'],
    ['how to sign', '<p class="name">', '<p class="name">(ký, ghi rõ họ tên) ', 'signer: told how to sign'],
    [
      'a page number on the first page',
      'content: none',
      'content: counter(page)',
      'page number: on the first page',
    ],
  ])('%s is found', async (_what, from, to, fault) => {
    const report = paperOf('the report to the superior', '2024-12-27');
    expect(report.html).toContain(from);
    expect(await faultsOf(report, '2024-12-27', report.html.replace(from, to))).toContain(fault);
  });

  test('what a paper lacks is found, and what stands in another order', async () => {
    const report = paperOf('the report to the superior', '2024-12-27');
    const [foot = ''] = /<footer class="foot">[\s\S]*<\/footer>/.exec(report.html) ?? [];
    expect(foot).toContain('Nơi nhận:');
    expect(await faultsOf(report, '2024-12-27', report.html.replace(foot, ''))).toEqual(
      expect.arrayContaining(['recipientsHead: missing', 'recipient: missing', 'signer: missing']),
    );
    const above = report.html.replace(foot, '').replace('<header', `${foot}<header`);
    expect((await faultsOf(report, '2024-12-27', above)).join()).toContain(
      'order: recipientsHead, recipient',
    );
  });

  test('minutes of a meeting are signed by whoever wrote them on the left, and by who led it on the right', async () => {
    const { parts } = await formOfHtml(page, paperOf('the record of the meeting', '2026-12-10').html);
    const signed = parts.filter(({ part }) => part === 'authority').map(({ runs }) => runs[0]?.text);
    expect(signed).toEqual(['NGƯỜI GHI BIÊN BẢN', 'CHỦ TRÌ HỘI NGHỊ']);
  });

  test('a word of how to sign is found in minutes too', async () => {
    const minutes = paperOf('the record of the meeting', '2026-12-10');
    const told = minutes.html.replace('<p class="hand">', '<p class="hand">(ký, ghi rõ họ tên)');
    expect(await faultsOf(minutes, '2026-12-10', told)).toEqual(['signer: told how to sign']);
  });

  test.each(NAMES)('%s: nobody signs a sheet of its own', async (name) => {
    await page.setContent(paperOf(name, '2026-12-10').html);
    const breaks = await page.evaluate(
      `[...document.querySelectorAll('.foot, .signatures')]
        .map((block) => getComputedStyle(block))
        .map(({ breakInside, breakBefore }) => [breakInside, breakBefore])`,
    );
    expect(breaks).toEqual([['avoid', 'avoid']]);
  });
});
