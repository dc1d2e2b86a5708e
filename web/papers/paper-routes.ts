import { type Context, Hono } from 'hono';
import type { WordFile } from '../../domain/word-file.ts';
import { downloaded } from '../disposition.ts';
import { tablesFor } from '../exports/tables.ts';
import type { PageContext } from '../page.ts';
import type { Pages } from '../route-parts.ts';
import { type OwnDraft, ownDraft } from './drafted-minutes-paper.ts';
import { cellPapersPage, listed, papersPage } from './paper-pages.ts';
import { namedOfCampaign, type Readable, readableOfCampaign, readableOfCell } from './readable-papers.ts';
import { wordFileAnswer } from './word-file-answer.ts';

/** Of minutes that somebody is still writing. */
const DRAFT_NAME = /^du-thao-bien-ban-v\d+\.(?:html|docx)$/;

/** What `bontot docs` writes, for whoever may read it. */
export function paperRoutes({ shown, missing, failedTemplate }: Pages): Hono {
  const app = new Hono();

  /** @param folder in which it would lie: it stands before its name where it is kept */
  const sent = async (c: Context, context: PageContext, papers: readonly Readable[], folder = '') => {
    const asked = c.req.param('name');
    const inWord = papers.find(({ wordName }) => wordName === asked);
    if (inWord !== undefined) return sentForWord(c, context, await inWord.readWord(), `${folder}${asked}`);
    const found = papers.find(({ name }) => name === asked);
    if (found === undefined) return missing(c);
    const headers = { 'cache-control': 'private, no-store', ...downloaded(c, `${folder}${found.name}`) };
    return c.html(await found.read(), 200, headers);
  };
  const sentForWord = async (c: Context, context: PageContext, file: WordFile | null, name: string) =>
    file === null ? missing(c) : wordFileAnswer(c, context, { failedTemplate }, file, name);
  const sentDraft = async (
    c: Context,
    context: PageContext,
    { name, read, readWord }: OwnDraft,
    folder: string,
  ) => {
    const asked = c.req.param('name');
    if (asked === `${name}.docx`) return sentForWord(c, context, await readWord(), `${folder}${asked}`);
    if (asked !== `${name}.html`) return missing(c);
    const headers = { 'cache-control': 'private, no-store', ...downloaded(c, `${folder}${asked}`) };
    return c.html(read(), 200, headers);
  };
  const cellOf = (c: Context, { reader, campaign }: PageContext) =>
    reader.cell(campaign.id, c.req.param('cell') ?? '');

  app.get(
    '/papers',
    shown(async (c, context) => {
      const { reader, campaign } = context;
      const cells = await reader.cells(campaign.id);
      const [papers, decisions] = await Promise.all([
        namedOfCampaign(context, cells),
        reader.decisions(campaign.id),
      ]);
      const tables = tablesFor(context, cells);
      return c.html(papersPage(context, { papers: listed(papers, '/papers'), decisions, cells, tables }));
    }),
  );
  app.get(
    '/papers/:name',
    shown(async (c, context) => sent(c, context, await readableOfCampaign(context))),
  );
  app.get(
    '/cells/:cell/papers',
    shown(async (c, context) => {
      const row = await cellOf(c, context);
      if (row === null) return missing(c);
      const below = `/cells/${encodeURIComponent(row.cell)}/papers`;
      return c.html(cellPapersPage(context, row, listed(await readableOfCell(context, row), below)));
    }),
  );
  app.get(
    '/cells/:cell/papers/:name',
    shown(async (c, context) => {
      const row = await cellOf(c, context);
      if (row === null) return missing(c);
      const draft = DRAFT_NAME.test(c.req.param('name') ?? '') ? await ownDraft(context, row) : null;
      if (draft !== null) return sentDraft(c, context, draft, `${row.cell}-`);
      return sent(c, context, await readableOfCell(context, row), `${row.cell}-`);
    }),
  );
  return app;
}
