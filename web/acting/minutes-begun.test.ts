import { expect, test } from 'vitest';
import { campaignTerms } from '../../domain/plan/campaign-terms.ts';
import { EVENTS } from '../../machines/door/events.ts';
import { sampleMinutes, sampleRecord } from '../../rehearsal/sample-content.ts';
import { at, SAMPLE_NOW, sampleRecords } from '../sample.fixture.ts';
import { sentBy, shownForm } from './shown-form.fixture.ts';

/** With what the form begins by which the clerk draws up minutes, and what stands beside it. */

const [CLERK, LEADER, READER] = ['tran-thi-mai', 'nguyen-quoc-hung', 'le-duc-an'];
const plain = (page: string): string => page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const textsIn = (page: string): string[] =>
  [...page.matchAll(/<textarea[^>]* name="[^"]+"[^>]*>([^<]+)<\/textarea>/g)].map(([, text = '']) => text);

test('[R33] a correction begins with all that was written into the version before, and says so', async () => {
  const sample = await sampleRecords();
  const ask = { subject: 'doi-2', person: CLERK, type: 'minutes.send', now: SAMPLE_NOW } as const;
  sample.send('campaign', LEADER, 'minutes.correct', { cell: 'doi-2', reason: 'Ghi sai nguyên nhân' });
  const { page } = await shownForm(sample, ask);
  const { strengths, shortcomings, causes, recommendations } = sampleMinutes;
  expect(textsIn(page)).toEqual([...strengths, ...shortcomings, ...causes, ...recommendations]);
  expect(page).toMatch(/name="proposed\.fourGood".*?value="yes" selected/s);
  expect(page).toMatch(/name="proposed\.level".*?value="GOOD" selected/s);
  expect(page).toContain('Biểu mẫu bắt đầu bằng những gì đã viết trong bản 1');
}, 60_000);

test('[R33, R44] first minutes begin with what the points give; points, proposal, notes and findings stand beside', async () => {
  const sample = await sampleRecords(undefined, at('2024-12-06 11:00'));
  const note = {
    subject: 'fourGood',
    criterion: 'sinh-hoat-dinh-ky',
    text: 'Đối chiếu sổ nghị quyết',
    verify: true,
  };
  sample.send('doi-1', READER, 'review.note', note);
  sample.advance(at('2024-12-12 09:00'));
  sample.send('doi-1', READER, 'inspection.record', {
    verified: [{ point: 'p1', finding: 'Đủ 12 kỳ' }],
    scores: [{ subject: 'fourGood', criterion: 'sinh-hoat-dinh-ky', points: 7 }],
  });
  const ask = {
    subject: 'doi-1',
    person: CLERK,
    type: 'minutes.adopt',
    now: at('2024-12-12 09:00'),
  } as const;
  const early = await shownForm(sample, ask);
  // scored in part they give nothing
  expect(early.pairs).toContainEqual(['proposed.level', '']);
  expect(early.pairs).toContainEqual(['proposed.fourGood', '']);
  const { plan } = sample.campaign;
  const { scores } = sampleRecord(campaignTerms(plan, plan.id));
  const rest = scores.filter(({ criterion }) => criterion !== note.criterion);
  sample.send('doi-1', READER, 'inspection.record', { scores: rest });
  const { page, pairs } = await shownForm(sample, ask);
  expect(pairs).toContainEqual(['proposed.level', 'EXCELLENT']);
  expect(pairs.find(([name]) => name === 'proposed.fourGood')?.[1]).toBe('no');
  const words = plain(page);
  expect(words).toMatch(/Chi bộ “bốn tốt”, theo điểm Tổ kiểm tra chấm Không đạt \([\d,]+\/100 điểm\)/);
  expect(words).toMatch(/Chất lượng chi bộ, chi bộ đề xuất Hoàn thành tốt nhiệm vụ/);
  expect(words).toMatch(/Đối chiếu sổ nghị quyết Đủ 12 kỳ/);
  const payload = sentBy('minutes.adopt', plan, pairs);
  expect(EVENTS['minutes.adopt'].payload.safeParse(payload).success).toBe(true);
}, 60_000);
