import { describe, expect, test } from 'vitest';
import type { CaseContent, Minutes, ScoreRecord } from '../case/case-content.ts';
import { recordedCell } from '../case/recorded-cell.fixture.ts';
import type { RecordedCell } from '../case/recorded-cell.ts';
import { noScores } from '../case/score-layers.ts';
import type { Meeting } from '../committee/meeting.ts';
import type { CellStanding } from '../journal/journal.ts';
import { emptyMinutes, locked } from '../minutes/minutes-content.ts';
import type { Plan } from '../plan/plan.ts';
import { realPlanNow } from '../plan/real-plan.fixture.ts';
import { memberLine } from '../result/member.ts';
import { type QualityRecords, qualityFindings } from './quality-check.ts';

const NOW = Date.parse('2024-12-13T09:00:00+07:00');
const SATURDAY = Date.parse('2024-12-14T08:00:00+07:00');

/** As it would be once an office had put its own in the place of everything that is assumed or a sample. */
const settled = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value, (key, own) => (key === 'placeholder' || key === 'sample' ? false : own)),
  ) as T;

function orderlyPlan(): Plan {
  const plan = settled(realPlanNow());
  const people = [
    ...plan.people.map((one) => ({ ...one, email: `${one.id}@qltt.travinh.gov.vn` })),
    ...plan.cells.map(({ id }) => ({
      id: `pho-${id}`,
      name: 'Trần Văn Phó',
      email: `pho-${id}@qltt.travinh.gov.vn`,
      sample: false,
    })),
  ];
  const deputies = plan.cells.map(({ id }) => ({
    person: `pho-${id}`,
    role: 'cellDeputy' as const,
    cell: id,
  }));
  return { ...plan, people, roles: [...plan.roles.filter(({ role }) => role !== 'cellDeputy'), ...deputies] };
}
const PLAN = orderlyPlan();

const score = (layer: 'self' | 'team', more: Partial<ScoreRecord> = {}): ScoreRecord => ({
  id: `${layer}1`,
  subject: 'fourGood',
  criterion: 'ket-qua-nhiem-vu',
  points: 15,
  grade: null,
  met: null,
  evidence: [{ text: 'Báo cáo năm' }],
  remark: null,
  reason: null,
  by: 'an',
  at: NOW,
  version: layer === 'self' ? 1 : null,
  ...more,
});
const signed: Minutes = {
  ...emptyMinutes(1),
  signatures: { cell: { by: 'anh', at: NOW }, team: { by: 'hung', at: NOW } },
};
const content: Partial<CaseContent> = {
  scores: { ...noScores, self: [score('self')], team: [score('team')] },
  minutes: locked(signed, 'agreed'),
  members: ['an', 'binh'].map((member) => ({
    ...memberLine({ member, kind: 'full', status: 'rated', sickMonths: 0, disciplined: false }),
    cell: 'GOOD',
  })),
};
const cellOf = (own: Partial<CaseContent> = {}, standing: Partial<CellStanding> = {}): RecordedCell =>
  recordedCell('doi-1', 'minutesAgreement', { ...content, ...own }, standing);
const records = (more: Partial<QualityRecords> = {}): QualityRecords => ({
  plan: PLAN,
  roster: { revision: 1, assignments: PLAN.roles },
  addresses: PLAN.people,
  returned: [],
  cells: [cellOf()],
  meetings: [],
  ...more,
});
const found = (more: Partial<QualityRecords>) => qualityFindings(records(more), NOW);
const inCell = (own: Partial<CaseContent>) => found({ cells: [cellOf(own)] });

test('a campaign in order has nothing to mend', () => {
  expect(found({})).toEqual([]);
});

describe('people', () => {
  const without = (id: string) => PLAN.people.map((one) => (one.id === id ? { ...one, email: null } : one));

  test('who has a role, today or later, and no address, is told', () => {
    expect(found({ addresses: without('do-thi-thu') })).toEqual([
      { code: 'addressMissing', person: 'do-thi-thu' },
    ]);
    const assignments = [...PLAN.roles, { person: 'moi', role: 'teamMember' as const, from: '2024-12-20' }];
    const later = {
      roster: { revision: 2, assignments },
      plan: { ...PLAN, people: [...PLAN.people, { id: 'moi', name: 'Mới', email: null, sample: false }] },
    };
    expect(found(later)).toEqual([{ code: 'addressMissing', person: 'moi' }]);
  });

  test('whose role is over needs none, and who doesn’t read addresses is told nothing of them', () => {
    const over = PLAN.roles.map((one) =>
      one.person === 'pho-doi-1' ? { ...one, person: 'cu', to: '2024-12-12' } : one,
    );
    const assignments = [
      ...over,
      { person: 'pho-doi-1', role: 'cellDeputy' as const, cell: 'doi-1', from: '2024-12-13' },
    ];
    const people = [...PLAN.people, { id: 'cu', name: 'Cũ', email: null, sample: false }];
    expect(found({ roster: { revision: 2, assignments }, plan: { ...PLAN, people } })).toEqual([]);
    expect(found({ addresses: null, returned: ['do-thi-thu'] })).toEqual([]);
  });

  test('an address from which a mail came back is told once, as long as somebody with a role has it', () => {
    const address = 'do-thi-thu@qltt.travinh.gov.vn';
    const returned = ['do-thi-thu', 'do-thi-thu'];
    expect(found({ returned })).toEqual([{ code: 'addressReturned', person: 'do-thi-thu', address }]);
    expect(
      found({
        returned: ['who-has-left'],
        addresses: [...PLAN.people, { id: 'who-has-left', email: address }],
      }),
    ).toEqual([]);
    expect(found({ returned, addresses: without('do-thi-thu') })).toEqual([
      { code: 'addressMissing', person: 'do-thi-thu' },
    ]);
  });

  test('a cell without a deputy on the day is told until it has ended', () => {
    const assignments = PLAN.roles.map((one) =>
      one.person === 'pho-doi-1' ? { ...one, to: '2024-12-12' } : one,
    );
    const roster = { revision: 2, assignments };
    expect(found({ roster })).toEqual([{ code: 'deputyMissing', cell: 'doi-1' }]);
    expect(found({ roster, cells: [cellOf({}, { ended: true })] })).toEqual([]);
  });
});

describe('what all is counted by', () => {
  test('what the check of plans finds is told of the roles of now', () => {
    const assignments = PLAN.roles.filter(({ role }) => role !== 'teamClerk');
    expect(found({ roster: { revision: 2, assignments } })).toEqual([
      { code: 'ofPlan', found: { code: 'ROLE_UNFILLED', values: { role: 'teamClerk' } } },
    ]);
  });

  test('what the check finds and nobody can mend any more is not told', () => {
    const milestones = { ...PLAN.milestones, teamReport: null };
    expect(found({ plan: { ...PLAN, milestones } })).toEqual([]);
  });

  test('assumed values are told with their number, set by set', () => {
    const real = realPlanNow();
    const codes = found({ plan: { ...PLAN, criteria: real.criteria } });
    expect(codes.map(({ code }) => code)).toEqual(real.criteria.map(() => 'valuesAssumed'));
    expect(codes[0]).toEqual({ code: 'valuesAssumed', subject: 'fourGood', values: expect.any(Number) });
  });
});

describe('days off ahead', () => {
  const session = {
    id: 's1',
    startsAt: SATURDAY,
    endsAt: SATURDAY + 1,
    venue: '',
    state: 'scheduled' as const,
  };
  const at = (change: Partial<typeof session>) => cellOf({}, { session: { ...session, ...change } });

  test('a session on one is told once with its cells', () => {
    const cells = [at({}), { ...at({}), cell: 'doi-2' }];
    expect(found({ cells })).toEqual([
      { code: 'sessionOnDayOff', session: 's1', date: '2024-12-14', cells: ['doi-1', 'doi-2'] },
    ]);
  });

  test('one on a day that is worked, or that is over, is not', () => {
    expect(found({ cells: [at({ startsAt: SATURDAY + 2 * 86_400_000 })] })).toEqual([]);
    expect(found({ cells: [at({ startsAt: SATURDAY - 7 * 86_400_000 })] })).toEqual([]);
  });

  test('so is a meeting of the committee, until it was held', () => {
    const meeting = {
      id: 'm1',
      slate: 'main',
      startsAt: SATURDAY,
      endsAt: SATURDAY,
      venue: '',
      record: null,
    };
    expect(found({ meetings: [meeting] })).toEqual([
      { code: 'meetingOnDayOff', meeting: 'm1', date: '2024-12-14' },
    ]);
    const held = { ...meeting, record: {} } as unknown as Meeting;
    expect(found({ meetings: [held] })).toEqual([]);
  });
});

describe('cells', () => {
  const self = (more: Partial<ScoreRecord>) =>
    inCell({ scores: { ...noScores, self: [score('self', more)] } });

  test('[R47] points without anything that proves them are told, nothing given is not', () => {
    expect(self({ evidence: [] })).toEqual([
      { code: 'evidenceMissing', cell: 'doi-1', subject: 'fourGood', scores: 1 },
    ]);
    expect(self({ evidence: [], points: 0 })).toEqual([]);
    expect(self({ evidence: [], points: null, met: true })).toEqual([]);
  });

  test('a score far from the one below it, without a reason, is told of the layer that gave it', () => {
    const scored = (team: Partial<ScoreRecord>) =>
      inCell({ scores: { ...noScores, self: [score('self')], team: [score('team', team)] } });
    expect(scored({ points: 10 })).toEqual([
      { code: 'reasonMissing', cell: 'doi-1', subject: 'fourGood', layer: 'team', scores: 1 },
    ]);
    expect(scored({ points: 10, reason: 'Thiếu số liệu' })).toEqual([]);
    const committee = [score('team', { points: 10 })];
    expect(
      inCell({ scores: { ...noScores, self: [score('self')], team: [score('team')], committee } }),
    ).toEqual([{ code: 'reasonMissing', cell: 'doi-1', subject: 'fourGood', layer: 'committee', scores: 1 }]);
  });

  test('locked minutes that both were to sign are told without one’s signature', () => {
    const one = { ...signed, signatures: { ...signed.signatures, team: null } };
    expect(inCell({ minutes: locked(one, 'adopted') })).toEqual([
      { code: 'signatureMissing', cell: 'doi-1', version: 1, side: 'team' },
    ]);
    // a side that refused, or didn't answer, is no gap; what isn't locked is still asked for
    expect(inCell({ minutes: locked(one, 'refused') })).toEqual([]);
    expect(inCell({ minutes: { ...one, outcome: 'agreed' } })).toEqual([]);
  });

  test('[R25] members without a level are told where others of their cell have one', () => {
    const [an, binh] = content.members ?? [];
    if (an === undefined || binh === undefined) throw new Error('there are no members');
    expect(inCell({ members: [an, { ...binh, cell: null }] })).toEqual([
      { code: 'levelMissing', cell: 'doi-1', missing: 1, rated: 1 },
    ]);
    expect(inCell({ members: [an, { ...binh, cell: null, status: 'exempt' }] })).toEqual([]);
    // who was absent is rated later, which is a task of its own
    expect(inCell({ members: [an, { ...binh, cell: null, status: 'absentPending' }] })).toEqual([]);
    expect(
      inCell({
        members: [
          { ...an, cell: null },
          { ...binh, cell: null },
        ],
      }),
    ).toEqual([]);
  });
});
