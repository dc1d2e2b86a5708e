import { html } from 'hono/html';
import { ACTS_BY_ITSELF } from '../../words/dossier/active-content.ts';
import { sizeWords } from '../../words/failures/files.ts';
import { formTexts } from '../../words/forms/form-texts.ts';
import type { Lang } from '../../words/words.ts';
import type { Html } from '../page.ts';
import { storedFile } from './form-decoding.ts';

/** A file of a form, as it is asked for and as it is shown once it is attached. */
export interface FileField {
  name: string;
  id: string;
  label: Html | string;
  /** the stored file that the form carries along, as it is posted; empty of none */
  value: string;
  /** what stands against it */
  problem: Html;
  /** of the field in which it is chosen */
  attributes: Html;
  /** where one file is sent by itself */
  link: string;
  lang: Lang;
}

/** What is said of an attached file: its name and size, and whether something in it acts by itself. */
export function attachedWords(value: string, lang: Lang): string | null {
  const file = storedFile(value);
  if (file === null) return null;
  const attached = formTexts(lang).fileAttached(file.name, sizeWords(file.size)[lang]);
  return file.active ? `${attached} · ${ACTS_BY_ITSELF[lang]}` : attached;
}

/** Where a file is attached there is nothing to choose before it is taken away. */
export function fileField({ name, id, label, value, problem, attributes, link, lang }: FileField): Html {
  const texts = formTexts(lang);
  const attached = attachedWords(value, lang);
  const hidden = html`<input type="hidden" name="${name}" value="${value}">`;
  const button = (what: '_attach' | '_detach', words: string) =>
    html`<button class="btn second" name="${what}" value="${name}" formaction="${link}" formnovalidate>${words}</button>`;
  if (attached !== null)
    return html`<div class="field file" data-file="${name}"><span class="label">${label}</span>${problem}${hidden}<p class="attached" id="${id}" tabindex="-1">${attached}</p>${button('_detach', texts.detach)}</div>`;
  return html`<div class="field file" data-file="${name}"><label for="${id}">${label}</label>${problem}${hidden}<div class="attach"><input class="in" ${attributes} type="file">${button('_attach', texts.attach)}</div><span class="hint">${texts.fileHint}</span></div>`;
}
