import { type Context, Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { streamSSE } from 'hono/streaming';
import { isOfOffice } from '../domain/people/roster.ts';
import { QuestionError } from '../records/asked.ts';
import type { FileStore } from '../records/files/file-store.ts';
import type { RecordsReader, RecordsWriter } from '../records/reading.ts';
import { recordsDoor } from '../records/records-door.ts';
import { RECORDS_DOOR } from '../records/remote-reader.ts';
import { audienceOf } from '../words/audience.ts';
import { accessOf, type Reading } from './access/access.ts';
import { mayAsk } from './access/routes.ts';
import { type Acting, actingRoutes, isActingPath } from './acting/acting.ts';
import { whoWasChosen } from './acting/person.ts';
import { taskRoutes } from './acting/task-place.ts';
import { trialRoutes } from './acting/trial.ts';
import { deadlineRoutes } from './deadlines/routes.ts';
import { deskRoutes } from './desk/desk-routes.ts';
import { difficultyRoutes } from './difficulties/difficulty-routes.ts';
import { dossierRoutes } from './dossier/dossier-routes.ts';
import { exportRoutes } from './exports/export-routes.ts';
import { guards } from './guard.ts';
import { helpOutside, helpPage } from './help/help-page.ts';
import { inOtherLanguage, langOf } from './languages.ts';
import { memberListRoutes } from './members/member-list-routes.ts';
import { minutesRoutes } from './minutes/minutes-routes.ts';
import { isRowsPath } from './on-site/on-site-place.ts';
import { onSiteRoutes } from './on-site/on-site-routes.ts';
import { outsidePages } from './outside-pages.ts';
import { ownRequests } from './own-request.ts';
import type { PageContext } from './page.ts';
import { pageRoutes } from './pages/routes.ts';
import { signedRoutes } from './pages/signed-routes.ts';
import { paperRoutes } from './papers/paper-routes.ts';
import { HELP_PATH, isTerminalPath, START_PATH, TRIAL_PATH } from './paths.ts';
import { proofRoutes } from './proof/proof-routes.ts';
import { qualityRoutes } from './quality/quality-routes.ts';
import { revisionsOf } from './revisions.ts';
import type { Pages } from './route-parts.ts';
import { sessionRoutes } from './sessions/session-routes.ts';
import { setRoutes } from './sets/set-routes.ts';
import { campaignAsked } from './shown-campaign.ts';
import { type Again, againWithPasskey, provenAtTerminal } from './sign-in/passkeys/asked-again.ts';
import { signInDoor } from './sign-in/sign-in-door.ts';
import { isSignInPath, signInRoutes } from './sign-in/sign-in-routes.ts';
import type { SignInSetup } from './sign-in/sign-in-setup.ts';
import { isStartPath, startRoutes } from './start/start-routes.ts';
import { staticFile } from './static-files.ts';
import { storageAwayWords } from './storage-away.ts';
import { templateRoutes } from './templates/template-routes.ts';
import { failureAnswer, notTheirs, signedOut } from './terminal/terminal-answers.ts';
import { terminalRoutes } from './terminal/terminal-routes.ts';
import { TooLarge } from './too-large.ts';
import type { WhoIsThere } from './who-is-there.ts';
import { workRoutes } from './work-routes.ts';

const POLL_MS = 500;

export interface DashboardOptions {
  reader: RecordsReader;
  /** with which the internal door writes; without it the door is read only */
  writer?: RecordsWriter;
  now: () => number;
  /** hosts that may be named besides loopback, from the base URL */
  baseUrl?: string;
  /** opens the internal door for the CLI (design decision 10) */
  internalToken?: string;
  /** the files of cases, where they can be opened; left out: those of acting */
  files?: FileStore;
  /** where all mails go on trial, said on every page; null or left out: to those whom they are for */
  mailOnlyTo?: string | null;
  /** lets people act: whoever is signed in, or without sign-in under a name that they choose, on loopback alone (`serve.ts`) */
  acting?: Acting;
  /** lets people sign in */
  signIn?: SignInSetup;
  /** who is there; left out: whoever is signed in, or has chosen a name where people may */
  whoIsThere?: WhoIsThere;
  /** left out: people read as themselves where they sign in, and everything is open where nobody does */
  reading?: Reading;
}

/** The dashboard; it shows what the records say and nothing else, and takes what people send where they may act. */
export function createDashboard({
  reader,
  writer,
  now,
  baseUrl,
  mailOnlyTo = null,
  internalToken,
  acting,
  files = acting?.files,
  signIn,
  whoIsThere,
  reading = signIn === undefined ? 'open' : 'byPerson',
}: DashboardOptions): Hono {
  const app = new Hono();
  const door = signIn === undefined ? null : signInDoor(signIn, reader, now);
  const trial = acting !== undefined && door === null;
  const nobody: WhoIsThere = async () => null;
  const who = whoIsThere ?? door?.whoIsThere ?? (trial ? whoWasChosen(reader) : nobody);
  const isSettingUp = door?.isSettingUp ?? (async () => false);
  const isOpen = reading === 'open';
  const access = accessOf(
    { reading, whoIsThere: who, isSettingUp },
    reader,
    revisionsOf(reader, POLL_MS),
    now,
  );
  const own = ownRequests(signIn?.address.url);
  const atTerminal = acting !== undefined && !isOpen;
  const takesPosts = (path: string): boolean =>
    (atTerminal && isTerminalPath(path)) ||
    (acting !== undefined && isActingPath(path)) ||
    (acting !== undefined && (isStartPath(path) || isRowsPath(path))) ||
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

  const { missing, nothing, show, help, tooLarge, storageAway } = outsidePages(door, isOpen, {
    isTrial: trial,
    mailOnlyTo,
  });
  app.use(async (c, next) => {
    await next();
    if (c.error instanceof TooLarge) c.res = await tooLarge(c, c.error.most);
    const away = storageAwayWords(c.error, langOf(c));
    if (away !== null) c.res = await storageAway(c, away);
  });
  app.use(
    access.gate(missing, {
      // somebody may be signed in, and nobody in the campaign that is asked for
      nobody: async (c) =>
        failureAnswer(c, (await (door?.present(c) ?? null)) === null ? signedOut() : notTheirs()),
      missing: (c) => failureAnswer(c, notTheirs()),
    }),
  );

  async function contextOf(c: Context): Promise<PageContext | null> {
    const { reader, person, viewer, mark } = await access.asking(c);
    const named = c.req.query('campaign');
    const campaigns = await reader.campaignNames();
    // taken before the rest is read, so that a change in between is noticed
    const revision = await mark(campaigns, named);
    const shown = campaignAsked(campaigns, named);
    const campaign = shown === undefined ? null : await reader.campaign(shown.id);
    if (campaign === null) return null;
    const seenAs = await viewer(campaign.id);
    const audience = audienceOf(campaign.plan, campaign.roster, langOf(c), now());
    return {
      campaign,
      campaigns,
      audience,
      revision,
      reader,
      viewer: seenAs,
      leadsTo: (path) =>
        path === START_PATH
          ? acting !== undefined &&
            person !== null &&
            isOfOffice(campaign.roster, person, now(), audience.utcOffset)
          : seenAs === null || mayAsk(seenAs, `GET ${path}`),
      opensFiles: files !== undefined,
      onSharedComputer: async () => (await door?.present(c))?.session.shared ?? false,
      path: c.req.path,
      baseUrl: baseUrl ?? new URL(c.req.url).origin,
      otherLanguage: inOtherLanguage(c),
      acting: acting === undefined ? null : { person },
      signIn: door === null ? null : { person },
      mailOnlyTo,
    };
  }
  const shown: Pages['shown'] = (render) => async (c) => {
    const context = await contextOf(c);
    if (context !== null)
      return await render(c, context).catch((error: unknown) => {
        // an address that names what the records could never hold
        if (error instanceof QuestionError) return missing(c);
        throw error;
      });
    return c.req.query('campaign') === undefined ? nothing(c) : missing(c);
  };

  const again: Again = door === null ? async () => null : againWithPasskey(door, now);
  const failedTemplate: Pages['failedTemplate'] = async (campaign, failed) => {
    await (acting?.writer ?? writer)?.recordFailedTemplate(campaign, failed);
  };
  const pages: Pages = { shown, missing, own, again, failedTemplate };
  app.route('/', pageRoutes(pages, { client: acting?.client }));
  app.route('/', signedRoutes(pages, files));
  app.route('/', paperRoutes(pages));
  app.route('/', setRoutes(pages, files, now));
  app.route('/', minutesRoutes(pages, { client: acting?.client }));
  app.route('/', dossierRoutes(pages, { client: acting?.client }, files));
  app.route('/', workRoutes(pages, { client: acting?.client }));
  app.route('/', sessionRoutes(pages));
  app.route('/', taskRoutes(pages));
  app.route('/', deadlineRoutes(pages));
  app.route('/', difficultyRoutes(pages));
  app.route('/', qualityRoutes(pages));
  app.get(HELP_PATH, async (c) => {
    const context = await contextOf(c);
    if (context !== null) return c.html(helpPage(context));
    const { title, body } = helpOutside(langOf(c), door !== null);
    return help(c, title, body);
  });
  app.get('/healthz', async (c) => {
    const { length } = await reader.campaignNames();
    // how many there are is nobody's to know who hasn't signed in
    return c.json({ ok: true, ...(isOpen ? { campaigns: length } : {}) });
  });
  app.get('/static/:file', staticFile);
  app.get('/events', (c) =>
    streamSSE(c, async (stream) => {
      const closed = new AbortController();
      stream.onAbort(() => closed.abort());
      await access.follow(c, closed.signal, (mark) => stream.writeSSE({ event: 'revision', data: mark }));
    }),
  );
  app.route('/', proofRoutes(pages));
  app.route('/', exportRoutes(pages));
  app.route('/', templateRoutes(pages, acting?.writer ?? null));
  app.route('/', memberListRoutes(pages, acting ?? null, reader));
  app.route('/', deskRoutes(acting?.client ?? null, pages));
  if (acting !== undefined) app.route('/', actingRoutes(acting, reader, pages));
  if (acting !== undefined)
    app.route(
      '/',
      startRoutes(
        acting,
        {
          reader,
          whoIsThere: who,
          isTrial: trial,
          mailOnlyTo,
          mayBegin: async (c) => trial || (await isSettingUp(c)),
          now,
        },
        pages,
      ),
    );
  if (acting !== undefined) app.route('/', onSiteRoutes(acting, reader, pages));
  if (trial) app.route('/', trialRoutes(pages));
  if (acting !== undefined && atTerminal) {
    const isProven = door === null ? async () => true : provenAtTerminal(door, now);
    app.route('/', terminalRoutes(acting, { reader, access, isProven, now, failedTemplate }));
  }
  if (door !== null && signIn !== undefined)
    app.route('/', signInRoutes(door, { own, langOf, show }, { ...signIn, atTerminal }, now));
  if (internalToken !== undefined) app.route(RECORDS_DOOR, recordsDoor(internalToken, reader, writer));
  app.notFound((c) => missing(c));
  return app;
}
