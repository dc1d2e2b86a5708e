import { beforeAll, expect, test } from 'vitest';
import { decidedRecords } from '../sample-appraisal.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';
import { shownForm } from './shown-form.fixture.ts';

const HEAD = 'pham-hoang-viet';
const LONG = `${'Đồng chí đã được khen thưởng trong năm. '.repeat(20)}Đề nghị xem lại.`;

let sample: Sample & { now: number };
beforeAll(async () => {
  sample = await decidedRecords();
}, 60_000);

test('whoever answers an objection reads all of it, whom it is about, and what was decided', async () => {
  const caseContent = async (campaign: string, cell: string) => {
    const content = await sample.reader.caseContent(campaign, cell);
    return { ...content, objections: content.objections?.map((one) => ({ ...one, text: LONG })) };
  };
  const reader = { ...sample.reader, caseContent } as Sample['reader'];
  for (const type of ['objection.dismiss', 'objection.uphold'] as const) {
    const { page } = await shownForm(
      { ...sample, reader },
      { subject: 'nghiep-vu', person: HEAD, type, now: sample.now },
    );
    const [, section = ''] = /aria-labelledby="h-open">(.*?)<\/section>/s.exec(page) ?? [];
    const said = section.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(said).toContain(LONG);
    expect(said).toContain(': Đảng viên Bình (nghiep-vu) ');
    expect(said).toMatch(/ 33-QĐ\/ĐU, 17\/12\/2024: Hoàn thành tốt nhiệm vụ $/);
  }
});

test('an objection that was answered is none to answer', async () => {
  const { page } = await shownForm(sample, {
    subject: 'doi-5',
    person: HEAD,
    type: 'objection.dismiss',
    now: sample.now,
  });
  expect(page).not.toContain('h-open');
});
