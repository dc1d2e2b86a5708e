import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { CampaignName, RecordsReader } from '../../records/reading.ts';
import { RECORDS_DOOR } from '../../records/remote-reader.ts';
import { revisionMark } from '../../records/revision-mark.ts';
import type { Revisions } from '../revisions.ts';
import { campaignAsked } from '../shown-campaign.ts';
import type { WhoIsThere } from '../who-is-there.ts';
import { signInPath } from './own-path.ts';
import { readOnce } from './read-once.ts';
import { mayAsk, ruleOf } from './routes.ts';
import { seenMark } from './seen-mark.ts';
import { type PageReader, seenReader } from './seen-reader.ts';
import { readsCommittee, type Viewer } from './viewer.ts';

/** Who asks, and what they may read: the one way from a request to the records. */

/**
 * `open`: whoever reaches the pages reads all of them, as whoever sits at the machine does; `byPerson`: people sign in,
 * and read what is theirs.
 */
export type Reading = 'open' | 'byPerson';

export interface AccessOptions {
  reading: Reading;
  whoIsThere: WhoIsThere;
  /** whether somebody sets up the first campaign, before there is any */
  isSettingUp(c: Context): Promise<boolean>;
}

/** Somebody who asks, with the records as they are to be read by them. */
export interface Asking {
  person: string | null;
  reader: PageReader;
  /** what they are in a campaign; null where reading is open, and of somebody without a role in it */
  viewer(campaign: string): Promise<Viewer | null>;
  /**
   * What differs after every change that they could see (`revisionMark`); empty where there is no such campaign for
   * them.
   *
   * @param names of the campaigns that are there for them
   */
  mark(names: readonly CampaignName[], named: string | undefined): Promise<string>;
}

/** What is said instead. */
export type Answer = (c: Context) => Response | Promise<Response>;

export interface Access {
  /** refuses what is not theirs as if it didn't exist */
  gate(missing: Answer, terminal: { nobody: Answer; missing: Answer }): MiddlewareHandler;
  asking(c: Context): Promise<Asking>;
  /** Tells marks until whoever listens has gone, isn't who they were, or has no role any more. */
  follow(c: Context, closed: AbortSignal, tell: (mark: string) => Promise<void>): Promise<void>;
}

/** ms after which whoever listens is asked again who they are */
const ASKED_AGAIN = 5_000;

/** The route that answers, `GET /cells/:cell`; what stands before many has a star. */
const routeOf = (c: Context): string | null => {
  const route = matchedRoutes(c).findLast(({ path }) => !path.includes('*'));
  return route === undefined ? null : `${route.method} ${route.path}`;
};

/** @param now ms */
export function accessOf(
  { reading, whoIsThere, isSettingUp }: AccessOptions,
  reader: RecordsReader,
  revisions: Revisions,
  now: () => Instant,
): Access {
  async function ask(c: Context, records = reader): Promise<Asking> {
    const person = await whoIsThere(c);
    if (reading === 'open')
      return {
        person,
        reader: records,
        viewer: async () => null,
        mark: async (names, named) => revisionMark(names, named),
      };
    const seen = seenReader(records, person, now());
    return {
      person,
      reader: seen,
      viewer: seen.viewer,
      async mark(names, named) {
        const shown = campaignAsked(names, named);
        const viewer = shown === undefined ? null : await seen.viewer(shown.id);
        if (shown === undefined || viewer === null) return '';
        return readsCommittee(viewer) ? revisionMark(names, named) : await seenMark(seen, shown.id);
      },
    };
  }
  /** of one request, what stands before its route and the route itself ask once */
  const known = new WeakMap<Context, Promise<Asking>>();
  function asking(c: Context): Promise<Asking> {
    const one = known.get(c) ?? ask(c);
    known.set(c, one);
    return one;
  }

  async function isTheirs(c: Context, route: string): Promise<boolean> {
    const one = await asking(c);
    const shown = campaignAsked(await one.reader.campaignNames(), c.req.query('campaign'));
    const viewer = shown === undefined ? null : await one.viewer(shown.id);
    return viewer !== null && mayAsk(viewer, route);
  }

  const gate: Access['gate'] = (missing, terminal) => async (c, next) => {
    // the internal door asks for its token
    if (reading === 'open' || `${c.req.path}/`.startsWith(`${RECORDS_DOOR}/`)) return await next();
    const route = routeOf(c);
    const rule = route === null ? null : ruleOf(route);
    if (route === null || rule === null || rule.whom === 'onTrial') return await missing(c);
    if (rule.whom === 'anybody') return await next();
    if ('beforeAny' in rule && (await isSettingUp(c))) return await next();
    const isOfTerminal = rule.answers === 'terminal';
    if ((await asking(c)).person === null) {
      if (isOfTerminal) return await terminal.nobody(c);
      if (rule.answers === 'data') return c.text('sign in', 401);
      const { pathname, search } = new URL(c.req.url);
      return c.redirect(signInPath(c.req.method === 'GET' ? pathname + search : '/tasks'), 303);
    }
    if (!(await isTheirs(c, route))) return await (isOfTerminal ? terminal.missing : missing)(c);
    await next();
    c.header('cache-control', c.res.headers.get('cache-control') ?? 'no-store');
  };

  /** what those who listen read after one change */
  let shared: { mark: string; records: RecordsReader } | null = null;
  function recordsAfter(mark: string | null): RecordsReader {
    if (mark === null) return reader;
    if (shared?.mark !== mark) {
      const one = { mark, records: readOnce(reader) };
      shared = one;
      // it may be large, and by then all have read it
      setTimeout(() => {
        if (shared === one) shared = null;
      }, ASKED_AGAIN).unref();
    }
    return shared.records;
  }

  async function follow(c: Context, closed: AbortSignal, tell: (mark: string) => Promise<void>) {
    const named = c.req.query('campaign');
    const { person } = await asking(c);
    let before: string | null = null;
    for (let told = ''; ; ) {
      const one = await ask(c, recordsAfter(before));
      const names = await one.reader.campaignNames();
      const mark = await one.mark(names, named);
      if (one.person !== person || mark === '') return;
      if (mark !== told) await tell(mark);
      told = mark;
      const last: string | null = before;
      while (before === last) {
        const patience = AbortSignal.any([closed, AbortSignal.timeout(ASKED_AGAIN)]);
        before = (await revisions.changed(campaignAsked(names, named)?.id, last, patience)) ?? last;
        if (closed.aborted || (await whoIsThere(c)) !== person) return;
      }
    }
  }
  async function followOpenly(c: Context, closed: AbortSignal, tell: (mark: string) => Promise<void>) {
    for (let told: string | null = null; ; ) {
      told = await revisions.changed(c.req.query('campaign'), told, closed);
      if (told === null) return;
      await tell(told);
    }
  }
  return { gate, asking, follow: reading === 'open' ? followOpenly : follow };
}
