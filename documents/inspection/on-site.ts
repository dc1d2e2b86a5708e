import { cellSubjectSchema } from '../../domain/case/score-value.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { ON_SITE_TEXT } from '../../words/inspection/on-site-text.ts';
import {
  type CellCriteria,
  criterionName,
  entriesOf,
  SUBJECT_TITLES,
  SUBJECTS,
} from '../../words/minutes/minutes-words.ts';
import type { Cell, CellLine } from '../dense-table.ts';
import { type Block, tableOf } from '../paper-body.ts';

/** Documents that the cell lays out at the session, arranged by criterion (R51–R53). */

type OnSite = Plan['dossier']['onSiteDocuments'][number];

export interface OnSiteGroup {
  heading: string;
  documents: OnSite[];
}

/** `fourGood.nhiem-vu` in its parts; null when it names no subject that is scored. */
function parts(reference: string) {
  const [subject, ...criterion] = reference.split('.');
  const known = cellSubjectSchema.safeParse(subject);
  return known.success ? { subject: known.data, criterion: criterion.join('.') } : null;
}

/** The criteria in the order of their forms, each with its documents; those of no criterion stand at the end. */
export function documentsByCriterion(plan: Plan, sets: CellCriteria): OnSiteGroup[] {
  const documents = plan.dossier.onSiteDocuments;
  const named = [...new Set(documents.flatMap(({ criteria }) => criteria))];
  const place = (reference: string): number => {
    const found = parts(reference);
    if (found === null) return Number.MAX_SAFE_INTEGER;
    const position = [...entriesOf(sets, found.subject).keys()].indexOf(found.criterion);
    return SUBJECTS.indexOf(found.subject) * 10_000 + (position < 0 ? 9_999 : position);
  };
  const headed = named
    .toSorted((a, b) => place(a) - place(b))
    .map((reference): OnSiteGroup => {
      const found = parts(reference);
      return {
        heading:
          found === null
            ? reference
            : `${SUBJECT_TITLES[found.subject]}: ${criterionName(sets, found.subject, found.criterion)}`,
        documents: documents.filter(({ criteria }) => criteria.includes(reference)),
      };
    });
  const others = documents.filter(({ criteria }) => criteria.length === 0);
  return others.length === 0 ? headed : [...headed, { heading: ON_SITE_TEXT.common, documents: others }];
}

/** What stands beside a document in the columns "seen" and "remark". */
export interface SeenDocument {
  seen: boolean;
  remark: string | null;
}

/**
 * The table of these documents.
 *
 * @param seenOf what is known of a document; null: nobody has looked for it yet
 * @param reports of the cell's dossier: what one of them brings already is said to be there
 */
export function onSiteTable(
  plan: Plan,
  sets: CellCriteria,
  seenOf: (document: OnSite) => SeenDocument | null,
  reports: readonly string[],
): Block {
  const row = (document: OnSite): Cell[] => {
    const { seen = false, remark = null } = seenOf(document) ?? {};
    const isSent = document.inDossierAs !== undefined && reports.includes(document.inDossierAs);
    const sent: CellLine[] = isSent ? [{ text: ON_SITE_TEXT.sentBefore, look: 'italic' }] : [];
    return [[{ text: document.title }, ...sent], { ticked: seen }, [{ text: remark ?? '' }]];
  };
  return tableOf(
    [
      { head: ON_SITE_TEXT.document, width: 88 },
      { head: ON_SITE_TEXT.seen, width: 22, number: true },
      { head: ON_SITE_TEXT.remark },
    ],
    documentsByCriterion(plan, sets).flatMap(({ heading, documents }) => [
      { group: heading },
      ...documents.map(row),
    ]),
    { uncounted: true },
  );
}
