import { html } from 'hono/html';
import type { CaseContent, ScoreRecord } from '../../domain/case/case-content.ts';
import { scoreOf } from '../../domain/case/score-layers.ts';
import type { CellSubject } from '../../domain/case/score-value.ts';
import {
  type CriteriaEntry,
  type CriteriaSet,
  entryNames,
  isRequired,
} from '../../domain/criteria/criteria.ts';
import { inspectedSets } from '../../domain/inspection/inspected-sets.ts';
import { isSelfScored } from '../../domain/plan/plan-criteria.ts';
import { assumedSign } from '../../words/criteria/assumed-mark.ts';
import { inspectionTexts } from '../../words/pages/inspection-texts.ts';
import { minutesTexts } from '../../words/pages/minutes-texts.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { gapWords, pointsWords } from '../../words/points.ts';
import { assumedNote } from '../assumed-note.ts';
import { evidenceList } from '../dossier/file-link.ts';
import type { Html, PageContext } from '../page.ts';
import { scoreWords } from '../score-words.ts';

/** What the cell and the team gave each criterion, side by side. */

type Content = Partial<CaseContent>;

interface ScoredEntry {
  id: string;
  entry: CriteriaEntry;
  self: ScoreRecord | null;
  team: ScoreRecord | null;
}

export interface ScoredSet {
  subject: CellSubject;
  set: CriteriaSet;
  entries: ScoredEntry[];
}

/** The sets that the team scores a cell by, each with all that it has. */
export function scoredSets({ plan }: PageContext['campaign'], content: Content): ScoredSet[] {
  const { scores } = content;
  return inspectedSets(plan, content).map(([subject, set]) => ({
    subject,
    set,
    entries: [...entryNames(set)].map(([id, entry]) => ({
      id,
      entry,
      self: scores === undefined ? null : scoreOf(scores, 'self', subject, id),
      team: scores === undefined ? null : scoreOf(scores, 'team', subject, id),
    })),
  }));
}

/** How many of those that the team has to score it has scored. */
export function scoredSoFar(
  { plan }: PageContext['campaign'],
  sets: readonly ScoredSet[],
): { done: number; of: number } {
  const required = sets
    .filter(({ subject }) => isSelfScored(plan, subject))
    .flatMap(({ entries }) => entries.filter(({ entry }) => isRequired(entry)));
  return { done: required.filter(({ team }) => team !== null).length, of: required.length };
}

function gapOf({ self, team }: ScoredEntry, lang: 'vi' | 'en'): string {
  if (self?.points == null || team?.points == null) return '';
  const gap = Math.round((team.points - self.points) * 100) / 100;
  return gap === 0 ? '' : gapWords(gap, lang, 'aligned');
}

export function scoredSection(context: PageContext, { subject, set, entries }: ScoredSet): Html {
  const { lang } = context.audience;
  const texts = inspectionTexts(lang);
  const { cell: words, shortLayers } = textsOf(lang).appraisal;
  const { evidence } = minutesTexts(lang);
  const said = (label: string, text: string | null | undefined) =>
    text == null ? '' : html`<p class="small"><b>${label}:</b> <span class="typed">${text}</span></p>`;
  const row = (one: ScoredEntry) => {
    const { id, entry, self, team } = one;
    const isOpen = team === null && isRequired(entry);
    const given = isOpen
      ? html`<span class="warn">${texts.notScored}</span>`
      : html`<b>${scoreWords(team, lang)}</b>`;
    return html`<tr role="row" id="${subject}.${id}"><th scope="row" role="rowheader">${entry.name}${assumedSign(entry)}${said(texts.remark, team?.remark)}${said(texts.reason, team?.reason)}</th><td role="cell" class="r" data-label="${words.max}">${entry.max === null ? '' : pointsWords(entry.max, lang)}</td><td role="cell" class="r" data-label="${shortLayers.self}">${scoreWords(self, lang)}</td><td role="cell" class="r" data-label="${shortLayers.team}">${given}</td><td role="cell" class="r" data-label="${texts.difference}">${gapOf(one, lang)}</td><td role="cell" class="wide" data-label="${evidence}">${evidenceList(context, team?.evidence ?? [])}</td></tr>`;
  };
  return html`<section class="sec" aria-labelledby="h-${subject}"><header><h2 id="h-${subject}">${set.title}</h2></header>
    <table role="table" class="tbl crit reading"><caption class="vh">${set.title}</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${words.criterion}</th><th scope="col" role="columnheader" class="r">${words.max}</th><th scope="col" role="columnheader" class="r">${shortLayers.self}</th><th scope="col" role="columnheader" class="r">${shortLayers.team}</th><th scope="col" role="columnheader" class="r">${texts.difference}</th><th scope="col" role="columnheader">${evidence}</th></tr></thead><tbody role="rowgroup">${entries.map(row)}</tbody></table>${assumedNote(set, lang)}</section>`;
}
