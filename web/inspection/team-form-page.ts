import { html } from 'hono/html';
import type { TeamFormRead } from '../../office/team-form.ts';
import { inspectionTexts } from '../../words/pages/inspection-texts.ts';
import { startTexts } from '../../words/pages/start-texts.ts';
import { teamFormTexts } from '../../words/pages/team-form-texts.ts';
import { type Html, linkTo, type PageContext, page } from '../page.ts';
import { inspectionPlace, teamFormPlace, teamFormTaking } from './inspection-place.ts';

/** Where a filled form of the team is given back. */

/** Why one was not taken. */
export interface FormNotTaken {
  sentence: string;
  findings: TeamFormRead['findings'];
}

/** What is not as it should be in a form, each by its place. */
export function formFindings(findings: TeamFormRead['findings'], lang: 'vi' | 'en'): Html | '' {
  const { inSheet, severities } = startTexts(lang);
  const placeOf = ({ sheet, column, row }: (typeof findings)[number]) =>
    sheet === '' ? '' : `${inSheet(sheet, column, row)}: `;
  return findings.length === 0
    ? ''
    : html`<ul>${findings.map((one) => html`<li><b>${severities[one.severity]}</b> ${placeOf(one)}${one.message[lang]}</li>`)}</ul>`;
}

export function teamFormPage(context: PageContext, cell: string, wrong: FormNotTaken | null): Html {
  const { lang, names } = context.audience;
  const texts = teamFormTexts(lang);
  const title = texts.title(names.cell(cell));
  const way = (to: string, words: string) => html`<a href="${linkTo(context, to)}">${words}</a>`;
  const why =
    wrong === null
      ? ''
      : html`<section class="note is-late" role="alert" aria-labelledby="h-problems"><h2 id="h-problems">${wrong.sentence}</h2>${formFindings(wrong.findings, lang)}<p class="muted">${texts.nothingLost}</p></section>`;
  const body = html`<div class="wrap"><p class="crumb">${way(`/cells/${encodeURIComponent(cell)}`, names.cell(cell))} / ${way(inspectionPlace(cell), inspectionTexts(lang).link)} / ${texts.heading}</p>
<h1>${title}</h1>
${why}
<form method="post" enctype="multipart/form-data" action="${linkTo(context, teamFormPlace(cell))}" class="form"><div class="field"><label for="form">${texts.file}</label><input class="in" type="file" id="form" name="form" accept=".xlsx"></div>
<p class="hint">${texts.readHow}</p>
<p class="acts"><button class="btn">${texts.read}</button> <a href="${linkTo(context, teamFormTaking(cell))}" download>${texts.take}</a></p></form></div>`;
  return page(context, title, ['cell.css', 'form.css'], body);
}
