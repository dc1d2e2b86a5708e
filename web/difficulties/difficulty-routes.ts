import { Hono } from 'hono';
import { readsEveryCase } from '../access/viewer.ts';
import { DIFFICULTIES_PATH } from '../paths.ts';
import type { Pages } from '../route-parts.ts';
import { difficultiesPage } from './difficulties-page.ts';
import { guidanceOnce, raisedBy } from './raised.ts';

/** What cells have raised, to those who read their cases. */
export function difficultyRoutes({ shown }: Pages): Hono {
  const app = new Hono();
  app.get(
    DIFFICULTIES_PATH,
    shown(async (c, context) => {
      const { reader, campaign, viewer } = context;
      const all = await reader.raised(campaign.id);
      const only = all.find(({ cell }) => cell === c.req.query('cell'))?.cell ?? null;
      const raised = raisedBy(all.filter(({ cell }) => only === null || cell === only));
      // whoever reads every case has each answer where it was asked for
      const told = viewer === null || readsEveryCase(viewer) ? [only ?? []].flat() : viewer.cells;
      const came = (await Promise.all(told.map((cell) => reader.guidance(campaign.id, cell)))).flat();
      const guidance = guidanceOnce(came, raised.answered);
      const cells = all.map(({ cell }) => cell);
      return c.html(difficultiesPage(context, { ...raised, guidance, cells, only }));
    }),
  );
  return app;
}
