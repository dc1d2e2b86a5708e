import type { MinutesFrame } from '../../domain/case/case-content.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { momentWords } from '../../words/dates.ts';
import { missingList } from '../../words/dossier/receipt-words.ts';
import { html, type Markup } from '../../words/html.ts';
import { MINUTES_DOSSIER_TEXT, minutesDossierSaid } from '../../words/minutes/minutes-dossier-text.ts';
import { type CellCriteria, criterionName } from '../../words/minutes/minutes-words.ts';
import { vi } from '../../words/vi.ts';
import { wordOf } from '../../words/words.ts';
import { checkBox, onSiteTable } from '../inspection/on-site.ts';

const text = MINUTES_DOSSIER_TEXT;

/** What the team had before it when it inspected: the dossier, the documents on site, the points to verify. */

interface Matter {
  plan: Plan;
  sets: CellCriteria;
}

/** Which version came, when, with how many sets and reports, and what it lacked (R41, R43). */
export function dossierWords({ plan, sets }: Matter, { dossier }: MinutesFrame): Markup {
  if (dossier === null) return html`<p class="line">${text.noDossier}</p>`;
  const { version, receivedAt, late, missing, reports, sets: given } = dossier;
  const place = { lang: 'vi', utcOffset: plan.calendar.utcOffset } as const;
  const titles = plan.dossier.reports.filter(({ id }) => reports.includes(id)).map(({ title }) => title);
  const lacking = missingList(missing, (...of) => criterionName(sets, ...of));
  return html`<p class="line">${minutesDossierSaid.received(version, momentWords(receivedAt, place))} (${late ? html`<strong>${text.late}</strong>` : text.inTime}), ${minutesDossierSaid.sets(given, titles.length)}</p>
${titles.map(
  (title, index) => html`<p class="line">- ${title}${index === titles.length - 1 ? '.' : ';'}</p>
`,
)}<p class="line">${missing.length === 0 ? text.complete : minutesDossierSaid.missing(lacking)}</p>`;
}

/** Each point that was to be verified (R44), with what was found. */
export function pointsTable({ sets }: Matter, { points }: MinutesFrame): Markup {
  if (points.length === 0) return html`<p class="line">${text.noPoints}</p>`;
  const about = ({ report, subject, criterion }: MinutesFrame['points'][number]) => [
    ...(report === null ? [] : [wordOf(vi.reports, report)]),
    ...(subject === null || criterion === null
      ? []
      : [minutesDossierSaid.criterion(criterionName(sets, subject, criterion))]),
  ];
  return html`<table class="dense">
<colgroup><col style="width: 10mm"><col style="width: 80mm"><col></colgroup>
<thead><tr><th scope="col">TT</th><th scope="col">${text.toVerify}</th><th scope="col">${text.found}</th></tr></thead>
<tbody>
${points.map(
  (
    point,
    index,
  ) => html`<tr><td class="number">${index + 1}</td><td><p class="said">${point.text}</p>${about(point).map((line) => html`<p class="small">${line}</p>`)}</td><td><p class="said">${point.finding?.text ?? text.notVerified}</p></td></tr>
`,
)}</tbody>
</table>`;
}

/** The documents seen on site, ticked off by criterion (R51, R53). */
export function onSite({ plan, sets }: Matter, { documents, dossier }: MinutesFrame): Markup {
  if (plan.dossier.onSiteDocuments.length === 0) return html`<p class="line">${text.nothingOnSite}</p>`;
  return onSiteTable(
    plan,
    sets,
    ({ id }) => {
      const check = documents.findLast(({ document }) => document === id);
      return { seen: checkBox(check?.seen ?? false), remark: check?.remark ?? '' };
    },
    dossier?.reports ?? [],
  );
}
