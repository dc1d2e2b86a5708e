import type { CampaignClient } from '../client/client.ts';
import { ClientError } from '../client/failures.ts';
import type { NoticeAsked } from '../domain/obligation/notice-action.ts';

/** A notice that stays as it was, and why. */
export interface NoticeRefused {
  notice: string;
  failure: ClientError;
}

/**
 * Does the same with several notices, one after the other, through the campaign's mailroom: the only one that writes
 * them. One that is refused keeps none of the others; asked twice, each is done once.
 *
 * @returns those that were refused
 * @throws ClientError UNREACHABLE, NO_WORKER: nobody knows what became of the rest, and the same may be asked again
 */
export async function actOnNotices(
  client: CampaignClient,
  campaign: string,
  notices: readonly string[],
  asked: Omit<NoticeAsked, 'notice'>,
): Promise<NoticeRefused[]> {
  const refused: NoticeRefused[] = [];
  for (const notice of new Set(notices)) {
    try {
      await client.actOnNotice(campaign, { ...asked, notice });
    } catch (error) {
      if (!(error instanceof ClientError) || error.kind === 'unreachable') throw error;
      refused.push({ notice, failure: error });
    }
  }
  return refused;
}
