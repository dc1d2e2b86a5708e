import { SIDES, type Side } from './matters.ts';
import type { Viewer } from './viewer.ts';

/**
 * Who may ask for what, where people read as themselves; a route that is not here is refused. Of which cell they may ask
 * is not said here: the records that a page reads by hold no other (`seen-reader.ts`).
 */

/**
 * `page`: whoever has not signed in is led there; `data`: a stream or a file is refused; `terminal`: the token of a
 * terminal's session says who asks, and no cookie.
 */
interface Theirs {
  whom: readonly Side[];
  answers: 'page' | 'data' | 'terminal';
  /** also for whoever sets up the first campaign, before there is any */
  beforeAny?: true;
}

type RouteRule =
  | Theirs
  /** tells nothing of a campaign */
  | { whom: 'anybody' }
  /** of the trial, on which whoever sits at the machine chooses a name */
  | { whom: 'onTrial' };

const everySide: Theirs = { whom: SIDES, answers: 'page' };
const office: Theirs = { whom: ['office'], answers: 'page' };
const begins = { ...office, beforeAny: true } satisfies Theirs;
const ofSets: Theirs = { whom: ['office', 'team'], answers: 'page' };
const committee: Theirs = { whom: ['office', 'committee'], answers: 'page' };

export const ROUTE_RULES = {
  'GET /': everySide,
  'GET /cells/:cell': everySide,
  'GET /cells/:cell/members': { whom: ['office', 'committee', 'cell'], answers: 'page' },
  'GET /cells/:cell/dossier': everySide,
  'GET /cells/:cell/review': { whom: ['office', 'committee', 'team'], answers: 'page' },
  'GET /cells/:cell/inspection': { whom: ['office', 'committee', 'team'], answers: 'page' },
  'GET /cells/:cell/inspection/form': { whom: ['office', 'committee', 'team'], answers: 'data' },
  'GET /cells/:cell/on-site': { whom: ['team'], answers: 'page' },
  'GET /cells/:cell/on-site/pack': { whom: ['team'], answers: 'data' },
  'POST /cells/:cell/on-site/rows': { whom: ['team'], answers: 'data' },
  'POST /cells/:cell/on-site/attendance': { whom: ['team'], answers: 'data' },
  'GET /cells/:cell/files/:sha256': { whom: SIDES, answers: 'data' },
  'GET /cells/:cell/minutes': everySide,
  'GET /cells/:cell/minutes/proof': everySide,
  'GET /cells/:cell/papers': everySide,
  'GET /cells/:cell/papers/:name': { whom: SIDES, answers: 'data' },
  'GET /cells/:cell/sets': ofSets,
  'GET /cells/:cell/sets/:set': ofSets,
  'GET /cells/:cell/sets/:set/:file': { ...ofSets, answers: 'data' },
  'GET /sets': ofSets,
  'GET /papers': everySide,
  'GET /papers/:name': { whom: ['office', 'committee', 'team'], answers: 'data' },
  'GET /progress': committee,
  'GET /appraisal': committee,
  'GET /journal': everySide,
  'GET /mails': everySide,
  'GET /sessions': { whom: ['office', 'committee', 'team'], answers: 'page' },
  'GET /deadlines': everySide,
  'GET /difficulties': everySide,
  'GET /quality': committee,
  'GET /decisions': committee,
  'GET /decisions/:id': committee,
  'GET /decisions/:id/document': { ...committee, answers: 'data' },
  'GET /decisions/:id/word': { ...committee, answers: 'data' },
  'GET /decisions/:id/signed': { ...committee, answers: 'data' },
  'GET /decisions/:id/compared': committee,
  'GET /outbox': office,
  'GET /outbox/notice': office,
  'POST /outbox/notice': office,
  'GET /outbox/mail': { ...office, answers: 'data' },
  'GET /telling': office,
  'POST /telling': office,
  'GET /people': office,
  'GET /people/:person': office,
  'GET /proof/:subject/:obligation': committee,
  'GET /exports': office,
  'GET /exports/:name': { ...office, answers: 'data' },
  'GET /templates': office,
  'GET /templates/:name': { ...office, answers: 'data' },
  'POST /templates': office,
  'POST /templates/restore': office,
  'GET /members': { whom: ['office', 'cell'], answers: 'page' },
  'GET /members/form': { whom: ['office', 'cell'], answers: 'data' },
  'POST /members': { whom: ['office', 'cell'], answers: 'page' },
  'GET /tables/:name': { whom: SIDES, answers: 'data' },
  'GET /events': { whom: SIDES, answers: 'data' },
  'GET /help': { whom: 'anybody' },
  'GET /healthz': { whom: 'anybody' },
  'GET /static/:file': { whom: 'anybody' },
  // they ask by themselves who is there
  'GET /sign-in': { whom: 'anybody' },
  'POST /sign-in': { whom: 'anybody' },
  'GET /sign-in/code': { whom: 'anybody' },
  'POST /sign-in/code': { whom: 'anybody' },
  'GET /sign-in/link': { whom: 'anybody' },
  'POST /sign-in/link': { whom: 'anybody' },
  'GET /sign-in/passkey': { whom: 'anybody' },
  'POST /sign-in/passkey': { whom: 'anybody' },
  'POST /sign-in/passkey/challenge': { whom: 'anybody' },
  'GET /sign-in/oidc': { whom: 'anybody' },
  'POST /sign-in/oidc': { whom: 'anybody' },
  'GET /sign-in/oidc/callback': { whom: 'anybody' },
  'GET /sign-ins': { whom: 'anybody' },
  'POST /sign-ins/here': { whom: 'anybody' },
  'POST /sign-ins/end': { whom: 'anybody' },
  'POST /sign-ins/end-all': { whom: 'anybody' },
  'GET /sign-ins/passkeys': { whom: 'anybody' },
  'POST /sign-ins/passkeys': { whom: 'anybody' },
  'GET /sign-ins/accounts': { whom: 'anybody' },
  'POST /sign-ins/accounts': { whom: 'anybody' },
  'POST /sign-out': { whom: 'anybody' },
  'POST /sign-in/terminal': { whom: 'anybody' },
  'GET /sign-ins/terminal': { whom: 'anybody' },
  'POST /sign-ins/terminal': { whom: 'anybody' },
  'POST /sign-out/terminal': { whom: 'anybody' },
  'POST /terminal/records/:question': { whom: SIDES, answers: 'terminal' },
  'POST /terminal/mark': { whom: SIDES, answers: 'terminal' },
  'POST /terminal/papers': { whom: SIDES, answers: 'terminal' },
  'POST /terminal/file': { whom: SIDES, answers: 'terminal' },
  'POST /terminal/files': { whom: SIDES, answers: 'terminal' },
  'POST /terminal/events': { whom: SIDES, answers: 'terminal' },
  'POST /terminal/send': { whom: SIDES, answers: 'terminal' },
  'POST /terminal/members': { whom: ['office', 'cell'], answers: 'terminal' },
  'POST /terminal/foresee': { whom: SIDES, answers: 'terminal' },
  'POST /terminal/notice': { whom: ['office'], answers: 'terminal' },
  'GET /person': { whom: 'onTrial' },
  'POST /person': { whom: 'onTrial' },
  'GET /written-date': { whom: SIDES, answers: 'data' },
  'GET /tasks': everySide,
  'GET /tasks/:subject/:task': everySide,
  'GET /do/:subject': everySide,
  'GET /do/:subject/:type': everySide,
  'POST /do/:subject/:type': everySide,
  'GET /do/:subject/:type/foresee': everySide,
  'POST /do/:subject/:type/foresee': everySide,
  'POST /do/:subject/:type/draft': everySide,
  'POST /do/:subject/:type/draft/drop': everySide,
  'POST /do/:subject/:type/file': everySide,
  'GET /do/:subject/:type/sheet': { whom: ['team'], answers: 'page' },
  'POST /do/:subject/:type/sheet': { whom: ['team'], answers: 'page' },
  'GET /start': begins,
  'POST /start': begins,
  'GET /start/workbook': { ...begins, answers: 'data' },
  'GET /start/plan': begins,
  'POST /start/shift': begins,
  'POST /start/drop': begins,
  'GET /start/plan/:section': begins,
  'POST /start/plan/:section': begins,
  'GET /start/review': begins,
  'POST /start/review': begins,
  'GET /start/announce': office,
} as const satisfies Record<string, RouteRule>;

export type Route = keyof typeof ROUTE_RULES;

/** @param route method and pattern: `GET /cells/:cell`. @returns null of one that there is no rule for */
export const ruleOf = (route: string): RouteRule | null =>
  Object.hasOwn(ROUTE_RULES, route) ? ROUTE_RULES[route as Route] : null;

/** Whether a page is one of theirs. */
export function mayAsk(viewer: Viewer, route: string): boolean {
  const rule = ruleOf(route);
  if (rule === null) return false;
  return typeof rule.whom === 'string'
    ? rule.whom === 'anybody'
    : rule.whom.some((side) => viewer.sides.has(side));
}
