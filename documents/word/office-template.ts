import type { FailedTemplate } from '../../domain/failed-template.ts';
import type { WordFile } from '../../domain/word-file.ts';
import type { WordKind } from '../../domain/word-kind.ts';
import { libraryErrors } from './template-errors.ts';
import { bytesIn, type WordSaid, wordFileOf } from './word-file.ts';
import { type WordOrigin, WordPaperError } from './word-paper.ts';

/** Papers by the templates that the office has given. */

/** A version of a template; `content` in base64, null: from then on the one that comes with the program. */
export interface OfficeTemplate {
  version: number;
  content: string | null;
}

/** Where they are kept. */
export interface OfficeTemplates {
  /** the one by which the campaign goes; null: that of the program */
  bound(kind: WordKind): Promise<OfficeTemplate | null>;
  newest(kind: WordKind): Promise<OfficeTemplate | null>;
}

const failedTag = (error: unknown): string | null =>
  error instanceof WordPaperError ? error.tag : (libraryErrors(error)[0]?.tag ?? null);

/**
 * A campaign keeps the templates that were there when it started. Where the one that it has can't say a paper, though a
 * sample was made of it when it was given, it is made by what the office has given since, and else by the template of
 * the program: no paper waits for a template.
 */
export async function officeWordFile(
  said: WordSaid,
  templates: OfficeTemplates,
  of: Pick<WordOrigin, 'campaign' | 'paper'>,
): Promise<WordFile> {
  const { kind } = said;
  const tried: FailedTemplate[] = [];
  const made = (own: Uint8Array | null, failed: FailedTemplate | null = null): WordFile => ({
    bytes: wordFileOf(said, own, of),
    failed,
    issued: false,
  });
  for (const which of ['bound', 'newest'] as const) {
    const template = await templates[which](kind);
    // what was mended since is the newest; the same again would fail again
    if (template === null || tried.some(({ version }) => version === template.version)) break;
    const own = bytesIn(template.content);
    if (own === null) return made(null);
    try {
      return made(own);
    } catch (error) {
      tried.push({ kind, version: template.version, tag: failedTag(error) });
    }
  }
  return made(null, tried.at(-1));
}
