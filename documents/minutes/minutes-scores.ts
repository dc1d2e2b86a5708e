import type { DerivedRating, MinutesFrame, MinutesItem, ScoreValue } from '../../domain/case/case-content.ts';
import type { CellSubject } from '../../domain/case/score-value.ts';
import type { CriteriaEntry } from '../../domain/criteria/criteria.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { assumedSign } from '../../words/criteria/assumed-mark.ts';
import { shortHash } from '../../words/dossier/receipt-words.ts';
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
import type { Cell, CellLine, DenseRow } from '../dense-table.ts';
import { type Block, kept, tableOf } from '../paper-body.ts';

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
function headings(before: CriteriaEntry | undefined, { kind, path }: CriteriaEntry): DenseRow[] {
  const own = kind === 'criterion' ? path : [ENTRY_KINDS[kind]];
  const old =
    before === undefined ? [] : before.kind === 'criterion' ? before.path : [ENTRY_KINDS[before.kind]];
  const same = own.findIndex((name, depth) => name !== old[depth]);
  return own
    .slice(same === -1 ? own.length : same)
    .map((name, index) => (same + index === 0 ? { group: name } : { group: name, isUnder: true }));
}

/** Rows along the tree, with its headings between them. */
export const treeRows = <Row>(
  scored: readonly ScoredEntry<Row>[],
  rowOf: (entry: ScoredEntry<Row>) => Cell[],
): DenseRow[] =>
  scored.flatMap((one, index) => [...headings(scored[index - 1]?.entry, one.entry), rowOf(one)]);

const asPoints = (points: number): ScoreValue => ({ points, grade: null, met: null });

/** Totals of the rules where there are any in points. */
function totalRow(self: DerivedRating | null, team: DerivedRating | null): DenseRow[] {
  const max = team?.max ?? self?.max ?? 0;
  if (max === 0) return [];
  const [own = null, given = null] = [self, team].map((rating) =>
    rating === null ? null : asPoints(rating.total),
  );
  const cells = [pointsWords(max, 'vi'), valueWords(own), valueWords(given), differenceWords(own, given)];
  return [{ total: MINUTES_SCORES_TEXT.total, columns: 2, cells: [...cells, '', ''] }];
}

/** Says that a form was invented for want of the real one, and what has to take its place. */
export const placeholderNote = (plan: Plan, sets: CellCriteria, subject: CellSubject): Block => ({
  kind: 'notice',
  term: MINUTES_SCORES_TEXT.placeholder,
  text: minutesScoresSaid.replaceBy(replacementOf(plan, sets, subject)),
});

/** One paragraph each, with a dash once there are several. */
export const lines = (texts: readonly string[]): CellLine[] =>
  texts.map((text) => ({ text: `${texts.length > 1 ? '- ' : ''}${text}` }));

/** What a criterion is called, and the most that it gives. */
export const criterionCells = ({ entry }: Pick<ScoredEntry<unknown>, 'entry'>): Cell[] => [
  `${entry.name}${assumedSign(entry)}`,
  entry.max === null ? '' : pointsWords(entry.max, 'vi'),
];

const itemRow = (scored: ScoredEntry<MinutesItem>): Cell[] => {
  const { self = null, team = null, evidence = [], text = '', reason = null } = scored.row ?? {};
  return [
    ...criterionCells(scored),
    valueWords(self),
    valueWords(team),
    differenceWords(self, team),
    lines(evidenceLines(evidence)),
    [
      ...(text === '' ? [] : [{ text }]),
      ...(reason === null ? [] : [{ term: MINUTES_SCORES_TEXT.gapReason, text: reason }]),
    ],
  ];
};

export interface SubjectScores {
  plan: Plan;
  sets: CellCriteria;
  frame: MinutesFrame;
  items: readonly MinutesItem[];
}

/** One subject's scores, self and team side by side, with evidence and reasons; nothing when there are none. */
export function scoresTable(subject: CellSubject, { plan, sets, frame, items }: SubjectScores): Block[] {
  const rows = items.filter((item) => item.kind === 'criterion' && item.subject === subject);
  const entries = entriesOf(sets, subject);
  if (rows.length === 0 && entries.size === 0) return [];
  const used = frame.criteria.find((one) => one.subject === subject);
  const derived = frame.derived.find((one) => one.subject === subject);
  const placeholder = used?.placeholder ?? sets[subject]?.placeholder ?? false;
  const real = plan.criteria.find((one) => one.subject === subject)?.source ?? sets[subject]?.source;
  const named = placeholder ? sets[subject]?.title : real;
  const text = MINUTES_SCORES_TEXT;
  const version = used === undefined ? '' : minutesScoresSaid.version(used.version, shortHash(used.sha256));
  const table = tableOf(
    [
      { head: text.criterion, width: 36 },
      { head: text.max, width: 11, number: true },
      { head: text.self, width: 15, number: true },
      { head: text.team, width: 15, number: true },
      { head: text.gap, width: 15, number: true },
      { head: text.evidence },
      { head: text.remarks },
    ],
    [
      ...treeRows(scoredEntries(entries, rows, 'scored'), itemRow),
      ...totalRow(derived?.self ?? null, derived?.team ?? null),
    ],
  );
  return [
    ...(placeholder ? [placeholderNote(plan, sets, subject)] : []),
    kept(minutesScoresSaid.criteria(named ?? SUBJECT_TITLES[subject], version)),
    table,
  ];
}
