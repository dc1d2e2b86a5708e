import { changesCalendar, entryChanges } from '../../domain/inspection/session-invitation.ts';
import { arriving, bringsWhatStands, carriedBy, knownEntries, newestOf } from './calendar-changes.ts';
import type { DesiredCalendars, HandedEntry } from './calendar-entries.ts';
import type { PlannedMail, StoredNotice } from './planned-mail.ts';
import { isChanged, stayingIn, type UnsentMail } from './unsent-mails.ts';

/** What waits in a campaign, and everything that decides how it travels. */
export interface Outbox {
  /** notices that are queued and in no mail, at least those whose time is over */
  waiting: readonly StoredNotice[];
  mails: readonly UnsentMail[];
  /** by person; whoever is missing has none and has to be told */
  addresses: ReadonlyMap<string, string>;
  desired: DesiredCalendars;
  handed: readonly HandedEntry[];
}

export interface MailPlan {
  /** mails that are not sent any more; what they carried is free */
  dropped: UnsentMail[];
  /** mails that go without what was withdrawn or held since they were made */
  amended: UnsentMail[];
  made: PlannedMail[];
  toBeTold: StoredNotice[];
  /** when the next mail of these notices may be made, ms; null when none waits */
  nextAt: number | null;
}

/** Whether a mail that waits would reach its person, and bring an entry that stands. */
export const isCurrent = (
  mail: Pick<UnsentMail, 'person' | 'address' | 'calendar'>,
  address: string | null,
  desired: DesiredCalendars,
): boolean => mail.address === address && bringsWhatStands(mail, desired);

/**
 * Whether nothing is left to be sent. An entry may travel without a notice, when another cell has changed a shared
 * session.
 */
const isEmptied = (mail: UnsentMail): boolean => isChanged(mail) && stayingIn(mail).length === 0;

interface Bucket {
  person: string;
  endsAt: number;
  rows: StoredNotice[];
}

function bucketsOf(rows: readonly StoredNotice[]): Bucket[] {
  const groups = new Map<string, Bucket>();
  for (const row of rows.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    // one whose mail was made before that was noted has waited long enough
    const endsAt = row.leavesAt ?? row.at;
    const place = JSON.stringify([row.person, endsAt]);
    const bucket = groups.get(place) ?? { person: row.person, endsAt, rows: [] };
    bucket.rows.push(row);
    groups.set(place, bucket);
  }
  return [...groups.values()];
}

interface MadeEarlier {
  dropped: UnsentMail[];
  kept: UnsentMail[];
  /** people whose calendars are looked at even without a notice, since an entry of theirs was outdated */
  looked: Set<string>;
}

/** What becomes of mails that were made earlier. One that is being tried is kept until its answer is known. */
function madeEarlier({ mails, addresses, desired }: Outbox): MadeEarlier {
  const emptied = mails.filter((mail) => !mail.trying && isEmptied(mail));
  const full = mails.filter((mail) => !emptied.includes(mail));
  const outdated = full.filter((mail) => !isCurrent(mail, addresses.get(mail.person) ?? null, desired));
  const dropped = [...emptied, ...outdated.filter(({ trying }) => !trying)];
  const invited = outdated.filter(({ calendar }) => calendar !== null);
  return {
    dropped,
    kept: full.filter((mail) => !dropped.includes(mail)),
    looked: new Set(invited.map(({ person }) => person)),
  };
}

/** The mails of people with an address: one for each calendar entry that changes, one for everything else. */
function mailsFor(
  due: readonly Pick<Bucket, 'person' | 'rows'>[],
  { addresses, desired, handed }: Outbox,
  { kept, looked }: MadeEarlier,
  now: number,
): PlannedMail[] {
  const known = knownEntries(handed, kept);
  const unasked = [...looked].filter((person) => !due.some((bucket) => bucket.person === person));
  return [...due, ...unasked.map((person) => ({ person, rows: [] }))].flatMap(({ person, rows }) => {
    const address = addresses.get(person);
    if (address === undefined) return [];
    const asked = looked.has(person) || rows.some(({ notice }) => changesCalendar(notice));
    const had = known.get(person) ?? [];
    const changes = asked ? entryChanges(desired.get(person) ?? [], had, now) : [];
    known.set(person, newestOf([...had, ...changes.map(arriving)]));
    const { carried, others } = carriedBy(changes, rows);
    const parcels = others.length === 0 ? carried : [...carried, { rows: others, change: null }];
    return parcels.map((parcel) => ({ person, address, ...parcel }));
  });
}

/**
 * Which notices travel together: for each person and group of notices whose time is over one mail for each calendar
 * entry that changes, with the notices about it, and one for everything else. Mails made earlier go without what was
 * withdrawn or held meanwhile; those whose entry is outdated, or whose address is no longer the person's, are replaced.
 * One that is being tried is left alone until its answer is known: it may have left.
 *
 * @param now ms; what is over by then is left in calendars as it was
 */
export function planOf(outbox: Outbox, now: number): MailPlan {
  const earlier = madeEarlier(outbox);
  const freed = earlier.dropped.flatMap(stayingIn);
  const buckets = bucketsOf([...outbox.waiting, ...freed]);
  const due = buckets.filter(({ endsAt }) => endsAt <= now);
  const ahead = buckets.filter(({ endsAt }) => endsAt > now).map(({ endsAt }) => endsAt);
  return {
    dropped: earlier.dropped,
    amended: earlier.kept.filter((mail) => !mail.trying && isChanged(mail)),
    made: mailsFor(due, outbox, earlier, now),
    toBeTold: due.filter(({ person }) => !outbox.addresses.has(person)).flatMap(({ rows }) => rows),
    nextAt: ahead.length === 0 ? null : Math.min(...ahead),
  };
}
