import { beforeEach, expect, test } from 'vitest';
import { Refused } from '../../client/failures.ts';
import { wordText } from '../../documents/word/word-text.ts';
import { campaignTerms } from '../../domain/plan/campaign-terms.ts';
import type { DraftRow } from '../../records/draft-row.ts';
import { sampleAttendance, sampleRecord } from '../../rehearsal/sample-content.ts';
import { createDashboard } from '../app.ts';
import { at, sampleRecords } from '../sample.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';

/** Minutes are read, and printed, before they are adopted or sent. */

const NOW = at('2024-12-12 11:00');
const CELL = 'doi-1';
const [CLERK, LEADER, READER, HEAD, OFFICE] = [
  'tran-thi-mai',
  'nguyen-quoc-hung',
  'le-duc-an',
  'nguyen-thi-anh',
  'do-thi-thu',
];
const PAPER = `/cells/${CELL}/papers/du-thao-bien-ban-v1`;

let sample: Sample;
let kept: DraftRow[];
let knocked: string[];
beforeEach(async () => {
  [kept, knocked] = [[], []];
  sample = await sampleRecords(undefined, NOW);
  const { plan, roster } = sample.campaign;
  sample.send(CELL, READER, 'inspection.record', sampleRecord(campaignTerms(plan, plan.id)));
  sample.send(CELL, LEADER, 'inspection.finish', sampleAttendance(roster, CELL, NOW, '+07:00'));
}, 60_000);

async function ask(path: string, person = CLERK, body?: URLSearchParams) {
  const client = {
    send: async (_campaign: string, _subject: string, { type }: { type: string }) => {
      knocked.push(type);
      throw new Refused({ code: 'NOT_NOW', reason: 'notNow', validNow: [] });
    },
    validEvents: async () => [],
  };
  const writer = {
    saveDraft: async (given: Omit<DraftRow, 'savedAt'>) => {
      const draft = { ...given, revision: given.revision + 1, savedAt: NOW };
      kept = [draft];
      return { kept: true, draft };
    },
  };
  const draft: Sample['reader']['draft'] = async (place) =>
    kept.find((one) => one.person === place.person && one.type === place.type) ?? null;
  return await createDashboard({
    reader: { ...sample.reader, draft },
    now: () => NOW,
    reading: 'byPerson',
    whoIsThere: async () => person,
    acting: { client, writer, files: {} } as never,
  }).request(path, body === undefined ? {} : { method: 'POST', body });
}
const FORM = `/do/${CELL}/minutes.adopt`;
const post = async (change: Record<string, string> = {}) => {
  const answer = await ask(
    FORM,
    CLERK,
    new URLSearchParams({
      _id: 'm1',
      _page: 'p1',
      _person: CLERK,
      'shortcomings.0': 'Sinh hoạt chuyên đề chưa đều',
      'proposed.fourGood': 'yes',
      'proposed.level': 'GOOD',
      'signed.cell': HEAD,
      'signed.team': LEADER,
      ...change,
    }),
  );
  const page = await answer.text();
  const [, shown = ''] = /(<section class="foreseen"[\s\S]*?<p class="acts">)/.exec(page) ?? [];
  return {
    status: answer.status,
    page,
    shown,
    mark: /name="_foreseen" value="([^"]*)"/.exec(page)?.[1] ?? '',
  };
};

test('[R33] the first press shows the minutes as they would be, and sends nothing; the next one sends what was shown', async () => {
  expect(await (await ask(FORM)).text()).toContain('bấm “Thông qua biên bản” lần đầu chỉ hiện');
  const first = await post();
  expect([first.status, knocked]).toEqual([200, []]);
  expect(first.shown).toContain('Biên bản như sẽ lập (dự thảo)');
  expect(first.shown).toContain('biên bản được khóa với nội dung này');
  expect(first.shown).toContain('Sinh hoạt chuyên đề chưa đều');
  expect(first.shown).toMatch(/Chi bộ “bốn tốt”, theo điểm Tổ kiểm tra chấm<\/dt>/);
  expect(first.shown).toMatch(/Chi bộ: <b>[\d,]+<\/b> · Tổ kiểm tra: <b>[\d,]+<\/b>/);
  // another text than the one that was read is read first
  const other = await post({ 'shortcomings.0': 'Sổ nghị quyết thiếu', _foreseen: first.mark });
  expect([other.shown.includes('Sổ nghị quyết thiếu'), knocked]).toEqual([true, []]);
  await post({ _foreseen: first.mark });
  expect(knocked).toEqual(['minutes.adopt']);
  // without a signature of each side the cell is asked
  expect((await post({ 'signed.cell': '' })).shown).toContain('được gửi cho chi bộ trả lời');
}, 60_000);

test('[R33] what is kept of it is printed as a draft, to be read out and signed by hand, for whoever writes it alone', async () => {
  expect((await ask(`${PAPER}.html`)).status).toBe(404);
  const { shown } = await post({ reservation: 'Bảo lưu mục 3.2' });
  expect(shown).toContain(`href="${PAPER}.html"`);
  const page = (await (await ask(`${PAPER}.html`)).text())
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
  expect(page).toContain('DỰ THẢO LẦN 1');
  expect(page).toContain('- Sinh hoạt chuyên đề chưa đều');
  expect(page).toMatch(/“Bảo lưu mục 3\.2” Sau khi nghe đọc biên bản, chi bộ \(thống nhất, hoặc bảo lưu/);
  expect(page).toMatch(/chỉ có giá trị biên bản khi hai bên đã ký; biên bản lập thành 02 bản\./);
  expect(page).not.toContain('đã ký lúc');
  const word = await ask(`${PAPER}.docx`);
  expect(wordText(new Uint8Array(await word.arrayBuffer()))).toContain('DỰ THẢO LẦN 1');
  for (const person of [READER, LEADER, HEAD, OFFICE])
    expect((await ask(`${PAPER}.html`, person)).status, person).toBe(404);
}, 60_000);

test('what can’t be minutes yet is refused by the door, and isn’t shown', async () => {
  const { shown } = await post({ 'proposed.level': '' });
  expect([shown, knocked]).toEqual(['', ['minutes.adopt']]);
}, 60_000);
