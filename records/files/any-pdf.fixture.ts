import fc from 'fast-check';
import {
  type Lock,
  type PdfForm,
  type PdfObject,
  packedStream,
  pdfStream,
  writtenPdf,
} from './pdf-writing.fixture.ts';

/** PDFs as scanners, offices, signing programs and mail gateways make them, each with what must be said of it. */

export interface AnyFile {
  name: string;
  /** how it was made, for whoever reads that it failed */
  made: unknown;
  content: () => Buffer | Promise<Buffer>;
  /** what it is, or why it is refused */
  answer: string;
}

/** What stands before the head where a program, a printer or a mail has put something. */
const BEFORE = [
  '',
  '\n',
  '\r\n\r\n',
  ' '.repeat(1_019),
  '\0'.repeat(128),
  '\u00ef\u00bb\u00bf',
  '\u001b%-12345X@PJL JOB\r\n@PJL ENTER LANGUAGE=PDF\r\n',
  'HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n',
  'Content-Type: application/pdf; name="bao-cao.pdf"\r\n\r\n',
];
/** What stands behind the end. */
const AFTER = [
  '',
  '\n',
  '\0'.repeat(4_000),
  ' '.repeat(9_000),
  '\u001a',
  '\r\n--boundary--\r\n',
  '%'.repeat(30_000),
];

/** Words of encryption that a text speaks of. */
const SAID = [
  '',
  '/Encrypt 5 0 R',
  'trailer << /Size 9 /Root 1 0 R /Encrypt 5 0 R >>',
  '1 0 obj << /Type /XRef /Encrypt 5 0 R >> stream',
  'obj endobj endstream startxref 0 %%EOF',
];
const SAYS = {
  string: (said: string): PdfObject => [6, `<< /Title (Báo cáo ${said}) >>`],
  page: (said: string): PdfObject => [6, pdfStream(Buffer.from(`BT (${said}) Tj ET`))],
  packed: (said: string): PdfObject => [6, packedStream(`BT (${said}) Tj ET`)],
  name: (said: string): PdfObject => [6, `<< /${said.replaceAll(/[^A-Za-z]/g, '')}Of 1 >>`],
};

/** What acts, and what is only called alike. */
const ACTS = [
  '<< /S /JavaScript /JS (app.alert\\(1\\)) >>',
  '<< /S /#4aavaScript /#4a#53 (x) >>',
  '<< /S /Rendition /JS (x) >>',
  '<< /S /Launch /F (cmd.exe) >>',
  '<< /S /SubmitForm /F (http://example.org) >>',
  '<< /S /ImportData /F (x.fdf) >>',
  '<< /Type /Annot /Subtype /RichMedia >>',
  '<< /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream',
];
const ALIKE = [
  '<< /Type /Font /BaseFont /JS_Sans >>',
  '<< /Type /Font /BaseFont /JS+Times#20New >>',
  '<< /Type /Font /BaseFont /JSABCD+Times >>',
  '<< /Font << /JS\u00e9 5 0 R /JS:1 5 0 R >> >>',
  '<< /Launch_Pad true /SubmitForm-1 true /JS.2 true >>',
  '<< /S /URI /URI (https://example.org) >>',
  '<< /S /GoTo /D [3 0 R /Fit] >>',
];

const CATALOG = '/Type /Catalog /Pages 2 0 R';
const SIGNED: PdfObject[] = [
  [1, `<< ${CATALOG} /AcroForm << /Fields [8 0 R] /SigFlags 3 >> >>`],
  [
    7,
    `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 840 5000 400] /Contents <${'30'.repeat(2_000)}> /M (D:20261127080000+07'00') >>`,
  ],
  [8, '<< /Type /Annot /Subtype /Widget /FT /Sig /T (Chu ky) /V 7 0 R /P 3 0 R /Rect [0 0 0 0] /F 132 >>'],
];

const form: fc.Arbitrary<Omit<PdfForm, 'lock'>> = fc.record({
  eol: fc.constantFrom('\n', '\r\n', '\r'),
  version: fc.constantFrom('1.2', '1.4', '1.5', '1.7', '2.0'),
  table: fc.constantFrom('table', 'stream', 'hybrid'),
  packs: fc.boolean(),
  packedWith: fc.constantFrom('', '', '/DecodeParms null', '/DecodeParms << /Predictor 1 >>'),
  linearized: fc.boolean(),
});
const lock: fc.Arbitrary<Lock> = fc.record({
  revision: fc.constantFrom(2, 3),
  user: fc.constantFrom('', 'mo'),
  owner: fc.constantFrom('chu', 'Nguyen'),
});
const rarely = <T>(one: fc.Arbitrary<T>) => fc.option(one, { freq: 3 }).map((given) => given ?? null);

export const pdfs: fc.Arbitrary<AnyFile> = fc
  .record({
    form,
    lock: fc.option(lock, { freq: 1 }),
    before: fc.constantFrom(...BEFORE),
    after: fc.constantFrom(...AFTER),
    said: fc.constantFrom(...SAID),
    says: fc.constantFrom(...Object.values(SAYS)),
    act: rarely(fc.constantFrom(...ACTS)),
    alike: fc.constantFrom(...ALIKE),
    updates: fc.nat(3),
    signed: fc.boolean(),
  })
  .map((made) => {
    const { form: written, lock: by, before, after, said, says, act, alike, updates, signed } = made;
    const first: PdfObject[] = [
      [1, `<< ${CATALOG} >>`],
      [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
      [3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>'],
      [4, packedStream('BT /F1 12 Tf (Bao cao) Tj ET')],
      [5, alike],
      says(said),
    ];
    const later = Array.from({ length: updates }, (_, index): PdfObject[] => [
      [10 + index, `<< /Type /Annot /Subtype /Text /Contents (${index}) >>`],
    ]);
    const last: PdfObject[][] = [
      ...(signed ? [SIGNED] : []),
      ...(act === null ? [] : [[[20, act] satisfies PdfObject]]),
    ];
    const content = () => writtenPdf({ ...written, lock: by }, [first, ...later, ...last]);
    const opened = act === null ? 'pdf' : 'ACTIVE';
    return {
      name: 'bao-cao.pdf',
      made,
      content: () => Buffer.concat([Buffer.from(before, 'latin1'), content(), Buffer.from(after, 'latin1')]),
      answer: by === null || by.user === '' ? opened : 'ENCRYPTED',
    };
  });
