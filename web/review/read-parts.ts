import { html } from 'hono/html';
import type { CaseContent, DossierVersion } from '../../domain/case/case-content.ts';
import { scoreOf } from '../../domain/case/score-layers.ts';
import { type CriteriaEntry, type CriteriaSet, entryNames } from '../../domain/criteria/criteria.ts';
import { placeOf, type ShownNote } from '../../domain/inspection/review-notes.ts';
import { cellCriteria } from '../../domain/plan/plan-criteria.ts';
import { assumedSign } from '../../words/criteria/assumed-mark.ts';
import { momentWords } from '../../words/dates.ts';
import { upperFirst } from '../../words/letter-case.ts';
import { minutesTexts } from '../../words/pages/minutes-texts.ts';
import { reviewTexts } from '../../words/pages/review-texts.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { pointsWords } from '../../words/points.ts';
import { assumedNote } from '../assumed-note.ts';
import { evidenceList, fileLink } from '../dossier/file-link.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';
import { scoreWords } from '../score-words.ts';

/** What the team reads, part by part, each with what was noted about it and a way to note more. */

export interface Notes {
  byPlace: ReadonlyMap<string, readonly ShownNote[]>;
  /** whether the reader may note something now */
  mayAdd: boolean;
}

export function noteList({ audience }: PageContext, notes: readonly ShownNote[]): Html | '' {
  if (notes.length === 0) return '';
  const { toVerify } = reviewTexts(audience.lang);
  const line = ({ text, by, at, toVerify: again }: ShownNote) =>
    html`<li><span class="typed">${text}</span>${again ? html` <span class="tag warn"><i class="alert"></i> ${toVerify}</span>` : ''}<br><span class="when">${audience.names.person(by)}, ${momentWords(at, audience)}</span></li>`;
  return html`<ul class="noted">${notes.map(line)}</ul>`;
}

/** What a note would be about. */
type About = Partial<Record<'report' | 'subject' | 'criterion', string>>;

/** The way to the form of a note, which begins with what it is about. @param what in words */
export function noteWay(
  context: PageContext,
  cell: string,
  { notes, about, what }: { notes: Notes; about: About; what: string },
): Html | '' {
  if (!notes.mayAdd) return '';
  const texts = reviewTexts(context.audience.lang);
  const query = new URLSearchParams(about).toString();
  const form = `/do/${encodeURIComponent(cell)}/review.note${query === '' ? '' : `?${query}`}`;
  return html`<p class="small"><a class="way" href="${linkTo(context, form)}">${texts.note}${what === '' ? '' : html`<span class="vh">${texts.noteAbout(what)}</span>`}</a></p>`;
}

type Report = PageContext['campaign']['plan']['dossier']['reports'][number];

/** The reports, each with its file. */
export function reportsSection(
  context: PageContext,
  cell: string,
  { content }: DossierVersion,
  notes: Notes,
): Html {
  const { campaign, audience } = context;
  const texts = reviewTexts(audience.lang);
  const item = ({ id, title }: Report, index: number) => {
    const file = content.reports[id]?.file;
    const place = placeOf({ report: id });
    return html`<li class="slot" id="${place}"><span class="n" aria-hidden="true">${index + 1}</span><div><h3>${upperFirst(title)}</h3>
      <p>${file === undefined ? html`<span class="muted">${texts.noFile}</span>` : fileLink(context, file)}</p>
      ${noteList(context, notes.byPlace.get(place) ?? [])}${noteWay(context, cell, { notes, about: { report: id }, what: title })}</div></li>`;
  };
  return html`<section class="sec" aria-labelledby="h-reports"><header><h2 id="h-reports">${texts.reports}</h2></header><ol class="slots">${campaign.plan.dossier.reports.map(item)}</ol></section>`;
}

interface ReadScores {
  newest: DossierVersion;
  content: Partial<CaseContent>;
  notes: Notes;
}

/** One set by which the cell has scored itself: each criterion with its own score, what proves it and what was noted. */
function criteriaSection(
  context: PageContext,
  cell: string,
  [subject, set]: ReturnType<typeof cellCriteria>[number],
  { content, notes }: ReadScores,
): Html {
  const { lang } = context.audience;
  const texts = reviewTexts(lang);
  const { cell: words, shortLayers } = textsOf(lang).appraisal;
  const row = ([id, entry]: Entry) => {
    const { name, max } = entry;
    const own = content.scores === undefined ? null : scoreOf(content.scores, 'self', subject, id);
    const place = placeOf({ subject, criterion: id });
    return html`<tr role="row" id="${place}"><th scope="row" role="rowheader">${name}${assumedSign(entry)}</th><td role="cell" class="r" data-label="${words.max}">${max === null ? '' : pointsWords(max, lang)}</td><td role="cell" class="r" data-label="${shortLayers.self}"><b>${scoreWords(own, lang)}</b></td><td role="cell" class="wide" data-label="${minutesTexts(lang).evidence}">${evidenceList(context, own?.evidence ?? [])}</td><td role="cell" class="wide" data-label="${texts.notes}">${noteList(context, notes.byPlace.get(place) ?? [])}${noteWay(context, cell, { notes, about: { subject, criterion: id }, what: name })}</td></tr>`;
  };
  const place = placeOf({ subject });
  const groups = Map.groupBy([...entryNames(set)], ([, { path }]) => path.join(' › '));
  const group = ([name, rows]: readonly [string, readonly Entry[]]) =>
    html`<tr role="row" class="group"><th scope="colgroup" role="columnheader" colspan="5">${name === '' ? texts.beside : name}</th></tr>${rows.map(row)}`;
  return html`<section class="sec" aria-labelledby="h-${subject}" id="${place}"><header><h2 id="h-${subject}">${set.title}</h2></header>
    ${noteList(context, notes.byPlace.get(place) ?? [])}${noteWay(context, cell, { notes, about: { subject }, what: set.title })}
    <table role="table" class="tbl crit reading"><caption class="vh">${set.title}</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${words.criterion}</th><th scope="col" role="columnheader" class="r">${words.max}</th><th scope="col" role="columnheader" class="r">${shortLayers.self}</th><th scope="col" role="columnheader">${minutesTexts(lang).evidence}</th><th scope="col" role="columnheader">${texts.notes}</th></tr></thead><tbody role="rowgroup">${[...groups].map(group)}</tbody></table>${assumedNote(set, lang)}</section>`;
}

type Entry = readonly [id: string, entry: CriteriaEntry];

/** Whether a cell scored anything by it, or somebody noted something about it. */
const isRead = (subject: string, set: CriteriaSet, { newest, notes }: ReadScores): boolean =>
  Object.hasOwn(newest.content.scores, subject) ||
  notes.byPlace.has(placeOf({ subject })) ||
  [...entryNames(set).keys()].some((criterion) => notes.byPlace.has(placeOf({ subject, criterion })));

export const criteriaSections = (context: PageContext, cell: string, read: ReadScores): Html[] =>
  cellCriteria(context.campaign.plan)
    .filter(([subject, set]) => isRead(subject, set, read))
    .map((of) => criteriaSection(context, cell, of, read));
