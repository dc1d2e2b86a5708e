import type { DossierVersion, ReviewNote } from '../../domain/case/case-content.ts';
import type { CellSubject } from '../../domain/case/score-value.ts';
import { type CriteriaSet, entryNames, isRequired } from '../../domain/criteria/criteria.ts';
import type { FileRef } from '../../domain/dossier/file-ref.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { cellCriteria } from '../../domain/plan/plan-criteria.ts';
import type { DraftPair } from '../../records/draft-row.ts';

/** The tasks that make up a dossier, and how far each has come. */

/** `draft`: something of it is kept in a draft; `incomplete`: handed in, and something is missing. */
export type PartStatus = 'notBegun' | 'draft' | 'incomplete' | 'in' | 'returned';

export interface DossierPart {
  /** `reports.fourGood`, `scores.fourGood`, `proposed`: a place on the page too */
  id: string;
  title: string;
  status: PartStatus;
  /** keys of what it lacks in the newest version */
  missing: string[];
  /** what the team wants added, of a return that is still open */
  notes: ReviewNote[];
  file: FileRef | null;
  /** of a form: entries that have a value, of how many; null of anything else */
  scored: { done: number; of: number } | null;
}

/** What stands of a dossier. */
export interface DossierState {
  newest: DossierVersion | null;
  /** notes of a return that is not answered yet; null without one */
  returned: readonly ReviewNote[] | null;
  /** what the reader is still writing, as the form posts it; empty without a draft */
  draft: readonly DraftPair[];
}

const VALUES = ['points', 'grade', 'met'];
const FILLED_BY_FORM = /\.(?:title|criterion)$/;

/** Whether somebody has typed or chosen something below this name; what the form begins with doesn't count. */
const isTyped = (draft: readonly DraftPair[], below: string): boolean =>
  draft.some(([name, value]) => name.startsWith(below) && value.trim() !== '' && !FILLED_BY_FORM.test(name));

/** The criteria that have a value in a draft. */
function scoredInDraft(draft: readonly DraftPair[], subject: CellSubject): string[] {
  const values = new Map(draft);
  const row = new RegExp(`^scores\\.${subject}\\.\\d+`);
  return draft.flatMap(([name, criterion]) => {
    const at = name.endsWith('.criterion') ? row.exec(name)?.[0] : undefined;
    const hasValue = VALUES.some((value) => (values.get(`${at}.${value}`) ?? '').trim() !== '');
    return at !== undefined && hasValue ? [criterion] : [];
  });
}

/** To which part a key of what is missing belongs. */
function partOf(missing: string): string {
  const [kind = '', subject = ''] = missing.split('.');
  if (kind === 'reports' || kind === 'files') return `reports.${subject}`;
  return kind === 'scores' || kind === 'evidence' ? `scores.${subject}` : 'proposed';
}

/** Notes without a place are about the whole. */
const noteOf = ({ report, subject }: ReviewNote): string | null => {
  if (subject !== null) return `scores.${subject}`;
  return report === null ? null : `reports.${report}`;
};

/** What a return says of the dossier as a whole. */
export const notesOnAll = ({ returned }: DossierState): ReviewNote[] =>
  (returned ?? []).filter((note) => noteOf(note) === null);

function statusOf(id: string, missing: readonly string[], state: DossierState): PartStatus {
  const { newest, returned, draft } = state;
  if (newest === null) {
    const begun =
      id === 'proposed'
        ? isTyped(draft, 'proposed.') || isTyped(draft, 'committeeAgreedOn')
        : isTyped(draft, `${id}.`);
    return begun ? 'draft' : 'notBegun';
  }
  if (returned?.some((note) => noteOf(note) === id)) return 'returned';
  return missing.length > 0 ? 'incomplete' : 'in';
}

const requiredOf = (set: CriteriaSet): string[] =>
  [...entryNames(set)].flatMap(([id, entry]) => (isRequired(entry) ? [id] : []));

/**
 * The four reports, the forms by which the cell scores itself, and what it proposes (R39, R40, R45–R50).
 *
 * @param proposed what the last of them is called
 */
export function dossierParts(plan: Plan, state: DossierState, proposed: string): DossierPart[] {
  const { newest, returned, draft } = state;
  const part = (id: string, title: string, more: Partial<DossierPart> = {}): DossierPart => {
    const missing = (newest?.missing ?? []).filter((key) => partOf(key) === id);
    const notes = (returned ?? []).filter((note) => noteOf(note) === id);
    const status = statusOf(id, missing, state);
    return { id, title, status, missing, notes, file: null, scored: null, ...more };
  };
  const { reports } = plan.dossier;
  const selfScored = reports.flatMap(({ id, selfScored: own }): string[] => (own ? [id] : []));
  const forms = cellCriteria(plan).filter(([subject]) => selfScored.includes(subject));
  const form = ([subject, set]: (typeof forms)[number]) => {
    const required = requiredOf(set);
    const scored =
      newest === null
        ? scoredInDraft(draft, subject)
        : (newest.content.scores[subject] ?? []).map(({ criterion }) => criterion);
    const done = required.filter((id) => scored.includes(id)).length;
    return part(`scores.${subject}`, set.title, { scored: { done, of: required.length } });
  };
  return [
    ...reports.map(({ id, title }) =>
      part(`reports.${id}`, title, { file: newest?.content.reports[id]?.file ?? null }),
    ),
    ...forms.map(form),
    part('proposed', proposed),
  ];
}
