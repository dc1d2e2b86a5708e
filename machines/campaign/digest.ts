import { enqueueActions } from 'xstate';
import { isWorkingDay } from '../../domain/calendar/calendar.ts';
import { dateOf } from '../../domain/calendar/instant.ts';
import { nextWeekly } from '../../domain/calendar/weekly-time.ts';
import { newsNotice } from '../obligation/obligation-log.ts';
import type { CampaignContext } from './campaign-context.ts';
import { campaignRefusal } from './campaign-rules.ts';
import { preparationSetup } from './preparation/preparation-setup.ts';

const today = ({ terms }: CampaignContext): string => dateOf(Date.now(), terms.calendar.utcOffset);

/** ms until the next digest; null where the plan has none. */
function untilDigest({ terms: { terms, calendar } }: CampaignContext): number | null {
  const { digest = null } = terms;
  return digest === null ? null : nextWeekly(calendar, digest, Date.now()) - Date.now();
}

/** When committee and office are sent where the campaign stands. */
export const digestSetup = preparationSetup.extend({
  delays: {
    /** @throws RangeError a plan without a digest, which never comes here */
    untilDigest: ({ context }) => {
      const delay = untilDigest(context);
      if (delay === null) throw new RangeError('the plan has no digest');
      return delay;
    },
  },
  guards: {
    digestBegins: ({ context, event }) =>
      campaignRefusal(context, event) === null && untilDigest(context) !== null,
    isWorkingDay: ({ context }) => isWorkingDay(context.terms.calendar, today(context)),
  },
  actions: {
    /** one that somebody has not been sent by now says nothing any more */
    askForDigest: enqueueActions(({ context, enqueue }) => {
      const { digest } = context;
      if (digest !== null) enqueue.emit({ type: 'withdraw', keys: [digest] });
      const notice = newsNotice(
        context,
        'weeklyDigest',
        today(context),
        [{ role: 'committee' }, { role: 'office' }],
        {},
      );
      enqueue.emit({ type: 'notice', notice });
      enqueue.assign({ digest: notice.key });
    }),
  },
});

/**
 * Beside the course: from the announcement to the end, once a week, a digest to committee and office. On a day off it is
 * sent on the next working day. Whether the day is one is looked at when it comes, since the calendar may have changed
 * by then; after an outage one digest is sent, on the first working day.
 */
export const digest = digestSetup.createStateConfig({
  initial: 'off',
  states: {
    off: { on: { 'campaign.announce': { guard: 'digestBegins', target: 'weekly' } } },
    weekly: {
      after: {
        untilDigest: [
          { guard: 'isWorkingDay', target: 'weekly', reenter: true, actions: 'askForDigest' },
          { target: 'weekly', reenter: true },
        ],
      },
    },
  },
});
