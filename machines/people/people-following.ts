import type { Notice } from '../../domain/journal/journal.ts';
import { addressees, vacantPlace } from '../../domain/people/addressees.ts';
import type { Roster } from '../../domain/people/roster.ts';
import { nextTurn } from '../../domain/people/turning-days.ts';
import {
  keysOf,
  noticeKey,
  type ObligationLog,
  type Owner,
  type OwnerEmitted,
  openingNotice,
} from '../obligation/obligation-log.ts';

/**
 * What an owner's open tasks tell people when others hold its roles, by an event or because a day has come (situation
 * 2).
 */

/** The event of a day on which a dated role begins or ends. */
export interface PeopleDay {
  type: 'people.day';
}

export interface FollowEnqueue {
  emit(event: OwnerEmitted): void;
  raise(event: PeopleDay, options: { id: string; delay: number }): void;
  cancel(id: string): void;
}

const CLOCK = 'people';

/** Sets the clock to the next day on which a dated role begins or ends. */
export function awaitTurn({ terms }: Pick<Owner, 'terms'>, roster: Roster, enqueue: FollowEnqueue): void {
  enqueue.cancel(CLOCK);
  const next = nextTurn(roster, Date.now(), terms.calendar.utcOffset);
  if (next !== null) enqueue.raise({ type: 'people.day' }, { id: CLOCK, delay: next - Date.now() });
}

/** Who owes it now and did not before, and who no longer does. */
function changeOf(owner: Owner, roster: Roster, { holder }: ObligationLog) {
  const { utcOffset } = owner.terms.calendar;
  const before = new Set(addressees(owner.roster, holder, owner.peopleAt, utcOffset));
  const after = new Set(addressees(roster, holder, Date.now(), utcOffset));
  return { joined: [...after.difference(before)], left: [...before.difference(after)] };
}

/**
 * The notice to whoever takes a task over; while nobody was told of its round yet it is the one that opens it (Told
 * first).
 */
function handOverNotice(owner: Owner, log: ObligationLog, to: string[]): Notice {
  const now = Date.now();
  // a person may leave and come back while it is owed, also in one instant
  const step = `handOver-${log.handedOver.length + 1}`;
  const deadline = log.deadlines.at(-1);
  if (deadline === undefined) return { ...openingNotice(owner, log.id, step, to), step: 'handOver' };
  const { due, closes } = deadline;
  return {
    key: noticeKey(log.id, step, due),
    about: log.id,
    step: 'handOver',
    to,
    copy: [],
    due,
    at: now,
    values: { closes, last: false },
  };
}

/**
 * Hands every open task to whoever takes it over, and takes back notices to whoever owed it that have not left yet. To
 * an appointment people are invited (`invitationChanges`); where nobody holds the role the office has to tell somebody.
 *
 * @param owner with the roster as it was, and when it was last followed
 * @returns what the owner keeps
 */
export function handOver(
  owner: Owner,
  roster: Roster,
  enqueue: Pick<FollowEnqueue, 'emit'>,
): Pick<Owner, 'roster' | 'peopleAt' | 'obligations'> {
  const obligations = { ...owner.obligations };
  for (const log of Object.values(owner.obligations).filter(({ open }) => open)) {
    const { joined, left } = changeOf(owner, roster, log);
    const keys = keysOf(owner, log.id).flatMap((key) => left.map((person) => `${key}/${person}`));
    if (keys.length > 0) enqueue.emit({ type: 'withdraw', keys });
    const told = log.kind === 'appointment' ? joined.filter((id) => vacantPlace(id) !== null) : joined;
    if (told.length === 0) continue;
    const notice = handOverNotice(owner, log, told);
    enqueue.emit({ type: 'notice', notice });
    obligations[log.id] = { ...log, handedOver: [...log.handedOver, notice.key] };
  }
  return { roster, peopleAt: Date.now(), obligations };
}
