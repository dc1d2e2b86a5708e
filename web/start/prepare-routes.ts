import type { Context, Hono } from 'hono';
import { ClientError } from '../../client/failures.ts';
import { type RehearsedAnnouncement, rehearsedAnnouncement } from '../../office/rehearsal-calendar.ts';
import { rehearseRunning } from '../../office/rehearse-campaign.ts';
import type { CampaignRow } from '../../records/reading.ts';
import { startTexts } from '../../words/pages/start-texts.ts';
import { PREPARE_PATH } from '../paths.ts';
import { isPreparing, prepareBody } from './prepare-page.ts';
import { MOST_CELLS } from './review-page.ts';
import type { StartParts } from './start-routes.ts';

/** Before the newest campaign is announced: what is left to prepare, and what announcing would send as it stands. */
export function prepareRoutes(
  app: Hono,
  { client, started, show }: StartParts,
  missing: (c: Context) => Response | Promise<Response>,
): void {
  /** @returns null where nobody answers: the rest of the page stands without it */
  async function announcementOf(campaign: CampaignRow): Promise<RehearsedAnnouncement | null> {
    if (!isPreparing(campaign) || campaign.plan.cells.length > MOST_CELLS) return null;
    try {
      return rehearsedAnnouncement(await rehearseRunning(client, campaign, 'on-time'));
    } catch (error) {
      if (error instanceof ClientError) return null;
      throw error;
    }
  }
  app.get(
    PREPARE_PATH,
    started(async (c, starter) => {
      const { newest, lang } = starter;
      if (newest === null) return await missing(c);
      const body = prepareBody(starter, newest, await announcementOf(newest));
      return await show(c, starter, startTexts(lang).prepare.title, body);
    }),
  );
}
