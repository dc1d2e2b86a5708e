import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EVENTS, isEventType } from '../machines/door/events.ts';
import { PAYLOAD_EXAMPLES } from '../office/events/payload-examples.ts';
import { openFileStore } from '../records/files/file-store.ts';
import { createWriter } from '../records/writer.ts';
import { createDashboard } from '../web/app.ts';
import { encode } from '../web/forms/form-encoding.ts';
import { type FormEvent, formFieldsOf, hasForm } from '../web/forms/form-fields.ts';
import { cellWorkflowId } from '../workflows/messages.ts';
import { component } from './support/components.ts';
import { type RunningCampaign, runningCampaign } from './support/running-campaign.ts';

/** What a browser, or whoever plays one, can't do at the pages; numbers are of OWASP ASVS 5.0. */

const { available } = await component('temporal');
const NASTY = '<img src=x onerror=alert(1)>';

describe.skipIf(!available)('the pages refuse', () => {
  let one: RunningCampaign;
  let folder: string;
  let app: ReturnType<typeof createDashboard>;
  beforeAll(async () => {
    one = await runningCampaign();
    folder = await mkdtemp(join(tmpdir(), 'bon-tot-security-'));
    const acting = {
      client: one.client,
      writer: createWriter(one.records.db),
      files: openFileStore(folder),
    };
    app = createDashboard({ reader: one.reader, now: () => Date.now(), acting });
  }, 120_000);
  afterAll(async () => {
    await one?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  type Fields = readonly (readonly [name: string, value: string | File])[];
  const post = async (
    path: string,
    person: string | null,
    fields: Fields,
    headers: Record<string, string> = {},
  ): Promise<Response> => {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    const cookie: Record<string, string> = person === null ? {} : { cookie: `person=${person}` };
    const answer = await app.request(path, { method: 'POST', body, headers: { ...cookie, ...headers } });
    // where something is still being worked out, it is asked for again, as by a page
    return answer.status === 202 ? await post(path, person, fields, headers) : answer;
  };
  const historyOf = async (cell: string) =>
    (await one.bare.workflow.getHandle(cellWorkflowId(one.campaign, cell)).fetchHistory()).events?.length;
  const eventsOf = async (subject: string) =>
    (await one.reader.journal(one.campaign, { subject, limit: 50 })).flatMap(({ input }) =>
      input.kind === 'event' ? [input.event] : [],
    );
  const filesOf = (cell: string) => openFileStore(folder).list(one.campaign, cell);

  test('2.3.1 every event that is not in order, without a line of history', async () => {
    const head = one.head('doi-1');
    await one.atRest();
    const valid = await one.client.validEvents(one.campaign, 'doi-1', head);
    const others = Object.keys(EVENTS).filter(
      (type): type is FormEvent => isEventType(type) && hasForm(type) && !valid.includes(type),
    );
    expect(others.length).toBeGreaterThan(20);
    const before = await historyOf('doi-1');
    const statuses = new Map<string, number>();
    for (const type of others) {
      const fields = encode(formFieldsOf(type), PAYLOAD_EXAMPLES[type], '+07:00');
      statuses.set(type, (await post(`/do/doi-1/${type}`, head, fields)).status);
    }
    // theirs, but not yet; not theirs at all; what is wrong in itself, or is sent to a cell and belongs to the campaign
    const notNow = ['minutes.agree', 'minutes.dispute', 'minutes.reserve', 'minutes.refuse', 'minutes.sign'];
    for (const type of [...notNow, 'improvement.submit', 'objection.raise'])
      expect([type, statuses.get(type)]).toEqual([type, 409]);
    for (const type of ['extension.grant', 'review.finish', 'inspection.finish', 'objection.uphold'])
      expect([type, statuses.get(type)]).toEqual([type, 403]);
    for (const status of statuses.values()) expect([403, 409, 422]).toContain(status);
    expect(await historyOf('doi-1')).toBe(before);
    expect(await eventsOf('doi-1')).toEqual([]);
  }, 60_000);

  test.each([
    'xstate.init',
    'xstate.done.actor.dossier',
    'command.cell.withdraw',
    'obligation.closed',
    'constructor',
  ])('forged: %s has no form, and none is taken', async (type) => {
    const head = one.head('doi-1');
    expect((await post(`/do/doi-1/${type}`, head, [])).status).toBe(404);
    const form = await app.request(`/do/doi-1/${type}`, { headers: { cookie: `person=${head}` } });
    expect(form.status).toBe(404);
  });

  test('2.2.1, 15.3.3 fields that no form has: nothing of them is in the event', async () => {
    const head = one.head('doi-2');
    const answer = await post('/do/doi-2/difficulty.raise', head, [
      ['text', 'Thiếu người'],
      ['by', one.person('office')],
      ['enteredBy', one.person('office')],
      ['_enteredBy', one.person('office')],
      ['role', 'office'],
      ['__proto__.role', 'office'],
      ['constructor.prototype.role', 'office'],
      ['text.by', 'x'],
    ]);
    expect(answer.status).toBe(303);
    const [event] = await eventsOf('doi-2');
    expect(event).toMatchObject({ by: head, payload: { text: 'Thiếu người' } });
    expect(Object.keys(event?.payload ?? {})).toEqual(['text']);
    expect(event).not.toHaveProperty('enteredBy');
    expect(({} as Record<string, unknown>)['role']).toBeUndefined();
  });

  describe('8.2.1 what is not meant for a role', () => {
    const ROLES = ['nobody', 'cellHead', 'teamClerk', 'committeeHead', 'office'] as const;
    type Role = (typeof ROLES)[number];
    interface Row {
      path: string;
      fields?: Fields;
      /** by role; all others have the answer of `others` */
      answers: Partial<Record<Role, number>>;
      others: number;
    }
    const read = (path: string): Row => ({ path, answers: {}, others: 200 });
    const ofOffice = (path: string, office: number): Row => ({
      path,
      answers: { nobody: 303, office },
      others: 404,
    });
    const acted = (path: string): Row => ({ path, answers: { nobody: 303 }, others: 200 });
    /** every route of the pages: one that is not here fails */
    const ROUTES: Record<string, Row> = {
      'GET /': read('/'),
      'GET /cells/:cell': read('/cells/doi-3'),
      'GET /cells/:cell/members': read('/cells/doi-3/members'),
      'GET /cells/:cell/dossier': read('/cells/doi-3/dossier'),
      'GET /cells/:cell/review': read('/cells/doi-3/review'),
      'GET /cells/:cell/sets': read('/cells/doi-3/sets'),
      'GET /cells/:cell/sets/:set': { path: '/cells/doi-3/sets/none', answers: {}, others: 404 },
      'GET /cells/:cell/sets/:set/:file': { path: '/cells/doi-3/sets/none/bo.pdf', answers: {}, others: 404 },
      'GET /sets': read('/sets'),
      'GET /cells/:cell/inspection': read('/cells/doi-3/inspection'),
      'GET /cells/:cell/inspection/form': read('/cells/doi-3/inspection/form'),
      'GET /cells/:cell/on-site': {
        path: '/cells/doi-3/on-site',
        answers: { nobody: 303, teamClerk: 303 },
        others: 404,
      },
      'GET /cells/:cell/on-site/pack': {
        path: '/cells/doi-3/on-site/pack',
        answers: { nobody: 401, teamClerk: 200 },
        others: 404,
      },
      'POST /cells/:cell/on-site/rows': {
        path: '/cells/doi-3/on-site/rows',
        answers: { nobody: 401, teamClerk: 409 },
        others: 404,
      },
      'POST /cells/:cell/on-site/attendance': {
        path: '/cells/doi-3/on-site/attendance',
        answers: { nobody: 401, teamClerk: 409 },
        others: 404,
      },
      'GET /cells/:cell/files/:sha256': {
        path: `/cells/doi-3/files/${'a'.repeat(64)}`,
        answers: {},
        others: 404,
      },
      'GET /cells/:cell/minutes': read('/cells/doi-3/minutes'),
      'GET /cells/:cell/minutes/proof': read('/cells/doi-3/minutes/proof'),
      'GET /cells/:cell/papers': read('/cells/doi-3/papers'),
      'GET /cells/:cell/papers/:name': { path: '/cells/doi-3/papers/none', answers: {}, others: 404 },
      'GET /papers': read('/papers'),
      'GET /papers/:name': { path: '/papers/none', answers: {}, others: 404 },
      'GET /progress': read('/progress'),
      'GET /quality': read('/quality'),
      'GET /appraisal': read('/appraisal'),
      'GET /journal': read('/journal'),
      'GET /mails': read('/mails'),
      'GET /sessions': read('/sessions'),
      'GET /deadlines': read('/deadlines'),
      'GET /difficulties': read('/difficulties'),
      'GET /decisions': read('/decisions'),
      'GET /decisions/:id': { path: '/decisions/none', answers: {}, others: 404 },
      'GET /decisions/:id/document': { path: '/decisions/none/document', answers: {}, others: 404 },
      'GET /decisions/:id/word': { path: '/decisions/none/word', answers: {}, others: 404 },
      'GET /decisions/:id/signed': { path: '/decisions/none/signed', answers: {}, others: 404 },
      'GET /decisions/:id/compared': { path: '/decisions/none/compared', answers: {}, others: 404 },
      'GET /help': read('/help'),
      'GET /outbox': read('/outbox'),
      'GET /outbox/notice': { path: '/outbox/notice?id=none', answers: {}, others: 404 },
      'GET /outbox/mail': { path: '/outbox/mail?id=none', answers: {}, others: 404 },
      'POST /outbox/notice': {
        path: '/outbox/notice?id=none',
        fields: [['action', 'hold']],
        answers: { nobody: 303 },
        others: 404,
      },
      'GET /telling': read('/telling'),
      'POST /telling': { path: '/telling', answers: { nobody: 303 }, others: 422 },
      'GET /people': read('/people'),
      'GET /people/:person': read('/people/nguyen-thi-anh'),
      'GET /proof/:subject/:obligation': read('/proof/doi-3/dossier'),
      'GET /templates': read('/templates'),
      'GET /templates/:name': { path: '/templates/none', answers: {}, others: 404 },
      'POST /templates': { path: '/templates', answers: { nobody: 303, office: 422 }, others: 404 },
      'POST /templates/restore': {
        path: '/templates/restore',
        fields: [['kind', 'none']],
        answers: { nobody: 303 },
        others: 404,
      },
      'GET /members': read('/members'),
      'GET /members/form': read('/members/form'),
      'POST /members': {
        path: '/members',
        answers: { nobody: 303, cellHead: 422, office: 422 },
        others: 404,
      },
      'GET /tables/:name': { path: '/tables/none', answers: {}, others: 404 },
      'GET /exports': read('/exports'),
      'GET /exports/:name': { path: '/exports/none', answers: {}, others: 404 },
      'GET /healthz': read('/healthz'),
      'GET /static/:file': read('/static/form.css'),
      'GET /events': read('/events'),
      'GET /person': read('/person'),
      'POST /person': { path: '/person', fields: [['person', 'nobody']], answers: {}, others: 422 },
      'GET /written-date': read('/written-date?text=10/12/2026'),
      'GET /tasks': acted('/tasks'),
      'GET /tasks/:subject/:task': { path: '/tasks/doi-3/dossier', answers: {}, others: 303 },
      'GET /do/:subject': acted('/do/doi-3'),
      'GET /do/:subject/:type': acted('/do/doi-3/difficulty.raise'),
      'POST /do/:subject/:type': {
        path: '/do/doi-3/difficulty.raise',
        fields: [['text', 'Thiếu người']],
        answers: { nobody: 303, cellHead: 303 },
        others: 403,
      },
      'GET /do/:subject/:type/foresee': {
        path: '/do/doi-3/difficulty.raise/foresee',
        answers: {},
        others: 303,
      },
      'POST /do/:subject/:type/foresee': {
        path: '/do/doi-3/difficulty.raise/foresee',
        fields: [['text', 'Thiếu người']],
        answers: { nobody: 303, cellHead: 200 },
        others: 403,
      },
      // a form that was not opened under the same name is kept for nobody
      'POST /do/:subject/:type/draft': {
        path: '/do/doi-3/difficulty.raise/draft',
        fields: [['text', 'Thiếu người']],
        answers: { nobody: 303 },
        others: 409,
      },
      // whoever may send nothing of the case stores no file for it
      'POST /do/:subject/:type/file': {
        path: '/do/doi-3/dossier.submit/file',
        fields: [['_attach', 'reports.resolution.file']],
        answers: { nobody: 303 },
        others: 409,
      },
      'GET /do/:subject/:type/sheet': acted('/do/doi-3/inspection.record/sheet'),
      'POST /do/:subject/:type/sheet': {
        path: '/do/doi-3/inspection.record/sheet',
        answers: { nobody: 303 },
        others: 422,
      },
      'POST /do/:subject/:type/draft/drop': {
        path: '/do/doi-3/difficulty.raise/draft/drop',
        answers: {},
        others: 303,
      },
      'GET /start': ofOffice('/start', 200),
      'POST /start': ofOffice('/start', 422),
      'GET /start/workbook': ofOffice('/start/workbook', 200),
      // whoever works on no plan is led to where one begins
      'GET /start/plan': ofOffice('/start/plan', 303),
      'POST /start/shift': ofOffice('/start/shift', 303),
      'POST /start/drop': ofOffice('/start/drop', 303),
      'GET /start/plan/:section': ofOffice('/start/plan/dates', 303),
      'POST /start/plan/:section': ofOffice('/start/plan/dates', 303),
      'GET /start/review': ofOffice('/start/review', 303),
      'POST /start/review': ofOffice('/start/review', 303),
      'GET /start/announce': ofOffice('/start/announce', 200),
    };
    const personOf = (role: Role): string | null => {
      if (role === 'nobody') return null;
      return role === 'cellHead' ? one.head('doi-3') : one.person(role);
    };
    const ask = async (method: string, path: string, role: Role, fields: Fields = []): Promise<number> => {
      const person = personOf(role);
      const answer =
        method === 'POST'
          ? await post(path, person, fields)
          : await app.request(path, {
              method,
              headers: person === null ? {} : { cookie: `person=${person}` },
            });
      await answer.body?.cancel();
      return answer.status;
    };
    /** what stands before all routes has a star */
    const routes = () => [
      ...new Set(
        app.routes.filter(({ path }) => !path.includes('*')).map(({ method, path }) => `${method} ${path}`),
      ),
    ];

    test('every route has its row', () => expect(routes().sort()).toEqual(Object.keys(ROUTES).sort()));

    test.each(Object.keys(ROUTES))('%s', async (route) => {
      const [method = ''] = route.split(' ');
      const row = ROUTES[route];
      if (row === undefined) throw new Error(route);
      for (const role of ROLES)
        expect(await ask(method, row.path, role, row.fields), role).toBe(row.answers[role] ?? row.others);
      const known = routes();
      const [, pattern = ''] = route.split(' ');
      for (const other of ['POST', 'PUT', 'PATCH', 'DELETE'])
        if (!known.includes(`${other} ${pattern}`))
          for (const role of ROLES)
            expect([404, 405], `${other} by ${role}`).toContain(await ask(other, row.path, role));
    });

    test('nobody but the cell’s head has sent anything by all that', async () => {
      const senders = (await eventsOf('doi-3')).map(({ by }) => by);
      expect(senders).toEqual([one.head('doi-3')]);
    });
  });

  test('8.2.2 a form that names a file of another cell', async () => {
    const file = {
      cell: 'doi-4',
      sha256: 'a'.repeat(64),
      name: 'báo cáo.pdf',
      type: 'pdf',
      size: 1_000,
    };
    const answer = await post('/do/doi-5/dossier.submit', one.head('doi-5'), [
      ['reports.resolution.title', 'Báo cáo'],
      ['reports.resolution.file', JSON.stringify(file)],
    ]);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('id="f-reports.resolution.file-problem"');
    expect(await eventsOf('doi-5')).toEqual([]);
  });

  test('3.5.1, 3.5.3 a POST from a page of somebody else, at every route that takes one', async () => {
    const paths = app.routes.filter(({ method, path }) => method === 'POST' && !path.includes('*'));
    expect(paths.length).toBeGreaterThan(1);
    for (const { path } of paths)
      for (const headers of [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'none' },
      ] as Record<string, string>[]) {
        const at = path.replace(':subject', 'doi-5').replace(':type', 'difficulty.raise');
        const answer = await post(at, one.head('doi-5'), [['text', 'Thiếu người']], headers);
        expect(answer.status, `${at} ${JSON.stringify(headers)}`).toBe(403);
      }
    expect(await eventsOf('doi-5')).toEqual([]);
  });

  test('3.4.1–3.4.6 foreign content, on every page where people act, whatever the answer is', async () => {
    const head = one.head('doi-5');
    const answers = [
      await app.request('/tasks', { headers: { cookie: `person=${head}` } }),
      await app.request('/person'),
      await app.request('/do/doi-5/none', { headers: { cookie: `person=${head}` } }),
      await post('/do/doi-5/difficulty.raise', head, []),
      await post('/do/doi-5/difficulty.raise', head, [], { 'sec-fetch-site': 'cross-site' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 422, 403]);
    for (const { headers } of answers) {
      const policy = headers.get('content-security-policy') ?? '';
      for (const part of [
        "default-src 'none'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'self'",
      ])
        expect(policy).toContain(part);
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      // without TLS it would keep people out
      expect(headers.get('strict-transport-security')).toBeNull();
    }
  });

  test('1.2.1 what was typed is shown again as text, in every kind of field', async () => {
    const clerk = one.person('teamClerk');
    const answer = await post(`/do/doi-5/review.return`, clerk, [
      ['notes.0.text', NASTY],
      ['notes.0.criterion', `"${NASTY}`],
      [`notes.1.${NASTY}`, NASTY],
      ['until', `"${NASTY}`],
      ['_id', `"${NASTY}`],
    ]);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).not.toContain('<img');
    const back = await app.request(`/person?back=${encodeURIComponent(`/"${NASTY}`)}`);
    expect(await back.text()).not.toContain('<img');
  });

  test('5.2.1, 5.2.2 a file that is not what it is called, an empty one, and a body without end', async () => {
    const head = one.head('doi-5');
    for (const file of [
      new File(['%PDF-1.4\n'], 'báo cáo.html'),
      new File(['<html></html>'], 'báo cáo.pdf'),
      new File(['MZ'], 'báo cáo.docx'),
      new File([], 'trống.pdf'),
    ]) {
      const answer = await post('/do/doi-5/dossier.submit', head, [
        ['reports.resolution.title', 'Báo cáo'],
        ['reports.resolution.file', file],
      ]);
      expect(answer.status, file.name).toBe(422);
    }
    expect(await filesOf('doi-5')).toEqual([]);
    let given = 0;
    const endless = new ReadableStream({
      pull(controller) {
        given += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const answer = await app.request('/do/doi-5/dossier.submit', {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { cookie: `person=${head}`, 'content-type': 'multipart/form-data; boundary=x' },
    } as RequestInit);
    expect(answer.status).toBe(413);
    expect(given).toBeLessThan(100);
    expect(await eventsOf('doi-5')).toEqual([]);
  });
});
