import { describe, expect, test } from 'vitest';
import type { SessionView } from '../journal/journal.ts';
import type { Assignment } from '../people/roster.ts';
import {
  type AppointmentStanding,
  changesCalendar,
  desiredEntries,
  entryChanges,
  type SentEntry,
  type SessionEntry,
} from './session-invitation.ts';

const at = (local: string): number => Date.parse(`${local.replace(' ', 'T')}:00+07:00`);
const morning = { id: 'sang', startsAt: at('2024-12-12 08:00'), endsAt: at('2024-12-12 11:30') };
const afternoon = { id: 'chieu', startsAt: at('2024-12-12 14:00'), endsAt: at('2024-12-12 17:00') };

const cell = (name: string, change: Partial<SessionView> = {}, ended = false): AppointmentStanding => ({
  subject: name,
  standing: { session: { ...morning, venue: 'Hội trường', state: 'scheduled', ...change }, ended },
});

const assignments: Assignment[] = [
  { person: 'hung', role: 'teamLeader' },
  { person: 'mai', role: 'teamClerk' },
  { person: 'khoa', role: 'teamSubstitute' },
  { person: 'anh', role: 'cellHead', cell: 'doi-1' },
  { person: 'an', role: 'cellDeputy', cell: 'doi-1' },
  { person: 'dat', role: 'cellHead', cell: 'doi-2' },
  { person: 'ngan', role: 'cellHead', cell: 'van-phong' },
  { person: 'viet', role: 'committeeHead' },
];

const wanted = (standings: AppointmentStanding[], roster: Assignment[] = assignments) =>
  desiredEntries(standings, {
    campaign: 'c1',
    cells: ['doi-1', 'doi-2', 'van-phong'],
    roster: { revision: 1, assignments: roster },
    utcOffset: '+07:00',
    domain: 'dang-uy.example',
  });

const uids = (entries: readonly SessionEntry[] | undefined) => entries?.map(({ uid }) => uid);

describe('the entries that people should have', () => {
  const all = [cell('van-phong', afternoon), cell('doi-2'), cell('doi-1')];

  test('[R54, R57, R59] the team has one entry per session with its cells in the order of the plan', () => {
    expect(wanted(all).get('hung')).toEqual([
      { uid: 'c1.session.sang.hung@dang-uy.example', ...times(morning), cells: ['doi-1', 'doi-2'] },
      { uid: 'c1.session.chieu.hung@dang-uy.example', ...times(afternoon), cells: ['van-phong'] },
    ]);
    const bare = (person: string) =>
      wanted(all)
        .get(person)
        ?.map(({ uid: _uid, ...entry }) => entry);
    expect(bare('mai')).toEqual(bare('hung'));
  });

  test('[R54] head and deputy of a cell have the entry of their cell; nobody else has any', () => {
    expect([...wanted(all).keys()].sort()).toEqual(['an', 'anh', 'dat', 'hung', 'mai', 'ngan']);
    expect(wanted(all).get('an')).toEqual([
      { uid: 'c1.doi-1.an@dang-uy.example', ...times(morning), cells: ['doi-1'] },
    ]);
  });

  test("whoever is of the team and of a cell's committee has the team's entry alone", () => {
    const both = wanted(all, [...assignments, { person: 'dat', role: 'teamMember' }]).get('dat');
    expect(uids(both)).toEqual([
      'c1.session.sang.dat@dang-uy.example',
      'c1.session.chieu.dat@dang-uy.example',
    ]);
  });

  test.each<[string, AppointmentStanding]>([
    ['that has no date', cell('doi-1', { state: 'unscheduled' })],
    ['of a case that has ended', cell('doi-1', {}, true)],
    ['of a cell that never had one', { subject: 'doi-1', standing: { session: null, ended: false } }],
  ])('a session %s is in nobody’s calendar', (_which, standing) => {
    expect(wanted([standing]).size).toBe(0);
  });

  test('a session that has begun stays where it is', () => {
    expect(uids(wanted([cell('doi-1', { state: 'held' })]).get('anh'))).toEqual([
      'c1.doi-1.anh@dang-uy.example',
    ]);
  });

  test("attending is who holds the role on the session's day", () => {
    const roster: Assignment[] = [
      { person: 'old', role: 'cellHead', cell: 'doi-1', to: '2024-12-11' },
      { person: 'new', role: 'cellHead', cell: 'doi-1', from: '2024-12-12' },
      { person: 'gone', role: 'teamMember', to: '2024-12-11' },
      { person: 'day', role: 'teamMember', from: '2024-12-12', to: '2024-12-12' },
    ];
    expect([...wanted([cell('doi-1')], roster).keys()].sort()).toEqual(['day', 'new']);
  });

  test('cells of one session at different times are entries of their own; most of them keep the uid', () => {
    const later = { startsAt: at('2024-12-13 08:00'), endsAt: at('2024-12-13 11:30') };
    const team = wanted([cell('doi-1', later), cell('doi-2'), cell('van-phong')]).get('hung');
    expect(team?.map(({ uid, cells }) => [uid, cells])).toEqual([
      ['c1.session.sang-doi-1.hung@dang-uy.example', ['doi-1']],
      ['c1.session.sang.hung@dang-uy.example', ['doi-2', 'van-phong']],
    ]);
  });

  test('[R35] of the committee everybody has its meeting, beside the entry of a cell', () => {
    const meeting = { ...cell('campaign', { ...afternoon, id: 'm1' }) };
    const roster: Assignment[] = [...assignments, { person: 'anh', role: 'committeeMember' }];
    const all = wanted([meeting, cell('doi-1')], roster);
    expect(all.get('viet')).toEqual([
      { uid: 'c1.meeting.m1.viet@dang-uy.example', ...times(afternoon), cells: [] },
    ]);
    expect(uids(all.get('anh'))).toEqual([
      'c1.doi-1.anh@dang-uy.example',
      'c1.meeting.m1.anh@dang-uy.example',
    ]);
    expect(uids(all.get('hung'))).toEqual(['c1.session.sang.hung@dang-uy.example']);
  });

  test('two people of one mailbox have entries of their own: what one no longer attends stays the other’s', () => {
    const both = wanted(all);
    const after = wanted(
      all,
      assignments.filter(({ person }) => person !== 'an'),
    );
    const sentTo = (person: string) =>
      (both.get(person) ?? []).map((entry) => ({
        ...entry,
        method: 'REQUEST' as const,
        sequence: 0,
        certain: true,
      }));
    const cancelled = entryChanges(after.get('an') ?? [], sentTo('an'), morning.startsAt - 86_400_000);
    expect(cancelled.map(({ method }) => method)).toEqual(['CANCEL']);
    const kept = uids(both.get('anh')) ?? [];
    expect(kept).toHaveLength(1);
    for (const { entry } of cancelled) expect(kept).not.toContain(entry.uid);
  });

  test('a venue is one line', () => {
    const [entry] =
      wanted([cell('doi-1', { venue: 'Hội trường\r\nATTENDEE:x\u2028\u0000y' })]).get('anh') ?? [];
    expect(entry?.venue).toBe('Hội trường ATTENDEE:x y');
  });
});

const times = ({ startsAt, endsAt }: typeof morning) => ({ startsAt, endsAt, venue: 'Hội trường' });

describe('the difference to what was sent', () => {
  const now = at('2024-12-02 08:00');
  const entry: SessionEntry = { uid: 'u', ...times(morning), cells: ['doi-1'] };
  const moved: SessionEntry = { ...entry, ...times(afternoon) };
  const sent = (change: Partial<SentEntry> = {}): SentEntry => ({
    ...entry,
    method: 'REQUEST',
    sequence: 3,
    certain: true,
    ...change,
  });

  test('what is new is requested with number 0', () => {
    expect(entryChanges([entry], [], now)).toEqual([{ method: 'REQUEST', sequence: 0, entry, before: null }]);
  });

  test('[R55] what has moved is requested under its uid with the next number, old beside new', () => {
    expect(entryChanges([moved], [sent()], now)).toEqual([
      { method: 'REQUEST', sequence: 4, entry: moved, before: entry },
    ]);
  });

  test.each<[string, Partial<SessionEntry>]>([
    ['start', { startsAt: entry.startsAt + 1 }],
    ['end', { endsAt: entry.endsAt + 1 }],
    ['venue', { venue: 'Phòng họp' }],
    ['cells', { cells: ['doi-1', 'doi-2'] }],
    ['order of the cells', { cells: ['doi-2'] }],
  ])('another %s is a change', (_what, change) => {
    expect(entryChanges([{ ...entry, ...change }], [sent()], now)).toHaveLength(1);
  });

  test('what is not to be any more is cancelled with the next number', () => {
    expect(entryChanges([], [sent()], now)).toEqual([
      { method: 'CANCEL', sequence: 4, entry, before: entry },
    ]);
  });

  test('an entry that has not changed is not sent again, and a cancelled one is not cancelled again', () => {
    expect(entryChanges([entry], [sent()], now)).toEqual([]);
    expect(entryChanges([], [sent({ method: 'CANCEL' })], now)).toEqual([]);
  });

  test('what comes back after it was cancelled is requested with the next number, as if new', () => {
    expect(entryChanges([entry], [sent({ method: 'CANCEL' })], now)).toEqual([
      { method: 'REQUEST', sequence: 4, entry, before: null },
    ]);
  });

  test('where nobody knows whether the last message arrived, the entry is sent again', () => {
    const unsure = sent({ certain: false });
    expect(entryChanges([entry], [unsure], now)).toEqual([
      { method: 'REQUEST', sequence: 4, entry, before: null },
    ]);
    expect(entryChanges([], [unsure], now)).toMatchObject([{ method: 'CANCEL', sequence: 4 }]);
    expect(entryChanges([], [{ ...unsure, method: 'CANCEL' }], now)).toMatchObject([{ method: 'CANCEL' }]);
  });

  test('what is over is neither brought nor taken away, but may be moved to a day to come', () => {
    const after = entry.endsAt;
    expect(entryChanges([entry], [], after)).toEqual([]);
    expect(entryChanges([{ ...entry, cells: ['doi-2'] }], [sent()], after)).toEqual([]);
    expect(entryChanges([], [sent()], after)).toEqual([]);
    expect(entryChanges([], [sent()], after - 1)).toHaveLength(1);
    expect(entryChanges([moved], [sent()], after)).toMatchObject([{ method: 'REQUEST', sequence: 4 }]);
  });

  test('after the changes are sent nothing differs', () => {
    const before = [sent(), sent({ uid: 'gone' })];
    const changes = entryChanges([moved, { ...entry, uid: 'new' }], before, now);
    const after = changes.map(({ method, sequence, entry: of }) => ({
      ...of,
      method,
      sequence,
      certain: true,
    }));
    expect(changes.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(entryChanges([moved, { ...entry, uid: 'new' }], after, now)).toEqual([]);
  });
});

test('reminders of a session change no calendar; its opening and its news do', () => {
  expect(changesCalendar({ about: 'session', step: 'opening' })).toBe(true);
  expect(changesCalendar({ about: 'session', step: 'before1' })).toBe(false);
  expect(changesCalendar({ about: 'dossier', step: 'opening' })).toBe(false);
  for (const about of ['sessionMoved', 'sessionPostponed', 'sessionInvited', 'invitationWithdrawn'])
    expect(changesCalendar({ about, step: 'news' })).toBe(true);
});
