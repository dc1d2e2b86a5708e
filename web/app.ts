import { type Context, Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { streamSSE } from 'hono/streaming';
import type { Standing } from '../domain/journal/journal.ts';
import { QuestionError } from '../records/asked.ts';
import type { PlacedEntry, RecordsReader, RecordsWriter } from '../records/reading.ts';
import { publishedCase, recordedCells } from '../records/recorded-cells.ts';
import { recordsDoor } from '../records/records-door.ts';
import { RECORDS_DOOR } from '../records/remote-reader.ts';
import { revisionMark } from '../records/revision-mark.ts';
import { audienceOf } from '../words/audience.ts';
import { noticeKeys } from '../words/journal/journal-line.ts';
import { type Acting, actingRoutes, isActingPath } from './acting/acting.ts';
import { whoWasChosen } from './acting/person.ts';
import { trialRoutes } from './acting/trial.ts';
import { guards } from './guard.ts';
import { inOtherLanguage, langOf } from './languages.ts';
import { outsidePages } from './outside-pages.ts';
import { ownRequests } from './own-request.ts';
import type { PageContext } from './page.ts';
import { appraisalPage } from './pages/appraisal.ts';
import { boardPage } from './pages/board.ts';
import { cellPage } from './pages/cell.ts';
import { decisionPage, decisionsPage } from './pages/decisions.ts';
import { journalPage, mailsPage } from './pages/lists.ts';
import { membersPage } from './pages/members.ts';
import { TRIAL_PATH } from './paths.ts';
import { revisionsOf } from './revisions.ts';
import { shownCampaign } from './shown-campaign.ts';
import { signInDoor } from './sign-in/sign-in-door.ts';
import { isSignInPath, signInRoutes } from './sign-in/sign-in-routes.ts';
import type { SignInSetup } from './sign-in/sign-in-setup.ts';
import { staticFile } from './static-files.ts';
import type { WhoIsThere } from './who-is-there.ts';

const POLL_MS = 500;
/** enough to find a feed's worth of what people did among messages between cases */
const FEED_SOURCE = 200;
const PAGE = 200;

export interface DashboardOptions {
  reader: RecordsReader;
  /** with which the internal door writes; without it the door is read only */
  writer?: RecordsWriter;
  now: () => number;
  /** hosts that may be named besides loopback, from the base URL */
  baseUrl?: string;
  /** opens the internal door for the CLI (design decision 10) */
  internalToken?: string;
  /** lets people act: whoever is signed in, or without sign-in under a name that they choose, on loopback alone (`serve.ts`) */
  acting?: Acting;
  /** lets people sign in */
  signIn?: SignInSetup;
  /** who is there; left out: whoever is signed in, or has chosen a name where people may */
  whoIsThere?: WhoIsThere;
}

/** What a reader of the feed wants to see: what people did, and what the clock changed. */
const isOfInterest = ({ input, from, to, notices }: PlacedEntry): boolean =>
  input.kind === 'event' || (input.kind === 'timer' && (notices.length > 0 || from.join() !== to.join()));

/** The dashboard; it shows what the records say and nothing else, and takes what people send where they may act. */
export function createDashboard({
  reader,
  writer,
  now,
  baseUrl,
  internalToken,
  acting,
  signIn,
  whoIsThere,
}: DashboardOptions): Hono {
  const app = new Hono();
  const revisions = revisionsOf(reader, POLL_MS);
  const door = signIn === undefined ? null : signInDoor(signIn, reader, now);
  const trial = acting !== undefined && door === null;
  const nobody: WhoIsThere = async () => null;
  const who = whoIsThere ?? door?.whoIsThere ?? (trial ? whoWasChosen(reader) : nobody);
  const own = ownRequests(signIn?.address.url);
  const takesPosts = (path: string): boolean =>
    (acting !== undefined && isActingPath(path)) ||
    (trial && path === TRIAL_PATH) ||
    (door !== null && isSignInPath(path));

  app.use(...guards(baseUrl, signIn?.address));
  app.use(async (c, next) => {
    const internal = `${c.req.path}/`.startsWith(`${RECORDS_DOOR}/`);
    const posts = c.req.method === 'POST' && takesPosts(c.req.path);
    if (!internal && !posts && !['GET', 'HEAD'].includes(c.req.method))
      return c.text('read only', 405, { Allow: 'GET, HEAD' });
    const asked = c.req.query('lang');
    if (asked === 'vi') deleteCookie(c, 'lang');
    if (asked === 'en') setCookie(c, 'lang', 'en', { sameSite: 'Lax', httpOnly: true, path: '/' });
    await next();
  });

  const { missing, nothing, show } = outsidePages(door);
  async function contextOf(c: Context): Promise<PageContext | null> {
    const { campaigns, named, campaign } = await shownCampaign(c, reader);
    if (campaign === null) return null;
    const person = await who(c);
    const audience = audienceOf(campaign.plan, campaign.roster, langOf(c), now());
    return {
      campaign,
      campaigns,
      audience,
      // taken before the rest is read, so that a change in between is noticed
      revision: revisionMark(campaigns, named),
      path: c.req.path,
      baseUrl: baseUrl ?? new URL(c.req.url).origin,
      otherLanguage: inOtherLanguage(c),
      acting: acting === undefined ? null : { person },
      signIn: door === null ? null : { person },
    };
  }
  const shown = (render: (c: Context, context: PageContext) => Promise<Response>) => async (c: Context) => {
    const context = await contextOf(c);
    if (context !== null)
      return await render(c, context).catch((error: unknown) => {
        // an address that names what the records could never hold
        if (error instanceof QuestionError) return missing(c);
        throw error;
      });
    return c.req.query('campaign') === undefined ? nothing(c) : missing(c);
  };

  app.get(
    '/',
    shown(async (c, context) => {
      const { id } = context.campaign;
      const [cells, entries, content, troubles] = await Promise.all([
        reader.cells(id),
        reader.journal(id, { limit: FEED_SOURCE }),
        reader.campaignContent(id),
        reader.troubles(id),
      ]);
      const view = c.req.query('view') ?? 'all';
      const journal = entries.filter(isOfInterest);
      const notices = await reader.notices(id, { keys: noticeKeys(journal) });
      return c.html(boardPage(context, cells, { journal, notices, content, troubles }, view));
    }),
  );
  app.get(
    '/cells/:cell',
    shown(async (c, context) => {
      const cell = c.req.param('cell') ?? '';
      const { id } = context.campaign;
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
      const cell = c.req.param('cell') ?? '';
      const { id } = context.campaign;
      const row = await reader.cell(id, cell);
      if (row === null) return missing(c);
      const [{ inForce }, people, decisions] = await Promise.all([
        publishedCase(reader, id, cell),
        reader.people(id),
        reader.decisions(id),
      ]);
      return c.html(membersPage(context, row, inForce, people, decisions), 200, {
        'cache-control': 'no-store',
      });
    }),
  );
  app.get(
    '/appraisal',
    shown(async (c, context) => {
      const { campaign } = context;
      const [content, cells] = await Promise.all([
        reader.campaignContent(campaign.id),
        recordedCells(reader, campaign.id),
      ]);
      const body = appraisalPage(context, { campaign, content, cells }, c.req.query('slate'));
      return body === null ? missing(c) : c.html(body);
    }),
  );
  app.get(
    '/journal',
    shown(async (c, context) => {
      const { id } = context.campaign;
      const journal = await reader.journal(id, { limit: PAGE });
      const notices = await reader.notices(id, { keys: noticeKeys(journal) });
      return c.html(journalPage(context, journal, notices));
    }),
  );
  app.get(
    '/mails',
    shown(async (c, context) => {
      const { id, standing } = context.campaign;
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
      const { id } = context.campaign;
      const [rows, content] = await Promise.all([reader.decisions(id), reader.campaignContent(id)]);
      return c.html(decisionsPage(context, rows, content));
    }),
  );
  app.get(
    '/decisions/:id',
    shown(async (c, context) => {
      const { id } = context.campaign;
      const [rows, content] = await Promise.all([reader.decisions(id), reader.campaignContent(id)]);
      const found = rows.find((row) => row.id === c.req.param('id'));
      return found === undefined ? missing(c) : c.html(decisionPage(context, found, rows, content));
    }),
  );
  app.get(
    '/decisions/:id/document',
    shown(async (c, context) => {
      const found = (await reader.decisions(context.campaign.id)).find(({ id }) => id === c.req.param('id'));
      if (found === undefined) return missing(c);
      return c.html(found.html);
    }),
  );
  app.get('/healthz', async (c) => c.json({ ok: true, campaigns: (await reader.campaignNames()).length }));
  app.get('/static/:file', staticFile);
  app.get('/events', (c) =>
    streamSSE(c, async (stream) => {
      const wasIn = door !== null && !(await door.isOver(c));
      const closed = new AbortController();
      stream.onAbort(() => closed.abort());
      for (let told: string | null = null; ; ) {
        told = await revisions.changed(c.req.query('campaign'), told, closed.signal);
        if (told === null) return;
        // the end of a session is the end of its streams
        if (wasIn && (await door.isOver(c))) return;
        await stream.writeSSE({ event: 'revision', data: told });
      }
    }),
  );
  const pages = { shown, missing, own };
  if (acting !== undefined) app.route('/', actingRoutes(acting, reader, pages));
  if (trial) app.route('/', trialRoutes(pages));
  if (door !== null) app.route('/', signInRoutes(door, { own, langOf, show }, now));
  if (internalToken !== undefined) app.route(RECORDS_DOOR, recordsDoor(internalToken, reader, writer));
  app.notFound((c) => missing(c));
  return app;
}
