import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { AnyMachineSnapshot } from 'xstate';
import { setsOwed } from '../domain/dossier/dossier-sets.ts';
import { awaitsDecision } from '../domain/result/members-waiting.ts';
import { campaignMachine } from './campaign/campaign.ts';
import type { CampaignContext } from './campaign/campaign-context.ts';
import { cellMachine } from './cell/cell.ts';
import type { CellContext } from './cell/cell-context.ts';
import { holders } from './door/content-issues.ts';
import type { DoorEvent } from './door/events.ts';
import { roundOf } from './obligation/obligation-log.ts';
import { tellingEvent } from './protocol/telling.ts';
import { statePaths } from './standing.ts';
import { quietReport } from './testing/cell-report.fixture.ts';
import {
  allNodes,
  allTransitions,
  clockEvents,
  type Explored,
  explore,
  nameOf,
} from './testing/paths.fixture.ts';
import {
  adoption,
  at,
  cellInput,
  completeDossier,
  everybody,
  fileOf,
  incompleteDossier,
  minutesDraft,
  seasonRoster,
  seasonTerms,
} from './testing/season.fixture.ts';
import { seasonPlan } from './testing/season-plan.fixture.ts';

// a transition is known by itself: the same chart made twice has no transition in common
const CELL = cellMachine();
const CAMPAIGN = campaignMachine();

const NOW = at('2024-12-06', '09:00');
const { calendar, milestones } = seasonTerms();
const corrected = {
  holidays: calendar.holidays,
  workedDays: calendar.workedDays,
  milestones,
  teamDecision: '31-QĐ/ĐU',
  reason: 'x',
};

/** A walk takes some ten thousand steps: the limit is meant for an endless one, not for a busy machine. */
const EXPLORED_WITHIN = 900_000;

const door = (type: string, payload: unknown = {}, side: DoorEvent['side'] = 'cell', by = 'x') => ({
  type,
  payload,
  side,
  by,
  id: 'e',
  at: NOW,
});
const command = (type: string, payload: unknown) => ({
  type: `command.${type}`,
  payload,
  id: 'c',
  by: 'viet',
  at: NOW,
});
const moved = { startsAt: '2024-12-13T08:00:00+07:00', endsAt: '2024-12-13T11:00:00+07:00', reason: 'x' };
const movedMs = { startsAt: at('2024-12-13', '08:00'), endsAt: at('2024-12-13', '11:00'), reason: 'x' };

const silentExtract = {
  decision: 'main-x',
  number: '31',
  date: '2024-12-20',
  fourGood: null,
  level: null,
  award: null,
  members: [],
  replaces: null,
  amends: null,
};
const seen = { scores: [], documents: [{ document: 'plans', seen: true }], verified: [], photos: [] };

/** Not signed by both, so that the minutes are sent. */
const unsigned = door('minutes.adopt', { ...minutesDraft, signed: {} }, 'team');

const cellEvents = [
  door('dossier.submit', completeDossier),
  door('dossier.replace', completeDossier),
  door('dossier.receive', completeDossier, 'team'),
  door('dossier.receive', incompleteDossier, 'team'),
  door('extension.request', { until: '2024-12-12T00:00:00+07:00', reason: 'x' }),
  door('extension.grant', { until: '2024-12-12T00:00:00+07:00', reason: 'x' }, 'committee'),
  door('extension.refuse', { reason: 'x' }, 'office'),
  door('inspection.proceedWithout', { reason: 'x' }, 'committee'),
  door('review.return', { notes: [{ text: 'x' }], until: '2024-12-11T12:00:00+07:00' }, 'team'),
  door('review.note', { text: 'x', verify: true }, 'team'),
  door('review.finish', { pointsToVerify: [] }, 'team'),
  door('set.hand', { person: 'member' }, 'team'),
  door('session.move', moved, 'office'),
  door('session.postpone', { reason: 'x' }, 'office'),
  door('inspection.record', seen, 'team'),
  door('inspection.finish', { ...everybody(), unscored: 'x' }, 'team'),
  door('minutes.adopt', adoption(minutesDraft), 'team'),
  unsigned,
  door('minutes.send', minutesDraft, 'team'),
  door('minutes.agree'),
  door('minutes.dispute', { items: [{ id: 'shortcoming-1', objection: 'x' }] }),
  door('minutes.answer', { answers: [{ id: 'shortcoming-1', answer: 'x' }] }, 'team'),
  door('minutes.reserve', { text: 'x' }),
  door('minutes.refuse', { reason: 'x' }),
  door('minutes.sign', {}, 'cell'),
  door('minutes.sign', {}, 'team', 'y'),
  door('difficulty.raise', { text: 'x' }),
  command('roster.update', { roster: { ...seasonRoster, revision: 2 }, reason: 'x' }),
  { type: 'people.day' },
  command('deadline.extend', { until: at('2024-12-12'), reason: 'x' }),
  command('deadline.extend', { until: at('2024-12-10'), reason: 'x' }),
  command('session.move', movedMs),
  command('session.postpone', { reason: 'x' }),
  ...(['dossierSubmission', 'preReview', 'onSiteInspection', 'minutesAgreement'] as const).map((stage) =>
    command('stage.return', { stage, until: at('2024-12-10'), reason: 'x' }),
  ),
  command('terms.correct', corrected),
  command('criteria.change', { scoring: seasonTerms().scoring.fourGood, reason: 'x' }),
  command('minutes.correct', { reason: 'x' }),
  command('cell.withdraw', { reason: 'x' }),
  command('cell.transfer', { to: 'x', reason: 'x' }),
  command('cell.merge', { into: 'doi-2', reason: 'x' }),
  command('members.part', { into: 'doi-2', members: [], reason: 'x' }),
  command('members.join', { from: 'doi-2', members: [], reason: 'x' }),
  command('campaign.cancel', { reason: 'x' }),
  command('guidance', { difficulty: 'x', text: 'x' }),
  command('decision.issued', {
    extracts: [{ ...silentExtract, kind: 'cellLevels', level: 'GOOD' }],
  }),
  command('decision.issued', { extracts: [{ ...silentExtract, kind: 'awards', award: 'x' }] }),
  door('appraisal.record', { scores: [], proposed: { level: 'GOOD' } }, 'office'),
  door('improvement.submit', {
    strengths: ['x'],
    weaknesses: ['x'],
    causes: ['x'],
    measures: [{ text: 'x' }],
  }),
  door('objection.raise', { about: 'cellLevel', text: 'x' }),
];

/** The days are over in which a letter that came in time may be entered. */
const lettersAreEntered = {
  type: 'xstate.after.lettersAreEntered.cell.active.stages.recognitionDecision.settled.enteringLetters',
};

const memberDecided = command('decision.issued', {
  extracts: [
    { ...silentExtract, kind: 'memberLevels', members: [{ member: 'an', level: 'GOOD', award: null }] },
  ],
});

/** A list of one member who was absent, and later back with a proposed level. */
function memberEvents({ members }: CellContext) {
  const entry = { member: 'an', kind: 'full', status: 'rated', sickMonths: 0, disciplined: false };
  if (members.length === 0)
    return [door('members.register', { members: [{ ...entry, status: 'absentPending' }] })];
  return members[0]?.status === 'absentPending'
    ? [door('members.register', { members: [entry] })]
    : [door('members.propose', { levels: [{ member: 'an', cell: 'GOOD' }] })];
}

const openDifficulties = ({ difficulties }: CellContext) =>
  difficulties.filter(({ answer }) => answer === null);

/** What the mailroom reports of the rounds that wait to be told, and of those that were told by a mail. */
function tellingsOf(cell: CellContext) {
  return Object.values(cell.obligations)
    .filter(({ open, round }) => open && round !== undefined)
    .flatMap(({ id, deadlines }) => {
      const opens = roundOf(cell, id);
      if (deadlines.length > 0) return [tellingEvent({ type: 'bounced', opens })];
      return [
        tellingEvent({ type: 'told', opens, at: NOW, how: 'sent' }),
        tellingEvent({ type: 'untold', opens, why: 'toBeTold' }),
      ];
    });
}

/** Difficulties are their own region and touch no other: raised while the dossier is prepared, answered anywhere. */
function eventsOfCell({ context, value }: AnyMachineSnapshot) {
  const cell = context as CellContext;
  const open = openDifficulties(cell);
  const answers = open.map(({ id }) =>
    door('difficulty.answer', { difficulty: id, text: 'x', toAll: false }, 'office'),
  );
  const raises = open.length < 2 && statePaths(value).includes('active.stages.dossierSubmission.preparing');
  const events = cellEvents.filter(({ type }) => type !== 'difficulty.raise' || raises);
  return [
    ...events.filter(({ type }) => !LAST_STAGES.includes(type) || isSettled(value)),
    ...answers,
    ...tellingsOf(cell),
    ...clockEvents(cell).filter(({ id }) => id !== 'improvement'),
    lettersAreEntered,
    { type: 'session.started' },
    { type: 'session.reset' },
  ];
}

/** The last stages are walked by themselves; the first walk only needs a way to the end. */
const LAST_STAGES = ['appraisal.record', 'improvement.submit', 'objection.raise'];
const isSettled = (value: unknown): boolean =>
  statePaths(value).includes('active.stages.recognitionDecision.settled');

/** The straight way to the appraisal, then everything that can happen from there on. */
function eventsAfterMinutes({ context, value }: AnyMachineSnapshot) {
  const cell = context as CellContext;
  const before = statePaths(value).some((path) =>
    ['dossierSubmission', 'preReview', 'onSiteInspection', 'minutesAgreement'].some((stage) =>
      path.startsWith(`active.stages.${stage}`),
    ),
  );
  const straight = ['dossier.submit', 'review.finish', 'inspection.finish', 'minutes.adopt'];
  const later = [...LAST_STAGES, 'command.decision.issued'];
  const returned = cellEvents.filter(
    (event) =>
      event.type === 'command.stage.return' &&
      'payload' in event &&
      (event.payload as { stage: string }).stage === 'minutesAgreement',
  );
  const answers = cell.objections
    .filter(({ outcome }) => outcome === null)
    .flatMap(({ id }) =>
      ['objection.dismiss', 'objection.uphold'].map((type) =>
        door(type, { objection: id, reason: 'x' }, 'committee'),
      ),
    );
  return before
    ? [
        ...cellEvents.filter((event) => straight.includes(event.type) && event !== unsigned),
        { type: 'session.started' },
      ]
    : [
        ...cellEvents.filter(({ type }) => later.includes(type)),
        ...returned,
        ...answers,
        ...tellingsOf(cell),
        ...memberEvents(cell),
        ...(cell.members.some(awaitsDecision) ? [memberDecided] : []),
        ...clockEvents(cell),
        lettersAreEntered,
        { type: 'improvement.reset' },
        { type: 'improvement.due' },
      ];
}

/** What the guards look at, so that states that behave alike count as one. */
function keyOfCell({ value, context, status }: AnyMachineSnapshot): string {
  const cell = context as CellContext;
  return JSON.stringify([
    status,
    value,
    cell.session?.state,
    Math.min(cell.minutes?.round ?? 0, 2),
    cell.minutes?.signatures.cell !== null,
    cell.minutes?.signatures.team !== null,
    cell.review.returns.length > 0,
    cell.dossiers.length > 0 && setsOwed(cell.sets, holders(cell)).length > 0,
    openDifficulties(cell).length,
    cell.members.map(({ status, cell: proposed, decided }) => [status, proposed, decided !== null]),
    cell.marks.includes('membersUnrated'),
    Math.min(cell.extracts.length, 1),
  ]);
}

function unreached(explored: Explored, machine: typeof CELL | typeof CAMPAIGN) {
  return allNodes(machine)
    .map(({ id }) => id)
    .filter((id) => !explored.nodes.has(id));
}

const untaken = (explored: Explored, machine: typeof CELL | typeof CAMPAIGN) =>
  allTransitions(machine)
    .filter((transition) => !explored.taken.has(transition) && !transition.eventType.startsWith('xstate.'))
    .map(nameOf);

/** Whether somebody owes something, a date comes by itself, or another instance moves it on. */
function waitsFor({ context, value, _nodes }: AnyMachineSnapshot): string[] {
  const { obligations } = context as CellContext;
  const owed = Object.values(obligations)
    .filter(({ open }) => open)
    .map(({ id }) => id);
  const others = (_nodes as { meta?: { waitsFor?: string } }[]).flatMap(({ meta }) =>
    meta?.waitsFor && meta.waitsFor !== 'session' ? [meta.waitsFor] : [],
  );
  const session = statePaths((value as { active: unknown }).active).includes('session.scheduled')
    ? ['session']
    : [];
  return [...owed, ...others, ...session];
}

const together = (one: Explored, other: Explored): Explored => ({
  states: [...one.states, ...other.states],
  nodes: one.nodes.union(other.nodes),
  taken: one.taken.union(other.taken),
  deadEnds: [...one.deadEnds, ...other.deadEnds],
});

describe('paths of the cell', () => {
  let explored: Explored;
  beforeAll(() => {
    vi.spyOn(Date, 'now').mockReturnValue(NOW);
    const input = cellInput('doi-1', seasonTerms({ minutesRounds: 2, replaceAfterReading: true }));
    explored = together(
      explore(CELL, input, eventsOfCell, keyOfCell),
      explore(CELL, input, eventsAfterMinutes, keyOfCell),
    );
  }, EXPLORED_WITHIN);
  afterAll(() => {
    vi.restoreAllMocks();
  });

  test('every state is reached', () => {
    expect(unreached(explored, CELL)).toEqual([
      'cell.active.session.deciding',
      'cell.active.stages.minutesAgreement.unanswered',
      'cell.active.stages.minutesAgreement.locked',
      'cell.active.stages.minutesAgreement.referred',
    ]);
  });

  test('every transition is taken', () => {
    expect(untaken(explored, CELL)).toEqual([]);
  });

  test('from every state a final one can be reached', () => {
    expect(explored.deadEnds).toEqual([]);
  });

  test('in every state that is not final somebody owes something, or a date or the slate is waited for', () => {
    const idle = explored.states
      .filter(({ status }) => status === 'active')
      .filter((state) => waitsFor(state).length === 0);
    expect(idle.map(({ value }) => value)).toEqual([]);
  });
});

const heldMeeting = {
  present: ['viet', 'deputy'],
  absent: [],
  guests: [],
  chair: 'viet',
  recorder: 'office',
  conflicts: [],
  discussion: [],
};

const member = { person: 'member', role: 'teamMember' };

function campaignEvents({ context, children }: AnyMachineSnapshot) {
  const campaign = context as CampaignContext;
  const slate = campaign.slates.find(({ state }) => state === 'open');
  const seq = 1 + Math.max(0, ...Object.values(campaign.cells).map((cell) => cell.seq));
  const report = (cell: string, stage: string, more = {}) => ({
    type: 'cell.report',
    report: { ...quietReport, cell, seq, stage, ...more },
  });
  const decided = Object.values(campaign.decisions);
  const numbers = decided.filter(({ number }) => number !== null).length;
  return [
    door('campaign.prepare', { item: 'planDate', value: '2024-11-20' }, 'office'),
    door('campaign.announce', {}, 'office'),
    door('campaign.cancel', { reason: 'x' }, 'committee'),
    door(
      'person.replace',
      { newcomers: [], remove: [member], add: [member], vacant: false, reason: 'x' },
      'office',
      'office',
    ),
    door('person.correct', { person: 'leader', fields: ['name'], newcomer: false }, 'office'),
    { type: 'people.day' },
    door('calendar.change', { off: ['2025-03-03'], worked: [], reason: 'x' }, 'office'),
    door('campaign.correct', { teamDecision: '31-QĐ/ĐU', reason: 'x' }, 'office'),
    door('cell.rename', { cell: 'doi-1', name: 'x', from: '2024-12-10', reason: 'x' }, 'committee'),
    door(
      'committee.change',
      {
        superior: 'Đảng ủy Sở',
        from: '2024-12-10',
        recipients: [{ name: 'y' }],
        numbers: 'goOn',
        reason: 'x',
      },
      'office',
    ),
    door('criteria.change', { set: { subject: 'memberQuality' }, reason: 'x' }, 'committee'),
    door('deadline.extend', { until: '2024-12-12T00:00:00+07:00', reason: 'x' }, 'committee'),
    door('session.move', { ...moved, session: 'morning' }, 'office'),
    door('session.postpone', { session: 'morning', reason: 'x' }, 'office'),
    // the new cell is reported only as ended: it behaves like the others, and a third one makes the walk long
    ...(campaign.slates.length > 0
      ? []
      : [
          door(
            'cell.add',
            { cell: 'moi', name: 'x', peerGroup: 'x', session: 'morning', reason: 'x' },
            'committee',
          ),
        ]),
    ...(campaign.slates.length > 0 ? [] : [door('cell.excuse', { cell: 'doi-2', reason: 'x' }, 'committee')]),
    ...['cell.withdraw', 'cell.transfer'].map((type) =>
      door(type, { cell: 'doi-1', to: 'x', reason: 'x' }, 'committee'),
    ),
    ...(campaign.slates.length > 0
      ? []
      : [
          door(
            'cell.split',
            {
              cell: 'doi-1',
              into: 'moi',
              name: 'x',
              peerGroup: 'x',
              session: 'morning',
              head: 'long',
              people: [],
              members: [],
              reason: 'x',
            },
            'committee',
          ),
        ]),
    door('cell.merge', { cell: 'doi-1', into: 'doi-2', head: 'dat', reason: 'x' }, 'committee'),
    door('stage.return', { cell: 'doi-1', stage: 'preReview', reason: 'x' }, 'committee'),
    door('minutes.correct', { cell: 'doi-1', reason: 'x' }, 'team'),
    door('report.submit', { summary: 'x' }, 'team'),
    door('meeting.set', { startsAt: '2024-12-20T14:00:00+07:00', venue: 'x' }, 'office'),
    door('meeting.hold', heldMeeting, 'office'),
    ...(slate === undefined
      ? []
      : [
          door(
            'vote.record',
            {
              slate: slate.id,
              revision: slate.revision,
              votes: [{ about: 'slate', method: 'open', present: 2, valid: 2, counts: { yes: 2 } }],
            },
            'office',
          ),
          door(
            'vote.cast',
            {
              slate: slate.id,
              revision: slate.revision,
              votes: slate.cells.map((cell) => ({ about: 'cellLevel', cell, choice: 'GOOD' })),
            },
            'committee',
            heldMeeting.chair,
          ),
        ]),
    ...(slate === undefined
      ? []
      : [
          door(
            'slate.decide',
            {
              slate: slate.id,
              revision: slate.revision,
              lines: slate.cells.map((cell) => ({ cell, fourGood: true, level: 'GOOD' })),
              members: [],
            },
            'committee',
          ),
        ]),
    ...decided
      .filter(({ state }) => state === 'issued')
      .slice(0, decided.length > 2 ? 0 : 1)
      .map(({ id }) => door('decision.withdraw', { decision: id, reason: 'x' }, 'committee')),
    ...decided
      .filter(({ sha256 }) => sha256 === null)
      .flatMap(({ id }) => [
        ...(children[`decision-${id}`] === undefined
          ? []
          : [
              door('decision.prepare', { decision: id }, 'office'),
              door(
                'decision.sign',
                { decision: id, number: `${31 + numbers}`, date: '2024-12-06' },
                'committee',
              ),
              door('decision.sendBack', { decision: id, reason: 'x' }, 'committee'),
            ]),
        { type: 'decision.signed', decision: id, number: `${31 + numbers}`, date: '2024-12-20', by: 'viet' },
        door(
          'decision.attachSigned',
          { decision: id, file: fileOf('signed', 'campaign'), reason: 'x' },
          'office',
        ),
        { type: 'decision.failed', decision: id, signing: 'e1', number: '31', failure: 'NUMBER_TAKEN' },
        { type: 'decision.issued', decision: id, sha256: 'x' },
      ]),
    door('paper.number', { paper: 'planNotice', number: '1', date: '2024-12-06', reason: 'x' }, 'office'),
    door('decision.publish', {}, 'office'),
    door('superior.report', { number: '40', date: '2024-12-06' }, 'office'),
    ...campaign.refused.map(({ command: id }) =>
      door('command.settle', { command: id, reason: 'x' }, 'office'),
    ),
    ...Object.keys(campaign.cells).flatMap((cell) => [
      ...(cell === 'moi' ? [] : [report(cell, 'committeeAppraisal')]),
      report(cell, 'concluded', { ended: true }),
    ]),
    ...clockEvents(campaign),
  ];
}

function keyOfCampaign({ value, context, status }: AnyMachineSnapshot): string {
  const campaign = context as CampaignContext;
  return JSON.stringify([
    status,
    value,
    campaign.checklist.planDate !== null,
    Object.entries(campaign.cells).map(([id, { stage, ended, excused }]) => [
      id,
      stage === 'committeeAppraisal',
      ended,
      excused,
    ]),
    campaign.slates.map(({ state, cells }) => [state, cells]).slice(-1),
    Object.values(campaign.decisions)
      .map(({ state }) => state)
      .slice(-2),
    campaign.refused.length,
    campaign.waiting.length > 0,
    campaign.superiorReport !== null,
    campaign.meetings.at(-1)?.record != null,
    Math.min(campaign.slates.length, 2),
  ]);
}

/** Refused commands are a region of their own: walked without the rest, which they do not touch. */
function refusalEvents(snapshot: AnyMachineSnapshot) {
  const campaign = snapshot.context as CampaignContext;
  const [sent] = Object.keys(campaign.commands);
  const refuse = {
    ...quietReport,
    cell: 'doi-1',
    seq: 1 + (campaign.cells['doi-1']?.seq ?? 0),
    answers: [{ id: sent, ok: false, reason: 'notNow' }],
  };
  const early = [
    'campaign.prepare',
    'campaign.announce',
    'campaign.cancel',
    'session.move',
    'command.settle',
  ];
  return [
    ...campaignEvents(snapshot).filter(({ type }) => early.includes(type)),
    ...campaign.refused.map(({ command: id }) =>
      door('command.settle', { command: id, reason: 'x' }, 'office'),
    ),
    ...(campaign.cells['doi-1'] === undefined
      ? []
      : [[], ['untold']].map((marks) => ({
          type: 'cell.report',
          report: { ...quietReport, cell: 'doi-1', seq: 1 + (campaign.cells['doi-1']?.seq ?? 0), marks },
        }))),
    ...(sent === undefined || campaign.refused.length === 2 ? [] : [{ type: 'cell.report', report: refuse }]),
  ];
}

const keyOfRefusals = (snapshot: AnyMachineSnapshot): string => {
  const { commands, refused } = snapshot.context as CampaignContext;
  return JSON.stringify([keyOfCampaign(snapshot), Math.min(Object.keys(commands).length, 3), refused.length]);
};

/** The weekly digest is a region of its own as well; on a day off it waits. */
function digestEvents() {
  return [
    door('campaign.prepare', { item: 'planDate', value: '2024-11-20' }, 'office'),
    door('campaign.announce', {}, 'office'),
    door('campaign.cancel', { reason: 'x' }, 'committee'),
    { type: 'xstate.after.untilDigest.campaign.active.digest.weekly' },
  ];
}

function digestWalk(off: string[]): Explored {
  const plan = seasonPlan({ digest: { weekday: 1, at: '08:00' } }, { planDate: null }, 2);
  const holidays = off.map((date) => ({ date, name: 'x', source: 'x' }));
  const input = { campaign: 'season', plan: { ...plan, calendar: { ...plan.calendar, holidays } } };
  return explore(CAMPAIGN, input, digestEvents, keyOfCampaign);
}

/** What the superior decides takes a way of its own, walked without what stands beside the course. */
function proposalEvents(snapshot: AnyMachineSnapshot) {
  const { decisions } = snapshot.context as CampaignContext;
  const straight = [
    'campaign.prepare',
    'campaign.announce',
    'cell.report',
    'report.submit',
    'meeting.set',
    'meeting.hold',
    'slate.decide',
    'obligation.closed',
    'campaign.cancel',
    'decision.publish',
    'superior.report',
  ];
  const asked = Object.values(decisions).flatMap(({ proposals = [] }) => proposals).length;
  return [
    ...campaignEvents(snapshot).filter(({ type }) => straight.includes(type)),
    ...Object.values(decisions).flatMap(({ id, proposals = [] }) => [
      door('proposal.prepare', { decision: id }, 'office'),
      door(
        'proposal.sign',
        { decision: id, number: `${12 + asked}-TTr/ĐU`, date: '2024-12-06' },
        'committee',
      ),
      // once is enough
      ...(proposals.length > 1
        ? []
        : [door('proposal.sendBack', { decision: id, reason: 'x' }, 'committee')]),
      door('superior.decide', { decision: id, number: '45-QĐ/ĐU', date: '2024-12-06' }, 'office'),
    ]),
  ];
}

function proposalWalk(): Explored {
  const above = { superiorDecides: { kinds: ['cellLevels' as const], workingDays: 5 } };
  const plan = seasonPlan({ ...above, decisionKinds: ['cellLevels'] }, { planDate: null }, 2);
  return explore(CAMPAIGN, { campaign: 'season', plan }, proposalEvents, keyOfCampaign);
}

describe('paths of the campaign', () => {
  let explored: Explored;
  beforeAll(() => {
    vi.spyOn(Date, 'now').mockReturnValue(NOW);
    const input = { campaign: 'season', plan: seasonPlan({}, { planDate: null }, 2) };
    const course = explore(CAMPAIGN, input, campaignEvents, keyOfCampaign);
    const refusals = explore(CAMPAIGN, input, refusalEvents, keyOfRefusals);
    const digests = [digestWalk([]), digestWalk(['2024-12-06'])];
    explored = [refusals, proposalWalk(), ...digests].reduce(together, course);
  }, EXPLORED_WITHIN);
  afterAll(() => {
    vi.restoreAllMocks();
  });

  test('every state is reached', () => {
    expect(unreached(explored, CAMPAIGN)).toEqual([]);
  });

  test('every transition is taken', () => {
    expect(untaken(explored, CAMPAIGN)).toEqual([]);
  });

  test('from every state a final one can be reached', () => {
    expect(explored.deadEnds).toEqual([]);
  });

  test('in every state that is not final somebody owes something, or cells or decisions are waited for', () => {
    const idle = explored.states
      .filter(({ status }) => status === 'active')
      .filter((state) => waitsFor(state).length === 0);
    expect(idle.map(({ value }) => value)).toEqual([]);
  });
});
