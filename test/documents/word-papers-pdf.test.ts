import { beforeAll, describe, expect, test } from 'vitest';
import { sampleOf } from '../../documents/word/built-in-templates.ts';
import { isRaw, type WordData } from '../../documents/word/word-data.ts';
import { wordFileOf } from '../../documents/word/word-file.ts';
import { textOf, wordParagraphs } from '../../documents/word/word-text.ts';
import { evenText } from '../../domain/one-line.ts';
import { WORD_KINDS, type WordKind } from '../../domain/word-kind.ts';
import { wholePapers } from '../../office/make-papers.ts';
import { wordToPdf } from '../../office/pdf/word-to-pdf.ts';
import { decidedRecords } from '../../web/sample-appraisal.fixture.ts';
import { component } from '../support/components.ts';
import { pdfPages } from '../support/pdf-programs.ts';
import { movedDown, pagesBegun, signatureLines, signedAlone } from './word-papers-pdf.fixture.ts';

/** Every paper for Word as LibreOffice lays it out: all that it declares, on as many pages as it should have. */

const programs = await component('pdfPrograms');

const fileOf = (kind: WordKind): Uint8Array =>
  wordFileOf({ kind, data: sampleOf(kind), day: '2026-12-01' }, null, {
    campaign: '28-kh-du',
    paper: kind,
  });

/** Every text that a paper is made of, line by line. */
function declared(data: WordData): string[] {
  return Object.values(data).flatMap((value) => {
    if (typeof value === 'boolean') return [];
    if (typeof value === 'string') return value.split('\n').map(evenText);
    if (isRaw(value)) return textOf(value.xml).split('\n').map(evenText);
    return value.flatMap(declared);
  });
}

/** Laid out in lines and columns a text may break anywhere: its words are looked for, without the dots of lines for a hand. */
const words = (text: string): string[] => text.split(/ |\.{4,}/).filter((word) => word !== '');

/** Lines above a paper, in steps smaller than the block in which people sign, over more than a page. */
const LINES = Array.from({ length: 8 }, (_, step) => 1 + step * 4);

describe.skipIf(!programs.available)('papers for Word, as PDF', () => {
  const pages = new Map<WordKind, string[]>();
  beforeAll(async () => {
    const made = await wordToPdf(WORD_KINDS.map((kind) => ({ name: kind, bytes: fileOf(kind) })));
    for (const [index, kind] of WORD_KINDS.entries())
      pages.set(kind, await pdfPages(made[index]?.bytes ?? new Uint8Array()));
  }, 600_000);

  test.each(WORD_KINDS)('%s has every value that it declares', (kind) => {
    const read = new Set((pages.get(kind) ?? []).flatMap(words));
    const whole = (pages.get(kind) ?? []).join(' ');
    const missing = declared(sampleOf(kind)).filter(
      (text) => !whole.includes(text) && !words(text).every((word) => read.has(word) || whole.includes(word)),
    );
    expect(declared(sampleOf(kind)).length).toBeGreaterThan(5);
    expect(missing).toEqual([]);
  });

  test.each(WORD_KINDS)('%s has as many pages as it begins, each with something on it', (kind) => {
    const read = pages.get(kind) ?? [];
    expect(read).toHaveLength(pagesBegun(fileOf(kind)));
    expect(read.filter((page) => page === '')).toEqual([]);
  });

  test('wherever the end of a paper comes on a page, nobody signs on a page of its own', async () => {
    const signed = WORD_KINDS.map((kind) => ({ kind, file: fileOf(kind) })).filter(
      ({ file }) => signatureLines(file).length > 0,
    );
    expect(signed.length).toBeGreaterThan(WORD_KINDS.length / 2);
    const moved = signed.flatMap(({ kind, file }) => LINES.map((lines) => ({ kind, file, lines })));
    const made = await wordToPdf(
      moved.map(({ kind, file, lines }) => ({ name: `${kind} ${lines}`, bytes: movedDown(file, lines) })),
    );
    const alone: string[] = [];
    for (const [index, { kind, file, lines }] of moved.entries()) {
      const read = await pdfPages(made[index]?.bytes ?? new Uint8Array());
      for (const page of signedAlone(read, signatureLines(file)))
        alone.push(`${kind} ${lines}: page ${page}`);
    }
    expect(alone).toEqual([]);
  }, 1_200_000);
});

/** The words of a page; what a line breaks behind its hyphen, as 1118-CV/ĐUK, is also one. */
const wordsRead = (page: string): string[] => {
  const all = words(page);
  return all.flatMap((word, at) => (word.endsWith('-') ? [word, `${word}${all[at + 1] ?? ''}`] : [word]));
};

describe.skipIf(!programs.available)('the papers for Word of a whole season, as PDF', () => {
  test('have every paragraph of the file on their pages, on no fewer than it begins, and no signature alone', async () => {
    const { campaign, reader, now } = await decidedRecords();
    const files: { name: string; bytes: Uint8Array }[] = [];
    for await (const { path, word } of wholePapers(campaign, reader, now))
      if (word !== null) files.push({ name: path, bytes: word.bytes });
    expect(files.length).toBeGreaterThan(10);
    const made = await wordToPdf(files);
    const faults: string[] = [];
    for (const [index, { name, bytes }] of files.entries()) {
      const pages = await pdfPages(made[index]?.bytes ?? new Uint8Array());
      const read = new Set(pages.flatMap(wordsRead));
      const lost = wordParagraphs(bytes).filter((text) => !words(text).every((word) => read.has(word)));
      const alone = signedAlone(pages, signatureLines(bytes));
      if (lost.length > 0) faults.push(`${name}: not on its pages: ${lost.join(' | ')}`);
      if (alone.length > 0) faults.push(`${name}: signed alone on page ${alone.join(', ')}`);
      if (pages.length < pagesBegun(bytes)) faults.push(`${name}: ${pages.length} pages`);
    }
    expect(faults).toEqual([]);
  }, 600_000);
});
