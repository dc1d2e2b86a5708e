import type { CaseContent, Layer } from '../../domain/case/case-content.ts';
import type { Mark } from '../../domain/journal/journal.ts';
import type { NewsName, ObligationName } from '../../domain/obligation/obligations.ts';
import type { EventType } from '../../machines/door/events.ts';
import type { CommandType } from '../../machines/protocol/command.ts';

/**
 * What there is to read, by matter, and to whom each is open. Whatever the machines know belongs to one matter: what is
 * new there has none and doesn't compile.
 */

/** In which quality somebody reads. */
export const SIDES = ['office', 'committee', 'team', 'cell'] as const;
export type Side = (typeof SIDES)[number];

export const MATTERS = [
  /** where a cell stands, its dossier and own scores, its session, what it asks, how it will improve */
  'case',
  /** what the team notes and scores before its minutes are read out or sent */
  'teamDraft',
  /** the minutes, once they were read out or sent */
  'minutes',
  /** what the committee scores and thinks before it decides */
  'opinion',
  /** a cell's members, and the levels proposed and decided for them */
  'members',
  /** what was decided on a cell, and its objections to it */
  'result',
  /** the campaign's own course, its plan and its people */
  'campaign',
  /** the committee's meetings, slates, votes, and its decisions whole */
  'committee',
  /** what is in the way of the campaign, and what its cases tell each other */
  'operation',
] as const;
export type Matter = (typeof MATTERS)[number];

type Reads = Partial<Record<Matter, 'always' | 'told'>>;

/** Of whoever reads the campaign as a whole: all of it, what the team drafts as soon as it was told. */
const whole: Reads = {
  case: 'always',
  teamDraft: 'told',
  minutes: 'always',
  opinion: 'always',
  members: 'always',
  result: 'always',
  campaign: 'always',
  committee: 'always',
  operation: 'always',
};

/**
 * `always`; `told`: once it was told to those whom it is about (`toldIn`); what is missing is never read. A cell's
 * people read of their own cell alone.
 */
export const READS: Record<Side, Reads> = {
  office: whole,
  committee: whole,
  team: { case: 'always', teamDraft: 'always', minutes: 'always', campaign: 'always' },
  cell: {
    case: 'always',
    teamDraft: 'told',
    minutes: 'always',
    opinion: 'told',
    members: 'always',
    result: 'always',
  },
};

/** Of an event: who reads that it happened, and who reads what it says. */
interface EventMatter {
  deed: Matter;
  said: Matter;
}
const all = (matter: Matter): EventMatter => ({ deed: matter, said: matter });

export const EVENT_MATTERS: Record<EventType, EventMatter> = {
  'dossier.submit': all('case'),
  'dossier.replace': all('case'),
  'dossier.receive': all('case'),
  'extension.request': all('case'),
  'extension.grant': all('case'),
  'extension.refuse': all('case'),
  'inspection.proceedWithout': all('case'),
  'review.return': all('case'),
  'review.note': all('teamDraft'),
  'review.finish': { deed: 'case', said: 'teamDraft' },
  'set.hand': all('case'),
  'session.move': all('case'),
  'session.postpone': all('case'),
  'inspection.record': all('teamDraft'),
  'inspection.finish': { deed: 'case', said: 'teamDraft' },
  'minutes.adopt': all('minutes'),
  'minutes.send': all('minutes'),
  'minutes.agree': all('minutes'),
  'minutes.dispute': all('minutes'),
  'minutes.answer': all('minutes'),
  'minutes.reserve': all('minutes'),
  'minutes.refuse': all('minutes'),
  'minutes.sign': all('minutes'),
  'minutes.correct': all('campaign'),
  'members.register': all('members'),
  'members.propose': all('members'),
  'appraisal.record': all('opinion'),
  'improvement.submit': all('case'),
  'objection.raise': all('result'),
  'objection.dismiss': all('result'),
  'objection.uphold': all('result'),
  'difficulty.raise': all('case'),
  'difficulty.answer': all('case'),
  'person.replace': all('campaign'),
  'person.correct': all('operation'),
  'deadline.extend': all('campaign'),
  'stage.return': all('campaign'),
  'cell.add': all('campaign'),
  'cell.excuse': all('campaign'),
  'cell.merge': all('campaign'),
  'cell.split': all('campaign'),
  'cell.rename': all('campaign'),
  'committee.change': all('campaign'),
  'cell.withdraw': all('campaign'),
  'cell.transfer': all('campaign'),
  'command.settle': all('operation'),
  'campaign.cancel': all('campaign'),
  'calendar.change': all('campaign'),
  'campaign.correct': all('campaign'),
  'campaign.prepare': all('campaign'),
  'campaign.announce': all('campaign'),
  'criteria.change': all('campaign'),
  'report.submit': all('campaign'),
  'meeting.set': all('committee'),
  'meeting.hold': all('committee'),
  'vote.record': all('committee'),
  'vote.cast': all('committee'),
  'slate.decide': all('committee'),
  'decision.prepare': all('committee'),
  'decision.sign': all('committee'),
  'decision.withdraw': all('committee'),
  'decision.sendBack': all('committee'),
  'decision.attachSigned': all('committee'),
  'decision.publish': all('committee'),
  'proposal.prepare': all('committee'),
  'proposal.sign': all('committee'),
  'proposal.sendBack': all('committee'),
  'superior.decide': all('committee'),
  'paper.number': all('campaign'),
  'superior.report': all('committee'),
};

/** Of what the campaign commands a cell. */
export const COMMAND_MATTERS: Record<CommandType, Matter> = {
  'roster.update': 'case',
  'criteria.change': 'case',
  'terms.correct': 'case',
  'deadline.extend': 'case',
  'session.move': 'case',
  'session.postpone': 'case',
  'stage.return': 'case',
  'minutes.correct': 'minutes',
  'cell.withdraw': 'case',
  'cell.transfer': 'case',
  'cell.merge': 'case',
  'members.part': 'members',
  'members.join': 'members',
  'campaign.cancel': 'case',
  guidance: 'case',
  'decision.issued': 'result',
};

export const OBLIGATION_MATTERS: Record<ObligationName, Matter> = {
  dossier: 'case',
  dossierCompletion: 'case',
  dossierDecision: 'case',
  extensionAnswer: 'case',
  reading: 'case',
  session: 'case',
  schedule: 'case',
  inspection: 'case',
  minutesDraft: 'case',
  minutesAnswer: 'minutes',
  minutesReply: 'minutes',
  minutesSigning: 'minutes',
  improvement: 'case',
  memberReview: 'members',
  leaderReview: 'members',
  objectionWindow: 'result',
  objectionDecision: 'result',
  guidance: 'case',
  preparation: 'campaign',
  teamReport: 'campaign',
  meetingDate: 'committee',
  meeting: 'committee',
  slateDecision: 'committee',
  decisionPreparation: 'committee',
  decisionSignature: 'committee',
  proposalPreparation: 'committee',
  proposalSignature: 'committee',
  superiorDecision: 'committee',
  publication: 'committee',
  superiorReport: 'committee',
  refusedCommand: 'operation',
  telling: 'operation',
};

export const NEWS_MATTERS: Record<NewsName, Matter> = {
  dossierReceived: 'case',
  extensionGranted: 'case',
  extensionRefused: 'case',
  deadlineExtended: 'case',
  sessionMoved: 'case',
  sessionPostponed: 'case',
  sessionInvited: 'case',
  invitationWithdrawn: 'case',
  setHandedOut: 'case',
  minutesLocked: 'minutes',
  minutesReferred: 'minutes',
  stageReturned: 'case',
  difficultyAnswered: 'case',
  decisionIssued: 'result',
  decisionWithdrawn: 'result',
  resultConfirmed: 'result',
  numberRefused: 'committee',
  objectionDismissed: 'result',
  objectionUpheld: 'result',
  personReplaced: 'case',
  roleGiven: 'case',
  roleEnded: 'case',
  cellWithdrawn: 'case',
  cellTransferred: 'case',
  cellMerged: 'case',
  membersJoined: 'members',
  membersParted: 'members',
  cellSplit: 'case',
  cellRenamed: 'case',
  committeeChanged: 'case',
  campaignCancelled: 'case',
  meetingInvited: 'committee',
  meetingInvitationWithdrawn: 'committee',
  meetingCalledOff: 'committee',
  weeklyDigest: 'committee',
  trouble: 'operation',
};

/** Of a case’s content; what belongs to several matters is taken apart where it is read (`seen-case.ts`). */
export const CONTENT_MATTERS: Record<Exclude<keyof CaseContent, 'review' | 'scores'>, Matter> = {
  basis: 'case',
  dossiers: 'case',
  sets: 'case',
  inspection: 'teamDraft',
  minutes: 'minutes',
  earlierMinutes: 'minutes',
  difficulties: 'case',
  members: 'members',
  appraisal: 'opinion',
  improvement: 'case',
  objections: 'result',
  extracts: 'result',
};

/** Of the scores of those who don’t score themselves. */
export const LAYER_MATTERS: Record<Exclude<Layer, 'self'>, Matter> = {
  team: 'teamDraft',
  committee: 'opinion',
};

export const MARK_MATTERS: Record<Mark, Matter> = {
  late: 'case',
  incomplete: 'case',
  noDossier: 'case',
  readInPart: 'case',
  notCompleted: 'case',
  returned: 'case',
  deemedAgreed: 'minutes',
  reserved: 'minutes',
  refused: 'minutes',
  unanswered: 'minutes',
  disputed: 'minutes',
  referred: 'minutes',
  objectionUpheld: 'result',
  improvementOwed: 'case',
  membersUnrated: 'members',
  untold: 'case',
};
