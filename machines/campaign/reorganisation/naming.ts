import { dateOf, type LocalDate } from '../../../domain/calendar/instant.ts';
import { isProposed } from '../../../domain/committee/superior-decision.ts';
import type { Notice } from '../../../domain/journal/journal.ts';
import type { Holder } from '../../../domain/people/roster.ts';
import type { CampaignPlan } from '../../../domain/plan/campaign-plan.ts';
import { type CellNames, cellNameOn, withRenamedCell } from '../../../domain/plan/cell-names.ts';
import {
  type CommitteeDays,
  committeeOn,
  committeePartOf,
  countedUnder,
  withChangedCommittee,
} from '../../../domain/plan/committee-days.ts';
import type { DoorEvent } from '../../door/events.ts';
import { newsNotice } from '../../obligation/obligation-log.ts';
import type { CampaignContext } from '../campaign-context.ts';
import { running } from '../cell-commands.ts';

/** What a campaign knows of names: enough to refuse one that is taken. Readers have them from the records. */
export interface Naming extends CellNames, CommitteeDays {
  /** the day on which the campaign began */
  since: LocalDate;
}

type Named = Pick<CampaignContext, 'naming'>;

/** @param now ms */
export const namingAtStart = (plan: CampaignPlan, now: number): Naming => ({
  since: dateOf(now, plan.calendar.utcOffset),
  cells: plan.cells.map(({ id, name }) => ({ id, name })),
  document: committeePartOf(plan.document),
  ...(plan.renamed === undefined ? {} : { renamed: plan.renamed }),
  ...(plan.reorganised === undefined ? {} : { reorganised: plan.reorganised }),
});

/** Of a campaign that was carried over from a build without names nothing is known: it refuses no name. */
export const namingOf = ({ naming }: Named): Naming =>
  naming ?? { since: '', cells: [], document: { issuer: '', superior: '', issuedAt: null, recipients: [] } };

/** Under which name the number of a paper of that day is counted. */
const countedOn = (context: Named, day: LocalDate): string =>
  countedUnder(committeeOn(namingOf(context), day));

/** Of papers those whose numbers are counted together with those of a day; of one without a day nobody knows better. */
export function countedTogether<P extends { date: LocalDate | null }>(
  context: Named,
  papers: readonly P[],
  day: LocalDate,
): P[] {
  const counted = countedOn(context, day);
  return papers.filter(({ date }) => date === null || countedOn(context, date) === counted);
}

/** The numbers of decisions given so far that are counted together with those of a day; the superior’s are its own. */
export function numbersCountedOn(
  context: Named & Pick<CampaignContext, 'decisions'>,
  day: LocalDate,
): string[] {
  const own = Object.values(context.decisions).filter((one) => !isProposed(one));
  return countedTogether(context, own, day).flatMap(({ number }) => number ?? []);
}

/** A cell that joins has a name as the others. */
export const withNamedCell = ({ naming }: Named, id: string, name: string): Named =>
  naming === undefined ? {} : { naming: { ...naming, cells: [...naming.cells, { id, name }] } };

interface Told {
  change: Named;
  notice: Notice;
}

/** A cell has another name from a day on; whoever works with it is told. */
export function renamedCell(
  context: CampaignContext,
  { id, payload: { cell, name, from, reason } }: DoorEvent<'cell.rename'>,
): Told {
  const naming = namingOf(context);
  const to: Holder[] = [{ role: 'cell', cell }, { role: 'team' }, { role: 'office' }];
  return {
    change: context.naming === undefined ? {} : { naming: withRenamedCell(naming, { cell, name, from }) },
    notice: newsNotice(context, 'cellRenamed', id, to, {
      formerName: cellNameOn(naming, cell, from),
      newName: name,
      begins: from,
      reason,
    }),
  };
}

/** The committee is another from a day on; everybody is told, since everybody's papers go by it. */
export function changedCommittee(
  context: CampaignContext,
  { id, payload: { reason, ...change } }: DoorEvent<'committee.change'>,
): Told {
  const naming = namingOf(context);
  const to: Holder[] = [
    ...running(context).map((cell): Holder => ({ role: 'cell', cell })),
    { role: 'team' },
    { role: 'committee' },
    { role: 'office' },
  ];
  const { name, superior, place, from, numbers } = change;
  return {
    change: context.naming === undefined ? {} : { naming: withChangedCommittee(naming, change) },
    notice: newsNotice(context, 'committeeChanged', id, to, {
      formerName: name === undefined ? null : committeeOn(naming, from).issuer,
      newName: name ?? null,
      superior: superior ?? null,
      place: place ?? null,
      begins: from,
      numbers,
      reason,
    }),
  };
}
