import { beforeAll, describe, expect, test } from 'vitest';
import { chain } from '../../domain/journal/journal-seal.fixture.ts';
import type { RecordedEntry } from '../../domain/journal/recorded-entry.ts';
import { realPlanNow } from '../../domain/plan/real-plan.fixture.ts';
import { checkChain } from '../../records/journal-check.ts';
import type { NoticeRow } from '../../records/reading.ts';
import { foldedCase } from '../../rehearsal/folded-case.ts';
import { subjectWorkflowId } from '../../workflows/messages.ts';
import { virtualSeason } from '../support/virtual-season.ts';
import { faultsOf } from './checks.ts';
import type { Evidence } from './evidence.ts';

/** A season as a round would find it, with nothing lost, false or stuck. */
function wholeEvidence(): Evidence {
  const one = virtualSeason(realPlanNow());
  one.until('the campaign has ended', () => one.standing('campaign').ended);
  const seal = chain();
  const entries = (JSON.parse(JSON.stringify(one.entries)) as typeof one.entries).map(seal);
  const campaign = entries[0]?.campaign ?? '';
  const subjects = [...new Set(entries.map(({ subject }) => subject))];
  const notices = entries.flatMap(({ subject, notices: told }) =>
    told.flatMap((notice) =>
      [...new Set([...notice.to, ...notice.copy])].map(
        (person): NoticeRow => ({
          id: `${campaign}/${subject}/${notice.key}/${person}`,
          campaign,
          subject,
          person,
          role: 'to',
          notice,
          state: 'sent',
          leavesAt: null,
          mail: null,
          changedAt: notice.at,
          detail: null,
          told: null,
          bounced: null,
        }),
      ),
    ),
  );
  return {
    campaign,
    ledger: {
      accepted: entries.flatMap(({ subject, seq, at, input }) => {
        if (input.kind !== 'event') return [];
        const { id, type, by, payload } = input.event;
        return [
          {
            sending: { subject, envelope: { id, type, by, payload } },
            receipt: { eventId: id, seq, at },
          },
        ];
      }),
      refused: [],
      unanswered: [],
      unknown: 0,
    },
    entries,
    states: subjects.flatMap((subject) => {
      const { state } = foldedCase(
        subject,
        entries.filter((entry) => entry.subject === subject),
      );
      return state === null ? [] : [{ subject, state }];
    }),
    check: { entries: entries.length, subjects: subjects.length, faults: [] },
    notices: [...new Map(notices.map((row) => [row.id, row])).values()],
    mails: [mail('sent')],
    taken: [{ messageId: '<m1@x>', at: 1_000, heardAt: 1_001 }],
    refusedAddresses: [],
    kills: [],
    replayed: subjects.map((subject) => subjectWorkflowId(campaign, subject)),
    unreplayed: [],
    failedTasks: [],
    pending: [],
  };
}

const mail = (state: 'sent' | 'failed' | 'withdrawn'): Evidence['mails'][number] => ({
  id: 'm1',
  campaign: 'c',
  person: 'p',
  address: 'p@x',
  subject: '',
  text: '',
  html: '',
  messageId: '<m1@x>',
  state,
  attempts: 1,
  error: null,
  createdAt: 0,
  sentAt: null,
  calendar: null,
  notices: [],
});

describe('the checks of a round', () => {
  let whole: Evidence;
  let entry: RecordedEntry;
  beforeAll(() => {
    whole = wholeEvidence();
    const submitted = whole.entries.find(
      ({ input }) => input.kind === 'event' && input.event.type === 'dossier.submit',
    );
    if (submitted === undefined) throw new Error('nobody has submitted anything');
    entry = submitted;
  });

  /** Which checks complain. */
  const complain = (changed: Partial<Evidence>): string[] => [
    ...new Set(faultsOf({ ...whole, ...changed }).map((fault) => fault.split(':')[0] ?? '')),
  ];
  const without = (list: readonly RecordedEntry[]) => list.filter((one) => one !== entry);

  test('say nothing of a season that is whole', () => {
    expect(faultsOf(whole)).toEqual([]);
  });

  test('see an entry that was dropped: its receipt, the fold, what it told', () => {
    expect(complain({ entries: without(whole.entries) })).toEqual(
      expect.arrayContaining(['receiptsStand', 'foldsToState']),
    );
    const told = whole.entries.find(({ notices }) => notices.length > 0);
    expect(complain({ entries: whole.entries.filter((one) => one !== told) })).toContain('noticesOnce');
  });

  test('see an event that stands twice, under another number, with another content, or that nobody was told of', () => {
    const twice = [...whole.entries, { ...entry, seq: entry.seq + 1_000 }];
    expect(complain({ entries: twice })).toContain('receiptsStand');
    const { accepted } = whole.ledger;
    const changed = (change: (one: (typeof accepted)[number]) => (typeof accepted)[number]) =>
      complain({ ledger: { ...whole.ledger, accepted: accepted.map(change) } });
    const isIt = (id: string) => entry.input.kind === 'event' && entry.input.event.id === id;
    expect(
      changed((one) =>
        isIt(one.receipt.eventId) ? { ...one, receipt: { ...one.receipt, seq: one.receipt.seq + 1 } } : one,
      ),
    ).toEqual(['receiptsStand']);
    expect(
      changed((one) =>
        isIt(one.receipt.eventId)
          ? { ...one, sending: { ...one.sending, envelope: { ...one.sending.envelope, by: 'ai-do' } } }
          : one,
      ),
    ).toEqual(['receiptsStand']);
    const untold = { ...whole.ledger, accepted: accepted.filter(({ receipt }) => !isIt(receipt.eventId)) };
    expect(complain({ ledger: untold })).toEqual(['receiptsStand']);
  });

  test('see a workflow that stands elsewhere than its journal, and a journal that proves nothing', () => {
    const [first, second, ...others] = whole.states;
    if (first === undefined || second === undefined) throw new Error('there are no two subjects');
    expect(complain({ states: [{ ...first, state: second.state }, second, ...others] })).toEqual([
      'foldsToState',
    ]);
    const place = { campaign: whole.campaign, subject: entry.subject };
    const own = without(whole.entries).filter(({ subject }) => subject === entry.subject);
    const faults = checkChain(place, own, []);
    expect(faults.map(({ fault }) => fault)).toContain('missing');
    expect(complain({ check: { ...whole.check, faults } })).toEqual(['journalHolds']);
  });

  test('see a notice that is told twice, nowhere, or that no entry asks for', () => {
    const [row, ...rows] = whole.notices;
    if (row === undefined) throw new Error('nobody was told anything');
    expect(complain({ notices: rows })).toEqual(['noticesOnce']);
    expect(complain({ notices: [row, row, ...rows] })).toEqual(['noticesOnce']);
    expect(complain({ notices: [row, { ...row, person: 'ai-do' }, ...rows] })).toEqual(['noticesOnce']);
    const one = { ...mail('sent'), notices: [row.id] };
    const other = { ...one, id: 'm2', messageId: '<m2@x>' };
    const taken = [one, other].map(({ messageId }) => ({ messageId, at: 1_000, heardAt: 1_001 }));
    expect(complain({ mails: [one, other], taken })).toEqual(['noticesOnce']);
  });

  test('see a mail that was doubled, unless its answer was lost, on the way or by a death right after it', () => {
    const taken = (heardAt: number | null, again = 3_000) => [
      { messageId: '<m1@x>', at: 1_000, heardAt },
      { messageId: '<m1@x>', at: again, heardAt: again + 1 },
    ];
    expect(complain({ taken: taken(1_001) })).toEqual(['mailsOnce']);
    expect(complain({ taken: taken(null) })).toEqual([]);
    expect(complain({ taken: taken(1_001), kills: [1_005] })).toEqual([]);
    expect(complain({ taken: taken(1_001), kills: [999] })).toEqual(['mailsOnce']);
    expect(complain({ taken: taken(1_001), kills: [3_001] })).toEqual(['mailsOnce']);
    // a late answer may be marked late
    expect(complain({ taken: taken(3_500, 9_000), kills: [8_000] })).toEqual([]);
    expect(complain({ taken: taken(1_001, 9_000), kills: [8_000] })).toEqual(['mailsOnce']);
  });

  test('see a mail that stands as sent or failed and was not, and one that was taken and stands nowhere', () => {
    expect(complain({ taken: [] })).toEqual(['mailsOnce']);
    expect(complain({ mails: [mail('failed')] })).toEqual(['mailsOnce']);
    expect(complain({ mails: [mail('failed')], refusedAddresses: ['p@x'], taken: [] })).toEqual([]);
    expect(complain({ mails: [] })).toEqual(['mailsOnce']);
    expect(complain({ mails: [mail('withdrawn')] })).toEqual(['mailsOnce']);
    expect(complain({ mails: [mail('withdrawn')], taken: [] })).toEqual([]);
  });

  test('see what was never answered, what waits, what failed, and what can’t be replayed', () => {
    const [one] = whole.ledger.accepted;
    if (one === undefined) throw new Error('nobody has sent anything');
    expect(complain({ ledger: { ...whole.ledger, unanswered: [one.sending] } })).toEqual(['allAnswered']);
    expect(complain({ pending: ['the mail m1 waits'] })).toEqual(['nothingPending']);
    expect(complain({ failedTasks: [{ workflowId: 'w', why: 'x' }] })).toEqual(['tasksSucceed']);
    expect(complain({ unreplayed: [{ workflowId: 'w', why: 'x' }] })).toEqual(['historiesReplay']);
    expect(complain({ replayed: whole.replayed.slice(1) })).toEqual(['historiesReplay']);
  });
});
