import { html } from 'hono/html';
import type { Inspection } from '../../domain/case/case-content.ts';
import { momentWords } from '../../words/dates.ts';
import { inspectionTexts } from '../../words/pages/inspection-texts.ts';
import { fileLink } from '../dossier/file-link.ts';
import type { Html, PageContext } from '../page.ts';

/** What an inspection has beside its scores: documents, photos, who was there. */

/** The documents that a cell lays out, each with whether the team has seen it (R51–R53). */
export function documentsSection({ campaign, audience }: PageContext, { documents }: Inspection): Html {
  const { lang, names } = audience;
  const texts = inspectionTexts(lang);
  const asked = campaign.plan.dossier.onSiteDocuments;
  const item = ({ id, title, criteria }: (typeof asked)[number]) => {
    const found = documents.find(({ document }) => document === id);
    const said =
      found === undefined
        ? html`<span class="muted">${texts.notRecorded}</span>`
        : html`<b class="${found.seen ? '' : 'warn'}">${found.seen ? texts.seen : texts.notSeen}</b>${found.remark === null ? '' : html` · <span class="typed">${found.remark}</span>`}<br><span class="when">${texts.by(names.person(found.by), momentWords(found.at, audience))}</span>`;
    return html`<li><span>${title}</span><br><span class="small muted">${criteria.map((one) => names.criterion(one)).join('; ')}</span><br>${said}</li>`;
  };
  return html`<section class="sec" aria-labelledby="h-documents"><header><h2 id="h-documents">${texts.documents}</h2></header>${asked.length === 0 ? html`<p class="muted">${texts.noDocuments}</p>` : html`<ul class="rows">${asked.map(item)}</ul>`}</section>`;
}

export function photosSection(context: PageContext, { photos }: Inspection): Html {
  const { audience } = context;
  const texts = inspectionTexts(audience.lang);
  const item = ({ title, file, by, at }: Inspection['photos'][number]) =>
    html`<li><span class="typed">${title}</span><br>${fileLink(context, file)}<br><span class="when">${texts.by(audience.names.person(by), momentWords(at, audience))}</span></li>`;
  return html`<section class="sec" aria-labelledby="h-photos"><header><h2 id="h-photos">${texts.photos}</h2></header>${photos.length === 0 ? html`<p class="muted">${texts.noPhotos}</p>` : html`<ul class="rows">${photos.map(item)}</ul>`}</section>`;
}

/** Who was there, who was not and why, and whoever inspected their own cell with the reason (R54, X17). */
export function attendanceSection({ audience }: PageContext, { attendance, conflicts }: Inspection): Html {
  const { lang, names } = audience;
  const texts = inspectionTexts(lang);
  const line = (label: string, lines: readonly (string | Html)[]) =>
    lines.length === 0
      ? ''
      : html`<dt>${label}</dt><dd>${lines.map((one, at) => html`${at === 0 ? '' : '; '}${one}`)}</dd>`;
  const own = line(
    texts.conflicts,
    conflicts.map(({ person, reason }) => html`${names.person(person)}: <q class="typed">${reason}</q>`),
  );
  const there =
    attendance === null
      ? html`<p class="muted">${texts.noAttendance}</p>`
      : html`<dl class="dl">${line(
          texts.present,
          attendance.present.map((person) => names.person(person)),
        )}${attendance.absent.map(({ person, reason }) => html`<dt></dt><dd>${texts.absent(names.person(person), reason)}</dd>`)}${line(texts.guests, attendance.guests)}${line(texts.unscored, attendance.unscored === undefined ? [] : [attendance.unscored])}</dl>`;
  return html`<section class="sec" aria-labelledby="h-attendance"><header><h2 id="h-attendance">${texts.attendance}</h2></header>${there}${own === '' ? '' : html`<dl class="dl">${own}</dl>`}</section>`;
}
