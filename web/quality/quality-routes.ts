import { Hono } from 'hono';
import { seeQuality } from '../../office/see-quality.ts';
import { readsAddresses } from '../access/viewer.ts';
import { QUALITY_PATH } from '../paths.ts';
import type { Pages } from '../route-parts.ts';
import { qualityPage } from './quality-page.ts';

/** The page of what in the records is missing or doesn't fit together. */
export function qualityRoutes({ shown }: Pages): Hono {
  const app = new Hono();
  app.get(
    QUALITY_PATH,
    shown(async (c, context) => {
      const { reader, campaign, viewer, audience } = context;
      const byAddress = viewer === null || readsAddresses(viewer);
      const found = await seeQuality(reader, campaign, byAddress, audience.now);
      return c.html(qualityPage(context, found, byAddress));
    }),
  );
  return app;
}
