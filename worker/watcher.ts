import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { TroubleKind } from '../domain/trouble.ts';
import type { Database } from '../records/database.ts';
import { type WaitingMails, waitingMails } from '../records/mail/waiting-mails.ts';
import { createReader } from '../records/reader.ts';
import type { RecordsReader } from '../records/reading.ts';
import { changeTrouble } from '../records/troubles.ts';
import { mailroomWorkflowId, subjectWorkflowId } from '../workflows/messages.ts';
import { watchJournals } from './journal-watch.ts';
import { lookRepeatedly, type RepeatedLook } from './repeated-look.ts';

const EVERY_MS = 60_000;
/** It reads every entry of every running campaign. */
const JOURNALS_EVERY_MS = 3_600_000;
const AT_ONCE = 5;
const PATIENCE_MS = 5_000;
/** Tries of one task before it counts as failing: a restart may fail two. */
const TRIES = 3;
/** How long a notice may wait, past its group, while nothing is sent. */
const UNSENT_MS = 3_600_000;

/** How Temporal sees a workflow; null: it knows none. */
type Seen = { status: string; taskTries: number } | null;

export interface Watching {
  client: Client;
  db: Database;
  wakeMailroom(campaign: string): Promise<void>;
}

async function seen(client: Client, workflowId: string): Promise<Seen> {
  try {
    const look = () => client.workflow.getHandle(workflowId).describe();
    const { status, raw } = await client.withDeadline(Date.now() + PATIENCE_MS, look);
    return { status: status.name, taskTries: raw.pendingWorkflowTask?.attempt ?? 0 };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}

const DEAD = new Set(['FAILED', 'TERMINATED', 'TIMED_OUT', 'CANCELLED', 'COMPLETED']);

const standsEnded = async (reader: RecordsReader, campaign: string, subject: string): Promise<boolean> =>
  subject === 'campaign'
    ? ((await reader.campaign(campaign))?.standing.ended ?? true)
    : ((await reader.cell(campaign, subject))?.standing.ended ?? true);

/**
 * Looks once at everything that should be alive; records what is wrong as trouble, and settles what is over.
 *
 * @returns campaigns whose offices have to get mail
 */
export async function watchOnce({ client, db }: Pick<Watching, 'client' | 'db'>): Promise<string[]> {
  const toWake: string[] = [];
  const reader = createReader(db);
  const record = (campaign: string, subject: string, kind: TroubleKind, detail: string | null) =>
    changeTrouble(db, { campaign, subject, kind, ref: '' }, detail, Date.now());

  async function lookAt(campaign: string, subject: string, open: ReadonlySet<string>): Promise<boolean> {
    const found = await seen(client, subjectWorkflowId(campaign, subject));
    const dead = found !== null && DEAD.has(found.status);
    // a case ends in its records first: one that is gone now may have ended properly since they were read
    const over = (found === null || dead) && (await standsEnded(reader, campaign, subject));
    const verdicts: [TroubleKind, string | null][] = [
      ['caseMissing', found === null && !over ? 'Temporal knows no such workflow' : null],
      ['caseDead', dead && !over ? `the workflow is ${found?.status.toLowerCase()}` : null],
      [
        'taskFailing',
        (found?.taskTries ?? 0) >= TRIES ? `a workflow task in its try ${found?.taskTries}` : null,
      ],
    ];
    let begun = false;
    for (const [kind, detail] of verdicts)
      if (detail !== null || open.has(`${subject}/${kind}`))
        begun = (await record(campaign, subject, kind, detail)) || begun;
    return begun;
  }

  async function lookAtMails(campaign: string, open: ReadonlySet<string>): Promise<boolean> {
    const mails: WaitingMails = await waitingMails(db, campaign);
    if (mails.since === null) {
      if (open.has('mailroom/nothingSent')) await record(campaign, 'mailroom', 'nothingSent', null);
      return false;
    }
    const now = Date.now();
    const stuck = now - Math.max(mails.since, mails.lastSentAt ?? 0) > UNSENT_MS;
    if (stuck || open.has('mailroom/nothingSent'))
      await record(campaign, 'mailroom', 'nothingSent', stuck ? `${mails.count} notices wait` : null);
    const room = await seen(client, mailroomWorkflowId(campaign));
    // it ends when there is nothing to send: if something waits now, its wake was lost
    return room === null || DEAD.has(room.status);
  }

  for (const row of await reader.campaigns()) {
    const open = new Set((await reader.troubles(row.id)).map(({ subject, kind }) => `${subject}/${kind}`));
    if (row.seq > 0 && !(row.standing.ended && open.size === 0)) {
      const cells = (await reader.cells(row.id)).filter(({ standing }) => !standing.ended);
      const subjects = [...(row.standing.ended ? [] : ['campaign']), ...cells.map(({ cell }) => cell)];
      const settled = [...open].map((place) => place.slice(0, place.lastIndexOf('/')));
      const all = [...new Set([...subjects, ...settled.filter((one) => one !== 'mailroom')])];
      let begun = false;
      for (let from = 0; from < all.length; from += AT_ONCE) {
        const some = all.slice(from, from + AT_ONCE).map((subject) => lookAt(row.id, subject, open));
        begun = (await Promise.all(some)).includes(true) || begun;
      }
      if ((await lookAtMails(row.id, open)) || begun) toWake.push(row.id);
    }
  }
  return toWake;
}

/**
 * Looks at once and then every minute, and through the journals every hour. Every worker has a watcher; what several of
 * them see is one row. A look that fails (records or Temporal are away) is repeated a minute later.
 */
export function startWatcher(watching: Watching, everyMs = EVERY_MS): RepeatedLook {
  let journalsAt = 0;
  /** mailrooms to wake; one that could not be woken doesn't hold up the others, and is woken at the next look */
  const asleep = new Set<string>();
  return lookRepeatedly(async () => {
    for (const campaign of await watchOnce(watching)) asleep.add(campaign);
    if (Date.now() >= journalsAt) {
      for (const campaign of await watchJournals(watching.db)) asleep.add(campaign);
      journalsAt = Date.now() + JOURNALS_EVERY_MS;
    }
    for (const campaign of asleep)
      await watching.wakeMailroom(campaign).then(
        () => asleep.delete(campaign),
        () => undefined,
      );
  }, everyMs);
}
