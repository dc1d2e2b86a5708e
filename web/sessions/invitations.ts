import { changesCalendar } from '../../domain/inspection/session-invitation.ts';
import type { Bounced } from '../../domain/obligation/notice-action.ts';
import { isHeard, type ToldState, toldState } from '../../domain/obligation/notice-state.ts';
import type { InvitationAnswer } from '../../records/mail/invitation-answer.ts';
import type { NoticeRow } from '../../records/reading.ts';

/** How people’s invitations to a session stand, by the outbox. */

export interface Invitation {
  person: string;
  /** the notice that says most of what is left to do; null: nobody has asked for one yet */
  notice: NoticeRow | null;
  /** null: not invited yet */
  state: ToldState | null;
  /** its mail came back, and they wait to be told */
  bounced: Bounced | null;
  /** what their calendar program answered to it; null: nothing */
  answer: InvitationAnswer | null;
}

/** Whether a person knows of it, as far as anybody can know. */
export const hasArrived = ({ state }: Invitation): boolean => state !== null && isHeard(state);

/** It leaves by itself, or is asked for later. */
const WAITING: readonly (ToldState | null)[] = [null, 'queued', 'asked'];

/** Whether somebody of the office has to see to it: nothing happens by itself any more. */
export const isStuck = (one: Invitation): boolean => !hasArrived(one) && !WAITING.includes(one.state);

/** What invites people, by whom it is for. */
export type Inviting = ReadonlyMap<string, readonly NoticeRow[]>;

/** @param notices of the campaign, in any order */
export const invitingOf = (notices: readonly NoticeRow[]): Inviting =>
  Map.groupBy(
    notices.filter(({ state, notice }) => state !== 'withdrawn' && changesCalendar(notice)),
    ({ person }) => person,
  );

/**
 * How a person was invited to a session of some cells: of each cell the newest notice counts, since each later one tells
 * what the calendar should hold by then; of those the one that has not arrived.
 */
export function invitationOf(
  person: string,
  cells: readonly string[],
  inviting: Inviting,
  answer: InvitationAnswer | null = null,
): Invitation {
  const named = new Set(cells);
  const own = (inviting.get(person) ?? []).filter(({ subject }) => named.has(subject));
  const newest = [...Map.groupBy(own, ({ subject }) => subject).values()].map((rows) =>
    rows.reduce((last, row) => (row.notice.at >= last.notice.at ? row : last)),
  );
  const notice = newest.find((row) => !isHeard(toldState(row))) ?? newest.at(-1) ?? null;
  return {
    person,
    notice,
    state: notice === null ? null : toldState(notice),
    bounced: notice?.state === 'toBeTold' ? notice.bounced : null,
    answer,
  };
}
