import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createDeflateRaw, createInflateRaw, deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  contentTypes,
  denseMib,
  describedOtherwise,
  docx,
  docxParts,
  jpg,
  namedTwice,
  oleContainer,
  pdf,
  pdfWithTableStream,
  png,
  pngChunk,
  pngOfScanner,
  program,
  renamedEntry,
  stream,
  xlsx,
  zip,
} from './file-samples.fixture.ts';
import { openFileStore } from './file-store.ts';

const MIB = 1024 * 1024;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bon-tot-content-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const put = (name: string, content: Buffer) =>
  openFileStore(folder).put({ campaign: 'dot-2026', cell: 'doi-1', name, bytes: Readable.from([content]) });

/** The content is refused under this name for this reason, and nothing of it stays. */
async function refused(name: string, content: Buffer, code: string, found?: string): Promise<void> {
  await expect(put(name, content)).rejects.toMatchObject({
    name: 'FileError',
    code,
    details: { name, ...(found === undefined ? {} : { found }) },
  });
  expect(await readdir(join(folder, 'dot-2026', 'doi-1')).catch(() => [])).toEqual([]);
}

const presentation = () =>
  zip([
    ['[Content_Types].xml', contentTypes('ppt/presentation.xml', 'application/xml')],
    ['ppt/presentation.xml', Buffer.from('<p:presentation/>')],
  ]);
const odt = () =>
  zip([
    ['mimetype', Buffer.from('application/vnd.oasis.opendocument.text'), { compress: false }],
    ['content.xml', Buffer.from('<office:document-content/>')],
  ]);

const openFiles = async (): Promise<number> => (await readdir('/proc/self/fd')).length;

describe('5.2.2 name and content agree', () => {
  test.each([
    ['a program called .pdf', 'bao-cao.pdf', program, 'exe'],
    ['a program called .docx', 'bao-cao.docx', program, 'exe'],
    ['a PDF called .docx', 'bao-cao.docx', () => pdf(), 'pdf'],
    ['a PDF called .png', 'anh.png', () => pdf(), 'pdf'],
    ['a picture called .pdf', 'bao-cao.pdf', () => png(), 'png'],
    ['a PNG called .jpg', 'anh.jpg', () => png(), 'png'],
    ['a JPEG called .png', 'anh.png', jpg, 'jpg'],
    ['a Word file called .xlsx', 'bieu.xlsx', () => docx(), 'docx'],
    ['an Excel file called .docx', 'bao-cao.docx', xlsx, 'xlsx'],
    ['a Word file called .pdf', 'bao-cao.pdf', () => docx(), 'docx'],
    ['a Word file of 2003 called .docx', 'bao-cao.docx', () => oleContainer('WordDocument'), 'doc'],
    ['a workbook of 2003 called .docx', 'bao-cao.docx', () => oleContainer('Workbook'), 'xls'],
    ['a Word file of 2003 called .pdf', 'bao-cao.pdf', () => oleContainer('WordDocument'), 'doc'],
    ['an archive of other things', 'a.docx', () => zip([['a.txt', Buffer.from('a')]]), 'zip'],
    ['a presentation', 'a.docx', presentation, 'pptx'],
    ['a document of another program', 'a.docx', odt, 'odt'],
    ['a document of another program called .pdf', 'a.pdf', odt, 'odt'],
    ['a page of HTML called .pdf', 'a.pdf', () => Buffer.from('<html><script>alert(1)</script>'), undefined],
    ['plain text called .xlsx', 'a.xlsx', () => Buffer.from('một, hai, ba'), undefined],
  ] as const)('%s is refused', async (_, name, make, found) => {
    await refused(name, await make(), 'TYPE_MISMATCH', found);
  });

  test.each([
    'a.exe',
    'a.html',
    'a.svg',
    'a.docm',
    'a.doc',
    'a.pdf.exe',
    'pdf',
    'a.',
    '.pdf.',
    'a.constructor',
  ])('what is called %s is refused unread', async (name) => {
    let read = false;
    const bytes = (async function* () {
      read = true;
      yield pdf();
    })();
    const store = openFileStore(folder);
    await expect(store.put({ campaign: 'dot-2026', cell: 'doi-1', name, bytes })).rejects.toMatchObject({
      code: 'TYPE_NOT_ALLOWED',
    });
    expect(read).toBe(false);
    expect(await readdir(folder)).toEqual([]);
  });

  test.each([
    ['PDF', 'a.pdf', () => pdf()],
    ['PNG', 'a.png', () => png()],
    ['JPEG', 'a.jpg', jpg],
  ] as const)('a %s that is an archive at its end is two files in one', async (_, name, make) => {
    const archive = await zip([['evil.class', Buffer.from('cafebabe', 'hex')]]);
    await refused(name, Buffer.concat([make(), archive]), 'TYPE_MISMATCH', 'zip');
    const remark = Buffer.from('\n%%EOF\n');
    const withRemark = Buffer.concat([archive, remark]);
    withRemark.writeUInt16LE(remark.length, archive.length - 2);
    await refused(name, Buffer.concat([make(), withRemark]), 'TYPE_MISMATCH', 'zip');
  });

  test.each([
    ['PDF', 'a.pdf', () => pdf()],
    ['PNG', 'a.png', () => png()],
    ['JPEG', 'a.jpg', jpg],
  ] as const)(
    'a %s followed by an archive and something else is two files in one, too',
    async (_, name, make) => {
      const archive = await zip([['evil.class', Buffer.from('cafebabe', 'hex')]]);
      for (const behind of ['\n', `\n%%EOF\n${' '.repeat(1_000)}`])
        await refused(name, Buffer.concat([make(), archive, Buffer.from(behind)]), 'TYPE_MISMATCH', 'zip');
    },
  );

  test('the word that ends a PDF’s attachment excuses no picture', async () => {
    const archive = await zip([['evil.class', Buffer.from('cafebabe', 'hex')]]);
    const content = Buffer.concat([png(), archive, Buffer.from('endstream')]);
    await refused('a.png', content, 'TYPE_MISMATCH', 'zip');
  });

  test('the four letters of an archive’s end by chance are no archive', async () => {
    for (const filling of [0, 7]) {
      const content = Buffer.concat([png(), Buffer.from('PK\u0005\u0006'), Buffer.alloc(100, filling)]);
      await expect(put('a.png', content)).resolves.toMatchObject({ type: 'png' });
    }
  });

  test('an archive inside a PDF is not its end', async () => {
    const attached = (await zip([['so-lieu.csv', Buffer.from('1;2')]])).toString('latin1');
    const content = pdf('', [`<< /Length ${attached.length} >>\nstream\n${attached}\nendstream`]);
    await expect(put('a.pdf', content)).resolves.toMatchObject({ type: 'pdf' });
  });

  test('an animated picture is a PNG', async () => {
    const frames = Buffer.alloc(8);
    frames.writeUInt32BE(1);
    await expect(put('a.png', png([pngChunk('acTL', frames)]))).resolves.toMatchObject({ type: 'png' });
  });

  test('a picture with 64 KiB in front of its first dot is a picture', async () => {
    await expect(put('a.png', pngOfScanner())).resolves.toMatchObject({ type: 'png' });
  });
});

describe('what readers of PDFs open is taken', () => {
  const brought = (name: string) =>
    readFile(new URL(`../../test/cases/11-pdf-header/${name}`, import.meta.url));

  test.each(['03-newline-first.pdf', '04-scanner-garbage.pdf'])(
    '%s, whose head is not its first byte',
    async (name) => {
      expect(await put(name, await brought(name))).toMatchObject({ name, type: 'pdf' });
    },
  );

  test('one that its owner has locked against changes, and that asks for no password', async () => {
    const name = '11-owner-only.pdf';
    const content = await readFile(
      new URL(`../../test/cases/12-pdf-owner-password/${name}`, import.meta.url),
    );
    expect(await put(name, content)).toMatchObject({ name, type: 'pdf', size: content.length });
  });

  test('one whose newest version is not encrypted, whatever it was before', async () => {
    const content = Buffer.concat([pdf('/Encrypt 4 0 R '), pdf()]);
    expect(await put('a.pdf', content)).toMatchObject({ type: 'pdf' });
  });

  test('one that asks for a password is told to, and what acts by itself is found behind an owner’s lock too', async () => {
    const asking = new URL('../../test/cases/12-pdf-owner-password/12-user-password.pdf', import.meta.url);
    await refused('12-user-password.pdf', await readFile(asking), 'ENCRYPTED');
    const file = await PDFDocument.create();
    file.addPage();
    // the library writes no packed objects into what it encrypts, so that it is told afterwards what this is
    const packed = { Type: 'ObjXtm', N: 1, First: 5 };
    file.context.register(file.context.stream('90 0 << /S /JavaScript /JS (app.alert\\(1\\)) >>', packed));
    await file.encrypt({ userPassword: '', ownerPassword: 'chu', permissions: {} });
    const saved = Buffer.from(await file.save({ useObjectStreams: false })).toString('latin1');
    const content = Buffer.from(saved.replace('/ObjXtm', '/ObjStm'), 'latin1');
    expect(content.toString('latin1')).toContain('/ObjStm');
    expect(content.toString('latin1')).toMatch(/\/Encrypt/);
    expect(content.toString('latin1')).not.toMatch(/JavaScript/);
    await refused('a.pdf', content, 'ACTIVE');
  });

  test('its head stands in the first kilobyte, and nothing that could be read as a page or a program before it', async () => {
    const behind = (before: string) => Buffer.concat([Buffer.from(before), pdf()]);
    expect(await put('a.pdf', behind(' '.repeat(1_019)))).toMatchObject({ type: 'pdf' });
    await rm(join(folder, 'dot-2026'), { recursive: true });
    for (const before of [' '.repeat(1_020), '<script>alert(1)</script>', '#!/bin/sh\n'])
      await refused('a.pdf', behind(before), 'TYPE_MISMATCH');
  });
});

describe('a file with a password is refused', () => {
  const encrypted = '<< /Filter /Standard /V 4 /R 4 /P -1340 >>';

  test.each([
    ['its trailer', pdf('/Encrypt 4 0 R ', [encrypted])],
    ['its trailer, in place', pdf(`/Encrypt ${encrypted} `)],
    ['its trailer, the name written in numbers', pdf('/#45ncryp#74 4 0 R ', [encrypted])],
    ['its table stream', pdfWithTableStream('/Encrypt 12 0 R ')],
    ['a trailer behind 300 KiB', pdf('/Encrypt 4 0 R ', [encrypted, `(${'x'.repeat(300_000)})`])],
  ])('when a PDF says so in %s', async (_, content) => {
    await refused('a.pdf', content, 'ENCRYPTED');
  });

  // the trailer lies across the border between two pieces that are read, at every place of its word
  test('wherever in a PDF it is said', async () => {
    const usual = pdf('/Encrypt 4 0 R ', [encrypted, '()']).length;
    const border = 256 * 1024;
    for (let shift = -200; shift <= 200; shift += 10) {
      const filler = `(${'x'.repeat(border - usual + shift)})`;
      await refused('a.pdf', pdf('/Encrypt 4 0 R ', [encrypted, filler]), 'ENCRYPTED');
    }
  });

  test('in a trailer that is long and lies in two pieces', async () => {
    const long = `/Note (${'y'.repeat(4_000)}) /Encrypt 4 0 R `;
    const usual = pdf(long, [encrypted, '()']).length;
    const filler = `(${'x'.repeat(256 * 1024 - usual + 2_000)})`;
    await refused('a.pdf', pdf(long, [encrypted, filler]), 'ENCRYPTED');
  });

  test('but not when a PDF only speaks of it', async () => {
    const content = pdf('', ['(the word /Encrypt 5 0 R in a text)', '<< /EncryptMetadata false >>']);
    await expect(put('a.pdf', content)).resolves.toMatchObject({ type: 'pdf' });
    await expect(put('c.pdf', pdf('/EncryptMetadata false '))).resolves.toMatchObject({ type: 'pdf' });
    await expect(put('b.pdf', pdfWithTableStream())).resolves.toMatchObject({ type: 'pdf' });
  });

  test.each(['a.docx', 'a.xlsx'])('when %s is an encrypted package in an old container', async (name) => {
    await refused(name, oleContainer('EncryptedPackage'), 'ENCRYPTED');
  });

  test('but not when an old file only speaks of it', async () => {
    const content = oleContainer('WordDocument');
    Buffer.from('EncryptedPackage\0', 'utf16le').copy(content, 2 * 512 + 10);
    await refused('a.docx', content, 'TYPE_MISMATCH', 'doc');
  });

  test('when an entry of a Word file is encrypted', async () => {
    const locked = describedOtherwise(await docx(), 'word/document.xml', (record) => {
      record.writeUInt16LE(record.readUInt16LE(8) | 1, 8);
    });
    await refused('a.docx', locked, 'ENCRYPTED');
  });
});

describe('a damaged file is refused', () => {
  test.each([
    ['a PDF without its end', 'a.pdf', () => pdf().subarray(0, 200)],
    ['a PDF without the mark of its end', 'a.pdf', () => pdf().subarray(0, -6)],
    ['a PDF without the place of its table', 'a.pdf', () => renamedEntry(pdf(), 'startxref', 'startxxxx')],
    [
      'a PDF with more trailers than anybody saves',
      'a.pdf',
      () => Buffer.concat([pdf(), Buffer.from('trailer <<>>\n'.repeat(2_100)), pdf()]),
    ],
    [
      'a PDF of which the front alone has come, as it is read from the net',
      'a.pdf',
      () =>
        Buffer.from(
          '%PDF-1.4\n9 0 obj\n<< /Linearized 1 >>\nendobj\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n1 0 ',
        ),
    ],
    [
      'a PDF whose newest version has not come whole',
      'a.pdf',
      () => Buffer.concat([pdf(), pdf().subarray(9, 200)]),
    ],
    [
      'a PDF that ends in its table, whatever its text says of ends',
      'a.pdf',
      () => pdf('', ['(startxref 0 %%EOF)']).subarray(0, -50),
    ],
    ['a Word file without its end', 'a.docx', async () => (await docx()).subarray(0, -100)],
    ['a Word file without its list of contents', 'a.docx', () => zip(docxParts().slice(1))],
    ['a Word file without its text', 'a.docx', () => zip(docxParts().slice(0, 2))],
    ['an Excel file without its workbook', 'a.xlsx', () => zip(docxParts().slice(0, 2))],
    [
      'a list of contents and nothing of what it lists',
      'a.docx',
      () => zip([...docxParts().slice(0, 1), ['a.txt', Buffer.from('a')]]),
    ],
    [
      'a PDF whose packed objects are no packed bytes',
      'a.pdf',
      () => pdf('', ['<< /Type /ObjStm /Filter /FlateDecode /Length 3 >>\nstream\nabc\nendstream']),
    ],
  ] as const)('%s', async (_, name, make) => {
    await refused(name, await make(), 'DAMAGED');
  });

  test('one with a single changed byte in it', async () => {
    const text = Buffer.from('Tổng điểm: 95');
    const whole = await docx(['word/comments.xml', text, { compress: false }]);
    await expect(put('a.docx', whole)).resolves.toBeDefined();
    await rm(folder, { recursive: true });
    const altered = Buffer.from(whole);
    altered[altered.indexOf('95')] = '1'.charCodeAt(0);
    await refused('a.docx', altered, 'DAMAGED');
  });

  test('one with fewer bytes in an entry than it says', async () => {
    const altered = describedOtherwise(await docx(), 'word/document.xml', (record) => {
      record.writeUInt32LE(record.readUInt32LE(24) + 1, 24);
    });
    await refused('a.docx', altered, 'DAMAGED');
  });
});

describe('macros are refused', () => {
  test.each([
    ['a project', 'a.docx', () => docx(['word/vbaProject.bin', Buffer.from('macro')])],
    ['a project written in capitals', 'a.docx', () => docx(['word/VBAPROJECT.BIN', Buffer.from('macro')])],
    ['a macro sheet', 'a.xlsx', () => zip([['xl/macrosheets/sheet1.xml', Buffer.from('<x/>')]])],
    [
      'a .docm renamed',
      'a.docx',
      () => zip(docxParts('application/vnd.ms-word.document.macroEnabled.main+xml')),
    ],
  ] as const)('%s', async (_, name, make) => {
    await refused(name, await make(), 'MACROS');
  });

  test('a macro sheet with a foreign name, recognised only by the list of contents', async () => {
    const list = contentTypes('xl/x.xml', 'application/vnd.ms-excel.intlmacrosheet+xml');
    await refused('a.xlsx', await zip([['[Content_Types].xml', list], ...docxParts().slice(1)]), 'MACROS');
  });

  test('a part with two names, whichever of them is read', async () => {
    const [macro, harmless] = ['word/vbaProject.bin', 'word/picture001.bin'];
    for (const [raw, unicode] of [
      [macro, harmless],
      [harmless, macro],
    ] as const) {
      const content = await docx([raw, Buffer.from('macro')]);
      await refused('a.docx', namedTwice(content, raw, unicode), 'MACROS');
    }
    const content = await docx([harmless, Buffer.from('picture')]);
    await expect(put('a.docx', namedTwice(content, harmless, harmless))).resolves.toBeDefined();
  });
});

describe('what acts by itself, or is fetched from elsewhere, is refused', () => {
  const action = (entries: string) => pdf('', [`<< /Type /Action ${entries} >>`]);
  const objectStream = (objects: string, filter = '/Filter /FlateDecode ') => {
    const packed = filter === '' ? Buffer.from(objects) : deflateSync(Buffer.from(objects));
    return pdf('', [
      `<< /Type /ObjStm /N 1 /First 4 ${filter}/Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream`,
    ]);
  };
  const script = '1 0 << /S /JavaScript /JS (app.alert\\(1\\)) >>';

  test.each([
    ['a script', action('/S /JavaScript /JS (app.alert\\(1\\))')],
    ['a script, its name written in numbers', action('/S /#4aavaScript')],
    ['a program that is started', action('/S /Launch /F (cmd.exe)')],
    ['a form that is sent', action('/S /SubmitForm /F (http://example.org)')],
    ['a file that it carries', pdf('', ['<< /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream'])],
    ['a script among packed objects', objectStream(script)],
    ['a script among objects of a stream that is not packed', objectStream(script, '')],
    [
      'a script that stands inside of what calls itself a stream',
      pdf('', ['<< /Length 60 >>\nstream\n1 0 obj << /S /JavaScript >> endobj\nendstream']),
    ],
    ['objects packed in a way that stands elsewhere', objectStream('1 0 << /JS (x) >>', '/Filter 7 0 R ')],
    ['objects that are packed twice', objectStream(script, '/Filter [/ASCIIHexDecode /FlateDecode] ')],
  ])('a PDF with %s', async (_, content) => {
    await refused('a.pdf', content, 'ACTIVE');
  });

  test('names that only begin alike are names of other things', async () => {
    for (const name of ['/JS_Sans', '/JS+Times', '/JS:1', '/Launch_Pad', '/EmbeddedFilesOf']) {
      const content = pdf('', [`<< /Type /Font /BaseFont ${name} >>`]);
      await expect(put('a.pdf', content)).resolves.toMatchObject({ type: 'pdf' });
      await rm(folder, { recursive: true });
    }
    for (const end of [' (x)', '(x)', '<78>', '[]', '\0(x)', '%\n(x)'])
      await refused('a.pdf', pdf('', [`<< /JS${end} >>`]), 'ACTIVE');
  });

  test.each(['null', '[null]', '<< /Predictor 1 >>'])(
    'packed objects with the parameters %s are packed as usual',
    async (parameters) => {
      const packed = (objects: string) =>
        objectStream(objects, `/Filter /FlateDecode /DecodeParms ${parameters} `);
      await refused('a.pdf', packed(script), 'ACTIVE');
      await expect(put('a.pdf', packed('1 0 << /Type /Font >>'))).resolves.toMatchObject({ type: 'pdf' });
    },
  );

  test('5.2.3 packed objects that grow beyond all measure are told as such', async () => {
    await refused('a.pdf', objectStream(' '.repeat(65 * MIB)), 'ZIP_BOMB');
  });

  test('a PDF whose packed objects do nothing, and one in which a picture happens to say it, are taken', async () => {
    await expect(put('a.pdf', objectStream('1 0 << /Type /Font >>'))).resolves.toMatchObject({ type: 'pdf' });
    const picture = pdf('', ['<< /Type /XObject /Length 4 >>\nstream\n /JS \nendstream']);
    await expect(put('a.pdf', picture)).resolves.toMatchObject({ type: 'pdf' });
    const link = action('/S /URI /URI (https://example.org)');
    await expect(put('a.pdf', link)).resolves.toMatchObject({ type: 'pdf' });
  });

  const bound = (type: string, target: string, mode = ' TargetMode="External"') =>
    Buffer.from(
      `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`,
    );
  const away = 'https://example.org/x.dotm';
  const inWord = (part: string, content: Buffer = Buffer.from('x')) => docx([part, content]);

  test.each([
    ['a control', () => inWord('word/activeX/activeX1.bin')],
    ['a program wrapped as an object', () => inWord('word/embeddings/oleObject1.bin')],
    [
      'a template from elsewhere',
      () => inWord('word/_rels/settings.xml.rels', bound('attachedTemplate', away)),
    ],
    ['an object from elsewhere', () => inWord('word/_rels/document.xml.rels', bound('oleObject', away))],
    [
      'a template from elsewhere, a letter of it written as a number',
      () => inWord('word/_rels/settings.xml.rels', bound('attachedTempl&#97;te', away)),
    ],
    [
      'a template from an address that has an angle bracket in it',
      () => inWord('word/_rels/settings.xml.rels', bound('attachedTemplate', 'https://example.org/a>b.dotm')),
    ],
  ])('a Word file with %s', async (_, make) => {
    await refused('a.docx', await make(), 'ACTIVE');
  });

  test('a Word file with a chart, a link and a template of its own is taken', async () => {
    const content = await docx(
      ['word/embeddings/', Buffer.alloc(0)],
      ['word/embeddings/Microsoft_Excel_Sheet1.xlsx', await xlsx()],
      ['word/_rels/document.xml.rels', bound('hyperlink', 'https://example.org')],
      ['word/_rels/settings.xml.rels', bound('attachedTemplate', 'Normal.dotm', '')],
    );
    await expect(put('a.docx', content)).resolves.toMatchObject({ type: 'docx' });
  });
});

describe('macros are found however the list of contents is written', () => {
  const MACRO = 'application/vnd.ms-office.vbaProject';
  /** A Word file whose list of contents alone says that a part of harmless name is a macro. */
  const listing = (change: (list: string) => Buffer) => {
    const list = contentTypes('word/x.bin', MACRO).toString();
    return zip([
      ['[Content_Types].xml', change(list), { compress: false }],
      ...docxParts().slice(1),
      ['word/x.bin', Buffer.from('macro')],
    ]);
  };
  const utf16 = (text: string) => Buffer.from(text.replace('UTF-8', 'UTF-16'), 'utf16le');

  test.each([
    ['as usual', (list: string) => Buffer.from(list)],
    ['in UTF-16', (list: string) => Buffer.concat([Buffer.from('fffe', 'hex'), utf16(list)])],
    ['in UTF-16, unmarked', utf16],
    ['in UTF-16, the other way round', (list: string) => utf16(`\ufeff${list}`).swap16()],
    ['with letters as numbers', (list: string) => Buffer.from(list.replace('vbaP', 'v&#x62;a&#80;'))],
  ])('%s', async (_, change) => {
    await refused('a.docx', await listing(change), 'MACROS');
  });

  test.each([
    [
      'behind a MiB of nothing',
      (list: string) => list.replace('<Override', `${' \n'.repeat(600_000)}<Override`),
    ],
    [
      'with a document type',
      (list: string) => list.replace('<Types', '<!DOCTYPE Types [<!ENTITY a "b">]><Types'),
    ],
    ['in an encoding of its own', (list: string) => list.replace('UTF-8', 'UTF-7')],
    ['as something else', () => '<html/>'],
  ])('a list %s is not one that Office writes', async (_, change) => {
    await refused('a.docx', await listing((list) => Buffer.from(change(list))), 'DAMAGED');
  });

  test('a usual list in UTF-16 is a list', async () => {
    const [, ...parts] = docxParts();
    const list = contentTypes('word/document.xml', 'application/xml').toString();
    const content = await zip([['[Content_Types].xml', utf16(`\ufeff${list}`)], ...parts]);
    await expect(put('a.docx', content)).resolves.toMatchObject({ type: 'docx' });
  });

  test('a second list, told apart by its letters only, is one too many', async () => {
    await refused(
      'a.docx',
      await docx(['[content_types].xml', contentTypes('word/x.bin', MACRO)]),
      'DAMAGED',
    );
  });

  test('5.2.3 an archive that says it has fewer entries than it has is refused', async () => {
    const content = await docx(['word/vbaProject.bin', Buffer.from('macro')]);
    const end = content.lastIndexOf('PK\u0005\u0006');
    for (const offset of [8, 10]) content.writeUInt16LE(3, end + offset);
    await refused('a.docx', content, 'DAMAGED');
  });
});

describe('what is made to be read for ever is read in no time', () => {
  const inTime = async (name: string, content: Buffer, code: string) => {
    const from = process.cpuUsage();
    await refused(name, content, code);
    const { user, system } = process.cpuUsage(from);
    expect((user + system) / 1_000).toBeLessThan(5_000);
  };

  test('a list that begins a hundred thousand times and never ends', async () => {
    const list = `<Relationships>${'<Relationship '.repeat(70_000)}`;
    await inTime('a.docx', await zip([['word/_rels/document.xml.rels', Buffer.from(list)]]), 'DAMAGED');
  });

  test('a filter of a PDF that begins a million times and never ends', async () => {
    const objects = `<< /Type /ObjStm ${'/Filter ['.repeat(400_000)} /Length 3 >>\nstream\nabc\nendstream`;
    await inTime('a.pdf', pdf('', [objects]), 'ACTIVE');
  });

  test('a picture of a million empty remarks', async () => {
    const remarks = Array.from({ length: 300_000 }, () => pngChunk('tEXt', Buffer.alloc(0)));
    await inTime('a.png', png(remarks).subarray(0, -4), 'DAMAGED');
  });
});

/** CPU time of this process, microseconds. */
async function workOf(work: () => Promise<unknown>): Promise<number> {
  const from = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(from);
  return user + system;
}

describe('5.2.3 an archive inflates within bounds, whatever its headers say', () => {
  test('300 MiB of zeros are stopped long before its end, without holding it in memory', async () => {
    const bomb = await zip([...docxParts(), ['word/media/image1.png', stream(300 * MIB)]]);
    expect(bomb.length).toBeLessThan(MIB);
    const before = process.memoryUsage().rss;
    const stopped = await workOf(() => refused('a.docx', bomb, 'ZIP_BOMB'));
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * MIB);
    // on whatever machine: against as many zeros that are inflated to their end
    const zeros = stream(300 * MIB)
      .pipe(createDeflateRaw())
      .pipe(createInflateRaw());
    const whole = await workOf(async () => {
      for await (const _part of zeros);
    });
    expect(stopped / whole).toBeLessThan(0.5);
  });

  test('one that lies about its size is stopped too', async () => {
    const bomb = await zip([...docxParts(), ['word/media/image1.png', stream(64 * MIB)]]);
    for (const said of [100, 1024, 0xffff_fff0]) {
      const lying = describedOtherwise(bomb, 'word/media/image1.png', (record) =>
        record.writeUInt32LE(said, 24),
      );
      await refused('a.docx', lying, 'ZIP_BOMB');
    }
  });

  test('one that holds a byte more than it says is refused, dense or not', async () => {
    const honest = await docx(['word/media/image1.png', randomBytes(300_000)]);
    await expect(put('a.docx', honest)).resolves.toBeDefined();
    await rm(folder, { recursive: true });
    const lying = describedOtherwise(honest, 'word/media/image1.png', (record) =>
      record.writeUInt32LE(299_999, 24),
    );
    await refused('a.docx', lying, 'ZIP_BOMB');
  });

  test('the sum of all entries counts, not only their density', async () => {
    const bomb = await zip([
      ...docxParts(),
      ...[1, 2, 3].map((n): [string, Readable] => [`word/media/${n}.bin`, stream(100 * MIB, denseMib)]),
    ]);
    expect(bomb.length).toBeLessThan(10 * MIB);
    await refused('a.docx', bomb, 'ZIP_BOMB');
  });

  test('many small entries count together', async () => {
    const dense = Array.from({ length: 20 }, (_, n): [string, Buffer] => [
      `word/${n}.xml`,
      Buffer.alloc(MIB),
    ]);
    await refused('a.docx', await docx(...dense), 'ZIP_BOMB');
  });

  test('a dense document of usual size is taken', async () => {
    const table = Buffer.alloc(3 * MIB, '<w:tc><w:p/></w:tc>');
    await expect(put('a.docx', await docx(['word/tables.xml', table]))).resolves.toBeDefined();
    const large = await docx(['word/media/1.bin', stream(100 * MIB, denseMib)]);
    await expect(put('b.docx', large)).resolves.toBeDefined();
  });

  test('five thousand entries are too many', async () => {
    const parts = Array.from({ length: 5_000 }, (_, n): [string, Buffer] => [
      `word/${n}.xml`,
      Buffer.from('x'),
    ]);
    await refused('a.docx', await docx(...parts), 'ZIP_BOMB');
  });

  test.each(['../../evil.xml', '/rooted/a.xml', 'C:/rooted/.xml', 'a/../../b.xml.'])(
    'an entry called %s leads outside',
    async (inside) => {
      const placeholder = 'word/evil0.xml';
      const content = renamedEntry(
        await docx([placeholder, Buffer.from('x')]),
        placeholder,
        inside.padEnd(14, '_'),
      );
      await refused('a.docx', content, 'ZIP_BOMB');
    },
  );

  test.runIf(process.platform === 'linux')('nothing stays open of what is refused', async () => {
    const bomb = await zip([...docxParts(), ['word/media/image1.png', stream(8 * MIB)]]);
    const lying = describedOtherwise(bomb, 'word/media/image1.png', (record) => record.writeUInt32LE(9, 24));
    const many = await zip(
      Array.from({ length: 5_001 }, (_, n): [string, Buffer] => [`${n}`, Buffer.alloc(0)]),
    );
    await refused('a.docx', lying, 'ZIP_BOMB');
    const before = await openFiles();
    for (let n = 0; n < 20; n += 1) {
      await refused('a.docx', lying, 'ZIP_BOMB');
      await refused('a.docx', many, 'ZIP_BOMB');
      await refused('a.pdf', pdf('/Encrypt << /Filter /Standard /V 4 /R 4 /P -1340 >> '), 'ENCRYPTED');
    }
    // the thread that tries to open encrypted ones ends when it is not needed for a while
    await expect.poll(openFiles, { timeout: 20_000 }).toBeLessThanOrEqual(before + 2);
  });
});
