import type { CaseContent } from '../../domain/case/case-content.ts';
import type { CellSubject } from '../../domain/case/score-value.ts';
import { entryNames } from '../../domain/criteria/criteria.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { cellCriteria, isSelfScored } from '../../domain/plan/plan-criteria.ts';
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
    documents: ['document'],
    verified: ['point'],
  },
  'appraisal.record': { scores: ['subject', 'criterion', 'replaces'] },
  'minutes.dispute': { items: ['id'] },
  'minutes.answer': { answers: ['id'] },
};

/** What a row of a list is about, as far as it is known when the form begins; empty of any other list. */
export const aboutOf = (type: FormEvent, list: string): readonly string[] => ABOUT[type]?.[list] ?? [];

const ROW = /^([^.]+)\.\d{1,6}(?=\.)/;

/** Forms whose rows all have to be filled in: the team leaves no objection without an answer. */
const WHOLE: readonly FormEvent[] = ['minutes.answer'];

/** What was posted without the rows in which nothing was said. @param pairs as posted */
export function withoutSilentRows(type: FormEvent, pairs: readonly Pair[]): Pair[] {
  const said = new Set<string>();
  const silent = (name: string): string | null => {
    const [row, list = ''] = ROW.exec(name) ?? [];
    const mayBeSilent = aboutOf(type, list).length > 0 && !WHOLE.includes(type);
    return row !== undefined && mayBeSilent ? row : null;
  };
  for (const [name, value] of pairs) {
    const row = silent(name);
    const field = row === null ? '' : name.slice(row.length + 1);
    const [list = ''] = name.split('.');
    if (row !== null && value.trim() !== '' && !aboutOf(type, list).includes(field)) said.add(row);
  }
  return pairs.filter(([name]) => {
    const row = silent(name);
    return row === null || said.has(row);
  });
}

type Content = Partial<CaseContent>;

/** Each criterion that the cell was to score, or has scored; which score a new one replaces is said beside it. */
export function scoreRows(
  plan: Plan,
  { dossiers = [] }: Content,
): { subject: CellSubject; criterion: string }[] {
  const given = dossiers.at(-1)?.content.scores ?? {};
  return cellCriteria(plan)
    .filter(([subject]) => isSelfScored(plan, subject) || Object.hasOwn(given, subject))
    .flatMap(([subject, set]) => [...entryNames(set).keys()].map((criterion) => ({ subject, criterion })));
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
