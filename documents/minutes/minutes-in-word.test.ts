import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Minutes } from '../../domain/case/case-content.ts';
import { paperWord } from '../word/paper-word.ts';
import { wordFileOf } from '../word/word-file.ts';
import { textOf, wordText } from '../word/word-text.ts';
import { agreed, minutes } from './minutes.fixture.ts';
import { minutesSays } from './minutes.ts';
import { criteria } from './minutes-criteria.fixture.ts';
import { names, plan, roles } from './minutes-plan.fixture.ts';

const fileOf = (of: Minutes) =>
  wordFileOf(
    paperWord('minutes', minutesSays({ plan, names, cell: 'doi-1', minutes: of, sets: criteria, roles })),
    null,
    { campaign: '28-kh-du', paper: 'doi-1/bien-ban-v1.html' },
  );
const partOf = (file: Uint8Array, name: string) =>
  strFromU8(unzipSync(file)[`word/${name}.xml`] ?? new Uint8Array());

describe('[R33] the minutes for Word', () => {
  test('that are a draft bear their round above the title and on each page, and no hash', () => {
    const file = fileOf(minutes);
    expect(wordText(file)).toContain('DỰ THẢO LẦN 2 BIÊN BẢN');
    expect(wordText(file)).not.toContain('SHA-256 của nội dung');
    for (const head of ['header1', 'header2'])
      expect(textOf(partOf(file, head)).trim()).toBe('Dự thảo lần 2');
  });

  test('that are locked bear the hash of what they say, behind who signs, and nothing of a draft', () => {
    const file = fileOf(agreed);
    expect(wordText(file)).toMatch(
      /Nguyễn Quốc Hùng Biên bản đã khóa, bản 1\. Mã SHA-256 của nội dung: [0-9a-f]{64}/,
    );
    expect(wordText(file)).not.toMatch(/dự thảo/i);
    for (const head of ['header1', 'header2']) expect(textOf(partOf(file, head)).trim()).toBe('');
  });

  test('are signed by three side by side, each with the office and the moment, or why there is none', () => {
    const read = wordText(fileOf(agreed));
    expect(read).toContain('NGƯỜI GHI BIÊN BẢN THƯ KÝ TỔ T/M CHI BỘ BÍ THƯ T/M TỔ KIỂM TRA TỔ TRƯỞNG');
    expect(read).toContain(
      '(đã ký lúc 09:12, ngày 13/12/2024) (đã ký lúc 09:30, ngày 13/12/2024) Trần Thị Mai Nguyễn Thị Ánh Nguyễn Quốc Hùng',
    );
    const refused = { ...agreed, signatures: { cell: null, team: agreed.signatures.team } };
    expect(wordText(fileOf({ ...refused, outcome: 'refused' }))).toContain(
      '(từ chối ký biên bản) (đã ký lúc 09:30',
    );
  });

  test('never have signatures alone on a page: the closing sentence and all but the names stay with what follows', () => {
    const xml = partOf(fileOf(agreed), 'document');
    const paragraphs = (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((one) => ({
      text: textOf(one).trim(),
      stays: one.includes('<w:keepNext/>'),
    }));
    const closing = paragraphs.findIndex(({ text }) => text.startsWith('Buổi làm việc kết thúc'));
    const name = paragraphs.findIndex(({ text }) => text === 'Trần Thị Mai');
    expect(closing).toBeGreaterThan(0);
    expect(paragraphs.slice(closing, name).every(({ stays }) => stays)).toBe(true);
  });

  test('that take the place of others say so in a box below the title', () => {
    const file = fileOf({ ...agreed, version: 2, correction: 'Sửa số biên bản sinh hoạt.' });
    const boxed = partOf(file, 'document').match(/<w:p><w:pPr>(?:(?!<\/w:p>).)*<w:pBdr>.*?<\/w:p>/gs) ?? [];
    expect(boxed.map(textOf).join(' ')).toContain(
      'Bản 2, bổ sung và thay cho bản 1. Lý do: Sửa số biên bản sinh hoạt.',
    );
  });

  test('of the same record are the same bytes', () => {
    expect(Buffer.from(fileOf(structuredClone(agreed))).equals(fileOf(agreed))).toBe(true);
  });
});
