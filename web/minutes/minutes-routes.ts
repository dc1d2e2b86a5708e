import { Hono } from 'hono';
import type { Pages } from '../route-parts.ts';
import { EXCHANGED } from './minutes-exchange.ts';
import { minutesPage } from './minutes-page.ts';

/** more than there can be: rounds are bounded, and so are versions */
const MOST_EXCHANGED = 1_000;

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
      const [content, exchanged] = await Promise.all([
        reader.caseContent(campaign.id, cell),
        reader.journal(campaign.id, {
          subject: cell,
          types: EXCHANGED,
          limit: MOST_EXCHANGED,
          order: 'oldest',
        }),
      ]);
      return c.html(minutesPage(context, row, content, exchanged));
    }),
  );
  return app;
}
