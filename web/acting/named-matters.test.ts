import { beforeAll, describe, expect, test } from 'vitest';
import { createDashboard } from '../app.ts';
import { at, SAMPLE_NOW, sampleRecords } from '../sample.fixture.ts';
import { appraisedRecords, decidedRecords } from '../sample-appraisal.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';

/** Forms name nothing by an id that somebody would have to know: what the records hold is offered in its own words. */

const HEAD = 'nguyen-thi-anh';
const CLERK = 'tran-thi-mai';
const COMMITTEE_HEAD = 'pham-hoang-viet';
const OFFICE = 'do-thi-thu';

let sample: Sample;
let appraised: Sample & { now: number };
let decided: Sample & { now: number };
beforeAll(async () => {
  [sample, appraised, decided] = await Promise.all([sampleRecords(), appraisedRecords(), decidedRecords()]);
}, 120_000);

const form = async (person: string, path: string, { reader }: Sample = sample, now = SAMPLE_NOW) => {
  const app = createDashboard({
    reader,
    now: () => now,
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header('x-person') ?? null,
    acting: {} as never,
  });
  return await (await app.request(path, { headers: { 'x-person': person } })).text();
};
/** What a field offers, value by label; the one that is chosen under ``. */
function offered(page: string, name: string): Record<string, string> {
  const [, inside = ''] = new RegExp(`<select[^>]* name="${name}"[^>]*>(.*?)</select>`, 's').exec(page) ?? [];
  const options = [...inside.matchAll(/<option value="([^"]+)"( selected)?>([^<]*)/g)];
  return Object.fromEntries(
    options.map(([, value = '', chosen, label = '']) => [value, `${label}${chosen ?? ''}`]),
  );
}
const inputs = (page: string, name: string): string[] =>
  [...page.matchAll(new RegExp(`<input[^>]* name="${name}"[^>]* value="([^"]*)"`, 'g'))].map(
    ([, value = '']) => value,
  );

describe('a form offers by their words', () => {
  test('[R33] the items of the minutes that a cell may dispute, each at the head of its row', async () => {
    const page = (await form(HEAD, '/do/doi-1/minutes.dispute')).replaceAll(/<[^>]*>/g, ' ');
    expect(page).toMatch(/Hạn chế, khuyết điểm\s+\d+\.\s+Sinh hoạt chuyên đề chưa đều/);
    expect(page).toContain('Sinh hoạt định kỳ hằng tháng đầy đủ, đúng nội dung');
    expect(page).not.toMatch(/fourGood|cellQuality/);
  });

  test('[R33] as who signed in the hall whoever was there and may sign for that side, by name', async () => {
    const own = await sampleRecords(undefined, at('2024-12-12 11:00'));
    const leader = own.campaign.plan.roles.find(({ role }) => role === 'teamLeader')?.person ?? '';
    const signers = async () => {
      const page = await form(CLERK, '/do/doi-1/minutes.adopt', own, at('2024-12-12 11:00'));
      expect(page).not.toMatch(/<input[^>]* name="signed\.(?:cell|team)"/);
      return [offered(page, 'signed.cell'), offered(page, 'signed.team')];
    };
    const [ofCell, ofTeam] = await signers();
    // its head, and the deputy who may stand in
    expect(ofCell).toEqual({
      [HEAD]: expect.stringContaining('Nguyễn Thị Ánh'),
      'tran-van-an': expect.anything(),
    });
    expect(Object.keys(ofTeam ?? {})).toEqual([leader, 'dang-van-khoa']);
    own.send('doi-1', leader, 'inspection.finish', {
      present: [leader, CLERK, HEAD],
      absent: own.campaign.roster.assignments.flatMap(({ person, role, cell }) =>
        (/^team(?:Member)$/.test(role) || cell === 'doi-1') && person !== HEAD
          ? [{ person, reason: 'đi họp' }]
          : [],
      ),
      unscored: 'Hết giờ',
    });
    expect((await signers()).map((one) => Object.keys(one))).toEqual([[HEAD], [leader]]);
  }, 60_000);

  test('[R33] to the team only those that are disputed, each at the head of its row', async () => {
    const page = await form(CLERK, '/do/van-phong/minutes.answer');
    expect(inputs(page, 'answers.\\d+.id')).toEqual(['shortcoming-1']);
    expect(page.replaceAll(/<[^>]*>/g, ' ')).toMatch(/1?\d\.\s+Sinh hoạt chuyên đề chưa đều giữa các quý/);
  });

  test('no slate to choose: the one that is open is known with its revision, and each cell heads its row by its name', async () => {
    const page = await form(COMMITTEE_HEAD, '/do/campaign/slate.decide', appraised, appraised.now);
    const { slates = [] } = await appraised.reader.campaignContent(appraised.campaign.id);
    const [open] = slates;
    expect(inputs(page, 'slate')).toEqual([open?.id]);
    expect(inputs(page, 'revision')).toEqual([String(open?.revision)]);
    expect(inputs(page, 'lines\\.\\d+\\.cell').sort()).toEqual(open?.cells.toSorted());
    for (const { id, name } of appraised.campaign.plan.cells)
      if (open?.cells.includes(id)) expect(page).toContain(`<span class="typed">${name}</span>`);
    const vote = await form(OFFICE, '/do/campaign/vote.record', appraised, appraised.now);
    expect(inputs(vote, 'revision')).toEqual([String(open?.revision)]);
  });

  test('[R35] to a meeting only those of the committee, its head first; to write it down the office and those of the committee', async () => {
    const page = await form(OFFICE, '/do/campaign/meeting.hold', appraised, appraised.now);
    const ofCommittee = ['pham-hoang-viet', 'le-thi-hanh', 'vo-minh-tam', 'nguyen-van-binh', 'tran-thi-cuc'];
    const boxes = [...page.matchAll(/name="present\.\d+"[^>]* value="([^"]+)"/g)].map(([, value]) => value);
    expect(boxes).toEqual(ofCommittee);
    expect(Object.keys(offered(page, 'chair'))).toEqual(ofCommittee);
    expect(Object.keys(offered(page, 'recorder'))).toEqual([OFFICE, 'ngo-van-loc', ...ofCommittee]);
  });

  test('[R37] members by their names: to their cell its own, to the committee those on its list', async () => {
    const people =
      (await appraised.reader.campaignContent(appraised.campaign.id)).slates?.at(-1)?.members ?? [];
    const [first] = people.filter(({ cell }) => cell === 'doi-1');
    const rows = people.map(({ member, cell }, at) => ({
      ...{ id: member, name: `Đảng viên ${at}`, cell, email: null, born: null, member: true },
    }));
    const named = { ...appraised, reader: { ...appraised.reader, people: async () => rows } };
    const own = offered(
      await form(HEAD, '/do/doi-1/members.propose', named, appraised.now),
      'levels.0.member',
    );
    expect(own[first?.member ?? '']).toMatch(/^Đảng viên \d+/);
    const { members = [] } = await appraised.reader.caseContent(appraised.campaign.id, 'doi-1');
    const ratedOnes = members.filter(({ status }) => status === 'rated').map(({ member }) => member);
    expect(Object.keys(own)).toEqual(ratedOnes);
    expect(ratedOnes.length).toBeLessThan(members.length);
    const vote = await form(OFFICE, '/do/campaign/vote.record', named, appraised.now);
    const voted = inputs(vote, 'votes\\.\\d+\\.member').filter((member) => member !== '');
    expect(voted.sort()).toEqual(people.map(({ member }) => member).sort());
    expect(vote).toContain('<span class="typed">Đảng viên 0</span>');
  });

  test('[R37] a cell’s list may hold somebody whom no directory knows yet', async () => {
    const people = [
      { id: 'anh', name: 'Nguyễn Thị Ánh', cell: 'doi-1', email: null, born: null, member: true },
    ];
    for (const known of [[], people]) {
      const some = { ...appraised, reader: { ...appraised.reader, people: async () => known } };
      const page = await form(HEAD, '/do/doi-1/members.register', some, appraised.now);
      expect(page).toMatch(/<input[^>]* name="members\.0\.member"/);
      expect(page).not.toMatch(/<select[^>]* name="members\.0\.member"/);
      expect(page.includes('Nguyễn Thị Ánh</option>') || page.includes('value="anh"')).toBe(known === people);
    }
  });

  test('decisions by list and kind, as far as they can be withdrawn', async () => {
    const page = await form(COMMITTEE_HEAD, '/do/campaign/decision.withdraw', decided, decided.now);
    const labels = Object.values(offered(page, 'decision'));
    expect(labels.length).toBeGreaterThan(0);
    for (const label of labels) expect(label).toMatch(/^Danh sách chính: .+ · \d+-QĐ\/ĐU$/);
  });

  test('the only decision that waits for its signature, which is chosen', async () => {
    const page = await form(COMMITTEE_HEAD, '/do/campaign/decision.sign', decided, decided.now);
    expect(Object.values(offered(page, 'decision'))).toEqual([
      expect.stringMatching(/^Danh sách bổ sung 1: .+ selected$/),
    ]);
  });

  test('sessions by their names', async () => {
    const session = offered(await form(OFFICE, '/do/campaign/session.move'), 'session');
    expect(session['sang']).toMatch(/^Buổi sáng · /);
  });
});

test('[C.9] the number of a notice or an invitation begins as the one after the highest of its type', async () => {
  const reader: Sample['reader'] = {
    ...decided.reader,
    register: async (_body, _term, type) => ({ last: { TB: 25, GM: 3 }[type] ?? null, numbers: [] }),
  };
  const asked = (paper: string) =>
    form(OFFICE, `/do/campaign/paper.number?paper=${paper}&cell=doi-1`, { ...decided, reader }, decided.now);
  const [notice, invitation] = [await asked('result'), await asked('sessionInvitation')];
  expect([inputs(notice, 'number'), inputs(invitation, 'number')]).toEqual([['26-TB/ĐU'], ['04-GM/ĐU']]);
  expect(offered(notice, 'paper')).toEqual({
    planNotice: 'Thông báo kế hoạch',
    sessionInvitation: 'Giấy mời dự buổi kiểm tra',
    result: 'Thông báo kết quả cho chi bộ selected',
  });
  expect(offered(notice, 'cell')['doi-1']).toContain(' selected');
});
