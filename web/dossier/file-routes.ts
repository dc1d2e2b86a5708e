import type { Context, Hono } from 'hono';
import { namedFiles } from '../../domain/dossier/named-files.ts';
import type { FileStore } from '../../records/files/file-store.ts';
import type { PageContext } from '../page.ts';
import type { Pages } from '../route-parts.ts';
import { orMissing, sentFile } from './sent-file.ts';

/**
 * A file of a case, to whoever reads what names it: the records as they see them are asked, never the store. Its bytes
 * are read once before they are sent, so that nothing leaves that isn't what was handed in.
 *
 * @param files where nobody keeps any, there are none
 */
export function fileRoutes(app: Hono, { shown, missing }: Pages, files: FileStore | undefined): void {
  async function answer(c: Context, { reader, campaign }: PageContext): Promise<Response> {
    const cell = c.req.param('cell') ?? '';
    const content = await reader.caseContent(campaign.id, cell);
    const ref = namedFiles(content).get(c.req.param('sha256') ?? '');
    if (ref === undefined || ref.cell !== cell || files === undefined) return missing(c);
    return await sentFile(c, files, campaign.id, ref);
  }

  app.get(
    '/cells/:cell/files/:sha256',
    shown((c, context) => answer(c, context).catch(orMissing(c, missing))),
  );
}
