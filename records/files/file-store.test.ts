import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FileRef, fileRefSchema } from '../../domain/dossier/file-ref.ts';
import { docx, jpg, pdf, png, pngOfSize, xlsx } from './file-samples.fixture.ts';
import { openFileStore } from './file-store.ts';
import { TRIED_KINDS, type TriedShelf } from './tried-stores.fixture.ts';

const campaign = 'dot-2026';
const cell = 'doi-1';
const putter = fileURLToPath(new URL('./file-putter.fixture.ts', import.meta.url));

const bytesOf = (content: Buffer) => Readable.from([content]);

/** A unique picture. */
const unique = (size: number): Buffer => pngOfSize(size);

describe.each(TRIED_KINDS)('in $name', (kind) => {
  let tried: TriedShelf;
  beforeAll(kind.start);
  afterAll(kind.stop);
  beforeEach(async () => {
    tried = await kind.fresh();
  });
  afterEach(() => tried.remove());
  const put = (name: string, content: Buffer, limits = {}) =>
    tried.store(limits).put({ campaign, cell, name, bytes: bytesOf(content) });

  describe('a file is stored', () => {
    test.each([
      ['báo cáo.pdf', 'pdf', () => pdf()],
      ['Tự chấm điểm.docx', 'docx', () => docx()],
      ['biểu tổng hợp.XLSX', 'xlsx', () => xlsx()],
      ['ảnh.png', 'png', () => png()],
      ['ảnh.jpeg', 'jpg', () => jpg()],
    ] as const)('%s, under its hash in the folder of its cell', async (name, type, make) => {
      const content = await make();
      const ref = await put(name, content);
      const sha256 = createHash('sha256').update(content).digest('hex');
      expect(ref).toEqual({ cell, sha256, name, type, size: content.length });
      expect(fileRefSchema.parse(ref)).toEqual(ref);
      expect(await readFile(tried.at(campaign, cell, `${sha256}.${type}`))).toEqual(content);
    });

    test('and comes out again, byte by byte', async () => {
      const store = tried.store();
      const ref = await put('a.pdf', pdf());
      expect(await store.has(campaign, ref)).toBe(true);
      const { size, stream } = await store.open(campaign, ref);
      expect(size).toBe(ref.size);
      expect(await buffer(stream)).toEqual(pdf());
      expect(await store.list(campaign, cell)).toEqual([{ sha256: ref.sha256, type: 'pdf', size: ref.size }]);
      await expect(store.verify(campaign, ref)).resolves.toBeUndefined();
    });

    test('once, however often and under whatever name it is sent', async () => {
      const first = await put('a.pdf', pdf());
      const again = await put('b.pdf', pdf());
      expect(again).toEqual({ ...first, name: 'b.pdf' });
      expect(await tried.left()).toHaveLength(1);
    });

    test('whole when it comes in a thousand small pieces', async () => {
      const content = unique(100_000);
      const pieces = Array.from({ length: 1_000 }, (_, i) => content.subarray(i * 100, (i + 1) * 100));
      const ref = await tried.store().put({
        campaign,
        cell,
        name: 'a.png',
        bytes: Readable.from(pieces),
      });
      expect(ref.size).toBe(100_000);
      await tried.store().verify(campaign, ref);
    });
  });

  describe('a name is a word, never a path', () => {
    test('written in pieces (NFD), it is kept composed', async () => {
      const ref = await put('báo cáo tổng kết.pdf'.normalize('NFD'), pdf());
      expect(ref.name).toBe('báo cáo tổng kết.pdf'.normalize('NFC'));
      expect(ref.name).not.toBe(ref.name.normalize('NFD'));
    });

    test.each([
      ['that climbs out of its folder', '../../etc/bao-cao.pdf'],
      ['that climbs as Windows does', '..\\bao-cao.pdf'],
      ['that begins at the root', '/tmp/bao-cao.pdf'],
      ['with a NUL', 'bao-cao.pdf\u0000.pdf'],
      ['with a line break', 'bao-cao\r\nX-Evil: 1.pdf'],
      ['that turns the direction of writing', 'bao-cao\u202efdp.exe.pdf'],
      ['with an isolate', 'bao\u2066cao.pdf'],
      ['with half a character', 'bao\ud800.pdf'],
      ['of 300 letters', `${'á'.repeat(296)}.pdf`],
      ['of spaces', '   '],
    ])('5.3.2 a name %s is refused', async (_, name) => {
      await expect(put(name, pdf())).rejects.toMatchObject({ name: 'FileError', code: 'BAD_NAME' });
      expect(await tried.left()).toEqual([]);
    });

    test.each([
      ['..', cell],
      ['../outside', cell],
      ['dot..2026', cell],
      ['', cell],
      [campaign, '..'],
      [campaign, '../doi-2'],
      [campaign, 'doi-1/..'],
      [campaign, 'Doi-1\u0000'],
    ])('5.3.2 a campaign %j with the cell %j has no folder', async (inCampaign, inCell) => {
      const store = tried.store();
      const bytes = bytesOf(pdf());
      const file = { campaign: inCampaign, cell: inCell, name: 'a.pdf', bytes };
      await expect(store.put(file)).rejects.toMatchObject({ code: 'BAD_NAME' });
      await expect(store.list(inCampaign, inCell)).rejects.toMatchObject({ code: 'BAD_NAME' });
      expect(bytes.destroyed).toBe(true);
      expect(await tried.left()).toEqual([]);
    });

    test('5.3.2 a reference that was tampered with opens nothing', async () => {
      const store = tried.store();
      const ref = await put('a.pdf', pdf());
      await writeFile(tried.at('secret'), 'secret');
      for (const forged of [
        { ...ref, sha256: '../../secret' },
        { ...ref, type: 'pdf/../../../../secret' },
        { ...ref, cell: '..' },
      ])
        await expect(store.open(campaign, forged as FileRef)).rejects.toMatchObject({ code: 'FILE_UNKNOWN' });
    });
  });

  describe('limits', () => {
    test('5.2.1 a file of exactly the limit is taken, one byte more is not', async () => {
      await expect(put('a.png', unique(50_000), { file: 50_000 })).resolves.toMatchObject({ size: 50_000 });
      await expect(put('b.png', unique(50_001), { file: 50_000 })).rejects.toMatchObject({
        code: 'FILE_TOO_LARGE',
        details: { name: 'b.png', limit: 50_000, size: 50_001 },
      });
      expect(await tried.left()).toHaveLength(1);
    });

    test('5.2.1 a stream without end is stopped at the limit', async () => {
      let sent = 0;
      const endless = (function* () {
        for (;;) {
          sent += 64 * 1024;
          yield Buffer.alloc(64 * 1024);
        }
      })();
      const file = { campaign, cell, name: 'a.pdf', bytes: Readable.from(endless) };
      await expect(tried.store({ file: 1024 * 1024 }).put(file)).rejects.toMatchObject({
        code: 'FILE_TOO_LARGE',
      });
      expect(sent).toBeLessThan(4 * 1024 * 1024);
      expect(await tried.left()).toEqual([]);
    });

    test('5.2.2 an empty file is refused', async () => {
      await expect(put('a.pdf', Buffer.alloc(0))).rejects.toMatchObject({ code: 'EMPTY_FILE' });
      expect(await tried.left()).toEqual([]);
    });

    test('5.2.4 a cell has a limit of its own, which other cells do not share', async () => {
      const limits = { cell: 100_000 };
      const first = unique(60_000);
      await put('a.png', first, limits);
      await expect(put('b.png', unique(40_001), limits)).rejects.toMatchObject({
        code: 'CELL_QUOTA',
        details: { limit: 100_000, size: 100_001 },
      });
      // what is there already takes no more space
      await expect(put('c.png', first, limits)).resolves.toMatchObject({ size: 60_000 });
      await expect(put('d.png', unique(40_000), limits)).resolves.toBeDefined();
      const other = { campaign, cell: 'doi-2', name: 'e.png', bytes: bytesOf(unique(60_000)) };
      await expect(tried.store(limits).put(other)).resolves.toBeDefined();
    });

    test('what a cell has already may be sent again when its room was made smaller since', async () => {
      const content = unique(60_000);
      await put('a.png', content);
      await expect(put('b.png', content, { cell: 50_000 })).resolves.toMatchObject({ size: 60_000 });
      await expect(put('c.png', unique(100), { cell: 50_000 })).rejects.toMatchObject({ code: 'CELL_QUOTA' });
    });
  });

  describe('nothing is left behind', () => {
    test('when the stream breaks in the middle', async () => {
      const breaking = Readable.from(
        (function* () {
          yield pdf().subarray(0, 100);
          throw new Error('connection reset');
        })(),
      );
      await expect(tried.store().put({ campaign, cell, name: 'a.pdf', bytes: breaking })).rejects.toThrow(
        'connection reset',
      );
      expect(await tried.left()).toEqual([]);
    });

    test('when the sender hangs up without a word', async () => {
      const hanging = new Readable({ read() {} });
      hanging.push(pdf().subarray(0, 100));
      setTimeout(() => hanging.destroy(), 20);
      await expect(
        tried.store().put({ campaign, cell, name: 'a.pdf', bytes: hanging }),
      ).rejects.toMatchObject({ code: 'ERR_STREAM_PREMATURE_CLOSE' });
      expect(await tried.left()).toEqual([]);
    });

    test('of a file that was taken in and then not wanted', async () => {
      const store = tried.store();
      const staged = await store.stage({ campaign, cell, name: 'a.pdf', bytes: bytesOf(pdf()) });
      expect(await store.list(campaign, cell)).toEqual([]);
      await staged.discard();
      expect(await tried.left()).toEqual([]);
    });
  });

  describe('several at once', () => {
    test('the same file twenty times is one file, and every sender gets its reference', async () => {
      const content = unique(200_000);
      const refs = await Promise.all(Array.from({ length: 20 }, () => put('a.png', content)));
      expect(new Set(refs.map(({ sha256 }) => sha256)).size).toBe(1);
      expect(await tried.left()).toEqual([`${refs[0]?.sha256}.png`]);
      await tried.store().verify(campaign, refs[0] as FileRef);
    });

    test('5.2.4 the same file twice takes room once, also while neither is stored yet', async () => {
      const content = unique(7_000);
      const store = tried.store({ cell: 10_000 });
      const stage = (name: string, bytes: Buffer) =>
        store.stage({ campaign, cell, name, bytes: bytesOf(bytes) });
      const one = await stage('a.png', content);
      const other = await stage('b.png', content);
      await expect(stage('c.png', unique(3_001))).rejects.toMatchObject({
        code: 'CELL_QUOTA',
        details: { size: 10_001 },
      });
      expect(await one.keep()).toEqual({ ...(await other.keep()), name: 'a.png' });
      expect(await tried.left()).toEqual([`${one.ref.sha256}.png`]);
    });

    describe('a file stays for whoever has kept it when its twin is given up', () => {
      const staged = (content: Buffer) =>
        tried.store().stage({ campaign, cell, name: 'a.png', bytes: bytesOf(content) });
      const isThere = ({ ref }: { ref: FileRef }) => tried.store().has(campaign, ref);

      test('whichever of the two was first', async () => {
        for (let i = 0; i < 20; i++) {
          const content = unique(5_000);
          const [one, other] = [await staged(content), await staged(content)];
          await Promise.all([one.keep(), other.keep()]);
          await (i % 2 === 0 ? one : other).discard();
          expect(await isThere(one)).toBe(true);
        }
      });

      test('also while it is being kept', async () => {
        for (let i = 0; i < 60; i++) {
          const content = unique(5_000);
          const [one, other] = [await staged(content), await staged(content)];
          await one.keep();
          const kept = other.keep();
          for (let steps = i % 3; steps > 0; steps--) await stat(tmpdir());
          await Promise.all([one.discard(), kept]);
          expect(await isThere(other)).toBe(true);
        }
      });

      test('and nothing stays of one that nobody else has kept', async () => {
        const one = await staged(unique(5_000));
        await one.keep();
        await one.discard();
        expect(await tried.left()).toEqual([]);
      });
    });
  });

  describe('what is stored is checked again', () => {
    test('bytes that were changed are noticed', async () => {
      const store = tried.store();
      const ref = await put('a.pdf', pdf());
      const path = tried.at(campaign, cell, `${ref.sha256}.pdf`);
      const content = await readFile(path);
      content[20] = (content[20] ?? 0) ^ 1;
      await writeFile(path, content);
      await expect(store.verify(campaign, ref)).rejects.toMatchObject({ code: 'FILE_CHANGED' });
      // sending the same file once more repairs it
      await put('a.pdf', pdf());
      await expect(store.verify(campaign, ref)).resolves.toBeUndefined();
    });

    test('a file that was cut short does not count as stored', async () => {
      const store = tried.store();
      const ref = await put('a.pdf', pdf());
      await writeFile(tried.at(campaign, cell, `${ref.sha256}.pdf`), pdf().subarray(0, -1));
      expect(await store.has(campaign, ref)).toBe(false);
      await expect(store.verify(campaign, ref)).rejects.toMatchObject({ code: 'FILE_CHANGED' });
    });

    test('a file of another cell or campaign, and one that was never stored, are unknown', async () => {
      const store = tried.store();
      const ref = await put('a.pdf', pdf());
      for (const [where, which] of [
        [campaign, { ...ref, cell: 'doi-2' }],
        ['dot-2027', ref],
        [campaign, { ...ref, sha256: '0'.repeat(64) }],
        [campaign, { ...ref, type: 'png' }],
      ] as const) {
        expect(await store.has(where, which)).toBe(false);
        await expect(store.open(where, which)).rejects.toMatchObject({ code: 'FILE_UNKNOWN' });
        await expect(store.verify(where, which)).rejects.toMatchObject({ code: 'FILE_UNKNOWN' });
      }
      expect(await store.list('dot-2027', cell)).toEqual([]);
    });
  });
});

describe('in a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bon-tot-files-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const filesLeft = async (): Promise<string[]> =>
    (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  const put = (name: string, content: Buffer) =>
    openFileStore(folder).put({ campaign, cell, name, bytes: bytesOf(content) });

  test('files are their owner’s alone', async () => {
    const { sha256 } = await put('a.pdf', pdf());
    const path = join(folder, campaign, cell, `${sha256}.pdf`);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(path))).mode & 0o777).toBe(0o700);
  });

  test('what a killed process has left is removed after an hour, not before', async () => {
    await mkdir(join(folder, campaign, cell), { recursive: true });
    const [old, oldWhole, fresh] = ['0', `${'a'.repeat(64)}.0`, '1'].map((begin) =>
      join(folder, campaign, cell, `.${begin}0000000-0000-4000-8000-000000000000.part`),
    ) as [string, string, string];
    for (const path of [old, oldWhole, fresh]) await writeFile(path, 'begun');
    const before = Date.now() / 1000 - 3_700;
    for (const path of [old, oldWhole]) await utimes(path, before, before);
    await put('a.pdf', pdf());
    expect((await filesLeft()).filter((name) => name.endsWith('.part'))).toEqual([fresh.split('/').at(-1)]);
  });
  test('nothing is left behind when its place is taken by something else', async () => {
    const sha256 = createHash('sha256').update(pdf()).digest('hex');
    await mkdir(join(folder, campaign, cell, `${sha256}.pdf`), { recursive: true });
    await expect(put('a.pdf', pdf())).rejects.toMatchObject({ syscall: 'rename' });
    expect(await filesLeft()).toEqual([]);
  });

  test('a file stays for whoever has kept it also when its file was given the number of the one given up', async () => {
    const one = await openFileStore(folder).stage({
      campaign,
      cell,
      name: 'a.png',
      bytes: bytesOf(unique(5_000)),
    });
    await one.keep();
    // a file system may give a number again once its file is replaced: the time is another one
    const later = new Date(Date.now() + 5_000);
    await utimes(join(folder, campaign, cell, `${one.ref.sha256}.png`), later, later);
    await one.discard();
    expect(await openFileStore(folder).has(campaign, one.ref)).toBe(true);
  });

  /** Stores files by processes of their own that begin at the same moment; their answers. */
  async function byProcesses(paths: string[], limit = ''): Promise<string[]> {
    const children = paths.map((path) => {
      const child = spawn(process.execPath, [putter, join(folder, 'store'), path, limit], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
    });
    const next = async (lines: AsyncIterator<string>) => (await lines.next()).value as string;
    expect(await Promise.all(children.map(({ lines }) => next(lines)))).toEqual(paths.map(() => 'ready'));
    const ended = children.map(({ child }) => once(child, 'exit'));
    for (const { child } of children) child.stdin.write('\n');
    const answers = await Promise.all(children.map(({ lines }) => next(lines)));
    await Promise.all(ended);
    return answers;
  }

  test('two processes that store the same file don’t disturb each other', async () => {
    const path = join(folder, 'a.png');
    await writeFile(path, unique(5_000_000));
    const [one, other] = await byProcesses([path, path]);
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(other).toBe(one);
    expect(await readdir(join(folder, 'store', campaign, cell))).toEqual([`${one}.png`]);
  });

  test('5.2.4 three processes together never take more room than the cell has', async () => {
    const paths = await Promise.all(
      ['a', 'b', 'c'].map(async (name) => {
        const path = join(folder, `${name}.png`);
        await writeFile(path, unique(4_000_000));
        return path;
      }),
    );
    const answers = await byProcesses(paths, '9000000');
    const stored = await readdir(join(folder, 'store', campaign, cell));
    expect(stored.length).toBeLessThanOrEqual(2);
    expect(answers.filter((answer) => answer !== 'CELL_QUOTA')).toHaveLength(stored.length);
    expect(answers).toContain('CELL_QUOTA');
  });
});
