import type { Roster } from '../../domain/people/roster.ts';
import { invitationChanges } from '../people/invitation-changes.ts';
import { awaitTurn, type FollowEnqueue, handOver } from '../people/people-following.ts';
import { type RoleChange, roleNews } from '../people/role-news.ts';
import type { CampaignContext } from './campaign-context.ts';
import { meetingAhead } from './committee/slates.ts';
import type { PeopleChanged } from './decisions/decision.ts';
import { decisionsUnderWay } from './decisions/decision-changes.ts';

interface CampaignFollowEnqueue extends FollowEnqueue {
  assign(change: Partial<CampaignContext>): void;
  sendTo(id: string, event: PeopleChanged): void;
}

/** The campaign's tasks, its meeting and its decisions follow the people; whoever gains or loses a role is notified. */
export function followPeople(
  context: CampaignContext,
  roster: Roster,
  enqueue: CampaignFollowEnqueue,
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
