import { Hono } from 'hono';
import type { Acting } from '../acting/acting.ts';
import { takenOf } from '../acting/taken.ts';
import { deedsNow } from '../deeds-now.ts';
import type { Pages } from '../route-parts.ts';
import { EXCHANGED } from './minutes-exchange.ts';
import { minutesPage } from './minutes-page.ts';

/** more than there can be: rounds are bounded, and so are versions */
const MOST_EXCHANGED = 1_000;

/** The page of a cell's minutes. */
export function minutesRoutes(
  { shown, missing }: Pages,
  { client }: { client: Acting['client'] | undefined },
): Hono {
  const app = new Hono();
  app.get(
    '/cells/:cell/minutes',
    shown(async (c, context) => {
      const { reader, campaign } = context;
      const cell = c.req.param('cell') ?? '';
      const row = await reader.cell(campaign.id, cell);
      if (row === null) return missing(c);
      const [content, exchanged, deeds, taken] = await Promise.all([
        reader.caseContent(campaign.id, cell),
        reader.journal(campaign.id, {
          subject: cell,
          types: EXCHANGED,
          limit: MOST_EXCHANGED,
          order: 'oldest',
        }),
        deedsNow(client, context, cell, EXCHANGED),
        takenOf(c, context, cell),
      ]);
      return c.html(minutesPage(context, row, content, exchanged, { deeds, taken }));
    }),
  );
  return app;
}
