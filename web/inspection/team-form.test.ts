import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { filledTeamForm } from '../../documents/workbooks/team-form.fixture.ts';
import { recordSchema } from '../../domain/inspection/inspection-content.ts';
import { postedBy, sentBy } from '../acting/shown-form.fixture.ts';
import { createDashboard } from '../app.ts';
import type { Pair } from '../forms/form-encoding.ts';
import { at, sampleRecords } from '../sample.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';

/** The form for Excel as the team takes it from the page and gives it back; numbers are of OWASP ASVS 5.0. */

const NOW = at('2024-12-12 09:00');
const CELL = 'doi-1';
const [OFFICE, READER, CLERK, HEAD] = ['do-thi-thu', 'le-duc-an', 'tran-thi-mai', 'nguyen-thi-anh'];
const SCORE = { subject: 'fourGood', criterion: 'sinh-hoat-dinh-ky' } as const;
const TAKEN = `/cells/${CELL}/inspection/form`;
const GIVEN_BACK = `/do/${CELL}/inspection.record/sheet`;

let sample: Sample;
/** what somebody has typed into the form before; null: nothing */
let draft: Pair[] | null = null;
let inOrder: string[] = [];

const dashboard = (now: number) =>
  createDashboard({
    reader: {
      ...sample.reader,
      draft: async () =>
        draft && ({ pairs: draft, eventId: 'e1', revision: 3, base: 0, savedAt: NOW } as never),
    },
    now: () => now,
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header('x-person') ?? null,
    acting: { client: { validEvents: async () => inOrder }, writer: {}, files: {} } as never,
  });
const get = async (path: string, person: string, now = NOW) =>
  await dashboard(now).request(path, { headers: { 'x-person': person } });
const taken = async (person = READER) => new Uint8Array(await (await get(TAKEN, person)).arrayBuffer());
async function giveBack(bytes: Uint8Array, { person = READER, name = 'phieu.xlsx', to = GIVEN_BACK } = {}) {
  const body = new FormData();
  body.append('form', new File([new Uint8Array(bytes)], name));
  const answer = await dashboard(NOW).request(to, { method: 'POST', headers: { 'x-person': person }, body });
  return { status: answer.status, page: await answer.text() };
}
const plain = (page: string) => page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const documentOf = (nth: number) => sample.campaign.plan.dossier.onSiteDocuments[nth]?.id ?? '';
const rowIn = (pairs: readonly Pair[], id: string) =>
  pairs.find(([, value]) => value === id)?.[0].replace(/\.[^.]+$/, '') ?? '';

beforeAll(async () => {
  sample = await sampleRecords(undefined, at('2024-12-06 11:00'));
  sample.send(CELL, READER, 'review.note', { text: 'Đối chiếu sổ nghị quyết', ...SCORE, verify: true });
  sample.advance(NOW);
}, 60_000);
beforeEach(() => {
  draft = null;
  inOrder = ['inspection.record'];
});

describe('the form for Excel', () => {
  test('[R51–R53] is taken from the page of the inspection, under a name that says of which cell and moment it is', async () => {
    const page = await (await get(`/cells/${CELL}/inspection`, READER)).text();
    expect(page).toContain(`href="${TAKEN}" download`);
    expect(page).toContain(`href="${GIVEN_BACK}"`);
    const answer = await get(TAKEN, READER);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect(answer.headers.get('content-disposition')).toContain('phieu-cham-doi-1-2024-12-12-0900.xlsx');
    inOrder = [];
    const later = plain(await (await get(`/cells/${CELL}/inspection`, READER)).text());
    expect(later).toContain('Nộp lại được khi buổi kiểm tra đang diễn ra.');
  });

  test('8.2.3 is there for nobody to whom the team’s notes are not told: not the office, not the cell', async () => {
    for (const person of [OFFICE, HEAD]) {
      const [own, none] = [await get(TAKEN, person), await get('/cells/none/inspection/form', person)];
      expect([own.status, await own.text()], person).toEqual([404, await none.text()]);
      expect((await giveBack(await taken(), { person })).status, person).toBe(404);
      expect(await (await get(`/cells/${CELL}/inspection`, person)).text()).not.toContain(TAKEN);
    }
  });

  test('given back is read into the form of what is recorded, and nothing is sent', async () => {
    const filled = await filledTeamForm(await taken(), {
      'Bốn tốt': { [SCORE.criterion]: { 'Tổ chấm': '6,5', 'Lý do chấm khác': 'Sổ ghi 10 kỳ' } },
      'Tài liệu': { [documentOf(0)]: { 'Đã xem': 'có' } },
      'Nội dung cần xác minh': { p1: { 'Kết quả xác minh': 'Đúng như báo cáo' } },
    });
    const { status, page } = await giveBack(filled);
    expect(status).toBe(200);
    expect(plain(page)).toContain(
      'Đã đọc phiếu “phieu.xlsx” vào biểu mẫu: 1 tiêu chí, 1 tài liệu, 1 nội dung xác minh. Chưa gửi',
    );
    // its page keeps it as a draft, as if it had been typed
    expect(page).toContain(' data-changed');
    const payload = sentBy('inspection.record', sample.campaign.plan, postedBy(page));
    expect(recordSchema.safeParse(payload).success).toBe(true);
    expect(payload).toEqual({
      scores: [{ ...SCORE, points: '6,5', reason: 'Sổ ghi 10 kỳ' }],
      documents: [{ document: documentOf(0), seen: true }],
      verified: [{ point: 'p1', finding: 'Đúng như báo cáo' }],
    });
  });

  test('takes the place of what a draft says otherwise, and says so; the rest of the draft stays', async () => {
    draft = [
      ['scores.0.subject', SCORE.subject],
      ['scores.0.criterion', SCORE.criterion],
      ['scores.0.points', '5'],
      ['scores.0.remark', 'Gõ trước'],
      ['documents.0.document', documentOf(1)],
      ['documents.0.seen', 'no'],
    ];
    const { page } = await giveBack(
      await filledTeamForm(await taken(), { 'Bốn tốt': { [SCORE.criterion]: { 'Tổ chấm': 6 } } }),
    );
    expect(plain(page)).toMatch(/Bản nháp có chỗ ghi khác, nay theo phiếu: Sinh hoạt định kỳ[^:]*: 5 → 6/);
    const pairs = [...postedBy(page), ['scores.0.remark', 'Gõ trước'] as const];
    expect(sentBy('inspection.record', sample.campaign.plan, pairs)).toMatchObject({
      scores: [{ ...SCORE, points: '6' }],
      documents: [{ document: documentOf(1), seen: false }],
    });
    expect(page).toContain('Gõ trước');
    // the same draft goes on
    expect(page).toContain('name="_revision" value="3"');
  });

  test.each([
    [
      'of another cell',
      async () => new Uint8Array(await (await get('/cells/doi-2/inspection/form', READER)).arrayBuffer()),
      /Trang “Phiếu chấm”, cột B, hàng 6: phiếu này của Chi bộ Đội QLTT số 2/,
    ],
    [
      'with a score above the most',
      async () => await filledTeamForm(await taken(), { 'Bốn tốt': { [SCORE.criterion]: { 'Tổ chấm': 9 } } }),
      /Trang “Bốn tốt”, cột I, hàng 9: 9 điểm, cao hơn mức tối đa 8/,
    ],
    ['in which nothing was written', taken, /Phiếu “phieu.xlsx” không có gì mới để gửi/],
    [
      'that is no workbook',
      async () => Buffer.from('không phải bảng tính'),
      /Chưa đọc được phiếu “phieu.xlsx”/,
    ],
  ])('%s is not taken, with its place, and can be given back again', async (_, make, said) => {
    const { status, page } = await giveBack(await make());
    expect(status).toBe(422);
    expect(plain(page)).toMatch(said);
    expect(page).toContain(`action="${GIVEN_BACK}"`);
  });

  test('an .xls of old is told to be saved as .xlsx, and no file at all that none was chosen', async () => {
    const old = await giveBack(await taken(), { name: 'phieu.xls' });
    expect([old.status, plain(old.page)]).toEqual([422, expect.stringContaining('xlsx')]);
    const none = await giveBack(new Uint8Array(), { name: '' });
    expect([none.status, plain(none.page)]).toEqual([422, expect.stringContaining('Chưa chọn tệp phiếu')]);
    // no other event is filled in so
    expect((await giveBack(await taken(), { to: `/do/${CELL}/review.note/sheet` })).status).toBe(404);
  });

  test('what somebody has recorded since it was taken stands beside, and is replaced on purpose alone', async () => {
    const own = await sampleRecords(undefined, NOW);
    const before = sample;
    sample = own;
    try {
      const form = await taken();
      own.send(CELL, CLERK, 'inspection.record', {
        scores: [{ ...SCORE, points: 7 }],
        documents: [{ document: documentOf(0), seen: true }],
      });
      const filled = await filledTeamForm(form, {
        'Bốn tốt': { [SCORE.criterion]: { 'Tổ chấm': 6 } },
        'Tài liệu': { [documentOf(0)]: { 'Đã xem': 'không' }, [documentOf(1)]: { 'Đã xem': 'có' } },
      });
      const { page } = await giveBack(filled);
      expect(plain(page)).toContain('2 dòng đã có người ghi sau khi phiếu được tải: chọn ở từng dòng.');
      const pairs = postedBy(page);
      const [score, document] = [rowIn(pairs, SCORE.criterion), rowIn(pairs, documentOf(0))];
      for (const row of [score, document])
        expect(page).toMatch(new RegExp(`type="radio" name="${row}\\.replaces" value="_kept" checked`));
      expect(page).toContain(`<li><a href="#f-${score}">Sinh hoạt định kỳ`);
      expect(page).toContain(`<li><a href="#f-${document}">`);
      expect(plain(page)).toContain('Trần Thị Mai đã ghi mục này sau khi biểu mẫu được mở');
      const { plan } = own.campaign;
      // left as they are, neither is sent
      expect(sentBy('inspection.record', plan, pairs)).toEqual({
        documents: [{ document: documentOf(1), seen: true }],
      });
      const now = /name="documents\.0\.replaces" value="(\d+)">/.exec(page)?.[1] ?? '';
      const replaced = [
        ...pairs,
        [`${score}.replaces`, 't1'] as const,
        [`${document}.replaces`, now] as const,
      ];
      expect(sentBy('inspection.record', plan, replaced)).toMatchObject({
        scores: [{ ...SCORE, points: '6', replaces: 't1' }],
        documents: [{ document: documentOf(0), seen: false }, { document: documentOf(1) }],
      });
      // whoever has filled in a form that was made beside it has seen it
      const seen = await giveBack(
        await filledTeamForm(await taken(), {
          'Bốn tốt': { [SCORE.criterion]: { 'Tổ chấm': 6 } },
          'Tài liệu': { [documentOf(0)]: { 'Đã xem': 'không' } },
        }),
      );
      expect(seen.page).not.toContain('type="radio"');
      expect(sentBy('inspection.record', plan, postedBy(seen.page))).toEqual({
        scores: [{ ...SCORE, points: '6', replaces: 't1' }],
        documents: [{ document: documentOf(0), seen: false }],
      });
    } finally {
      sample = before;
    }
  }, 60_000);
});
