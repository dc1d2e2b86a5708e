import type { MinutesFrame } from '../../domain/case/case-content.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { momentWords } from '../../words/dates.ts';
import { missingList } from '../../words/dossier/receipt-words.ts';
import { MINUTES_DOSSIER_TEXT, minutesDossierSaid } from '../../words/minutes/minutes-dossier-text.ts';
import { type CellCriteria, criterionName } from '../../words/minutes/minutes-words.ts';
import { vi } from '../../words/vi.ts';
import { wordOf } from '../../words/words.ts';
import { onSiteTable } from '../inspection/on-site.ts';
import { type Block, line, tableOf } from '../paper-body.ts';

const text = MINUTES_DOSSIER_TEXT;

/** What the team had before it when it inspected: the dossier, the documents on site, the points to verify. */

interface Matter {
  plan: Plan;
  sets: CellCriteria;
}

/** Which version came, when, with how many sets and reports, and what it lacked (R41, R43). */
export function dossierWords({ plan, sets }: Matter, { dossier }: MinutesFrame): Block[] {
  if (dossier === null) return [line(text.noDossier)];
  const { version, receivedAt, late, missing, reports, sets: given } = dossier;
  const place = { lang: 'vi', utcOffset: plan.calendar.utcOffset } as const;
  const titles = plan.dossier.reports.filter(({ id }) => reports.includes(id)).map(({ title }) => title);
  const lacking = missingList(missing, (...of) => criterionName(sets, ...of));
  const came = minutesDossierSaid.received(version, momentWords(receivedAt, place), late);
  return [
    line(`${came}, ${minutesDossierSaid.sets(given, titles.length)}`),
    ...(titles.length === 0 ? [] : [{ kind: 'entries', entries: titles } as const]),
    line(missing.length === 0 ? text.complete : minutesDossierSaid.missing(lacking)),
  ];
}

/** Each point that was to be verified (R44), with what was found. */
export function pointsTable({ sets }: Matter, { points }: MinutesFrame): Block {
  if (points.length === 0) return line(text.noPoints);
  const about = ({ report, subject, criterion }: MinutesFrame['points'][number]) => [
    ...(report === null ? [] : [wordOf(vi.reports, report)]),
    ...(subject === null || criterion === null
      ? []
      : [minutesDossierSaid.criterion(criterionName(sets, subject, criterion))]),
  ];
  return tableOf(
    [{ head: text.toVerify, width: 80 }, { head: text.found }],
    points.map((point) => [
      [{ text: point.text }, ...about(point).map((one) => ({ text: one, look: 'small' }) as const)],
      [{ text: point.finding?.text ?? text.notVerified }],
    ]),
  );
}

/** The documents seen on site, ticked off by criterion (R51, R53). */
export function onSite({ plan, sets }: Matter, { documents, dossier }: MinutesFrame): Block {
  if (plan.dossier.onSiteDocuments.length === 0) return line(text.nothingOnSite);
  return onSiteTable(
    plan,
    sets,
    ({ id }) => documents.findLast(({ document }) => document === id) ?? null,
    dossier?.reports ?? [],
  );
}
