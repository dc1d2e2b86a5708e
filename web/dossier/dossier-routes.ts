import { Hono } from 'hono';
import type { EventType } from '../../machines/door/events.ts';
import type { DraftRow } from '../../records/draft-row.ts';
import type { FileStore } from '../../records/files/file-store.ts';
import type { Acting } from '../acting/acting.ts';
import { deedsNow } from '../deeds-now.ts';
import type { PageContext } from '../page.ts';
import type { Pages } from '../route-parts.ts';
import { dossierPage } from './dossier-page.ts';
import { fileRoutes } from './file-routes.ts';

/** What somebody may want to send about a dossier, in the order in which the page leads to it. */
const DEEDS = [
  'dossier.submit',
  'dossier.replace',
  'extension.request',
  'difficulty.raise',
  'dossier.receive',
  'review.return',
  'extension.grant',
  'extension.refuse',
  'difficulty.answer',
] as const satisfies readonly EventType[];
const EXTENSIONS: readonly EventType[] = ['extension.request', 'extension.grant', 'extension.refuse'];
/** the newest of them that are shown */
const MOST_EXTENSIONS = 200;

/** Whose draft of it there is, of those that bring a dossier in. */
async function draftOf({ reader, campaign, acting }: PageContext, subject: string): Promise<DraftRow | null> {
  const person = acting?.person ?? null;
  if (person === null) return null;
  const place = { campaign: campaign.id, subject, person, paperOf: '' };
  return (
    (await reader.draft({ ...place, type: 'dossier.submit' })) ??
    (await reader.draft({ ...place, type: 'dossier.replace' }))
  );
}

/** The page of a cell's dossier, and its files. */
export function dossierRoutes(
  pages: Pages,
  { client }: { client: Acting['client'] | undefined },
  files: FileStore | undefined,
): Hono {
  const { shown, missing } = pages;
  const app = new Hono();

  app.get(
    '/cells/:cell/dossier',
    shown(async (c, context) => {
      const { reader, campaign } = context;
      const cell = c.req.param('cell') ?? '';
      const { id } = campaign;
      const row = await reader.cell(id, cell);
      if (row === null) return missing(c);
      const [content, extensions, draft, deeds] = await Promise.all([
        reader.caseContent(id, cell),
        reader.journal(id, { subject: cell, types: EXTENSIONS, limit: MOST_EXTENSIONS }),
        draftOf(context, cell),
        deedsNow(client, context, cell, DEEDS),
      ]);
      return c.html(dossierPage(context, row, { content, extensions, draft, deeds }));
    }),
  );
  fileRoutes(app, pages, files);
  return app;
}
