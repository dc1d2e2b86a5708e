import { html } from 'hono/html';
import type { FormTexts } from '../../words/forms/form-texts.ts';
import type { Html } from '../page.ts';
import type { Option } from './form-html.ts';

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

/** Something else may be typed as well. @param list id of what is suggested */
export const suggestedField = (own: Html, value: string, list: string, options: readonly Option[]): Html =>
  html`<input class="in" ${own} list="${list}" value="${value}" autocomplete="off"><datalist id="${list}">${options.map((option) => html`<option value="${option.value}">${option.label}</option>`)}</datalist>`;
