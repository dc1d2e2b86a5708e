import { html } from 'hono/html';
import type { CaseContent, Objection } from '../../domain/case/case-content.ts';
import type { DecisionKind } from '../../domain/committee/committee-content.ts';
import { levelWords } from '../../words/criteria/level-words.ts';
import { momentWords, shortDate } from '../../words/dates.ts';
import { textsOf } from '../../words/pages/texts.ts';
import type { Audience } from '../../words/words.ts';
import type { Html } from '../page.ts';
import { memberName, type Named, openObjections } from './named-matters.ts';

/** The objections that wait for an answer, whole, each with what was decided of it: a choice in a form has room for less. */

type Extract = CaseContent['extracts'][number];

const DECIDED_BY: Record<Objection['about'], DecisionKind> = {
  fourGood: 'fourGood',
  cellLevel: 'cellLevels',
  memberLevel: 'memberLevels',
};

/** What stands of the matter in a decision; null where that says nothing of it. */
function decidedWords(one: Objection, extract: Extract, { lang }: Audience): string | null {
  const { table } = textsOf(lang).appraisal;
  if (one.about === 'fourGood')
    return extract.fourGood === null ? null : table.recognise[extract.fourGood ? 'yes' : 'no'];
  const level =
    one.about === 'cellLevel'
      ? extract.level
      : (extract.members.find(({ member }) => member === one.member)?.level ?? null);
  return level === null
    ? null
    : levelWords(one.about === 'cellLevel' ? 'cellQuality' : 'memberQuality', level, lang);
}

function standingLine(one: Objection, extracts: readonly Extract[], audience: Audience): Html | '' {
  const standing = extracts.findLast(({ kind }) => kind === DECIDED_BY[one.about]);
  const words = standing === undefined ? null : decidedWords(one, standing, audience);
  return standing === undefined || words === null
    ? ''
    : html`<p class="small">${standing.number}, ${shortDate(standing.date)}: <b>${words}</b></p>`;
}

export function objectionsSection(named: Named, audience: Audience): Html | '' {
  const { content, people } = named;
  const texts = textsOf(audience.lang).appraisal.cell;
  const open = openObjections(named);
  if (open.length === 0) return '';
  const item = (one: Objection) => {
    const whom = one.member === null ? '' : html`: ${memberName({ people }, one.member, audience)}`;
    const raised = texts.raisedBy(audience.names.person(one.by), momentWords(one.at, audience));
    return html`<li><b>${texts.objection(one.id)}</b> ${texts.about[one.about]}${whom} <span class="when">${raised}</span><p><q class="typed">${one.text}</q></p>${standingLine(one, content.extracts ?? [], audience)}</li>`;
  };
  return html`<section class="note" aria-labelledby="h-open"><h2 id="h-open">${texts.objections}</h2><ul class="rows">${open.map(item)}</ul></section>`;
}
