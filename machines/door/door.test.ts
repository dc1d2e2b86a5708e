import { describe, expect, test } from 'vitest';
import { peopleOf, type Role } from '../../domain/people/roster.ts';
import { at, completeDossier, everybody, seasonRoster } from '../testing/season.fixture.ts';
import { checkEvent, type Doorway, validNow } from './door.ts';
import { EVENTS, type EventType } from './events.ts';

/** "Who may send what" of statecharts.md, as it stands there. */
const WHO_MAY_SEND_WHAT: Record<string, string> = {
  'cell head or deputy, own cell':
    'dossier.submit dossier.replace extension.request minutes.agree minutes.dispute minutes.reserve minutes.refuse minutes.sign improvement.submit objection.raise difficulty.raise',
  'team clerk': 'dossier.receive review.return review.finish minutes.send minutes.answer minutes.adopt',
  'team member': 'inspection.record',
  'team leader':
    'dossier.receive review.return review.finish minutes.send minutes.answer minutes.adopt inspection.record inspection.finish minutes.sign minutes.correct report.submit',
  office:
    'campaign.announce session.move session.postpone person.replace extension.grant extension.refuse appraisal.record vote.record meeting.set decision.prepare decision.publish difficulty.answer',
  'committee head':
    'extension.grant extension.refuse deadline.extend inspection.proceedWithout stage.return cell.add cell.excuse cell.withdraw cell.transfer slate.decide decision.sign decision.sendBack objection.dismiss objection.uphold person.replace campaign.cancel',
};

/** Beyond that page: those of the committee vote by themselves; who reads notes remarks; the clerk records on site and hands out paper sets; the office keeps its checklist, records the meeting, keeps signed papers and numbers, prepares proposals and records what the superior decided, reports upwards and settles refused commands; cell or office enter members, and the head takes a decision back and signs proposals. */
const ADDED: Record<string, string> = {
  'cell head or deputy, own cell': 'members.register members.propose',
  'team clerk': 'inspection.record review.note set.hand',
  'team member': 'review.note',
  'team leader': 'review.note set.hand',
  'committee deputy or member': 'vote.cast',
  office:
    'person.correct campaign.prepare calendar.change campaign.correct committee.change superior.report command.settle meeting.hold decision.attachSigned proposal.prepare superior.decide paper.number members.register members.propose',
  'committee head':
    'vote.cast decision.withdraw proposal.sign proposal.sendBack criteria.change cell.merge cell.split cell.rename committee.change',
};

const ROLES: Record<string, Role[]> = {
  'cell head or deputy, own cell': ['cellHead', 'cellDeputy'],
  'team clerk': ['teamClerk'],
  'team member': ['teamMember'],
  'team leader': ['teamLeader'],
  office: ['office'],
  'committee head': ['committeeHead'],
  'committee deputy or member': ['committeeDeputy', 'committeeMember'],
};

const NEEDS_REASON = [
  'minutes.refuse',
  'minutes.correct',
  'session.move',
  'session.postpone',
  'person.replace',
  'extension.grant',
  'extension.refuse',
  'deadline.extend',
  'calendar.change',
  'campaign.correct',
  'criteria.change',
  'inspection.proceedWithout',
  'stage.return',
  'cell.excuse',
  'cell.withdraw',
  'cell.transfer',
  'cell.merge',
  'cell.split',
  'cell.rename',
  'committee.change',
  'decision.sendBack',
  'decision.withdraw',
  'objection.dismiss',
  'objection.uphold',
  'campaign.cancel',
] as const satisfies EventType[];

const words = (row: string | undefined) => (row ?? '').split(' ').filter(Boolean);

function doorway(changes: Partial<Doorway> = {}): Doorway {
  return {
    subject: 'doi-1',
    roster: seasonRoster,
    utcOffset: '+07:00',
    now: at('2024-12-05', '09:00'),
    open: Object.keys(EVENTS),
    unproven: () => null,
    can: () => true,
    objection: () => null,
    ...changes,
  };
}

const envelope = (type: string, by: string, more: Record<string, unknown> = {}) => ({
  id: 'e1',
  type,
  by,
  payload: {},
  ...more,
});
const outcome = (raw: unknown, door = doorway()) => {
  const checked = checkEvent(raw, door);
  return checked.ok ? 'accepted' : `${checked.refusal.code} ${checked.refusal.reason}`;
};

describe('who may send what', () => {
  test.each(Object.keys(ROLES))('%s sends what the table says, and nothing else', (who) => {
    const expected = [...words(WHO_MAY_SEND_WHAT[who]), ...words(ADDED[who])];
    for (const role of ROLES[who] ?? []) {
      const may = Object.entries(EVENTS)
        .filter(([, { senders }]) => (senders as readonly Role[]).includes(role))
        .map(([type]) => type);
      expect(may.sort()).toEqual([...new Set(expected)].sort());
    }
  });

  test('every event of the table is known', () => {
    const written = Object.values(WHO_MAY_SEND_WHAT).flatMap(words);
    expect(written.filter((type) => !(type in EVENTS))).toEqual([]);
  });

  test.each(NEEDS_REASON)('%s needs a reason', (type) => {
    const issues = EVENTS[type].payload.safeParse({}).error?.issues ?? [];
    expect(issues.map(({ path }) => path.join('.'))).toContain('reason');
  });

  test('8.2.1 every event is refused to everybody whom the table does not name', () => {
    for (const [type, { senders, target }] of Object.entries(EVENTS)) {
      const subject = target === 'campaign' ? 'campaign' : 'doi-1';
      for (const { person, role, authorisation } of seasonRoster.assignments) {
        if (authorisation !== undefined || (senders as readonly string[]).includes(role)) continue;
        const checked = checkEvent(envelope(type, person, { payload: null }), doorway({ subject }));
        expect(checked.ok, `${person} sends ${type}`).toBe(false);
      }
    }
  });
});

describe('the one check of an event', () => {
  test.each([
    'xstate.after.1000.cell',
    'xstate.done.actor.dossier',
    'xstate.init',
    'command.cell.withdraw',
    'obligation.closed',
    'session.started',
    'cell.report',
    'toString',
    '__proto__',
  ])('forged: %s is unknown at the door, also where the machine would take it', (type) => {
    expect(outcome(envelope(type, 'anh'))).toBe('UNKNOWN_EVENT unknownEvent');
  });

  test('a cell’s role that names no cell is a role in none', () => {
    const roster = { revision: 2, assignments: [{ person: 'stray', role: 'cellHead' as const }] };
    expect(
      outcome(envelope('difficulty.raise', 'stray', { payload: { text: 'x' } }), doorway({ roster })),
    ).toBe('NOT_ALLOWED notYourCell');
    expect(peopleOf(roster, { role: 'cell', cell: 'doi-1' }, Date.now(), '+07:00')).toEqual([]);
    expect(peopleOf(roster, { role: 'cell' }, Date.now(), '+07:00')).toEqual([]);
  });

  test('2.2.1 a malformed payload is refused with every path that is wrong', () => {
    const checked = checkEvent(
      envelope('review.return', 'clerk', { payload: { notes: [], until: 'mai', extra: 1 } }),
      doorway(),
    );
    expect(checked).toMatchObject({
      ok: false,
      refusal: { code: 'INVALID_EVENT', reason: 'invalidPayload' },
    });
    expect(checked.ok ? [] : checked.refusal.issues?.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['notes', 'until']),
    );
  });

  test('2.2.1 unknown keys of the envelope itself are refused', () => {
    expect(outcome({ ...envelope('minutes.agree', 'anh'), at: 0 })).toBe('INVALID_EVENT invalidEnvelope');
  });

  test.each([
    ['a stranger', 'nobody', 'minutes.agree', 'NOT_ALLOWED notYourCell'],
    ['the head of another cell', 'dat', 'minutes.agree', 'NOT_ALLOWED notYourCell'],
    ['a team member', 'member', 'minutes.agree', 'NOT_ALLOWED notYourRole'],
    ['the deputy of the cell', 'long', 'minutes.agree', 'accepted'],
    ['a substitute with an authorisation', 'substitute', 'inspection.finish', 'accepted'],
  ])('%s: %s sends %s', (_who, by, type, expected) => {
    const payload = type === 'inspection.finish' ? everybody() : {};
    expect(outcome(envelope(type, by, { payload }))).toBe(expected);
  });

  test('what nobody signed is told so before anything of the case, and after what is malformed', () => {
    const unproven = doorway({ unproven: () => ['NOT_PROVEN', 'unsigned'] });
    const checked = checkEvent(envelope('dossier.submit', 'nobody'), unproven);
    expect(checked).toMatchObject({ ok: false, refusal: { code: 'INVALID_EVENT' } });
    const agreed = checkEvent(envelope('minutes.agree', 'nobody'), unproven);
    expect(agreed).toEqual({ ok: false, refusal: { code: 'NOT_PROVEN', reason: 'unsigned', validNow: [] } });
  });

  test('who is in none of its campaign’s roles is unknown to the campaign alone', () => {
    const toCampaign = envelope('campaign.announce', 'nobody');
    expect(outcome(toCampaign, doorway({ subject: 'campaign' }))).toBe('NOT_ALLOWED unknownPerson');
  });

  test('a substitute without authorisation is told that it is missing', () => {
    const roster = { revision: 1, assignments: [{ person: 'substitute', role: 'teamSubstitute' as const }] };
    expect(
      outcome(envelope('inspection.finish', 'substitute', { payload: everybody() }), doorway({ roster })),
    ).toBe('NOT_ALLOWED noAuthorisation');
  });

  test('a role counts from its first to its last day', () => {
    const roster = {
      revision: 1,
      assignments: [
        { person: 'anh', role: 'cellHead' as const, cell: 'doi-1', from: '2024-12-01', to: '2024-12-05' },
      ],
    };
    expect(
      outcome(envelope('minutes.agree', 'anh'), doorway({ roster, now: at('2024-12-05', '23:59') })),
    ).toBe('accepted');
    expect(outcome(envelope('minutes.agree', 'anh'), doorway({ roster, now: at('2024-12-06') }))).toBe(
      'NOT_ALLOWED notYourCell',
    );
    expect(
      outcome(envelope('minutes.agree', 'anh'), doorway({ roster, now: at('2024-11-30', '23:59') })),
    ).toBe('NOT_ALLOWED notYourCell');
  });

  test('2.3.1 what the statechart does not take now is refused with what is valid', () => {
    const checked = checkEvent(
      envelope('minutes.agree', 'anh'),
      doorway({ open: ['dossier.submit', 'difficulty.raise', 'dossier.receive'], can: () => false }),
    );
    expect(checked).toEqual({
      ok: false,
      refusal: {
        code: 'NOT_NOW',
        reason: 'notNow',
        values: { type: 'minutes.agree' },
        validNow: ['dossier.submit', 'difficulty.raise'],
      },
    });
  });

  test('only the office enters paper for others, with its date and its number', () => {
    const paper = { enteredBy: 'office', on: '2024-12-04', document: 'CV-12' };
    expect(outcome(envelope('minutes.agree', 'anh', paper))).toBe('accepted');
    expect(outcome(envelope('minutes.agree', 'anh', { ...paper, enteredBy: 'clerk' }))).toBe(
      'NOT_ALLOWED paperNeedsOffice',
    );
    expect(outcome(envelope('minutes.agree', 'anh', { ...paper, document: undefined }))).toBe(
      'INVALID_EVENT paperNeedsDocument',
    );
    expect(outcome(envelope('minutes.agree', 'anh', { ...paper, on: '2024-12-06' }))).toBe(
      'INVALID_EVENT paperInFuture',
    );
    expect(outcome(envelope('minutes.agree', 'anh', { on: '2024-12-04' }))).toBe(
      'NOT_ALLOWED paperNeedsOffice',
    );
  });

  test.each(['0001-01-01', '1924-12-04', '2023-12-04', '0001-01-01T00:00:00+14:00'])(
    'a paper of %s has a mistyped year',
    (on) => {
      const paper = { enteredBy: 'office', on, document: 'CV-12' };
      expect(outcome(envelope('minutes.agree', 'anh', paper))).toBe('INVALID_EVENT dateTooOld');
    },
  );

  test('backdated without paper: the time of receipt is the clock of the door', () => {
    const checked = checkEvent(envelope('minutes.agree', 'anh'), doorway());
    expect(checked.ok && checked.event.at).toBe(at('2024-12-05', '09:00'));
  });

  test('a paper of today counts as of now, one of an earlier day as of its end', () => {
    const received = (on: string) => {
      const checked = checkEvent(
        envelope('minutes.agree', 'anh', { enteredBy: 'office', on, document: 'x' }),
        doorway(),
      );
      return checked.ok && checked.event.at;
    };
    expect(received('2024-12-05')).toBe(at('2024-12-05', '09:00'));
    expect(received('2024-12-04')).toBe(at('2024-12-05') - 1);
  });

  describe('whoever signed a paper is judged by the roles of its day', () => {
    const head = { person: 'anh', role: 'cellHead' as const, cell: 'doi-1' };
    const sent = (days: { from?: string; to?: string }, on: string, type = 'minutes.agree') =>
      checkEvent(
        envelope(type, 'anh', { enteredBy: 'office', on, document: 'CV-12' }),
        doorway({
          roster: {
            revision: 2,
            assignments: [
              { ...head, ...days },
              { person: 'office', role: 'office' as const },
            ],
          },
        }),
      );

    test.each(['2024-12-03', '2024-12-03T23:59:00+07:00', '2024-12-02T17:30:00Z'])(
      'on %s the head was still in office, whose role is over on the day of entry',
      (on) => {
        expect(sent({ to: '2024-12-03' }, on)).toMatchObject({ ok: true, event: { side: 'cell' } });
      },
    );

    test('who had no role yet is told of the paper’s day', () => {
      expect(sent({ from: '2024-12-05' }, '2024-12-04')).toMatchObject({
        ok: false,
        refusal: { code: 'NOT_ALLOWED', reason: 'noRoleThatDay', values: { date: '2024-12-04' } },
      });
      expect(sent({ from: '2024-12-05' }, '2024-12-05').ok).toBe(true);
    });

    test('who has neither role on any of the days is told what anybody is told', () => {
      const never = sent({}, '2024-12-04', 'review.finish');
      expect(never.ok ? null : never.refusal.reason).toBe('notYourRole');
    });

    test('whoever enters it is of the office today, whoever was on the paper’s day', () => {
      const roster = {
        revision: 2,
        assignments: [
          head,
          { person: 'gone', role: 'office' as const, to: '2024-12-04' },
          { person: 'come', role: 'office' as const, from: '2024-12-05' },
        ],
      };
      const entered = (enteredBy: string) =>
        outcome(
          envelope('minutes.agree', 'anh', { enteredBy, on: '2024-12-04', document: 'CV-12' }),
          doorway({ roster }),
        );
      expect(entered('gone')).toBe('NOT_ALLOWED paperNeedsOffice');
      expect(entered('come')).toBe('accepted');
    });
  });

  test('NFD text comes out composed', () => {
    const content = {
      ...completeDossier,
      reports: { ...completeDossier.reports, resolution: { title: 'Báo cáo'.normalize('NFD') } },
    };
    const checked = checkEvent(envelope('dossier.submit', 'anh', { payload: content }), doorway());
    expect(
      checked.ok &&
        checked.event.type === 'dossier.submit' &&
        checked.event.payload.reports.resolution?.title,
    ).toBe('Báo cáo'.normalize('NFC'));
  });

  describe('bad input', () => {
    const refusal = (raw: unknown, change: Partial<Doorway> = {}) => {
      const checked = checkEvent(raw, doorway(change));
      if (checked.ok) throw new Error('it was taken');
      return checked.refusal;
    };
    const campaign = { subject: 'campaign', open: ['person.replace'] };
    const replacing = (entry: Record<string, unknown>) =>
      envelope('person.replace', 'office', {
        payload: { add: [{ person: 'anh', role: 'cellHead', cell: 'doi-1', ...entry }], reason: 'x' },
      });

    test.each(['id', 'by', 'enteredBy', 'document', 'type'])('an envelope with an endless %s', (field) => {
      const { code, issues } = refusal({ ...envelope('minutes.agree', 'anh'), [field]: 'x'.repeat(3_000) });
      expect(code).toBe('INVALID_EVENT');
      expect(issues?.map(({ path }) => path)).toEqual([field]);
    });

    test.each(['person', 'cell'])('somebody in a role by an endless %s', (field) => {
      const { code, issues } = refusal(replacing({ [field]: 'x'.repeat(3_000) }), campaign);
      expect(code).toBe('INVALID_EVENT');
      expect(issues?.map(({ path }) => path)).toEqual([`add.0.${field}`]);
    });

    test('a mistyped role is told with those that there are', () => {
      const { reason, issues } = refusal(replacing({ role: 'boss' }), campaign);
      expect(reason).toBe('invalidPayload');
      expect(issues).toMatchObject([
        { path: 'add.0.role', message: 'notAChoice', values: { names: expect.stringContaining('cellHead') } },
      ]);
    });

    test('of 60,000 unknown fields, of thousands of mistakes and of endless names as much is told as can be read', () => {
      const strange = Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`k${index}`, index]));
      const many = refusal(envelope('minutes.agree', 'anh', { payload: strange }));
      expect(many.issues).toEqual([
        { path: '', message: 'unknownFields', values: { names: expect.any(String), more: 59_990 } },
      ]);
      const votes = Array.from({ length: 5_000 }, () => ({}));
      const wrong = refusal(envelope('vote.record', 'office', { payload: { revision: 1, votes } }), {
        subject: 'campaign',
        open: ['vote.record'],
      });
      expect(wrong.issues).toHaveLength(51);
      expect(wrong.issues?.at(-1)).toMatchObject({ message: 'moreIssues', values: { count: 24_950 } });
      const long = refusal(envelope('minutes.agree', 'anh', { payload: { ['x'.repeat(1_000_000)]: 1 } }));
      for (const told of [many, wrong, long]) expect(JSON.stringify(told).length).toBeLessThan(20_000);
    });
  });

  test('an event of the campaign is not taken by a cell', () => {
    expect(outcome(envelope('campaign.announce', 'office'))).toBe('UNKNOWN_EVENT otherTarget');
  });

  test('validNow lists what this person could send', () => {
    expect(validNow(doorway({ open: ['dossier.submit', 'review.finish', 'session.move'] }), 'clerk')).toEqual(
      ['review.finish'],
    );
  });
});
