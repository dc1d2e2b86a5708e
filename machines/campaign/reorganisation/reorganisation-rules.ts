import type { LocalDate } from '../../../domain/calendar/instant.ts';
import { type ContentProblem, problem } from '../../../domain/content-problem.ts';
import { unbroken } from '../../../domain/one-line.ts';
import { type CellRenaming, cellNameOn, nameTakenBy } from '../../../domain/plan/cell-names.ts';
import { committeeOn, leavesOutSuperior } from '../../../domain/plan/committee-days.ts';
import { partyBodyOf } from '../../../domain/plan/party-body.ts';
import { isGone } from '../../../domain/stages.ts';
import { invalid } from '../../door/content-issues.ts';
import type { DoorEvent } from '../../door/events.ts';
import type { RuleRefusal } from '../../door/rule-refusal.ts';
import type { CampaignContext } from '../campaign-context.ts';
import { namingOf } from './naming.ts';

/** When a reorganisation is refused. */

/** Cells that have left are their new committee's to name. */
const hasLeft = (context: CampaignContext, cell: string): boolean => {
  const stage = context.cells[cell]?.stage;
  return stage != null && isGone(stage);
};

/** A name that no other cell has from that day on. @param path of the field that holds it */
export function nameProblems(
  context: CampaignContext,
  { cell, name, from }: CellRenaming,
  path = 'name',
): ContentProblem[] {
  const taken = nameTakenBy(namingOf(context), cell, name, from);
  return [
    ...(unbroken(name) === name ? [] : [problem(path, 'notOneLine')]),
    ...(taken === null ? [] : [problem(path, 'cellNameTaken', { cell: taken, name })]),
  ];
}

/** A day from which the cell can have another name: nothing that is signed calls it by the old one on that day or later. */
function dayProblems(context: CampaignContext, { cell, from }: CellRenaming): ContentProblem[] {
  const { since, renamed = [] } = namingOf(context);
  const earlier = renamed.findLast((one) => one.cell === cell);
  if (from < since) return [problem('from', 'beforeCampaign', { day: since })];
  if (earlier !== undefined && from < earlier.from)
    return [problem('from', 'beforeEarlierName', { cell, day: earlier.from })];
  return afterPapers(
    Object.values(context.decisions).filter(({ lines }) => lines.some((line) => line.cell === cell)),
    from,
  );
}

interface DatedPaper {
  number: string | null;
  date: LocalDate | null;
}

/** No paper of that day or later has the old name already. */
function afterPapers(papers: readonly DatedPaper[], from: LocalDate): ContentProblem[] {
  const later = papers.flatMap(({ number, date }) =>
    number === null || date === null || date < from ? [] : [{ number, date }],
  );
  const [newest] = later.toSorted((a, b) => (a.date < b.date ? 1 : -1));
  return newest === undefined ? [] : [problem('from', 'namedInPaper', newest)];
}

export function renamingRefused(
  context: CampaignContext,
  { payload }: DoorEvent<'cell.rename'>,
): RuleRefusal | null {
  const { cell, name, from } = payload;
  if (!context.terms.cells.some(({ id }) => id === cell)) return { reason: 'unknownCell', values: { cell } };
  if (hasLeft(context, cell)) return { reason: 'cellEnded', values: { cell } };
  const isSame = cellNameOn(namingOf(context), cell, from) === name;
  return invalid([
    ...(isSame ? [problem('name', 'cellNameSame', { cell })] : nameProblems(context, payload)),
    ...dayProblems(context, payload),
  ]);
}

/** A day from which the committee can be another. */
function changeDayProblems(context: CampaignContext, from: LocalDate): ContentProblem[] {
  const { since, reorganised = [] } = namingOf(context);
  const earlier = reorganised.at(-1);
  const { decisions, superiorReport } = context;
  if (from < since) return [problem('from', 'beforeCampaign', { day: since })];
  if (earlier !== undefined && from < earlier.from)
    return [problem('from', 'beforeEarlierChange', { day: earlier.from })];
  return afterPapers(
    [...Object.values(decisions), ...(superiorReport === null ? [] : [superiorReport])],
    from,
  );
}

export function committeeChangeRefused(
  context: CampaignContext,
  { payload }: DoorEvent<'committee.change'>,
): RuleRefusal | null {
  const { from, name, superior, superiorPartyBody, place, recipients } = payload;
  const was = committeeOn(namingOf(context), from);
  const given = { name, superior, superiorPartyBody, place };
  const isOther =
    (name ?? was.issuer) !== was.issuer ||
    (superior ?? was.superior) !== was.superior ||
    (place ?? was.issuedAt) !== was.issuedAt ||
    (superiorPartyBody ?? was.superiorPartyBody) !== was.superiorPartyBody ||
    recipients !== undefined;
  const wrong = invalid([
    ...Object.entries(given).flatMap(([path, text = '']) =>
      unbroken(text) === text ? [] : [problem(path, 'notOneLine')],
    ),
    ...changeDayProblems(context, from),
    ...(superior === undefined || superiorPartyBody !== undefined || partyBodyOf(superior) !== null
      ? []
      : [problem('superiorPartyBody', 'partyBodyUnsaid', { superior })]),
    ...(leavesOutSuperior(was, payload)
      ? [problem('recipients', 'recipientsLeftOut', { superior: superior ?? '' })]
      : []),
  ]);
  return wrong ?? (isOther ? null : { reason: 'nothingCorrected' });
}
