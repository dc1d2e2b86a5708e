import { readdir, readFile, writeFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { filledTeamForm } from '../../documents/workbooks/team-form.fixture.ts';
import type { Envelope } from '../../domain/envelope.ts';
import { at as moment, SAMPLE_NOW, sampleRecords } from '../../web/sample.fixture.ts';
import type { Sample } from '../../web/sample-reader.fixture.ts';
import { askAt, jsonValues, overPages } from './over-pages.fixture.ts';

/** The team's form by commands: taken, filled in, and sent with what is recorded. */

const [TEAM, HEAD] = ['le-duc-an', 'nguyen-thi-anh'];
const { at, pagesOf, bontot } = overPages('team-form');

let sample: Sample;
const sent: Pick<Envelope, 'type' | 'by' | 'payload'>[] = [];
const client = {
  async send(_campaign: string, _cell: string, { type, by, payload, id }: Envelope) {
    sent.push({ type, by, payload });
    return { eventId: id, seq: 1, at: SAMPLE_NOW };
  },
};
beforeAll(async () => {
  sample = await sampleRecords(undefined, moment('2024-12-12 09:00'));
}, 60_000);

/** The form of a cell as a command writes it. */
async function taken(person: string, cell: string): Promise<Buffer> {
  const to = at(`forms-${cell}`);
  const { code, out, err } = await bontot(person, 'forms', '--to', to, '--team', cell, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const [{ file } = { file: '' }] = jsonValues(out);
  expect(String(file)).toMatch(new RegExp(`phieu-cham-${cell}-\\d{4}-\\d\\d-\\d\\d-\\d{4}\\.xlsx$`));
  return await readFile(String(file));
}
async function record(...args: string[]) {
  sent.length = 0;
  return await bontot(TEAM, 'inspection', 'record', 'doi-1', ...args);
}

test('[R51–R53] the team takes a cell’s form, and what it has filled in is what is recorded', async () => {
  askAt(pagesOf(sample, { client }));
  const filled = await filledTeamForm(await taken(TEAM, 'doi-1'), {
    'Bốn tốt': { 'sinh-hoat-dinh-ky': { 'Tổ chấm': '6,5', 'Nhận xét': 'Thiếu hai kỳ' } },
  });
  await writeFile(at('phieu.xlsx'), filled);
  await writeFile(at('them.json'), JSON.stringify({ documents: [{ document: 'tong-ket', seen: true }] }));
  expect(await record('--forms', at('phieu.xlsx'), '--file', at('them.json'))).toMatchObject({ code: 0 });
  expect(sent).toEqual([
    {
      type: 'inspection.record',
      by: TEAM,
      payload: {
        scores: [
          { subject: 'fourGood', criterion: 'sinh-hoat-dinh-ky', points: 6.5, remark: 'Thiếu hai kỳ' },
        ],
        documents: [{ document: 'tong-ket', seen: true }],
        verified: [],
      },
    },
  ]);
}, 60_000);

test('a form that can’t be taken is refused by its cells, and nothing is sent', async () => {
  askAt(pagesOf(sample, { client }));
  const above = { 'Bốn tốt': { 'sinh-hoat-dinh-ky': { 'Tổ chấm': 9 } } };
  await writeFile(at('sai.xlsx'), await filledTeamForm(await taken(TEAM, 'doi-1'), above));
  const wrong = await record('--forms', at('sai.xlsx'));
  expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('FORM_REFUSED') });
  expect(wrong.err).toMatch(/sai\.xlsx: Bốn tốt I9: 9 điểm, cao hơn mức tối đa 8/);
  await writeFile(at('khac.xlsx'), await filledTeamForm(await taken(TEAM, 'doi-2'), above));
  const other = await record('--forms', at('khac.xlsx'));
  expect(other).toMatchObject({
    code: 1,
    err: expect.stringContaining('phiếu này của Chi bộ Đội QLTT số 2'),
  });
  expect(sent).toEqual([]);
}, 60_000);

test('8.2.3 whoever may not read what the team notes has no form of it', async () => {
  askAt(pagesOf(sample, { client }));
  const to = at('forms-of-head');
  const own = await bontot(HEAD, 'forms', '--to', to, '--team', 'doi-1');
  expect(own).toMatchObject({ code: 1, err: expect.stringContaining('NOT_TOLD') });
  await expect(readdir(to)).rejects.toMatchObject({ code: 'ENOENT' });
}, 60_000);
