import { createHash } from 'node:crypto';
import { renderDecision } from '../documents/decision.ts';
import { documentNumber } from '../documents/document-number.ts';
import { dateOf, type LocalDate } from '../domain/instant.ts';
import { namesOf } from '../domain/words/audience.ts';
import type { DecisionKind, Level } from '../domain/words/words.ts';
import { issuedDecision, storeDecision } from '../records/decisions.ts';
import { createReader } from '../records/reader.ts';
import { storable } from '../records/storable.ts';
import { campaignOf } from './campaign-desk.ts';
import type { ActivityContext } from './context.ts';

/** A signed decision; as the machine `decision` drafts it. */
export interface DecisionToIssue {
  campaign: string;
  decision: string;
  slate: string;
  kind: DecisionKind;
  lines: { cell: string; fourGood: boolean; level: Level | string; reason: string | null }[];
  number: string;
  date: LocalDate;
  /** person id */
  signer: string;
  /** instant of the signature, ms */
  at: number;
}

const TYPE = 'QĐ';

/**
 * Makes the document of a signed decision and keeps it; the same decision again gives the document of the first time.
 *
 * @throws DecisionError, DocumentError (both final), CampaignNotRecorded
 */
export async function issueDecision(
  context: ActivityContext,
  input: DecisionToIssue,
): Promise<{ decision: string; sha256: string }> {
  const { plan, roster, standing } = await campaignOf(context, input.campaign);
  const number = storable(documentNumber(input.number, TYPE, plan.document.number));
  const before = await issuedDecision(context.db, input.campaign, input.decision);
  const html =
    before?.html ??
    storable(
      renderDecision({
        plan,
        roster,
        names: namesOf(plan, roster, input.at),
        decision: { ...input, number },
        meetingOn: dayOf(standing.facts['meetingAt'], plan.calendar.utcOffset),
        teamReportOn: await teamReportDay(context, input.campaign, plan.calendar.utcOffset),
      }),
    );
  const { sha256 } = await storeDecision(context.db, TYPE, {
    id: input.decision,
    campaign: input.campaign,
    slate: input.slate,
    kind: input.kind,
    number,
    date: input.date,
    signer: input.signer,
    html,
    sha256: createHash('sha256').update(html).digest('hex'),
    issuedAt: input.at,
  });
  return { decision: input.decision, sha256 };
}

const dayOf = (instant: unknown, utcOffset: string): LocalDate | null =>
  typeof instant === 'number' ? dateOf(instant, utcOffset) : null;

async function teamReportDay(
  { db }: ActivityContext,
  campaign: string,
  utcOffset: string,
): Promise<LocalDate | null> {
  const entries = await createReader(db).journal(campaign, { subject: 'campaign' });
  const report = entries.find(({ input }) => input.kind === 'event' && input.event.type === 'report.submit');
  return dayOf(report?.at, utcOffset);
}
