import { describe, expect, test } from 'vitest';
import { DECISION_KINDS, type DecisionLine } from '../../domain/committee/committee-content.ts';
import { FORM_GUIDES } from '../../domain/form-guide.ts';
import { levels, lines, member, decisionRequest as request } from '../decisions/decision.fixture.ts';
import { builtInTemplate, neededTags, sampleOf } from './built-in-templates.ts';
import { decisionWord } from './decision-word.ts';
import { templateFindings } from './template-check.ts';
import type { WordData } from './word-data.ts';
import { type WordSaid, wordFileOf } from './word-file.ts';
import { notFound, wordParagraphs, wordText } from './word-text.ts';

const made = (said: WordSaid) => wordFileOf(said, null, { campaign: '28-kh-du', paper: 'd1' });

/** Every text of what a paper is made of. */
const textsOf = (data: WordData): string[] =>
  Object.values(data).flatMap((value) =>
    typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(textsOf) : [],
  );

describe('a decision for Word', () => {
  test.each(DECISION_KINDS)(
    'on %s begins with a template that leaves nothing out and knows nothing else',
    (kind) => {
      for (const guide of FORM_GUIDES) {
        const template = builtInTemplate(`decision-${kind}`, guide);
        expect(
          templateFindings(template, sampleOf(`decision-${kind}`), neededTags(`decision-${kind}`)),
          guide.id,
        ).toEqual([]);
      }
    },
  );

  test.each([
    ['fourGood', lines],
    ['cellLevels', levels],
  ] as const)('on %s shows everything that it is made of', (kind, of) => {
    const said = decisionWord(request({ kind, lines: of }));
    expect(Object.keys(said.data).sort()).toEqual(Object.keys(sampleOf(said.kind)).sort());
    expect(textsOf(said.data).length).toBeGreaterThan(15);
    expect(notFound(made(said), textsOf(said.data))).toEqual([]);
  });

  test('has the order of parts of a Party document', () => {
    const read = wordParagraphs(made(decisionWord(request())));
    const place = (start: string) => read.findIndex((text) => text.startsWith(start));
    const order = [
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'QUYẾT ĐỊNH',
      'công nhận',
      '-----',
      '- Căn cứ',
      'QUYẾT ĐỊNH:',
      'Điều 1.',
    ];
    const places = [...order, 'Điều 2.', 'Điều 3.', 'Nơi nhận:', 'T/M'].map(place);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('has a column for remarks only where a line has one', () => {
    const noted = (reason: string | null) =>
      wordText(
        made(decisionWord(request({ kind: 'cellLevels', lines: levels.map((one) => ({ ...one, reason })) }))),
      );
    expect(noted('vượt tỷ lệ')).toContain('Mức xếp loại Ghi chú');
    expect(noted('vượt tỷ lệ')).toContain('vượt tỷ lệ');
    expect(noted(null)).not.toContain('Ghi chú');
  });

  test('has a long list behind the signature, under its own head', () => {
    const many: DecisionLine[] = Array.from({ length: 13 }, (_, index) => ({
      cell: `doi-${index}`,
      member: null,
      fourGood: true,
      level: null,
      award: null,
      reason: null,
    }));
    const read = wordText(made(decisionWord(request({ lines: many }))));
    expect(read).toMatch(
      /Nơi nhận:.*DANH SÁCH.*\(kèm theo Quyết định số 15-QĐ\/ĐU, 27\/12\/2024\).*13 doi-9/,
    );
    expect(wordText(made(decisionWord(request())))).not.toContain('DANH SÁCH');
  });

  test('on five thousand members of five hundred cells has them all in its annex, under names of two hundred letters', () => {
    const long = 'Nguyễn Thị Hồng Phương '.repeat(8).trim();
    const many = Array.from({ length: 5_000 }, (_, index) => member(`m${index}`, `c${index % 500}`, 'GOOD'));
    const named = { person: (id: string) => `${long} ${id}`, cell: (id: string) => `Chi bộ ${id}` };
    const said = decisionWord(request({ kind: 'memberLevels', lines: many }, { names: named }));
    const read = new Set(wordParagraphs(made(said)));
    expect(many.filter(({ member: id }) => !read.has(`${long} ${id}`))).toEqual([]);
    expect(read).toContain('5000');
  }, 60_000);

  test('that isn’t signed says so, and until when it knows what it says', () => {
    const draft = wordText(made(decisionWord(request({ number: null, date: null }, { isDraft: true }))));
    expect(draft).toMatch(/DỰ THẢO\. Lập theo dữ liệu đến .*27\/12\/2024/);
    expect(draft).toContain('ngày …… tháng …… năm');
    expect(wordText(made(decisionWord(request())))).not.toContain('DỰ THẢO');
  });
});
