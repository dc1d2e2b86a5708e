import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zipped } from './fixed-zip.ts';
import { escaped } from './ooxml.ts';
import { keptWithSignature } from './signature-kept.ts';
import type { WordData } from './word-data.ts';
import { openTemplate, templateOptions } from './word-template.ts';
import { notFound } from './word-text.ts';

/** A paper as a file for Word, made of a template and of what it says. */

/** What a finished file tells of itself, in its own properties. */
export interface WordOrigin {
  /** SHA-256 of what it was made of, and of the template */
  dataSha256: string;
  templateSha256: string;
  /** the campaign, and which of its papers */
  campaign: string;
  paper: string;
}

/** A finished file that doesn't say what it was made of: a mistake in a template, found before anybody has the file. */
export class WordPaperError extends Error {
  override readonly name = 'WordPaperError';
  /** a tag whose text isn't in it */
  readonly tag: string | null;

  constructor(message: string, tag: string | null) {
    super(message);
    this.tag = tag;
  }
}

/** raised with each change after which the same data and template give other bytes */
const RENDERER = '2';

const CUSTOM = 'docProps/custom.xml';
const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const VALUES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
/** the format's own id of properties that somebody added */
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** The parts as they are packed, the origin among them; what a template had of such properties is left out. */
function finished(
  parts: Readonly<Record<string, Uint8Array>>,
  origin: WordOrigin,
): Record<string, Uint8Array> {
  const values = Object.entries({ ...origin, renderer: RENDERER });
  const property = ([name, value]: readonly [string, string], index: number) =>
    `<property fmtid="${FORMAT_ID}" pid="${index + 2}" name="bontot.${name}"><vt:lpwstr>${escaped(value)}</vt:lpwstr></property>`;
  const edited = (path: string, change: (xml: string) => string) =>
    strToU8(change(strFromU8(parts[path] ?? new Uint8Array())));
  return {
    ...parts,
    'word/document.xml': edited('word/document.xml', keptWithSignature),
    [CUSTOM]: strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${PROPERTIES}" xmlns:vt="${VALUES}">${values.map(property).join('')}</Properties>`,
    ),
    '_rels/.rels': edited('_rels/.rels', (xml) =>
      xml
        .replaceAll(/<Relationship\b[^>]*\/custom-properties"[^>]*\/>/g, '')
        .replace(
          '</Relationships>',
          `<Relationship Id="rIdOrigin" Type="${RELATION}" Target="${CUSTOM}"/></Relationships>`,
        ),
    ),
    '[Content_Types].xml': edited('[Content_Types].xml', (xml) =>
      xml
        .replaceAll(/<Override\b[^>]*custom-properties\+xml"[^>]*\/>/g, '')
        .replace('</Types>', `<Override PartName="/${CUSTOM}" ContentType="${CONTENT_TYPE}"/></Types>`),
    ),
  };
}

/** Of which template a finished file is, by SHA-256. @returns null of a file that doesn't say */
export function templateOf(file: Uint8Array): string | null {
  const { [CUSTOM]: properties } = unzipSync(file, { filter: ({ name }) => name === CUSTOM });
  if (properties === undefined) return null;
  return /name="bontot\.templateSha256"><vt:lpwstr>([^<]*)</.exec(strFromU8(properties))?.[1] ?? null;
}

/**
 * The same template, data and origin give the same bytes. What the tags gave is read back out of the finished file.
 *
 * @throws WordPaperError where something of it isn't in the file
 */
export function wordPaper(template: Uint8Array, data: WordData, origin: WordOrigin): Uint8Array {
  const given = new Map<string, string>();
  const document = openTemplate(
    template,
    templateOptions((text, tag) => given.set(text, tag)),
  );
  document.render(data);
  // taken out as they are: packed and unpacked once more they would be the same
  const parts = Object.fromEntries(
    Object.values(document.getZip().files).flatMap((part) =>
      part.dir ? [] : [[part.name, part.asUint8Array()] as const],
    ),
  );
  const file = zipped(finished(parts, origin));
  const missing = notFound(file, given.keys());
  if (missing.length > 0) {
    const lost = [...given].find(([text]) => notFound(file, [text]).length > 0);
    throw new WordPaperError(
      `${origin.paper}: not in the finished file: ${missing.join(' | ')}`,
      lost?.[1] ?? null,
    );
  }
  return file;
}
