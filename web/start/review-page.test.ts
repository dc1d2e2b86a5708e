import { expect, test, vi } from 'vitest';
import { planWithCells } from '../../bench/campaign-plan.ts';
import { comingSeason, realPlan } from '../../worker/plan-file.ts';
import { reviewBody } from './review-page.ts';
import { type Assumed, assumedOf, seasonsAtHand } from './season-at-hand.ts';

const now = Date.now();
const planOf = async (cells: number) => planWithCells(comingSeason(await realPlan(), now), cells);

async function reviewed(
  cells: number,
  asked: Assumed | null,
  seasons = seasonsAtHand(120_000),
): Promise<string> {
  const plan = await planOf(cells);
  const ready = { plan, notYet: [], warnings: [] };
  const assumed = assumedOf(ready, asked);
  const season = assumed === null ? null : await seasons(plan, assumed, now);
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
      ready,
      before: null,
      rehearsed: { assumed, season },
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

test('the review says by which rules a season rates, and which of their values are assumed', async () => {
  const page = await reviewed(6, null);
  expect(page).toContain('Quy định áp dụng và những gì còn là giả định');
  expect(page).toMatch(/Quy định áp dụng cho năm \d{4}: 366-QĐ\/TW \(hiệu lực từ 30\/08\/2025/);
  expect(page).toMatch(
    /chat-luong-chi-bo-366, 2025\.2\): 6 giá trị giả định, thay bằng Phụ lục về tập thể, .*điểm của: Công tác xây dựng Đảng và công tác cán bộ · /s,
  );
  expect(page).toMatch(/Chỗ văn bản bỏ ngỏ, giá trị tự chọn: .*tỷ lệ chi bộ xuất sắc \(X14\)/);
}, 120_000);

test('a season that takes longer than a page may says how far it is, and is there when it is asked for again', async () => {
  const seasons = seasonsAtHand(1);
  const plan = await planOf(61);
  const playing = await vi.waitUntil(
    async () => {
      const season = await seasons(plan, 'on-time', now);
      return 'played' in season || season.so !== null ? season : null;
    },
    { timeout: 60_000 },
  );
  const told = await reviewed(61, 'on-time', async () => playing);
  expect(told).toContain('Đang diễn tập cả mùa');
  expect(told).toMatch(/diễn tập đến .*: 61\/61 chi bộ đã bắt đầu/);
  const isThere = async () => 'played' in (await seasons(plan, 'on-time', now));
  await vi.waitUntil(isThere, { timeout: 60_000 });
  expect(await reviewed(61, 'on-time', seasons)).toMatch(/\d+ tin tới \d+ người nếu bắt đầu bây giờ/);
  // another question has an answer of its own
  expect(await seasons(plan, 'late', now)).toEqual({ so: null });
}, 120_000);
