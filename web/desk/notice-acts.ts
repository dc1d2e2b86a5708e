import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { CampaignClient } from '../../client/client.ts';
import { noticeActionSchema } from '../../domain/obligation/notice-action.ts';
import { actOnNotices } from '../../office/act-on-notices.ts';
import type { OutboxRow } from '../../records/reading.ts';
import { atWork } from '../at-work.ts';
import type { PageContext } from '../page.ts';
import type { Pages } from '../route-parts.ts';
import { noticeLink, OUTBOX_PATH } from './desk-frame.ts';
import { type NotActed, refusedWords, unanswered } from './not-acted.ts';
import { noticePage } from './notice-page.ts';
import { noticeOf, shownNotice } from './shown-notice.ts';

/** bytes: names of notices, hundreds at most */
const LARGEST_BODY = 1024 * 1024;

const AFTER_RELEASE: readonly OutboxRow['state'][] = ['queued', 'sent', 'failed', 'toBeTold'];

/** Whether it was let go since the page was shown: pressed twice, a mail that fails again is not tried a third time. */
const isReleasedSince = ({ state, changedAt }: OutboxRow, seen: number): boolean =>
  changedAt > seen && AFTER_RELEASE.includes(state);

/** What the office does with notices, by the same way as the command line; whether it may, the mailroom says. */
export function noticeActs(app: Hono, client: CampaignClient, pages: Pages): void {
  const { missing, own } = pages;
  const acted = atWork(pages);

  async function act(c: Context, context: PageContext, person: string): Promise<Response> {
    const row = await noticeOf(context, c.req.query('id') ?? '');
    const form = await c.req.formData();
    const asked = noticeActionSchema.safeParse({ notice: row?.id, action: form.get('action'), by: person });
    if (row === null || !asked.success) return missing(c);
    const done = () => c.redirect(noticeLink(context, row.id), 303);
    const notDone = async (why: (now: OutboxRow | null) => NotActed) => {
      const now = await noticeOf(context, row.id);
      const wrong = why(now);
      return c.html(noticePage(context, await shownNotice(context, now ?? row, wrong)), wrong.status);
    };
    if (asked.data.action === 'release' && isReleasedSince(row, Number(form.get('seen')))) return done();
    try {
      const [refused] = await actOnNotices(client, context.campaign.id, [row.id], asked.data);
      if (refused === undefined) return done();
      return await notDone((now) => ({
        status: 422,
        sentences: [refusedWords(refused, now, context.audience)],
      }));
    } catch (error) {
      const wrong = unanswered(error, context.audience);
      return await notDone(() => wrong);
    }
  }

  app.post(`${OUTBOX_PATH}/notice`, bodyLimit({ maxSize: LARGEST_BODY }), own, acted(act));
}
