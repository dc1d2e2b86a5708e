import { Hono } from 'hono';
import { SESSIONS_PATH } from '../paths.ts';
import type { Pages } from '../route-parts.ts';
import { sessionsPage } from './sessions-page.ts';

/** The calendar of all sessions. */
export function sessionRoutes({ shown }: Pages): Hono {
  const app = new Hono();
  app.get(
    SESSIONS_PATH,
    shown(async (c, context) => {
      const { reader, campaign } = context;
      const [rows, notices] = await Promise.all([reader.cells(campaign.id), reader.notices(campaign.id)]);
      return c.html(sessionsPage(context, rows, notices));
    }),
  );
  return app;
}
