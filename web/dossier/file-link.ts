import { html } from 'hono/html';
import type { Evidence } from '../../domain/case/score-value.ts';
import type { FileRef } from '../../domain/dossier/file-ref.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { ACTS_BY_ITSELF } from '../../words/dossier/active-content.ts';
import { sizeWords } from '../../words/failures/files.ts';
import { dossierTexts } from '../../words/pages/dossier-texts.ts';
import { wordOf } from '../../words/words.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';

/**
 * A file by its name and size, marked where something in it acts by itself; a way to it where files can be opened.
 *
 * @param to where it is opened; left out: among the files of its cell
 */
export function fileLink(
  context: PageContext,
  { cell, sha256, name, size, type, active }: FileRef,
  to = `/cells/${encodeURIComponent(cell)}/files/${sha256}`,
): Html {
  const { lang } = context.audience;
  const texts = dossierTexts(lang);
  const how = active || type === 'docx' || type === 'xlsx' ? texts.downloads : texts.opensHere;
  const told = sizeWords(size)[lang];
  const mark = active ? html` <span class="small warn">${ACTS_BY_ITSELF[lang]}</span>` : '';
  return context.opensFiles
    ? html`<a class="file" href="${linkTo(context, to)}">${name}</a> <span class="small muted">${told} · ${how}</span>${mark}`
    : html`<span class="file">${name}</span> <span class="small muted">${told}</span>${mark}`;
}

/** What proves a score, each on a line of its own: words, a page of a report, a file. */
export function evidenceList(context: PageContext, evidence: readonly Evidence[]): Html | '' {
  if (evidence.length === 0) return '';
  const { reports } = dictionaryOf(context.audience.lang);
  const { page } = dossierTexts(context.audience.lang);
  const lines = evidence.flatMap(({ text, file, report }) => [
    ...(text === undefined ? [] : [html`<span class="typed">${text}</span>`]),
    ...(report === undefined
      ? []
      : [html`${wordOf(reports, report.id)}${report.page === undefined ? '' : page(report.page)}`]),
    ...(file === undefined ? [] : [fileLink(context, file)]),
  ]);
  return html`<ul class="ev">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}
