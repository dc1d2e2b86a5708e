import { Hono } from 'hono';
import { planNumbers, seeRegister } from '../../office/see-register.ts';
import { CONTENT_TYPES } from '../content-types.ts';
import { disposition } from '../disposition.ts';
import { listed } from '../papers/paper-pages.ts';
import { readableOfCampaign } from '../papers/readable-papers.ts';
import { EXPORTS_PATH } from '../paths.ts';
import type { Pages } from '../route-parts.ts';
import { formsOf, tablesOf } from './downloads.ts';
import { exportsPage } from './exports-page.ts';

/** What the command line writes into files, for the office to take from a page. */
export function exportRoutes({ shown, missing }: Pages): Hono {
  const app = new Hono();
  app.get(
    EXPORTS_PATH,
    shown(async (c, context) => {
      const { reader, campaign } = context;
      const [papers, decisions, register] = await Promise.all([
        readableOfCampaign(context),
        reader.decisions(campaign.id),
        seeRegister(reader, campaign),
      ]);
      const plans = await planNumbers(reader, register);
      return c.html(exportsPage(context, { papers: listed(papers, '/papers'), decisions, register, plans }));
    }),
  );
  app.get(
    `${EXPORTS_PATH}/:name`,
    shown(async (c, context) => {
      const all = [...formsOf(context), ...tablesOf(context)];
      const found = all.find(({ name }) => name === c.req.param('name'));
      if (found === undefined) return missing(c);
      const made = await found.make();
      return c.body(typeof made === 'string' ? made : new Uint8Array(made), 200, {
        'content-type': CONTENT_TYPES[found.kind],
        'content-disposition': disposition('attachment', found.file),
        'cache-control': 'private, no-store',
      });
    }),
  );
  return app;
}
