import type { CaseContent } from '../../domain/case/case-content.ts';
import type { CellSubject } from '../../domain/case/score-value.ts';
import { entryNames } from '../../domain/criteria/criteria.ts';
import { inspectedSets } from '../../domain/inspection/inspected-sets.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Pair } from '../forms/form-encoding.ts';
import type { FormEvent } from '../forms/form-fields.ts';

/**
 * Rows that a form begins with, one for each matter that may be said something about: whatever is left empty says
 * nothing, and is no part of what is sent.
 */

/** Of each list the fields that say what a row is about. */
const ABOUT: Partial<Record<FormEvent, Readonly<Record<string, readonly string[]>>>> = {
  'inspection.record': {
    scores: ['subject', 'criterion', 'replaces'],
    documents: ['document', 'replaces'],
    verified: ['point', 'replaces'],
  },
  'appraisal.record': { scores: ['subject', 'criterion', 'replaces'] },
  'minutes.dispute': { items: ['id'] },
  'minutes.answer': { answers: ['id'] },
  'vote.record': { votes: ['about', 'cell', 'member'] },
  'vote.cast': { votes: ['about', 'cell', 'member'] },
  'slate.decide': { lines: ['cell'], members: ['member'] },
};

/** Fields that rows begin with beside what they are about: they say nothing by themselves. */
const BEGUN_WITH: Partial<Record<FormEvent, readonly string[]>> = { 'vote.record': ['method', 'present'] };

/** What a row of a list is about, as far as it is known when the form begins; empty of any other list. */
export const aboutOf = (type: FormEvent, list: string): readonly string[] => ABOUT[type]?.[list] ?? [];

/** Said of a score that came meanwhile: it stays, and what was typed in its row is not sent. */
export const KEPT = '_kept';

const ROW = /^([^.]+)\.\d{1,6}(?=\.)/;

/** Forms whose rows all have to be filled in: no objection stays without an answer, no line without a decision. */
const WHOLE: readonly FormEvent[] = ['minutes.answer', 'slate.decide'];

interface RowSaid {
  /** whether anything was typed or chosen in it */
  said: boolean;
  /** whether a score that came meanwhile is left as it is */
  kept: boolean;
}

/** What was posted without the rows in which nothing was said. @param pairs as posted */
export function withoutSilentRows(type: FormEvent, pairs: readonly Pair[]): Pair[] {
  const rows = new Map<string, RowSaid>();
  const rowOf = (name: string): { row: string; about: readonly string[] } | null => {
    const [row, list = ''] = ROW.exec(name) ?? [];
    const about = aboutOf(type, list);
    return row === undefined || about.length === 0 || WHOLE.includes(type) ? null : { row, about };
  };
  const begunWith = BEGUN_WITH[type] ?? [];
  for (const [name, value] of pairs) {
    const found = rowOf(name);
    if (found === null) continue;
    const { row, about } = found;
    const { said, kept } = rows.get(row) ?? { said: false, kept: false };
    const field = name.slice(row.length + 1);
    rows.set(row, {
      said: said || (value.trim() !== '' && ![...about, ...begunWith].includes(field)),
      // the last of a name counts
      kept: field === 'replaces' ? value === KEPT : kept,
    });
  }
  return pairs.filter(([name]) => {
    const found = rowOf(name);
    const { said, kept } = rows.get(found?.row ?? '') ?? { said: false, kept: false };
    return found === null || (said && !kept);
  });
}

type Content = Partial<CaseContent>;

/** Each criterion that the cell was to score, or has scored; which score a new one replaces is said beside it. */
export function scoreRows(plan: Plan, content: Content): { subject: CellSubject; criterion: string }[] {
  return inspectedSets(plan, content).flatMap(([subject, set]) =>
    [...entryNames(set).keys()].map((criterion) => ({ subject, criterion })),
  );
}

/** What the team fills in on site: every criterion, the documents laid out, and what was to be verified (R51–R53). */
export const sheetRows = (plan: Plan, content: Content): Record<string, unknown> => ({
  scores: scoreRows(plan, content),
  documents: plan.dossier.onSiteDocuments.map(({ id }) => ({ document: id })),
  verified: (content.review?.points ?? [])
    .filter(({ finding }) => finding === null)
    .map(({ id }) => ({ point: id })),
});

/** Each item of the minutes that is not agreed yet, so that an objection is typed beside it (R33). */
export const itemRows = ({ minutes }: Content): Record<string, unknown>[] =>
  (minutes?.items ?? []).filter(({ agreed }) => !agreed).map(({ id }) => ({ id }));
