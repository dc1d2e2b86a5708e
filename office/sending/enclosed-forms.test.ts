import { beforeAll, describe, expect, test } from 'vitest';
import { edited, placeIn } from '../../documents/workbooks/criteria-workbook.fixture.ts';
import { filledTeamForm } from '../../documents/workbooks/team-form.fixture.ts';
import { teamForm } from '../../documents/workbooks/team-form.ts';
import { content, FIRST_DOCUMENT, request } from '../../documents/workbooks/team-form-case.fixture.ts';
import { rosterOf } from '../../domain/people/roster.ts';
import { realPlanNow } from '../../domain/plan/real-plan.fixture.ts';
import type { CampaignRow } from '../../records/reading.ts';
import { makeScoreForms } from '../make-score-forms.ts';
import type { FilledForm } from '../team-form.ts';
import { withForms } from './enclosed-forms.ts';

const SHEET = 'Tự chấm điểm';
const plan = realPlanNow();
const row = { id: plan.id, plan, roster: rosterOf(plan) } as CampaignRow;
const about = { subject: 'doi-1', type: 'dossier.submit' };
const reader = { caseContent: async () => content };
const empty = new Map<string, Buffer>();
beforeAll(async () => {
  for (const { path, content } of await makeScoreForms(row)) empty.set(path, content);
});

/** A form as a cell fills it in: score and evidence of one criterion. */
async function filled(form: string, criterion: string, score: string | number): Promise<FilledForm> {
  const bytes = empty.get(`${form}.xlsx`);
  if (bytes === undefined) throw new Error(`no form ${form}`);
  const { row: line } = await placeIn(bytes, SHEET, criterion);
  return {
    name: `${form}-${criterion}.xlsx`,
    bytes: await edited(bytes, { [SHEET]: { [`E${line}`]: score, [`F${line}`]: 'Nghị quyết số 05' } }),
  };
}

describe('the forms of a campaign', () => {
  test('[R46, R48] filled ones stand in the dossier, each under the criteria that it is a form of', async () => {
    const forms = [
      await filled('chat-luong-chi-bo-124', 'chi-tieu-nghi-quyet', '22,5'),
      await filled('bon-tot', 'sinh-hoat-dinh-ky', 7),
    ];
    const dossier = { reports: {}, proposed: { level: 'GOOD' }, scores: { fourGood: ['as it was'] } };
    const evidence = [{ text: 'Nghị quyết số 05' }];
    expect(await withForms(dossier, forms, row, about, reader)).toEqual({
      ...dossier,
      scores: {
        fourGood: [{ criterion: 'sinh-hoat-dinh-ky', points: 7, evidence }],
        cellQuality: [{ criterion: 'chi-tieu-nghi-quyet', points: 22.5, evidence }],
      },
    });
  });

  test('a score above its maximum is refused with its place in the form', async () => {
    const form = await filled('bon-tot', 'sinh-hoat-chuyen-de', 99);
    await expect(withForms({}, [form], row, about, reader)).rejects.toMatchObject({
      code: 'FORM_REFUSED',
      kind: 'refused',
      message: expect.stringMatching(/Tự chấm điểm E\d+: .*6/),
    });
  });

  test('a form of criteria that the plan does not have, and a file that is no form, are refused', async () => {
    const [first, ...others] = row.plan.criteria;
    if (first === undefined || typeof first.set === 'string') throw new Error('the plan has no criteria');
    const newer = { ...first, set: { ...first.set, id: 'bon-tot-khac' } };
    const other = { ...row, plan: { ...row.plan, criteria: [newer, ...others] } };
    const form = await filled('bon-tot', 'sinh-hoat-dinh-ky', 7);
    await expect(withForms({}, [form], other, about, reader)).rejects.toMatchObject({ code: 'FORM_REFUSED' });

    const text = { name: 'ghi-chu.xlsx', bytes: Buffer.from('không phải bảng tính') };
    await expect(withForms({}, [text], row, about, reader)).rejects.toMatchObject({ code: 'FORM_REFUSED' });
  });
});

describe('the forms of the team', () => {
  const record = { subject: 'doi-1', type: 'inspection.record' };
  type Answers = Parameters<typeof filledTeamForm>[1];
  const formOf = async (answers: Answers, of = request): Promise<FilledForm> => ({
    name: 'phieu.xlsx',
    bytes: await filledTeamForm(await teamForm(of), answers),
  });

  test('[R51–R53] stand in what is recorded, each score beside the one that it replaces, with what was given besides', async () => {
    const form = await formOf({
      'Bốn tốt': { 'sinh-hoat-dinh-ky': { 'Tổ chấm': '6,5' }, 'sinh-hoat-chuyen-de': { 'Tổ chấm': 4 } },
      'Tài liệu': { [FIRST_DOCUMENT]: { 'Đã xem': 'có' } },
      'Nội dung cần xác minh': { p1: { 'Kết quả xác minh': 'Đúng' } },
    });
    expect(await withForms({ conflictReason: 'Phân công' }, [form], row, record, reader)).toEqual({
      conflictReason: 'Phân công',
      scores: [
        { subject: 'fourGood', criterion: 'sinh-hoat-dinh-ky', points: 6.5 },
        { subject: 'fourGood', criterion: 'sinh-hoat-chuyen-de', points: 4, replaces: 't1' },
      ],
      documents: [{ document: FIRST_DOCUMENT, seen: true }],
      verified: [{ point: 'p1', finding: 'Đúng' }],
    });
  });

  test('that are of another cell, or say something about what was recorded since, are refused by their cells', async () => {
    const answers = { 'Tài liệu': { [FIRST_DOCUMENT]: { 'Đã xem': 'có' } } };
    const other = await formOf(answers, { ...request, cell: 'doi-2' });
    await expect(withForms({}, [other], row, record, reader)).rejects.toMatchObject({
      code: 'FORM_REFUSED',
      message: expect.stringMatching(/^phieu\.xlsx: Phiếu chấm B6: this form is of Chi bộ Đội QLTT số 2/),
    });
    const before = { ...request, content: { ...content, inspection: undefined } } as typeof request;
    await expect(withForms({}, [await formOf(answers, before)], row, record, reader)).rejects.toMatchObject({
      code: 'FORM_REFUSED',
      message: expect.stringMatching(/Tài liệu E4: Trần Thị Mai has recorded this since the form was taken/),
    });
  });
});
