import { expect, test } from 'vitest';
import { rosterOf } from '../../domain/people/roster.ts';
import { audienceOf } from '../../words/audience.ts';
import { encode } from '../forms/form-encoding.ts';
import { formFieldsOf } from '../forms/form-fields.ts';
import { formHtml } from '../forms/form-html.ts';
import type { FormView } from '../forms/form-view.ts';
import { samplePlan } from '../sample.fixture.ts';
import { formKeys } from './form-options.ts';
import { NOTHING_NAMED } from './named-matters.ts';
import { rowHeads } from './row-heads.ts';
import { startingPayload } from './starting-values.ts';

const plan = await samplePlan();
const audience = audienceOf(plan, rosterOf(plan), 'vi', 0);
const values = new Map(
  encode(formFieldsOf('dossier.submit'), startingPayload('dossier.submit', plan), '+07:00'),
);

/** The dossier's form, with more values than it begins with. */
async function dossierWith(
  more: Iterable<readonly [string, string]>,
  problems: FormView['problems'] = new Map(),
) {
  const view: FormView = {
    type: 'dossier.submit',
    lang: 'vi',
    utcOffset: '+07:00',
    values: new Map([...values, ...more]),
    problems,
    optionsOf: () => null,
    mayBeNew: () => false,
    fileLink: '/file',
    keyWord: (_path, key) => key,
    headOf: rowHeads({ plan }, { type: 'dossier.submit', named: NOTHING_NAMED, paper: null }, audience),
  };
  return String(await formHtml(formFieldsOf('dossier.submit'), view));
}
/** What the row with this name asks for, by the names of its fields. */
function rowOf(page: string, name: string): { words: string; asks: string[]; html: string } {
  const from = page.indexOf(`id="f-${name}"`);
  const html = page.slice(from, page.indexOf('</li>', page.indexOf('</details>', from)));
  const asks = [...html.matchAll(/name="([^"]+)"/g)].flatMap(([, field = '']) =>
    field.startsWith(`${name}.`) ? [field.slice(name.length + 1)] : [],
  );
  return { html, asks: [...new Set(asks)], words: html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ') };
}
const PROOF = [
  'evidence.0.text',
  'evidence.0.file',
  'evidence.0.report.id',
  'evidence.0.report.page',
  'remark',
];

test('[R46–R49] a row is headed by its criterion, with the most that it may be given, and asks for its points', async () => {
  const row = rowOf(await dossierWith([]), 'scores.fourGood.1');
  expect(row.words).toContain(
    '2. Lãnh đạo hoàn thành nhiệm vụ chuyên môn được giao trong năm tối đa 15 điểm',
  );
  expect(row.asks).toEqual(['criterion', 'points', ...PROOF]);
  expect(row.html).not.toContain('name="scores.fourGood.1.criterion" class');
});

test('of a condition it asks whether it is met, of an adjustment points, and a grade where the set knows grades', async () => {
  const page = await dossierWith([]);
  const asks = (name: string) => rowOf(page, name).asks.filter((field) => !PROOF.includes(field));
  expect(asks('scores.fourGood.14')).toEqual(['criterion', 'met']);
  expect(asks('scores.cellQuality.0')).toEqual(['criterion', 'points', 'grade']);
  expect(asks('scores.cellQuality.8')).toEqual(['criterion', 'points']);
});

test('what was typed is shown, also where the criterion isn’t scored by it; what proves it opens when it is filled or wrong', async () => {
  const typed = await dossierWith([['scores.fourGood.1.grade', 'GOOD']]);
  expect(rowOf(typed, 'scores.fourGood.1').asks).toContain('grade');
  const isOpen = (page: string) =>
    rowOf(page, 'scores.fourGood.1').html.includes('<details class="entry-more" open>');
  expect(isOpen(typed)).toBe(false);
  expect(isOpen(await dossierWith([['scores.fourGood.1.remark', 'x']]))).toBe(true);
  const wrong = new Map([['scores.fourGood.1.evidence.0.report.page', 'Cần một số']]);
  expect(isOpen(await dossierWith([], wrong))).toBe(true);
});

test('[R46, R48, R50] a set that the cell need not score says so; the others are asked for', () => {
  const called = formKeys({ plan }, 'vi');
  expect(called(['scores'], 'grassrootsDemocracy')).toMatch(/ \(không bắt buộc\)$/);
  for (const asked of ['fourGood', 'cellQuality']) expect(called(['scores'], asked)).not.toContain('(');
  expect(called(['reports'], 'grassrootsDemocracy')).not.toContain('(');
});
