import { beforeAll, describe, expect, test } from 'vitest';
import { edited, placeIn } from '../../documents/workbooks/criteria-workbook.fixture.ts';
import { realPlanNow } from '../../domain/plan/real-plan.fixture.ts';
import { makeScoreForms } from '../make-score-forms.ts';
import { type FilledForm, withForms } from './enclosed-forms.ts';

const SHEET = 'Tự chấm điểm';
const row = { plan: realPlanNow() };
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
    expect(await withForms(dossier, forms, row)).toEqual({
      ...dossier,
      scores: {
        fourGood: [{ criterion: 'sinh-hoat-dinh-ky', points: 7, evidence }],
        cellQuality: [{ criterion: 'chi-tieu-nghi-quyet', points: 22.5, evidence }],
      },
    });
  });

  test('a score above its maximum is refused with its place in the form', async () => {
    const form = await filled('bon-tot', 'sinh-hoat-chuyen-de', 99);
    await expect(withForms({}, [form], row)).rejects.toMatchObject({
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
    await expect(withForms({}, [form], other)).rejects.toMatchObject({ code: 'FORM_REFUSED' });

    const text = { name: 'ghi-chu.xlsx', bytes: Buffer.from('không phải bảng tính') };
    await expect(withForms({}, [text], row)).rejects.toMatchObject({ code: 'FORM_REFUSED' });
  });
});
