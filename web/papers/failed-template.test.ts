import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { paragraph, wordFile } from '../../documents/word/ooxml.ts';
import { asStored } from '../../documents/word/word-file.ts';
import { wordText } from '../../documents/word/word-text.ts';
import type { FailedTemplate } from '../../domain/failed-template.ts';
import { createDashboard } from '../app.ts';
import { decidedRecords } from '../sample-appraisal.fixture.ts';

/** Papers by a template of the office that can't say them. */

const [OFFICE, HEAD] = ['do-thi-thu', 'nguyen-thi-anh'];
const FAILED: FailedTemplate = { kind: 'minutes', version: 2, tag: 'Số' };
const SENTENCE = 'Biên bản kiểm tra (mẫu của cơ quan, bản 2), thẻ {Số}';
const PAPER = '/cells/doi-1/papers/bien-ban-v1.docx';

let told: [string, FailedTemplate][];
let app: ReturnType<typeof createDashboard>;
let campaign: string;
beforeEach(async () => {
  const sample = await decidedRecords();
  told = [];
  campaign = sample.campaign.id;
  const broken = asStored(wordFile([paragraph('Số {Số')], { size: 14, pageNumberSize: 14 }));
  app = createDashboard({
    reader: {
      ...sample.reader,
      paperTemplate: async (kind) =>
        kind === 'minutes' ? { kind, version: 2, givenAt: 0, givenBy: null, ...broken } : null,
    },
    writer: { recordFailedTemplate: async (...one: (typeof told)[number]) => void told.push(one) } as never,
    now: () => sample.now,
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header('x-person') ?? null,
  });
}, 120_000);

const get = async (path: string, person = OFFICE) => app.request(path, { headers: { 'x-person': person } });

describe('a paper of which the office’s template failed', () => {
  test.each([OFFICE, HEAD])(
    'tells %s so before it is taken, and the office which template it was',
    async (person) => {
      const first = await get(PAPER, person);
      const page = await first.text();
      expect(page).toContain(SENTENCE);
      expect(told).toEqual([[campaign, FAILED]]);
      const [, to = ''] = /class="btn" href="([^"]+)"/.exec(page) ?? [];
      const file = await get(to.replaceAll('&amp;', '&'), person);
      expect(file.headers.get('content-disposition')).toContain('bien-ban-v1.docx');
      expect(wordText(new Uint8Array(await file.arrayBuffer()))).toContain('BIÊN BẢN');
    },
  );

  test('has the sentence beside it in the archive of all papers', async () => {
    const files = unzipSync(new Uint8Array(await (await get('/exports/giay-to.zip')).arrayBuffer()));
    const beside = Object.keys(files).filter((path) => path.endsWith('-mau.txt'));
    expect(beside.length).toBeGreaterThan(0);
    for (const path of beside) {
      expect(path).toContain('bien-ban-v');
      expect(files[path.replace('-mau.txt', '.docx')]).toBeDefined();
      expect(strFromU8(files[path] ?? new Uint8Array())).toContain(SENTENCE);
    }
    expect(told.length).toBe(beside.length);
  });

  test('doesn’t stand in the way of papers of other kinds', async () => {
    const file = await get('/cells/doi-1/papers/phieu-tiep-nhan-v1.docx');
    expect(file.headers.get('content-type')).toContain('wordprocessingml');
    expect(told).toEqual([]);
  });
});
