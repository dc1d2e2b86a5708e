import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { JournalEntry } from '../domain/journal/journal.ts';
import type { NoticeState, OutboxNotice } from '../domain/obligation/notice-state.ts';
import { rosterOf } from '../domain/people/roster.ts';
import { realPlanNow } from '../domain/plan/real-plan.fixture.ts';
import { withoutAddress } from '../rehearsal/mails.ts';
import { audienceOf } from '../words/audience.ts';
import { dictionaryOf } from '../words/dictionary.ts';
import { journalLine } from '../words/journal/journal-line.ts';
import { whyWaiting } from '../words/obligation/why-waiting.ts';
import { type Audience, plain } from '../words/words.ts';
import { virtualSeason } from './support/virtual-season.ts';

/** Over a whole season, whatever becomes of its mails: nothing is claimed to have been told without its row. */

const plan = realPlanNow();
const unmailed = withoutAddress(plan);
let entries: JournalEntry[];

beforeAll(() => {
  const season = virtualSeason(plan);
  season.until('the campaign ends', () => season.standing('campaign').ended);
  entries = season.entries;
}, 120_000);

interface Mood {
  /** what becomes of a mail, by what it carries and how long it takes, ms */
  fate(seed: number): { state: NoticeState; after: number; detail: string | null };
}

const never = Number.POSITIVE_INFINITY;
const MOODS: Record<string, Mood> = {
  refusing: { fate: () => ({ state: 'failed', after: 900_000, detail: '550 no such user' }) },
  absent: { fate: () => ({ state: 'sent', after: never, detail: null }) },
  slow: { fate: (seed) => ({ state: 'sent', after: 900_000 * (1 + (seed % 400)), detail: null }) },
  'a folder': { fate: () => ({ state: 'sent', after: 900_000, detail: 'folder' }) },
  'anything at all': {
    fate: (seed) => ({
      state: (['sent', 'failed', 'held', 'queued'] as const)[seed % 4] ?? 'queued',
      after: 60_000 * (seed % 90),
      detail: null,
    }),
  },
};

const hash = (text: string, seed: number): number =>
  [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, seed);

/** The outbox as it stands at an instant, folded from the entries so far. */
function outboxAt(now: number, mood: Mood, seed: number, droppedRows: boolean): OutboxNotice[] {
  const rows = new Map<string, OutboxNotice & { asked: number }>();
  for (const { subject, at, notices, withdrawn } of entries.filter((entry) => entry.at <= now)) {
    const stateOf = (
      id: string,
      person: string,
      asked: number,
    ): Pick<OutboxNotice, 'state' | 'changedAt' | 'detail'> => {
      const { state, after, detail } = mood.fate(hash(id, seed));
      const settled = asked + after;
      if (unmailed.includes(person)) return { state: 'toBeTold', changedAt: asked, detail: null };
      return settled <= now
        ? { state, changedAt: settled, detail }
        : { state: 'queued', changedAt: asked, detail: null };
    };
    for (const row of rows.values()) {
      const left = row.state === 'sent' && row.changedAt <= at;
      if (row.subject === subject && withdrawn.includes(row.notice.key) && !left) row.state = 'withdrawn';
    }
    for (const notice of notices)
      for (const role of ['to', 'copy'] as const)
        for (const person of notice[role]) {
          const id = `${subject}/${notice.key}/${person}`;
          if (rows.get(id)?.state === 'sent') continue;
          rows.set(id, {
            subject,
            person,
            role,
            notice,
            asked: at,
            told: null,
            bounced: null,
            ...stateOf(id, person, at),
          });
        }
  }
  return [...rows.values()].filter((_, index) => !droppedRows || hash(String(index), seed) % 3 > 0);
}

const instants = () => fc.nat({ max: entries.length - 1 }).map((index) => entries[index] as JournalEntry);

describe.each(Object.entries(MOODS))('mail that is %s', (_name, mood) => {
  test('no sentence and no line claims what no row says', () => {
    fc.assert(
      fc.property(instants(), fc.nat(), fc.boolean(), fc.nat({ max: 3 }), (entry, seed, dropped, later) => {
        const now = entry.at + later * 700_000;
        const rows = outboxAt(now, mood, seed, dropped).filter(({ subject }) => subject === entry.subject);
        const audience: Audience = audienceOf(plan, rosterOf(plan), 'vi', now);
        const heard = rows.filter(({ state }) => state === 'sent' || state === 'told');

        const { standing } = entry;
        const first = standing.obligations.find(({ id }) => id === standing.foremost);
        const waitedFor = first === undefined ? [] : audience.names.addressees(first.holder);
        const told = (first?.asked ?? []).filter(({ key }) =>
          heard.some((row) => row.notice.key === key && row.role === 'to' && waitedFor.includes(row.person)),
        );
        const said = plain(whyWaiting(standing, audience, rows).follow);
        const reminders = told.filter(({ step }) => step !== 'opening').length;
        expect(Number(/Đã nhắc (\d+) lần/.exec(said)?.[1] ?? 0)).toBe(reminders);
        expect(/Đã (gửi|ghi|báo)/.test(said)).toBe(reminders === 0 && told.length > 0);

        const { deed } = journalLine(entry, audience, rows);
        const { noticeStates } = dictionaryOf('vi');
        for (const { to, copy, key } of entry.input.kind === 'timer' ? entry.notices : [])
          for (const person of [...to, ...copy]) {
            const row = rows.find((one) => one.person === person && one.notice.key === key);
            const claims = deed
              .split(/: |; /)
              .filter((part) => part.includes(audience.names.person(person)))
              .some((part) => [noticeStates.sent, noticeStates.told].some((word) => part.startsWith(word)));
            if (claims) expect(row).toMatchObject({ state: 'sent', detail: null });
          }
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});
