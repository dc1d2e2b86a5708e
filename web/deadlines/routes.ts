import { Hono } from 'hono';
import type { Pages } from '../route-parts.ts';
import { OF_DATES, openDates, openRequests } from './open-dates.ts';
import { deadlinesPage } from './page.ts';

/** the newest of those that are shown by which dates moved */
const MOST_MOVES = 1_000;

/** All dates that are running, to those whose they are. */
export function deadlineRoutes({ shown }: Pages): Hono {
  const app = new Hono();
  app.get(
    '/deadlines',
    shown(async (c, context) => {
      const { reader, campaign } = context;
      const { id } = campaign;
      const cells = await reader.cells(id);
      const dates = openDates(campaign, cells);
      const [notices, log, requests] = await Promise.all([
        reader.notices(id),
        reader.journal(id, { types: OF_DATES, limit: MOST_MOVES }),
        openRequests(dates, async (subject, type) => {
          const [newest] = await reader.journal(id, { subject, types: [type], limit: 1 });
          return newest ?? null;
        }),
      ]);
      const filter = { cell: c.req.query('cell') ?? '', about: c.req.query('about') ?? '' };
      return c.html(deadlinesPage(context, { dates, requests, notices, log, filter }));
    }),
  );
  return app;
}
