import { beforeAll, describe, expect, test } from 'vitest';
import { seenReader } from '../access/seen-reader.ts';
import { createDashboard } from '../app.ts';
import { proposedRecords } from '../sample-appraisal.fixture.ts';

/** Levels that the superior decides: asked for by a paper, recorded by its number, told to each cell. */

const OFFICE = 'do-thi-thu';
const HEAD = 'nguyen-thi-anh';
const LEVELS = '/decisions/main-cellLevels';

type Proposed = Awaited<ReturnType<typeof proposedRecords>>;
let proposed: Proposed;
let ask: (path: string, person?: string) => Promise<Response>;
const plain = (page: string): string => page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const read = async (path: string, person = OFFICE) => plain(await (await ask(path, person)).text());

function shown({ reader }: Proposed, now: number): void {
  const app = createDashboard({
    reader,
    now: () => now,
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header('x-person') ?? OFFICE,
    acting: {
      client: { validEvents: async () => ['superior.decide', 'decision.attachSigned', 'proposal.sendBack'] },
      writer: {},
      files: {},
    } as never,
  });
  ask = async (path, person = OFFICE) => app.request(path, { headers: { 'x-person': person } });
}

beforeAll(async () => {
  proposed = await proposedRecords();
  shown(proposed, proposed.now);
}, 60_000);

describe('what the superior decides', () => {
  test('stands in the register as waited for, with its proposal and who records what comes', async () => {
    const page = await read('/decisions');
    expect(page).toContain('Chờ cấp trên quyết định');
    expect(page).toMatch(/\d+-TTr\/ĐU/);
    expect(page).toContain('Ghi quyết định của cấp trên');
  });

  test('has a page with the paper that asked, and what can be done about it', async () => {
    const html = await (await ask(LEVELS)).text();
    expect(html).toContain('/papers/to-trinh-main-cellLevels.html');
    expect(html).toContain('href="/do/campaign/superior.decide?decision=main-cellLevels"');
    expect(html).not.toContain('/do/campaign/decision.sign');
    expect(plain(html)).toContain('Các tờ trình đã ký');
  });

  test('is asked for by a paper that says what is proposed, and to whom', async () => {
    const paper = await read('/papers/to-trinh-main-cellLevels.html');
    expect(paper).toContain('TỜ TRÌNH');
    expect(paper).toContain('về việc đề nghị xếp loại chất lượng chi bộ năm 2024');
    expect(paper).toMatch(/Kính gửi: Đảng ủy Khối/);
    expect(paper).toMatch(/đề nghị Đảng ủy Khối.{0,60} xếp loại chất lượng năm 2024 đối với 07 chi bộ, gồm:/);
    expect(paper).toContain('xem xét, quyết định.');
    expect(paper).not.toContain('Dự thảo');
    expect((await ask('/papers/to-trinh-main-cellLevels.docx')).status).toBe(200);
    // it names members: of the committee alone
    expect((await ask('/papers/to-trinh-main-memberLevels.html', HEAD)).status).toBe(404);
  });

  test('once decided is in force by the superior’s number, with what it decided otherwise', async () => {
    const { send, advance, campaign } = proposed;
    const now = proposed.now + 3_600_000;
    advance(now);
    const { decisions } = await proposed.reader.campaignContent(campaign.id);
    const date = decisions?.['main-cellLevels']?.proposals?.[0]?.date ?? '';
    send('campaign', OFFICE, 'superior.decide', {
      decision: 'main-cellLevels',
      number: '45-QĐ/ĐUK',
      date,
      changed: [{ line: 'doi-1', level: 'COMPLETED' }],
      reason: 'Mặt bằng chung của Khối',
    });
    send('campaign', OFFICE, 'superior.decide', { decision: 'main-memberLevels', number: '45-QĐ/ĐUK', date });
    shown(proposed, now);
    const page = await read(LEVELS);
    expect(page).toContain('45-QĐ/ĐUK');
    expect(page).toContain(
      'đề nghị hoàn thành tốt nhiệm vụ, quyết định hoàn thành nhiệm vụ Mặt bằng chung của Khối',
    );
    expect(await read('/decisions')).toMatch(
      /45-QĐ\/ĐUK .{0,120}Xếp loại chất lượng chi bộ.{0,200}Đảng ủy Khối/,
    );
    // the paper that asked stays what it was
    expect(await read('/papers/to-trinh-main-cellLevels.html')).not.toContain('Mặt bằng chung của Khối');
    send('campaign', OFFICE, 'decision.publish', {});
    const result = await read('/cells/doi-1/papers/ket-qua.html', HEAD);
    expect(result).toMatch(
      /Quyết định số 45-QĐ\/ĐUK, ngày [\d/]+ của Đảng ủy Khối[^:]*: hoàn thành nhiệm vụ/,
    );
    // how the committee asked its superior is not the cell's to read
    const seen = await seenReader(proposed.reader, HEAD, now).campaignContent(campaign.id);
    expect(seen.decisions?.['main-cellLevels']).toMatchObject({ number: '45-QĐ/ĐUK', proposals: [] });
    expect(await read('/cells/doi-1', HEAD)).toMatch(/45-QĐ\/ĐUK .{0,120}Đảng ủy Khối/);
  }, 60_000);
});
