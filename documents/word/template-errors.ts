import { z } from 'zod';
import type { TemplateError } from '../../domain/template-finding.ts';

/** What the library says of a template that it can't open, in our words. */

export interface LibraryError {
  code: TemplateError;
  tag: string | null;
  place: string | null;
}

const propertiesSchema = z.object({
  id: z.string(),
  xtag: z.string().optional(),
  openingtag: z.string().optional(),
  closingtag: z.string().optional(),
  context: z.string().optional(),
});
const oneSchema = z.object({ properties: propertiesSchema });
const severalSchema = z.object({ properties: z.object({ errors: z.array(oneSchema) }) });

/** What is wrong with the braces of one tag; other mistakes are of two that don't belong together. */
const OF_ONE_TAG = /^(?:unclosed|unopened|duplicate_open|duplicate_close)_tag$/;
/** letters of a place: enough to find it by Word's own search */
const PLACE = 60;

/** @param failed whatever was thrown when the template was opened */
export function libraryErrors(failed: unknown): LibraryError[] {
  const several = severalSchema.safeParse(failed);
  const one = oneSchema.safeParse(failed);
  const errors = several.success ? several.data.properties.errors : one.success ? [one.data] : [];
  if (errors.length === 0) return [{ code: 'NOT_A_WORD_FILE', tag: null, place: null }];
  return errors.map(({ properties: { id, xtag, openingtag, closingtag, context } }) => ({
    code: OF_ONE_TAG.test(id) ? 'BROKEN_TAG' : /tag|loop/.test(id) ? 'BROKEN_LIST' : 'NOT_A_WORD_FILE',
    tag: xtag ?? openingtag ?? closingtag ?? null,
    place: (context ?? closingtag)?.slice(0, PLACE) ?? null,
  }));
}
