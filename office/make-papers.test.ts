import { beforeAll, describe, expect, test } from 'vitest';
import { dateOf } from '../domain/calendar/instant.ts';
import type { CampaignContent } from '../domain/committee/committee-content.ts';
import { realPlanNow } from '../domain/plan/real-plan.fixture.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { virtualSeason } from '../test/support/virtual-season.ts';
import { formalDate } from '../words/formal-dates.ts';
import { papersOfCampaign, papersOfCell } from './make-papers.ts';

/** A whole season in virtual time, with members, a conflict, votes, an upheld objection and a cell that left. */

const [HEAD, OFFICE] = ['pham-hoang-viet', 'do-thi-thu'];
const COMMITTEE = ['pham-hoang-viet', 'le-thi-hanh', 'vo-minh-tam', 'nguyen-van-binh', 'tran-thi-cuc'];
const NAMES: Record<string, string> = { be: 'Lê Thị Bé', chin: 'Võ Văn Chín' };

const text = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

let season: ReturnType<typeof virtualSeason>;
let papers: Map<string, string>;
let recorded: CampaignContent;
/** The papers of another record of the same cells. */
let papersOf: (content: CampaignContent) => Promise<Map<string, string>>;
const paper = (path: string) => text(papers.get(path) ?? `there is no ${path}`);

beforeAll(async () => {
  const plan = realPlanNow();
  season = virtualSeason(plan);
  season.until('the cells', () => season.subjects().length === 1 + plan.cells.length);
  const members = [{ member: 'doi-1-be' }, { member: 'doi-1-chin', status: 'suspended' }];
  season.act('doi-1', 'nguyen-thi-anh', 'members.register', { members });
  season.act('doi-1', 'nguyen-thi-anh', 'members.propose', {
    levels: [{ member: 'doi-1-be', cell: 'GOOD' }],
  });
  season.keep('meeting.hold', 'slate.decide');
  season.until('the meeting is over', () =>
    season.standing('campaign').states.some((path) => path.endsWith('appraising.awaitingDecision')),
  );
  season.act('campaign', OFFICE, 'meeting.hold', {
    present: COMMITTEE.slice(0, 4),
    absent: [{ person: 'tran-thi-cuc', reason: 'đi công tác' }],
    guests: ['Nguyễn Quốc Hùng, Tổ trưởng Tổ kiểm tra'],
    chair: HEAD,
    recorder: OFFICE,
    discussion: [{ person: 'Võ Minh Tâm', text: 'Đề nghị xem lại điểm sinh hoạt chuyên đề của Đội số 1' }],
    conclusion: 'Thống nhất theo kết quả biểu quyết',
  });
  const slate = season.campaignContent().slates[0];
  season.act('campaign', OFFICE, 'vote.record', {
    slate: 'main',
    revision: slate?.revision,
    votes: [
      {
        about: 'cellLevel',
        cell: 'doi-1',
        method: 'secret',
        present: 4,
        valid: 4,
        counts: { EXCELLENT: 1, GOOD: 3 },
      },
    ],
  });
  season.act('campaign', HEAD, 'slate.decide', {
    slate: 'main',
    revision: slate?.revision,
    lines: (slate?.cells ?? []).map((cell) => ({
      cell,
      fourGood: cell !== 'doi-5',
      level: 'GOOD',
      reason: 'tập thể thống nhất',
      ...(cell === 'doi-2' ? { award: 'Giấy khen của Đảng ủy' } : {}),
    })),
    members: [{ member: 'doi-1-be', level: 'GOOD' }],
  });
  season.keep('superior.report');
  season.until('it is published', () => season.standing('campaign').stage === 'concluding');
  season.act('doi-1', 'nguyen-thi-anh', 'objection.raise', {
    about: 'cellLevel',
    text: 'Xin xem lại điểm chuyên đề',
  });
  season.act('doi-1', HEAD, 'objection.dismiss', { objection: 'o1', reason: 'không có tình tiết mới' });
  const row = { id: plan.id, plan, roster: season.roster('campaign'), startedAt: 0 } as CampaignRow;
  const cells = plan.cells.map(({ id }) => ({
    cell: id,
    standing: season.standing(id),
    content: season.caseContent(id),
  }));
  const reader = {
    caseContent: async (_: string, cell: string) => season.caseContent(cell),
    cases: async () => cells,
    campaignContent: async () => season.campaignContent(),
    people: async () => Object.entries(NAMES).map(([id, name]) => ({ id: `doi-1-${id}`, name })),
    // records of which no journal is kept: papers are made of what is now
    happenedAt: async () => null,
    happenedEarlier: async () => [],
    campaignAt: async () => null,
  } as unknown as RecordsReader;
  papersOf = async (content) => {
    const other = { ...reader, campaignContent: async () => content };
    const now = Date.now();
    const cells = await other.cases(row.id);
    const made = [
      ...(await papersOfCampaign(row, other, now)),
      ...(await Promise.all(cells.map((cell) => papersOfCell(row, other, cell, now)))).flat(),
    ];
    return new Map(await Promise.all(made.map(async ({ path, read }) => [path, await read()] as const)));
  };
  recorded = season.campaignContent();
  papers = await papersOf(recorded);
});

describe('the papers of the committee', () => {
  test('each has the day of what it says by the records, and one of which nothing is recorded yet has none', async () => {
    const utcOffset = '+07:00';
    const dayOf = (html = '') => /ngày (?:\d+|…+) tháng (?:\d+|…+) năm (?:\d+|…+)/.exec(text(html))?.[0];
    const [meeting] = recorded.meetings;
    const published = Object.values(recorded.decisions).map(({ publishedAt }) => publishedAt ?? 0);
    const told = season.caseContent('doi-1').objections?.[0]?.outcome?.at ?? 0;
    expect(dayOf(papers.get('bang-tong-hop-main.html'))).toBe(
      formalDate(dateOf(meeting?.startsAt ?? 0, utcOffset)),
    );
    expect(dayOf(papers.get('doi-1/ket-qua.html'))).toBe(formalDate(dateOf(told, utcOffset)));
    expect(dayOf(papers.get('doi-2/ket-qua.html'))).toBe(
      formalDate(dateOf(Math.max(...published), utcOffset)),
    );
    expect(dayOf(papers.get('bao-cao-cap-tren.html'))).toBe('ngày …… tháng …… năm ………');
    const before = await papersOf({
      ...recorded,
      meetings: [],
      slates: recorded.slates.map((slate) => ({ ...slate, decidedAt: null })),
    });
    expect(dayOf(before.get('bang-tong-hop-main.html'))).toBe('ngày …… tháng …… năm ………');
  });

  test('[R34] the team reports every cell with points, proposed level and how its minutes ended', () => {
    const report = paper('bao-cao-to-kiem-tra.html');
    expect(report).toContain('BÁO CÁO kết quả kiểm tra, đánh giá, xếp loại các chi bộ năm 2024');
    expect(report).toMatch(
      /1 Chi bộ Đội QLTT số 1 đúng hạn \d+(,\d)? \d+(,\d)? \d+(,\d)? \d+(,\d)? công nhận Hoàn thành tốt nhiệm vụ thông qua/,
    );
    expect(report).toContain('T/M TỔ KIỂM TRA TỔ TRƯỞNG');
  });

  test('[R15, R36] the table before the committee ranks the cells and says how many may be excellent', () => {
    const table = paper('bang-tong-hop-main.html');
    expect(table).toContain('Tỷ lệ hoàn thành xuất sắc: không quá 20% số hoàn thành tốt, lấy phần nguyên.');
    expect(table).toContain(
      'Nhóm Chi bộ Đội QLTT số 1 và 4 chi bộ khác: 0 xuất sắc, 5 hoàn thành tốt; chưa được chọn chi bộ nào (chọn 1 thì 20% của 4, không đủ).',
    );
  });

  test('[R36] of cells that are decided later the table counts those of their group that were decided before', async () => {
    const [main] = recorded.slates;
    if (main === undefined) throw new Error('no slate');
    const slates = [['doi-5'], ['doi-1', 'doi-2', 'doi-3', 'doi-4']].map((cells, at) => ({
      ...main,
      ...{ id: `slate-${at}`, cells, members: [] },
      lines: main.lines?.filter(({ cell }) => cells.includes(cell)) ?? null,
    }));
    const made = await papersOf({ ...recorded, slates: slates.toReversed() });
    const table = text(made.get('bang-tong-hop-slate-0.html') ?? '');
    expect(table).toContain(
      'số 1 và 4 chi bộ khác: 0 xuất sắc, 5 hoàn thành tốt, gồm cả 4 đã quyết định ở danh sách trước; chưa được chọn chi bộ nào (chọn 1 thì 20% của 4, không đủ).',
    );
    expect(table).not.toContain('Nếu chi bộ này');
  });

  test('[R35] the record has who was there, the votes with their counts, and what was decided', () => {
    const record = paper('bien-ban-hop-m1.html');
    expect(record).toContain('1. Có mặt 4/5 ủy viên - đồng chí Phạm Hoàng Việt, bí thư Đảng ủy;');
    expect(record).toContain('đồng chí Trần Thị Cúc, ủy viên Ban Chấp hành; lý do: đi công tác.');
    expect(record).toContain(
      'Chi bộ Đội QLTT số 1: mức xếp loại chi bộ; phiếu kín, 4 người biểu quyết, phát ra …… phiếu, 4 phiếu hợp lệ, …… phiếu không hợp lệ: hoàn thành xuất sắc nhiệm vụ 1, hoàn thành tốt nhiệm vụ 3.',
    );
    expect(record).toContain('Thống nhất theo kết quả biểu quyết');
    expect(record).toContain(
      'Chi bộ Đội QLTT số 5: không công nhận “bốn tốt”; hoàn thành tốt nhiệm vụ; lý do: tập thể thống nhất',
    );
    expect(record).toContain('Hoàn thành tốt nhiệm vụ: 1 đảng viên.');
  });

  test('[R16] a cell gets its own lines and members, by name, and nothing of another cell', () => {
    const own = paper('doi-1/ket-qua.html');
    expect(own).toContain('đối với Chi bộ Đội QLTT số 1 ');
    expect(own).toContain('công nhận chi bộ “bốn tốt”');
    expect(own).toContain('1 Lê Thị Bé Hoàn thành tốt nhiệm vụ');
    expect(own).toContain('Xin xem lại điểm chuyên đề – không được chấp nhận: không có tình tiết mới');
    const other = paper('doi-2/ket-qua.html');
    expect(other).toContain('khen thưởng: Giấy khen của Đảng ủy');
    expect(other).not.toContain('Lê Thị Bé');
    expect(other).not.toContain('Đội QLTT số 1');
  });

  test('[R14, R17, R18] the improvement plan has what was good, what was not, why, and what is done about it', () => {
    const plan = paper('doi-1/ke-hoach-khac-phuc.html');
    for (const part of [
      '1. Kết quả đạt được',
      '2. Hạn chế, khuyết điểm',
      '3. Nguyên nhân',
      '4. Kế hoạch khắc phục',
    ])
      expect(plan).toContain(part);
    expect(plan).toContain('Lập lịch sinh hoạt chuyên đề ngay từ đầu năm');
  });

  test('[R72] the superior gets numbers, decisions and objections, and no name of a member', () => {
    const report = paper('bao-cao-cap-tren.html');
    expect(report).toContain('2 Hoàn thành tốt nhiệm vụ 6 1');
    expect(report).toContain('Công nhận chi bộ “bốn tốt”: 5/6 chi bộ');
    expect(report).toContain('Chi bộ Đội QLTT số 1: không được chấp nhận.');
    expect(report).not.toContain('Lê Thị Bé');
  });
});
