import { type Context, Hono } from 'hono';
import type { RecordedCell } from '../../domain/case/recorded-cell.ts';
import { SET_PAPERS } from '../../domain/dossier/set-papers.ts';
import { type ArchivedPaper, paperArchive } from '../../office/paper-archive.ts';
import { PdfFailure } from '../../office/pdf/pdf-failure.ts';
import { hasPdfProgram } from '../../office/pdf/pdf-program.ts';
import { withPdfProgram } from '../../office/pdf/word-to-pdf.ts';
import { makeSets, piecesOf, type SetOf, type SetSource, setsOf } from '../../office/sets/make-sets.ts';
import { printedSets } from '../../office/sets/printed-sets.ts';
import type { FileStore } from '../../records/files/file-store.ts';
import { failureSentence } from '../../words/failures/failure-sentences.ts';
import { toldIn } from '../access/viewer.ts';
import { CONTENT_TYPES } from '../content-types.ts';
import { keptHeaders } from '../disposition.ts';
import { linkTo, type PageContext } from '../page.ts';
import { allowedOfCell, readsPaper } from '../papers/readable-papers.ts';
import { SETS_PATH } from '../paths.ts';
import type { Pages } from '../route-parts.ts';
import { madePage, notMadePage, underWayPage } from './set-page.ts';
import { type SetAtHand, setsAtHand } from './sets-at-hand.ts';
import { cellSetsPage, setName, setPath, setsPage } from './sets-page.ts';

/** s: a page that waits for a set looks again after this */
const LOOKS_AGAIN = 2;

/** Whether some paper of a set isn't for whoever reads: the team's own until it was told. */
const isWithheld = ({ viewer }: PageContext, { cell, standing }: RecordedCell): boolean =>
  !SET_PAPERS.every((kind) => readsPaper(viewer, kind, cell, toldIn(standing)));

/** The sets of dossiers, for the office and the team. @param files where nobody keeps any, no set can be made */
export function setRoutes(
  { shown, missing, failedTemplate }: Pages,
  files: FileStore | undefined,
  now: () => number,
): Hono {
  const app = new Hono();
  const atHand = setsAtHand(now);

  async function cellOf(c: Context, { reader, campaign }: PageContext): Promise<RecordedCell | null> {
    const row = await reader.cell(campaign.id, c.req.param('cell') ?? '');
    if (row === null) return null;
    const { cell, standing } = row;
    return { cell, standing, content: await reader.caseContent(campaign.id, cell) };
  }

  async function setAsked(c: Context, context: PageContext): Promise<SetOf | null> {
    const cell = await cellOf(c, context);
    const name = c.req.param('set');
    return cell === null ? null : (setsOf(cell).find((of) => setName(of) === name) ?? null);
  }

  const sourceOf = (context: PageContext, store: FileStore): SetSource => ({
    papersOf: (cell) => allowedOfCell(context, cell),
    store,
  });

  /** What somebody has made of a set is theirs: it holds what they read of the case. */
  async function keyOf({ campaign, viewer }: PageContext, of: SetOf, source: SetSource): Promise<string> {
    const pieces = piecesOf(campaign, of, await source.papersOf(of.cell));
    const whose = viewer === null ? null : [viewer.person, ...viewer.sides];
    return JSON.stringify([campaign.id, of.set.receipt, whose, pieces.map(({ title }) => title)]);
  }

  const made = async ({ campaign }: PageContext, of: SetOf, source: SetSource, signal: AbortSignal) => {
    const at = now();
    return await withPdfProgram({ signal }, async (toPdf): Promise<SetAtHand> => {
      for await (const { content, pages, apart, failed } of makeSets(campaign, source, [of], {
        toPdf,
        now: at,
      })) {
        for (const one of failed) await failedTemplate(campaign.id, one);
        return { content, pages, apart, failed, at };
      }
      throw new TypeError(`nobody knows the dossier of ${of.path}`);
    });
  };

  app.get(
    SETS_PATH,
    shown(async (c, context) => {
      const cells = await context.reader.cases(context.campaign.id);
      return c.html(setsPage(context, cells, { hasProgram: await hasPdfProgram() }));
    }),
  );
  app.get(
    '/cells/:cell/sets',
    shown(async (c, context) => {
      const cell = await cellOf(c, context);
      if (cell === null) return missing(c);
      const sets = setsOf(cell);
      const [first] = sets;
      const pieces =
        first === undefined ? [] : piecesOf(context.campaign, first, await allowedOfCell(context, cell));
      const there = { sets, pieces, withheld: isWithheld(context, cell) };
      return c.html(cellSetsPage(context, cell, there, { hasProgram: await hasPdfProgram() }));
    }),
  );
  app.get(
    '/cells/:cell/sets/:set',
    shown(async (c, context) => {
      const of = await setAsked(c, context);
      if (of === null || files === undefined) return missing(c);
      c.header('cache-control', 'no-store');
      const source = sourceOf(context, files);
      const anew = c.req.query('anew') !== undefined;
      try {
        const found = await atHand.ask(
          await keyOf(context, of, source),
          (signal) => made(context, of, source, signal),
          anew,
        );
        if ('played' in found) return c.html(madePage(context, of, found.played));
        c.header('refresh', `${LOOKS_AGAIN}; url=${linkTo(context, setPath(of))}`);
        return c.html(underWayPage(context, of, found.so), 202);
      } catch (error) {
        const said = error instanceof PdfFailure ? failureSentence(error) : null;
        if (said === null) throw error;
        return c.html(notMadePage(context, of, said[context.audience.lang]), 503);
      }
    }),
  );
  app.get(
    '/cells/:cell/sets/:set/:file',
    shown(async (c, context) => {
      const of = await setAsked(c, context);
      if (of === null || files === undefined) return missing(c);
      const source = sourceOf(context, files);
      const headers = (kind: 'pdf' | 'zip') =>
        keptHeaders(CONTENT_TYPES[kind], `${of.path.replace('/', '-')}.${kind}`);
      switch (c.req.param('file')) {
        case 'bo.zip': {
          const { campaign, audience } = context;
          async function* all(): AsyncGenerator<ArchivedPaper> {
            for await (const set of printedSets(campaign, source, of === null ? [] : [of], audience.now))
              yield* set;
          }
          return c.body(ReadableStream.from(paperArchive(all(), audience.now)), 200, headers('zip'));
        }
        case 'bo.pdf': {
          const found = atHand.made(await keyOf(context, of, source));
          // gone meanwhile, or asked for by its address alone: where it is made
          if (found === null) return c.redirect(linkTo(context, setPath(of)), 303);
          return c.body(Uint8Array.from(found.content), 200, headers('pdf'));
        }
        default:
          return missing(c);
      }
    }),
  );
  return app;
}
