import { beforeAll, describe, expect, test } from 'vitest';
import type { PlainCell } from './criteria-workbook.fixture.ts';
import { edited, plainSheets, realSet, workbookOf } from './criteria-workbook.fixture.ts';
import { scoreForm } from './score-form.ts';
import { filledTeamForm } from './team-form.fixture.ts';
import { teamForm } from './team-form.ts';
import { expected, FIRST_DOCUMENT, plan, request, SECOND_DOCUMENT } from './team-form-case.fixture.ts';
import { rowsToRecord } from './team-form-meanwhile.ts';
import { readTeamForm } from './team-form-reading.ts';

let form: Uint8Array;
beforeAll(async () => {
  form = await teamForm(request);
});

type Answers = Parameters<typeof filledTeamForm>[1];
const read = async (answers: Answers, of = expected) =>
  await readTeamForm(await filledTeamForm(form, answers), of);
const given = (rows: readonly { given: unknown }[]) => rows.map((row) => row.given);
const told = ({ findings }: Awaited<ReturnType<typeof readTeamForm>>) =>
  findings.map(({ code, sheet, column, row }) => `${code} ${sheet} ${column}${row}`);

describe('a filled form of the team', () => {
  test('that nobody has written in gives nothing, and nothing is wrong with it', async () => {
    expect(await readTeamForm(form, expected)).toEqual({
      scores: [],
      documents: [],
      verified: [],
      findings: [],
    });
  });

  test('[R51–R53] gives what was written, each beside what stood when it was made, and leaves empty rows out', async () => {
    const reading = await read({
      'Bốn tốt': {
        'sinh-hoat-dinh-ky': {
          'Tổ chấm': '6,5',
          'Lý do chấm khác': 'Sổ ghi 10 kỳ',
          'Nhận xét': 'Thiếu hai kỳ\nđã giải trình',
        },
        'sinh-hoat-chuyen-de': { 'Tổ chấm': 4 },
      },
      'Chất lượng chi bộ': {
        'chinh-tri-tu-tuong': { 'Tổ chấm': 'tốt' },
        'khong-suy-thoai': { 'Tổ chấm': 'Có' },
      },
      'Tài liệu': {
        [FIRST_DOCUMENT]: { 'Đã xem': 'có' },
        [SECOND_DOCUMENT]: { 'Đã xem': 'không', 'Ghi chú': 'Đang in' },
      },
      'Nội dung cần xác minh': { p1: { 'Kết quả xác minh': 'Đúng như báo cáo' } },
    });
    expect(reading.findings).toEqual([]);
    expect(reading.scores.map(({ given, base }) => ({ ...given, base }))).toEqual([
      {
        subject: 'fourGood',
        criterion: 'sinh-hoat-dinh-ky',
        points: 6.5,
        reason: 'Sổ ghi 10 kỳ',
        remark: 'Thiếu hai kỳ\nđã giải trình',
        base: '',
      },
      { subject: 'fourGood', criterion: 'sinh-hoat-chuyen-de', points: 4, base: 't1' },
      { subject: 'cellQuality', criterion: 'chinh-tri-tu-tuong', grade: 'GOOD', base: '' },
      { subject: 'cellQuality', criterion: 'khong-suy-thoai', met: true, base: '' },
    ]);
    expect(given(reading.documents)).toEqual([
      { document: FIRST_DOCUMENT, seen: true },
      { document: SECOND_DOCUMENT, seen: false, remark: 'Đang in' },
    ]);
    expect(given(reading.verified)).toEqual([{ point: 'p1', finding: 'Đúng như báo cáo' }]);
  });

  test('is told every mistake at once, by sheet and cell', async () => {
    const wrong = await filledTeamForm(form, {
      'Bốn tốt': {
        'sinh-hoat-dinh-ky': { 'Tổ chấm': 8.5 },
        'sinh-hoat-chuyen-de': { 'Tổ chấm': 'sáu', 'Nhận xét': 'b'.repeat(5_001) },
      },
      'Chất lượng chi bộ': {
        'chinh-tri-tu-tuong': { 'Nhận xét': 'Chưa chấm' },
        'khong-suy-thoai': { 'Tổ chấm': 10 },
      },
      'Tài liệu': {
        [FIRST_DOCUMENT]: { 'Đã xem': 'chưa rõ' },
        [SECOND_DOCUMENT]: { 'Ghi chú': 'Đang in' },
      },
    });
    const last = 200;
    const more = await edited(wrong, {
      'Bốn tốt': { [`A${last}`]: 'tieu-chi-la', [`I${last}`]: 5, [`I${last + 1}`]: 5 },
      'Nội dung cần xác minh': { [`A${last}`]: 'p9', [`F${last}`]: 'Đúng' },
    });
    const reading = await readTeamForm(more, expected);
    expect(told(reading)).toEqual([
      'ABOVE_MAXIMUM Bốn tốt I9',
      'NEEDS_POINTS Bốn tốt I10',
      'TOO_LONG Bốn tốt K10',
      `UNKNOWN_CRITERION Bốn tốt A${last}`,
      `NO_ID Bốn tốt A${last + 1}`,
      'NEEDS_POINTS Chất lượng chi bộ I4',
      expect.stringMatching(/^NEEDS_MET Chất lượng chi bộ I\d+$/),
      'WRONG_VALUE Tài liệu E4',
      'NEEDS_SEEN Tài liệu E5',
      `UNKNOWN_POINT Nội dung cần xác minh A${last}`,
    ]);
    expect(reading.findings[0]?.message.vi).toBe('8,5 điểm, cao hơn mức tối đa 8');
    expect(reading.findings[1]?.message.vi).toBe('“sáu” không phải là số: cần điểm từ 0 đến 6');
  });

  test('of another cell, another campaign, or of criteria that have changed is told so, and nothing of it is read', async () => {
    const answers = { 'Bốn tốt': { 'sinh-hoat-dinh-ky': { 'Tổ chấm': 6 } } };
    const sentence = async (of: typeof expected) => {
      const { scores, findings } = await read(answers, of);
      return { scores, said: findings.map(({ code, message }) => `${code}: ${message.vi}`) };
    };
    expect(await sentence({ ...expected, cell: 'doi-2', cellName: 'Chi bộ Đội QLTT số 2' })).toEqual({
      scores: [],
      said: ['OTHER_CELL: phiếu này của Chi bộ Đội QLTT số 1, không phải của Chi bộ Đội QLTT số 2'],
    });
    expect(await sentence({ ...expected, campaign: '2025' })).toEqual({
      scores: [],
      said: [`OTHER_CAMPAIGN: phiếu này của đợt kiểm tra khác (“${plan.id}”)`],
    });
    const [first, ...others] = plan.criteria;
    if (first === undefined || typeof first.set === 'string') throw new Error('no criteria');
    const changed = (set: typeof first.set) => ({
      ...expected,
      plan: { ...plan, criteria: [{ ...first, set }, ...others] },
    });
    expect(await sentence(changed({ ...first.set, version: '2099.1' }))).toEqual({
      scores: [],
      said: [
        expect.stringMatching(
          /^OTHER_VERSION: khung “.+” đã đổi từ khi phiếu được tải: .* đang dùng 2099\.1/,
        ),
      ],
    });
    // the same version with a word put right is read
    const amended = await read(answers, changed({ ...first.set, title: 'Tên khác' }));
    expect(given(amended.scores)).toHaveLength(1);
    expect(amended.findings).toMatchObject([{ severity: 'warning', code: 'CHANGED_SET' }]);
  });

  test('with a sheet of another form, two of one set, or without a head is refused', async () => {
    const other = await teamForm({ ...request, cell: 'doi-2' });
    const carried = (await plainSheets(Buffer.from(other))).find(({ sheet }) => sheet === 'Tài liệu');
    const own = await plainSheets(Buffer.from(form));
    const mixed = await workbookOf(own.map((one) => (one.sheet === 'Tài liệu' && carried ? carried : one)));
    expect(told(await readTeamForm(mixed, expected))).toEqual(['OTHER_FORM Tài liệu C2']);

    const [, scores] = own;
    const twice = await workbookOf([...own, { sheet: 'Bản sao', data: scores?.data ?? [] }]);
    expect(told(await readTeamForm(twice, expected))).toEqual(['SEVERAL_SHEETS Bản sao A1']);

    const renamed = await edited(Buffer.from(form), { 'Bốn tốt': { I3: 'Điểm' }, 'Tài liệu': { E3: 'Xem' } });
    const { findings } = await readTeamForm(renamed, expected);
    expect(findings.map(({ sheet, message }) => `${sheet}: ${message.vi}`)).toEqual(
      expect.arrayContaining(['Bốn tốt: thiếu cột “Tổ chấm”', 'Tài liệu: thiếu cột “Đã xem”']),
    );
  });

  test('that is something else gives a finding and nothing more', async () => {
    const nothing = { scores: [], documents: [], verified: [] };
    for (const [bytes, code] of [
      [await scoreForm(realSet('bon-tot')), 'NO_TEAM_FORM'],
      [await workbookOf([{ sheet: 'Bìa', data: [['a' as PlainCell]] }]), 'NO_TEAM_FORM'],
      [Buffer.from('Mã;Điểm'), 'NO_WORKBOOK'],
      [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'OLD_WORKBOOK'],
      [
        Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
        'PASSWORD',
      ],
    ] as const)
      expect(await readTeamForm(bytes, expected)).toMatchObject({ ...nothing, findings: [{ code }] });
  });
});

describe('beside what is recorded by now', () => {
  const rows = async (answers: Answers) => rowsToRecord(await read(answers), request.content, plan);

  test('rows that say what is recorded are left out', async () => {
    const left = await rows({
      'Bốn tốt': { 'sinh-hoat-chuyen-de': { 'Tổ chấm': 5 }, 'sinh-hoat-dinh-ky': { 'Tổ chấm': 6 } },
      'Tài liệu': { [FIRST_DOCUMENT]: { 'Đã xem': 'không', 'Ghi chú': 'Chưa in' } },
      'Nội dung cần xác minh': { p2: { 'Kết quả xác minh': 'Thu đủ' } },
    });
    expect(left).toMatchObject({ alike: 3, documents: [], verified: [], meanwhile: [] });
    expect(given(left.scores)).toMatchObject([{ criterion: 'sinh-hoat-dinh-ky' }]);
  });

  test('rows about what somebody has recorded since are told by their cells, those seen before are not', async () => {
    const before = await teamForm({
      ...request,
      content: {
        dossiers: [],
        review: {
          notes: [],
          returns: [],
          points: request.content.review?.points.map((one) => ({ ...one, finding: null })) ?? [],
        },
      },
    });
    const answers = {
      'Bốn tốt': { 'sinh-hoat-chuyen-de': { 'Tổ chấm': 4 } },
      'Tài liệu': { [FIRST_DOCUMENT]: { 'Đã xem': 'có' } },
      'Nội dung cần xác minh': { p2: { 'Kết quả xác minh': 'Thiếu hai tháng' } },
    };
    const old = await readTeamForm(await filledTeamForm(before, answers), expected);
    const { meanwhile, scores } = rowsToRecord(old, request.content, plan);
    expect(meanwhile.map(({ code, sheet, column }) => `${code} ${sheet} ${column}`)).toEqual([
      'RECORDED_MEANWHILE Bốn tốt I',
      'RECORDED_MEANWHILE Tài liệu E',
      'RECORDED_MEANWHILE Nội dung cần xác minh F',
    ]);
    expect(meanwhile[0]?.message.vi).toContain('Trần Thị Mai đã ghi mục này sau khi phiếu được tải');
    expect(scores).toHaveLength(1);
    expect((await rows(answers)).meanwhile).toEqual([]);
  });
});
