import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileRef } from '../../domain/dossier/file-ref.ts';
import { campaignTerms } from '../../domain/plan/campaign-terms.ts';
import type { DraftPair } from '../../records/draft-row.ts';
import { docx, pdf, png } from '../../records/files/file-samples.fixture.ts';
import { type FileStore, openFileStore } from '../../records/files/file-store.ts';
import type { RecordsReader } from '../../records/reading.ts';
import { sampleDossier } from '../../rehearsal/sample-content.ts';
import { createDashboard } from '../app.ts';
import { at, sampleRecords } from '../sample.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';

/** A cell's dossier and its files, to those whose it is to read; numbers are of OWASP ASVS 5.0. */

const NOW = at('2024-12-09 10:00');
const [OFFICE, TEAM, COMMITTEE, OTHER] = ['do-thi-thu', 'le-duc-an', 'vo-minh-tam', 'do-van-dat'];
const CELL = 'doi-3';

let folder: string;
let files: FileStore;
let sample: Sample;
let head: string;
let stored: Record<'pdf' | 'png' | 'docx', FileRef>;
let unnamed: FileRef;

const put = (cell: string, name: string, bytes: Uint8Array) =>
  files.put({
    campaign: sample.campaign.id,
    cell,
    name,
    bytes: (async function* () {
      yield bytes;
    })(),
  });

const dashboard = (reader: RecordsReader = sample.reader, store: FileStore | undefined = files, now = NOW) =>
  createDashboard({
    reader,
    now: () => now,
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header('x-person') ?? null,
    ...(store === undefined ? {} : { files: store }),
  });
const ask = (person: string, path: string, headers: Record<string, string> = {}, app = dashboard()) =>
  app.request(path, { headers: { 'x-person': person, ...headers } });
const fileAt = ({ cell, sha256 }: FileRef) => `/cells/${cell}/files/${sha256}`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bon-tot-dossier-'));
  files = openFileStore(folder);
  sample = await sampleRecords(undefined, NOW);
  const { plan } = sample.campaign;
  head = plan.roles.find(({ role, cell }) => role === 'cellHead' && cell === CELL)?.person ?? '';
  stored = {
    pdf: await put(CELL, 'Báo cáo tổng kết năm.pdf', pdf('resolution')),
    png: await put(CELL, 'ảnh bảng điểm.png', png()),
    docx: await put(CELL, 'tự chấm.docx', await docx()),
  };
  unnamed = await put(CELL, 'nháp.pdf', pdf('draft'));
  const dossier = sampleDossier(campaignTerms(plan, plan.id), CELL, '2024-12-08');
  const reports = {
    resolution: { title: 'Báo cáo tổng kết', file: stored.pdf },
    fourGood: { title: 'Tự chấm', file: stored.docx },
    cellQuality: { title: 'Chất lượng', file: stored.png },
    grassrootsDemocracy: { title: 'Dân chủ ở cơ sở', file: stored.png },
  };
  const oneFileReason = 'in chung một ảnh';
  sample.send(CELL, head, 'dossier.submit', { ...dossier, reports, oneFileReason });
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('5.4.2 a file of a dossier', () => {
  test('is read by its cell, the team, the office and the committee, byte for byte as it was handed in', async () => {
    for (const person of [head, TEAM, OFFICE, COMMITTEE]) {
      const answer = await ask(person, fileAt(stored.pdf));
      expect(answer.status, person).toBe(200);
      expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(pdf('resolution')))).toBe(true);
    }
  });

  test('8.2.2 of another cell, one that nothing names, a guess and half a hash are all as if there were none', async () => {
    const none = await ask(OTHER, `/cells/none/files/${'a'.repeat(64)}`);
    const told = await none.text();
    expect(none.status).toBe(404);
    const guesses: [string, string][] = [
      [OTHER, fileAt(stored.pdf)],
      // the other's file by the way of one's own cell
      [OTHER, `/cells/doi-2/files/${stored.pdf.sha256}`],
      [head, fileAt(unnamed)],
      [head, `/cells/${CELL}/files/${'0'.repeat(64)}`],
      [head, `/cells/${CELL}/files/${stored.pdf.sha256.slice(0, 12)}`],
      [head, `/cells/${CELL}/files/..%2F${stored.pdf.sha256}.pdf`],
    ];
    for (const [person, path] of guesses) {
      const answer = await ask(person, path);
      expect(answer.status, path).toBe(404);
      expect(answer.headers.get('content-disposition')).toBeNull();
      if (person === OTHER) expect(await answer.text(), path).toBe(told);
    }
    expect((await dashboard().request(fileAt(stored.pdf))).status).toBe(401);
  });

  test('8.2.3 that only the team’s draft names is the team’s alone', async () => {
    const now = at('2024-12-12 09:00');
    const own = await sampleRecords(undefined, now);
    const ref = await put('doi-1', 'ảnh sổ nghị quyết.png', png());
    own.send('doi-1', TEAM, 'inspection.record', {
      scores: [
        {
          subject: 'fourGood',
          criterion: 'sinh-hoat-dinh-ky',
          points: 3,
          reason: 'x',
          evidence: [{ file: ref }],
        },
      ],
    });
    const app = dashboard(own.reader, files, now);
    const statuses = [TEAM, 'nguyen-thi-anh', OFFICE, COMMITTEE].map(
      async (person) => (await ask(person, fileAt(ref), {}, app)).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 404, 404, 404]);
  }, 60_000);

  test('opens where a browser shows it by itself: a PDF and a picture; anything else is for another program', async () => {
    const how = async (ref: FileRef) => (await ask(head, fileAt(ref))).headers.get('content-disposition');
    expect(await how(stored.pdf)).toMatch(
      /^inline; filename="Bao cao tong ket nam\.pdf"; filename\*=UTF-8''B%C3%A1o/,
    );
    expect(await how(stored.png)).toMatch(/^inline;/);
    expect(await how(stored.docx)).toMatch(/^attachment;/);
  });

  test('5.2.2 that was taken with a mark is downloaded, and says so wherever it stands', async () => {
    const marking = openFileStore(folder, {}, 'mark');
    const script = pdf('', ['<< /S /JavaScript /JS (app.alert\\(1\\)) >>']);
    const bytes = Readable.from([script]);
    const ref = await marking.put({
      campaign: sample.campaign.id,
      cell: CELL,
      name: 'báo cáo.pdf',
      bytes,
    });
    const own = await sampleRecords(undefined, NOW);
    const { plan } = own.campaign;
    const dossier = sampleDossier(campaignTerms(plan, plan.id), CELL, '2024-12-08');
    const reports = { ...dossier.reports, resolution: { title: 'Báo cáo tổng kết', file: ref } };
    own.send(CELL, head, 'dossier.submit', { ...dossier, reports });
    const app = dashboard(own.reader);
    const page = await (await ask(TEAM, `/cells/${CELL}/dossier`, {}, app)).text();
    expect(page.match(/có nội dung tự chạy, chỉ mở để đọc/g)).toHaveLength(2);
    expect(page).toMatch(/báo cáo\.pdf<\/a> <span class="small muted">[^<]* tải về<\/span>/);
    const answer = await ask(TEAM, fileAt(ref), {}, app);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(Buffer.from(await answer.arrayBuffer()).equals(script)).toBe(true);
  }, 60_000);

  test('5.2.2 that is no PDF inside is shown by no browser, whatever its name in the store says', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    const { sha256 } = await put('doi-4', 'x.png', png());
    const place = join(folder, sample.campaign.id, 'doi-4', `${sha256}.png`);
    await writeFile(place, page);
    expect(await files.isShown(sample.campaign.id, { ...stored.png, cell: 'doi-4', sha256 })).toBe(false);
    // and bytes that are not those of its hash leave for nobody
    const reader: RecordsReader = {
      ...sample.reader,
      caseContent: async () => ({
        inspection: {
          documents: [],
          photos: [{ title: 'x', file: { ...stored.png, cell: 'doi-4', sha256 }, by: 'x', at: 0 }],
          conflicts: [],
          attendance: null,
          finishedAt: null,
        },
      }),
    };
    const answer = await ask(TEAM, `/cells/doi-4/files/${sha256}`, {}, dashboard(reader));
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('script');
  });

  test('3.4 is kept by nobody, sniffed by nobody, and has no rights of our pages', async () => {
    for (const ref of Object.values(stored)) {
      const { headers } = await ask(head, fileAt(ref));
      expect(headers.get('cache-control')).toBe('private, no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      const policy = headers.get('content-security-policy') ?? '';
      for (const part of [
        "default-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'self'",
      ])
        expect(policy).toContain(part);
      expect(policy).not.toContain('script-src');
      // the program that shows PDFs doesn't start in a sandbox
      expect(/sandbox/.test(policy), ref.type).toBe(ref.type !== 'pdf');
    }
    const missing = await ask(head, `/cells/${CELL}/files/none`);
    expect(missing.headers.get('content-security-policy')).toContain("style-src 'self'");
  });

  test('is sent in parts to whoever asks for one', async () => {
    const bytes = Buffer.from(pdf('resolution'));
    const part = await ask(head, fileAt(stored.pdf), { range: 'bytes=2-5' });
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-length')]).toEqual([
      206,
      `bytes 2-5/${bytes.length}`,
      '4',
    ]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(2, 6));
    const outside = await ask(head, fileAt(stored.pdf), { range: `bytes=${bytes.length}-` });
    expect([outside.status, outside.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`]);
  });

  test('that was taken out of the store is not there, and neither is any where none are kept', async () => {
    const empty = openFileStore(join(folder, 'elsewhere'));
    expect((await ask(head, fileAt(stored.pdf), {}, dashboard(sample.reader, empty))).status).toBe(404);
    const without = createDashboard({ reader: sample.reader, now: () => NOW });
    expect((await without.request(fileAt(stored.pdf))).status).toBe(404);
    const page = await (await without.request(`/cells/${CELL}/dossier`)).text();
    expect(page).toContain('Báo cáo tổng kết năm.pdf');
    expect(page).not.toContain('/files/');
  });
});

describe('the page of a dossier', () => {
  const text = async (person: string, cell: string, app = dashboard()) =>
    await (await ask(person, `/cells/${cell}/dossier`, {}, app)).text();
  const slot = (page: string, id: string) =>
    new RegExp(
      `<li class="slot" id="${id.replace('.', '\\.')}">[\\s\\S]*?</li>\\s*(?=<li class="slot"|</ol>)`,
    ).exec(page)?.[0] ?? '';

  test('[R41, R50] says of each part whether it is in, with its file; what is missing; and when each version came', async () => {
    const page = await text(head, CELL);
    expect(slot(page, 'reports.resolution')).toContain('đã nộp đủ');
    expect(slot(page, 'reports.resolution')).toContain(`href="${fileAt(stored.pdf)}"`);
    expect(slot(page, 'scores.fourGood')).toMatch(/đã chấm (\d+)\/\1 tiêu chí/);
    expect(page).toContain('Hồ sơ đã nộp không thiếu phần nào');
    expect(page).toMatch(/Bản 1 <span class="when">10:00 thứ Hai 09\/12\/2024/);
    expect(page).toContain('Biên nhận 1</a>');
    expect(page).toContain('đúng hạn');
  });

  test('[R42] of one on paper says part by part what it lacks', async () => {
    const early = await sampleRecords(undefined, at('2024-12-04 09:00'));
    const { plan } = early.campaign;
    const { reports, proposed, ...rest } = sampleDossier(campaignTerms(plan, plan.id), CELL, '2024-12-03');
    early.send(CELL, 'tran-thi-mai', 'dossier.receive', {
      ...rest,
      reports: { resolution: { title: 'Báo cáo tổng kết' } },
      proposed: { level: proposed.level },
      handedInBy: head,
    });
    expect(Object.keys(reports)).toHaveLength(4);
    const page = await text(head, CELL, dashboard(early.reader, files, at('2024-12-04 09:10')));
    expect(page).toContain('Còn thiếu 4 mục');
    expect(slot(page, 'reports.resolution')).toContain('đã nộp đủ');
    expect(slot(page, 'reports.fourGood')).toMatch(/Còn thiếu: báo cáo tự chấm điểm[\s\S]*đã nộp, còn thiếu/);
    expect(slot(page, 'proposed')).toContain('đề xuất về danh hiệu “bốn tốt”');
    expect(page).toMatch(/Bùi Minh Khang, bản giấy/);
  }, 60_000);

  test('of a cell that has handed in nothing says so, until when it may, and of its own draft how far it is', async () => {
    const early = await sampleRecords(undefined, at('2024-12-04 09:00'));
    const own =
      early.campaign.plan.roles.find(({ role, cell }) => role === 'cellHead' && cell === CELL)?.person ?? '';
    const pairs: DraftPair[] = [
      ['reports.resolution.title', 'Báo cáo'],
      ['reports.resolution.file', '{}'],
      ['reports.fourGood.title', 'Tự chấm'],
      ['scores.fourGood.0.criterion', 'sinh-hoat-dinh-ky'],
      ['scores.fourGood.0.points', '3'],
      ['scores.fourGood.1.criterion', 'chi-tieu-nghi-quyet'],
      ['scores.fourGood.1.points', ' '],
    ];
    const reader: RecordsReader = {
      ...early.reader,
      draft: async (place) =>
        place.person === own && place.type === 'dossier.submit'
          ? {
              ...place,
              pairs,
              revision: 1,
              base: 0,
              eventId: 'e-1',
              savedBy: 'p-1',
              savedAt: at('2024-12-03 16:00'),
            }
          : null,
    };
    const acting = { acting: {} as never };
    const app = createDashboard({
      reader,
      now: () => at('2024-12-04 09:00'),
      reading: 'byPerson',
      whoIsThere: async (c) => c.req.header('x-person') ?? null,
      ...acting,
    });
    const page = await text(own, CELL, app);
    const status = (id: string, of = page) => /<i class="[a-z]+"><\/i> ([^<]+)<\/p>/.exec(slot(of, id))?.[1];
    expect(
      ['reports.resolution', 'reports.fourGood', 'scores.fourGood', 'scores.cellQuality', 'proposed'].map(
        (id) => status(id),
      ),
    ).toEqual(['đang soạn, chưa nộp', 'chưa bắt đầu', 'đang soạn, chưa nộp', 'chưa bắt đầu', 'chưa bắt đầu']);
    expect(slot(page, 'scores.fourGood')).toMatch(/đã chấm 1\/\d+ tiêu chí/);
    expect(page).toContain('Còn 6 ngày');
    expect(page).toContain('Bản nháp lưu lúc 03/12, 16:00');
    // it is nobody else's to know of
    expect(status('reports.resolution', await text(OFFICE, CELL, app))).toBe('chưa bắt đầu');
  }, 60_000);

  test('[R44] of one that was returned says what to add, where, and until when', async () => {
    const own = await sampleRecords(undefined, NOW);
    const { plan } = own.campaign;
    own.send(CELL, head, 'dossier.submit', sampleDossier(campaignTerms(plan, plan.id), CELL, '2024-12-08'));
    own.send(CELL, 'tran-thi-mai', 'review.return', {
      notes: [{ text: 'Nêu rõ số liệu quý IV', report: 'resolution' }, { text: 'Ghi ngày ở mọi văn bản' }],
      until: '2024-12-11T16:00:00+07:00',
    });
    const page = await text(head, CELL, dashboard(own.reader));
    expect(slot(page, 'reports.resolution')).toMatch(/Nêu rõ số liệu quý IV[\s\S]*bị trả lại, cần bổ sung/);
    expect(slot(page, 'reports.fourGood')).toContain('đã nộp đủ');
    expect(/id="h-missing"[\s\S]*?<\/section>/.exec(page)?.[0]).toContain('Ghi ngày ở mọi văn bản');
    expect(page).toContain('16:00 thứ Tư 11/12/2024');
    // what comes next answers it
    own.send(CELL, head, 'dossier.submit', sampleDossier(campaignTerms(plan, plan.id), CELL, '2024-12-08'));
    const after = await text(head, CELL, dashboard(own.reader));
    expect(after).not.toContain('bị trả lại, cần bổ sung');
    expect(after).toMatch(/Bản 2[\s\S]*Bản 1/);
  }, 60_000);

  test('shows difficulties with what was answered, and who asked for more time', async () => {
    sample.send(CELL, head, 'difficulty.raise', { text: 'Thiếu máy quét' });
    const page = await text(head, CELL);
    expect(page).toMatch(/Thiếu máy quét[\s\S]*Chưa có trả lời/);
    const early = await sampleRecords(undefined, at('2024-12-04 09:00'));
    early.send(CELL, head, 'extension.request', {
      until: '2024-12-12T00:00:00+07:00',
      reason: 'Bí thư đi công tác',
    });
    early.send(CELL, OFFICE, 'extension.refuse', { reason: 'Lịch kiểm tra đã chốt' });
    const more = await text(head, CELL, dashboard(early.reader, files, at('2024-12-04 10:00')));
    const section = /id="h-time"[\s\S]*?<\/section>/.exec(more)?.[0] ?? '';
    expect(section).toMatch(
      /Đỗ Thị Thu[\s\S]*Lịch kiểm tra đã chốt[\s\S]*Bùi Minh Khang[\s\S]*Bí thư đi công tác/,
    );
  }, 60_000);
});
