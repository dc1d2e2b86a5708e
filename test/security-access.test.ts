import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFileStore } from '../records/files/file-store.ts';
import { RECORDS_DOOR } from '../records/remote-reader.ts';
import { createWriter } from '../records/writer.ts';
import { ROUTE_RULES, type Route } from '../web/access/routes.ts';
import { createDashboard } from '../web/app.ts';
import { component } from './support/components.ts';
import { type RunningCampaign, runningCampaign } from './support/running-campaign.ts';
import { testTerminal } from './terminal.fixture.ts';

/** Role × route × method where people read and act as themselves; numbers are of OWASP ASVS 5.0. */

const { available } = await component('temporal');

const ROLES = [
  'nobody',
  'stranger',
  'office',
  'committeeHead',
  'committeeMember',
  'teamLeader',
  'teamMember',
  'cellHead',
  'otherHead',
] as const;
type Role = (typeof ROLES)[number];

interface Row {
  path: string;
  fields?: readonly (readonly [name: string, value: string])[];
  /** by role; a role that is not here is answered as if there were nothing */
  answers: Partial<Record<Role, number>>;
}

const every = (status: number, roles: readonly Role[]): Row['answers'] =>
  Object.fromEntries(roles.map((role) => [role, status]));
const COMMITTEE: readonly Role[] = ['office', 'committeeHead', 'committeeMember'];
const TEAM: readonly Role[] = ['teamLeader', 'teamMember'];
const CELLS: readonly Role[] = ['cellHead', 'otherHead'];
/** Whoever has a role is answered so, and nobody is let in without one. */
const ofAll = (status: number): Row['answers'] => ({
  ...every(status, [...COMMITTEE, ...TEAM, ...CELLS]),
  nobody: 401,
});
const page = (path: string, ...roles: readonly (readonly Role[])[]): Row => ({
  path,
  answers: { nobody: 303, ...every(200, roles.flat()) },
});

/** Of each route an address, and who has which answer: one without its row doesn't compile. */
const ROUTES: Record<Exclude<Route, `${string} /sign-${string}`>, Row> = {
  'GET /': page('/', COMMITTEE, TEAM, CELLS),
  'GET /cells/:cell': page('/cells/doi-3', COMMITTEE, TEAM, ['cellHead']),
  'GET /cells/:cell/members': page('/cells/doi-3/members', COMMITTEE, ['cellHead']),
  'GET /cells/:cell/dossier': page('/cells/doi-3/dossier', COMMITTEE, TEAM, ['cellHead']),
  'GET /cells/:cell/review': page('/cells/doi-3/review', COMMITTEE, TEAM),
  'GET /cells/:cell/inspection': page('/cells/doi-3/inspection', COMMITTEE, TEAM),
  // to office and committee it is told with the minutes
  'GET /cells/:cell/inspection/form': {
    path: '/cells/doi-3/inspection/form',
    answers: { ...every(200, TEAM), nobody: 401 },
  },
  'GET /cells/:cell/on-site': {
    path: '/cells/doi-3/on-site',
    answers: { ...every(303, TEAM), nobody: 303 },
  },
  'GET /cells/:cell/on-site/pack': {
    path: '/cells/doi-3/on-site/pack',
    answers: { ...every(200, TEAM), nobody: 401 },
  },
  // a form is nothing that a script sends
  'POST /cells/:cell/on-site/rows': {
    path: '/cells/doi-3/on-site/rows',
    answers: { ...every(409, TEAM), nobody: 401 },
  },
  'POST /cells/:cell/on-site/attendance': {
    path: '/cells/doi-3/on-site/attendance',
    answers: { ...every(409, TEAM), nobody: 401 },
  },
  'GET /cells/:cell/files/:sha256': {
    path: `/cells/doi-3/files/${'a'.repeat(64)}`,
    answers: { nobody: 401 },
  },
  'GET /cells/:cell/minutes': page('/cells/doi-3/minutes', COMMITTEE, TEAM, ['cellHead']),
  'GET /cells/:cell/minutes/proof': page('/cells/doi-3/minutes/proof', COMMITTEE, TEAM, ['cellHead']),
  'GET /cells/:cell/papers': page('/cells/doi-3/papers', COMMITTEE, TEAM, ['cellHead']),
  'GET /cells/:cell/papers/:name': {
    path: '/cells/doi-3/papers/ket-qua.html',
    answers: { nobody: 401 },
  },
  'GET /cells/:cell/sets': page('/cells/doi-3/sets', ['office'], TEAM),
  'GET /cells/:cell/sets/:set': page('/cells/doi-3/sets/bo-1-01-le-duc-an'),
  'GET /cells/:cell/sets/:set/:file': {
    path: '/cells/doi-3/sets/bo-1-01-le-duc-an/bo.zip',
    answers: { nobody: 401 },
  },
  'GET /sets': page('/sets', ['office'], TEAM),
  'GET /papers': page('/papers', COMMITTEE, TEAM, CELLS),
  'GET /papers/:name': { path: '/papers/bao-cao-cap-tren.html', answers: { nobody: 401 } },
  'GET /progress': page('/progress', COMMITTEE),
  'GET /quality': page('/quality', COMMITTEE),
  'GET /appraisal': page('/appraisal', COMMITTEE),
  'GET /journal': page('/journal', COMMITTEE, TEAM, CELLS),
  'GET /mails': page('/mails', COMMITTEE, TEAM, CELLS),
  'GET /sessions': page('/sessions', COMMITTEE, TEAM),
  'GET /deadlines': page('/deadlines', COMMITTEE, TEAM, CELLS),
  'GET /difficulties': page('/difficulties', COMMITTEE, TEAM, CELLS),
  'GET /decisions': page('/decisions', COMMITTEE),
  'GET /decisions/:id': page('/decisions/none'),
  'GET /decisions/:id/document': { path: '/decisions/none/document', answers: { nobody: 401 } },
  'GET /decisions/:id/word': { path: '/decisions/none/word', answers: { nobody: 401 } },
  'GET /decisions/:id/signed': { path: '/decisions/none/signed', answers: { nobody: 401 } },
  'GET /decisions/:id/compared': page('/decisions/none/compared'),
  'GET /outbox': page('/outbox', ['office']),
  'GET /outbox/notice': page('/outbox/notice?id=none'),
  'POST /outbox/notice': {
    path: '/outbox/notice?id=none',
    fields: [['action', 'hold']],
    answers: { nobody: 303 },
  },
  'GET /outbox/mail': { path: '/outbox/mail?id=none', answers: { nobody: 401 } },
  'GET /telling': page('/telling', ['office']),
  'POST /telling': { path: '/telling', answers: { nobody: 303, office: 422 } },
  'GET /people': page('/people', ['office']),
  'GET /people/:person': page('/people/nguyen-thi-anh', ['office']),
  'GET /proof/:subject/:obligation': page('/proof/doi-3/dossier', COMMITTEE),
  'GET /exports': page('/exports', ['office']),
  'GET /exports/:name': {
    path: '/exports/danh-sach-dang-vien.xlsx',
    answers: { nobody: 401, office: 200 },
  },
  'GET /templates': page('/templates', ['office']),
  'GET /templates/:name': {
    path: '/templates/bien-ban-hop.docx',
    answers: { nobody: 401, office: 200 },
  },
  'POST /templates': { path: '/templates', answers: { nobody: 303, office: 422 } },
  'POST /templates/restore': {
    path: '/templates/restore',
    fields: [['kind', 'none']],
    answers: { nobody: 303 },
  },
  'GET /members': page('/members', ['office'], CELLS),
  'GET /members/form': {
    path: '/members/form',
    answers: { nobody: 401, ...every(200, ['office', ...CELLS]) },
  },
  'POST /members': { path: '/members', answers: { nobody: 303, ...every(422, ['office', ...CELLS]) } },
  'GET /tables/:name': {
    path: '/tables/muc-xep-loai-dang-vien.xlsx',
    answers: { nobody: 401, ...every(200, [...COMMITTEE, ...CELLS]) },
  },
  'GET /events': {
    path: '/events',
    answers: ofAll(200),
  },
  'GET /help': { path: '/help', answers: every(200, ROLES) },
  'GET /healthz': { path: '/healthz', answers: every(200, ROLES) },
  'GET /static/:file': { path: '/static/form.css', answers: every(200, ROLES) },
  'GET /person': { path: '/person', answers: {} },
  'POST /person': { path: '/person', fields: [['person', 'do-thi-thu']], answers: {} },
  'GET /written-date': {
    path: '/written-date?text=10/12/2026',
    answers: ofAll(200),
  },
  // a form is nothing that a terminal asks
  'POST /terminal/records/:question': {
    path: '/terminal/records/campaignNames',
    answers: ofAll(400),
  },
  'POST /terminal/mark': {
    path: '/terminal/mark',
    answers: ofAll(200),
  },
  'POST /terminal/papers': {
    path: '/terminal/papers',
    answers: ofAll(400),
  },
  'POST /terminal/file': {
    path: '/terminal/file',
    answers: ofAll(400),
  },
  'POST /terminal/files': {
    path: '/terminal/files',
    answers: ofAll(400),
  },
  'POST /terminal/events': {
    path: '/terminal/events',
    answers: ofAll(400),
  },
  'POST /terminal/send': {
    path: '/terminal/send',
    answers: ofAll(400),
  },
  'POST /terminal/members': {
    path: '/terminal/members',
    answers: { ...every(400, ['office', ...CELLS]), nobody: 401 },
  },
  'POST /terminal/foresee': {
    path: '/terminal/foresee',
    answers: ofAll(400),
  },
  'POST /terminal/notice': { path: '/terminal/notice', answers: { nobody: 401, office: 400 } },
  'GET /tasks': page('/tasks', COMMITTEE, TEAM, CELLS),
  'GET /tasks/:subject/:task': {
    path: '/tasks/doi-3/dossier',
    answers: every(303, ['nobody', ...COMMITTEE, ...TEAM, 'cellHead']),
  },
  'GET /do/:subject': page('/do/doi-3', COMMITTEE, TEAM, ['cellHead']),
  'GET /do/:subject/:type': page('/do/doi-3/difficulty.raise', ['cellHead']),
  'POST /do/:subject/:type': {
    path: '/do/doi-3/difficulty.raise',
    fields: [['text', 'Thiếu người']],
    answers: { nobody: 303, cellHead: 303 },
  },
  'GET /do/:subject/:type/foresee': {
    path: '/do/doi-3/difficulty.raise/foresee',
    answers: { nobody: 303, cellHead: 303 },
  },
  'POST /do/:subject/:type/foresee': {
    path: '/do/doi-3/difficulty.raise/foresee',
    fields: [['text', 'Thiếu người']],
    answers: { nobody: 303, cellHead: 200 },
  },
  // a form that was not opened under the same name is kept for nobody
  'POST /do/:subject/:type/draft': {
    path: '/do/doi-3/difficulty.raise/draft',
    fields: [['text', 'Thiếu người']],
    answers: { nobody: 303, cellHead: 409 },
  },
  'POST /do/:subject/:type/file': {
    path: '/do/doi-3/dossier.submit/file',
    fields: [['_attach', 'reports.resolution.file']],
    answers: { nobody: 303, cellHead: 409 },
  },
  'GET /do/:subject/:type/sheet': page('/do/doi-3/inspection.record/sheet', TEAM),
  'POST /do/:subject/:type/sheet': {
    path: '/do/doi-3/inspection.record/sheet',
    answers: { ...every(422, TEAM), nobody: 303 },
  },
  'POST /do/:subject/:type/draft/drop': {
    path: '/do/doi-3/difficulty.raise/draft/drop',
    answers: { nobody: 303, cellHead: 303 },
  },
  // whoever works on no plan is led to where one begins
  'GET /start': page('/start', ['office']),
  'POST /start': { path: '/start', answers: { nobody: 303, office: 422 } },
  'GET /start/workbook': { path: '/start/workbook', answers: { nobody: 401, office: 200 } },
  'GET /start/plan': { path: '/start/plan', answers: { nobody: 303, office: 303 } },
  'POST /start/shift': { path: '/start/shift', answers: { nobody: 303, office: 303 } },
  'POST /start/drop': { path: '/start/drop', answers: { nobody: 303, office: 303 } },
  'GET /start/plan/:section': { path: '/start/plan/dates', answers: { nobody: 303, office: 303 } },
  'POST /start/plan/:section': { path: '/start/plan/dates', answers: { nobody: 303, office: 303 } },
  'GET /start/review': { path: '/start/review', answers: { nobody: 303, office: 303 } },
  'POST /start/review': { path: '/start/review', answers: { nobody: 303, office: 303 } },
  'GET /start/announce': page('/start/announce', ['office']),
};

describe.skipIf(!available)('8.2.1 where people read as themselves', () => {
  let one: RunningCampaign;
  let folder: string;
  let app: ReturnType<typeof createDashboard>;
  const dashboard = () =>
    createDashboard({
      reader: one.reader,
      now: () => Date.now(),
      acting: { client: one.client, writer: createWriter(one.records.db), files: openFileStore(folder) },
      reading: 'byPerson',
      whoIsThere: async (c) => c.req.header('x-person') ?? null,
    });
  beforeAll(async () => {
    one = await runningCampaign();
    folder = await mkdtemp(join(tmpdir(), 'bon-tot-access-'));
    app = dashboard();
  }, 120_000);
  afterAll(async () => {
    await one?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const personOf = (role: Role): string | null => {
    const known: Record<Role, () => string | null> = {
      nobody: () => null,
      stranger: () => 'somebody-else',
      office: () => one.person('office'),
      committeeHead: () => one.person('committeeHead'),
      committeeMember: () => 'vo-minh-tam',
      teamLeader: () => one.person('teamLeader'),
      teamMember: () => 'le-duc-an',
      cellHead: () => one.head('doi-3'),
      otherHead: () => one.head('doi-4'),
    };
    return known[role]();
  };
  const askOnce = async (method: string, path: string, role: Role, fields: Row['fields'] = []) => {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    const person = personOf(role);
    return await app.request(path, {
      method,
      headers: person === null ? {} : { 'x-person': person },
      ...(method === 'POST' ? { body } : {}),
    });
  };
  /** As a page does: where something is still being worked out, it is asked for again. */
  const ask = async (...given: Parameters<typeof askOnce>) => {
    let answer = await askOnce(...given);
    while (answer.status === 202) answer = await askOnce(...given);
    return answer;
  };
  /** what stands before many routes has a star */
  const routes = () => [
    ...new Set(
      app.routes.filter(({ path }) => !path.includes('*')).map(({ method, path }) => `${method} ${path}`),
    ),
  ];

  test('every route has its rule, and every rule its route', () =>
    // what belongs to signing in has tests of its own
    expect(
      Object.keys(ROUTE_RULES)
        .filter((route) => !route.includes(' /sign-'))
        .sort(),
    ).toEqual(routes().sort()));

  test('one without a rule is open to nobody', async () => {
    const careless = dashboard();
    careless.get('/everything', (c) => c.text('all'));
    for (const role of ROLES) {
      const person = personOf(role);
      const headers: Record<string, string> = person === null ? {} : { 'x-person': person };
      expect((await careless.request('/everything', { headers })).status, role).toBe(404);
    }
  });

  test.each(Object.entries(ROUTES))('%s', async (route, { path, fields, answers }) => {
    const [method = '', pattern = ''] = route.split(' ');
    for (const role of ROLES) {
      const answer = await ask(method, path, role, fields);
      await answer.body?.cancel();
      expect(answer.status, role).toBe(answers[role] ?? 404);
    }
    const known = routes();
    for (const other of ['POST', 'PUT', 'PATCH', 'DELETE'])
      if (!known.includes(`${other} ${pattern}`))
        for (const role of ROLES) {
          const { status } = await ask(other, path, role);
          expect([404, 405], `${other} by ${role}`).toContain(status);
        }
  });

  test('8.2.2 whatever is asked of another cell is answered as of one that there isn’t', async () => {
    const swapped = Object.entries(ROUTES).filter(([, { path }]) => path.includes('doi-3'));
    expect(swapped.length).toBeGreaterThan(5);
    for (const [route, { path, fields }] of swapped) {
      const [method = ''] = route.split(' ');
      const [other, none] = await Promise.all([
        ask(method, path, 'otherHead', fields),
        ask(method, path.replace('doi-3', 'none'), 'otherHead', fields),
      ]);
      expect(other.status, route).toBe(404);
      expect(await other.text(), route).toBe(await none.text());
      expect([...other.headers], route).toEqual([...none.headers]);
    }
    const events = await one.reader.journal(one.campaign, { subject: 'doi-3' });
    const senders = events.flatMap(({ input }) => (input.kind === 'event' ? [input.event.by] : []));
    expect(senders).toEqual([one.head('doi-3')]);
  });

  test('8.2.1 a form that is not one’s own is there for nobody but the office, which enters papers', async () => {
    const form = '/do/doi-3/dossier.submit';
    const status = async (path: string, role: Role) => (await ask('GET', path, role)).status;
    expect(await status(form, 'cellHead')).toBe(200);
    for (const role of ['otherHead', 'teamLeader', 'committeeMember', 'office'] as const)
      expect(await status(form, role), role).toBe(404);
    expect(await status(`${form}?for=${one.head('doi-3')}`, 'office')).toBe(200);
    expect(await status(`${form}?for=${one.head('doi-3')}`, 'teamLeader')).toBe(404);
    expect(await status('/do/campaign/person.replace', 'cellHead')).toBe(404);
    expect(await status('/do/campaign', 'cellHead')).toBe(404);
    expect(await status('/do/campaign', 'teamLeader')).toBe(200);
  });

  test('8.3.2 a role that is taken away is missed by the next request', async () => {
    const head = one.head('doi-5');
    const read = async () => (await app.request('/cells/doi-5', { headers: { 'x-person': head } })).status;
    expect(await read()).toBe(200);
    const role = { person: head, role: 'cellHead', cell: 'doi-5' };
    const receipt = await one.send('campaign', one.person('office'), 'person.replace', {
      remove: [role],
      add: [{ ...role, person: 'vo-minh-tam' }],
      reason: 'Chuyển công tác',
    });
    await expect
      .poll(() => one.reader.recordedSeq(one.campaign, 'campaign'), { timeout: 30_000 })
      .toBeGreaterThanOrEqual(receipt.seq);
    expect(await read()).toBe(404);
  }, 60_000);

  test('the internal door stays shut without its token', async () => {
    const withDoor = createDashboard({
      reader: one.reader,
      now: () => Date.now(),
      internalToken: 'a-token-of-this-test',
      reading: 'byPerson',
      whoIsThere: async () => one.person('office'),
    });
    const answer = await withDoor.request(`${RECORDS_DOOR}/campaigns`, { method: 'POST' });
    expect(answer.status).toBe(401);
  });

  describe('bontot at a system elsewhere', () => testTerminal(() => one));
});
