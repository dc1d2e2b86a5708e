import type { TemplateError, TemplateFinding } from '../../domain/template-finding.ts';
import type { TemplateTag } from './template-tags.ts';
import { isRaw, type WordData } from './word-data.ts';

/** The tags of a template beside those that its paper knows. */

type Value = WordData[string];

/** What a tag can mean inside these lists: the innermost that has it. */
function meant(name: string, within: readonly string[], sample: WordData): Value | undefined {
  let scopes: WordData[] = [sample];
  for (const list of within) {
    const value = scopes.map((scope) => scope[list]).find((one) => one !== undefined);
    if (Array.isArray(value) && value[0] !== undefined) scopes = [value[0], ...scopes];
  }
  return scopes.map((scope) => scope[name]).find((one) => one !== undefined);
}

/** Every tag of a paper, with the lists in which it stands. */
const declared = (sample: WordData, within: readonly string[] = []): string[] =>
  Object.entries(sample).flatMap(([name, value]) => [
    [...within, name].join(' › '),
    ...(Array.isArray(value) && value[0] !== undefined ? declared(value[0], [...within, name]) : []),
  ]);

/** letters of a place: enough to find it by Word's own search */
const PLACE = 60;

/** The paragraph in which a tag stands, from the tag on where the whole is too long. */
function placeOf({ name }: TemplateTag, paragraphs: readonly string[]): string | null {
  const found = paragraphs.find((text) => text.includes(name));
  if (found === undefined) return null;
  return found.length <= PLACE ? found : found.slice(Math.max(0, found.indexOf(name) - 10)).slice(0, PLACE);
}

function errorOf(tag: TemplateTag, sample: WordData): TemplateError | null {
  const value = meant(tag.name, tag.within, sample);
  if (value === undefined) return 'UNKNOWN_TAG';
  if (tag.torn) return 'BROKEN_LIST';
  if (tag.drawn && Array.isArray(value)) return 'DRAWING_IN_LIST';
  if (isRaw(value) !== tag.raw && !tag.opens) return 'PIECE_AS_TEXT';
  if (!tag.opens && Array.isArray(value)) return 'LIST_AS_TEXT';
  return !tag.opens && typeof value === 'boolean' ? 'LIST_AS_TEXT' : null;
}

/**
 * @param sample every tag of the paper, each list with an element
 * @param needed what the paper can't do without, by the tag's own name
 * @param paragraphs of the template, by which a place is told
 */
export function tagFindings(
  tags: readonly TemplateTag[],
  sample: WordData,
  needed: readonly string[],
  paragraphs: readonly string[],
): TemplateFinding[] {
  const errors = tags.flatMap((tag): TemplateFinding[] => {
    const code = errorOf(tag, sample);
    return code === null ? [] : [{ severity: 'error', code, tag: tag.name, place: placeOf(tag, paragraphs) }];
  });
  const used = new Set(tags.map(({ name }) => name));
  const unused = declared(sample)
    .map((path) => ({ path, name: path.split(' › ').at(-1) ?? '' }))
    .filter(({ name }) => !used.has(name))
    .map(
      ({ path, name }): TemplateFinding => ({
        ...(needed.includes(name)
          ? { severity: 'error', code: 'MISSING_TAG' }
          : { severity: 'warning', code: 'UNUSED_TAG' }),
        tag: path,
        place: null,
      }),
    );
  return [...errors, ...unused];
}
