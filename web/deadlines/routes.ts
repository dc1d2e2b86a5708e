import { Hono } from 'hono';
import type { Pages } from '../route-parts.ts';
import { isOfDates, openDates, openRequests } from './open-dates.ts';
import { deadlinesPage } from './page.ts';

/** entries among which those are looked for by which dates moved */
const LOG_SOURCE = 1_000;
/** entries of a cell among which its request is looked for */
const CELL_SOURCE = 100;

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
      const [notices, journal, requests] = await Promise.all([
        reader.notices(id),
        reader.journal(id, { limit: LOG_SOURCE }),
        openRequests(dates, (cell) => reader.journal(id, { subject: cell, limit: CELL_SOURCE })),
      ]);
      const filter = { cell: c.req.query('cell') ?? '', about: c.req.query('about') ?? '' };
      const log = journal.filter(isOfDates);
      return c.html(deadlinesPage(context, { dates, requests, notices, log, filter }));
    }),
  );
  return app;
}
