import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { decisionRequest } from '../decisions/decision.fixture.ts';
import { neededTags, sampleOf } from './built-in-templates.ts';
import { decisionTemplate, decisionWord } from './decision-word.ts';
import { each } from './frame.ts';
import { type OfficeTemplate, officeWordFile } from './office-template.ts';
import { paragraph, wordFile } from './ooxml.ts';
import { templateFindings } from './template-check.ts';
import { asStored } from './word-file.ts';
import { wordText } from './word-text.ts';

const OF = { campaign: '28-kh-du', paper: 'main-fourGood' };
const page = { size: 14, pageNumberSize: 14 };
const KIND = 'decision-fourGood';
const said = decisionWord(decisionRequest());

const version = (number: number, file: Uint8Array | null): OfficeTemplate => ({
  version: number,
  content: file === null ? null : asStored(file).content,
});
const saying = (text: string) => wordFile([paragraph(text)], page);
const BROKEN = version(1, saying('Số {Số'));

/** The paper by the template that the campaign has, and by what was given since. */
async function made(bound: OfficeTemplate | null, newest: OfficeTemplate | null = bound) {
  const templates = { bound: async () => bound, newest: async () => newest };
  const { bytes, failed } = await officeWordFile(said, templates, OF);
  return { text: wordText(bytes), failed };
}
const ENTIRE = 'Điều 1. Công nhận 02 chi bộ';

/** Its number stands on the annex alone, of which not every decision has one, and in the title that the file has in Word. */
function numberedInAnnex(): Uint8Array {
  const body = decisionTemplate('fourGood').map((piece) => piece.replaceAll('{Số}', 'Số'));
  const parts = unzipSync(wordFile([...body, ...each('Có phụ lục', paragraph('{Số}'))], page));
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array()).replace(
    '</Types>',
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
  );
  const title =
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{Số}</dc:title></cp:coreProperties>';
  return zipSync({ ...parts, '[Content_Types].xml': strToU8(types), 'docProps/core.xml': strToU8(title) });
}

describe('a paper by the office’s template', () => {
  test('is made of the one that the campaign has, whatever was given since', async () => {
    expect(await made(version(1, saying('Mẫu: {Số}')), version(2, saying('Sau: {Số}')))).toEqual({
      text: 'Mẫu: Số 15-QĐ/ĐU',
      failed: null,
    });
  });

  test('that can’t say it is made of the program’s, and tells which template, version and tag it was', async () => {
    const { text, failed } = await made(BROKEN);
    expect(text).toContain(ENTIRE);
    expect(failed).toEqual({ kind: KIND, version: 1, tag: 'Số' });
  });

  test('that passed its check fails with data that shows less than the sample does', async () => {
    const file = numberedInAnnex();
    const errors = templateFindings(file, sampleOf(KIND), neededTags(KIND)).filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors).toEqual([]);
    const { text, failed } = await made(version(4, file));
    expect(text).toContain('Số 15-QĐ/ĐU');
    expect(failed).toEqual({ kind: KIND, version: 4, tag: 'Số' });
  });

  test('that failed is made of what the office has given since', async () => {
    expect(await made(BROKEN, version(2, saying('Đã sửa: {Số}')))).toEqual({
      text: 'Đã sửa: Số 15-QĐ/ĐU',
      failed: null,
    });
    const { failed } = await made(BROKEN, version(3, saying('Vẫn hỏng {/}')));
    expect(failed).toMatchObject({ kind: KIND, version: 3 });
  });

  test('that failed is the program’s without a word once the office has gone back to it', async () => {
    const { text, failed } = await made(BROKEN, version(2, null));
    expect([text.includes(ENTIRE), failed]).toEqual([true, null]);
  });
});
