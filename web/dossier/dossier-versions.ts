import { html } from 'hono/html';
import type { DossierVersion } from '../../domain/case/case-content.ts';
import { dueWords, momentWords } from '../../words/dates.ts';
import { dossierTexts } from '../../words/pages/dossier-texts.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';
import { fileLink } from './file-link.ts';

/** Every version that was handed in: when, by whom, with which files, and the receipt it got. */
export function versionsSection(
  context: PageContext,
  cell: string,
  versions: readonly DossierVersion[],
): Html | '' {
  if (versions.length === 0) return '';
  const { audience } = context;
  const texts = dossierTexts(audience.lang);
  const receipt = (version: number) =>
    html`<a href="${linkTo(context, `/cells/${encodeURIComponent(cell)}/papers/phieu-tiep-nhan-v${version}.html`)}">${texts.receipt} ${version}</a>`;
  const filesOf = ({ content }: DossierVersion) =>
    Object.values(content.reports).flatMap(({ file }) => (file === undefined ? [] : [file]));
  const row = (one: DossierVersion) => {
    const { version, receivedAt, by, medium, late, due, missing } = one;
    const files = filesOf(one);
    return html`<li><h3>${texts.version(version)} <span class="when">${momentWords(receivedAt, audience)}</span></h3>
      <p>${audience.names.person(by)}, ${texts.media[medium]} · <span class="${late ? 'late' : ''}">${late ? texts.late : texts.inTime}</span> (${dueWords(due, audience)}) · ${missing.length === 0 ? texts.complete : html`<span class="warn">${texts.lacking(missing.length)}</span>`}</p>
      <p>${receipt(version)}</p>
      ${files.length === 0 ? html`<p class="muted">${texts.noFiles}</p>` : html`<ul class="ev">${files.map((file) => html`<li>${fileLink(context, file)}</li>`)}</ul>`}</li>`;
  };
  return html`<section class="sec" aria-labelledby="h-versions"><header><h2 id="h-versions">${texts.versions}</h2></header><ul class="rows">${versions.toReversed().map(row)}</ul>${context.opensFiles ? '' : html`<p class="small muted">${texts.filesElsewhere}</p>`}</section>`;
}
