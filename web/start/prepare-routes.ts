import type { Context, Hono } from 'hono';
import { ClientError } from '../../client/failures.ts';
import type { RehearsedAnnouncement } from '../../office/rehearsal-calendar.ts';
import { rehearseAnnouncingNow } from '../../office/rehearse-campaign.ts';
import type { CampaignRow } from '../../records/reading.ts';
import { startTexts } from '../../words/pages/start-texts.ts';
import { PREPARE_PATH } from '../paths.ts';
import { isPreparing, prepareBody } from './prepare-page.ts';
import type { StartParts } from './start-routes.ts';

/** Before the newest campaign is announced: what is left to prepare, and what announcing would send as it stands. */
export function prepareRoutes(
  app: Hono,
  { client, started, show }: StartParts,
  missing: (c: Context) => Response | Promise<Response>,
): void {
  /** @returns null where nobody answers: the rest of the page stands without it */
  async function announcementOf(campaign: CampaignRow): Promise<RehearsedAnnouncement | null> {
    if (!isPreparing(campaign)) return null;
    try {
      return await rehearseAnnouncingNow(client, campaign);
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
