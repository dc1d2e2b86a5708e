import { html } from 'hono/html';
import type { PlanDraft } from '../../office/plan-draft.ts';
import { momentWords } from '../../words/dates.ts';
import { startTexts } from '../../words/pages/start-texts.ts';
import { planPlace } from '../../words/plan/plan-labels.ts';
import { dateField } from '../forms/date-html.ts';
import { idOf } from '../forms/form-html.ts';
import type { Html } from '../page.ts';
import { START_PATH } from '../paths.ts';
import { countOf, type PlacedFinding } from './findings.ts';
import { sectionSummary } from './section-summary.ts';
import { SECTIONS, type SectionName } from './sections.ts';
import { offsetOf, type Starter } from './starter.ts';

/** The plan as it stands: its sections, what is wrong with it, and the way on. */

/** What is wrong, each with a way to its field. @param here the section whose page it is; its own fields are below */
export function findingList(
  findings: readonly PlacedFinding[],
  lang: Starter['lang'],
  here: SectionName | null = null,
): Html {
  const texts = startTexts(lang);
  const line = ({ severity, sentence, path, section, field }: PlacedFinding) => {
    const anchor = field === null ? '' : `#${idOf(field)}`;
    const to = section === null ? null : section === here ? anchor : `${START_PATH}/plan/${section}${anchor}`;
    const where = path === '' ? '' : html` <span class="muted">${planPlace(path, lang)}</span>`;
    const said = to === null || to === '' ? html`${sentence}` : html`<a href="${to}">${sentence}</a>`;
    return html`<li><b class="k">${texts.severities[severity]}</b><span>${said}${where}${section === null && path !== '' ? html` <span class="muted">(${texts.elsewhere})</span>` : ''}</span></li>`;
  };
  return html`<ul>${findings.map(line)}</ul>`;
}

export function findingSummary(
  findings: readonly PlacedFinding[],
  lang: Starter['lang'],
  here: SectionName | null = null,
): Html {
  const texts = startTexts(lang);
  const { errors, warnings } = countOf(findings);
  if (findings.length === 0) return html`<p class="note">${texts.allRight}</p>`;
  return html`<section class="sum" aria-labelledby="h-sum"><h2 id="h-sum">${texts.toDo(errors, warnings)}</h2>${findingList(findings, lang, here)}</section>`;
}

export const originWords = ({ origin }: PlanDraft, lang: Starter['lang']): string => {
  const { origin: words } = startTexts(lang);
  if (origin.from === 'lastYear') return words.lastYear(origin.campaign);
  if (origin.from === 'file' || origin.from === 'workbook') return words[origin.from](origin.name);
  return words[origin.from];
};

/** The form's own fields: which draft it is, and by which page. */
export const draftMarks = ({ id, revision }: Pick<PlanDraft, 'id' | 'revision'>, page: string): Html =>
  html`<input type="hidden" name="_id" value="${id}"><input type="hidden" name="_revision" value="${revision}"><input type="hidden" name="_page" value="${page}">`;

/** @param shift what was typed to move the plan, and why it was not taken */
export function planBody(
  starter: Starter,
  draft: PlanDraft,
  findings: readonly PlacedFinding[],
  page: string,
  shift: { typed: string; sentence: string } | null = null,
): Html {
  const { lang, now } = starter;
  const texts = startTexts(lang);
  const place = { lang, utcOffset: offsetOf(starter), now };
  const year = Number(draft.plan['year']);
  const row = (section: SectionName, at: number) => {
    const own = findings.filter((one) => one.section === section);
    const { errors, warnings } = countOf(own);
    const state = texts.state(errors, warnings);
    return html`<li><a href="${START_PATH}/plan/${section}"><span class="n">${at + 1}</span><span class="what"><b>${texts.sections[section].name}</b><span class="hint">${sectionSummary(section, draft.plan, lang)}</span></span><span class="small${errors + warnings > 0 ? ' warn' : ''}">${state}</span></a></li>`;
  };
  const own = html`id="session" name="session"${shift === null ? '' : html` aria-invalid="true"`}`;
  return html`<div class="wrap"><p class="crumb"><a href="${START_PATH}">${texts.title}</a></p>
<h1>${Number.isInteger(year) ? texts.titleOf(year) : texts.title}</h1>
<p class="origin">${originWords(draft, lang)}. ${texts.saved(momentWords(draft.savedAt, place))} ${texts.nobodyTold}</p>
${draft.notes.length === 0 ? '' : html`<section class="note is-warn"><ul>${draft.notes.map((note) => html`<li>${note}</li>`)}</ul></section>`}
${findingSummary(findings, lang)}
<section class="sec" aria-labelledby="h-parts"><header><h2 id="h-parts">${texts.overview}</h2></header><ol class="toc">${SECTIONS.map(row)}</ol></section>
<form method="post" action="${START_PATH}/shift" class="form shift">${draftMarks(draft, page)}<div class="field"><label for="session">${texts.shift}</label>${shift === null ? '' : html`<p class="problem late">${shift.sentence}</p>`}${dateField(own, shift?.typed ?? '', 'date', shift !== null, place)}<p class="hint">${texts.shiftHow}</p></div><p class="acts"><button class="btn second">${texts.shiftDo}</button></p></form>
<p class="acts"><a class="btn" href="${START_PATH}/review">${texts.review}</a></p>
<form method="post" action="${START_PATH}/drop" class="form">${draftMarks(draft, page)}<p class="acts"><button class="btn second">${texts.drop}</button></p></form></div>`;
}
