import { describe, expect, test } from 'vitest';
import type { MinutesFrame, Objection } from '../../domain/case/case-content.ts';
import { noScores } from '../../domain/case/score-layers.ts';
import type { DecisionCase } from '../../domain/committee/committee-content.ts';
import { decision, line } from '../../domain/committee/decision-case.fixture.ts';
import { noCellFacts } from '../../domain/facts.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { realPlanNow } from '../../domain/plan/real-plan.fixture.ts';
import type { MemberLine } from '../../domain/result/member.ts';
import { dossier } from '../dossier/receipt.fixture.ts';
import { agreed, items } from '../minutes/minutes.fixture.ts';
import { criteria } from '../minutes/minutes-criteria.fixture.ts';
import { at, read } from '../minutes/minutes-plan.fixture.ts';
import { paperHtml } from '../paper-says.ts';
import { base, extract, recorded } from './committee.fixture.ts';
import { superiorReportSays, teamReportSays } from './reports.ts';

const report = { by: 'hung', summary: 'Tổ đã kiểm tra ba chi bộ.', at: at('2024-12-20 16:00') };

test('[R34] the team reports each cell: its dossier, what it proposes, and how its minutes ended', () => {
  const text = read(
    paperHtml(
      teamReportSays({
        ...base,
        report,
        cells: [
          recorded('doi-1', { dossiers: [{ ...dossier, late: false }], minutes: agreed }),
          recorded('doi-2', { dossiers: [{ ...dossier, late: true }] }, { marks: ['late', 'noDossier'] }),
          recorded('doi-3'),
        ],
      }),
    ),
  );
  expect(text).toMatch(
    /^BÁO CÁO kết quả kiểm tra, đánh giá, xếp loại các chi bộ năm 2024 Đảng ủy Cục Quản lý thị trường tỉnh Trà Vinh Tổ kiểm tra \* Số ……-BC\/…… /,
  );
  expect(text).toContain(
    'BÁO CÁO kết quả kiểm tra, đánh giá, xếp loại các chi bộ năm 2024 ----- Tổ đã kiểm tra ba chi bộ. ' +
      'TT Chi bộ Hồ sơ “Bốn tốt”: tự chấm Tổ Chất lượng: tự chấm Tổ Tổ đề nghị “bốn tốt” Mức đề nghị Biên bản ' +
      '1 Chi bộ Đội QLTT số 1 đúng hạn – – – – công nhận Hoàn thành tốt nhiệm vụ đã thống nhất ' +
      '2 Chi bộ Đội QLTT số 2 nộp trễ – – – – – – nộp trễ; chưa có hồ sơ khi kiểm tra ' +
      '3 Chi bộ Đội QLTT số 3 chưa nộp – – – – – – ' +
      'Nơi nhận: - Đảng ủy Cục Quản lý thị trường tỉnh Trà Vinh (b/c), - Lưu Tổ kiểm tra. T/M TỔ KIỂM TRA TỔ TRƯỞNG Nguyễn Quốc Hùng',
  );
});

test('[R34] below the points the team’s report marks those that are assumed', () => {
  const { criteria: own } = realPlanNow();
  const text = read(
    paperHtml(
      teamReportSays({ ...base, plan: { ...base.plan, criteria: own }, report, cells: [recorded('doi-1')] }),
    ),
  );
  expect(text).toMatch(
    /Khung điểm giả định – Mô hình chi bộ “bốn tốt”: thay bằng [^.]*\. Khung điểm giả định – Chất lượng chi bộ: thay bằng [^.]*\. Nơi nhận/,
  );
  expect(text).not.toMatch(/Dân vận khéo”: thay bằng|Chất lượng đảng viên/);
});

test('[R34] the team says where it proposes another thing than the points give, and why', () => {
  const plan = {
    ...base.plan,
    criteria: [{ id: 'c1', subject: 'fourGood', set: criteria.fourGood }],
  } as Plan;
  const team = items.flatMap(({ subject, criterion, team: value }) =>
    subject === 'fourGood' && criterion !== null && value !== null
      ? [
          {
            ...value,
            id: criterion,
            subject,
            criterion,
            evidence: [],
            remark: null,
            reason: null,
            by: 'an',
            at: 1,
          },
        ]
      : [],
  );
  const scores = { ...noScores, team: team.map((one) => ({ ...one, version: null })) };
  const textOf = (proposed: { fourGood: boolean; reason?: string }) => {
    const frame = agreed.frame as MinutesFrame;
    const byTeam = { ...frame.proposed.byTeam, ...proposed };
    const minutes = { ...agreed, frame: { ...frame, proposed: { ...frame.proposed, byTeam } } };
    return read(
      paperHtml(teamReportSays({ ...base, plan, report, cells: [recorded('doi-1', { scores, minutes })] })),
    );
  };
  expect(textOf({ fourGood: false, reason: 'còn đơn thư chưa giải quyết' })).toContain(
    'Đề nghị của Tổ kiểm tra khác kết quả theo điểm - Chi bộ Đội QLTT số 1: ' +
      'chưa đề nghị công nhận “bốn tốt”, theo điểm đủ điều kiện; lý do: còn đơn thư chưa giải quyết.',
  );
  expect(textOf({ fourGood: true })).not.toContain('khác kết quả theo điểm');
});

const objection = (upheld: boolean | null): Objection => ({
  id: 'o1',
  about: 'cellLevel',
  member: null,
  text: 'Xem lại mức',
  by: 'anh',
  at: at('2025-01-03 08:00'),
  outcome: upheld === null ? null : { upheld, reason: 'đã xem', by: 'viet', at: at('2025-01-08 08:00') },
});

const superiorReport = (
  cells: Parameters<typeof superiorReportSays>[0]['cells'],
  decisions: DecisionCase[] = [],
) =>
  read(
    paperHtml(
      superiorReportSays({
        ...base,
        cells,
        draftOf: null,
        content: {
          decisions: Object.fromEntries(decisions.map((one, index) => [`${one.id}-${index}`, one])),
          superiorReport: { number: '52-BC/ĐU', date: '2025-01-15', at: at('2025-01-15 08:00') },
        },
      }),
    ),
  );

const withoutDecisions = (text: string) =>
  text.replace(/2\. Quyết định đã ban hành .*? Kế hoạch/, 'Kế hoạch');

describe('[R72] the report to the superior committee', () => {
  test('has numbers with their symbols and in two digits, however they were typed', () => {
    const text = read(
      paperHtml(
        superiorReportSays({
          ...base,
          cells: [],
          draftOf: null,
          content: {
            decisions: { one: decision({ number: '9-QĐ/ĐU' }), two: decision({ number: '7' }) },
            superiorReport: { number: '52', date: '2025-01-15', at: at('2025-01-15 08:00') },
          },
        }),
      ),
    );
    expect(text).toContain('Số 52-BC/ĐU ');
    expect(text).toContain('Quyết định số 09-QĐ/ĐU');
    expect(text).toContain('Quyết định số 07-QĐ/ĐU');
  });

  test('counts levels of cells and members, and names the cells that are recognised', () => {
    const fourGood = ['doi-1', 'doi-3'].map((cell) => line(cell, { fourGood: true }));
    const levels = [line('doi-1', { level: 'GOOD' }), line('doi-2', { level: 'COMPLETED' })];
    const text = superiorReport(
      ['doi-1', 'doi-2', 'doi-3'].map((cell) => recorded(cell)),
      [decision({ lines: fourGood }), decision({ id: 'main-cellLevels', kind: 'cellLevels', lines: levels })],
    );
    expect(text).toMatch(
      /^BÁO CÁO kết quả công nhận chi bộ “bốn tốt”, xếp loại chi bộ, đảng viên năm 2024 .* Số 52-BC\/ĐU /,
    );
    expect(withoutDecisions(text)).toContain(
      '----- 1. Kết quả xếp loại TT Mức xếp loại Chi bộ ' +
        '1 Hoàn thành xuất sắc nhiệm vụ 0 2 Hoàn thành tốt nhiệm vụ 1 3 Hoàn thành nhiệm vụ 1 4 Không hoàn thành nhiệm vụ 0 ' +
        'Công nhận chi bộ “bốn tốt”: 2/3 chi bộ (Chi bộ Đội QLTT số 1; Chi bộ Đội QLTT số 3). Kế hoạch khắc phục: 0/3 chi bộ đã nộp. ' +
        'Nơi nhận: - Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh (b/c), - Lưu Đảng ủy Cục QLTT. T/M ĐẢNG ỦY BÍ THƯ',
    );
    expect(superiorReport([recorded('doi-1')])).toContain('Công nhận chi bộ “bốn tốt”: 0/1 chi bộ. Kế hoạch');
  });

  test('counts what stands: nothing of a decision that was taken back, and its replacement also where the case has ended', () => {
    const withdrawn = { by: 'viet', reason: 'ghi sai tên', at: at('2025-01-02 08:00') };
    const cell = line('doi-1', { level: 'GOOD' });
    const member = line('doi-1', { member: 'thu', level: 'GOOD' });
    const told = recorded('doi-1', {
      extracts: [{ ...extract({ level: 'GOOD' }), decision: 'main-cellLevels' }],
      members: [{ member: 'thu', decided: { decision: 'main-memberLevels', level: 'GOOD' } }] as MemberLine[],
    });
    const taken = (['cellLevels', 'memberLevels'] as const).map((kind) =>
      decision({
        id: `main-${kind}`,
        kind,
        lines: [kind === 'cellLevels' ? cell : member],
        state: 'withdrawn',
        withdrawn,
      }),
    );
    expect(superiorReport([told], taken)).toContain(
      'Mức xếp loại Chi bộ 1 Hoàn thành xuất sắc nhiệm vụ 0 2 Hoàn thành tốt nhiệm vụ 0 3',
    );
    const again = taken.map((one) => ({
      ...one,
      id: `${one.id}-2`,
      number: '35-QĐ/ĐU',
      state: 'issued' as const,
      withdrawn: null,
      replaces: one.id,
    }));
    expect(superiorReport([told], [...taken, ...again])).toContain('2 Hoàn thành tốt nhiệm vụ 1 1 3');
  });

  test('lists the decisions that have a number, also those that were taken back', () => {
    const text = superiorReport(
      [],
      [
        decision({}),
        decision({ kind: 'cellLevels', number: '32-QĐ/ĐU', amends: 'main-cellLevels', date: null }),
        decision({
          kind: 'awards',
          number: '33-QĐ/ĐU',
          state: 'withdrawn',
          withdrawn: { by: 'viet', reason: 'sai tên', at: at('2025-01-10 08:00') },
        }),
        decision({ kind: 'memberLevels', number: null }),
      ],
    );
    expect(text).toContain(
      '2. Quyết định đã ban hành - Quyết định số 31-QĐ/ĐU, ngày 27/12/2024: công nhận chi bộ “bốn tốt”; ' +
        '- Quyết định số 32-QĐ/ĐU: xếp loại chất lượng chi bộ (sửa đổi); ' +
        '- Quyết định số 33-QĐ/ĐU, ngày 27/12/2024: khen thưởng – đã thu hồi: sai tên. Kế hoạch',
    );
  });

  test('says what became of objections, which cells left, and how many plans came', () => {
    const facts = { ...noCellFacts, ended: { because: 'sáp nhập', to: null } };
    const improvement = { strengths: [], weaknesses: [], causes: [], measures: [], by: 'anh', at: 0 };
    const text = superiorReport([
      recorded('doi-1', { objections: [objection(true), objection(false)], improvement }),
      recorded('doi-2', { objections: [objection(null)] }),
      recorded('doi-3', {}, { stage: 'transferred', facts }),
      recorded('doi-4', {}, { stage: 'withdrawn' }),
    ]);
    expect(text).toContain(
      '3. Kiến nghị về kết quả - Chi bộ Đội QLTT số 1: được chấp nhận; - Chi bộ Đội QLTT số 1: không được chấp nhận; - Chi bộ Đội QLTT số 2: đang xem xét. ' +
        '4. Chi bộ không còn trong đợt - Chi bộ Đội QLTT số 3: đã chuyển nơi khác; lý do: sáp nhập; - Chi bộ Đội QLTT số 4: đã rút khỏi đợt kiểm tra; lý do: ……. ' +
        'Kế hoạch khắc phục: 1/2 chi bộ đã nộp.',
    );
  });
});
