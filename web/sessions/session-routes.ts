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
      const { id } = campaign;
      const [rows, notices, answers] = await Promise.all([
        reader.cells(id),
        reader.notices(id),
        reader.invitationAnswers(id),
      ]);
      return c.html(sessionsPage(context, rows, notices, answers));
    }),
  );
  return app;
}
