import { Hono } from 'hono';
import { isObligation } from '../../words/obligation/obligation-words.ts';
import type { Pages } from '../route-parts.ts';
import { proofPage } from './proof-page.ts';
import { timesOwed } from './times-owed.ts';

/** Of each obligation the page that proves how it was asked for. */
export function proofRoutes({ shown, missing }: Pages): Hono {
  const app = new Hono();
  app.get(
    '/proof/:subject/:obligation',
    shown(async (c, context) => {
      const { reader, campaign } = context;
      const subject = c.req.param('subject') ?? '';
      const id = c.req.param('obligation') ?? '';
      if (!isObligation(id)) return missing(c);
      const times = await timesOwed(reader, campaign.id, subject, id);
      if (times.length === 0) return missing(c);
      return c.html(proofPage(context, subject, times, await reader.notices(campaign.id, { subject })));
    }),
  );
  return app;
}
