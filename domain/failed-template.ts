import { z } from 'zod';
import { isWordKind, WORD_KINDS, type WordKind } from './word-kind.ts';

/**
 * A template of the office that passed its check and yet doesn't say what a paper has to say; the one that comes with
 * the program says it in its place, and whoever takes the paper is told.
 */
export const failedTemplateSchema = z.strictObject({
  kind: z.enum(WORD_KINDS),
  /** of the office's templates of that kind */
  version: z.int().min(1).max(2_147_483_647),
  /** what stands in the tag's braces; null where nobody can say which it was */
  tag: z.string().max(10_000).nullable(),
});
export type FailedTemplate = z.infer<typeof failedTemplateSchema>;

/** letters of a tag; one that was put together by mistake may be as long as its paper */
const LONGEST_TAG = 60;

/** By which one trouble of templates differs from another; all of a kind begin with `failedTemplatesOf`. */
export const failedTemplateRef = ({ kind, version, tag }: FailedTemplate): string =>
  `${failedTemplatesOf(kind)}${version}/${(tag ?? '').replaceAll(/\p{Cc}/gu, ' ').slice(0, LONGEST_TAG)}`;

export const failedTemplatesOf = (kind: WordKind): string => `${kind}/`;

/** The other way. @returns null of what is the ref of other trouble */
export function failedTemplateIn(ref: string): FailedTemplate | null {
  const [kind, version, ...tag] = ref.split('/');
  if (!isWordKind(kind) || !/^\d+$/.test(version ?? '')) return null;
  return { kind, version: Number(version), tag: tag.join('/') || null };
}
