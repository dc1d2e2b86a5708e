import { Hono } from 'hono';
import type { EventType } from '../../machines/door/events.ts';
import type { Acting } from '../acting/acting.ts';
import { takenOf } from '../acting/taken.ts';
import { deedsNow } from '../deeds-now.ts';
import type { Pages } from '../route-parts.ts';
import { reviewPage } from './review-page.ts';

/** What the team may want to send about a dossier that it reads, in the order in which the page shows it. */
const DEEDS = [
  'review.finish',
  'review.return',
  'review.note',
  'set.hand',
] as const satisfies readonly EventType[];

/** The page on which the team reads a dossier before the session (R32, R44). */
export function reviewRoutes(
  { shown, missing }: Pages,
  { client }: { client: Acting['client'] | undefined },
): Hono {
  const app = new Hono();
  app.get(
    '/cells/:cell/review',
    shown(async (c, context) => {
      const { reader, campaign } = context;
      const cell = c.req.param('cell') ?? '';
      const row = await reader.cell(campaign.id, cell);
      if (row === null) return missing(c);
      const [content, deeds, taken] = await Promise.all([
        reader.caseContent(campaign.id, cell),
        deedsNow(client, context, cell, DEEDS),
        takenOf(c, context, cell),
      ]);
      return c.html(reviewPage(context, row, { content, deeds, taken }));
    }),
  );
  return app;
}
