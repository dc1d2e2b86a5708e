import { type Context, Hono } from 'hono';
import { compareSigned } from '../../office/compare-signed.ts';
import type { FileStore } from '../../records/files/file-store.ts';
import { takenOf, takenPlace } from '../acting/taken.ts';
import { orMissing, sentFile } from '../dossier/sent-file.ts';
import { linkTo, type PageContext } from '../page.ts';
import type { Pages } from '../route-parts.ts';
import { comparedPage, scansOf } from './signed.ts';

/** The signed papers of a decision, and their comparison. @param files where nobody keeps any, there are none */
export function signedRoutes({ shown, missing }: Pages, files: FileStore | undefined): Hono {
  const app = new Hono();

  /** The one that counts, or the one whose hash the address names. */
  async function scanOf(c: Context, { reader, campaign }: PageContext) {
    const { decisions = {} } = await reader.campaignContent(campaign.id);
    const one = decisions[c.req.param('id') ?? ''];
    if (one === undefined) return null;
    const of = c.req.query('of');
    const scan = of === undefined ? one.scan : scansOf(one).find(({ sha256 }) => sha256 === of);
    return scan == null ? null : { one, scan };
  }

  app.get(
    '/decisions/:id/signed',
    shown(async (c, context) => {
      const found = await scanOf(c, context);
      if (found === null || files === undefined) return missing(c);
      return await sentFile(c, files, context.campaign.id, found.scan).catch(orMissing(c, missing));
    }),
  );
  app.get(
    '/decisions/:id/compared',
    shown(async (c, context) => {
      const { reader, campaign } = context;
      const found = await scanOf(c, context);
      if (found === null || files === undefined) return missing(c);
      const { one, scan } = found;
      const row = (await reader.decisions(campaign.id)).find(({ id }) => id === one.id);
      // on its way into the register: there is nothing to compare it with yet
      if (row === undefined) {
        const page = `/decisions/${encodeURIComponent(one.id)}`;
        const taken = c.req.query('taken');
        return c.redirect(linkTo(context, taken === undefined ? page : takenPlace(page, taken)), 303);
      }
      const of = { campaign: campaign.id, decision: one.id, scan };
      const said = await takenOf(c, context, 'campaign');
      return await compareSigned(reader, files, of)
        .then((comparison) =>
          c.html(comparedPage(context, { one, number: row.number, scan }, comparison, said)),
        )
        .catch(orMissing(c, missing));
    }),
  );
  return app;
}
