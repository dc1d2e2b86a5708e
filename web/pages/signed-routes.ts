import { type Context, Hono } from 'hono';
import { compareSigned } from '../../office/compare-signed.ts';
import type { FileStore } from '../../records/files/file-store.ts';
import { orMissing, sentFile } from '../dossier/sent-file.ts';
import type { PageContext } from '../page.ts';
import type { Pages } from '../route-parts.ts';
import { comparedPage } from './signed.ts';

/** The signed paper of a decision, and its comparison. @param files where nobody keeps any, there are none */
export function signedRoutes({ shown, missing }: Pages, files: FileStore | undefined): Hono {
  const app = new Hono();

  const scanOf = async (c: Context, { reader, campaign }: PageContext) =>
    (await reader.campaignContent(campaign.id)).decisions?.[c.req.param('id') ?? '']?.scan ?? null;

  app.get(
    '/decisions/:id/signed',
    shown(async (c, context) => {
      const scan = await scanOf(c, context);
      if (scan === null || files === undefined) return missing(c);
      return await sentFile(c, files, context.campaign.id, scan).catch(orMissing(c, missing));
    }),
  );
  app.get(
    '/decisions/:id/compared',
    shown(async (c, context) => {
      const { reader, campaign } = context;
      const id = c.req.param('id') ?? '';
      const scan = await scanOf(c, context);
      const row = (await reader.decisions(campaign.id)).find((one) => one.id === id);
      if (scan === null || row === undefined || files === undefined) return missing(c);
      return await compareSigned(reader, files, { campaign: campaign.id, decision: id, scan })
        .then((comparison) => c.html(comparedPage(context, { id, number: row.number, scan }, comparison)))
        .catch(orMissing(c, missing));
    }),
  );
  return app;
}
