import { type CriteriaSet, entryNames } from '../criteria/criteria.ts';
import type { Plan } from '../plan/plan.ts';

/** A criterion and the documents that a cell lays out for it. */
export interface CriterionDocuments {
  /** the criterion's name; null for documents that belong to none */
  criterion: string | null;
  documents: { title: string; inDossier: boolean }[];
}

const SUBJECTS: readonly CriteriaSet['subject'][] = [
  'fourGood',
  'cellQuality',
  'grassrootsDemocracy',
  'memberQuality',
];

/** Names by `subject.criterion`, in the order of the forms; sets that have not been read name nothing. */
function criterionNames(plan: Plan): Map<string, string> {
  const sets = plan.criteria.flatMap(({ set }) => (typeof set === 'string' ? [] : [set]));
  const ordered = SUBJECTS.flatMap((subject) => sets.filter((set) => set.subject === subject));
  return new Map(
    ordered.flatMap((set) =>
      [...entryNames(set)].map(([id, { name }]): [string, string] => [`${set.subject}.${id}`, name]),
    ),
  );
}

/**
 * What a cell brings to its session, arranged by criterion (R51–R53). A document stands under each of its criteria;
 * those of no known criterion come last.
 */
export function documentsToBring(plan: Plan): CriterionDocuments[] {
  const names = criterionNames(plan);
  const listed = plan.dossier.onSiteDocuments.map(({ title, inDossierAs, criteria }) => ({
    document: { title, inDossier: inDossierAs !== undefined },
    criteria: criteria.filter((reference) => names.has(reference)),
  }));
  const groups = [...names].map(([reference, criterion]) => ({
    criterion,
    documents: listed.filter(({ criteria }) => criteria.includes(reference)).map(({ document }) => document),
  }));
  const others = listed.filter(({ criteria }) => criteria.length === 0).map(({ document }) => document);
  return [...groups, { criterion: null, documents: others }].filter(({ documents }) => documents.length > 0);
}
