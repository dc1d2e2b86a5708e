import { type Context, Hono } from 'hono';
import { asciiName } from '../../domain/ascii-name.ts';
import { isProposed } from '../../domain/committee/superior-decision.ts';
import type { Standing } from '../../domain/journal/journal.ts';
import type { EventType } from '../../machines/door/events.ts';
import { draftOfDecision } from '../../office/decision-draft.ts';
import { decisionInWord } from '../../office/papers-in-word.ts';
import { quarterLevels } from '../../office/quarter-levels.ts';
import { publishedCase } from '../../records/published-case.ts';
import type { PlacedEntry } from '../../records/reading.ts';
import { noticeKeys } from '../../words/journal/journal-line.ts';
import type { Acting } from '../acting/acting.ts';
import { takenOf } from '../acting/taken.ts';
import { type DeedsRead, deedsNow } from '../deeds-now.ts';
import { downloaded } from '../disposition.ts';
import type { PageContext } from '../page.ts';
import { wordFileAnswer } from '../papers/word-file-answer.ts';
import type { Pages } from '../route-parts.ts';
import { appraisalPage, COMMITTEE_DEEDS } from './appraisal.ts';
import { boardPage } from './board.ts';
import { boardAsked } from './board-asked.ts';
import { cellPage } from './cell.ts';
import { issuedPage, underwayPage } from './decision.ts';
import { DECISION_DEEDS, decisionsPage } from './decisions.ts';
import { journalPage, mailsPage } from './lists.ts';
import { membersPage } from './members.ts';
import { progressPage } from './progress.ts';
import { proposedPage } from './proposed-decision.ts';

/** enough to find a feed's worth of what people did among messages between cases */
const FEED_SOURCE = 200;
const PAGE = 200;
/** letters of a decision's number in the name of its file */
const LONGEST_NAME = 80;

/** What a reader of the feed wants to see: what people did, and what the clock changed. */
const isOfInterest = ({ input, from, to, notices }: PlacedEntry): boolean =>
  input.kind === 'event' || (input.kind === 'timer' && (notices.length > 0 || from.join() !== to.join()));

const decisionsOf = ({ reader, campaign: { id } }: PageContext) =>
  Promise.all([reader.decisions(id), reader.campaignContent(id)]);

/** The pages that are read. They know the records as whoever asks may read them, and no others. */
export function pageRoutes(
  { shown, missing, failedTemplate }: Pages,
  { client }: { client: Acting['client'] | undefined },
): Hono {
  const app = new Hono();

  /** What of these the reader can do for the campaign, and has just done. */
  async function did(c: Context, context: PageContext, of: readonly EventType[]): Promise<DeedsRead> {
    const [deeds, taken] = await Promise.all([
      deedsNow(client, context, 'campaign', of),
      takenOf(c, context, 'campaign'),
    ]);
    return { deeds, taken };
  }

  app.get(
    '/',
    shown(async (c, context) => {
      const { reader, campaign } = context;
      const { id } = campaign;
      const [cells, entries, content, troubles] = await Promise.all([
        reader.cells(id),
        reader.journal(id, { limit: FEED_SOURCE }),
        reader.campaignContent(id),
        reader.troubles(id),
      ]);
      const journal = entries.filter(isOfInterest);
      const notices = await reader.notices(id, { keys: noticeKeys(journal) });
      return c.html(
        boardPage(
          context,
          cells,
          { journal, notices, content, troubles },
          boardAsked((name) => c.req.query(name)),
        ),
      );
    }),
  );
  app.get(
    '/progress',
    shown(async (c, context) => {
      const { reader, campaign } = context;
      const { id } = campaign;
      const [content, cells, troubles] = await Promise.all([
        reader.campaignContent(id),
        reader.cases(id),
        reader.troubles(id),
      ]);
      return c.html(progressPage(context, { content, cells, troubles }));
    }),
  );
  app.get(
    '/cells/:cell',
    shown(async (c, context) => {
      const { reader, campaign } = context;
      const cell = c.req.param('cell') ?? '';
      const { id } = campaign;
      const row = await reader.cell(id, cell);
      if (row === null) return missing(c);
      const [journal, notices, decisions, published] = await Promise.all([
        reader.journal(id, { subject: cell, limit: PAGE }),
        reader.notices(id, { subject: cell }),
        reader.decisions(id),
        publishedCase(reader, id, cell),
      ]);
      return c.html(cellPage(context, row, { journal, notices, decisions, ...published }));
    }),
  );
  app.get(
    '/cells/:cell/members',
    shown(async (c, context) => {
      const { reader, campaign } = context;
      const cell = c.req.param('cell') ?? '';
      const { id } = campaign;
      const row = await reader.cell(id, cell);
      if (row === null) return missing(c);
      const [{ inForce }, people, quarters] = await Promise.all([
        publishedCase(reader, id, cell),
        reader.people(id),
        quarterLevels(reader, campaign.plan, cell),
      ]);
      return c.html(membersPage(context, row, inForce, people, quarters), 200, {
        'cache-control': 'no-store',
      });
    }),
  );
  app.get(
    '/appraisal',
    shown(async (c, context) => {
      const { reader, campaign } = context;
      const [content, cells, done] = await Promise.all([
        reader.campaignContent(campaign.id),
        reader.cases(campaign.id),
        did(c, context, COMMITTEE_DEEDS),
      ]);
      const body = appraisalPage(context, { campaign, content, cells }, done, c.req.query('slate'));
      return body === null ? missing(c) : c.html(body);
    }),
  );
  app.get(
    '/journal',
    shown(async (c, context) => {
      const { reader, campaign } = context;
      const { id } = campaign;
      const journal = await reader.journal(id, { limit: PAGE });
      const notices = await reader.notices(id, { keys: noticeKeys(journal) });
      return c.html(journalPage(context, journal, notices));
    }),
  );
  app.get(
    '/mails',
    shown(async (c, context) => {
      const { reader, campaign } = context;
      const { id, standing } = campaign;
      const [notices, cells] = await Promise.all([reader.notices(id), reader.cells(id)]);
      const standings = new Map<string, Standing>([
        ['campaign', standing],
        ...cells.map((row) => [row.cell, row.standing] as const),
      ]);
      return c.html(mailsPage(context, notices, standings));
    }),
  );
  app.get(
    '/decisions',
    shown(async (c, context) => {
      const [[rows, content], cells, done] = await Promise.all([
        decisionsOf(context),
        context.reader.cases(context.campaign.id),
        did(c, context, DECISION_DEEDS),
      ]);
      return c.html(decisionsPage(context, rows, { content, cells }, done));
    }),
  );
  app.get(
    '/decisions/:id',
    shown(async (c, context) => {
      const [[rows, content], done] = await Promise.all([
        decisionsOf(context),
        did(c, context, DECISION_DEEDS),
      ]);
      const id = c.req.param('id') ?? '';
      const found = rows.find((row) => row.id === id);
      if (found !== undefined) return c.html(issuedPage(context, found, rows, content, done));
      const underway = Object.values(content.decisions ?? {}).find((one) => one.id === id);
      return underway === undefined
        ? missing(c)
        : c.html(
            (isProposed(underway) ? proposedPage : underwayPage)(context, underway, rows, content, done),
          );
    }),
  );
  app.get(
    '/decisions/:id/document',
    shown(async (c, context) => {
      const { reader, campaign, audience } = context;
      const id = c.req.param('id') ?? '';
      const found = (await reader.decisions(campaign.id)).find((row) => row.id === id);
      const html =
        found?.html ?? (await draftOfDecision(reader, campaign.id, id, audience.now))?.html ?? null;
      if (html === null) return missing(c);
      const name = asciiName(found?.number ?? `du-thao-${id}`, LONGEST_NAME);
      return c.html(html, 200, downloaded(c, `${name}.html`));
    }),
  );
  app.get(
    '/decisions/:id/word',
    shown(async (c, context) => {
      const { reader, campaign, audience } = context;
      const found = await decisionInWord(campaign, reader, c.req.param('id') ?? '', audience.now);
      return found === null
        ? missing(c)
        : wordFileAnswer(c, context, { failedTemplate }, found.file, found.name);
    }),
  );
  return app;
}
