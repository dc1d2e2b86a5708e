import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { PaperEvent } from '../../domain/paper-event.ts';
import type { RecordsReader } from '../../records/reading.ts';
import { createDashboard } from '../app.ts';
import { at, SAMPLE_NOW, sampleRecords } from '../sample.fixture.ts';
import { appraisedRecords, decidedRecords } from '../sample-appraisal.fixture.ts';
import { foundIn, type Sample } from '../sample-reader.fixture.ts';
import { ownPath, signInPath } from './own-path.ts';
import { seenCampaign, seenCampaignContent } from './seen-campaign.ts';
import { seenReader } from './seen-reader.ts';
import { viewerOf } from './viewer.ts';

/** Who reads what, where people read as themselves; numbers are of OWASP ASVS 5.0. */

const HEADS = { 'doi-1': 'nguyen-thi-anh', 'doi-2': 'do-van-dat', 'doi-5': 'lam-van-tho' };
const TEAM = 'le-duc-an';
const OFFICE = 'do-thi-thu';
const COMMITTEE = 'vo-minh-tam';

/** when the team reads dossiers */
const READING = at('2024-12-06 11:00');

const WHO = 'x-person';

const dashboardOf = (reader: RecordsReader, now: number) =>
  createDashboard({
    reader,
    now: () => now,
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header(WHO) ?? null,
  });
type App = ReturnType<typeof dashboardOf>;

const ask = async (app: App, person: string | null, path: string) => {
  const answer = await app.request(path, { headers: person === null ? {} : { [WHO]: person } });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};

/** Everything that pages can read for somebody, as JSON. */
async function readable({ reader, campaign }: Sample, person: string, now: number): Promise<string> {
  const seen = seenReader(reader, person, now);
  const cells = (await reader.cells(campaign.id)).map(({ cell }) => cell);
  return JSON.stringify([
    await seen.campaignNames(),
    await seen.campaign(campaign.id),
    await seen.cells(campaign.id),
    await Promise.all(cells.map((cell) => seen.cell(campaign.id, cell))),
    await seen.cases(campaign.id),
    await Promise.all(cells.map((cell) => seen.caseContent(campaign.id, cell))),
    await Promise.all(cells.map((cell) => seen.caseAt(campaign.id, cell, now))),
    await seen.campaignAt(campaign.id, now),
    await Promise.all(cells.map((cell) => seen.happenedAt(campaign.id, cell, { of: 'dossier', version: 1 }))),
    await Promise.all(
      cells.map((cell) => seen.happenedAt(campaign.id, 'campaign', { of: 'published', cell })),
    ),
    await seen.raised(campaign.id),
    await Promise.all(cells.map((cell) => seen.guidance(campaign.id, cell))),
    await seen.campaignContent(campaign.id),
    await seen.people(campaign.id),
    await seen.journal(campaign.id),
    await Promise.all(cells.map((subject) => seen.journal(campaign.id, { subject }))),
    await seen.notices(campaign.id),
    await Promise.all(cells.map((subject) => seen.notices(campaign.id, { subject }))),
    await seen.outbox(campaign.id, { limit: 1_000, offset: 0 }),
    await seen.mails(campaign.id),
    await seen.decisions(campaign.id),
    await seen.troubles(campaign.id),
    await Promise.all(['campaign', ...cells].map((cell) => seen.recordedSeq(campaign.id, cell))),
  ]);
}

/** What must not be told to a cell: ids and names of the other cells, their people, their members. */
async function othersOf({ reader, campaign }: Sample, cell: string): Promise<string[]> {
  const { plan } = campaign;
  const everywhere = plan.roles.filter((role) => role.cell === undefined || role.cell === cell);
  const elsewhere = plan.roles.filter(
    ({ person, cell: own }) =>
      own !== undefined && own !== cell && !everywhere.some((role) => role.person === person),
  );
  const others = plan.cells.filter(({ id }) => id !== cell);
  const members = (await reader.people(campaign.id)).filter((person) => person.cell !== cell);
  return [
    ...others.flatMap(({ id, name }) => [id, name]),
    ...elsewhere.map(({ person }) => person),
    ...members.map(({ id }) => id),
  ];
}

let middle: Sample;
let appraised: Sample & { now: number };
let decided: Sample & { now: number };
beforeAll(async () => {
  middle = await sampleRecords();
  appraised = await appraisedRecords();
  decided = await decidedRecords();
}, 120_000);

test.each([
  ['another cell does', HEADS['doi-1'], 'doi-2', HEADS['doi-2'], 'difficulty.raise', { text: 'Thiếu người' }],
  [
    'the office does with people',
    TEAM,
    'campaign',
    OFFICE,
    'person.correct',
    { person: HEADS['doi-5'], fields: ['phone'], newcomer: false },
  ],
  ['the team notes in its own case', HEADS['doi-1'], 'doi-1', TEAM, 'review.note', { text: 'Xem lại sổ' }],
])(
  '8.2.3 nothing that somebody reads counts what %s',
  async (_, person, subject, by, type, payload) => {
    const readBy = async (happens: boolean) => {
      const now = type === 'review.note' ? READING : SAMPLE_NOW;
      const sample = await sampleRecords(undefined, now);
      if (happens) sample.send(subject, by, type, payload);
      sample.send('doi-1', HEADS['doi-1'], 'difficulty.raise', { text: 'Thiếu giấy' });
      const text = await readable(sample, person, now);
      // a rehearsal numbers what is sent; ids of events are random otherwise
      return text.replaceAll(/"id":"r\d+"/g, '"id":""').split(',');
    };
    const [busy, quiet] = [await readBy(true), await readBy(false)];
    expect(busy.filter((part, index) => part !== quiet[index])).toEqual([]);
  },
  60_000,
);

describe('8.2.2 a cell', () => {
  const PAGES = ['/', '/cells/doi-1', '/cells/doi-1/members', '/journal', '/mails'];

  test.each([
    ['in the middle', () => ({ sample: middle, now: SAMPLE_NOW })],
    ['before the committee', () => ({ sample: appraised, now: appraised.now })],
    ['after the decisions', () => ({ sample: decided, now: decided.now })],
  ])(
    'reads its own case, and nothing of another %s',
    async (_when, of) => {
      const { sample, now } = of();
      const app = dashboardOf(sample.reader, now);
      const others = await othersOf(sample, 'doi-1');
      for (const path of PAGES) {
        const { status, text } = await ask(app, HEADS['doi-1'], path);
        expect(status, path).toBe(200);
        for (const other of others) expect(text.includes(other), `${other} on ${path}`).toBe(false);
      }
      const all = await readable(sample, HEADS['doi-1'], now);
      expect(all.includes('Chi bộ Đội QLTT số 1')).toBe(true);
      for (const other of others) expect(all.includes(`"${other}`), other).toBe(false);
    },
    60_000,
  );

  test('that asks with the ids of another is answered as if there were none', async () => {
    const app = dashboardOf(decided.reader, decided.now);
    const decision = (await decided.reader.decisions(decided.campaign.id))[0]?.id ?? '';
    const swapped: [own: string, others: string[], none: string][] = [
      ['/cells/doi-1', ['/cells/doi-2', '/cells/campaign'], '/cells/none'],
      ['/cells/doi-1/members', ['/cells/doi-2/members'], '/cells/none/members'],
      ['/', [`/decisions/${decision}`, '/appraisal', '/decisions'], '/decisions/none'],
      ['/', [`/decisions/${decision}/document`], '/decisions/none/document'],
    ];
    for (const [own, others, none] of swapped) {
      const nothing = await ask(app, HEADS['doi-1'], none);
      expect((await ask(app, HEADS['doi-1'], own)).status, own).toBe(200);
      expect(nothing.status).toBe(404);
      for (const other of others) expect(await ask(app, HEADS['doi-1'], other), other).toEqual(nothing);
    }
  }, 60_000);
});

describe('8.2.3', () => {
  const scoresOf = async ({ reader, campaign }: Sample, person: string, cell: string, now: number) => {
    const seen = seenReader(reader, person, now);
    const { scores } = await seen.caseContent(campaign.id, cell);
    const facts = (await seen.cell(campaign.id, cell))?.standing.facts.ratings.cellQuality ?? {};
    return {
      team: (scores?.team.length ?? 0) > 0 && facts.team !== undefined,
      committee: (scores?.committee.length ?? 0) > 0 && facts.committee !== undefined,
    };
  };

  test('what the team drafts is the team’s alone until its minutes are read out or sent', async () => {
    const sample = await sampleRecords(undefined, at('2024-12-12 09:00'));
    const { reader, campaign } = sample;
    const now = at('2024-12-12 09:00');
    sample.send('doi-1', TEAM, 'inspection.record', {
      scores: [
        { subject: 'fourGood', criterion: 'sinh-hoat-dinh-ky', points: 3, reason: 'DRAFTED', evidence: [] },
      ],
    });
    const drafted = await readable(sample, TEAM, now);
    const told = /DRAFTED|inspection\.record/;
    expect(told.test(drafted)).toBe(true);
    for (const person of [HEADS['doi-1'], OFFICE, COMMITTEE])
      expect(told.test(await readable(sample, person, now)), person).toBe(false);
    expect(await reader.journal(campaign.id, { subject: 'doi-1' })).not.toEqual([]);
  }, 60_000);

  test('a cell reads what the committee thinks of it with what it decided, and never how it voted', async () => {
    const remark = 'Đánh giá cao việc xử lý vụ việc tồn đọng';
    const told = async (sample: Sample & { now: number }, person: string) =>
      (await readable(sample, person, sample.now)).includes(remark);
    const head = HEADS['doi-1'];
    expect([await told(appraised, COMMITTEE), await told(appraised, head)]).toEqual([true, false]);
    expect([await told(decided, TEAM), await told(decided, head)]).toEqual([false, true]);
    const voted = async (person: string) =>
      /"votes"|vote\.record/.test(await readable(decided, person, decided.now));
    expect(await Promise.all([COMMITTEE, OFFICE, TEAM, head].map(voted))).toEqual([true, true, false, false]);
  }, 60_000);

  test('scores of the committee are not told to a cell before it decides, nor when its case is before it again', async () => {
    const [head, both] = [HEADS['doi-5'], { team: true, committee: true }];
    for (const sample of [appraised, decided]) {
      expect(await scoresOf(sample, COMMITTEE, 'doi-5', sample.now)).toEqual(both);
      for (const person of [head, TEAM])
        expect(await scoresOf(sample, person, 'doi-5', sample.now)).toEqual({ ...both, committee: false });
    }
  }, 60_000);

  test('members and their levels are read by their cell, the office and the committee alone', async () => {
    const app = dashboardOf(decided.reader, decided.now);
    const asked = async (person: string) => (await ask(app, person, '/cells/doi-2/members')).status;
    expect(await Promise.all([HEADS['doi-2'], OFFICE, COMMITTEE].map(asked))).toEqual([200, 200, 200]);
    expect(await Promise.all([HEADS['doi-1'], TEAM].map(asked))).toEqual([404, 404]);
    const named = /doi-\d-dang-vien-\d/;
    expect(named.test(await readable(decided, TEAM, decided.now))).toBe(false);
    expect(named.test(await readable(decided, OFFICE, decided.now))).toBe(true);
  }, 60_000);
});

describe('how people are reached', () => {
  test('is read by the office alone, on no page and in no record by anybody else', async () => {
    const told = /@[a-z0-9-]+\.example/;
    expect(told.test(await readable(middle, OFFICE, SAMPLE_NOW))).toBe(true);
    for (const person of [COMMITTEE, TEAM, HEADS['doi-1']])
      expect(await readable(middle, person, SAMPLE_NOW), person).not.toMatch(told);
  }, 60_000);

  test('so is the outbox: to anybody else it is empty', async () => {
    const part = async (person: string) => {
      const seen = seenReader(middle.reader, person, SAMPLE_NOW);
      const { rows, counts } = await seen.outbox(middle.campaign.id, { limit: 5, offset: 0 });
      return rows.length + Object.keys(counts).length;
    };
    expect(await part(OFFICE)).toBeGreaterThan(5);
    for (const person of [COMMITTEE, TEAM, HEADS['doi-1']]) expect(await part(person), person).toBe(0);
  }, 60_000);
});

describe('what the office noted down of a telling', () => {
  test('is read by office and committee, also what was corrected of it; whoever was told reads how and when', async () => {
    const head = HEADS['doi-1'];
    const rows = await middle.reader.notices(middle.campaign.id, { subject: 'doi-1', person: head });
    const before = {
      how: 'phone',
      at: 1,
      note: 'vợ nghe máy',
      recordedAt: 2,
      correctedBy: OFFICE,
      reason: 'nhầm',
    };
    const told = { how: 'inPerson' as const, at: 3, note: 'tại nhà', before: [before] };
    const notices = async () => rows.slice(0, 1).map((row) => ({ ...row, state: 'told' as const, told }));
    const read = async (person: string) => {
      const seen = seenReader({ ...middle.reader, notices } as never, person, SAMPLE_NOW);
      return (await seen.notices(middle.campaign.id, { subject: 'doi-1' })).map((row) => row.told);
    };
    expect(await read(COMMITTEE)).toEqual([told]);
    const withheld = { ...before, note: null, reason: null };
    expect(await read(head)).toEqual([{ ...told, note: null, before: [withheld] }]);
  }, 60_000);
});

describe('8.2.1 whoever', () => {
  test('has not signed in is led there from a page, and is refused streams and files', async () => {
    const app = dashboardOf(decided.reader, decided.now);
    for (const path of ['/', '/cells/doi-1', '/cells/none', '/decisions?campaign=none']) {
      const { status, headers } = await ask(app, null, path);
      expect([status, headers.get('location')]).toEqual([303, `/sign-in?back=${encodeURIComponent(path)}`]);
    }
    for (const path of ['/events', '/decisions/none/document'])
      expect((await ask(app, null, path)).status).toBe(401);
    expect(await ask(app, null, '/healthz')).toMatchObject({ status: 200, text: '{"ok":true}' });
  });

  test('has no role in a campaign is told of none, whichever is asked for', async () => {
    const app = dashboardOf(decided.reader, decided.now);
    const nothing = await ask(app, 'somebody', '/cells/none');
    expect(nothing.status).toBe(404);
    for (const path of ['/', '/cells/doi-1', '/events'])
      expect(await ask(app, 'somebody', path), path).toEqual(nothing);
    // the page in the other language is asked for by the same name
    const named = async (campaign: string) =>
      (await ask(app, 'somebody', `/?campaign=${campaign}`)).text.replaceAll(campaign, '');
    expect(await named(decided.campaign.id)).toBe(await named('none'));
  });

  test('signs in comes back to a page of ours and to nothing else', () => {
    for (const own of ['/', '/cells/doi-1?lang=en#h-why', '/do/doi-1']) expect(ownPath(own), own).toBe(own);
    for (const foreign of [
      '',
      'x',
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      'https://evil.example',
      null,
    ])
      expect(ownPath(foreign), String(foreign)).toBeNull();
    expect(signInPath('//evil.example')).toBe('/sign-in?back=%2F');
  });
});

describe('8.3.2 a role that was taken away', () => {
  function without(sample: Sample, person: () => string | null): RecordsReader {
    const own: Pick<RecordsReader, 'campaignNames' | 'campaign'> = {
      campaignNames: async () => {
        const names = await sample.reader.campaignNames();
        return names.map((name) => ({ ...name, revision: name.revision + (person() === null ? 0 : 1) }));
      },
      campaign: async (id) => {
        const row = await sample.reader.campaign(id);
        if (row === null) return null;
        const assignments = row.roster.assignments.filter((one) => one.person !== person());
        return { ...row, roster: { revision: row.roster.revision + 1, assignments } };
      },
    };
    return { ...sample.reader, ...own, campaignsOf: foundIn(own) };
  }

  test('is missed by the next request, and ends what listens', async () => {
    let removed: string | null = null;
    const app = dashboardOf(
      without(decided, () => removed),
      decided.now,
    );
    const head = HEADS['doi-1'];
    expect((await ask(app, head, '/cells/doi-1')).status).toBe(200);
    const listening = await app.request('/events', { headers: { [WHO]: head } });
    const events = listening.body?.getReader();
    expect((await events?.read())?.done).toBe(false);
    removed = head;
    expect((await ask(app, head, '/cells/doi-1')).status).toBe(404);
    expect((await ask(app, head, '/')).status).toBe(404);
    expect((await events?.read())?.done).toBe(true);
  }, 20_000);

  test('roles count on their days alone: one that is over, or begins tomorrow, opens nothing', () => {
    const on = { from: '2024-12-10', to: '2024-12-11' };
    const roster = { revision: 1, assignments: [{ person: 'an', role: 'office' as const, ...on }] };
    const sides = (local: string) => [...(viewerOf('an', roster, at(local), '+07:00')?.sides ?? [])];
    expect(
      ['2024-12-09 23:59', '2024-12-10 00:00', '2024-12-11 23:59', '2024-12-12 00:00'].map(sides),
    ).toEqual([[], ['office'], ['office'], []]);
  });

  test('of one who is signed out meanwhile ends what listens as well', async () => {
    let [isThere, polls] = [true, 0];
    const reader: RecordsReader = {
      ...decided.reader,
      campaignNames: async () => {
        polls += 1;
        return await decided.reader.campaignNames();
      },
    };
    const access = { reading: 'byPerson' as const, whoIsThere: async () => (isThere ? OFFICE : null) };
    const app = createDashboard({ reader, now: () => decided.now, ...access });
    const listening = await app.request('/events');
    const events = listening.body?.getReader();
    expect((await events?.read())?.done).toBe(false);
    // it listens, and nothing happens
    await vi.waitUntil(() => polls > 8, { timeout: 10_000 });
    isThere = false;
    expect((await events?.read())?.done).toBe(true);
  }, 20_000);
});

test('8.2.3 what has happened elsewhere is told to nobody by its hour alone', async () => {
  const heard = (person: string, subject: string, event: PaperEvent) =>
    seenReader(decided.reader, person, decided.now).happenedAt(decided.campaign.id, subject, event);
  const published = (cell: string) => ({ of: 'published', cell }) as const;
  expect(await heard(HEADS['doi-1'], 'campaign', published('doi-1'))).toBeGreaterThan(0);
  expect(await heard(OFFICE, 'campaign', published('doi-2'))).toBeGreaterThan(0);
  expect(await heard(OFFICE, 'campaign', { of: 'meeting', meeting: 'm1' })).toBeGreaterThan(0);
  for (const [subject, event] of [
    ['campaign', published('doi-2')],
    ['campaign', { of: 'meeting', meeting: 'm1' }],
    ['campaign', { of: 'report' }],
    ['doi-2', { of: 'dossier', version: 1 }],
  ] as const)
    expect(await heard(HEADS['doi-1'], subject, event), `${subject} ${event.of}`).toBeNull();
});

test('8.2.3 names that other cells had are told to a cell as little as those that they have', () => {
  const renamed = ['doi-1', 'doi-2'].map((cell) => ({ cell, name: 'Mới', from: '2024-12-01', was: 'Cũ' }));
  const row = { ...middle.campaign, plan: { ...middle.campaign.plan, renamed } };
  const seen = (person: string) => {
    const viewer = viewerOf(person, row.roster, SAMPLE_NOW, row.plan.calendar.utcOffset);
    return viewer === null ? [] : seenCampaign(row, viewer).plan.renamed?.map(({ cell }) => cell);
  };
  expect(seen(HEADS['doi-1'])).toEqual(['doi-1']);
  expect(seen(TEAM)).toEqual(['doi-1', 'doi-2']);
});

test('8.2.2 whoever is of a cell reads the case of one that has merged into it, and no other; its pages lead there', async () => {
  const { reader, campaign } = middle;
  const merged = [{ cell: 'doi-2', into: 'doi-1' }];
  const after: RecordsReader = {
    ...reader,
    async campaign(id) {
      const row = await reader.campaign(id);
      return row === null ? null : { ...row, roster: { ...row.roster, merged } };
    },
    campaignsOf: async (person) =>
      (await reader.campaignsOf(person)).map((one) => ({ ...one, roster: { ...one.roster, merged } })),
  };
  const [goesOn, other] = [HEADS['doi-1'], HEADS['doi-5']].map((person) =>
    seenReader(after, person, SAMPLE_NOW),
  );
  expect((await goesOn?.cells(campaign.id))?.map(({ cell }) => cell)).toEqual(['doi-1', 'doi-2']);
  expect(await goesOn?.caseContent(campaign.id, 'doi-2')).toEqual(
    await seenReader(reader, HEADS['doi-2'], SAMPLE_NOW).caseContent(campaign.id, 'doi-2'),
  );
  expect(await other?.cell(campaign.id, 'doi-2')).toBeNull();
  expect((await other?.campaign(campaign.id))?.roster.merged).toEqual([]);

  const app = createDashboard({
    reader: after,
    now: () => SAMPLE_NOW,
    reading: 'byPerson',
    whoIsThere: async () => HEADS['doi-1'],
  });
  for (const path of ['/cells/doi-1', '/cells/doi-1/dossier']) {
    const page = await (await app.request(path)).text();
    expect(page, path).toContain('Chi bộ đã sáp nhập vào đây');
    expect(page, path).toMatch(/href="\/cells\/doi-2\/dossier/);
  }
  for (const below of ['', '/dossier', '/minutes', '/papers'])
    expect((await app.request(`/cells/doi-2${below}`)).status, below).toBe(200);
  expect((await app.request('/cells/doi-3')).status).toBe(404);
});

test('8.2.3 a case as it stood then is read as it is now: what the team drafts is not told by it', async () => {
  const team = seenReader(middle.reader, TEAM, SAMPLE_NOW);
  const head = seenReader(middle.reader, HEADS['doi-1'], SAMPLE_NOW);
  const then = (reader: typeof head) => reader.caseAt(middle.campaign.id, 'doi-1', SAMPLE_NOW);
  expect((await then(team))?.content).toEqual(await team.caseContent(middle.campaign.id, 'doi-1'));
  expect((await then(head))?.content).toEqual(await head.caseContent(middle.campaign.id, 'doi-1'));
  expect((await then(head))?.standing).toEqual((await head.cell(middle.campaign.id, 'doi-1'))?.standing);
  expect(await head.caseAt(middle.campaign.id, 'doi-2', SAMPLE_NOW)).toBeNull();
  const campaign = await head.campaignAt(middle.campaign.id, SAMPLE_NOW);
  expect(campaign?.plan.cells.map(({ id }) => id)).toEqual(['doi-1']);
});

test('[C.9] a cell reads the numbers of papers to itself and to all, and of no other', () => {
  const of = { session: null, date: '2024-12-27', gapReason: null, at: 1 };
  const numbered = [
    { ...of, paper: 'planNotice' as const, cell: null, number: '12-TB/ĐU' },
    { ...of, paper: 'result' as const, cell: 'doi-1', number: '25-TB/ĐU' },
    { ...of, paper: 'result' as const, cell: 'doi-2', number: '26-TB/ĐU' },
  ];
  const read = (side: 'cell' | 'office') =>
    seenCampaignContent(
      { numbered },
      { person: 'x', sides: new Set([side]), cells: ['doi-1'] },
    ).numbered?.map(({ number }) => number);
  expect(read('cell')).toEqual(['12-TB/ĐU', '25-TB/ĐU']);
  expect(read('office')).toHaveLength(3);
});
