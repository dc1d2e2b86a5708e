import { Failure } from '../domain/failure.ts';
import type { NoticeAction, NoticeActionFailure } from '../domain/obligation/notice-action.ts';
import { isOfOffice } from '../domain/people/roster.ts';
import { knownCampaign } from '../records/known-campaign.ts';
import { holdNotice, markTold, releaseNotice } from '../records/mail/outbox.ts';
import type { ActivityContext } from './context.ts';

/** Only the office acts on notices: `NOT_OFFICE`. */
export class NotOfficeError extends Failure<Extract<NoticeActionFailure, 'NOT_OFFICE'>> {
  override readonly name = 'NotOfficeError';
  constructor(person: string) {
    super('NOT_OFFICE', `${person} is not of the office`);
  }
}

const ACTIONS = { told: markTold, hold: holdNotice, release: releaseNotice };

/**
 * Marks a notice of the outbox; the same action again changes nothing.
 *
 * @throws NotOfficeError, NoticeError
 */
export async function actOnNotice(
  context: ActivityContext,
  { campaign, notice, action, by, now }: NoticeAction & { campaign: string; now: number },
): Promise<void> {
  const { plan, roster } = await knownCampaign(context.db, campaign);
  if (!isOfOffice(roster, by, now, plan.calendar.utcOffset)) throw new NotOfficeError(by);
  await ACTIONS[action](context.db, campaign, notice, now, by);
}
