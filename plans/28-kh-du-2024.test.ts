import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkPlan } from '../domain/plan/plan-check.ts';

/**
 * Facts of plan 28-KH/ĐU as the document has them, written here by hand; the file must say the same. What is behaviour
 * (dates that are kept, sessions that start) is proved where it happens, not here.
 */

const text = readFileSync(new URL('./28-kh-du-2024.yaml', import.meta.url), 'utf8');
const { plan } = checkPlan(text);
if (plan === null) throw new Error('the real plan does not pass its check');
const { document, dossier, settings } = plan;

describe('the document', () => {
  test('[R01] has its number, its kind, its subject and its year', () => {
    expect([document.number, document.type, plan.year]).toEqual(['28-KH/ĐU', 'Kế hoạch', 2024]);
    expect(document.subject).toBe(
      'Kiểm tra, công nhận mô hình chi bộ “bốn tốt”; đánh giá, xếp loại chất lượng chi bộ, đảng viên và việc thực hiện Quy chế dân chủ ở cơ sở, phong trào thi đua “Dân vận khéo” năm 2024',
    );
  });

  test('[R02, X1] leaves date and place of issue open', () => {
    expect([document.issuedOn, document.issuedAt]).toEqual([null, null]);
  });

  test('[R03, R04, R05, R06, R07, R08, R09] stands on seven documents, by number, date and issuer', () => {
    expect(document.bases.map(({ number, date, issuer }) => [number, date, issuer])).toEqual([
      ['3286-QĐ/TU', '2023-10-18', 'Ban Thường vụ Tỉnh ủy'],
      ['130-KH/ĐUK', '2024-01-15', 'Ban Thường vụ Đảng ủy Khối'],
      ['1118-CV/ĐUK', '2024-10-23', 'Ban Thường vụ Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh'],
      ['172-KH/ĐUK', '2024-11-06', 'Ban Thường vụ Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh'],
      ['10-KH/ĐU', '2023-12-25', 'Đảng ủy Cục Quản lý thị trường'],
      ['64-CV/ĐU', '2024-11-05', 'Đảng ủy Cục Quản lý thị trường'],
      ['02-NQ/ĐU', '2024-01-15', 'Ban Chấp hành Đảng bộ Cục Quản lý thị trường'],
    ]);
  });

  test('[R03, R04, R05, R06, R07, R08, R09] names the subject of each', () => {
    const fourGood = 'xây dựng mô hình chi bộ “bốn tốt”, đảng bộ “bốn tốt”';
    expect(document.bases.map(({ subject }) => subject)).toEqual([
      fourGood,
      'kiểm điểm và đánh giá, xếp loại chất lượng hằng năm đối với tập thể, cá nhân trong Đảng bộ Khối',
      'thực hiện kiểm điểm, đánh giá, xếp loại chất lượng đối với tập thể, cá nhân năm 2024',
      'kiểm tra, công nhận mô hình chi bộ “bốn tốt”, đảng bộ “bốn tốt”; đánh giá, xếp loại chất lượng tổ chức cơ sở Đảng và việc thực hiện Quy chế dân chủ ở cơ sở, phong trào thi đua “Dân vận khéo” năm 2024',
      `triển khai thực hiện Quy định số 3286-QĐ/TU, ngày 18/10/2023 của Ban Thường vụ Tỉnh ủy về ${fourGood}`,
      'thực hiện kiểm điểm, đánh giá, xếp loại chất lượng tập thể, cá nhân năm 2024',
      'công tác xây dựng Đảng năm 2024',
    ]);
  });

  test('[R10, R73] comes from the committee and is signed for it by its head, Phạm Hoàng Việt', () => {
    expect(document.issuer).toBe('Đảng ủy Cục Quản lý thị trường tỉnh Trà Vinh');
    const { onBehalf, position, person } = document.signatory;
    expect([onBehalf, position]).toEqual(['T/M ĐẢNG ỦY', 'BÍ THƯ']);
    expect(plan.people.find(({ id }) => id === person)).toMatchObject({
      name: 'Phạm Hoàng Việt',
      sample: false,
    });
    expect(plan.roles.filter(({ role }) => role === 'committeeHead')).toEqual([
      { person, role: 'committeeHead' },
    ]);
  });

  test('the Party organisation above the committee is that of its superior, and its first basis a Quy định', () => {
    expect([document.superior, document.superiorPartyBody]).toEqual([
      'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh',
      'Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh',
    ]);
    expect(document.bases.map(({ type = null }) => type)).toEqual(['Quy định', ...Array(6).fill(null)]);
  });

  test('[R72] goes to five addressees, one of them for report', () => {
    expect(document.recipients).toEqual([
      { name: 'Ban Thường vụ ĐUK' },
      { name: 'Ban Tổ chức ĐUK', mark: 'b/c' },
      { name: 'Các đ/c UV BCH Đảng bộ Cục' },
      { name: 'Các Chi bộ trực thuộc' },
      { name: 'Lưu Đảng ủy Cục QLTT' },
    ]);
  });

  test('does not hand on the slips of the copy', () => {
    expect(text).not.toMatch(/đề cập ủy|đề thống nhất/);
  });
});

describe('criteria and dossier', () => {
  test('[R22, R24, R25] criteria are referred to: Điều 5 and Phụ lục 1, Mẫu 8, Mẫu 9', () => {
    expect(plan.criteria.map(({ subject, source }) => [subject, source])).toEqual([
      ['fourGood', 'Điều 5 và Phụ lục 1, Quy định số 3286-QĐ/TU, ngày 18/10/2023 của Ban Thường vụ Tỉnh ủy'],
      ['cellQuality', 'Mẫu 8, Công văn số 1118-CV/ĐUK, ngày 23/10/2024 của Ban Thường vụ Đảng ủy Khối'],
      ['memberQuality', 'Mẫu 9, Công văn số 1118-CV/ĐUK, ngày 23/10/2024 của Ban Thường vụ Đảng ủy Khối'],
      ['grassrootsDemocracy', 'Kế hoạch 28-KH/ĐU, mục II.3'],
    ]);
  });

  test('one set for each member of the team, through its clerk, before 11/12/2024', () => {
    expect([dossier.setsPerTeamMember, dossier.through, dossier.dueBefore]).toEqual([
      1,
      'teamClerk',
      '2024-12-11',
    ]);
  });

  test('[R45, R46, R48, R50] four reports, the second and third with a self score', () => {
    expect(dossier.reports.map(({ id, title, selfScored }) => [id, title, selfScored])).toEqual([
      ['resolution', 'Báo cáo tổng kết tình hình thực hiện Nghị quyết năm 2024 của chi bộ', false],
      [
        'fourGood',
        'Báo cáo tự chấm điểm, đề xuất xếp loại chất lượng mô hình chi bộ “bốn tốt” năm 2024',
        true,
      ],
      ['cellQuality', 'Báo cáo tự chấm điểm, đề xuất xếp loại mức chất lượng của Chi bộ năm 2024', true],
      [
        'grassrootsDemocracy',
        'Báo cáo tổng kết thực hiện Quy chế dân chủ ở cơ sở và phong trào thi đua “Dân vận khéo” năm 2024 của chi bộ',
        false,
      ],
    ]);
  });

  test('[R26, R27, R28, R29, X3] plans, 6-month report, annual report and models are seen on site; only the annual one is in the dossier', () => {
    expect(dossier.onSiteDocuments.map(({ title, inDossierAs }) => [title, inDossierAs ?? null])).toEqual([
      [
        'Các kế hoạch triển khai của chi bộ về công tác dân vận, QCDC ở cơ sở và phong trào “Dân vận khéo”',
        null,
      ],
      ['Báo cáo sơ kết 6 tháng đầu năm 2024', null],
      [
        'Báo cáo tổng kết năm 2024 về công tác dân vận, QCDC ở cơ sở và phong trào “Dân vận khéo”',
        'grassrootsDemocracy',
      ],
      ['Báo cáo kết quả thực hiện các mô hình đã đăng ký năm 2024', null],
    ]);
  });
});

describe('sessions, hall and allowance', () => {
  test('on 12/12/2024 from 08:00 the cells of the teams, from 14:00 the office cell', () => {
    expect(plan.sessions.map(({ date, starts, cells }) => [date, starts, cells])).toEqual([
      ['2024-12-12', '08:00', ['doi-1', 'doi-2', 'doi-3', 'doi-4', 'doi-5']],
      ['2024-12-12', '14:00', ['van-phong']],
    ]);
  });

  test('[X5] five sample cells of teams, and the office cell, which is real', () => {
    expect(plan.cells.map(({ name, sample }) => [name, sample])).toEqual([
      ['Chi bộ Đội QLTT số 1', true],
      ['Chi bộ Đội QLTT số 2', true],
      ['Chi bộ Đội QLTT số 3', true],
      ['Chi bộ Đội QLTT số 4', true],
      ['Chi bộ Đội QLTT số 5', true],
      ['Chi bộ Văn phòng', false],
    ]);
  });

  test('in the hall of the department at 31 Hùng Vương', () => {
    expect(plan.venue).toEqual({
      name: 'Hội trường Cục Quản lý thị trường tỉnh Trà Vinh',
      address: 'số 31 Hùng Vương, phường 3, thành phố Trà Vinh, tỉnh Trà Vinh',
    });
  });

  test('[R61, R62, R63] 150.000 đồng a person and day for the team, from two funds', () => {
    expect(plan.allowance).toEqual({
      amount: 150_000,
      currency: 'VND',
      per: 'personDay',
      purpose: 'Hỗ trợ tiền ăn cho Tổ kiểm tra',
      funds: ['Kinh phí của Đảng ủy', 'Kinh phí của chính quyền hỗ trợ'],
    });
  });

  test('[R30, X2] one team, whose decision is not in the copy', () => {
    expect(plan.team).toEqual({
      name: 'Tổ kiểm tra Đảng ủy Cục Quản lý thị trường',
      count: 1,
      decision: null,
    });
  });
});

describe('people', () => {
  const holding = (role: string) => plan.roles.filter((entry) => entry.role === role);

  test('[R73] everybody but the signatory is marked as a sample, every address is under a reserved domain', () => {
    expect(plan.people.filter(({ sample }) => !sample).map(({ name }) => name)).toEqual(['Phạm Hoàng Việt']);
    for (const { email } of plan.people) expect(email ?? 'x@y.example').toMatch(/@[a-z0-9-]+\.example$/);
  });

  test('[R30] leader, clerk, three members and a substitute of the team; an office; head and deputy', () => {
    const count = (role: string) => holding(role).length;
    expect(['teamLeader', 'teamClerk', 'teamMember', 'teamSubstitute'].map(count)).toEqual([1, 1, 3, 1]);
    expect(['office', 'committeeHead', 'committeeDeputy', 'committeeMember'].map(count)).toEqual([
      2, 1, 1, 3,
    ]);
    for (const role of ['teamSubstitute', 'committeeDeputy'])
      expect(holding(role)[0]?.authorisation).toMatch(/ủy quyền/);
  });

  test('every cell has a head, one of them without a mail address', () => {
    const heads = holding('cellHead');
    expect(heads.map(({ cell }) => cell).sort()).toEqual(plan.cells.map(({ id }) => id).sort());
    const silent = plan.people.filter(({ email }) => email === null).map(({ id }) => id);
    expect(silent).toHaveLength(1);
    expect(heads.map(({ person }) => person)).toEqual(expect.arrayContaining(silent));
  });
});

describe('what the document leaves open', () => {
  const gapsOf = (value: unknown): string[] =>
    [...String(value).matchAll(/\bX\d{1,2}\b/g)].map(([gap]) => gap);

  test('[X7] no date for report, meeting, decisions, awards and report to the superior', () => {
    expect(Object.values(plan.milestones)).toEqual([null, null, null, null, null]);
  });

  test('every gap is named: X1–X3 and X7 beside their fields, all others by the setting that fills them', () => {
    const bySetting = new Set(Object.values(settings).flatMap(({ gap }) => gap ?? []));
    const besideField = new Set(
      gapsOf(
        text
          .split('\n')
          .filter((line) => line.includes('#'))
          .join('\n'),
      ),
    );
    const all = Array.from({ length: 17 }, (_, index) => `X${index + 1}`);
    expect(all.filter((gap) => !bySetting.has(gap))).toEqual(['X3']);
    expect(['X1', 'X2', 'X3', 'X7'].filter((gap) => !besideField.has(gap))).toEqual([]);
  });

  test('every setting has its reason in Vietnamese', () => {
    for (const [name, { reason }] of Object.entries(settings))
      expect(reason, name).toMatch(/[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i);
  });

  test.each([
    ['X4', 'membersRated', 'withSlate'],
    ['X6', 'grassrootsDemocracyLevels', ['Tốt', 'Khá', 'Trung bình', 'Yếu']],
    ['X8', 'lateDossier', 'untilClosed'],
    ['X9', 'minutesUnanswered', 'referred'],
    ['X10', 'quorum', { share: 'moreThanHalf', below: 'warn' }],
    ['X11', 'cellCommitteeMayBeHeadOnly', true],
    ['X12', 'allowanceDay', 'whole'],
    ['X13', 'fourGoodForExcellent', 'warn'],
    ['X14', 'quota', { percent: 20, base: 'good', rounding: 'floor', over: 'warn' }],
    ['X16', 'readingDue', { workingDaysBeforeSession: 1, at: '17:00' }],
    ['X17', 'conflictOfInterest', 'warn'],
  ] as const)('[%s] has the default %s', (gap, name, value) => {
    expect(settings[name]).toMatchObject({ gap, value });
  });

  test('the calendar has the days off and worked of 2024 to 2027 as they were announced, or as the law gives them', () => {
    const { holidays, workedDays, unannounced = [] } = plan.calendar;
    const of = (year: number) =>
      holidays.flatMap(({ date }) => (date.startsWith(`${year}-`) ? [date.slice(5)] : []));
    expect(of(2024)).toEqual(
      '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03'.split(' '),
    );
    expect(of(2025)).toEqual(
      '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02'.split(' '),
    );
    expect(of(2026)).toEqual(
      '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24'.split(' '),
    );
    expect(of(2027)).toEqual('01-01 04-16 04-30 05-03 09-02 11-24'.split(' '));
    expect(workedDays.map(({ date }) => date)).toEqual([
      '2024-05-04',
      '2025-04-26',
      '2026-01-10',
      '2026-08-22',
    ]);
    expect(unannounced.map(({ from, to }) => [from, to])).toEqual([
      ['2027-02-05', '2027-02-11'],
      ['2027-09-01', '2027-09-03'],
    ]);
  });

  test('each day off stands with the document that gives it', () => {
    const sourceOf = (day: string) =>
      [...plan.calendar.holidays, ...plan.calendar.workedDays].find(({ date }) => date === day)?.source;
    expect(sourceOf('2024-04-29')).toMatch(/1570\/TB/);
    expect(sourceOf('2025-05-02')).toMatch(/6150\/TB/);
    for (const day of ['2026-01-02', '2026-01-10']) expect(sourceOf(day)).toMatch(/12729\/VPCP-KGVX/);
    for (const day of ['2026-02-16', '2026-08-31', '2026-08-22', '2026-09-01', '2026-09-02'])
      expect(sourceOf(day)).toMatch(/9441\/TB-BNV/);
    for (const day of ['2026-11-24', '2027-11-24'])
      expect(sourceOf(day)).toMatch(/Nghị quyết 28\/2026\/QH16/);
  });

  test('[X14] no reason of a quota passes a guide off as in force that was replaced before 2024', () => {
    expect(settings.memberQuota.reason).toMatch(/^Giả định: .*25-HD\/BTCTW \(2023\) thay thế/);
  });

  test('the calendar knows 24/11/2026 as a holiday and the days of the seed as working days', () => {
    const holidays = plan.calendar.holidays.map(({ date }) => date);
    expect(holidays).toContain('2026-11-24');
    for (const day of ['2024-11-06', '2024-12-10', '2024-12-11', '2024-12-12', '2024-12-25'])
      expect(holidays).not.toContain(day);
  });
});
