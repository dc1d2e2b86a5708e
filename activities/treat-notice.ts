import { Failure } from '../domain/failure.ts';
import type { NoticeTreatment } from '../domain/notice-treatment.ts';
import { assignmentsAt } from '../domain/roster.ts';
import { holdNotice, noteTold, releaseNotice } from '../records/mail/outbox.ts';
import { campaignOf } from './campaign-desk.ts';
import type { ActivityContext } from './context.ts';

/** Only the office treats notices: `NOT_OFFICE`. */
export class NotOfficeError extends Failure<'NOT_OFFICE'> {
  override readonly name = 'NotOfficeError';
  constructor(person: string) {
    super('NOT_OFFICE', `${person} is not of the office`);
  }
}

const TREATMENTS = { told: noteTold, hold: holdNotice, release: releaseNotice };

/**
 * Marks a notice of the outbox; the same treatment again changes nothing.
 *
 * @throws NotOfficeError, NoticeError
 */
export async function treatNotice(
  context: ActivityContext,
  { campaign, notice, treatment, by, now }: NoticeTreatment & { campaign: string; now: number },
): Promise<void> {
  const { plan, roster } = await campaignOf(context, campaign);
  const office = assignmentsAt(roster, now, plan.calendar.utcOffset).some(
    ({ person, role }) => person === by && role === 'office',
  );
  if (!office) throw new NotOfficeError(by);
  await TREATMENTS[treatment](context.db, campaign, notice, now, by);
}
