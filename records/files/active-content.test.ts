import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFilesHere } from './file-folder.ts';
import { docx, docxParts, oleContainer, pdf, zip } from './file-samples.fixture.ts';
import { openFileStore } from './file-store.ts';

const campaign = 'dot-2026';
const cell = 'doi-1';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bon-tot-active-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const marking = () => openFilesHere(() => undefined, { FILES_DIR: folder, ACTIVE_CONTENT: 'mark' });
const put = (name: string, content: Buffer, store = marking()) =>
  store.put({ campaign, cell, name, bytes: Readable.from([content]) });

const script = () => pdf('', ['<< /S /JavaScript /JS (app.alert\\(1\\)) >>']);
const unreadable = () => pdf('', ['<< /Type /ObjStm /Filter 7 0 R /Length 1 >>\nstream\nx\nendstream']);
const control = () => docx(['word/activeX/activeX1.bin', Buffer.from('x')]);
const template = () =>
  docx([
    'word/_rels/settings.xml.rels',
    Buffer.from(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://example.org/x.dotm" TargetMode="External"/></Relationships>',
    ),
  ]);

describe('ACTIVE_CONTENT=mark: what acts by itself', () => {
  test.each([
    ['a script in a PDF', 'a.pdf', script],
    ['objects of a PDF that nobody can look into', 'a.pdf', unreadable],
    ['a control in a Word file', 'a.docx', control],
    ['a template from elsewhere', 'a.docx', template],
  ])('%s is taken with a mark, and shown by no browser', async (_, name, make) => {
    const ref = await put(name, await make());
    expect(ref).toMatchObject({ name, active: true });
    expect(await marking().has(campaign, ref)).toBe(true);
    await marking().verify(campaign, ref);
    expect(await marking().isShown(campaign, ref)).toBe(false);
    expect(await marking().list(campaign, cell)).toMatchObject([{ sha256: ref.sha256, active: true }]);
  });

  test('stays marked: a reference from which the mark was taken leads nowhere', async () => {
    const { active, ...bare } = await put('a.pdf', script());
    expect(active).toBe(true);
    expect(await marking().has(campaign, bare)).toBe(false);
    await expect(marking().open(campaign, bare)).rejects.toMatchObject({ code: 'FILE_UNKNOWN' });
  });

  test('is laid aside and found again like any other', async () => {
    const ref = await put('a.pdf', script());
    await marking().clear(campaign, cell, async () => [], Date.now());
    expect(await marking().list(campaign, cell)).toEqual([]);
    expect(await marking().has(campaign, ref)).toBe(true);
  });

  test('what does nothing by itself has no mark', async () => {
    expect(await put('a.pdf', pdf())).not.toHaveProperty('active');
    expect(await put('a.docx', await docx())).not.toHaveProperty('active');
    expect(await marking().list(campaign, cell)).toEqual([
      expect.not.objectContaining({ active: true }),
      expect.not.objectContaining({ active: true }),
    ]);
  });

  test.each([
    ['macros', 'a.docx', () => zip([...docxParts(), ['word/vbaProject.bin', Buffer.from('x')]]), 'MACROS'],
    ['a password', 'a.docx', async () => oleContainer('EncryptedPackage'), 'ENCRYPTED'],
    ['another content than its name says', 'a.png', async () => script(), 'TYPE_MISMATCH'],
    ['a script and an end that has not come', 'a.pdf', async () => script().subarray(0, -40), 'DAMAGED'],
  ])('a file with %s is refused all the same', async (_, name, make, code) => {
    await expect(put(name, await make())).rejects.toMatchObject({ code });
    expect(await marking().list(campaign, cell)).toEqual([]);
  });
});

test.each([undefined, '', 'refuse'])('with ACTIVE_CONTENT=%s it is refused', async (value) => {
  const refusing = openFilesHere(() => undefined, {
    FILES_DIR: folder,
    ...(value === undefined ? {} : { ACTIVE_CONTENT: value }),
  });
  await expect(put('a.pdf', script(), refusing)).rejects.toMatchObject({ code: 'ACTIVE' });
  await expect(put('a.pdf', script(), openFileStore(folder))).rejects.toMatchObject({ code: 'ACTIVE' });
});
