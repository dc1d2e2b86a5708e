import { cellSubjectSchema } from '../../domain/case/score-value.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { html, type Markup } from '../../words/html.ts';
import { ON_SITE_TEXT } from '../../words/inspection/on-site-text.ts';
import {
  type CellCriteria,
  criterionName,
  entriesOf,
  SUBJECT_TITLES,
  SUBJECTS,
} from '../../words/minutes/minutes-words.ts';

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

export const checkBox = (ticked: boolean): Markup => html`<span class="box">${ticked ? '×' : ''}</span>`;

/**
 * The table of these documents.
 *
 * @param rowOf gives what stands in the columns "seen" and "remark"
 * @param reports of the cell's dossier: what one of them brings already is said to be there
 */
export function onSiteTable(
  plan: Plan,
  sets: CellCriteria,
  rowOf: (document: OnSite) => { seen: Markup; remark: string },
  reports: readonly string[],
): Markup {
  const row = (document: OnSite) => {
    const { seen, remark } = rowOf(document);
    const also =
      document.inDossierAs === undefined || !reports.includes(document.inDossierAs)
        ? null
        : html`<p class="small"><em>${ON_SITE_TEXT.sentBefore}</em></p>`;
    return html`<tr><td>${document.title}${also}</td><td class="number">${seen}</td><td><p class="said">${remark}</p></td></tr>
`;
  };
  return html`<table class="dense">
<colgroup><col style="width: 88mm"><col style="width: 22mm"><col></colgroup>
<thead><tr><th scope="col">${ON_SITE_TEXT.document}</th><th scope="col">${ON_SITE_TEXT.seen}</th><th scope="col">${ON_SITE_TEXT.remark}</th></tr></thead>
<tbody>
${documentsByCriterion(plan, sets).map(
  ({ heading, documents }) => html`<tr class="group"><th scope="rowgroup" colspan="3">${heading}</th></tr>
${documents.map(row)}`,
)}</tbody>
</table>`;
}
