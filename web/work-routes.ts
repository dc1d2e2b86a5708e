import { Hono } from 'hono';
import type { EventType } from '../machines/door/events.ts';
import { OfficeFailure } from '../office/office-failure.ts';
import { makeTeamForm } from '../office/team-form.ts';
import type { CellRow } from '../records/reading.ts';
import type { Acting } from './acting/acting.ts';
import { takenOf } from './acting/taken.ts';
import { CONTENT_TYPES } from './content-types.ts';
import { deedsNow, type WorkRead } from './deeds-now.ts';
import { keptHeaders } from './disposition.ts';
import { inspectionPage } from './inspection/inspection-page.ts';
import type { Html, PageContext } from './page.ts';
import { reviewPage } from './review/review-page.ts';
import type { Pages } from './route-parts.ts';

/** The pages on which the team works on a cell: it reads its dossier, and inspects it on site. */

interface WorkPage {
  /** what the team may want to send from there, in the order in which the page shows it */
  deeds: readonly EventType[];
  show(context: PageContext, row: CellRow, read: WorkRead): Html;
}

const WORK: Readonly<Record<'review' | 'inspection', WorkPage>> = {
  /** R32, R44 */
  review: { deeds: ['review.finish', 'review.return', 'review.note', 'set.hand'], show: reviewPage },
  /** R51–R54 */
  inspection: {
    deeds: ['inspection.record', 'inspection.finish', 'minutes.adopt', 'minutes.send'],
    show: inspectionPage,
  },
};

export function workRoutes(
  { shown, missing }: Pages,
  { client }: { client: Acting['client'] | undefined },
): Hono {
  const app = new Hono();
  for (const [below, work] of Object.entries(WORK))
    app.get(
      `/cells/:cell/${below}`,
      shown(async (c, context) => {
        const { reader, campaign } = context;
        const cell = c.req.param('cell') ?? '';
        const row = await reader.cell(campaign.id, cell);
        if (row === null) return missing(c);
        const [content, deeds, taken, isShared] = await Promise.all([
          reader.caseContent(campaign.id, cell),
          deedsNow(client, context, cell, work.deeds),
          takenOf(c, context, cell),
          context.onSharedComputer(),
        ]);
        return c.html(work.show(context, row, { content, deeds, taken, isShared }));
      }),
    );
  /** The form for Excel, for whoever may read what the team notes. */
  app.get(
    '/cells/:cell/inspection/form',
    shown(async (c, context) => {
      const { reader, campaign, audience } = context;
      try {
        const { path, content } = await makeTeamForm(
          reader,
          campaign,
          c.req.param('cell') ?? '',
          audience.now,
        );
        return c.body(new Uint8Array(content), 200, keptHeaders(CONTENT_TYPES.xlsx, path));
      } catch (error) {
        if (error instanceof OfficeFailure) return missing(c);
        throw error;
      }
    }),
  );
  return app;
}
