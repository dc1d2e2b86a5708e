import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paragraph, wordFile } from '../../documents/word/ooxml.ts';
import type { FileRef } from '../../domain/dossier/file-ref.ts';
import { openFileStore } from '../../records/files/file-store.ts';
import type { RecordsReader } from '../../records/reading.ts';
import { createDashboard } from '../app.ts';
import { decidedRecords } from '../sample-appraisal.fixture.ts';

/** The signed paper of a decision on its page, to be opened and compared. */

const saying = (text: string): Buffer =>
  Buffer.from(wordFile([paragraph(text)], { size: 14, pageNumberSize: 14 }));

const OFFICE = 'do-thi-thu';
const HEAD = 'nguyen-thi-anh';

let folder: string;
let ask: (path: string, person?: string) => Promise<Response>;
let signed: Buffer;
let path: string;
let other: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bon-tot-signed-'));
  const files = openFileStore(folder);
  const decided = await decidedRecords();
  const { id: campaign } = decided.campaign;
  const [first, second] = await decided.reader.decisions(campaign);
  if (first === undefined || second === undefined) throw new Error('too little was decided');
  [path, other] = [`/decisions/${first.id}`, `/decisions/${second.id}`];
  signed = saying(`Quyết định số ${first.number} xếp loại chi bộ, do người khác sửa`);
  const scan: FileRef = await files.put({
    campaign,
    cell: 'campaign',
    name: 'bản ký.docx',
    bytes: Readable.from([signed]),
  });
  const reader: RecordsReader = {
    ...decided.reader,
    campaignContent: async (one) => {
      const content = await decided.reader.campaignContent(one);
      const known = content.decisions?.[first.id];
      return known === undefined
        ? content
        : { ...content, decisions: { ...content.decisions, [first.id]: { ...known, scan } } };
    },
    issuedWord: async () => ({
      sha256: '1'.repeat(64),
      content: saying(`Quyết định số ${first.number} xếp loại chi bộ, như đã ban hành`).toString('base64'),
    }),
  };
  const app = createDashboard({
    reader,
    now: () => decided.now,
    files,
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header('x-person') ?? null,
  });
  ask = async (one, person = OFFICE) => await app.request(one, { headers: { 'x-person': person } });
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the page of a decision leads to its signed paper, which comes as it was given', async () => {
  const page = await (await ask(path)).text();
  expect(page).toContain(`href="${path}/signed">bản ký.docx</a>`);
  expect(page).toContain(`href="${path}/compared"`);
  const file = await ask(`${path}/signed`);
  expect([file.status, Buffer.from(await file.arrayBuffer()).equals(signed)]).toEqual([200, true]);
});

test('the comparison tells in which words it differs, and after which', async () => {
  const page = (await (await ask(`${path}/compared`)).text())
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
  expect(page).toContain('Chữ trong bản đã ký khác với bản đã ban hành.');
  expect(page).toMatch(/1 chỗ khác nhau .*xếp loại chi bộ, như đã ban hành do người khác sửa/);
});

test('a decision without one has neither, and whoever doesn’t read the decision finds nothing', async () => {
  expect(await (await ask(other)).text()).not.toContain('Bản đã ký');
  for (const to of [`${other}/signed`, `${other}/compared`, '/decisions/none/signed'])
    expect((await ask(to)).status, to).toBe(404);
  for (const to of [`${path}/signed`, `${path}/compared`]) expect((await ask(to, HEAD)).status, to).toBe(404);
});
