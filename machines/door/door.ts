import { boundedRefusal, schemaIssues } from '../../domain/bounded-issues.ts';
import { addDays, dateOf, type Instant, instantAt, isLongPast } from '../../domain/calendar/instant.ts';
import type { ContentProblem } from '../../domain/content-problem.ts';
import { type Envelope, envelopeSchema } from '../../domain/envelope.ts';
import {
  type Assignment,
  actsFor,
  isOfOffice,
  type Role,
  type Roster,
  rolesAt,
} from '../../domain/people/roster.ts';
import type { Refusal, RefusalCode } from '../../domain/refusal.ts';
import type { RefusalReason } from '../../domain/refusal-reason.ts';
import { type DoorEvent, EVENTS, type EventType, isEventType } from './events.ts';
import type { RuleRefusal } from './rule-refusal.ts';
import { payloadIn } from './said.ts';

/** What the door has to know about the instance that an event is sent to. */
export interface Doorway {
  /** a cell's id, or `campaign` */
  subject: string;
  roster: Roster;
  utcOffset: string;
  now: Instant;
  /** types that the current states mention */
  open: readonly string[];
  /** why an event is not taken as one of whom it names; null: it is */
  unproven(envelope: Envelope): [RefusalCode, RefusalReason] | null;
  can(event: DoorEvent): boolean;
  /** the objection of the event's own rule, if it has one; of an event that no current state mentions, why that is so */
  objection(event: DoorEvent, isOpen: boolean): RuleRefusal | null;
}

export type Checked = { ok: true; event: DoorEvent } | { ok: false; refusal: Refusal };

const SIDES: Record<Role, DoorEvent['side']> = {
  cellHead: 'cell',
  cellDeputy: 'cell',
  cellMember: 'cell',
  teamLeader: 'team',
  teamClerk: 'team',
  teamMember: 'team',
  teamSubstitute: 'team',
  office: 'office',
  committeeHead: 'committee',
  committeeDeputy: 'committee',
  committeeMember: 'committee',
};

/** The roles that an assignment lets its person act in: its own and, with an authorisation, the principal's. */
function actsAs({ role, authorisation }: Assignment): Role[] {
  if (authorisation === undefined) return [role];
  if (role === 'committeeDeputy') return [role, 'committeeHead'];
  if (role === 'teamSubstitute') return [role, 'teamLeader', 'teamClerk', 'teamMember'];
  return [role];
}

function senderSide(type: EventType, assignments: Assignment[], subject: string): DoorEvent['side'] | null {
  const senders: readonly Role[] = EVENTS[type].senders;
  for (const assignment of assignments) {
    const role = actsAs(assignment).find((candidate) => senders.includes(candidate));
    if (role !== undefined && actsFor(assignment, subject)) return SIDES[role];
  }
  return null;
}

/** The assignments of one person on the local day of `at` (ms). */
const assignmentsOf = ({ roster, utcOffset }: Doorway, person: string, at: Instant): Assignment[] =>
  rolesAt(roster, person, at, utcOffset);

function whyNotAllowed(type: EventType, assignments: Assignment[], subject: string): RefusalReason {
  // a cell knows the people who concern it; only its campaign knows who else there is
  if (assignments.length === 0) return subject === 'campaign' ? 'unknownPerson' : 'notYourCell';
  const senders: readonly Role[] = EVENTS[type].senders;
  if (
    assignments.some(
      (assignment) =>
        actsAs(assignment).some((role) => senders.includes(role)) && !actsFor(assignment, subject),
    )
  )
    return 'notYourCell';
  const withAuthorisation = assignments.map((assignment) => ({ ...assignment, authorisation: 'x' }));
  return senderSide(type, withAuthorisation, subject) !== null ? 'noAuthorisation' : 'notYourRole';
}

/** Whether the roles that somebody has now let them send an event to this instance, whenever it is in order. */
export const maySend = (
  type: EventType,
  person: string,
  { subject, roster, utcOffset, now }: Pick<Doorway, 'subject' | 'roster' | 'utcOffset' | 'now'>,
): boolean => senderSide(type, rolesAt(roster, person, now, utcOffset), subject) !== null;

/** Which events this person could send to this instance now. */
export function validNow(doorway: Doorway, person: string): EventType[] {
  const assignments = assignmentsOf(doorway, person, doorway.now);
  return doorway.open
    .filter(isEventType)
    .filter((type) => senderSide(type, assignments, doorway.subject) !== null);
}

/**
 * The instant that counts: now, or the paper's date; a paper with only a day counts from the end of that day, never
 * later than now.
 */
function receivedAt(on: string | undefined, { utcOffset, now }: Doorway): Instant {
  if (on === undefined) return now;
  const instant = on.length > 10 ? Date.parse(on) : instantAt(addDays(on, 1), '00:00', utcOffset) - 1;
  return on.length > 10 ? instant : Math.min(instant, now);
}

function paperRefused(
  envelope: Envelope,
  doorway: Doorway,
): [RefusalCode, RefusalReason, Pick<Refusal, 'values'>?] | null {
  if (envelope.enteredBy === undefined)
    return envelope.on === undefined ? null : ['NOT_ALLOWED', 'paperNeedsOffice'];
  if (!isOfOffice(doorway.roster, envelope.enteredBy, doorway.now, doorway.utcOffset))
    return ['NOT_ALLOWED', 'paperNeedsOffice'];
  if (envelope.on === undefined || envelope.document === undefined)
    return ['INVALID_EVENT', 'paperNeedsDocument'];
  const from =
    envelope.on.length > 10 ? Date.parse(envelope.on) : instantAt(envelope.on, '00:00', doorway.utcOffset);
  if (from > doorway.now) return ['INVALID_EVENT', 'paperInFuture'];
  const date = dateOf(from, doorway.utcOffset);
  return isLongPast(date, dateOf(doorway.now, doorway.utcOffset))
    ? ['INVALID_EVENT', 'dateTooOld', { values: { date } }]
    : null;
}

const refusalIssue = ({
  path,
  reason,
  values = {},
}: ContentProblem): NonNullable<Refusal['issues']>[number] => ({
  path,
  message: reason,
  values,
});

/**
 * The one check of an event, the same at every door: known type (never one of XState's own) → schema → proof → role and
 * scope by the roster of the day of receipt → the statechart. It changes nothing.
 */
export function checkEvent(raw: unknown, doorway: Doorway): Checked {
  const parsed = envelopeSchema.safeParse(raw);
  const refuse = (code: RefusalCode, reason: RefusalReason, more: Partial<Refusal> = {}): Checked => ({
    ok: false,
    refusal: boundedRefusal({
      code,
      reason,
      validNow: parsed.success ? validNow(doorway, parsed.data.by) : [],
      ...more,
    }),
  });
  if (!parsed.success) {
    return refuse('INVALID_EVENT', 'invalidEnvelope', {
      issues: schemaIssues(parsed.error),
    });
  }
  const envelope = parsed.data;
  const { type } = envelope;
  const target = doorway.subject === 'campaign' ? 'campaign' : 'cell';
  if (!isEventType(type)) return refuse('UNKNOWN_EVENT', 'unknownEvent', { values: { type } });
  if (EVENTS[type].target !== target && EVENTS[type].target !== 'both')
    return refuse('UNKNOWN_EVENT', 'otherTarget', { values: { type, target: EVENTS[type].target } });

  const payload = payloadIn(type, envelope);
  if (!payload.success) {
    return refuse('INVALID_EVENT', 'invalidPayload', {
      issues: schemaIssues(payload.error),
    });
  }
  const unproven = doorway.unproven(envelope);
  if (unproven !== null) return refuse(...unproven, { validNow: [] });
  const paper = paperRefused(envelope, doorway);
  if (paper !== null) return refuse(...paper);
  const { id, by, enteredBy, on, document } = envelope;
  // whoever signed a paper did so in the role of that day
  const at = receivedAt(on, doorway);
  const assignments = assignmentsOf(doorway, by, at);
  const side = senderSide(type, assignments, doorway.subject);
  if (side === null) {
    const everHeld = doorway.roster.assignments.filter(({ person }) => person === by);
    return on !== undefined && senderSide(type, everHeld, doorway.subject) !== null
      ? refuse('NOT_ALLOWED', 'noRoleThatDay', { values: { date: dateOf(at, doorway.utcOffset) } })
      : refuse('NOT_ALLOWED', whyNotAllowed(type, assignments, doorway.subject));
  }

  const event = {
    type,
    payload: payload.data,
    id,
    by,
    side,
    at,
    ...(enteredBy === undefined ? {} : { enteredBy }),
    ...(on === undefined ? {} : { on }),
    ...(document === undefined ? {} : { document }),
  } as DoorEvent;
  if (doorway.can(event)) return { ok: true, event };
  const objection = doorway.objection(event, doorway.open.includes(type));
  if (objection === null) return refuse('NOT_NOW', 'notNow', { values: { type } });
  const { code = 'NOT_NOW', reason, values, issues } = objection;
  return refuse(code, reason, {
    ...(values === undefined ? {} : { values }),
    ...(issues === undefined ? {} : { issues: issues.map(refusalIssue) }),
  });
}
