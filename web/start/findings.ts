import { z } from 'zod';
import type { Finding } from '../../domain/plan/plan-finding.ts';
import type { UnfinishedPlan } from '../../office/plan-draft.ts';
import type { ReadPlan } from '../../office/plan-files.ts';
import { findingSentence } from '../../words/plan/finding-names.ts';
import { findingWords } from '../../words/plan/finding-words.ts';
import type { Lang } from '../../words/words.ts';
import { fieldNameOf, PARTS, SECTIONS, type SectionName } from './sections.ts';

/** What is wrong with a plan, each by the field in which it is amended. */
export interface PlacedFinding {
  severity: Finding['severity'];
  sentence: string;
  /** of the plan, e.g. `sessions.0.date`; empty of the whole */
  path: string;
  /** null of what no section has */
  section: SectionName | null;
  /** of the field; null of a part that has no field of its own */
  field: string | null;
}

const criteriaSchema = z.object({
  criteria: z.array(
    z.object({ subject: z.string(), set: z.union([z.string(), z.object({ id: z.string() })]) }),
  ),
});

/** The subject whose set stands in a file of that name, or at that place in the list. */
function subjectOf(plan: UnfinishedPlan, file: string | null, path: string): string | null {
  const entries = criteriaSchema.safeParse(plan).data?.criteria ?? [];
  const own = ({ set }: (typeof entries)[number]) =>
    typeof set === 'string' ? set : `criteria/${set.id}.yaml`;
  const at =
    file === null ? Number(path.split('.')[1] ?? '-1') : entries.findIndex((one) => own(one) === file);
  return entries[at]?.subject ?? null;
}

function placeOf(
  plan: UnfinishedPlan,
  file: string | null,
  path: string,
): Pick<PlacedFinding, 'section' | 'field'> {
  if (file !== null || path.split('.')[0] === 'criteria') {
    const subject = subjectOf(plan, file, path);
    return { section: 'criteria', field: subject === null ? null : `criteria.${subject}` };
  }
  for (const section of SECTIONS) {
    const field = fieldNameOf(PARTS[section], path);
    if (field !== null) return { section, field };
  }
  // a group as a whole, e.g. `milestones`
  const section = SECTIONS.find((one) =>
    PARTS[one].some(({ at }) => at.length > 0 && at.join('.').startsWith(path)),
  );
  return { section: section ?? null, field: null };
}

const named = z.array(z.object({ id: z.string(), name: z.string() }).nullable().catch(null)).catch([]);

/** What people, cells and sessions are called, as far as it can be read. */
const namesIn = (plan: UnfinishedPlan): ReadonlyMap<string, string> =>
  new Map(
    [plan['people'], plan['cells'], plan['sessions']].flatMap((list) =>
      named.parse(list).flatMap((one): [string, string][] => (one === null ? [] : [[one.id, one.name]])),
    ),
  );

/** Errors first. */
export function placedFindings(plan: UnfinishedPlan, { findings }: ReadPlan, lang: Lang): PlacedFinding[] {
  const names = namesIn(plan);
  const nameOf = (id: string) => names.get(id) ?? null;
  const placed = findings.flatMap(({ file, findings: own }) =>
    own.map((finding): PlacedFinding => {
      const place = placeOf(plan, file, finding.path);
      return {
        severity: finding.severity,
        sentence: findingSentence(findingWords(finding, lang), lang, nameOf),
        // of a set that has a file of its own, which set that is
        path: file === null ? finding.path : (place.field ?? ''),
        ...place,
      };
    }),
  );
  return placed.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

export const countOf = (findings: readonly PlacedFinding[]): { errors: number; warnings: number } => {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors };
};
