import { beforeAll, describe, expect, test } from 'vitest';
import { EVENTS } from '../../machines/door/events.ts';
import type { Pair } from '../forms/form-encoding.ts';
import { appraisedRecords } from '../sample-appraisal.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';
import { sentBy, shownForm } from './shown-form.fixture.ts';

/** The forms of the committee's votes and of its decision, over a slate with seven cells and their members. */

const OFFICE = 'do-thi-thu';
const HEAD = 'pham-hoang-viet';

let sample: Sample & { now: number };
beforeAll(async () => {
  sample = await appraisedRecords();
}, 60_000);

const PEOPLE = { 'vote.record': OFFICE, 'vote.cast': 'le-thi-hanh', 'slate.decide': HEAD } as const;

const form = (type: keyof typeof PEOPLE, typed?: Pair[]) =>
  shownForm(sample, {
    subject: 'campaign',
    person: PEOPLE[type],
    type,
    now: sample.now,
    ...(typed && { typed }),
  });

/** Value of a field of the row that a cell and a matter have. */
const rowOf = (pairs: readonly Pair[], about: string, cell: string): string =>
  pairs
    .filter(([name, value]) => name.endsWith('.about') && value === about)
    .map(([name]) => name.replace(/\.about$/, ''))
    .find((name) => pairs.some(([other, value]) => other === `${name}.cell` && value === cell)) ?? '';

const posted = (pairs: readonly Pair[], name: string): string | undefined =>
  pairs.findLast(([other]) => other === name)?.[1];

describe('[R35, R37, R38] votes of each by themselves', () => {
  test('there is a row for whatever the office has not recorded, with what can be voted for', async () => {
    const { pairs, page, words } = await form('vote.cast');
    const votes = (await sample.reader.campaignContent(sample.campaign.id)).slates?.[0]?.votes ?? [];
    expect(votes.map(({ about, cell }) => `${about} ${cell}`)).toContain('cellLevel doi-2');
    expect(rowOf(pairs, 'cellLevel', 'doi-2')).toBe('');
    const row = rowOf(pairs, 'fourGood', 'doi-1');
    expect(words(row)).toContain('bốn tốt');
    const choices = page.slice(page.indexOf(`name="${row}.choice"`)).split('</select>')[0] ?? '';
    expect(choices).toContain('value="yes"');
    expect(choices).not.toContain('value="GOOD"');
  });

  test('rows in which nothing is chosen are no part of what is sent', async () => {
    const { pairs } = await form('vote.cast');
    const { plan } = sample.campaign;
    expect(sentBy('vote.cast', plan, pairs)['votes']).toEqual([]);
    const row = rowOf(pairs, 'fourGood', 'doi-1');
    const payload = sentBy('vote.cast', plan, [...pairs, [`${row}.choice`, 'yes']]);
    expect(EVENTS['vote.cast'].payload.parse(payload)).toMatchObject({
      slate: 'main',
      votes: [{ about: 'fourGood', cell: 'doi-1', choice: 'yes' }],
    });
  });
});

describe('[R35, R37, R38] votes as they are counted', () => {
  test('there is a row for the slate, for both matters of each cell, and for each member that is rated', async () => {
    const { pairs, page, words } = await form('vote.record');
    const { cells = [], members = [] } =
      (await sample.reader.campaignContent(sample.campaign.id)).slates?.[0] ?? {};
    const about = pairs.flatMap(([name, value]) => (name.endsWith('.about') ? [value] : []));
    expect(about.filter((one) => one === 'slate')).toHaveLength(1);
    for (const matter of ['fourGood', 'cellLevel'])
      expect(about.filter((one) => one === matter)).toHaveLength(cells.length);
    expect(about.filter((one) => one === 'memberLevel')).toHaveLength(members.length);
    expect(cells.length).toBe(7);
    // a level is voted on by levels, anything else by yes and no
    const level = rowOf(pairs, 'cellLevel', 'doi-2');
    expect(page).toContain(`name="${level}.counts.EXCELLENT"`);
    expect(page).not.toContain(`name="${level}.counts.yes"`);
    const recognised = rowOf(pairs, 'fourGood', 'doi-2');
    expect(page).toContain(`name="${recognised}.counts.yes"`);
    expect(page).not.toContain(`name="${recognised}.counts.EXCELLENT"`);
    expect(words(level)).toContain('Hoàn thành xuất sắc nhiệm vụ');
  });

  test('what was proposed and what was voted already stands beside', async () => {
    const { pairs, words } = await form('vote.record');
    expect(words(rowOf(pairs, 'cellLevel', 'doi-2'))).toMatch(
      /Mức đề nghị: Tự chấm: Hoàn thành xuất sắc nhiệm vụ .*Biểu quyết – Mức xếp loại chi bộ: phiếu kín, 4 hợp lệ \/ 4 người: Hoàn thành xuất sắc nhiệm vụ 3, Hoàn thành tốt nhiệm vụ 1 – Hoàn thành xuất sắc nhiệm vụ/,
    );
    expect(words(rowOf(pairs, 'cellLevel', 'doi-3'))).toContain('– không có');
  });

  test('who stays out of a cell’s lines is no part of those who may vote on them', async () => {
    const { pairs } = await form('vote.record');
    expect(posted(pairs, `${rowOf(pairs, 'cellLevel', 'doi-1')}.present`)).toBe('4');
    expect(posted(pairs, `${rowOf(pairs, 'cellLevel', 'van-phong')}.present`)).toBe('3');
  });

  test('a vote on the whole, which tells no cell apart, says who stays out of their own', async () => {
    const { pairs, words } = await form('vote.record');
    const whole = pairs.find(([name, value]) => name.endsWith('.about') && value === 'slate')?.[0] ?? '';
    expect(words(whole.replace(/\.about$/, ''))).toMatch(
      /tính cả người .* chi bộ của mình: .*\(Chi bộ Văn phòng\)\./,
    );
    expect(words(rowOf(pairs, 'cellLevel', 'van-phong'))).not.toContain('tính cả người');
  });

  test('an open vote may name who said what, of those who were there', async () => {
    const { pairs, page } = await form('vote.record');
    const row = rowOf(pairs, 'cellLevel', 'doi-1');
    const { plan } = sample.campaign;
    const payload = sentBy('vote.record', plan, [
      ...pairs,
      [`${row}.method`, 'open'],
      [`${row}.valid`, '1'],
      [`${row}.counts.GOOD`, '1'],
      [`${row}.names.0.person`, 'le-thi-hanh'],
      [`${row}.names.0.choice`, 'GOOD'],
    ]);
    expect(EVENTS['vote.record'].payload.parse(payload).votes).toMatchObject([
      { method: 'open', names: [{ person: 'le-thi-hanh', choice: 'GOOD' }] },
    ]);
    const voters = page.slice(page.indexOf(`name="${row}.names.0.person"`)).split('</select>')[0] ?? '';
    expect(voters).toContain('le-thi-hanh');
    expect(voters).not.toContain('tran-thi-cuc');
    expect(page).toMatch(/<option value="GOOD">hoàn thành tốt nhiệm vụ/i);
  });

  test('rows in which nothing was counted are no part of what is sent', async () => {
    const { pairs } = await form('vote.record');
    const { plan } = sample.campaign;
    expect(sentBy('vote.record', plan, pairs)['votes']).toEqual([]);
    const row = rowOf(pairs, 'fourGood', 'doi-1');
    const payload = sentBy('vote.record', plan, [
      ...pairs,
      [`${row}.valid`, '4'],
      [`${row}.invalid`, '0'],
      [`${row}.counts.yes`, '3'],
      [`${row}.counts.abstain`, '1'],
    ]);
    expect(payload).toEqual({
      slate: 'main',
      revision: 1,
      // the votes that whoever opens the form sees
      after: expect.stringMatching(/^r\d+$/),
      votes: [
        {
          about: 'fourGood',
          cell: 'doi-1',
          method: 'secret',
          present: 4,
          valid: 4,
          invalid: 0,
          counts: { yes: 3, abstain: 1 },
        },
      ],
    });
    expect(EVENTS['vote.record'].payload.safeParse(payload).success).toBe(true);
  });
});

describe('[R36–R38, R66] the decision on the slate', () => {
  test('begins with what was voted for, otherwise with what was proposed last, for every cell and member', async () => {
    const { pairs } = await form('slate.decide');
    const payload = EVENTS['slate.decide'].payload.parse(sentBy('slate.decide', sample.campaign.plan, pairs));
    const lines = new Map(payload.lines.map((line) => [line.cell, line]));
    expect(lines.size).toBe(7);
    // voted; voted against what was proposed; proposed, since no vote has a majority
    expect(lines.get('doi-2')).toMatchObject({ level: 'EXCELLENT', fourGood: true });
    expect(lines.get('van-phong')).toMatchObject({ level: 'GOOD', fourGood: false });
    expect(lines.get('doi-3')).toMatchObject({ level: 'COMPLETED', fourGood: false });
    expect(payload.members).toHaveLength(21);
    expect(payload.members).toContainEqual({ member: 'doi-1-dang-vien-2', level: 'GOOD' });
  });

  test('cells stand by their rank with three scores, proposals, votes, and what needs a reason', async () => {
    const { pairs, words, row } = await form('slate.decide');
    const cells = pairs.flatMap(([name, value]) => (/^lines\.\d+\.cell$/.test(name) ? [value] : []));
    expect(cells.slice(0, 2).sort()).toEqual(['doi-2', 'van-phong']);
    const office = words(row('cell', 'van-phong'));
    expect(office).toMatch(/Tự chấm [\d,]+ · Tổ [\d,]+ \(−[\d,]+\)/);
    expect(office).toContain('Bằng điểm ở vạch');
    expect(office).toContain('Mức đề nghị khác kết quả biểu quyết');
    // a reason is asked for at once where one is needed, and otherwise may be given
    expect(office.indexOf('Lý do')).toBeLessThan(office.indexOf('Đề nghị khen thưởng'));
    expect(words(row('cell', 'nghiep-vu'))).toMatch(/Chi bộ “Bốn tốt”/);
  });

  test('a slate that moved on is shown as it is now: what was typed about lines that stay is kept', async () => {
    const before = await form('slate.decide');
    const typed: Pair[] = [
      ...before.pairs,
      [`${before.row('cell', 'doi-4')}.reason`, 'Theo biểu quyết'],
      [`${before.row('cell', 'doi-5')}.reason`, 'Đã đối chiếu'],
    ];
    sample.send('campaign', HEAD, 'stage.return', {
      cell: 'doi-5',
      stage: 'minutesAgreement',
      reason: 'Biên bản ghi thiếu một mục',
    });
    const after = await form('slate.decide', typed);
    const { page, pairs } = after;
    expect(page).toContain('Danh sách đã thay đổi sau khi biểu mẫu này được mở.');
    expect(page).toMatch(/Không còn trong danh sách: [^<]*Chi bộ Đội QLTT số 5/);
    expect(posted(pairs, 'revision')).toBe('2');
    const cells = pairs.flatMap(([name, value]) => (/^lines\.\d+\.cell$/.test(name) ? [value] : []));
    expect(cells).toHaveLength(6);
    expect(cells).not.toContain('doi-5');
    expect(after.words(after.row('cell', 'doi-4'))).toContain('Theo biểu quyết');
    expect(page).not.toContain('Đã đối chiếu');
    expect(pairs.some(([name, value]) => name.endsWith('.member') && value.startsWith('doi-5-'))).toBe(false);

    // a slate from which it was away, seen by whoever has it back
    const again = await form(
      'slate.decide',
      typed.filter(([name]) => !name.startsWith(before.row('cell', 'doi-4'))),
    );
    expect(again.page).toMatch(/Có thêm: Chi bộ Đội QLTT số 4/);
    expect(again.row('cell', 'doi-4')).not.toBe('');
    // what is shown as it stands says nothing of it
    expect((await form('slate.decide', pairs)).page).not.toContain('Danh sách đã thay đổi');
  });
});
