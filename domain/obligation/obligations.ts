import type { ObligationKind } from '../journal/journal.ts';
import type { Holder } from '../people/roster.ts';

/**
 * Everything that somebody can owe in a campaign (statecharts.md). An instance's id is the name here, with a suffix
 * behind `:` where several stand side by side, e.g. `guidance:d-1`, `decisionSignature:main-fourGood`.
 */
export const OBLIGATIONS = {
  dossier: { kind: 'task', holder: 'cell' },
  dossierCompletion: { kind: 'task', holder: 'cell' },
  leaderReview: { kind: 'task', holder: 'cell' },
  dossierDecision: { kind: 'task', holder: 'committeeHead' },
  extensionAnswer: { kind: 'task', holder: 'office' },
  reading: { kind: 'task', holder: 'team' },
  session: { kind: 'appointment', holder: 'cellAndTeam' },
  schedule: { kind: 'task', holder: 'office' },
  inspection: { kind: 'task', holder: 'team' },
  minutesDraft: { kind: 'task', holder: 'teamClerk' },
  minutesAnswer: { kind: 'task', holder: 'cell' },
  minutesReply: { kind: 'task', holder: 'team' },
  minutesSigning: { kind: 'task', holder: 'signers' },
  improvement: { kind: 'task', holder: 'cell' },
  memberReview: { kind: 'task', holder: 'cell' },
  objectionWindow: { kind: 'window', holder: 'cell' },
  objectionDecision: { kind: 'task', holder: 'committeeHead' },
  guidance: { kind: 'task', holder: 'office' },
  preparation: { kind: 'task', holder: 'office' },
  teamReport: { kind: 'task', holder: 'teamLeader' },
  meetingDate: { kind: 'task', holder: 'office' },
  meeting: { kind: 'appointment', holder: 'committee' },
  slateDecision: { kind: 'task', holder: 'committeeHead' },
  decisionPreparation: { kind: 'task', holder: 'office' },
  decisionSignature: { kind: 'task', holder: 'committeeHead' },
  proposalPreparation: { kind: 'task', holder: 'office' },
  proposalSignature: { kind: 'task', holder: 'committeeHead' },
  superiorDecision: { kind: 'task', holder: 'office' },
  publication: { kind: 'task', holder: 'office' },
  superiorReport: { kind: 'task', holder: 'office' },
  refusedCommand: { kind: 'task', holder: 'office' },
  telling: { kind: 'task', holder: 'office' },
} as const satisfies Record<string, { kind: ObligationKind; holder: Holder['role'] }>;

export type ObligationName = keyof typeof OBLIGATIONS;

export const isObligationName = (name: string): name is ObligationName => Object.hasOwn(OBLIGATIONS, name);

/** News: one message about something that happened, without a clock of its own. */
export const NEWS = [
  'dossierReceived',
  'extensionGranted',
  'extensionRefused',
  'deadlineExtended',
  'sessionMoved',
  'sessionPostponed',
  'sessionInvited',
  'invitationWithdrawn',
  'setHandedOut',
  'minutesLocked',
  'minutesReferred',
  'stageReturned',
  'difficultyAnswered',
  'decisionIssued',
  'decisionWithdrawn',
  'resultConfirmed',
  'numberRefused',
  'objectionDismissed',
  'objectionUpheld',
  'personReplaced',
  'roleGiven',
  'roleEnded',
  'cellWithdrawn',
  'cellTransferred',
  'cellMerged',
  'membersJoined',
  'membersParted',
  'cellSplit',
  'cellRenamed',
  'committeeChanged',
  'campaignCancelled',
  'meetingInvited',
  'meetingInvitationWithdrawn',
  'meetingCalledOff',
  'weeklyDigest',
  'trouble',
] as const;
export type NewsName = (typeof NEWS)[number];

export const isNewsName = (name: string): name is NewsName => NEWS.some((news) => news === name);

/** The name in front of an instance's suffix. */
export function obligationName(id: string): ObligationName {
  return id.split(':', 1)[0] as ObligationName;
}

/** Whether a notice is about something that takes place at a time: a session, or the committee's meeting. */
export const isAppointment = (about: string): boolean =>
  about in OBLIGATIONS && OBLIGATIONS[about as ObligationName].kind === 'appointment';

/**
 * Who hears of a late obligation: where nobody holds that place, the other one at the committee's head, so that a copy
 * is never lost (statecharts, `escalatesTo`). Never anyone outside the committee.
 *
 * @param isHeld whether somebody holds a place on that day
 */
export function escalatesTo(holder: Holder['role'], isHeld: (above: Holder) => boolean): Holder {
  const [first, second] = aboveOf(holder);
  return second !== undefined && !isHeld({ role: first }) && isHeld({ role: second })
    ? { role: second }
    : { role: first };
}

function aboveOf(holder: Holder['role']): [Holder['role'], Holder['role']?] {
  switch (holder) {
    case 'cell':
    case 'cellAndTeam':
    case 'signers':
    case 'office':
      return ['committeeDeputy', 'committeeHead'];
    case 'teamLeader':
    case 'teamClerk':
    case 'team':
      return ['committeeHead', 'committeeDeputy'];
    case 'committee':
    case 'committeeHead':
    case 'committeeDeputy':
      return ['office'];
  }
}
