import { beforeAll, describe, expect, test } from 'vitest';
import type { RecordsReader } from '../../records/reading.ts';
import { createDashboard } from '../app.ts';
import { decidedRecords } from '../sample-appraisal.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';

/** Decisions under way and after their publication, of a slate that was decided, objected to, and taken back in part. */

const HEAD = 'pham-hoang-viet';
const OFFICE = 'do-thi-thu';
const WAITING = 'supplementary-1-cellLevels';

let sample: Sample & { now: number };
beforeAll(async () => {
  sample = await decidedRecords();
}, 60_000);

async function read(
  path: string,
  person: string,
  valid: readonly string[] = [],
  reader: RecordsReader = sample.reader,
) {
  const client = { validEvents: async () => valid };
  const app = createDashboard({
    reader,
    now: () => sample.now,
    reading: 'byPerson',
    whoIsThere: async () => person,
    acting: { client, writer: {}, files: {} } as never,
  });
  const answer = await app.request(path);
  const page = await answer.text();
  const words = page
    .replaceAll(/<style>.*?<\/style>/gs, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
  return { status: answer.status, page, words };
}

describe('[R67] a decision before it is signed', () => {
  test('is read as it would be issued, marked as a draft, its number and day left to be filled in', async () => {
    const { status, words } = await read(`/decisions/${WAITING}/document`, HEAD);
    expect(status).toBe(200);
    expect(words).toMatch(/Số ……-QĐ\/ĐU .*ngày …+ tháng …+ năm …+/);
    expect(words).toMatch(/DỰ THẢO Lập theo dữ liệu đến/);
    expect(words).toContain('sửa đổi quyết định xếp loại chất lượng chi bộ năm 2024');
    expect(words).toMatch(/Chi bộ Đội QLTT số 5.*Hoàn thành tốt nhiệm vụ/);
    expect(words).toMatch(/Phạm Hoàng Việt\s*$/);
  });

  test('leads to what can be done about it as it stands, whose form begins with it, the next number and today', async () => {
    const valid = [
      'decision.sign',
      'decision.sendBack',
      'decision.prepare',
      'decision.withdraw',
      'decision.publish',
    ];
    const { page, words } = await read(`/decisions/${WAITING}`, HEAD, valid);
    expect(words).toMatch(
      /Xếp loại chất lượng chi bộ Danh sách bổ sung 1 · 1 chi bộ Chờ ký sửa đổi 32-QĐ\/ĐU/,
    );
    expect(page).toContain(`href="/do/campaign/decision.sign?decision=${WAITING}"`);
    expect(page).toContain(`href="/do/campaign/decision.sendBack?decision=${WAITING}"`);
    for (const other of ['prepare', 'withdraw', 'publish']) expect(page).not.toContain(`decision.${other}?`);
    expect(page).toContain(`src="/decisions/${WAITING}/document"`);
    const form = await read(`/do/campaign/decision.sign?decision=${WAITING}`, HEAD);
    expect(form.page).toContain(`<option value="${WAITING}" selected>`);
    expect(form.page).toMatch(/name="number"[^>]*value="36-QĐ\/ĐU"/);
    expect(form.page).toMatch(/name="date"[^>]*value="19\/12\/2024"/);
  });

  test('what was issued is the text that was issued, and can be taken back from its page', async () => {
    const row = (await sample.reader.decisions(sample.campaign.id)).find(
      ({ number }) => number === '32-QĐ/ĐU',
    );
    const { page } = await read(`/decisions/${row?.id}/document`, HEAD);
    expect(page).toBe(row?.html);
    const issued = await read(`/decisions/${row?.id}`, HEAD, ['decision.withdraw', 'decision.sign']);
    expect(issued.page).toContain(`href="/do/campaign/decision.withdraw?decision=${row?.id}"`);
    expect(issued.page).not.toContain('decision.sign?');
  });

  test('one that nobody knows is not there, whatever it is called', async () => {
    for (const id of ['main-awards-9', '__proto__', 'constructor'])
      for (const path of [`/decisions/${id}`, `/decisions/${id}/document`])
        expect((await read(path, HEAD)).status).toBe(404);
  });
});

test('[R16–R18, R72] after publication each cell’s telling, objections with their clock and plan to improve are told', async () => {
  const { words } = await read('/decisions', OFFICE);
  const after = words.slice(words.indexOf('Sau khi công bố'));
  expect(after).toMatch(
    /Chi bộ Đội QLTT số 2 Báo kết quả Đã báo kiến nghị đến hết thứ Ba 24\/12\/2024 \(Còn 5 ngày\)/,
  );
  expect(after).toMatch(/Chi bộ Đội QLTT số 5[^0-9].*?Kiến nghị 1 được chấp nhận/);
  expect(after).toMatch(/Nghiệp vụ – Tổng hợp .*?1 chờ trả lời hạn hết thứ Ba 31\/12\/2024/);
  expect(after).toMatch(/Kế hoạch khắc phục Nộp 17:00 thứ Ba 17\/12\/2024/);
  expect(after).not.toContain('Thanh tra');
});

test('a cell that nobody could tell is said to be untold, and has no time to object yet', async () => {
  const reader: RecordsReader = {
    ...sample.reader,
    cases: async (campaign) =>
      (await sample.reader.cases(campaign)).map((row) => ({
        ...row,
        standing: {
          ...row.standing,
          obligations: row.standing.obligations.map((one) =>
            one.id === 'objectionWindow' && row.cell === 'doi-1' ? { ...one, deadlines: [] } : one,
          ),
        },
      })),
  };
  const { words } = await read('/decisions', OFFICE, [], reader);
  expect(words).toMatch(/Chi bộ Đội QLTT số 1 Báo kết quả Chưa báo được Kiến nghị Không có/);
  expect(words).toMatch(/Chi bộ Đội QLTT số 2 Báo kết quả Đã báo kiến nghị đến/);
});
