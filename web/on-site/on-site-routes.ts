import { type Context, Hono } from 'hono';
import type { CellRow, RecordsReader } from '../../records/reading.ts';
import { onSiteTexts } from '../../words/pages/on-site-texts.ts';
import type { Acting } from '../acting/acting.ts';
import { atWork } from '../at-work.ts';
import type { PageContext } from '../page.ts';
import type { Pages } from '../route-parts.ts';
import { bounded } from '../too-large.ts';
import { hindranceOf, recordsThere } from './may-take.ts';
import { onSitePage } from './on-site-page.ts';
import { onSitePlace } from './on-site-place.ts';
import { packOf } from './pack.ts';
import { takeAttendance, takeRows } from './sent-rows.ts';

/** bytes: every criterion of every set, with remarks and reasons */
const LARGEST_ROWS = 4 * 1024 * 1024;

/** A session taken along: the page that works without network, what it takes, and what it sends. */
export function onSiteRoutes(
  acting: Acting,
  reader: RecordsReader,
  { shown, missing, own }: Pick<Pages, 'shown' | 'missing' | 'own'>,
): Hono {
  const app = new Hono();

  /** What is asked by somebody who could record what is found in that cell; to others there is nothing. */
  const theirs =
    (act: (c: Context, context: PageContext, row: CellRow) => Promise<Response>) =>
    async (c: Context, context: PageContext): Promise<Response> => {
      c.header('cache-control', 'no-store');
      const cell = c.req.param('cell') ?? '';
      const row = await context.reader.cell(context.campaign.id, cell);
      return row === null || !recordsThere(context, cell) ? missing(c) : await act(c, context, row);
    };
  /** To a script nobody says where to sign in. */
  const asked = (act: Parameters<typeof theirs>[0]) =>
    shown(async (c, context) =>
      (context.acting?.person ?? null) === null ? c.text('sign in', 401) : await theirs(act)(c, context),
    );

  app.get(
    '/cells/:cell/on-site',
    atWork({ shown })((c, context, person) =>
      theirs(async (_, __, { cell }) => {
        const { campaign, path } = context;
        const to = onSitePlace(campaign.id, cell, person);
        // a browser keeps the page for one person of one campaign, under an address that says so and nothing else
        const isKept = onSitePlace(c.req.query('campaign') ?? '', cell, c.req.query('of') ?? '') === to;
        if (!isKept || c.req.query('lang') !== undefined) return c.redirect(to, 303);
        const { inspection } = await context.reader.caseContent(campaign.id, cell);
        const hindrance = hindranceOf(context, cell, inspection, await context.onSharedComputer());
        return c.html(onSitePage(context, { cell, person, path, to, hindrance }));
      })(c, context),
    ),
  );

  app.get(
    '/cells/:cell/on-site/pack',
    asked(async (c, context, row) => {
      const content = await context.reader.caseContent(context.campaign.id, row.cell);
      const hindrance = hindranceOf(context, row.cell, content.inspection, await context.onSharedComputer());
      if (hindrance !== null)
        return c.json({ said: onSiteTexts(context.audience.lang).hindered[hindrance] }, 409);
      return c.json(await packOf(context, row, content));
    }),
  );

  const posted = (take: typeof takeRows) =>
    asked(async (c, context, row) => {
      // whoever sends may not see all that a sending is checked against
      const whole = await reader.campaign(context.campaign.id);
      return whole === null ? missing(c) : await take(c, context, { acting, reader, whole, row });
    });
  app.post('/cells/:cell/on-site/rows', own, bounded(LARGEST_ROWS), posted(takeRows));
  app.post('/cells/:cell/on-site/attendance', own, bounded(LARGEST_ROWS), posted(takeAttendance));
  return app;
}
