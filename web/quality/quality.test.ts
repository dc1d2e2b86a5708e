import { beforeAll, describe, expect, test } from 'vitest';
import type { RecordsReader } from '../../records/reading.ts';
import { createDashboard } from '../app.ts';
import { SAMPLE_NOW, sampleRecords } from '../sample.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';
import { MOST_SHOWN } from './quality-page.ts';

/** The page of what in the records is missing or doesn't fit together; numbers are of OWASP ASVS 5.0. */

const OFFICE = 'do-thi-thu';
const COMMITTEE = 'pham-hoang-viet';
let sample: Sample;
beforeAll(async () => {
  sample = await sampleRecords();
}, 60_000);

const ask = async (person: string, reader: RecordsReader = sample.reader, path = '/quality') => {
  const app = createDashboard({
    reader,
    now: () => SAMPLE_NOW,
    reading: 'byPerson',
    whoIsThere: async () => person,
    acting: { client: {}, writer: {}, files: {} } as never,
  });
  const answer = await app.request(path);
  return { status: answer.status, page: await answer.text() };
};
/** The list of one kind, as it is read. */
const listOf = (page: string, kind: string): string[] =>
  [...(page.split(`id="h-${kind}"`)[1]?.split('</section>')[0] ?? '').matchAll(/<li>(.*?)<\/li>/gs)].map(
    ([, item = '']) => item,
  );
const plain = (item = ''): string => item.replaceAll(/<[^>]*>/g, '');

describe('what is to be mended', () => {
  test('stands below its kind with what to do about it, and leads to where it is mended', async () => {
    const { page } = await ask(OFFICE);
    expect(page).toContain('<h1>Rà soát số liệu</h1>');
    const deputies = listOf(page, 'deputyMissing');
    expect(page).toContain(`Chi bộ chưa có phó bí thư (${deputies.length})`);
    expect(page).toContain('để có người làm thay khi bí thư vắng');
    expect(page).toMatch(/href="\/do\/campaign\/person\.replace">Thay người phụ trách</);
    expect(deputies).toContain('<a href="/cells/doi-2">Chi bộ Đội QLTT số 2</a>');
    expect(deputies.join()).not.toContain('doi-1');
    expect(listOf(page, 'valuesAssumed')[0]).toMatch(
      /^<a href="\/exports#h-tables">Chi bộ “bốn tốt”: \d+ giá trị<\/a>$/,
    );
    expect(listOf(page, 'ofPlan').map(plain)).toContainEqual(expect.stringContaining('mẫu'));
    const count = Number(/<b>(\d+) chỗ cần xem lại<\/b>/.exec(page)?.[1]);
    expect(count).toBe([...page.matchAll(/\((\d+)\)<\/h2>/g)].reduce((sum, [, n]) => sum + Number(n), 0));
  });

  test('in a cell’s case leads to its page, with what it is called', async () => {
    const cases = (await sample.reader.cases(sample.campaign.id)).map((one) => ({
      ...one,
      content: {
        ...one.content,
        scores: one.content.scores && {
          ...one.content.scores,
          self: one.content.scores.self.map((score) => ({ ...score, evidence: [] })),
        },
      },
    }));
    const { page } = await ask(OFFICE, { ...sample.reader, cases: async () => cases });
    const [first = ''] = listOf(page, 'evidenceMissing');
    expect(first).toMatch(/^<a href="\/cells\/[a-z0-9-]+\/dossier">Chi bộ .*: \d+ tiêu chí<\/a>$/);
  });

  test('an address that is missing, or from which mails came back, leads to its person', async () => {
    const { rows } = await sample.reader.outbox(sample.campaign.id, { limit: 1, offset: 0 });
    const [row] = rows;
    if (row === undefined) throw new Error('the outbox is empty');
    const bounced = { sentAt: 1, at: 2, by: null, reason: null };
    const reader: RecordsReader = {
      ...sample.reader,
      outbox: async () => ({ rows: [{ ...row, person: OFFICE, state: 'toBeTold', bounced }], counts: {} }),
    };
    const { page } = await ask(OFFICE, reader);
    expect(listOf(page, 'addressMissing')).toEqual(['<a href="/people/lam-van-tho">Lâm Văn Thọ</a>']);
    expect(listOf(page, 'addressReturned').map(plain)).toEqual([
      expect.stringMatching(/^Đỗ Thị Thu: do-thi-thu@/),
    ]);
  });

  test('of very many, the first are shown and all are counted', async () => {
    const [one] = await sample.reader.cases(sample.campaign.id);
    if (one === undefined) throw new Error('there are no cells');
    const cases = Array.from({ length: MOST_SHOWN + 5 }, (_, index) => ({ ...one, cell: `c${index}` }));
    const { page } = await ask(OFFICE, { ...sample.reader, cases: async () => cases });
    expect(listOf(page, 'deputyMissing')).toHaveLength(MOST_SHOWN);
    expect(page).toContain(`(${MOST_SHOWN + 5})</h2>`);
    expect(page).toContain('và 5 chỗ nữa');
  });
});

test('a campaign in order says so', async () => {
  const row = await sample.reader.campaign(sample.campaign.id);
  if (row === null) throw new Error('there is no campaign');
  const plan = JSON.parse(
    JSON.stringify(row.plan, (key, own) => (key === 'placeholder' || key === 'sample' ? false : own)),
  ) as typeof row.plan;
  const people = plan.people.map((one) => ({ ...one, email: `${one.id}@qltt.travinh.gov.vn` }));
  const reader: RecordsReader = {
    ...sample.reader,
    campaign: async () => ({ ...row, plan: { ...plan, people } }),
    people: async () => [],
    cases: async () => [],
    outbox: async () => ({ rows: [], counts: {} }),
  };
  const { page } = await ask(OFFICE, reader);
  expect(page).toContain('Số liệu đã đủ và khớp nhau, không có gì phải sửa.');
  expect(page).not.toContain('<h2');
});

describe('whose it is', () => {
  test('8.2.1 the committee reads it without addresses, and is told so', async () => {
    const { page } = await ask(COMMITTEE);
    expect(page).toContain('Địa chỉ thư của từng người do Văn phòng rà soát');
    expect(page).not.toContain('@');
    expect(listOf(page, 'addressMissing')).toEqual([]);
    expect(listOf(page, 'deputyMissing').length).toBeGreaterThan(0);
    expect(page).not.toContain('href="/exports');
  });

  test('8.2.1 nobody else opens it, and is led there', async () => {
    for (const person of ['tran-thi-mai', 'nguyen-thi-anh']) {
      expect((await ask(person)).status).not.toBe(200);
      expect((await ask(person, sample.reader, '/')).page).not.toContain('/quality');
    }
    for (const person of [OFFICE, COMMITTEE])
      expect((await ask(person, sample.reader, '/progress')).page).toContain('href="/quality"');
  });
});

test('it is read in as many questions however many cells there are', async () => {
  const reads: string[] = [];
  const counted = Object.fromEntries(
    Object.entries(sample.reader).map(([name, read]) => [
      name,
      (...asked: unknown[]) => {
        reads.push(name);
        return (read as (...all: unknown[]) => unknown)(...asked);
      },
    ]),
  ) as unknown as RecordsReader;
  const of = ['cases', 'people', 'outbox', 'campaignContent', 'caseContent', 'cell', 'journal', 'notices'];
  await ask(OFFICE, counted);
  const one = of.map((name) => reads.filter((read) => read === name).length);
  expect(one).toEqual([1, 1, 1, 1, 0, 0, 0, 0]);
});
