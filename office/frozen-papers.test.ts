import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dateOf } from '../domain/calendar/instant.ts';
import { ofCampaign } from '../domain/journal/journal.ts';
import { chain } from '../domain/journal/journal-seal.fixture.ts';
import { realPlanNow } from '../domain/plan/real-plan.fixture.ts';
import { openDatabase, type Records } from '../records/database.ts';
import { correctPerson, erasePerson } from '../records/people.ts';
import { createReader } from '../records/reader.ts';
import { putCampaign } from '../records/recorded-campaign.fixture.ts';
import { recordEntries } from '../records/recording.ts';
import { preparedDump } from '../records/records.fixture.ts';
import { virtualSeason } from '../test/support/virtual-season.ts';
import { formalDate } from '../words/formal-dates.ts';
import { makePapers, type WrittenPaper } from './make-papers.ts';

/** What is printed again after the plan, the people and their names have changed is what was printed then. */

const [HEAD, OFFICE, CELL_HEAD, CLERK] = ['pham-hoang-viet', 'do-thi-thu', 'nguyen-thi-anh', 'tran-thi-mai'];
/** becomes head of the committee on the day on which everything is published */
const NEW_HEAD = 'nguyen-van-binh';
/** of the team */
const MEMBER = 'le-duc-an';
const COMMITTEE = [HEAD, 'le-thi-hanh', 'vo-minh-tam', 'nguyen-van-binh', 'tran-thi-cuc'];

const plan = realPlanNow();
const season = virtualSeason(plan);
const seal = chain();
let records: Records;
let recorded = 0;

/** The papers as they are made now of what has happened by now. */
async function printed(): Promise<Map<string, string>> {
  const fresh = season.entries.slice(recorded).map(seal);
  recorded = season.entries.length;
  await recordEntries(records.db, fresh);
  const reader = createReader(records.db);
  const row = await reader.campaign(plan.id);
  if (row === null) throw new Error('no campaign is recorded');
  return new Map((await makePapers(row, reader)).map(({ path, content }: WrittenPaper) => [path, content]));
}

const text = (papers: Map<string, string>, path: string) =>
  (papers.get(path) ?? `there is no ${path}`)
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const rename = (id: string, name: string) => correctPerson(records.db, plan.id, id, { name }, season.now());
const paths = (papers: Map<string, string>) => [...papers.keys()].sort();

/** printed at the beginning, before the announcement, before the committee met, when it had met, after it had decided, and when all was over */
let begun: Map<string, string>;
let prepared: Map<string, string>;
let early: Map<string, string>;
let met: Map<string, string>;
let decided: Map<string, string>;
let numbered: Map<string, string>;
let late: Map<string, string>;
let reportedOn: string;
/** the day of the decision on the team */
let decidedOn: string;

beforeAll(async () => {
  records = await openDatabase({ folder: null, dump: await preparedDump() });
  await putCampaign(records.db, {
    id: plan.id,
    plan,
    roster: { revision: 1, assignments: plan.roles },
    startedAt: season.now(),
  });
  decidedOn = dateOf(season.now(), plan.calendar.utcOffset);
  begun = await printed();
  season.keep('campaign.announce');
  season.until('it is prepared', () => ofCampaign(season.standing('campaign')).facts.openItems.length === 0);
  season.advanceTo(season.now() + 60_000);
  await rename(MEMBER, 'Lê Đức Tạm');
  prepared = await printed();
  await rename(MEMBER, 'Lê Đức Ân');
  season.keep();
  season.until('the cells', () => season.subjects().length === 1 + plan.cells.length);
  season.keep('meeting.hold', 'slate.decide');
  season.until('the meeting is over', () =>
    season.standing('campaign').states.some((path) => path.endsWith('appraising.awaitingDecision')),
  );
  early = await printed();

  // everything that a paper names becomes something else
  season.act('campaign', OFFICE, 'campaign.correct', {
    teamDecision: '99-QĐ/ĐU',
    teamDecisionDate: decidedOn,
    venue: 'Hội trường mới',
    reason: 'ghi nhầm',
  });
  season.act('campaign', OFFICE, 'person.replace', {
    remove: [{ person: CLERK, role: 'teamClerk' }],
    add: [{ person: OFFICE, role: 'teamClerk' }],
    reason: 'chuyển công tác',
  });
  season.act('campaign', HEAD, 'cell.rename', {
    cell: 'doi-1',
    name: 'Chi bộ Đội Tên Mới',
    from: dateOf(season.now(), plan.calendar.utcOffset),
    reason: 'sắp xếp tổ chức',
  });
  season.act('campaign', OFFICE, 'committee.change', {
    name: 'Đảng ủy Chi cục Tên Mới',
    superior: 'Đảng ủy Sở Tên Mới',
    place: 'Vĩnh Long',
    recipients: [{ name: 'Ban Thường vụ Đảng ủy Sở Tên Mới' }],
    numbers: 'anew',
    from: dateOf(season.now(), plan.calendar.utcOffset),
    reason: 'sắp xếp tổ chức',
  });
  season.advanceTo(season.now() + 60_000);
  await rename(CELL_HEAD, 'Nguyễn Thị Tên Mới');
  await rename(MEMBER, 'Lê Đức Tên Mới');

  season.act('campaign', OFFICE, 'meeting.hold', {
    present: COMMITTEE,
    chair: HEAD,
    recorder: OFFICE,
    conclusion: 'Thống nhất',
  });
  met = await printed();
  const slate = season.campaignContent().slates[0];
  season.act('campaign', HEAD, 'slate.decide', {
    slate: 'main',
    revision: slate?.revision,
    lines: (slate?.cells ?? []).map((cell) => ({
      cell,
      fourGood: true,
      level: cell === 'doi-2' ? 'COMPLETED' : 'GOOD',
      reason: 'tập thể thống nhất',
    })),
  });
  season.keep('superior.report');
  season.until('it is published', () => season.standing('campaign').stage === 'concluding');
  decided = await printed();

  season.advanceTo(season.now() + 60_000);
  season.act('campaign', OFFICE, 'person.replace', {
    remove: [{ person: HEAD, role: 'committeeHead' }],
    add: [{ person: NEW_HEAD, role: 'committeeHead' }],
    reason: 'nghỉ hưu',
  });
  reportedOn = dateOf(season.now(), plan.calendar.utcOffset);
  season.advanceTo(season.now() + 86_400_000);
  season.act('doi-1', CELL_HEAD, 'objection.raise', { about: 'cellLevel', text: 'Xin xem lại điểm' });
  season.act('doi-1', NEW_HEAD, 'objection.dismiss', { objection: 'o1', reason: 'không có tình tiết mới' });
  season.act('campaign', OFFICE, 'superior.report', { number: '52-BC/ĐU', date: reportedOn });
  season.act('campaign', OFFICE, 'person.replace', {
    remove: [{ person: 'vo-minh-tam', role: 'committeeMember' }],
    add: [],
    reason: 'nghỉ hưu',
  });
  season.advanceTo(season.now() + 60_000);
  await rename('tran-thi-cuc', 'Trần Thị Tên Mới');
  late = await printed();
  const numberOf = (paper: string, number: string, cell?: string) =>
    season.act('campaign', OFFICE, 'paper.number', { paper, number, date: reportedOn, cell });
  numberOf('planNotice', '12');
  numberOf('sessionInvitation', '3-GM/ĐU', 'doi-2');
  numberOf('result', '25-TB/ĐU', 'doi-2');
  numbered = await printed();
}, 120_000);
afterAll(() => records?.close());

/** What is a draft until the committee has met, decided, or reported. */
const UNTIL_DECIDED = ['bang-tong-hop-main.html', 'bao-cao-cap-tren.html'];
/** its number was corrected, and its day entered late */
const TEAM_DECISION = 'quyet-dinh-to-kiem-tra.html';

describe('papers that are printed again', () => {
  test('are the same byte for byte after plan, roles and names were corrected', () => {
    const final = paths(early).filter((path) => ![...UNTIL_DECIDED, TEAM_DECISION].includes(path));
    expect(final).toEqual(
      expect.arrayContaining([
        'bao-cao-to-kiem-tra.html',
        'danh-sach-chi-tien-an.html',
        'doi-1/bien-ban-v1.html',
        'doi-1/phieu-kiem-tra.html',
        'doi-1/phieu-tiep-nhan-v1.html',
      ]),
    );
    for (const path of final) expect(late.get(path), path).toBe(early.get(path));
    expect(text(late, 'doi-1/bien-ban-v1.html')).not.toContain('Tên Mới');
  });

  test('[R30] the decision on the team is a draft until it has its number, and then of who was of the team', () => {
    expect(text(begun, TEAM_DECISION)).toMatch(
      /Số ……-QĐ\/ĐU .*DỰ THẢO Lập theo dữ liệu đến .* 3 Lê Đức Ân Thành viên/,
    );
    for (const papers of [prepared, early]) {
      expect(text(papers, TEAM_DECISION)).toMatch(
        /Số 01-QĐ\/ĐU .*, ngày …… tháng .* 2 Trần Thị Mai Thư ký 3 Lê Đức Ân Thành viên/,
      );
      expect(text(papers, TEAM_DECISION)).not.toContain('DỰ THẢO');
    }
    expect(prepared.get(TEAM_DECISION)).toBe(early.get(TEAM_DECISION));
  });

  test('a number of it that was mistyped is put right and its day entered late, and nothing else of it changes', () => {
    const day = formalDate(decidedOn);
    expect(late.get(TEAM_DECISION)).toBe(
      early.get(TEAM_DECISION)?.replaceAll('01-QĐ/ĐU', '99-QĐ/ĐU').replace('ngày …… tháng …… năm ………', day),
    );
    expect(text(late, TEAM_DECISION)).toMatch(/Số 99-QĐ\/ĐU .* 2 Trần Thị Mai Thư ký 3 Lê Đức Ân Thành viên/);
  });

  test('the notice of the plan is a draft until it is announced, and then what was announced', () => {
    const notice = 'thong-bao-ke-hoach.html';
    expect(text(prepared, notice)).toContain('DỰ THẢO Lập theo dữ liệu đến');
    for (const path of [notice, `doi-1/${notice}`]) {
      expect(text(late, path), path).not.toContain('DỰ THẢO');
      expect(text(late, path), path).toContain('(đồng chí Trần Thị Mai)');
      expect(late.get(path), path).toBe(early.get(path));
    }
  });

  test('[C.9] has the number and day that the office has recorded of it, and nothing else of it changes', () => {
    const [day, place] = [formalDate(reportedOn), /(?<=, )ngày \d+ tháng \d+ năm \d+/];
    for (const [path, type, number] of [
      ['thong-bao-ke-hoach.html', 'TB', '12'],
      ['doi-1/thong-bao-ke-hoach.html', 'TB', '12'],
      ['doi-2/giay-moi.html', 'GM', '03'],
      ['doi-2/ket-qua.html', 'TB', '25'],
    ] as const) {
      const before = late.get(path) ?? '';
      expect(text(late, path), path).toContain(`……-${type}/ĐU`);
      expect(numbered.get(path), path).toBe(
        before.replaceAll(`……-${type}/ĐU`, `${number}-${type}/ĐU`).replace(place, day),
      );
    }
    expect(numbered.get('doi-1/ket-qua.html')).toBe(late.get('doi-1/ket-qua.html'));
    expect(numbered.get('doi-1/giay-moi.html')).toBe(late.get('doi-1/giay-moi.html'));
  });

  test('of the day on which a cell has another name, and later, have that one', () => {
    expect(text(late, 'doi-1/ket-qua.html')).toContain('Chi bộ Đội Tên Mới');
    expect(text(late, 'doi-2/ket-qua.html')).not.toContain('Chi bộ Đội Tên Mới');
  });

  test('of the day on which the committee is another, and later, are that one’s', () => {
    const report = text(late, 'bao-cao-cap-tren.html');
    for (const words of ['Đảng ủy Chi cục Tên Mới', 'Đảng ủy Sở Tên Mới', 'Vĩnh Long, ngày'])
      expect(report).toContain(words);
    expect(text(late, 'bao-cao-to-kiem-tra.html')).toContain(plan.document.issuer);
  });

  test('of the committee are those of its meeting and of its decisions', () => {
    const final = ['bang-tong-hop-main.html', 'bien-ban-hop-m1.html', 'doi-2/ket-qua.html'];
    for (const path of final) expect(late.get(path), path).toBe(decided.get(path));
    expect(text(late, 'bien-ban-hop-m1.html')).toContain('đồng chí Võ Minh Tâm, ủy viên Ban Chấp hành');
    expect(text(late, 'bien-ban-hop-m1.html')).toContain('đồng chí Trần Thị Cúc');
  });

  test('[R73] are signed by whoever led the committee on their day', () => {
    const signedBy = (path: string) => / BÍ THƯ ([^*]*?) $/.exec(text(late, path))?.[1];
    const [former, head] = ['Phạm Hoàng Việt', 'Nguyễn Văn Bình'];
    for (const path of ['quyet-dinh-to-kiem-tra.html', 'thong-bao-ke-hoach.html', 'doi-2/giay-moi.html'])
      expect(signedBy(path), path).toBe(former);
    expect(signedBy('doi-2/ket-qua.html')).toBe(former);
    for (const path of ['doi-1/ket-qua.html', 'bao-cao-cap-tren.html', 'doi-1/tra-loi-kien-nghi-o1.html'])
      expect(signedBy(path), path).toBe(head);
  });

  test('what was found out later is of the papers that tell of it: those have the names of then', () => {
    expect(text(late, 'doi-1/ket-qua.html')).toContain('không được chấp nhận: không có tình tiết mới');
    expect(text(decided, 'doi-1/ket-qua.html')).not.toContain('Xin xem lại điểm');
  });

  test('[X9] an objection is answered on a paper of its own, which isn’t there before', () => {
    const answer = 'doi-1/tra-loi-kien-nghi-o1.html';
    expect(paths(decided)).not.toContain(answer);
    expect(text(late, answer)).toMatch(
      /của Chi bộ Đội Tên Mới về mức xếp loại chi bộ năm 2024 theo Quyết định số \d\d-QĐ\/ĐU, ngày .* Xin xem lại điểm 2\. Kết quả xem xét Không chấp nhận/,
    );
  });
});

describe('what lay before the committee', () => {
  test('knows nothing of what the committee decided then', () => {
    // one cell was given another level than was proposed
    const groups = (papers: Map<string, string>) =>
      /Tỷ lệ.*$/.exec(text(papers, 'bang-tong-hop-main.html'))?.[0];
    expect(groups(late)).toContain('5 hoàn thành tốt');
    expect(groups(late)).toBe(groups(early));
  });

  test('a report tells nothing that is newer than its day, whenever it was recorded', () => {
    const report = text(late, 'bao-cao-cap-tren.html');
    expect(report).toContain('Số 52-BC/ĐU');
    expect(report).toContain(`ngày ${reportedOn.slice(8)} tháng`);
    expect(report).not.toContain('Kiến nghị về kết quả');
  });
});

describe('a draft', () => {
  test('is of what is known now, and says so', () => {
    expect(text(early, 'bang-tong-hop-main.html')).toMatch(/DỰ THẢO Lập theo dữ liệu đến \d\d:\d\d /);
    expect(text(met, 'bien-ban-hop-m1.html')).toMatch(/DỰ THẢO Lập theo dữ liệu đến \d\d:\d\d /);
    expect(text(decided, 'bao-cao-cap-tren.html')).toMatch(/DỰ THẢO Lập theo dữ liệu đến \d\d:\d\d /);
    for (const path of ['bang-tong-hop-main.html', 'bao-cao-cap-tren.html', 'bien-ban-hop-m1.html'])
      expect(text(late, path), path).not.toContain('DỰ THẢO');
  });
});

test('whoever is erased has no former name either', async () => {
  await erasePerson(records.db, plan.id, CELL_HEAD);
  const after = await printed();
  expect(after.get('doi-1/phieu-tiep-nhan-v1.html')).not.toMatch(/Nguyễn Thị (Ánh|Tên Mới)/);
  expect(after.get('doi-1/phieu-tiep-nhan-v1.html')).toContain(CELL_HEAD);
});
