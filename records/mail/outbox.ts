import { and, eq, inArray, or } from 'drizzle-orm';
import type { Instant } from '../../domain/calendar/instant.ts';
import { canonicalHash } from '../../domain/journal/canonical-hash.ts';
import type { JournalEntry, Notice } from '../../domain/journal/journal.ts';
import { NOTICE_ACTIONS, type Told, type ToldGiven } from '../../domain/obligation/notice-action.ts';
import type { NoticeState } from '../../domain/obligation/notice-state.ts';
import type { Database, Queries } from '../database.ts';
import type { NoticeRow } from '../reading.ts';
import { notices } from '../schema.ts';
import { storable } from '../storable.ts';
import { changeNotice } from './notice-change.ts';
import { NoticeError } from './notice-error.ts';
import { toldOf, toldProblem } from './told-check.ts';

/** The notices that a step asks for, and those that it takes back. */
export type NoticesOfStep = Pick<JournalEntry, 'campaign' | 'subject' | 'at' | 'notices' | 'withdrawn'>;

/** The states in which a notice has reached nobody yet. */
const UNTOLD: NoticeState[] = ['queued', 'held', 'toBeTold'];

/**
 * Puts the notices of entries into the outbox, one row per person, and withdraws those that the entries take back and
 * that have not left, in the order of the entries. Delivering them again is harmless, also after they were withdrawn: no
 * notice is asked for twice under one key.
 */
export async function putNotices(queries: Queries, steps: readonly NoticesOfStep[]): Promise<void> {
  for (const step of steps) {
    await withdraw(queries, step);
    for (const notice of step.notices) await insert(queries, step, notice);
  }
}

async function withdraw(
  queries: Queries,
  { campaign, subject, at, withdrawn }: NoticesOfStep,
): Promise<void> {
  if (withdrawn.length === 0) return;
  const keys = withdrawn.map(storable);
  const ofOne = keys.map((key) => `${campaign}/${subject}/${key}`);
  await queries
    .update(notices)
    .set({ state: 'withdrawn', changedAt: at })
    .where(
      and(
        eq(notices.campaign, campaign),
        eq(notices.subject, subject),
        or(inArray(notices.key, keys), inArray(notices.id, ofOne)),
        inArray(notices.state, UNTOLD),
      ),
    );
}

async function insert(
  queries: Queries,
  { campaign, subject, at }: NoticesOfStep,
  notice: Notice,
): Promise<void> {
  const people = new Map<string, NoticeRow['role']>();
  for (const person of notice.copy) people.set(storable(person), 'copy');
  for (const person of notice.to) people.set(storable(person), 'to');
  const key = storable(notice.key);
  for (const [person, role] of people) {
    const id = `${campaign}/${subject}/${key}/${person}`;
    if (Buffer.byteLength(id) > LONGEST_ID) {
      await insertUnstorable(queries, { campaign, subject, at }, notice, { id, person, role });
      continue;
    }
    await queries
      .insert(notices)
      .values({
        id,
        campaign,
        subject,
        key,
        person,
        role,
        notice,
        at: notice.at,
        state: 'queued',
        changedAt: at,
      })
      .onConflictDoNothing();
  }
}

/** Bytes; a row of the index that keeps notices apart takes 2,704. */
const LONGEST_ID = 2_000;

/**
 * A notice whose key is too long for the index is put into the outbox as failed, under the hash of its id, where it is
 * seen; nothing after it waits for it.
 */
async function insertUnstorable(
  queries: Queries,
  { campaign, subject, at }: Pick<NoticesOfStep, 'campaign' | 'subject' | 'at'>,
  notice: Notice,
  { id, person, role }: { id: string; person: string; role: NoticeRow['role'] },
): Promise<void> {
  const hash = canonicalHash(id);
  const short = (text: string) => text.slice(0, 100);
  await queries
    .insert(notices)
    .values({
      id: `${short(campaign)}/${short(subject)}/${hash}`,
      campaign,
      subject,
      key: hash,
      person: short(person),
      role,
      notice: { ...notice, key: hash, about: short(notice.about), to: [short(person)], copy: [] },
      at: notice.at,
      state: 'failed',
      changedAt: at,
      detail: `its key is too long to be stored: ${id.length} letters`,
    })
    .onConflictDoNothing();
}

/** Whether what is said once more is what was said before. */
const isSame = (said: ToldGiven | null, kept: Told | null): boolean =>
  said === null ||
  (kept !== null && said.how === kept.how && said.note === kept.note && (said.at ?? kept.at) === kept.at);

const acting =
  (action: 'hold' | 'release' | 'told') =>
  (
    db: Database,
    campaign: string,
    id: string,
    now: Instant,
    detail: string | null = null,
    said: ToldGiven | null = null,
  ): Promise<void> => {
    const { to } = NOTICE_ACTIONS[action];
    return changeNotice(
      db,
      { campaign, id, action },
      async (row, queries) => {
        const problem = said === null ? null : await toldProblem(queries, campaign, row, said, now);
        if (problem !== null) throw new NoticeError(problem, id, null);
        const told = said === null ? null : toldOf(said, now);
        // a mail that failed is over: its notice travels in another one
        const mail = row.state === 'failed' ? { mail: null } : {};
        return { state: to, changedAt: now, leavesAt: null, detail, told, ...mail };
      },
      (row) => row.state === to && isSame(said, row.told),
    );
  };

/** Holds a queued notice until it is released. @throws NoticeError */
export const holdNotice = acting('hold');

/** Lets a held notice go with the next mail, or one whose mail failed try again. @throws NoticeError */
export const releaseNotice = acting('release');

/**
 * Records that somebody told the person, whom no mail reaches, and how; `detail` is that somebody's id. The same again
 * changes nothing.
 *
 * @throws NoticeError
 */
export const markTold = acting('told');
