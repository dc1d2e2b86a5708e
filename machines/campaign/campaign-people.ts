import type { LocalDate } from '../../domain/calendar/instant.ts';
import { type Replacement, replacedRoster, rolesReplaced } from '../../domain/people/replacement.ts';
import type { Roster } from '../../domain/people/roster.ts';
import type { OwnerEmitted } from '../obligation/obligation-log.ts';
import { invitationChanges } from '../people/invitation-changes.ts';
import { awaitTurn, type FollowEnqueue, handOver } from '../people/people-following.ts';
import { type RoleChange, roleNews } from '../people/role-news.ts';
import type { ToCell } from '../protocol/campaign-message.ts';
import type { CampaignContext } from './campaign-context.ts';
import { meetingAhead } from './committee/slates.ts';
import type { PeopleChanged } from './decisions/decision-base.ts';
import { decisionsUnderWay } from './decisions/decision-changes.ts';

export interface CampaignEnqueue extends FollowEnqueue {
  emit(event: OwnerEmitted | ToCell): void;
  assign(change: Partial<CampaignContext>): void;
  sendTo(id: string, event: PeopleChanged): void;
}

/** The campaign's tasks, its meeting and its decisions follow the people; whoever gains or loses a role is notified. */
export function followPeople(
  context: CampaignContext,
  roster: Roster,
  enqueue: CampaignEnqueue,
  change: RoleChange,
): void {
  enqueue.assign(handOver(context, roster, enqueue));
  awaitTurn(context, roster, enqueue);
  const meeting = meetingAhead(context);
  const invitations =
    meeting === null
      ? []
      : invitationChanges(context, roster, {
          invited: [{ role: 'committee' }],
          news: { joined: 'meetingInvited', left: 'meetingInvitationWithdrawn' },
          values: { startsAt: meeting.startsAt, venue: meeting.venue },
        });
  for (const notice of [...roleNews(context, roster, change), ...invitations])
    enqueue.emit({ type: 'notice', notice });
  for (const decision of decisionsUnderWay(context))
    enqueue.sendTo(decision, { type: 'people.changed', roster });
}

/**
 * Some lose roles today and others get them, and everything follows.
 *
 * @param reason told to whoever gains or loses a role
 * @param today local day of the change
 * @returns the roster as it is then
 */
export function changePeople(
  context: CampaignContext,
  change: Pick<Replacement, 'remove' | 'add'>,
  reason: string,
  today: LocalDate,
  enqueue: CampaignEnqueue,
): Roster {
  const roster = replacedRoster(context.roster, change, today);
  followPeople(context, roster, enqueue, {
    ...rolesReplaced(context.roster.assignments, change, today),
    reason,
  });
  return roster;
}
