import type { DerivedRating, MinutesFrame, MinutesItem, ScoreValue } from '../../domain/case/case-content.ts';
import type { CellSubject } from '../../domain/case/score-value.ts';
import type { CriteriaEntry } from '../../domain/criteria/criteria.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { assumedSign } from '../../words/criteria/assumed-mark.ts';
import { shortHash } from '../../words/dossier/receipt-words.ts';
import { html, type Markup } from '../../words/html.ts';
import {
  ENTRY_KINDS,
  MINUTES_SCORES_TEXT,
  minutesScoresSaid,
} from '../../words/minutes/minutes-scores-text.ts';
import {
  type CellCriteria,
  differenceWords,
  entriesOf,
  evidenceLines,
  replacementOf,
  SUBJECT_TITLES,
  valueWords,
} from '../../words/minutes/minutes-words.ts';
import { pointsWords } from '../../words/points.ts';

/** Scores as tables along the tree of their criteria. */

export interface ScoredEntry<Row> {
  id: string;
  entry: CriteriaEntry;
  row: Row | null;
}

/**
 * Every entry of the form with what was scored by it. What the form doesn't know stands at the end under its id.
 *
 * @param adjustments whether bonus and penalty stand there though nobody scored them
 */
export function scoredEntries<Row extends { criterion: string | null }>(
  entries: ReadonlyMap<string, CriteriaEntry>,
  rows: readonly Row[],
  adjustments: 'all' | 'scored',
): ScoredEntry<Row>[] {
  const rowOf = (id: string) => rows.find(({ criterion }) => criterion === id) ?? null;
  const known = [...entries].flatMap(([id, entry]): ScoredEntry<Row>[] => {
    const row = rowOf(id);
    const left =
      row === null && adjustments === 'scored' && (entry.kind === 'bonus' || entry.kind === 'penalty');
    return left ? [] : [{ id, entry, row }];
  });
  const unknown = rows.flatMap((row): ScoredEntry<Row>[] =>
    row.criterion === null || entries.has(row.criterion)
      ? []
      : [
          {
            id: row.criterion,
            entry: { name: row.criterion, path: [], kind: 'criterion', max: null, placeholder: false },
            row,
          },
        ],
  );
  return [...known, ...unknown];
}

/** The headings that an entry brings where its place in the tree differs from the one before. */
function headings(
  before: CriteriaEntry | undefined,
  { kind, path }: CriteriaEntry,
  columns: number,
): Markup[] {
  const own = kind === 'criterion' ? path : [ENTRY_KINDS[kind]];
  const old =
    before === undefined ? [] : before.kind === 'criterion' ? before.path : [ENTRY_KINDS[before.kind]];
  const same = own.findIndex((name, depth) => name !== old[depth]);
  return own.slice(same === -1 ? own.length : same).map(
    (
      name,
      index,
    ) => html`<tr class="${same + index === 0 ? 'group' : 'subgroup'}"><th scope="rowgroup" colspan="${columns}">${name}</th></tr>
`,
  );
}

/** Rows along the tree, with its headings between them. */
export const treeRows = <Row>(
  scored: readonly ScoredEntry<Row>[],
  columns: number,
  rowOf: (entry: ScoredEntry<Row>, index: number) => Markup,
): Markup[] =>
  scored.flatMap((one, index) => [
    ...headings(scored[index - 1]?.entry, one.entry, columns),
    rowOf(one, index),
  ]);

const asPoints = (points: number): ScoreValue => ({ points, grade: null, met: null });

/** Totals of the rules where there are any in points. */
function totalRow(self: DerivedRating | null, team: DerivedRating | null): Markup | null {
  const max = team?.max ?? self?.max ?? 0;
  if (max === 0) return null;
  const [own, given] = [self, team].map((rating) => (rating === null ? null : asPoints(rating.total)));
  return html`<tr class="total"><th scope="row" colspan="2">${MINUTES_SCORES_TEXT.total}</th><td class="number">${pointsWords(max, 'vi')}</td><td class="number">${valueWords(own ?? null)}</td><td class="number">${valueWords(given ?? null)}</td><td class="number">${differenceWords(own ?? null, given ?? null)}</td><td colspan="2"></td></tr>
`;
}

/** Says that a form was invented for want of the real one, and what has to take its place. */
export const placeholderNote = (plan: Plan, sets: CellCriteria, subject: CellSubject): Markup =>
  html`<p class="note"><strong>${MINUTES_SCORES_TEXT.placeholder}</strong>${minutesScoresSaid.replaceBy(replacementOf(plan, sets, subject))}</p>
`;

/** One paragraph each, with a dash once there are several. */
export const lines = (texts: readonly string[]): Markup[] =>
  texts.map((text) => html`<p class="said">${texts.length > 1 ? '- ' : ''}${text}</p>`);

const itemRow = (
  { entry, row }: ScoredEntry<MinutesItem>,
  index: number,
) => html`<tr><td class="number">${index + 1}</td><td>${entry.name}${assumedSign(entry)}</td><td class="number">${entry.max === null ? '' : pointsWords(entry.max, 'vi')}</td><td class="number">${valueWords(row?.self ?? null)}</td><td class="number">${valueWords(row?.team ?? null)}</td><td class="number">${differenceWords(row?.self ?? null, row?.team ?? null)}</td><td>${lines(evidenceLines(row?.evidence ?? []))}</td><td>${row === null || row.text === '' ? null : lines([row.text])}${row?.reason == null ? null : html`<p class="said"><em>${MINUTES_SCORES_TEXT.gapReason}</em> ${row.reason}</p>`}</td></tr>
`;

export interface SubjectScores {
  plan: Plan;
  sets: CellCriteria;
  frame: MinutesFrame;
  items: readonly MinutesItem[];
}

/** One subject's scores, self and team side by side, with evidence and reasons; null when there are none. */
export function scoresTable(
  subject: CellSubject,
  { plan, sets, frame, items }: SubjectScores,
): Markup | null {
  const rows = items.filter((item) => item.kind === 'criterion' && item.subject === subject);
  const entries = entriesOf(sets, subject);
  if (rows.length === 0 && entries.size === 0) return null;
  const used = frame.criteria.find((one) => one.subject === subject);
  const derived = frame.derived.find((one) => one.subject === subject);
  const scored = scoredEntries(entries, rows, 'scored');
  const placeholder = used?.placeholder ?? sets[subject]?.placeholder ?? false;
  const real = plan.criteria.find((one) => one.subject === subject)?.source ?? sets[subject]?.source;
  const named = placeholder ? sets[subject]?.title : real;
  const text = MINUTES_SCORES_TEXT;
  const version = used === undefined ? '' : minutesScoresSaid.version(used.version, shortHash(used.sha256));
  return html`${placeholder ? placeholderNote(plan, sets, subject) : null}<p class="line lead">${minutesScoresSaid.criteria(named ?? SUBJECT_TITLES[subject], version)}</p>
<table class="dense scores">
<colgroup><col style="width: 9mm"><col style="width: 36mm"><col style="width: 11mm"><col style="width: 15mm"><col style="width: 15mm"><col style="width: 15mm"><col><col></colgroup>
<thead><tr><th scope="col">TT</th><th scope="col">${text.criterion}</th><th scope="col">${text.max}</th><th scope="col">${text.self}</th><th scope="col">${text.team}</th><th scope="col">${text.gap}</th><th scope="col">${text.evidence}</th><th scope="col">${text.remarks}</th></tr></thead>
<tbody>
${treeRows(scored, 8, itemRow)}${totalRow(derived?.self ?? null, derived?.team ?? null)}</tbody>
</table>`;
}
