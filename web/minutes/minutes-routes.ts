import { Hono } from 'hono';
import type { Pages } from '../route-parts.ts';
import { minutesPage } from './minutes-page.ts';

/** entries of one case, of which some are about its minutes */
const LOOKED_THROUGH = 1_000;

/** The page of a cell's minutes. */
export function minutesRoutes({ shown, missing }: Pages): Hono {
  const app = new Hono();
  app.get(
    '/cells/:cell/minutes',
    shown(async (c, context) => {
      const { reader, campaign } = context;
      const cell = c.req.param('cell') ?? '';
      const row = await reader.cell(campaign.id, cell);
      if (row === null) return missing(c);
      const [content, journal] = await Promise.all([
        reader.caseContent(campaign.id, cell),
        reader.journal(campaign.id, { subject: cell, limit: LOOKED_THROUGH, order: 'oldest' }),
      ]);
      return c.html(minutesPage(context, row, content, journal));
    }),
  );
  return app;
}
