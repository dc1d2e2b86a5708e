import { expect, test } from 'vitest';
import { quarterPlanNow } from '../../domain/plan/quarter-plan.fixture.ts';
import { playPeople } from '../../rehearsal/played-people.ts';
import { rehearsalStart } from '../../rehearsal/rehearse.ts';
import { rehearsedCampaign } from '../../rehearsal/rehearsed-campaign.ts';
import { createDashboard } from '../app.ts';
import { at } from '../sample.fixture.ts';
import { keepRecords, sampleOver } from '../sample-reader.fixture.ts';

/** The pages of a quarter's run, as its records have it at an instant. */
function pagesAt(now: number) {
  const plan = quarterPlanNow();
  const start = rehearsalStart(plan);
  const one = rehearsedCampaign(plan, plan.id, start);
  const people = playPeople(one, { assume: 'on-time', earliest: start, horizon: now });
  const kept = keepRecords(one, plan, ({ subject, standing }) => people.look(subject, standing));
  one.advanceTo(now);
  const { reader } = sampleOver(one, { plan, startedAt: start }, kept, { decisions: [] });
  return async (path: string) => {
    const html = await (await createDashboard({ reader, now: () => now }).request(path)).text();
    return html.replace(/[\s\S]*<body/, '<body');
  };
}
const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

/** What only a year's campaign has. */
const OF_A_YEAR =
  /.{0,30}(?:nghiên cứu|biên bản|“bốn tốt”|tổ kiểm tra|buổi kiểm tra|khắc phục|sáu bước|công nhận)/gi;

test('the page of a cell shows the three stages that it has, in the track and in the drawing', async () => {
  const html = await pagesAt(at('2026-04-07 09:00'))('/cells/doi-1');
  const track = /<ol class="track">([\s\S]*?)<\/ol>/.exec(html)?.[1] ?? '';
  expect(textOf(track).trim()).toMatch(/^Tự đánh giá .* Thẩm định .* Quyết định/);
  expect(track.match(/<li/g)).toHaveLength(3);
  expect(textOf(html)).toContain('tự đánh giá và đề xuất mức xếp loại cán bộ lãnh đạo; hạn là');
  expect(textOf(html).match(OF_A_YEAR) ?? []).toEqual([]);
  for (const gone of ['dossier', 'review', 'inspection', 'minutes'])
    expect(html).not.toContain(`/cells/doi-1/${gone}"`);
});

test('the board has the columns of the quarter and its name, and waits for the leaders’ ratings', async () => {
  const html = await pagesAt(at('2026-04-07 09:00'))('/');
  const text = textOf(html);
  expect(text).toContain('Đánh giá, xếp loại cán bộ lãnh đạo, quản lý quý I năm 2026');
  expect(text).toContain('Chờ các chi bộ gửi mức tự xếp loại và đề xuất về cán bộ lãnh đạo.');
  expect(html.match(/class="st-h"/g)).toHaveLength(3);
  expect(html).not.toContain('href="/sessions"');
  expect(text).not.toMatch(/\/6:|năm 2026 năm|Biên bản/);
});

test('the committee’s page lists the leaders with what they rate themselves, what is proposed and what was decided', async () => {
  const html = await pagesAt(at('2026-04-25 09:00'))('/appraisal');
  const table =
    /<section class="sec" aria-labelledby="h-leaders">([\s\S]*?)<\/section>/.exec(html)?.[1] ?? '';
  const leaders = quarterPlanNow().roles.filter(({ cell }) => cell !== undefined);
  expect(table.match(/<tr><th scope="row">/g)).toHaveLength(leaders.length);
  expect(textOf(table)).toContain('Hoàn thành tốt nhiệm vụ Hoàn thành tốt nhiệm vụ Hoàn thành tốt nhiệm vụ');
  expect(html).not.toContain('id="h-rank"');
});

test('a cell that was told says how many leaders have their level, and nothing of a recognition', async () => {
  const text = textOf(await pagesAt(at('2026-07-30 09:00'))('/cells/doi-1'));
  expect(text).toMatch(
    /Kết quả: đã có mức xếp loại quý I của \d cán bộ lãnh đạo \(quyết định số \d+-QĐ\/ĐU\)/,
  );
  expect(text).not.toMatch(/không công nhận|công nhận chi bộ/);
});
