import { beforeAll, describe, expect, test } from 'vitest';
import { notFound, wordText } from '../../documents/word/word-text.ts';
import { PAPER_KINDS } from '../../domain/paper-kind.ts';
import { everyPaper, makePapers, namedPapersOfCampaign, papersOfCampaign } from '../../office/make-papers.ts';
import { createDashboard } from '../app.ts';
import { at, sampleRecords } from '../sample.fixture.ts';
import { decidedRecords, proposedRecords } from '../sample-appraisal.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';

/** Which papers somebody finds and opens; numbers are of OWASP ASVS 5.0. */

const OFFICE = 'do-thi-thu';
const COMMITTEE = 'vo-minh-tam';
const TEAM = 'le-duc-an';
const HEAD = 'nguyen-thi-anh';
const OTHER = 'do-van-dat';

const dashboardOf = ({ reader }: Sample, now: number) =>
  createDashboard({
    reader,
    now: () => now,
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header('x-person') ?? null,
  });

let decided: Sample & { now: number };
let app: ReturnType<typeof dashboardOf>;
beforeAll(async () => {
  decided = await decidedRecords();
  app = dashboardOf(decided, decided.now);
}, 120_000);

const ask = async (person: string, path: string, of = app) => {
  const answer = await of.request(path, { headers: { 'x-person': person } });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};
/** The papers that a page leads to. */
const ledTo = async (person: string, path: string, of = app) =>
  [...(await ask(person, path, of)).text.matchAll(/href="([^"]*papers\/[^"]+\.html)"/g)].map(
    ([, to = '']) => to,
  );

describe('the papers', () => {
  test('of a cell’s case are those that the office would write, each made of the same records', async () => {
    const all = await makePapers(decided.campaign, decided.reader);
    const own = all.filter(({ path }) => path.startsWith('doi-1/'));
    const found = await ledTo(OFFICE, '/cells/doi-1/papers');
    expect(own.map(({ path }) => path.replace('doi-1/', '/cells/doi-1/papers/')).sort()).toEqual(
      found.sort(),
    );
    expect(own.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['receipt', 'minutes', 'workingSheet', 'result']),
    );
    for (const { path, content } of own.filter(({ kind }) => kind === 'minutes' || kind === 'receipt'))
      for (const person of [OFFICE, TEAM, HEAD])
        expect((await ask(person, path.replace('doi-1/', '/cells/doi-1/papers/'))).text, path).toBe(content);
  });

  test('of the campaign are named without reading its cases as those that are made of them', async () => {
    const { campaign, reader, now } = decided;
    const made = await papersOfCampaign(campaign, reader, now);
    const rows = await reader.cells(campaign.id);
    expect(await namedPapersOfCampaign(campaign, reader, rows, now)).toEqual(
      made.map(({ kind, of, path, inWord, isReplaced }) => ({ kind, of, path, inWord, isReplaced })),
    );
    expect(made.map(({ kind }) => kind)).toContain('allowance');
  });

  test('of the campaign are the committee’s, and decisions open as the bytes that were issued', async () => {
    const found = await ledTo(COMMITTEE, '/papers');
    expect(found).toEqual(
      expect.arrayContaining(['/papers/bang-tong-hop-main.html', '/papers/bao-cao-cap-tren.html']),
    );
    for (const to of found) expect((await ask(COMMITTEE, to)).status, to).toBe(200);
    const [issued] = await decided.reader.decisions(decided.campaign.id);
    const { text } = await ask(COMMITTEE, '/papers');
    expect(text).toContain(`href="/decisions/${issued?.id}/document"`);
    expect((await ask(COMMITTEE, `/decisions/${issued?.id}/document`)).text).toBe(issued?.html);
  });

  test('8.2.3 by role: each is offered to those who read all that it tells, and opens for nobody else', async () => {
    const kindsOf = async (person: string, cell: string) =>
      (await ledTo(person, `/cells/${cell}/papers`))
        .map((to) => to.replace(/.*papers\/|(?:-v\d+)?\.html/g, ''))
        .sort();
    const whole = ['bien-ban', 'ket-qua', 'phieu-kiem-tra', 'phieu-tiep-nhan'];
    for (const person of [OFFICE, COMMITTEE, HEAD])
      expect(
        [...new Set(await kindsOf(person, 'doi-1'))].filter((one) => whole.includes(one)),
        person,
      ).toEqual(whole);
    // members' levels and what was decided are not the team's
    expect(await kindsOf(TEAM, 'doi-1')).not.toContain('ket-qua');
    expect((await ask(TEAM, '/cells/doi-1/papers/ket-qua.html')).status).toBe(404);
    for (const to of [
      '/papers/bang-tong-hop-main.html',
      '/papers/bao-cao-cap-tren.html',
      '/papers/bien-ban-hop-m1.html',
    ])
      for (const person of [TEAM, HEAD]) expect((await ask(person, to)).status, `${person} ${to}`).toBe(404);
    expect((await ask(TEAM, '/papers/bao-cao-to-kiem-tra.html')).status).toBe(200);
    expect((await ask(HEAD, '/papers/bao-cao-to-kiem-tra.html')).status).toBe(404);
    expect(await ledTo(HEAD, '/papers')).toEqual([]);
  });

  test('an invitation is of the day on which its session got the day that it has, and a draft while it has none', async () => {
    const now = at('2024-12-03 09:00');
    const early = await sampleRecords(undefined, now);
    const of = dashboardOf(early, now);
    const to = (cell: string) => `/cells/${cell}/papers/giay-moi.html`;
    const before = (await ask(OTHER, to('doi-2'), of)).text;
    expect(before).toContain('08 giờ 00 phút, thứ Năm, ngày 12 tháng 12 năm 2024');
    expect(before).not.toContain('ngày 03 tháng 12');
    early.send('doi-1', OFFICE, 'session.move', {
      startsAt: '2024-12-13T14:00:00+07:00',
      endsAt: '2024-12-13T17:00:00+07:00',
      reason: 'hội trường bận',
    });
    early.send('doi-2', OFFICE, 'session.postpone', { reason: 'hội trường bận' });
    const moved = (await ask(HEAD, to('doi-1'), of)).text;
    expect(moved).toContain('14 giờ 00 phút, thứ Sáu, ngày 13 tháng 12 năm 2024');
    expect(moved).toContain('Trà Vinh, ngày 03 tháng 12 năm 2024');
    expect((await ask(OTHER, to('doi-2'), of)).text).toContain('DỰ THẢO');
    for (const person of [OFFICE, COMMITTEE, TEAM])
      expect((await ask(person, to('doi-1'), of)).text).toBe(moved);
    expect((await ask(OTHER, to('doi-1'), of)).status).toBe(404);
  }, 60_000);

  test('an invitation to a day that has changed stays as it was, beside the one that has replaced it', async () => {
    const now = at('2024-12-03 09:00');
    const early = await sampleRecords(undefined, now);
    const of = dashboardOf(early, at('2024-12-03 18:00'));
    const list = async (cell: string, person: string) =>
      [
        ...(await ask(person, `/cells/${cell}/papers`, of)).text.matchAll(
          />(Giấy mời dự buổi kiểm tra[^<]*)<\/a><\/th>/g,
        ),
      ].map(([, name]) => name);
    expect(await list('doi-1', HEAD)).toEqual(['Giấy mời dự buổi kiểm tra']);
    const first = (await ask(HEAD, '/cells/doi-1/papers/giay-moi.html', of)).text;
    expect((await ask(HEAD, '/cells/doi-1/papers/giay-moi-v1.html', of)).status).toBe(404);
    for (const [day, hour] of [
      ['13', '10:00'],
      ['16', '11:00'],
    ]) {
      early.advance(at(`2024-12-03 ${hour}`));
      early.send('doi-1', OFFICE, 'session.move', {
        startsAt: `2024-12-${day}T14:00:00+07:00`,
        endsAt: `2024-12-${day}T17:00:00+07:00`,
        reason: 'hội trường bận',
      });
    }
    early.send('doi-2', OFFICE, 'session.postpone', { reason: 'hội trường bận' });
    expect(await list('doi-1', HEAD)).toEqual([
      'Giấy mời dự buổi kiểm tra, bản 1 (đã thay)',
      'Giấy mời dự buổi kiểm tra, bản 2 (đã thay)',
      'Giấy mời dự buổi kiểm tra, bản 3',
    ]);
    const paper = (name: string) => ask(HEAD, `/cells/doi-1/papers/${name}`, of);
    expect((await paper('giay-moi-v1.html')).text).toBe(first);
    expect((await paper('giay-moi-v2.html')).text).toContain('ngày 13 tháng 12 năm 2024');
    expect((await paper('giay-moi.html')).text).toContain('ngày 16 tháng 12 năm 2024');
    const word = await of.request('/cells/doi-1/papers/giay-moi-v1.docx', { headers: { 'x-person': HEAD } });
    expect(wordText(new Uint8Array(await word.arrayBuffer()))).toContain('ngày 12 tháng 12 năm 2024');
    // one to a session that was put off is replaced too, by the draft of another
    const off = (await ask(OTHER, '/cells/doi-2/papers/giay-moi-v1.html', of)).text;
    expect(off).toContain('thứ Năm, ngày 12 tháng 12 năm 2024');
    expect((await ask(OTHER, '/cells/doi-1/papers/giay-moi-v1.html', of)).status).toBe(404);
  }, 60_000);

  test('8.2.3 an answer to an objection is there once it is given, for its cell, the committee and the office', async () => {
    const answer = (cell: string) => `/cells/${cell}/papers/tra-loi-kien-nghi-o1.html`;
    for (const person of [OFFICE, COMMITTEE, 'lam-van-tho']) {
      const { status, text } = await ask(person, answer('doi-5'));
      expect([status, text.includes('Có minh chứng mới')], person).toEqual([200, true]);
    }
    for (const person of [TEAM, OTHER]) expect((await ask(person, answer('doi-5'))).status, person).toBe(404);
    for (const person of [OFFICE, 'vo-thanh-long'])
      expect((await ask(person, answer('nghiep-vu'))).status, person).toBe(404);
  });

  test('8.2.2 of another cell are as if there were none', async () => {
    const nothing = await ask(OTHER, '/cells/none/papers/ket-qua.html');
    for (const path of [
      '/cells/doi-1/papers',
      '/cells/doi-1/papers/ket-qua.html',
      '/cells/doi-1/papers/phieu-tiep-nhan-v1.html',
    ])
      expect(await ask(OTHER, path), path).toEqual(nothing);
    const { text } = await ask(OTHER, '/papers');
    expect(text).toContain('/cells/doi-2/papers');
    expect(text).not.toContain('/cells/doi-1/papers');
  });

  test('8.2.3 the team’s working sheet is its own until its minutes are told', async () => {
    const now = at('2024-12-12 09:00');
    const early = await sampleRecords(undefined, now);
    early.send('doi-1', TEAM, 'inspection.record', {
      scores: [
        { subject: 'fourGood', criterion: 'sinh-hoat-dinh-ky', points: 3, reason: 'DRAFTED', evidence: [] },
      ],
    });
    const of = dashboardOf(early, now);
    const sheet = '/cells/doi-1/papers/phieu-kiem-tra.html';
    const inWord = sheet.replace('.html', '.docx');
    for (const path of [sheet, inWord]) expect((await ask(TEAM, path, of)).status, path).toBe(200);
    expect((await ask(TEAM, '/cells/doi-1/papers', of)).text).toContain(`href="${inWord}"`);
    for (const person of [HEAD, OFFICE, COMMITTEE]) {
      for (const path of [sheet, inWord])
        expect((await ask(person, path, of)).status, `${person} ${path}`).toBe(404);
      expect(await ledTo(person, '/cells/doi-1/papers', of), person).not.toContain(sheet);
      for (const to of await ledTo(person, '/cells/doi-1/papers', of))
        expect((await ask(person, to, of)).text, to).not.toContain('DRAFTED');
    }
    // who was paid for a session whose minutes nobody has heard is not the office's to list in part
    for (const end of ['html', 'docx'])
      expect((await ask(OFFICE, `/papers/danh-sach-chi-tien-an.${end}`, of)).status, end).toBe(404);
  }, 60_000);

  test('[R33] minutes are there for Word too, for those who read them and nobody else', async () => {
    const to = '/cells/doi-1/papers/bien-ban-v1.docx';
    const asked = async (person: string, path = to) => {
      const answer = await app.request(path, { headers: { 'x-person': person } });
      return { status: answer.status, file: new Uint8Array(await answer.arrayBuffer()) };
    };
    const page = (await ask(OFFICE, '/cells/doi-1/papers/bien-ban-v1.html')).text;
    const [hash = 'no hash'] = /[0-9a-f]{64}/.exec(page) ?? [];
    for (const person of [OFFICE, COMMITTEE, TEAM, HEAD]) {
      expect((await ask(person, '/cells/doi-1/papers')).text, person).toContain(`href="${to}"`);
      expect(wordText((await asked(person)).file), person).toContain(hash);
    }
    expect((await asked(OTHER)).status).toBe(404);
    expect((await asked(HEAD, '/cells/doi-2/papers/bien-ban-v1.docx')).status).toBe(404);
  });

  test('open by themselves, with no rights of our pages, kept by nobody', async () => {
    for (const path of ['/cells/doi-1/papers/bien-ban-v1.html', '/papers/bang-tong-hop-main.html']) {
      const { headers } = await ask(OFFICE, path);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
      expect(headers.get('cache-control')).toBe('private, no-store');
    }
  });

  test('say in words whom each is for, and that there are none before the first', async () => {
    const { text } = await ask(OFFICE, '/cells/doi-1/papers');
    expect(text).toMatch(/Thông báo kết quả cho chi bộ<\/a><\/th><td>Văn phòng, Đảng ủy, chi bộ</);
    expect(text).toMatch(/Biên bản kiểm tra, bản 1<\/a><\/th><td>Văn phòng, Đảng ủy, Tổ kiểm tra, chi bộ</);
    const began = decided.campaign.startedAt;
    const early = await sampleRecords(undefined, began);
    const none = await ask(OFFICE, '/papers', dashboardOf(early, began));
    expect(none.text).toContain('Chưa có giấy tờ nào.');
  }, 60_000);

  test('8.2.3 with which a campaign begins are whole for whoever reads it, and of its own for each cell', async () => {
    for (const to of ['/papers/quyet-dinh-to-kiem-tra.html', '/papers/thong-bao-ke-hoach.html']) {
      for (const person of [OFFICE, COMMITTEE, TEAM])
        expect((await ask(person, to)).status, `${person} ${to}`).toBe(200);
      expect((await ask(HEAD, to)).status, to).toBe(404);
    }
    const own = '/cells/doi-1/papers/thong-bao-ke-hoach.html';
    const { text } = await ask(HEAD, own);
    expect(text).toContain('Chi bộ Đội QLTT số 1');
    expect(text).not.toMatch(/DỰ THẢO|Đội QLTT số 2/);
    expect((await ask(OFFICE, own)).text).toBe(text);
    expect((await ask(OTHER, own)).status).toBe(404);
    expect((await ask(TEAM, '/papers/thong-bao-ke-hoach.html')).text).toContain('Đội QLTT số 2');
  });
});

test('what the page of a paper says, its file for Word says too, of every paper of a season', async () => {
  const { campaign, reader, now } = decided;
  const kinds = new Set<string>();
  for await (const { kind, path, read, readWord } of everyPaper(campaign, reader, now)) {
    const page = await read();
    const lines = page
      .slice(page.indexOf('<body>'))
      .replaceAll(/<[^>]+>/g, '\n')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
      .split('\n');
    const word = (await readWord())?.bytes ?? null;
    if (word === null) throw new Error(`${path} is not written for Word`);
    // bodies stand in capitals there, as their pages show them
    const missing = notFound(word, lines).map((line) => line.toUpperCase());
    expect(notFound(word, missing), path).toEqual([]);
    kinds.add(kind);
  }
  expect([...kinds]).toEqual(expect.arrayContaining(['receipt', 'workingSheet', 'minutes']));
}, 60_000);

test('every kind of paper is made in a season that was seen through, but for what is mailed and improved', async () => {
  // the superior is asked where the plan says so
  const seasons = [decided, await proposedRecords()];
  const papers = await Promise.all(seasons.map(({ campaign, reader }) => makePapers(campaign, reader)));
  const made = new Set(papers.flat().map(({ kind }) => kind));
  const rest = PAPER_KINDS.filter((kind) => !made.has(kind));
  expect(
    rest.filter((kind) => kind !== 'invitation' && kind !== 'improvement' && kind !== 'allowance'),
  ).toEqual([]);
}, 60_000);

test('[C.9] whoever keeps the register is led to the number of a notice or an invitation, and nobody else is', async () => {
  const acting = createDashboard({
    reader: decided.reader,
    now: () => decided.now,
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header('x-person') ?? null,
    acting: {} as never,
  });
  const ways = async (person: string) =>
    [...(await ask(person, '/cells/doi-1/papers', acting)).text.matchAll(/paper\.number\?([^"]+)"/g)].map(
      ([, query = '']) => query.replaceAll('&amp;', '&'),
    );
  expect((await ways(OFFICE)).sort()).toEqual([
    'paper=planNotice&cell=doi-1',
    'paper=result&cell=doi-1',
    'paper=sessionInvitation&cell=doi-1',
  ]);
  for (const person of [HEAD, TEAM, COMMITTEE]) expect(await ways(person), person).toEqual([]);
});
