import { Hono } from 'hono';
import type { CampaignClient } from '../../client/client.ts';
import type { Pages } from '../route-parts.ts';
import { OUTBOX_PATH, TELLING_PATH } from './desk-frame.ts';
import { noticeActs } from './notice-acts.ts';
import { noticePage } from './notice-page.ts';
import { outboxPage } from './outbox-list.ts';
import { outboxView, questionOf } from './outbox-question.ts';
import { peopleRoutes } from './people-routes.ts';
import { addressesOf, mailOf, noticeOf, shownNotice, tellingOf } from './shown-notice.ts';
import { tellingPage } from './telling-page.ts';

/** The office's desk. @param client by which people act; null: everything is read alone */
export function deskRoutes(client: CampaignClient | null, pages: Pages): Hono {
  const { shown, missing } = pages;
  const app = new Hono();

  app.get(
    OUTBOX_PATH,
    shown(async (c, context) => {
      const view = outboxView(c);
      const { reader, campaign } = context;
      const [found, addresses] = await Promise.all([
        reader.outbox(campaign.id, questionOf(view, context)),
        addressesOf(context),
      ]);
      return c.html(outboxPage(context, view, found, addresses));
    }),
  );
  app.get(
    `${OUTBOX_PATH}/notice`,
    shown(async (c, context) => {
      const row = await noticeOf(context, c.req.query('id') ?? '');
      return row === null ? missing(c) : c.html(noticePage(context, await shownNotice(context, row)));
    }),
  );
  // in a frame of its own, with nothing but its own styles (`guard.ts`)
  app.get(
    `${OUTBOX_PATH}/mail`,
    shown(async (c, context) => {
      const row = await noticeOf(context, c.req.query('id') ?? '');
      const mail = row === null ? null : await mailOf(context, row);
      return mail === null ? missing(c) : c.html(mail.html);
    }),
  );
  app.get(
    TELLING_PATH,
    shown(async (c, context) => c.html(tellingPage(context, await tellingOf(context)))),
  );
  peopleRoutes(app, pages);
  if (client !== null) noticeActs(app, client, pages);
  return app;
}
