import type { JournalEntry, JournalEvent, JournalInput, Notice } from '../../domain/journal/journal.ts';
import { isNewsName, isObligationName, obligationName } from '../../domain/obligation/obligations.ts';
import type { Roster } from '../../domain/people/roster.ts';
import { isEventType } from '../../machines/door/events.ts';
import { isCommandType } from '../../machines/protocol/command.ts';
import type { NoticeRow, PlacedEntry } from '../../records/reading.ts';
import { obligationOfTimer } from '../../words/journal/journal-line.ts';
import { COMMAND_MATTERS, EVENT_MATTERS, type Matter, NEWS_MATTERS, OBLIGATION_MATTERS } from './matters.ts';
import { seenCampaignStanding } from './seen-campaign.ts';
import { seenStanding } from './seen-case.ts';
import {
  reads,
  readsAddresses,
  readsCase,
  readsCommittee,
  sideOf,
  type Told,
  type Viewer,
} from './viewer.ts';

/** What somebody sees of journal and outbox. */

/** Beside the reader: who the people are, and what has been told of each cell by now. */
export interface Surroundings {
  roster: Roster;
  toldOf(subject: string): Told;
}

/** An obligation’s id, or a news item; what nobody knows any more is read by those who read everything. */
export function matterOf(about: string): Matter {
  const name: string = obligationName(about);
  if (isObligationName(name)) return OBLIGATION_MATTERS[name];
  return isNewsName(about) ? NEWS_MATTERS[about] : 'operation';
}

/** What was sent to them, and what was sent to those of their side: to their cell’s people, or to the team’s. */
export function isFor(viewer: Viewer, person: string, subject: string, { assignments }: Roster): boolean {
  if (person === viewer.person || readsCommittee(viewer)) return true;
  return assignments.some(
    (entry) =>
      entry.person === person &&
      ((entry.cell === subject && viewer.cells.includes(subject)) ||
        (sideOf(entry) === 'team' && viewer.sides.has('team'))),
  );
}

/** A notice with those of its people whom the reader may know of; null where it is for none of them. */
function seenNotice(notice: Notice, subject: string, viewer: Viewer, around: Surroundings): Notice | null {
  if (!reads(viewer, subject, matterOf(notice.about), around.toldOf(subject))) return null;
  const mine = (person: string) => isFor(viewer, person, subject, around.roster);
  const [to, copy] = [notice.to.filter(mine), notice.copy.filter(mine)];
  return to.length + copy.length === 0 ? null : { ...notice, to, copy };
}

const withoutNotes = ({ before, ...told }: NonNullable<NoticeRow['told']>): NoticeRow['told'] => ({
  ...told,
  note: null,
  ...(before && { before: before.map((one) => ({ ...one, note: null, reason: null })) }),
});

const withoutReasons = ({ before, ...bounced }: NonNullable<NoticeRow['bounced']>): NoticeRow['bounced'] => ({
  ...bounced,
  reason: null,
  ...(before && { before: before.map((one) => ({ ...one, reason: null })) }),
});

/** Rows of the outbox. */
export const seenNotices = (rows: readonly NoticeRow[], viewer: Viewer, around: Surroundings): NoticeRow[] =>
  rows.flatMap((row) => {
    const notice = isFor(viewer, row.person, row.subject, around.roster)
      ? seenNotice(row.notice, row.subject, viewer, around)
      : null;
    if (notice === null) return [];
    // why a mail was refused names its address
    const told = row.state !== 'failed' || readsAddresses(viewer);
    // what the office noted down of it is for those who answer for the telling
    const how = row.told === null || readsCommittee(viewer) ? row.told : withoutNotes(row.told);
    // a returned mail names the address that it went to
    const bounced =
      row.bounced === null || readsAddresses(viewer) ? row.bounced : withoutReasons(row.bounced);
    return [{ ...row, notice, detail: told ? row.detail : null, told: how, bounced }];
  });

const eventMatter = ({ type }: Pick<JournalEvent, 'type'>) =>
  isEventType(type) ? EVENT_MATTERS[type] : { deed: 'operation' as const, said: 'operation' as const };

function commandMatter({ type }: JournalEvent): Matter {
  const command = type.replace(/^command\./, '');
  return isCommandType(command) ? COMMAND_MATTERS[command] : 'operation';
}

/** What an entry is about as a whole. */
function entryMatter({ input, subject }: JournalEntry): Matter {
  const ofItself = subject === 'campaign' ? 'committee' : 'case';
  switch (input.kind) {
    case 'start':
      return subject === 'campaign' ? 'campaign' : 'case';
    case 'event':
      return eventMatter(input.event).deed;
    case 'command':
      return commandMatter(input.event);
    case 'timer': {
      const about = obligationOfTimer(input.timer);
      return about === null ? ofItself : matterOf(about);
    }
    case 'result':
      return ofItself;
    case 'report':
    case 'restart':
      return 'operation';
  }
}

/** The input without what it says, where that isn’t read. */
function seenInput(input: JournalInput, may: (matter: Matter) => boolean): JournalInput {
  if (input.kind === 'start') return { ...input, input: {} };
  if (input.kind !== 'event' || may(eventMatter(input.event).said)) return input;
  return { ...input, event: { ...input.event, payload: {} } };
}

/** An entry as a reader sees it; null of one that is not theirs to see. */
export function seenEntry(entry: PlacedEntry, viewer: Viewer, around: Surroundings): PlacedEntry | null {
  const { subject, standing, content, input } = entry;
  const told = around.toldOf(subject);
  const event = input.kind === 'event' ? input.event : null;
  // what they have sent or entered themselves is no secret to them, as long as the case is theirs to read
  const isOwn = [event?.by, event?.enteredBy].includes(viewer.person) && readsCase(viewer, subject);
  const may = (matter: Matter) => reads(viewer, subject, matter, told);
  if (!isOwn && !may(entryMatter(entry))) return null;
  const notices = entry.notices.flatMap((notice) => seenNotice(notice, subject, viewer, around) ?? []);
  // a reminder to somebody else; without its notice it would read as one that never went out
  const isReminder = input.kind === 'timer' && input.event.type === 'step' && entry.notices.length > 0;
  if (isReminder && notices.length === 0) return null;
  const objections = 'objections' in content && may('result') ? content.objections : undefined;
  return {
    ...entry,
    input: isOwn ? input : seenInput(input, may),
    notices,
    withdrawn: [],
    standing:
      standing.of === 'cell'
        ? seenStanding(subject, standing, viewer, told)
        : seenCampaignStanding(standing, viewer),
    // it proves what is left out here
    seal: null,
    // of the content a line tells the matter of an objection alone
    content: objections === undefined ? {} : { objections },
  };
}
