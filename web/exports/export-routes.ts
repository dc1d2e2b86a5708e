import { type Context, Hono } from 'hono';
import { planNumbers, seePaperNumbers, seeRegister } from '../../office/see-register.ts';
import { CONTENT_TYPES } from '../content-types.ts';
import { keptHeaders } from '../disposition.ts';
import { listed } from '../papers/paper-pages.ts';
import { namedOfCampaign } from '../papers/readable-papers.ts';
import { EXPORTS_PATH, TABLES_PATH } from '../paths.ts';
import type { Pages } from '../route-parts.ts';
import { ARCHIVE_NAME, archivedPapers } from './archived-papers.ts';
import { criteriaFilesOf, type Download, formsOf } from './downloads.ts';
import { exportsPage } from './exports-page.ts';
import { tablesFor } from './tables.ts';

/** What the command line writes into files, for the office to take from a page. */
export function exportRoutes({ shown, missing, failedTemplate }: Pages): Hono {
  const app = new Hono();
  app.get(
    EXPORTS_PATH,
    shown(async (c, context) => {
      const { reader, campaign } = context;
      const cells = await reader.cells(campaign.id);
      const [papers, decisions, register, paperNumbers] = await Promise.all([
        namedOfCampaign(context, cells),
        reader.decisions(campaign.id),
        seeRegister(reader, campaign),
        seePaperNumbers(reader, campaign),
      ]);
      const given = [register, ...paperNumbers].flatMap(({ numbers }) => numbers);
      const plans = await planNumbers(reader, { numbers: given });
      const tables = tablesFor(context, cells);
      const shown = { papers: listed(papers, '/papers'), decisions, tables, register, paperNumbers, plans };
      return c.html(exportsPage(context, shown));
    }),
  );
  const sent = async (c: Context, offered: readonly Download[]) => {
    const found = offered.find(({ name }) => name === c.req.param('name'));
    if (found === undefined) return missing(c);
    const made = await found.make();
    const body = typeof made === 'string' ? made : new Uint8Array(made);
    return c.body(body, 200, keptHeaders(CONTENT_TYPES[found.kind], found.file));
  };
  app.get(
    `${EXPORTS_PATH}/:name`,
    shown(async (c, context) => {
      if (c.req.param('name') === ARCHIVE_NAME) {
        return c.body(
          archivedPapers(context, failedTemplate),
          200,
          keptHeaders(CONTENT_TYPES.zip, `giay-to-${context.campaign.id}.zip`),
        );
      }
      return await sent(c, [...formsOf(context), ...criteriaFilesOf(context)]);
    }),
  );
  app.get(
    `${TABLES_PATH}/:name`,
    shown(async (c, context) => {
      const cells = await context.reader.cells(context.campaign.id);
      return await sent(c, tablesFor(context, cells));
    }),
  );
  return app;
}
