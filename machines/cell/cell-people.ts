import type { Roster } from '../../domain/people/roster.ts';
import { newsNotice } from '../obligation/obligation-log.ts';
import { invitationChanges } from '../people/invitation-changes.ts';
import { awaitTurn, type FollowEnqueue, handOver } from '../people/people-following.ts';
import { type CellContext, cellAndTeam } from './cell-context.ts';
import { setsAfter } from './dossier/dossier-changes.ts';

interface CellFollowEnqueue extends FollowEnqueue {
  assign(change: Partial<CellContext>): void;
}

/** The cell's tasks, its sets and the invitations to its session follow the people (situation 2). */
export function followPeople(context: CellContext, roster: Roster, enqueue: CellFollowEnqueue): void {
  const change = setsAfter(context, roster);
  enqueue.assign({ ...handOver(context, roster, enqueue), ...change });
  awaitTurn(context, roster, enqueue);
  const got = (change.sets ?? []).filter(
    ({ receipt }) => !context.sets.some((set) => set.receipt === receipt),
  );
  if (got.length > 0) {
    const version = { version: context.dossiers.length };
    const handed = newsNotice(context, 'setHandedOut', `r${roster.revision}-${Date.now()}`, [], version);
    enqueue.emit({ type: 'notice', notice: { ...handed, to: got.map(({ person }) => person) } });
  }
  if (context.session?.state !== 'scheduled') return;
  const { startsAt, venue } = context.session;
  for (const notice of invitationChanges(context, roster, {
    invited: cellAndTeam(context),
    news: { joined: 'sessionInvited', left: 'invitationWithdrawn' },
    values: { startsAt, venue },
  }))
    enqueue.emit({ type: 'notice', notice });
}
