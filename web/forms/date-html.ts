import { html } from 'hono/html';
import { type FormTexts, formTexts } from '../../words/forms/form-texts.ts';
import { type DateKind, saidDate } from '../../words/forms/said-date.ts';
import type { Audience } from '../../words/words.ts';
import type { Html } from '../page.ts';

const hintOf = (kind: DateKind, texts: FormTexts): string =>
  kind === 'instant' ? texts.instantHint : texts.dateHint;

/**
 * A date as it is typed, with its weekday said back beside it.
 *
 * @param own the attributes of the field
 * @param hasProblem what can't be read is said above the field then
 */
export function dateField(
  own: Html,
  value: string,
  kind: DateKind,
  hasProblem: boolean,
  audience: Pick<Audience, 'lang' | 'utcOffset'>,
): Html {
  const texts = formTexts(audience.lang);
  const read = saidDate(value, kind, audience);
  const said = read === null || (hasProblem && !read.isRead) ? '' : read.said;
  return html`<span class="dated"><input class="in" ${own} type="text" inputmode="${kind === 'date' ? 'numeric' : 'text'}" value="${value}" autocomplete="off" data-date="${kind}"></span><span class="hint">${hintOf(kind, texts)}</span><span class="said" role="status">${said}</span>`;
}
