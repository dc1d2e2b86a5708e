import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { ZipFile } from 'yazl';
import type { AnyFile } from './any-pdf.fixture.ts';
import {
  contentTypes,
  describedOtherwise,
  docxParts,
  oleContainer,
  xlsxParts,
} from './file-samples.fixture.ts';

/** Word and Excel files as programs write them, and what is called like one; each with what must be said of it. */

type Part = readonly [name: string, content: Buffer, options?: unknown];

/** How a program writes an archive. */
interface Habits {
  compress: boolean;
  /** sizes stand behind each entry, as where it is written while it is made */
  streams: boolean;
  forceZip64Format: boolean;
  remark: string;
  reversed: boolean;
  encoding: 'utf-8' | 'utf-8 marked' | 'utf-16';
}
const habits: fc.Arbitrary<Habits> = fc.record({
  compress: fc.boolean(),
  streams: fc.boolean(),
  forceZip64Format: fc.boolean(),
  remark: fc.constantFrom('', 'bao cao'),
  reversed: fc.boolean(),
  encoding: fc.constantFrom('utf-8', 'utf-8 marked', 'utf-16'),
});

function inEncoding(xml: Buffer, encoding: Habits['encoding']): Buffer {
  if (encoding === 'utf-16')
    return Buffer.from(`\ufeff${xml.toString().replace('UTF-8', 'UTF-16')}`, 'utf16le');
  return encoding === 'utf-8' ? xml : Buffer.concat([Buffer.from('efbbbf', 'hex'), xml]);
}

async function archived(parts: readonly Part[], how: Habits): Promise<Buffer> {
  const archive = new ZipFile();
  const { compress, forceZip64Format } = how;
  for (const [name, content] of how.reversed ? parts.toReversed() : parts) {
    const isList = name === '[Content_Types].xml';
    const bytes = isList ? inEncoding(content, how.encoding) : content;
    const options = { compress: compress && name !== 'mimetype', forceZip64Format };
    if (how.streams) archive.addReadStream(Readable.from([bytes]), name, options);
    else archive.addBuffer(bytes, name, options);
  }
  archive.end({ forceZip64Format, comment: how.remark });
  return await buffer(archive.outputStream);
}

const bound = (type: string, target: string, mode = ' TargetMode="External"'): Buffer =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`,
  );
const away = 'https://example.org/x';
const some = Buffer.from('<x/>');

/** What documents hold beside their text and only show. */
const HARMLESS: readonly Part[] = [
  ['docProps/core.xml', some],
  ['docProps/thumbnail.jpeg', Buffer.from('ffd8ffd9', 'hex')],
  ['customXml/item1.xml', some],
  ['word/media/image1.emf', Buffer.alloc(2_000, 7)],
  ['word/embeddings/Microsoft_Excel_Sheet1.xlsx', some],
  ['word/fonts/font1.odttf', some],
  ['xl/printerSettings/printerSettings1.bin', Buffer.alloc(500, 1)],
  ['xl/externalLinks/_rels/externalLink1.xml.rels', bound('externalLinkPath', 'bieu-2025.xlsx')],
  ['word/_rels/header1.xml.rels', bound('image', `${away}.png`)],
  ['word/_rels/footer1.xml.rels', bound('hyperlink', away)],
  ['word/_rels/settings.xml.rels', bound('attachedTemplate', 'Normal.dotm', '')],
  ['[trash]/0000.dat', Buffer.alloc(100)],
];
const MACROS: readonly Part[] = [
  ['word/vbaProject.bin', some],
  ['xl/vbaProject.bin', some],
  ['word/vbaData.xml', some],
  ['xl/macrosheets/sheet1.xml', some],
];
const ACTIVE: readonly Part[] = [
  ['word/activeX/activeX1.bin', some],
  ['xl/activeX/activeX1.xml', some],
  ['word/embeddings/oleObject1.bin', some],
  ['xl/embeddings/Package1.exe', some],
  ['word/_rels/settings.xml.rels', bound('attachedTemplate', `${away}.dotm`)],
  ['word/_rels/document.xml.rels', bound('oleObject', away)],
  ['word/_rels/document.xml.rels', bound('subDocument', away)],
];

const odf = (kind: string): Part[] => [
  ['mimetype', Buffer.from(`application/vnd.oasis.opendocument.${kind}`)],
  ['content.xml', some],
];
/** What isn't Word or Excel's, and what it is. */
const OTHERS: readonly (readonly [kind: string, parts: readonly Part[]])[] = [
  ['odt', odf('text')],
  ['ods', odf('spreadsheet')],
  [
    'pptx',
    [
      ['[Content_Types].xml', contentTypes('ppt/presentation.xml', 'x')],
      ['ppt/presentation.xml', some],
    ],
  ],
  [
    'xlsb',
    [
      ['[Content_Types].xml', contentTypes('xl/workbook.bin', 'x')],
      ['xl/workbook.bin', some],
    ],
  ],
  [
    'jar',
    [
      ['META-INF/MANIFEST.MF', some],
      ['a.class', some],
    ],
  ],
  [
    'zip',
    [
      ['bao-cao.docx', some],
      ['anh.jpg', some],
    ],
  ],
];
const COMPOUND = [
  ['WordDocument', 'TYPE_MISMATCH doc'],
  ['Workbook', 'TYPE_MISMATCH xls'],
  ['Book', 'TYPE_MISMATCH xls'],
  ['PowerPoint Document', 'TYPE_MISMATCH ppt'],
  ['EncryptedPackage', 'ENCRYPTED'],
] as const;

const ENDS = ['docx', 'xlsx', 'pdf', 'png', 'jpg'] as const;
const OFFICES: readonly (readonly [type: 'docx' | 'xlsx', parts: readonly Part[]])[] = [
  ['docx', docxParts()],
  ['xlsx', xlsxParts()],
];
const offices = fc.constantFrom(...OFFICES);
const more = fc.uniqueArray(fc.constantFrom(...HARMLESS), { maxLength: 5 });

/** Of Word and Excel, with more that is only shown and perhaps something that acts. */
const own: fc.Arbitrary<AnyFile> = fc
  .record({
    office: offices,
    habits,
    more,
    ends: fc.constantFrom('', '', ...ENDS),
    acts: fc.oneof(
      fc.constant(null),
      fc.constantFrom(...MACROS).map((part) => ({ part, answer: 'MACROS' })),
      fc.constantFrom(...ACTIVE).map((part) => ({ part, answer: 'ACTIVE' })),
    ),
  })
  .map((made) => {
    const [type, parts] = made.office;
    const end = made.ends === '' ? type : made.ends;
    const isOffice = end === 'docx' || end === 'xlsx';
    const harmless = made.more.filter(([name]) => name !== made.acts?.part[0]);
    const all = [...parts, ...harmless, ...(made.acts === null ? [] : [made.acts.part])];
    const asNamed = end === type ? type : `TYPE_MISMATCH ${type}`;
    return {
      name: `bao-cao.${end}`,
      made,
      content: () => archived(all, made.habits),
      // what is not what it is called has to be called otherwise before anything else of it matters, but for macros
      answer:
        isOffice && (made.acts?.answer === 'MACROS' || end === type)
          ? (made.acts?.answer ?? asNamed)
          : asNamed,
    };
  });

/** What is called .docx or otherwise and never was one. */
const others: fc.Arbitrary<AnyFile> = fc
  .record({ other: fc.constantFrom(...OTHERS), habits, ends: fc.constantFrom(...ENDS) })
  .map((made) => {
    const [kind, parts] = made.other;
    // a type stands first, and as it is
    const how = kind.startsWith('od') ? { ...made.habits, reversed: false, streams: false } : made.habits;
    return {
      name: `bao-cao.${made.ends}`,
      made,
      content: () => archived(parts, how),
      answer: `TYPE_MISMATCH ${kind}`,
    };
  });

const compound: fc.Arbitrary<AnyFile> = fc
  .record({ of: fc.constantFrom(...COMPOUND), ends: fc.constantFrom('docx', 'xlsx') })
  .map((made) => {
    const [stream, answer] = made.of;
    return { name: `bao-cao.${made.ends}`, made, content: () => oleContainer(stream), answer };
  });

const withPassword: fc.Arbitrary<AnyFile> = fc.record({ office: offices, habits }).map((made) => {
  const [type, parts] = made.office;
  const first = parts.at(-1)?.[0] ?? '';
  return {
    name: `bao-cao.${type}`,
    made,
    content: async () =>
      describedOtherwise(await archived(parts, { ...made.habits, remark: '' }), first, (record) => {
        record.writeUInt16LE(record.readUInt16LE(8) | 1, 8);
      }),
    answer: 'ENCRYPTED',
  };
});

export const documents = fc.oneof(
  { weight: 6, arbitrary: own },
  { weight: 2, arbitrary: others },
  { weight: 1, arbitrary: compound },
  { weight: 1, arbitrary: withPassword },
);
