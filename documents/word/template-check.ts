import { strFromU8, unzipSync } from 'fflate';
import type { TemplateError, TemplateFinding } from '../../domain/template-finding.ts';
import { type LibraryError, libraryErrors } from './template-errors.ts';
import { tagFindings } from './template-tag-check.ts';
import { TagReader } from './template-tags.ts';
import { brokenParts, isWhole } from './well-formed.ts';
import type { WordData } from './word-data.ts';
import { wordPaper } from './word-paper.ts';
import { openTemplate, templateOptions } from './word-template.ts';
import { wordParagraphs } from './word-text.ts';

/** bytes of a template, and of its parts when they are unpacked */
export const LARGEST_TEMPLATE = 5 * 1024 * 1024;
const LARGEST_UNPACKED = 50 * 1024 * 1024;
const MOST_PARTS = 2_000;

const error = (code: TemplateError, place: string | null = null, tag: string | null = null) =>
  ({ severity: 'error', code, tag, place }) satisfies TemplateFinding;

/** The parts of it as text, by name; null of what is no zip, or unpacks to more than any template has. */
function partsOf(template: Uint8Array): Record<string, Uint8Array> | null {
  let [bytes, count] = [0, 0];
  try {
    return unzipSync(template, {
      filter: ({ originalSize }) => {
        bytes += originalSize;
        count += 1;
        if (bytes > LARGEST_UNPACKED || count > MOST_PARTS) throw new Error('more than a template has');
        return true;
      },
    });
  } catch {
    return null;
  }
}

/** Of words, of how they look, of sections, lists and tables: each is shown as a revision in every paper. */
const TRACKED =
  /<w:(?:ins|del|moveFrom|moveTo|(?:rPr|pPr|sectPr|tblPr|tblPrEx|tblGrid|trPr|tcPr|numbering)Change|cell(?:Ins|Del|Merge))\b/;

/** At the beginning of what a field says. */
const FETCHING = /^\s*(?:INCLUDETEXT|INCLUDEPICTURE|IMPORT|DDE|DDEAUTO|LINK|RD)\b/im;

/** A field whose text comes from elsewhere when somebody opens the paper; Word tears its name apart at will. */
function hasFetchingField(xml: string): boolean {
  const torn = [...xml.matchAll(/<w:(fldChar|instrText)\b([^>]*)>([^<]*)/g)];
  const said = torn.map(([, kind, more = '', text = '']) =>
    kind === 'instrText' ? text : more.includes('"begin"') ? '\n' : '',
  );
  const whole = [...xml.matchAll(/<w:fldSimple\b[^>]*\bw:instr="([^"]*)"/g)].map(([, text]) => text);
  return FETCHING.test(said.join('')) || whole.some((text = '') => FETCHING.test(text));
}

/** What must not be in a template at all, each told once. */
function contentErrors(parts: Readonly<Record<string, Uint8Array>>): TemplateFinding[] {
  const xml = (pattern: RegExp) =>
    Object.entries(parts)
      .filter(([name]) => pattern.test(name))
      .map(([, content]) => strFromU8(content));
  const text = xml(/^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/);
  const styles = xml(/^word\/(?:styles|numbering)\.xml$/);
  const relations = xml(/\.rels$/);
  const has = (texts: readonly string[], pattern: RegExp) => texts.some((one) => pattern.test(one));
  const active =
    Object.keys(parts).some((name) => /vbaProject\.bin$|\/(?:embeddings|activeX)\//i.test(name)) ||
    has(xml(/^\[Content_Types\]\.xml$/), /macroEnabled/i);
  // a link that somebody may press is text; a template or a picture from elsewhere is fetched
  const fetched =
    /Type="[^"]*\/(?:attachedTemplate|image|oleObject|frame|subDocument)"[^>]*TargetMode="External"|TargetMode="External"[^>]*Type="[^"]*\/(?:attachedTemplate|image|oleObject|frame|subDocument)"/;
  const findings: TemplateFinding[] = [];
  if (active) findings.push(error('TEMPLATE_MACROS'));
  if (has(relations, fetched) || has(text, /<w:altChunk\b/) || text.some(hasFetchingField))
    findings.push(error('TEMPLATE_LINKS'));
  if (has([...text, ...styles], TRACKED)) findings.push(error('TRACKED_CHANGES'));
  if (has(text, /<w:comment(?:Reference|RangeStart)\b/)) findings.push(error('TEMPLATE_COMMENTS'));
  return findings;
}

const asFinding = ({ code, tag, place }: LibraryError): TemplateFinding => error(code, place, tag);

/**
 * What is wrong with a template that somebody gives, before it is kept. One without errors was rendered with the sample
 * and read back.
 *
 * @param sample what its paper can say: every tag, each list with an element
 * @param needed what it can't do without (a decision is no decision without its number, its list and who signs)
 */
export function templateFindings(
  template: Uint8Array,
  sample: WordData,
  needed: readonly string[] = [],
): TemplateFinding[] {
  if (template.length > LARGEST_TEMPLATE) return [error('TEMPLATE_TOO_LARGE')];
  const parts = partsOf(template);
  if (parts?.['word/document.xml'] === undefined || parts['[Content_Types].xml'] === undefined)
    return [error('NOT_A_WORD_FILE')];
  if (brokenParts(parts).length > 0) return [error('NOT_A_WORD_FILE')];
  const found = contentErrors(parts);
  if (found.length > 0) return found;
  const reader = new TagReader();
  try {
    openTemplate(template, { ...templateOptions(), modules: [reader] });
  } catch (failed) {
    return libraryErrors(failed).map(asFinding);
  }
  const findings = tagFindings(reader.tags(), sample, needed, wordParagraphs(template));
  return findings.some(({ severity }) => severity === 'error')
    ? findings
    : [...findings, ...tried(template, sample)];
}

/** A paper with the sample, which must say what the sample says. */
function tried(template: Uint8Array, sample: WordData): TemplateFinding[] {
  try {
    const origin = { dataSha256: '', templateSha256: '', campaign: '', paper: '' };
    return isWhole(wordPaper(template, sample, origin)) ? [] : [error('SAMPLE_FAILED')];
  } catch (failed) {
    return [error('SAMPLE_FAILED', failed instanceof Error ? failed.message.slice(0, 200) : null)];
  }
}
