import { Failure } from '../domain/failure.ts';
import type { NoticeAction, NoticeActionFailure } from '../domain/obligation/notice-action.ts';
import { isOfOffice } from '../domain/people/roster.ts';
import { noticeActionText } from '../domain/signing/proof.ts';
import { byId, type Unproven, unproven } from '../domain/signing/verification.ts';
import { knownCampaign } from '../records/known-campaign.ts';
import { actOnce } from '../records/mail/acted-notices.ts';
import { markBounced } from '../records/mail/bounced-mail.ts';
import { holdNotice, markTold, releaseNotice } from '../records/mail/outbox.ts';
import { correctTold } from '../records/mail/told-correction.ts';
import { signingKeysInForce } from '../records/signing-keys.ts';
import type { ActivityContext } from './context.ts';

/** Nobody who may act for others has signed it: `NOTICE_UNPROVEN`. */
export class UnprovenActionError extends Failure<Extract<NoticeActionFailure, 'NOTICE_UNPROVEN'>> {
  override readonly name = 'UnprovenActionError';
  constructor(why: Unproven) {
    super('NOTICE_UNPROVEN', WHY[why]);
  }
}

const WHY: Record<Unproven, string> = {
  unsigned: 'it is not signed',
  signerUnknown: 'it is signed by a key that is not in force',
  signatureWrong: 'its signature is one of something else',
};

/** Only the office acts on notices: `NOT_OFFICE`. */
export class NotOfficeError extends Failure<Extract<NoticeActionFailure, 'NOT_OFFICE'>> {
  override readonly name = 'NotOfficeError';
  constructor(person: string) {
    super('NOT_OFFICE', `${person} is not of the office`);
  }
}

type Asked = NoticeAction & { campaign: string; now: number };

function act(
  { db }: ActivityContext,
  { campaign, now, notice, action, by, told, reason }: Asked,
): Promise<void> {
  switch (action) {
    case 'told':
      return markTold(db, campaign, notice, now, by, told ?? null);
    case 'correct':
      return correctTold(db, campaign, notice, now, by, told ?? null, reason ?? null);
    case 'bounced':
      return markBounced(db, campaign, notice, now, by, reason ?? null);
    case 'hold':
      return holdNotice(db, campaign, notice, now, by);
    case 'release':
      return releaseNotice(db, campaign, notice, now, by);
  }
}

/**
 * Marks a notice of the outbox, once for each attempt; the same asked anew changes nothing either.
 *
 * @throws UnprovenActionError, NotOfficeError, NoticeError
 */
export async function actOnNotice(context: ActivityContext, asked: Asked): Promise<void> {
  const { campaign, now, ...action } = asked;
  const keys = byId(await signingKeysInForce(context.db));
  const why = unproven(keys, action.proof, () => noticeActionText(campaign, action));
  if (why !== null) throw new UnprovenActionError(why);
  const { plan, roster } = await knownCampaign(context.db, campaign);
  // what the installation has read by itself is proven, and nobody's
  const { by } = action;
  if (by !== null && !isOfOffice(roster, by, now, plan.calendar.utcOffset)) throw new NotOfficeError(by);
  await actOnce(context.db, asked, () => act(context, asked));
}
