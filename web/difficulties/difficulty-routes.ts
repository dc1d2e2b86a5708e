import { Hono } from 'hono';
import { recordedCells } from '../../records/recorded-cells.ts';
import { DIFFICULTIES_PATH } from '../paths.ts';
import type { Pages } from '../route-parts.ts';
import { difficultiesPage } from './difficulties-page.ts';
import { raisedBy } from './raised.ts';

/** What cells have raised, to those who read their cases. */
export function difficultyRoutes({ shown }: Pages): Hono {
  const app = new Hono();
  app.get(
    DIFFICULTIES_PATH,
    shown(async (c, context) => {
      const { reader, campaign } = context;
      const all = (await recordedCells(reader, campaign.id)).filter(
        ({ content: { difficulties = [] } }) => difficulties.length > 0,
      );
      const only = all.find(({ cell }) => cell === c.req.query('cell'))?.cell ?? null;
      const raised = raisedBy(all.filter(({ cell }) => only === null || cell === only));
      return c.html(difficultiesPage(context, { ...raised, cells: all.map(({ cell }) => cell), only }));
    }),
  );
  return app;
}
