import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decisionRequest, levels } from '../documents/decisions/decision.fixture.ts';
import { renderDecision } from '../documents/decisions/decision.ts';
import { decisionWord } from '../documents/word/decision-word.ts';
import { asStored, wordFileOf } from '../documents/word/word-file.ts';
import { docx, pdf, png } from '../records/files/file-samples.fixture.ts';
import { type FileStore, openFileStore } from '../records/files/file-store.ts';
import { component } from '../test/support/components.ts';
import { compareSigned } from './compare-signed.ts';

/** The signed paper of a decision against the decision as it was issued. */

const found = await component('chromium');
const CAMPAIGN = '28-kh-du';
type Content = Parameters<typeof decisionRequest>[0];
const requestOf = (content: Content = {}) =>
  decisionRequest({ kind: 'cellLevels', lines: levels, ...content });
const wordOf = (content: Content = {}) =>
  wordFileOf(decisionWord(requestOf(content)), null, { campaign: CAMPAIGN, paper: 'main-cellLevels' });

describe('the signed paper of a decision', () => {
  let folder: string;
  let files: FileStore;
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (found.available)
      browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
    folder = await mkdtemp(join(tmpdir(), 'bon-tot-signed-'));
    files = openFileStore(folder);
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function compared(bytes: Uint8Array, name: string, issued: Uint8Array | null = wordOf()) {
    const scan = await files.put({
      campaign: CAMPAIGN,
      cell: 'campaign',
      name,
      bytes: Readable.from([Buffer.from(bytes)]),
    });
    const reader = { issuedWord: async () => (issued === null ? null : asStored(issued)) };
    return await compareSigned(reader, files, { campaign: CAMPAIGN, decision: 'main-cellLevels', scan });
  }

  test('is taken at once where it is the file that was issued', async () => {
    expect(await compared(wordOf(), 'da-ky.docx')).toEqual({ outcome: 'ours' });
  });

  test('that says something else as a file for Word is told by its words', async () => {
    const other = wordOf({ number: '16-QĐ/ĐU' });
    expect(await compared(other, 'da-ky.docx')).toEqual({
      outcome: 'differs',
      changes: [{ after: expect.stringMatching(/\* Số$/), issued: '15-QĐ/ĐU', signed: '16-QĐ/ĐU' }],
    });
  });

  test('without text, unreadable, of another matter, or of a decision without a file, says so', async () => {
    expect(await compared(png(), 'anh.png')).toEqual({ outcome: 'noText' });
    expect(await compared(pdf(), 'quet.pdf')).toEqual({ outcome: 'noText' });
    expect(await compared(await docx(), 'khac.docx')).toEqual({ outcome: 'other' });
    expect(await compared(wordOf(), 'da-ky.docx', null)).toEqual({ outcome: 'nothingToCompare' });
    const scan = { cell: 'campaign', sha256: 'a'.repeat(64), name: 'a.pdf', type: 'pdf', size: 9 } as const;
    const broken = {
      verify: async () => undefined,
      open: async () => ({ size: 9, stream: Readable.from([Buffer.from('%PDF-1.7\n')]) }),
    };
    const reader = { issuedWord: async () => asStored(wordOf()) };
    const asked = { campaign: CAMPAIGN, decision: 'main-cellLevels', scan };
    expect(await compareSigned(reader, broken, asked)).toEqual({ outcome: 'unreadable' });
  });

  describe.skipIf(!found.available)('as a PDF with text', () => {
    async function printed(content: Content = {}): Promise<Uint8Array> {
      if (browser === undefined) throw new Error('no browser');
      const page = await browser.newPage();
      await page.setContent(renderDecision(requestOf(content)));
      const bytes = await page.pdf({ preferCSSPageSize: true });
      await page.close();
      return bytes;
    }

    test('is the same word for word where the page was printed', async () => {
      expect(await compared(await printed(), 'da-ky.pdf')).toEqual({ outcome: 'same' });
    }, 60_000);

    test('with a level that nobody decided on is told with its cell', async () => {
      const changed = levels.map((line) =>
        line.cell === 'doi-2' ? { ...line, level: 'EXCELLENT' as const } : line,
      );
      const comparison = await compared(await printed({ lines: changed }), 'da-ky.pdf');
      expect(comparison).toEqual({
        outcome: 'differs',
        changes: [{ after: expect.stringMatching(/số 2 Hoàn thành$/), issued: 'tốt', signed: 'xuất sắc' }],
      });
    }, 60_000);
  });
});
