import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pWaitFor from 'p-wait-for';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { builtInTemplate } from '../../documents/word/built-in-templates.ts';
import { paragraph, wordFile } from '../../documents/word/ooxml.ts';
import { formGuideOn } from '../../domain/form-guide.ts';
import { component } from '../../test/support/components.ts';
import { pdfPages } from '../../test/support/pdf-programs.ts';
import { failureSentence } from '../../words/failures/failure-sentences.ts';
import { samplePdf } from '../../worker/sample-pdf.ts';
import { PdfFailure } from './pdf-failure.ts';
import { wordToPdf } from './word-to-pdf.ts';

/** What becomes of files for Word whatever becomes of the program that writes them as PDF. */

const programs = await component('pdfPrograms');

const page = (text: string) => wordFile([paragraph(text)], { size: 14, pageNumberSize: 14 });
const TWO = [
  { name: 'bien-ban.docx', bytes: page('Biên bản kiểm tra') },
  { name: 'ket-qua.docx', bytes: page('Thông báo kết quả') },
];

let folder = '';
let temporary = '';
const before = process.env['TMPDIR'];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bon-tot-programs-'));
  temporary = await mkdtemp(join(tmpdir(), 'bon-tot-temporary-'));
  process.env['TMPDIR'] = temporary;
});
afterEach(async () => {
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  await rm(folder, { recursive: true, force: true });
  await rm(temporary, { recursive: true, force: true });
});

/** A program in the place of LibreOffice. @param does in a shell, with the folder of the PDFs as `$into` */
async function programThat(does: string): Promise<string> {
  const program = join(folder, 'soffice');
  await writeFile(
    program,
    `#!/bin/sh\nwhile [ $# -gt 0 ]; do [ "$1" = --outdir ] && into=$2; shift; done\n${does}\n`,
  );
  await chmod(program, 0o755);
  return program;
}

async function failed(program: string, limit = { start: 60_000, mib: 0 }): Promise<PdfFailure> {
  const error = await wordToPdf(TWO, { program, limit }).then(
    () => null,
    (one: unknown) => one,
  );
  if (!(error instanceof PdfFailure)) throw new TypeError(`no failure of the program: ${error}`);
  return error;
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('the program that writes PDF', () => {
  test('is missing: that is said, with what else can be done', async () => {
    const error = await failed(join(folder, 'none'));
    expect(error).toMatchObject({ code: 'PDF_PROGRAM_MISSING', kind: 'refused' });
    expect(failureSentence(error)?.vi).toMatch(/không có LibreOffice .*in từ trình duyệt/);
  });

  test('hangs: it is ended with everything that it has started', async () => {
    const pids = join(folder, 'pids');
    const program = await programThat(
      `sleep 60 >/dev/null 2>&1 & echo $! > ${pids}.part; echo $$ >> ${pids}.part; mv ${pids}.part ${pids}; wait`,
    );
    const error = await failed(program, { start: 2_000, mib: 0 });
    expect(error).toMatchObject({ code: 'PDF_PROGRAM_HUNG', kind: 'unreachable' });
    expect(failureSentence(error)?.vi).toMatch(/không xong trong 2 giây/);
    const started = (await readFile(pids, 'utf8')).trim().split('\n').map(Number);
    expect(started).toHaveLength(2);
    await pWaitFor(() => !started.some(isAlive), { interval: 20, timeout: 10_000 });
  });

  test.each([
    ['itself', 'kill -KILL $$'],
    ['in what it has started', 'exit 137'],
  ])('is killed, %s: that is said, and may go through later', async (_, does) => {
    const error = await failed(await programThat(does));
    expect(error).toMatchObject({ code: 'PDF_PROGRAM_KILLED', kind: 'unreachable' });
    expect(failureSentence(error)?.vi).toContain('bị dừng giữa chừng (SIGKILL)');
  });

  test.each([
    ['says that it failed', 'echo "Error: no profile"; exit 77'],
    ['leaves one file out', 'cp good.pdf $into/0.pdf; echo "Error: source file could not be loaded"'],
    ['writes something else', 'cp good.pdf $into/0.pdf; echo nothing > $into/1.pdf'],
    ['writes half of it', 'cp good.pdf $into/0.pdf; head -c 100 good.pdf > $into/1.pdf'],
  ])('%s: the file is named, and nothing of the others is given', async (_, does) => {
    await writeFile(join(folder, 'good.pdf'), samplePdf('good'));
    const error = await failed(
      await programThat(`mkdir -p $into; ${does.replaceAll('good.pdf', join(folder, 'good.pdf'))}`),
    );
    expect(error.code).toBe('PDF_PROGRAM_FAILED');
    expect(failureSentence(error)?.vi).toMatch(/không lập được PDF của .*(ket-qua|1)\.docx/);
  });

  test('is ended when nobody waits any more, for whatever reason', async () => {
    const pid = join(folder, 'pid');
    const program = await programThat(`echo $$ > ${pid}.part; mv ${pid}.part ${pid}; sleep 600`);
    const waiting = new AbortController();
    const made = wordToPdf(TWO, { program, signal: waiting.signal });
    made.catch(() => undefined);
    const started = await pWaitFor<number>(
      () =>
        readFile(pid, 'utf8').then(
          (text) => pWaitFor.resolveWith(Number(text)),
          () => false,
        ),
      { interval: 20, timeout: 20_000 },
    );
    waiting.abort(new Error('the page was closed'));
    await expect(made).rejects.toThrow('the page was closed');
    await pWaitFor(() => !isAlive(started), { interval: 20, timeout: 10_000 });
  });

  test('leaves nothing behind, whatever came of it', async () => {
    await failed(join(folder, 'none'));
    await failed(await programThat('exit 1'));
    await writeFile(join(folder, 'good.pdf'), samplePdf('good'));
    const good = join(folder, 'good.pdf');
    await wordToPdf(TWO, {
      program: await programThat(`mkdir -p $into; cp ${good} $into/0.pdf; cp ${good} $into/1.pdf`),
    });
    expect(await readdir(temporary)).toEqual([]);
  });
});

describe.skipIf(!programs.available)('by LibreOffice itself', () => {
  test('each file becomes a PDF of its own, in their order, and people hear how far it is', async () => {
    const heard: string[] = [];
    const many = Array.from({ length: 21 }, (_, index) => ({
      name: `${index}.docx`,
      bytes: page(`Chi bộ số ${index}, nghị quyết của Đảng ủy`),
    }));
    const made = await wordToPdf(many, { told: (done, of) => heard.push(`${done}/${of}`) });
    expect(heard).toEqual(['20/21', '21/21']);
    const texts = await Promise.all(made.map(async ({ bytes }) => (await pdfPages(bytes)).join('|')));
    expect(texts).toEqual(many.map((_, index) => `Chi bộ số ${index}, nghị quyết của Đảng ủy`));
    expect(made.map(({ pages }) => pages)).toEqual(many.map(() => 1));
    expect(await readdir(temporary)).toEqual([]);
  });

  test('two at the same time are not in each other’s way', async () => {
    const made = await Promise.all(TWO.map((one) => wordToPdf([one])));
    expect(await Promise.all(made.map(async ([one]) => pdfPages(one?.bytes ?? new Uint8Array())))).toEqual([
      ['Biên bản kiểm tra'],
      ['Thông báo kết quả'],
    ]);
  });

  test('what is no file for Word is told by its name', async () => {
    const whole = builtInTemplate('result', formGuideOn('2026-12-01'));
    const half = { name: 'half.docx', bytes: whole.subarray(0, 500) };
    await expect(wordToPdf([half])).rejects.toMatchObject({ code: 'PDF_PROGRAM_FAILED' });
  });
});
