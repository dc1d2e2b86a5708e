import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Context } from 'hono';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { dateOf } from '../domain/calendar/instant.ts';
import { campaignTerms } from '../domain/plan/campaign-terms.ts';
import { pdf } from '../records/files/file-samples.fixture.ts';
import { openFileStore } from '../records/files/file-store.ts';
import { RECORDS_DOOR } from '../records/remote-reader.ts';
import { createWriter } from '../records/writer.ts';
import { sampleDossier } from '../rehearsal/sample-content.ts';
import { ROUTE_RULES } from '../web/access/routes.ts';
import { createDashboard } from '../web/app.ts';
import { issuedDecision } from './issued-decision.fixture.ts';
import { type Known, ROLES, ROUTES, type Role, type Row, rowsOf, SIDE_OF } from './route-rows.fixture.ts';
import { component } from './support/components.ts';
import { type RunningCampaign, runningCampaign } from './support/running-campaign.ts';
import { testTerminal } from './terminal.fixture.ts';

/** Role × route × method where people read and act as themselves; numbers are of OWASP ASVS 5.0. */

const { available } = await component('temporal');

/** What is said, without what was asked: the way to the page in the other language, and the hash of a file. */
const unechoed = (text: string): string =>
  text.replace(/<a href="[^"]*lang=en" lang="en">/, '').replaceAll(/\b[\da-f]{64}\b/g, 'hash');

describe.skipIf(!available)('8.2.1 where people read as themselves', () => {
  let one: RunningCampaign;
  let folder: string;
  let app: ReturnType<typeof createDashboard>;
  let afterDecisions: ReturnType<typeof createDashboard>;
  let known: Known;
  const whoIsThere = async (c: Context) => c.req.header('x-person') ?? null;
  const dashboard = () =>
    createDashboard({
      reader: one.reader,
      now: () => Date.now(),
      acting: { client: one.client, writer: createWriter(one.records.db), files: openFileStore(folder) },
      reading: 'byPerson',
      whoIsThere,
    });
  /** What a page leads somebody to. */
  const ledTo = async (page: string, role: Role, link: RegExp): Promise<string> =>
    link.exec(await (await ask('GET', page, role)).text())?.[1] ?? '';
  /** A report that is stored and handed in, and something that somebody types. */
  async function handedIn(): Promise<string> {
    const [head, today] = [one.head('doi-3'), dateOf(Date.now(), '+07:00')];
    const bytes = Readable.from([pdf()]);
    const given = { campaign: one.campaign, cell: 'doi-3', name: 'bao-cao.pdf', bytes };
    const report = await openFileStore(folder).put(given);
    const dossier = sampleDossier(campaignTerms(one.plan, one.campaign), 'doi-3', today, () => report);
    await one.send('doi-3', head, 'dossier.submit', { ...dossier, oneFileReason: 'in chung một tập' });
    await createWriter(one.records.db).saveDraft({
      ...{ campaign: one.campaign, subject: 'doi-3', type: 'review.note', person: 'le-duc-an', paperOf: '' },
      ...{ revision: 0, base: 0, eventId: randomUUID(), savedBy: randomUUID() },
      pairs: [['text', 'Xem lại sổ']],
    });
    const isNamed = async () =>
      ((await one.reader.caseContent(one.campaign, 'doi-3')).dossiers?.length ?? 0) > 0;
    await vi.waitUntil(isNamed, { timeout: 60_000, interval: 50 });
    return report.sha256;
  }
  beforeAll(async () => {
    one = await runningCampaign();
    folder = await mkdtemp(join(tmpdir(), 'bon-tot-access-'));
    app = dashboard();
    const later = await issuedDecision(openFileStore(folder));
    afterDecisions = createDashboard({ ...later, reading: 'byPerson', whoIsThere });
    const file = await handedIn();
    const [notice] = await one.reader.notices(one.campaign, { subject: 'doi-3' });
    known = {
      file,
      notice: encodeURIComponent(notice?.id ?? ''),
      mail: encodeURIComponent(later.mail),
      decision: later.decision,
      set: await ledTo('/cells/doi-3/sets', 'office', /href="\/cells\/doi-3\/sets\/([^"/?]+-le-duc-an)/),
      setFile: await ledTo(
        '/cells/doi-3/sets',
        'office',
        /href="(\/cells\/doi-3\/sets\/[^"?]+-le-duc-an\/bo\.zip)"/,
      ),
      paper: await ledTo('/cells/doi-3/papers', 'cellHead', /href="\/cells\/doi-3\/papers\/([^"?]+)"/),
      paperOfCampaign: await ledTo('/papers', 'teamMember', /href="\/papers\/([^"?]+)"/),
    };
  }, 180_000);
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
  const addressOf = (path: Row['path']): string => (typeof path === 'string' ? path : path(known));
  const headersOf = (role: Role): Record<string, string> => {
    const person = personOf(role);
    return person === null ? {} : { 'x-person': person };
  };
  const askOnce = async (
    method: string,
    path: string,
    role: Role,
    fields: Row['fields'] = [],
    over?: Row['over'],
  ) => {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    return await (over === undefined ? app : afterDecisions).request(path, {
      method,
      headers: headersOf(role),
      ...(method === 'POST' ? { body } : {}),
    });
  };
  const say = async (path: string, role: Role, sent: string) =>
    await app.request(path, {
      method: 'POST',
      headers: { ...headersOf(role), 'content-type': 'application/json' },
      body: sent,
    });
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

  test('of each route there is an answer to every side that its rule names, and to no other', () => {
    for (const [route, rows] of Object.entries(ROUTES)) {
      const answered = ROLES.filter((role) =>
        rowsOf(rows).some(({ answers }) => (answers[role] ?? 404) !== 404),
      );
      const { whom } = ROUTE_RULES[route as keyof typeof ROUTES];
      if (whom === 'onTrial') expect(answered, route).toEqual([]);
      else if (whom === 'anybody') expect(answered, route).toEqual(ROLES);
      else {
        const sides = new Set(answered.flatMap((role) => SIDE_OF[role] ?? []));
        expect([...sides].sort(), route).toEqual([...whom].sort());
      }
    }
  });

  test('one without a rule is open to nobody', async () => {
    const careless = dashboard();
    careless.get('/everything', (c) => c.text('all'));
    for (const role of ROLES) {
      const person = personOf(role);
      const headers: Record<string, string> = person === null ? {} : { 'x-person': person };
      expect((await careless.request('/everything', { headers })).status, role).toBe(404);
    }
  });

  test.each(Object.entries(ROUTES))('%s', async (route, rows) => {
    const [method = '', pattern = ''] = route.split(' ');
    const known = routes();
    for (const { path, fields, answers, over } of rowsOf(rows)) {
      const asked = addressOf(path);
      for (const role of ROLES) {
        const answer = await ask(method, asked, role, fields, over);
        await answer.body?.cancel();
        expect(answer.status, `${asked} by ${role}`).toBe(answers[role] ?? 404);
      }
      for (const other of ['POST', 'PUT', 'PATCH', 'DELETE'])
        if (!known.includes(`${other} ${pattern}`))
          for (const role of ROLES) {
            const { status } = await ask(other, asked, role, [], over);
            expect([404, 405], `${other} by ${role}`).toContain(status);
          }
    }
  });

  test('8.2.2 whatever is asked of another cell is answered as of one that there isn’t', async () => {
    const swapped = Object.entries(ROUTES).flatMap(([route, rows]) =>
      rowsOf(rows).flatMap((row) => {
        const path = addressOf(row.path);
        return path.includes('doi-3') && row.over === undefined ? [{ ...row, route, path }] : [];
      }),
    );
    expect(swapped.length).toBeGreaterThan(20);
    for (const { route, path, fields } of swapped) {
      const [method = ''] = route.split(' ');
      const [other, none] = await Promise.all([
        ask(method, path, 'otherHead', fields),
        ask(method, path.replaceAll('doi-3', 'none'), 'otherHead', fields),
      ]);
      expect(other.status, route).toBe(404);
      expect(unechoed(await other.text()), route).toBe(unechoed(await none.text()));
      expect([...other.headers], route).toEqual([...none.headers]);
    }
    const events = await one.reader.journal(one.campaign, { subject: 'doi-3' });
    const senders = events.flatMap(({ input }) => (input.kind === 'event' ? [input.event.by] : []));
    expect([...new Set(senders)]).toEqual([one.head('doi-3')]);
  });

  test('8.2.2 an id of a decision, a notice, a mail, a file, a person or a draft that is not theirs is answered as one that there isn’t', async () => {
    const { file, notice, mail, decision } = known;
    const [nowhere, head] = ['a'.repeat(64), one.head('doi-3')];
    const json = (sent: object): string => JSON.stringify(sent);
    const draft = (person: string) =>
      json({ campaign: one.campaign, subject: 'doi-3', type: 'review.note', person, paperOf: '' });
    // everybody but the office
    const strangers = ['otherHead', 'cellHead', 'teamMember', 'committeeHead'] as const;
    const swapped: [
      kind: string,
      roles: readonly Role[],
      method: string,
      there: string,
      none: string,
      sent?: [there: string, none: string],
      over?: Row['over'],
    ][] = [
      ...['', '/document', '/word', '/signed', '/compared'].map((below): (typeof swapped)[number] => [
        `decision${below}`,
        ['cellHead', 'otherHead', 'teamMember'],
        'GET',
        `/decisions/${decision}${below}`,
        `/decisions/none${below}`,
        undefined,
        'decided',
      ]),
      ['notice', strangers, 'GET', `/outbox/notice?id=${notice}`, '/outbox/notice?id=none'],
      ['notice', strangers, 'POST', `/outbox/notice?id=${notice}`, '/outbox/notice?id=none'],
      ['mail', strangers, 'GET', `/outbox/mail?id=${mail}`, '/outbox/mail?id=none', undefined, 'decided'],
      ['file', ['otherHead'], 'GET', `/cells/doi-3/files/${file}`, `/cells/doi-3/files/${nowhere}`],
      // also where it is asked for as one of their own
      ['file', ['otherHead'], 'GET', `/cells/doi-4/files/${file}`, `/cells/doi-4/files/${nowhere}`],
      [
        'file at a terminal',
        ['otherHead'],
        'POST',
        '/terminal/file',
        '/terminal/file',
        [json({ subject: 'doi-4', sha256: file }), json({ subject: 'doi-4', sha256: nowhere })],
      ],
      ['person', strangers, 'GET', `/people/${head}`, '/people/none'],
      [
        'person whose paper it is',
        ['otherHead'],
        'GET',
        `/do/doi-3/dossier.submit?for=${head}`,
        '/do/doi-3/dossier.submit?for=none',
      ],
      [
        'draft',
        ['office', 'cellHead', 'otherHead', 'teamLeader'],
        'POST',
        '/terminal/records/draft',
        '/terminal/records/draft',
        [draft('le-duc-an'), draft('none')],
      ],
    ];
    for (const [kind, roles, method, there, none, sent, over] of swapped)
      for (const role of roles) {
        const [its, nothing] = await Promise.all(
          [there, none].map((path, index) =>
            sent === undefined ? ask(method, path, role, [], over) : say(path, role, sent[index] ?? ''),
          ),
        );
        expect(its?.status, `${kind} by ${role}`).toBe(nothing?.status);
        const [said, saidOfNone] = [await its?.text(), await nothing?.text()].map((text = '') =>
          unechoed(text),
        );
        expect(said, `${kind} by ${role}`).toBe(saidOfNone);
        expect([...(its?.headers ?? [])], `${kind} by ${role}`).toEqual([...(nothing?.headers ?? [])]);
      }
    // whose they are reads them
    expect(await (await say('/terminal/records/draft', 'teamMember', draft('le-duc-an'))).text()).toContain(
      'Xem lại',
    );
    expect((await say('/terminal/file', 'cellHead', json({ subject: 'doi-3', sha256: file }))).status).toBe(
      200,
    );
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
