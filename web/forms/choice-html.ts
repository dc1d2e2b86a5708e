import { html } from 'hono/html';
import type { FormTexts } from '../../words/forms/form-texts.ts';
import type { Html } from '../page.ts';
import type { Option } from './form-view.ts';

/** Fields in which one of several is chosen. @param own the attributes of the field */

export const yesOrNo = ({ yes, no }: FormTexts): Option[] => [
  { value: 'yes', label: yes },
  { value: 'no', label: no },
];

export function selectField(own: Html, value: string, options: readonly Option[], texts: FormTexts): Html {
  // what was posted stays chosen, even if it is no longer offered
  const shown =
    value === '' || options.some((option) => option.value === value)
      ? options
      : [...options, { value, label: value }];
  return html`<select class="in" ${own}><option value="">– ${texts.notChosen} –</option>${shown.map(({ value: one, label }) => html`<option value="${one}"${one === value ? html` selected` : ''}>${label}</option>`)}</select>`;
}

/** Beyond so many choices they stand only in rows in which nothing is chosen yet: a page of all of them in each row grows with their square. */
const MOST_IN_EACH_ROW = 40;

/** The same in a row of a list, which may have a row for each of the choices. */
export function rowField(own: Html, value: string, options: readonly Option[], texts: FormTexts): Html {
  if (value === '' || options.length <= MOST_IN_EACH_ROW) return selectField(own, value, options, texts);
  const chosen = options.filter((option) => option.value === value);
  return html`${selectField(own, value, chosen, texts)}<span class="hint">${texts.chooseAnother}</span>`;
}

/** Something else may be typed as well. @param list id of what is suggested @param options null: they stand there already */
export const suggestedField = (
  own: Html,
  value: string,
  list: string,
  options: readonly Option[] | null,
): Html => {
  const known = options?.map((option) => html`<option value="${option.value}">${option.label}</option>`);
  return html`<input class="in" ${own} list="${list}" value="${value}" autocomplete="off">${known === undefined ? '' : html`<datalist id="${list}">${known}</datalist>`}`;
};
