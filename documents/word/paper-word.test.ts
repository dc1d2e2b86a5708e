import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { FORM_GUIDES } from '../../domain/form-guide.ts';
import { evenText } from '../../domain/one-line.ts';
import { SAID_WORD_KINDS } from '../../domain/word-kind.ts';
import { bodyHtml } from '../paper-body.ts';
import { paperHtml } from '../paper-says.ts';
import { saidPapers, superiorReportOn } from '../said-papers.fixture.ts';
import { builtInTemplate, neededTags, sampleOf } from './built-in-templates.ts';
import { paperWord } from './paper-word.ts';
import { templateFindings } from './template-check.ts';
import { isWhole } from './well-formed.ts';
import { isRaw, type WordData } from './word-data.ts';
import { wordFileOf } from './word-file.ts';
import { notFound, textOf, wordParagraphs, wordText } from './word-text.ts';

const DAY = '2026-12-10';
const said = saidPapers(DAY);
const KINDS = [
  'teamDecision',
  'planNotice',
  'sessionInvitation',
  'objectionAnswer',
  'minutes',
  'allowance',
  'workingSheet',
  'receipt',
  'teamReport',
  'superiorReport',
  'proposal',
  'meetingRecord',
  'result',
  'improvement',
] as const;
const made = (kind: (typeof KINDS)[number], of = said[kind]) =>
  wordFileOf(paperWord(kind, of), null, { campaign: '28-kh-du', paper: kind });

/** Every text of what a paper is made of. */
const textsOf = (data: WordData): string[] =>
  Object.values(data).flatMap((value) =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'boolean'
        ? []
        : isRaw(value)
          ? [textOf(value.xml)]
          : value.flatMap(textsOf),
  );

describe('a paper that is told in its parts, for Word', () => {
  test.each(SAID_WORD_KINDS)(
    '%s begins with a template that leaves nothing out and knows nothing else',
    (kind) => {
      for (const guide of FORM_GUIDES)
        expect(
          templateFindings(builtInTemplate(kind, guide), sampleOf(kind), neededTags(kind)),
          guide.id,
        ).toEqual([]);
    },
  );

  test.each(KINDS)('%s shows everything that it is made of, and what its page says', (kind) => {
    const { data } = paperWord(kind, said[kind]);
    expect(Object.keys(data).sort()).toEqual(Object.keys(sampleOf(kind)).sort());
    const file = made(kind);
    expect(isWhole(file)).toBe(true);
    expect(notFound(file, textsOf(data))).toEqual([]);
    const page = bodyHtml(said[kind].blocks)
      .text.replaceAll(/<[^>]+>/g, '\n')
      .replaceAll('&amp;', '&');
    const lines = page
      .split('\n')
      .map(evenText)
      .filter((line) => line !== '');
    expect(lines.length).toBeGreaterThan(4);
    expect(notFound(file, lines)).toEqual([]);
  });

  test('has its parts in the order of the page', () => {
    const read = wordParagraphs(made('meetingRecord'));
    const order = ['BIÊN BẢN', 'I- ', 'II- ', 'III- ', 'IV- ', 'CHỦ TRÌ HỘI NGHỊ'];
    const places = order.map((start) => read.findIndex((text) => text.startsWith(start)));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('[R35] names those who voted in the open, as its page does', () => {
    const words = 'đồng ý 1 (đồng chí Phạm Hoàng Việt), không có ý kiến 1 (đồng chí Nguyễn Quốc Hùng).';
    expect(wordText(made('meetingRecord'))).toContain(words);
    expect(bodyHtml(said.meetingRecord.blocks).text).toContain(words);
  });

  test('has the mark behind recipients that the guide of its day asks for', () => {
    const recipients = (day: string) =>
      /Nơi nhận: (.*?) T\/M/.exec(wordText(made('result', saidPapers(day).result)))?.[1];
    expect(recipients('2024-12-27')).toMatch(/^- [^,;]+, - Lưu/);
    expect(recipients('2026-12-10')).toMatch(/^- [^,;]+; - Lưu/);
  });

  test('that is a draft says so, above its title and on each page, as its own page does', () => {
    const draft = superiorReportOn(DAY, null);
    const paragraphs = wordParagraphs(made('superiorReport', draft));
    expect(paragraphs.join(' ')).toContain('DỰ THẢO. Lập theo dữ liệu');
    expect(paragraphs.filter((text) => text === 'Dự thảo')).toHaveLength(2);
    expect(paperHtml(draft)).toContain('@top-right { content: "Dự thảo"');
    expect(wordText(made('superiorReport'))).not.toMatch(/dự thảo/i);
    expect(paperHtml(said.superiorReport)).not.toContain('@top-right');
  });
});

test('a table that a template writes as text is told, and so is a text that it writes as a table', () => {
  const edited = (from: string, to: string) => {
    const data = sampleOf('result');
    const template = builtInTemplate('result', { pageNumber: { size: 14, fromEdge: 10 } });
    return templateFindings(changedText(template, from, to), data).flatMap(({ severity, code }) =>
      severity === 'error' ? [code] : [],
    );
  };
  expect(edited('{@Bảng}', '{Bảng}')).toEqual(['PIECE_AS_TEXT']);
  expect(edited('{Đoạn}', '{@Đoạn}')).not.toEqual([]);
});

/** A template as somebody has edited one text of it. */
function changedText(template: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unzipSync(template);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain(from);
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace(from, to)) });
}
