import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { CampaignRow, RecordsReader } from '../../records/reading.ts';
import { shownCampaign } from '../shown-campaign.ts';
import type { WhoIsThere } from '../who-is-there.ts';

/**
 * Who is at work, on trial: whoever sits at the machine chooses a name. It is offered on loopback alone, where the
 * command line believes a name as well.
 */

const COOKIE = 'person';

/** Whether the campaign names somebody by this id. */
export const isKnown = (person: string, { plan }: CampaignRow): boolean =>
  plan.people.some(({ id }) => id === person);

/** The person chosen; null of one whom the campaign doesn't know. */
export const whoWasChosen =
  (reader: RecordsReader): WhoIsThere =>
  async (c) => {
    const chosen = getCookie(c, COOKIE);
    if (chosen === undefined) return null;
    const campaign = await shownCampaign(c, reader);
    return campaign !== null && isKnown(chosen, campaign) ? chosen : null;
  };

export const choosePerson = (c: Context, person: string): void =>
  setCookie(c, COOKIE, person, { path: '/', httpOnly: true, sameSite: 'Strict' });
