import type { Page } from 'playwright-core';
import type { PaperForm, ReadPart } from '../../documents/paper-form.fixture.ts';

/** The form of a paper that is a page of HTML, as a browser lays it out for printing. */

/** What an element is of a paper; its classes are those of `documents/page-style.ts`. */
const PART_OF = `(element) => {
  const among = (box) => [...element.closest(box).querySelectorAll(':scope > p')].indexOf(element);
  if (element.closest('table, .annex, .draft, .known, .note, .seal, .hand, .fill, .rule') !== null) return null;
  if (element.matches('.head > div:first-child > p')) return ['upperBody', 'issuer', 'star', 'number'][among('div')];
  if (element.matches('.head .place')) return 'placeAndDate';
  if (element.matches('.head > div:last-child > p')) return 'party';
  if (element.matches('.recipients > p')) return element.matches('.to') ? 'recipientsHead' : 'recipient';
  if (element.matches('.signature .name, .signatures .name')) return 'signer';
  if (element.matches('.signature > p')) return ['authority', 'position'][among('div')];
  if (element.matches('.signatures .authority')) return 'authority';
  if (element.matches('.signatures .office')) return 'position';
  if (element.matches('h1')) return 'type';
  if (element.matches('.summary')) return 'subject';
  if (element.matches('.dashes')) return 'dashes';
  return element.matches('main p') ? 'body' : null;
}`;

const PARTS = `(() => {
  const partOf = ${PART_OF};
  const points = (pixels) => Math.round(parseFloat(pixels) * 75) / 100;
  const isUnderlined = (element, up) =>
    getComputedStyle(element).textDecorationLine.includes('underline') ||
    (element !== up && isUnderlined(element.parentElement, up));
  const runsOf = (element) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const runs = [];
    while (texts.nextNode()) {
      const written = texts.currentNode.textContent;
      if (written.trim() === '') continue;
      const by = texts.currentNode.parentElement;
      const style = getComputedStyle(by);
      const text = style.textTransform === 'uppercase' ? written.toLocaleUpperCase('vi') : written;
      runs.push({
        text,
        font: style.fontFamily.split(',')[0].replaceAll('"', ''),
        size: points(style.fontSize),
        bold: Number(style.fontWeight) >= 600,
        italic: style.fontStyle === 'italic',
        underlined: isUnderlined(by, element),
        capitals: text === text.toLocaleUpperCase('vi'),
      });
    }
    return runs;
  };
  return [...document.querySelectorAll('body p, body h1')].flatMap((element) => {
    const part = partOf(element);
    const runs = part === null ? [] : runsOf(element);
    const style = getComputedStyle(element);
    return runs.length === 0
      ? []
      : [{ part, runs, gap: points(style.marginBottom), line: points(style.lineHeight) }];
  });
})()`;

const PAGE =
  /@page\s*\{\s*size:\s*A4;\s*margin:\s*(\d+)mm (\d+)mm (\d+)mm (\d+)mm;\s*@top-center\s*\{([^}]*)\}/;
const NONE_ON_FIRST = /@page :first\s*\{\s*@top-center\s*\{\s*content:\s*none/;

const HANDS = `[...document.querySelectorAll('.hand')].map(({ textContent }) => textContent.trim())`;

/** What browsers don't tell of a page: what its style says of the paper. */
function paperOf(html: string): Omit<PaperForm, 'parts' | 'hands'> {
  const found = PAGE.exec(html);
  if (found === null) throw new Error('the style of the page says nothing of an A4 paper');
  const [top = 0, right = 0, bottom = 0, left = 0] = found.slice(1, 5).map(Number);
  const above = found[5] ?? '';
  const size = /font:\s*([\d.]+)pt/.exec(above)?.[1];
  const fromEdge = /padding-top:\s*([\d.]+)mm/.exec(above)?.[1];
  const isNumber = above.includes('content: counter(page)') && above.includes('vertical-align: top');
  return {
    page: { width: 210, height: 297 },
    margins: { top, right, bottom, left },
    pageNumber:
      isNumber && size !== undefined && fromEdge !== undefined
        ? {
            size: Number(size),
            fromEdge: Number(fromEdge),
            centred: true,
            onFirst: !NONE_ON_FIRST.test(html),
          }
        : null,
  };
}

/** @param page of a browser, in which the paper is opened */
export async function formOfHtml(page: Page, html: string): Promise<PaperForm> {
  await page.emulateMedia({ media: 'print' });
  await page.setContent(html);
  const parts = await page.evaluate<ReadPart[]>(PARTS);
  return { ...paperOf(html), parts, hands: await page.evaluate<string[]>(HANDS) };
}
