import {
  NUMBERED_TYPE,
  type NumberedAs,
  numberFor,
  others,
  withNumber,
} from '../../../domain/committee/paper-number.ts';
import { numberProblem, serialOf } from '../../../domain/committee/register-number.ts';
import { problem } from '../../../domain/content-problem.ts';
import { publishedExtracts } from '../../../domain/result/extracts.ts';
import { invalid } from '../../door/content-issues.ts';
import type { DoorEvent } from '../../door/events.ts';
import type { RuleRefusal } from '../../door/rule-refusal.ts';
import type { CampaignContext } from '../campaign-context.ts';
import { dateProblems } from '../decisions/decision-rules.ts';
import { countedTogether } from '../reorganisation/naming.ts';

/** The numbers of notices and invitations: unique, and rising by type, as those of decisions. */

type Numbering = DoorEvent<'paper.number'>;

const paperOf = ({ cells }: CampaignContext, { payload: { paper, cell: to } }: Numbering): NumberedAs => ({
  paper,
  cell: to ?? null,
  session: paper === 'sessionInvitation' && to !== undefined ? (cells[to]?.sessionStart ?? null) : null,
});

/** A paper that there is: what has not happened has no number. */
function paperMissing(context: CampaignContext, { paper, cell, session }: NumberedAs): RuleRefusal | null {
  if (cell !== null && context.cells[cell] === undefined) return { reason: 'unknownCell', values: { cell } };
  if (paper === 'planNotice') return null;
  if (cell === null) return invalid([problem('cell', 'paperNeedsCell')]);
  const isThere =
    paper === 'sessionInvitation' ? session !== null : publishedExtracts(context.decisions, cell).length > 0;
  return isThere ? null : { reason: 'paperNotThere', values: { cell } };
}

export function numberingRefused(context: CampaignContext, event: Numbering): RuleRefusal | null {
  const { number, date, gapReason, reason } = event.payload;
  const paper = paperOf(context, event);
  const missing = paperMissing(context, paper);
  if (missing !== null) return missing;
  const { numbered = [] } = context;
  const before = numberFor(numbered, paper);
  const type = NUMBERED_TYPE[paper.paper];
  const given = countedTogether(
    context,
    others(numbered, paper).filter((one) => NUMBERED_TYPE[one.paper] === type),
    date,
  ).map((one) => serialOf(one.number, type) ?? 0);
  return (
    invalid([
      ...dateProblems(context, date),
      ...(before === null || reason !== undefined
        ? []
        : [problem('reason', 'paperNumberNeedsReason', { number: before.number })]),
    ]) ?? numberProblem({ number, gapReason: gapReason ?? reason }, type, given)
  );
}

export const keepPaperNumber = (
  context: CampaignContext,
  event: Numbering,
): Pick<CampaignContext, 'numbered'> => {
  const { number, date, gapReason = null } = event.payload;
  const given = { ...paperOf(context, event), number, date, gapReason, at: event.at };
  return { numbered: withNumber(context.numbered ?? [], given) };
};
