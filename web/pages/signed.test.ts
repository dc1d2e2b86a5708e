import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paragraph, wordFile } from '../../documents/word/ooxml.ts';
import type { FileRef } from '../../domain/dossier/file-ref.ts';
import { openFileStore } from '../../records/files/file-store.ts';
import type { RecordsReader } from '../../records/reading.ts';
import { seenReader } from '../access/seen-reader.ts';
import { createDashboard } from '../app.ts';
import { decidedRecords } from '../sample-appraisal.fixture.ts';

/** The signed paper of a decision on its page, to be opened and compared. */

const saying = (text: string): Buffer =>
  Buffer.from(wordFile([paragraph(text)], { size: 14, pageNumberSize: 14 }));

const plain = (page: string): string => page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

const OFFICE = 'do-thi-thu';
const HEAD = 'nguyen-thi-anh';

let folder: string;
let ask: (path: string, person?: string) => Promise<Response>;
let signed: Buffer;
let scan: FileRef;
let earlier: FileRef;
let whole: RecordsReader;
let campaign: string;
let now: number;
let path: string;
let other: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bon-tot-signed-'));
  const files = openFileStore(folder);
  const decided = await decidedRecords();
  ({ now } = decided);
  campaign = decided.campaign.id;
  const [first, second] = await decided.reader.decisions(campaign);
  if (first === undefined || second === undefined) throw new Error('too little was decided');
  [path, other] = [`/decisions/${first.id}`, `/decisions/${second.id}`];
  signed = saying(`Quyết định số ${first.number} xếp loại chi bộ, do người khác sửa`);
  const put = (name: string, bytes: Buffer) =>
    files.put({ campaign, cell: 'campaign', name, bytes: Readable.from([bytes]) });
  scan = await put('bản ký.docx', signed);
  earlier = await put(
    'bản mờ.docx',
    saying(`Quyết định số ${first.number} xếp loại chi bộ, như đã ban hành`),
  );
  const given = {
    scan,
    scanGiven: { by: OFFICE, at: now },
    earlierScans: [{ file: earlier, by: OFFICE, reason: 'Bản quét bị mờ', at: now }],
  };
  const withScans = { ...given, state: 'issued' } as const;
  const reader: RecordsReader = {
    ...decided.reader,
    campaignContent: async (one) => {
      const content = await decided.reader.campaignContent(one);
      const known = content.decisions?.[first.id];
      return known === undefined
        ? content
        : { ...content, decisions: { ...content.decisions, [first.id]: { ...known, ...withScans } } };
    },
    issuedWord: async () => ({
      sha256: '1'.repeat(64),
      content: saying(`Quyết định số ${first.number} xếp loại chi bộ, như đã ban hành`).toString('base64'),
    }),
  };
  whole = reader;
  const app = createDashboard({
    reader,
    now: () => now,
    files,
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header('x-person') ?? null,
  });
  ask = async (one, person = OFFICE) => await app.request(one, { headers: { 'x-person': person } });
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the page of a decision leads to its signed paper, which comes as it was given', async () => {
  const page = await (await ask(path)).text();
  expect(page).toContain(`href="${path}/signed?of=${scan.sha256}">bản ký.docx</a>`);
  expect(page).toContain(`href="${path}/compared?of=${scan.sha256}"`);
  for (const asked of ['', `?of=${scan.sha256}`]) {
    const file = await ask(`${path}/signed${asked}`);
    expect([file.status, Buffer.from(await file.arrayBuffer()).equals(signed)], asked).toEqual([200, true]);
  }
});

test('[R67] the one that it has replaced is still there, with who replaced it and why', async () => {
  const words = plain(await (await ask(path)).text());
  expect(words).toMatch(
    /Bản đã ký: bản ký\.docx .*Đỗ Thị Thu lưu ngày 19\/12\/2024 1 bản đã ký trước đó, .*bản mờ\.docx .*Đỗ Thị Thu thay bằng bản khác ngày 19\/12\/2024: Bản quét bị mờ/,
  );
  const of = `?of=${earlier.sha256}`;
  expect((await ask(`${path}/signed${of}`)).headers.get('content-disposition')).toContain('ban');
  const compared = plain(await (await ask(`${path}/compared${of}`)).text());
  expect(compared).toContain('Bản đã ký trước đó: bản mờ.docx');
  expect(compared).toContain('Tệp bản đã ký chính là tệp đã ban hành');
  for (const to of ['signed', 'compared'])
    expect((await ask(`${path}/${to}?of=${'0'.repeat(64)}`)).status, to).toBe(404);
});

test('whoever only has what was published of their own cell doesn’t read of it', async () => {
  const seen = await seenReader(whole, HEAD, now).campaignContent(campaign);
  expect(Object.keys(seen.decisions ?? {})).not.toEqual([]);
  expect(JSON.stringify(seen)).not.toMatch(/bản ký|bản mờ|bị mờ/);
  expect(JSON.stringify(await seenReader(whole, OFFICE, now).campaignContent(campaign))).toMatch(/bị mờ/);
});

test('the comparison tells in which words it differs, and after which', async () => {
  const page = plain(await (await ask(`${path}/compared`)).text());
  expect(page).toContain('Chữ trong bản đã ký khác với bản đã ban hành.');
  expect(page).toMatch(/1 chỗ khác nhau .*xếp loại chi bộ, như đã ban hành do người khác sửa/);
});

test('a decision without one has neither, and whoever doesn’t read the decision finds nothing', async () => {
  expect(await (await ask(other)).text()).not.toContain('Bản đã ký');
  for (const to of [`${other}/signed`, `${other}/compared`, '/decisions/none/signed'])
    expect((await ask(to)).status, to).toBe(404);
  for (const to of [`${path}/signed`, `${path}/compared`]) expect((await ask(to, HEAD)).status, to).toBe(404);
});

test('what is on its way into the register leads to its decision, in an older campaign too', async () => {
  const withNewer = <One extends { id: string }>(rows: One[]): One[] => [
    ...rows.map((row) => ({ ...row, id: 'newer' })),
    ...rows,
  ];
  const reader: RecordsReader = {
    ...whole,
    decisions: async () => [],
    campaignNames: async () => withNewer(await whole.campaignNames()),
    campaignsOf: async (person) => withNewer(await whole.campaignsOf(person)),
  };
  const app = createDashboard({
    reader,
    now: () => now,
    files: openFileStore(folder),
    reading: 'byPerson',
    whoIsThere: async () => OFFICE,
  });
  const { headers } = await app.request(`${path}/compared?campaign=${campaign}&taken=e1`);
  expect(headers.get('location')).toBe(`${path}?taken=e1&campaign=${campaign}`);
});
