import { expect, test } from 'vitest';
import { planWithCells } from '../../bench/campaign-plan.ts';
import { comingSeason, realPlan } from '../../worker/plan-file.ts';
import { type Assumed, reviewBody } from './review-page.ts';

async function reviewed(cells: number, asked: Assumed | null): Promise<string> {
  const now = Date.now();
  const plan = planWithCells(comingSeason(await realPlan(), now), cells);
  const draft = {
    plan: { ...plan },
    origin: { from: 'nothing' as const },
    notes: [],
    revision: 1,
    id: 'draft',
    savedAt: now,
  };
  const page = await reviewBody(
    { owner: null, newest: null, lang: 'vi', now },
    {
      draft,
      findings: [],
      ready: { plan, notYet: [], warnings: [] },
      before: null,
      asked,
      sentences: [],
      page: 'page',
    },
  );
  return String(page).replaceAll(/<[^>]+>/g, ' ');
}

test('the review plays the season of a few cells at once, and that of many when it is asked for', async () => {
  const [few, many, asked] = [
    await reviewed(6, null),
    await reviewed(61, null),
    await reviewed(61, 'silent'),
  ];
  for (const page of [few, many, asked]) expect(page).toMatch(/Công bố gửi \d+ thư tới \d+ người/);
  expect(few).toMatch(/\d+ tin tới \d+ người nếu bắt đầu bây giờ/);
  expect(many).not.toContain('nếu bắt đầu bây giờ');
  expect(many).toContain('Kế hoạch có 61 chi bộ, diễn tập cả mùa có thể mất đến một phút');
  expect(asked).toMatch(/\d+ tin tới \d+ người nếu bắt đầu bây giờ/);
}, 120_000);
