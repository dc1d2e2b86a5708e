import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Erasure } from '../../domain/journal/erasure.ts';
import { erasePart } from '../../domain/journal/journal-seal.ts';
import { TABLE_NAMES } from '../../domain/table-name.ts';
import { openFileStore } from '../../records/files/file-store.ts';
import type { RecordsReader } from '../../records/reading.ts';
import { exportTables, TABLE_FILES } from '../export-tables.ts';
import { everyPaper, papersSent, wordPath } from '../make-papers.ts';
import { type Archived, type ArchiveStep, archiveCampaign } from './archive-campaign.ts';
import { type ArchiveSample, archiveSample, ISSUED_WORD } from './archive-sample.fixture.ts';

/** One campaign in one folder, checked by nothing of the product. */

let outer: string;
let sample: ArchiveSample;
let first: Archived;
const steps: ArchiveStep[] = [];
const at = (...path: string[]) => join(outer, ...path);

const archive = (
  to: string,
  { campaign, files, reader }: Pick<ArchiveSample, 'campaign' | 'files' | 'reader'> = sample,
  told: (step: ArchiveStep) => void = () => undefined,
): Promise<Archived> =>
  archiveCampaign(campaign, { reader, store: openFileStore(files) }, to, { kept: [files], told });

beforeAll(async () => {
  outer = await mkdtemp(join(tmpdir(), 'bon-tot-archive-'));
  sample = await archiveSample(at('files'));
  first = await archive(at('luu-tru'), sample, (step) => steps.push(step));
}, 120_000);
afterAll(() => rm(outer, { recursive: true, force: true }));
afterEach(() => vi.useRealTimers());

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

/** The paths of all files below a folder. */
async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .toSorted();
}

/** What `sha256sum -c` says, as its form is told (GNU coreutils): the files that are not as the sums have them. */
async function wrongSums(folder: string): Promise<string[]> {
  const lines = (await readFile(join(folder, 'SHA256SUMS'), 'utf8')).trimEnd().split('\n');
  const wrong: string[] = [];
  for (const line of lines) {
    const [, sum, path = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    const content = await readFile(join(folder, path)).catch(() => null);
    if (content === null || sha256(content) !== sum) wrong.push(path);
  }
  return wrong;
}

/** What a journal's lines prove, by the words of the README alone; the first thing that is wrong. */
function wrongInJournal(text: string): string | null {
  let previous: string | null = null;
  for (const [index, line] of text.split('\n').slice(0, -1).entries()) {
    const { seq, hash, head, parts } = JSON.parse(line);
    if (seq !== index + 1) return `${index + 1}: number`;
    if (sha256(head) !== hash) return `${seq}: head`;
    const [ofEntry, , digests, before] = JSON.parse(head);
    if (ofEntry.seq !== seq || before !== previous) return `${seq}: chain`;
    for (const [place, name] of ['payload', 'content', 'standing', 'notices'].entries())
      if (parts[name] !== null && sha256(parts[name]) !== digests[place]) return `${seq}: ${name}`;
    previous = hash;
  }
  return null;
}

const journalOf = (folder: string, subject: string) =>
  readFile(join(folder, `nhat-ky/${subject}.jsonl`), 'utf8');

describe('an archive', () => {
  test('holds files whose sums stand beside them, all of them and no others', async () => {
    const listed = (await readFile(at('luu-tru', 'SHA256SUMS'), 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(66));
    expect(await wrongSums(at('luu-tru'))).toEqual([]);
    expect([...listed, 'SHA256SUMS'].toSorted()).toEqual(await filesIn(at('luu-tru')));
    expect(first).toMatchObject({ files: listed.length - 1, problems: [] });
    // names that any system keeps
    for (const path of listed) expect(path).toMatch(/^[A-Za-z0-9./_-]+$/);
  });

  test.runIf(process.platform === 'linux')(
    'is checked by sha256sum, which finds a byte that was changed in any file',
    async () => {
      const check = (folder: string) => execa('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: folder });
      await check(at('luu-tru'));
      await cp(at('luu-tru'), at('changed'), { recursive: true });
      for (const path of [
        'nhat-ky/doi-1.jsonl',
        'giay-to/32-qd-du.html',
        'bang/ket-qua.xlsx',
        'MUCLUC.html',
      ]) {
        const content = await readFile(at('luu-tru', path));
        const middle = content.length >> 1;
        await writeFile(
          at('changed', path),
          content.map((byte, place) => (place === middle ? byte ^ 1 : byte)),
        );
        await expect(check(at('changed')), path).rejects.toMatchObject({
          exitCode: 1,
          stdout: expect.stringContaining(path),
        });
        await writeFile(at('changed', path), content);
      }
      await check(at('changed'));
    },
  );

  test('has every paper as it is made of the records, and every table', async () => {
    const { campaign, reader } = sample;
    let papers = 0;
    const archived = async (path: string, content: string | Uint8Array) => {
      const bytes = await readFile(at('luu-tru', 'giay-to', path));
      expect(bytes.equals(Buffer.from(content)), path).toBe(true);
      papers += 1;
    };
    for (const { path, content } of await papersSent(campaign, reader)) await archived(path, content);
    for await (const { path, read, readWord } of everyPaper(campaign, reader, first.until.at ?? 0)) {
      await archived(path, await read());
      const word = (await readWord())?.bytes ?? null;
      if (word !== null) await archived(wordPath(path), word);
    }
    // as it was issued, byte for byte
    await archived('32-qd-du.docx', ISSUED_WORD);
    expect(papers).toBe((await filesIn(at('luu-tru', 'giay-to'))).length);
    expect(papers).toBeGreaterThan(30);
    for (const table of TABLE_NAMES)
      expect(await readFile(at('luu-tru', 'bang', TABLE_FILES[table])), table).toEqual(
        await exportTables(campaign, reader, [table]),
      );
  });

  test('has every file that an entry names, byte for byte, also one that was replaced since', async () => {
    const archived = new Set<string>();
    for (const path of await filesIn(at('luu-tru', 'tep')))
      archived.add(`${path.split('/')[0]}/${sha256(await readFile(at('luu-tru', 'tep', path)))}`);
    expect(sample.refs.length).toBeGreaterThan(20);
    expect([...archived].toSorted()).toEqual(
      sample.refs.map((ref) => `${ref.cell}/${ref.sha256}`).toSorted(),
    );
  });

  test('has the whole journal, each entry with what it says, in a chain that SHA-256 alone proves', async () => {
    const subjects = new Set(sample.entries.map(({ subject }) => subject));
    for (const subject of subjects) {
      const text = await journalOf(at('luu-tru'), subject);
      expect(wrongInJournal(text), subject).toBeNull();
      const own = sample.entries.filter((entry) => entry.subject === subject);
      const lines = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(lines).toHaveLength(own.length);
      for (const [index, { seal, input, reason, content, standing, notices, at: when }] of own.entries()) {
        const { hash, head, parts } = lines[index];
        const said = Object.fromEntries(
          Object.entries<string>(parts).map(([name, part]) => [name, JSON.parse(part)[1]]),
        );
        expect(hash).toBe(seal.hash);
        expect(JSON.parse(head)[0]).toMatchObject({ subject, seq: index + 1, at: when });
        expect(said).toMatchObject({ content, standing, notices: { notices }, payload: { reason } });
        if (input.kind === 'event')
          expect(said['payload']).toEqual({ payload: input.event.payload ?? null, reason });
      }
    }
    expect(first.until).toEqual({
      at: Math.max(...sample.entries.map((entry) => entry.at)),
      seq: sample.entries.filter(({ subject }) => subject === 'campaign').length,
      entries: sample.entries.length,
    });
  });

  test.each([
    [
      'a text that was changed',
      (lines: string[]) => lines.with(4, (lines[4] ?? '').replace('"late', '"l4te')),
    ],
    ['an entry that was taken out', (lines: string[]) => lines.toSpliced(4, 1)],
    [
      'an entry that was taken out, and all others numbered anew',
      (lines: string[]) =>
        lines.toSpliced(4, 1).map((line, index) => line.replace(/^\{"seq":\d+/, `{"seq":${index + 1}`)),
    ],
    [
      'two that have changed places',
      (lines: string[]) => lines.with(4, lines[5] ?? '').with(5, lines[4] ?? ''),
    ],
  ])('shows %s by its chain, without its sums', async (_, changed) => {
    const lines = (await journalOf(at('luu-tru'), 'campaign')).trimEnd().split('\n');
    const other = changed(lines);
    expect(other).not.toEqual(lines);
    expect(wrongInJournal(`${lines.join('\n')}\n`)).toBeNull();
    expect(wrongInJournal(`${other.join('\n')}\n`)).toMatch(/^5: /);
  });

  test('brings a program that checks the journal as well, and finds what was changed', async () => {
    const python = await execa('python3', ['--version'], { reject: false });
    if (python.exitCode !== 0) return;
    const check = (folder: string) =>
      execa('python3', ['kiem-tra-nhat-ky.py'], { cwd: folder, reject: false });
    const { exitCode, stdout } = await check(at('luu-tru'));
    expect([exitCode, stdout.split('\n').length]).toEqual([0, 9]);
    await cp(at('luu-tru'), at('checked'), { recursive: true });
    const text = await journalOf(at('checked'), 'doi-1');
    const lines = text.trimEnd().split('\n');
    const unsealed = JSON.stringify({ seq: 2, unsealed: { seq: 2 } });
    const emptied = (line = '') => {
      const entry = JSON.parse(line);
      return JSON.stringify({ ...entry, parts: { ...entry.parts, payload: null } });
    };
    for (const [changed, said] of [
      [text.replace('Bảo lưu', 'Bỏ lưu'), [/^doi-1\.jsonl #\d+: .*changed$/]],
      [`${lines.with(4, emptied(lines[4])).join('\n')}\n`, [/^doi-1\.jsonl #5: payload is gone/]],
      [`${lines.slice(0, -1).join('\n')}\n`, [/^doi-1\.jsonl: MUCLUC\.html has another last entry$/]],
      // what follows it is checked all the same
      [
        `${lines.with(1, unsealed).with(6, emptied(lines[6])).join('\n')}\n`,
        [
          /^doi-1\.jsonl #2: there is no seal/,
          /^doi-1\.jsonl #3: the chain is broken$/,
          /#7: payload is gone/,
        ],
      ],
    ] as const) {
      await writeFile(at('checked', 'nhat-ky/doi-1.jsonl'), changed);
      const { exitCode, stderr, stdout } = await check(at('checked'));
      expect([exitCode, stdout.split('\n').length]).toEqual([1, 9]);
      expect(stderr.split('\n')).toEqual(said.map((one) => expect.stringMatching(one)));
    }
  });

  test('lists its contents by number, with what each is, and tells how to check them', async () => {
    const list = await readFile(at('luu-tru', 'MUCLUC.html'), 'utf8');
    const rows = [...list.matchAll(/<tr><td class="number">(\d+)<\/td><td>([^<]+)<\/td><td>([^<]+)<\/td>/g)];
    const paths = (await filesIn(at('luu-tru'))).filter((path) => !/^(?:MUCLUC|SHA256)/.test(path));
    expect(rows.map(([, number]) => Number(number))).toEqual(paths.map((_, index) => index + 1));
    expect(rows.map(([, , path]) => path).toSorted()).toEqual(paths);
    const sums = new Map(
      (await readFile(at('luu-tru', 'SHA256SUMS'), 'utf8'))
        .split('\n')
        .map((line) => [line.slice(66), line.slice(0, 64)]),
    );
    for (const path of paths) expect(list).toContain(sums.get(path));
    for (const { name } of sample.refs) expect(list).toContain(`“${name}”`);
    for (const subject of ['campaign', 'doi-1']) {
      const last = sample.entries.findLast((entry) => entry.subject === subject);
      expect(list).toContain(`mã băm mục cuối ${last?.seal.hash}`);
    }
    expect(list).toContain('Không thiếu tệp nào');
    const readMe = await readFile(at('luu-tru', 'README.txt'), 'utf8');
    for (const text of [list, readMe]) expect(text).toContain(`mục số ${first.until.seq}`);
    expect(readMe).toContain('sha256sum -c SHA256SUMS');
  });

  test('of the same records has the same bytes on another day, at another place', async () => {
    vi.useFakeTimers({ now: Date.now() + 400 * 86_400_000, toFake: ['Date'] });
    await archive(at('mot-noi-khac', 'luu-tru'));
    const paths = await filesIn(at('luu-tru'));
    expect(await filesIn(at('mot-noi-khac', 'luu-tru'))).toEqual(paths);
    for (const path of paths)
      expect(
        (await readFile(at('mot-noi-khac', 'luu-tru', path))).equals(await readFile(at('luu-tru', path))),
        path,
      ).toBe(true);
  });

  test('tells how far it is, part by part up to its end', () => {
    for (const step of ['journal', 'files', 'tables'] as const) {
      const told = steps.filter((one) => one.step === step);
      expect(told.map(({ done }) => done)).toEqual(told.map((_, index) => index + 1));
      expect(told.at(-1)).toMatchObject({ done: told.length, of: told.length });
    }
    expect(new Set(steps.map(({ step }) => step))).toEqual(new Set(['journal', 'papers', 'files', 'tables']));
  });
});

test('what was erased stays out, its digest still proves that it stood there, and who erased it is told', async () => {
  const erased: Erasure = {
    campaign: 'x',
    subject: 'doi-1',
    seq: 3,
    part: 'payload',
    by: 'do-thi-thu',
    at: 1_735_000_000_000,
    reason: 'Theo yêu cầu của người gửi',
  };
  const other = await archiveSample(
    at('erased-files'),
    (entry) =>
      entry.subject === erased.subject && entry.seq === erased.seq ? erasePart(entry, erased.part) : entry,
    [erased],
  );
  const made = await archive(at('erased'), other);
  expect(made.problems).toEqual([]);
  const text = await journalOf(at('erased'), 'doi-1');
  expect(wrongInJournal(text)).toBeNull();
  const line = JSON.parse(text.split('\n')[2] ?? '');
  const before = JSON.parse((await journalOf(at('luu-tru'), 'doi-1')).split('\n')[2] ?? '');
  expect([line.parts.payload, line.head]).toEqual([null, before.head]);
  expect(JSON.parse(await readFile(at('erased', 'nhat-ky/da-xoa.json'), 'utf8'))).toEqual([erased]);
  if ((await execa('python3', ['--version'], { reject: false })).exitCode === 0)
    expect(
      await execa('python3', ['kiem-tra-nhat-ky.py'], { cwd: at('erased'), reject: false }),
    ).toMatchObject({ exitCode: 0, stderr: '' });
}, 60_000);

describe('what is wrong with the records', () => {
  test('is told by name: a file that is gone, and one with other bytes; the archive is made all the same', async () => {
    await cp(sample.files, at('spoilt-files'), { recursive: true });
    const [gone, changed] = sample.refs;
    if (gone === undefined || changed === undefined) throw new Error('no files');
    const inCopy = (place: string) => place.replace(sample.files, at('spoilt-files'));
    await rm(inCopy(sample.placeOf(gone)));
    await writeFile(inCopy(sample.placeOf(changed)), 'gì đó khác');
    const made = await archive(at('spoilt'), { ...sample, files: at('spoilt-files') });
    expect(made.problems).toEqual([
      { of: 'missingFile', cell: gone.cell, name: gone.name, sha256: gone.sha256 },
      expect.objectContaining({ of: 'damagedFile', cell: changed.cell, name: changed.name }),
    ]);
    expect(await wrongSums(at('spoilt'))).toEqual([]);
    const list = await readFile(at('spoilt', 'MUCLUC.html'), 'utf8');
    expect(list).toContain(`Thiếu tệp “${gone.name}”`);
    expect(list).toContain(gone.sha256);
    expect(list).toMatch(new RegExp(`Tệp “${changed.name}” của .* không còn như lúc nộp`));
    expect((await filesIn(at('spoilt', 'tep'))).length).toBe(sample.refs.length - 1);
  });

  test('is told by number: an entry without its seal, and one that is not as it was sealed', async () => {
    const other = await archiveSample(at('broken-files'), (entry) => {
      if (entry.subject !== 'doi-2') return entry;
      const { seal, ...bare } = entry;
      if (entry.seq === 2) return bare;
      return entry.seq === 5 ? { ...entry, actor: 'ai-do' } : entry;
    });
    const made = await archive(at('broken'), other);
    expect(made.problems).toEqual(
      // the one behind an entry without a seal follows nothing
      [2, 3, 5].map((seq) => ({ of: 'brokenEntry', subject: 'doi-2', seq })),
    );
    const lines = (await journalOf(at('broken'), 'doi-2')).split('\n');
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ seq: 2, unsealed: { subject: 'doi-2', seq: 2 } });
    expect(await wrongSums(at('broken'))).toEqual([]);
  }, 60_000);
});

describe('no archive', () => {
  /** What stands beside where it would be. */
  const beside = async (name: string) => (await readdir(outer)).filter((one) => one.startsWith(name));

  test('is made over anything, nor inside of what the system keeps', async () => {
    const before = await readFile(at('luu-tru', 'SHA256SUMS'));
    await expect(archive(at('luu-tru'))).rejects.toMatchObject({ code: 'ARCHIVE_PLACE_TAKEN' });
    expect(await readFile(at('luu-tru', 'SHA256SUMS'))).toEqual(before);
    await writeFile(at('tep-co-san'), 'x');
    await expect(archive(at('tep-co-san'))).rejects.toMatchObject({ code: 'ARCHIVE_PLACE_TAKEN' });
    await symlink(sample.files, at('link'));
    for (const inside of [at('files', 'luu-tru'), at('link', 'luu-tru')])
      await expect(archive(inside)).rejects.toMatchObject({ code: 'ARCHIVE_INSIDE' });
    expect(await beside('luu-tru')).toEqual(['luu-tru']);
  });

  test('is left half made where its making fails', async () => {
    const stops: Partial<RecordsReader> = {
      people: async () => {
        throw new Error('the records are gone');
      },
    };
    await expect(archive(at('fails'), { ...sample, reader: { ...sample.reader, ...stops } })).rejects.toThrow(
      'the records are gone',
    );
    expect(await beside('fails')).toEqual([]);
  });

  test('is left under its name where its making is killed', async () => {
    await mkdir(at('killed'));
    const program = fileURLToPath(new URL('./archive-killed.fixture.ts', import.meta.url));
    const child: ChildProcess = spawn(process.execPath, [program, at('killed')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
    expect(String(said)).toBe('writing\n');
    const there = await readdir(at('killed'));
    // it is under way, beside the place
    expect(there.some((name) => /^luu-tru\..*unfinished$/.test(name))).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await readdir(at('killed'))).not.toContain('luu-tru');
  }, 60_000);

  test('is of two moments: it is made anew where something was recorded meanwhile', async () => {
    let [revision, read] = [1, 0];
    const counted = (changes: number): Partial<RecordsReader> => ({
      campaignNames: async () => [{ id: sample.campaign.id, startedAt: 0, revision }],
      // of little, which is made in a moment
      cells: async () => [],
      cases: async () => [],
      erasures: async () => {
        read += 1;
        if (read <= changes) revision += 1;
        return [];
      },
    });
    const busy = (changes: number) => ({ ...sample, reader: { ...sample.reader, ...counted(changes) } });
    await archive(at('busy'), busy(1));
    expect(read).toBe(2);
    expect(await wrongSums(at('busy'))).toEqual([]);
    read = 0;
    await expect(archive(at('busier'), busy(100))).rejects.toMatchObject({ code: 'CAMPAIGN_CHANGING' });
    expect([read, await beside('busier')]).toEqual([3, []]);
  }, 60_000);
});
