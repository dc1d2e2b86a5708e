import type { RefusalCode } from '../envelope.ts';

/** Reasons of machines/door.ts, cell-rules.ts and campaign-rules.ts, of the files that they name, and of domain/committee; more may come, then the code's own sentence stands. */
export type RefusalReason =
  | 'unknownEvent'
  | 'otherTarget'
  | 'invalidEnvelope'
  | 'invalidPayload'
  | 'unknownPerson'
  | 'notYourRole'
  | 'notYourCell'
  | 'noAuthorisation'
  | 'paperInFuture'
  | 'paperNeedsDocument'
  | 'paperNeedsOffice'
  | 'notNow'
  | 'entryTooLarge'
  | 'recordsAway'
  | 'incompleteDossier'
  | 'pastClosing'
  | 'extensionPastSession'
  | 'extensionBeyondOffice'
  | 'extensionNotLater'
  | 'returnPastSession'
  | 'dateInPast'
  | 'unknownItem'
  | 'itemsUnanswered'
  | 'sessionInPast'
  | 'sessionStarted'
  | 'sessionEndsBeforeStart'
  | 'inspectionFinished'
  | 'checklistOpen'
  | 'preparationOver'
  | 'groundsUnset'
  | 'decisionSigned'
  | 'staleRevision'
  | 'unknownCell'
  | 'cellKnown'
  | 'cellEnded'
  | 'unknownSession'
  | 'unknownDecision'
  | 'unknownSlate'
  | 'slateDecided'
  | 'unknownDifficulty'
  | 'unknownCommand'
  | 'numberTaken'
  | 'numberUnreadable'
  | 'numberNotRising'
  | 'numberGapNeedsReason'
  | 'linesIncomplete'
  | 'overQuotaNeedsReason'
  | 'excellentWithoutFourGood'
  | 'replaceAfterRead'
  | 'minutesNotLocked'
  | 'barredConflict'
  | 'alreadySigned'
  | 'roundsUsedUp'
  | 'invalidContent'
  | 'fileOfOtherCell'
  | 'reportMissing'
  | 'pageBeyondEnd'
  | 'subjectNotScored'
  | 'scoredTwice'
  | 'agreedAfterReceipt'
  | 'unknownCriterion'
  | 'aboveMaximum'
  | 'belowZero'
  | 'needsPoints'
  | 'needsMet'
  | 'gradeNotUsed'
  | 'conflictNeedsReason'
  | 'scoredMeanwhile'
  | 'gapNeedsReason'
  | 'unknownDocument'
  | 'unknownPoint'
  | 'notScored'
  | 'noScoreHere'
  | 'itemTwice'
  | 'noDossierYet'
  | 'setNotOwed'
  | 'notOfCell'
  | 'staleRound'
  | 'nobodyToSign'
  | 'signerAbsent'
  | 'signerNotEntitled'
  | 'notInvited'
  | 'attendanceTwice'
  | 'attendanceMissing'
  | 'substituteUnauthorised'
  | 'leaderNeedsSubstitute'
  | 'endsBeforeStart'
  | 'criteriaInUse'
  | 'memberTwice'
  | 'statusNeedsReason'
  | 'unknownMember'
  | 'memberNotRated'
  | 'cautionNeedsReason'
  | 'memberDecided'
  | 'notDecidedYet'
  | 'unknownObjection'
  | 'votesDontAddUp'
  | 'validAbovePresent'
  | 'presentAboveMeeting'
  | 'choiceNotOfMatter'
  | 'voteNeedsCell'
  | 'unknownLine'
  | 'votedTwice'
  | 'notOfCommittee'
  | 'chairNotPresent'
  | 'belowQuorum'
  | 'conflictUntold'
  | 'noConflict'
  | 'meetingNotRecorded'
  | 'membersIncomplete'
  | 'lineTwice'
  | 'levelAgainstRules'
  | 'levelAgainstVote'
  | 'fourGoodAgainstRules'
  | 'fourGoodAgainstVote'
  | 'decisionNotThere'
  | 'dateInFuture'
  | 'dateTooOld'
  | 'notAChoice'
  | 'unknownFields'
  | 'moreIssues'
  | 'unknownRole'
  | 'personNotKnown'
  | 'roleNeedsCell'
  | 'roleWithoutCell'
  | 'roleEndsBeforeBegin'
  | 'notInRole'
  | 'seatVacant'
  | 'cellHeadVacant'
  | 'officeRolesOnly'
  | 'notOneLine'
  | 'noAddress'
  | 'addressTaken'
  | 'noTelephone';

/** The values of a refusal, ready to be put into a sentence; one that is missing reads as an empty text. */
export interface RefusalValues {
  text(key: string): string;
  /** an instant as date and hour */
  when(key: string): string;
  /** an exclusive instant as the last day in time */
  lastDay(key: string): string;
  cell(key: string): string;
  person(key: string): string;
  /** a criterion by its name */
  criterion(key: string): string;
  /** points with the language's decimal sign */
  points(key: string): string;
  /** a list `a, b` of people */
  people(key: string): string;
  /** `27/12/2024` */
  date(key: string): string;
  /** a line of a slate: a cell, a member, or one of them with the matter that is voted on */
  line(key: string): string;
  /** what a decision is about */
  decision(key: string): string;
  /** a word of one of the tables */
  word(
    key: string,
    table: 'roles' | 'levels' | 'memberStatuses' | 'cautions' | 'choices' | 'voteMatters' | 'decisionStates',
  ): string;
  /** a list `a, b`, each by its word: parts of a dossier, items of the checklist, cells, events */
  list(key: string): string;
  event(key: string): string;
}

export type RefusalSentence = (values: RefusalValues) => string;

export interface RefusalTable {
  reasons: Record<RefusalReason, RefusalSentence>;
  /** for reasons that no sentence knows */
  codes: Record<RefusalCode, string>;
}
