import type { DerivedRating, Minutes, MinutesFrame, MinutesItem } from '../../domain/case/case-content.ts';
import { type CellSubject, levelSchema } from '../../domain/case/score-value.ts';
import { proposalGaps } from '../../domain/committee/appraisal.ts';
import { scoringOf } from '../../domain/criteria/criteria.ts';
import { rate } from '../../domain/criteria/rating.ts';
import { PROPOSAL_GAP_TEXT, proposalGapWords } from '../../words/committee/proposal-gap-words.ts';
import { html, type Markup } from '../../words/html.ts';
import {
  FINDINGS,
  MINUTES_OPINIONS_TEXT,
  notAgreedWords,
  OUTCOMES,
} from '../../words/minutes/minutes-opinions-text.ts';
import {
  type CellCriteria,
  criterionName,
  derivedWords,
  lackingWords,
  levelWords,
  SUBJECT_TITLES,
  SUBJECTS,
} from '../../words/minutes/minutes-words.ts';

/** What follows of the scores and what both sides say about it. */

const text = MINUTES_OPINIONS_TEXT;

function proposedWords(
  subject: CellSubject,
  proposed: {
    fourGood?: boolean | undefined;
    level?: string | undefined;
    grassrootsDemocracy?: string | undefined;
  } | null,
): string {
  if (proposed === null) return '';
  if (subject === 'fourGood')
    return proposed.fourGood === undefined ? '' : proposed.fourGood ? text.proposes : text.notProposed;
  const level = subject === 'cellQuality' ? proposed.level : proposed.grassrootsDemocracy;
  return level === undefined ? '' : levelWords(subject, level);
}

/** Where the team proposes another thing than its points give, with its reason (D11); null where it doesn't. */
function otherThanPoints({ derived, proposed: { byTeam } }: MinutesFrame): Markup | null {
  const byPoints = (subject: CellSubject) => derived.find((one) => one.subject === subject)?.team ?? null;
  const level = levelSchema.safeParse(byPoints('cellQuality')?.level);
  const gaps = proposalGaps({
    fourGood: byTeam.fourGood,
    level: byTeam.level,
    derivedFourGood: byPoints('fourGood')?.recognised ?? null,
    derivedLevel: level.success ? level.data : null,
  });
  return gaps.length === 0
    ? null
    : html`<p class="line said">${PROPOSAL_GAP_TEXT.title}: ${proposalGapWords(gaps, byTeam.reason ?? null)}.</p>
`;
}

interface Scored {
  minutes: Pick<Minutes, 'items'>;
  sets: CellCriteria;
}

/** What keeps a layer's scores from the next better result, by name; empty where nothing does. */
function lacking({ sets, minutes }: Scored, subject: CellSubject, layer: 'self' | 'team'): string {
  const set = sets[subject];
  if (set === undefined) return '';
  const given = minutes.items.flatMap((item) => {
    const value = item.subject === subject ? item[layer] : null;
    return value === null || item.criterion === null ? [] : [{ criterion: item.criterion, ...value }];
  });
  const groups = new Map(set.criteria.map(({ id, name }) => [id, name]));
  return lackingWords(
    rate(scoringOf(set), given).failed,
    (id) => groups.get(id) ?? criterionName(sets, subject, id),
  );
}

/** The level that the rules derive beside the proposed ones, by cell and by team (R39, D11). */
export function ratings(request: Scored, frame: MinutesFrame): Markup {
  const { derived, proposed, members } = frame;
  const by = (subject: CellSubject, layer: 'self' | 'team', rating: DerivedRating | null) =>
    `${derivedWords(subject, rating)}${rating?.recognised === false ? lacking(request, subject, layer) : ''}`;
  const row = (subject: CellSubject) => {
    const rating = derived.find((one) => one.subject === subject);
    return html`<tr><th scope="row">${SUBJECT_TITLES[subject]}</th><td>${by(subject, 'self', rating?.self ?? null)}</td><td>${by(subject, 'team', rating?.team ?? null)}</td><td>${proposedWords(subject, proposed.byCell)}</td><td><strong>${proposedWords(subject, proposed.byTeam)}</strong></td></tr>
`;
  };
  return html`<table class="dense">
<colgroup><col style="width: 37mm"><col><col><col><col></colgroup>
<thead><tr><th scope="col">${text.subject}</th><th scope="col">${text.bySelfScores}</th><th scope="col">${text.byTeamScores}</th><th scope="col">${text.proposedByCell}</th><th scope="col">${text.proposedByTeam}</th></tr></thead>
<tbody>
${SUBJECTS.map(row)}</tbody>
</table>
${otherThanPoints(frame)}<p class="line said"><strong>${text.members}</strong> ${members ?? text.noMembers}</p>`;
}

/** Strengths, shortcomings, causes and recommendations (R17). */
export const findings = (items: readonly MinutesItem[]): Markup =>
  html`${FINDINGS.map(([kind, title], index) => {
    const told = items.filter((item) => item.kind === kind);
    return html`<p class="line lead"><strong>${index + 1}. ${title}</strong></p>
${
  told.length === 0
    ? html`<p class="line">${text.nothingFound}</p>`
    : told.map(
        (item) => html`<p class="said">- ${item.text}</p>
`,
      )
}`;
  })}`;

/** What an item of the minutes is called where it is disputed. */
function itemName(item: MinutesItem, sets: CellCriteria): string {
  if (item.subject !== null && item.criterion !== null)
    return `${SUBJECT_TITLES[item.subject]}: ${criterionName(sets, item.subject, item.criterion)}`;
  const [, title] = FINDINGS.find(([kind]) => kind === item.kind) ?? [null, ''];
  return `${title} ${/\d+$/.exec(item.id)?.[0] ?? ''}: ${item.text}`;
}

/** Items that were disputed, with the objection and the answer to each (R33); null when there are none. */
export function disputes(items: readonly MinutesItem[], sets: CellCriteria): Markup | null {
  const disputed = items.filter(({ objection, answer }) => objection !== null || answer !== null);
  if (disputed.length === 0) return null;
  return html`<p class="line lead">${text.disputed}</p>
<table class="dense">
<colgroup><col style="width: 10mm"><col style="width: 47mm"><col><col></colgroup>
<thead><tr><th scope="col">TT</th><th scope="col">${text.item}</th><th scope="col">${text.cellSays}</th><th scope="col">${text.teamAnswers}</th></tr></thead>
<tbody>
${disputed.map(
  (
    item,
    index,
  ) => html`<tr><td class="number">${index + 1}</td><td><p class="said">${itemName(item, sets)}</p></td><td><p class="said">${item.objection ?? text.saidBefore}</p></td><td><p class="said">${item.answer ?? text.notAnswered}</p></td></tr>
`,
)}</tbody>
</table>`;
}

const quoted = (text: string | null): Markup | null =>
  text === null
    ? null
    : html`<p class="said">“${text}”</p>
`;

/** The cell's opinion: agreed, reserved, refused or silent (D12). */
export function opinion({ outcome, reservation, refusal, items }: Minutes): Markup {
  const open = items.filter(({ agreed }) => !agreed).length;
  const sentence = outcome === null ? notAgreedWords(open, items.length) : OUTCOMES[outcome];
  return html`<p class="line lead">${sentence}</p>
${quoted(reservation)}${quoted(refusal)}`;
}
