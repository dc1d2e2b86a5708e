import { type Context, Hono } from 'hono';
import type { CellStanding } from '../../domain/journal/journal.ts';
import type { PaperKind } from '../../domain/paper-kind.ts';
import { papersOfCampaign, papersOfCell } from '../../office/make-papers.ts';
import type { CellRow } from '../../records/reading.ts';
import { PAPER_MATTERS } from '../access/paper-matters.ts';
import { reads, type Told, toldIn } from '../access/viewer.ts';
import type { PageContext } from '../page.ts';
import type { Pages } from '../route-parts.ts';
import { cellPapersPage, type Listed, papersPage } from './paper-pages.ts';

/** One of the papers that somebody may read. */
interface Readable {
  kind: PaperKind;
  of: string | null;
  /** its file's name */
  name: string;
  readonly content: string;
}

type Paper = Awaited<ReturnType<typeof papersOfCell>>[number];

/** Before the team has anything to tell of a case. */
const UNSEEN: readonly CellStanding['stage'][] = ['dossierSubmission', 'preReview'];

/** Of all cases together something is told once it was told of each. */
const toldOfAll = (rows: readonly CellRow[]): Told => ({
  teamDraft: rows.every(
    ({ standing }) => UNSEEN.includes(standing.stage) || toldIn(standing).teamDraft === true,
  ),
});

/** Those of whose matters all are read. */
function readable(
  { viewer }: PageContext,
  papers: readonly Paper[],
  subject: string,
  told: Told,
): Readable[] {
  return papers
    .filter(
      ({ kind }) =>
        viewer === null || PAPER_MATTERS[kind].every((matter) => reads(viewer, subject, matter, told)),
    )
    .map((paper) => ({
      kind: paper.kind,
      of: paper.of,
      name: paper.path.split('/').at(-1) ?? paper.path,
      get content() {
        return paper.content;
      },
    }));
}

/**
 * What `bontot docs` writes, for whoever may read it. A paper is made of the records as they see them, so that it can't
 * tell more than their pages.
 */
export function paperRoutes({ shown, missing }: Pages): Hono {
  const app = new Hono();

  async function ofCampaign(context: PageContext): Promise<Readable[]> {
    const { campaign, reader, audience } = context;
    const papers = await papersOfCampaign(campaign, reader, audience.now);
    return readable(context, papers, 'campaign', toldOfAll(await reader.cells(campaign.id)));
  }
  async function ofCell(context: PageContext, row: CellRow): Promise<Readable[]> {
    const { campaign, reader, audience } = context;
    const content = await reader.caseContent(campaign.id, row.cell);
    const recorded = { cell: row.cell, standing: row.standing, content };
    const papers = await papersOfCell(campaign, reader, recorded, audience.now);
    return readable(context, papers, row.cell, toldIn(row.standing));
  }
  const listed = (papers: readonly Readable[], below: string): Listed[] =>
    papers.map(({ kind, of, name }) => ({ kind, of, to: `${below}/${encodeURIComponent(name)}` }));
  const sent = (c: Context, papers: readonly Readable[]) => {
    const found = papers.find(({ name }) => name === c.req.param('name'));
    if (found === undefined) return missing(c);
    return c.html(found.content, 200, { 'cache-control': 'private, no-store' });
  };
  const cellOf = (c: Context, { reader, campaign }: PageContext) =>
    reader.cell(campaign.id, c.req.param('cell') ?? '');

  app.get(
    '/papers',
    shown(async (c, context) => {
      const { reader, campaign } = context;
      const [papers, decisions, cells] = await Promise.all([
        ofCampaign(context),
        reader.decisions(campaign.id),
        reader.cells(campaign.id),
      ]);
      return c.html(papersPage(context, listed(papers, '/papers'), decisions, cells));
    }),
  );
  app.get(
    '/papers/:name',
    shown(async (c, context) => sent(c, await ofCampaign(context))),
  );
  app.get(
    '/cells/:cell/papers',
    shown(async (c, context) => {
      const row = await cellOf(c, context);
      if (row === null) return missing(c);
      const below = `/cells/${encodeURIComponent(row.cell)}/papers`;
      return c.html(cellPapersPage(context, row, listed(await ofCell(context, row), below)));
    }),
  );
  app.get(
    '/cells/:cell/papers/:name',
    shown(async (c, context) => {
      const row = await cellOf(c, context);
      return row === null ? missing(c) : sent(c, await ofCell(context, row));
    }),
  );
  return app;
}
