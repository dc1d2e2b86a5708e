import type { RefusalTable } from '../refusals/refusal-table.ts';
import { decisionRefusals } from './decision-refusals.ts';
import { reorganisationRefusals } from './reorganisation-refusals.ts';

const andMore = (count: string): string => (count === '0' || count === '' ? '' : ` and ${count} more`);

export const refusals: RefusalTable = {
  ...reorganisationRefusals,
  ...decisionRefusals,
  unknownRole: () => 'There is no such role.',
  personNotKnown: (value) =>
    `The campaign knows nobody with the id ${value.text('person')}; somebody new is named under newcomers, with name and address.`,
  roleNeedsCell: (value) => `The role of ${value.word('role', 'roles')} needs its cell.`,
  roleWithoutCell: (value) => `The role of ${value.word('role', 'roles')} belongs to no single cell.`,
  roleEndsBeforeBegin: (value) =>
    `The role ends on ${value.date('to')}, before it begins on ${value.date('from')}.`,
  notInRole: (value) =>
    value.text('cell') === ''
      ? `${value.person('person')} does not hold the role of ${value.word('role', 'roles')}.`
      : `${value.person('person')} does not hold the role of ${value.word('role', 'roles')} in ${value.cell('cell')}.`,
  alreadyInRole: (value) =>
    value.text('cell') === ''
      ? `${value.person('person')} holds the role of ${value.word('role', 'roles')} on these days already.`
      : `${value.person('person')} holds the role of ${value.word('role', 'roles')} in ${value.cell('cell')} on these days already.`,
  seatVacant: (value) =>
    `From ${value.date('day')} on nobody would hold the role of ${value.word('role', 'roles')}; name somebody in the same change.`,
  cellHeadVacant: (value) =>
    `From ${value.date('day')} on ${value.cell('cell')} would have no head; name somebody in the same change, or say that it stays vacant.`,
  officeRolesOnly: () =>
    'The committee’s head replaces people of the office only; all others are replaced by the office.',
  nobodyReplaced: () => 'Say who is given a role (add), or loses one (remove).',
  notANewcomer: (value) =>
    `${value.person('person')} is nobody new who is given a role here; names and addresses of people who are known are corrected by people correct.`,
  notOneLine: () => 'A name has to stand on one line.',
  noAddress: (value) => `“${value.text('email')}” is no mail address.`,
  addressTaken: (value) =>
    `The address ${value.text('email')} is that of ${value.person('person')}; say so when both share a mailbox.`,
  noTelephone: (value) => `“${value.text('phone')}” is no telephone number.`,
  unknownEvent: (value) => `There is no action called “${value.text('type')}”.`,
  otherTarget: (value) =>
    value.text('target') === 'campaign'
      ? `“${value.event('type')}” concerns the whole campaign and can't be sent to one cell.`
      : `“${value.event('type')}” concerns one cell and can't be sent to the campaign.`,
  invalidEnvelope: () => 'General information is missing or wrong in what was sent.',
  invalidPayload: () => 'Content is missing or wrong; see the items below.',
  unknownPerson: () => "The sender is not on the campaign's list on this day.",
  notYourRole: () => 'This is for somebody else, not for your role.',
  notYourCell: () => 'You are not in charge of this cell.',
  noRoleThatDay: (value) =>
    `On ${value.date('date')}, the date on the paper, the sender did not have this role.`,
  noAuthorisation: () => 'You act for somebody else, but no authorisation is on the list.',
  paperInFuture: () => 'The date on the paper is later than today.',
  paperNeedsDocument: () =>
    'An entry from paper needs the date on the paper and its number or the hash of its scan.',
  paperNeedsOffice: () => 'Only the committee office may enter a paper for others.',
  notNow: () => 'The present stage does not take this action.',
  idTaken: (value) =>
    `Something else was taken under this id before${value.text('seq') === '' ? '' : `, as entry ${value.text('seq')} of the journal`}; this was not taken. Send it under an id of its own.`,
  entryTooLarge: (value) =>
    `What was sent is too large (at most about ${value.text('most')} kB at once); send it in parts.`,
  unsigned: () =>
    'Nothing says that it comes from whom it names: it isn’t signed. Send it by the pages, or by bontot with the signing key (BONTOT_SIGNING).',
  signerUnknown: () =>
    'It is signed by a key that this system doesn’t have in force. With bontot take the system’s own signing key (BONTOT_SIGNING); if it was just renewed, send it again in a moment.',
  signatureWrong: () =>
    'Its signature is one of something else, so it was changed on its way or sent before to another place; it was not taken.',
  recordsAway: () => 'The records are away, so nothing more is taken for now; send it again in some minutes.',
  incompleteDossier: (value) => `The dossier still lacks: ${value.list('missing')}.`,
  pastClosing: (value) => `Closed since ${value.when('closes')}.`,
  extensionPastSession: (value) =>
    `The new date can't be later than the start of the session, ${value.when('startsAt')}; move the session first.`,
  extensionBeyondOffice: (value) =>
    `The office may extend at most ${value.text('times')} times, until ${value.lastDay('limit')}; beyond that the head of the committee decides.`,
  extensionNotLater: (value) => `The new date must be later than the present one, ${value.lastDay('due')}.`,
  extensionOver: (value) =>
    `The new date, ${value.lastDay('until')}, is past, and there is nothing left to extend; if it was granted on paper, extend until a day that is still to come, name that paper in the reason, then enter the dossier with its own date.`,
  returnPastSession: (value) =>
    `The date for completion must be before the session, ${value.when('startsAt')}.`,
  dateInPast: () => 'The chosen date is past.',
  unknownItem: (value) => `The minutes have no item: ${value.list('items')}.`,
  itemsUnanswered: (value) => `Items not answered yet: ${value.list('items')}.`,
  sessionInPast: () => 'The chosen start is past.',
  sessionEndsBeforeStart: () => 'The session must end after it starts.',
  inspectionFinished: () => 'The inspection of this cell is finished.',
  notADay: (value) => `“${value.text('value')}” is no day of the calendar; write it as 27/11/2026.`,
  notADocumentNumber: (value) =>
    `“${value.text('value')}” is no number of a document: its count comes first, as in 30-QĐ/ĐU.`,
  preparationOver: (value) =>
    `The campaign is announced; this can't be changed any more: ${value.list('items')}.`,
  checklistOpen: (value) => `Can't be announced yet, still missing: ${value.list('items')}.`,
  seatsUnheld: () =>
    'Can’t be announced yet: roles that a campaign can’t do without are held by nobody; see each of them below.',
  seatUnheld: (value) =>
    `From ${value.date('day')} on nobody holds the role of ${value.word('role', 'roles')}; name somebody before the announcement.`,
  cellHeadUnheld: (value) =>
    `From ${value.date('day')} on ${value.cell('cell')} has no head; name somebody before the announcement.`,
  staleRevision: (value) =>
    `The list has changed to revision ${value.text('revision')}; look at it again, then decide.`,
  unknownCell: (value) => `The campaign has no cell “${value.text('cell')}”.`,
  cellKnown: (value) => `${value.cell('cell')} is already in the campaign.`,
  cellEnded: (value) => `${value.cell('cell')} has ended.`,
  commandUnderWay: (value) =>
    `${value.cell('cell')}: “${value.event('type')}” was taken already and is under way, so this is not taken beside it.`,
  unknownSession: (value) => `There is no session “${value.text('session')}”.`,
  unknownSlate: (value) => `The list “${value.text('slate')}” is not open.`,
  slateDecided: (value) => `${value.cell('cell')} is on a list that has been decided.`,
  unknownDifficulty: (value) => `No difficulty “${value.text('difficulty')}” waits for an answer.`,
  unknownCommand: (value) => `There is no refused command “${value.text('command')}”.`,
  linesIncomplete: (value) =>
    value.text('cells') === ''
      ? 'The list has members only, and no cell to decide on.'
      : `Results are needed for exactly the cells on the list: ${value.list('cells')}.`,
  overQuotaNeedsReason: (value) => {
    const group = value.text('group');
    const unit = value.text('unit') === 'member' ? 'members' : 'cells';
    const peers = group === '' ? '' : ` of the group of ${value.peers('group')}`;
    const base = value.text('base') === '' ? '' : ` (of ${value.text('base')} ${unit})`;
    const allowed = value.text('allowed');
    const most = allowed === '0' ? 'none of them may be yet' : `at most ${allowed} are allowed${base}`;
    return `Rated excellent: ${value.text('excellent')} ${unit}${peers}, ${most}; if the plan allows it, give a reason.`;
  },
  excellentWithoutFourGood: (value) =>
    `${value.cell('cell')} is rated excellent without being “four-good”; if the plan allows it, give a reason.`,
  replaceAfterRead: () =>
    'The team has read the dossier, or it is past its date; it can no longer be replaced.',
  minutesNotLocked: (value) =>
    `The minutes of ${value.cell('cell')} are not locked, so there is nothing to reopen.`,
  barredConflict: (value) =>
    value.text('person') === ''
      ? 'You belong to this cell, so the substitute named in the plan does this.'
      : `${value.person('person')} belongs to ${value.cell('cell')} and has to stay out of the vote on it (recused).`,
  alreadySigned: () => 'This side has signed the minutes.',
  invalidContent: () => 'The content is not right yet; see each field below.',
  fileOfOtherCell: (value) =>
    `The file “${value.text('file')}” belongs to ${value.text('cell') === 'campaign' ? 'the campaign' : value.cell('cell')} and can't be used here.`,
  sameFileNeedsReason: (value) =>
    `The file “${value.text('file')}” is given for several reports: ${value.list('reports')}; if that is meant, say why.`,
  reportMissing: () => 'The evidence points to a report that is not in the dossier.',
  pageBeyondEnd: (value) => `The report has ${value.text('pages')} pages only.`,
  subjectNotScored: () => 'The plan does not score this.',
  scoredTwice: (value) => `“${value.criterion('criterion')}” is scored twice in one sending.`,
  agreedAfterReceipt: () =>
    'The cell committee has to agree before the dossier is handed in, or on that day.',
  unknownCriterion: (value) => `The criteria have no “${value.text('criterion')}”.`,
  aboveMaximum: (value) =>
    `“${value.criterion('criterion')}”: ${value.points('points')} points are above the maximum of ${value.points('max')}.`,
  belowZero: (value) => `“${value.criterion('criterion')}”: points are never below zero.`,
  needsPoints: (value) => `“${value.criterion('criterion')}” needs points from 0 to ${value.points('max')}.`,
  needsMet: (value) => `“${value.criterion('criterion')}” is a condition: say whether it is met.`,
  gradeNotUsed: (value) => `“${value.criterion('criterion')}” is scored by points, not by a grade.`,
  conflictNeedsReason: (value) =>
    value.text('person') === ''
      ? 'You belong to the committee of this cell; say why you inspect it all the same (conflictReason).'
      : `${value.person('person')} belongs to ${value.cell('cell')}; say that they stay out of the vote, or why they take part.`,
  scoredMeanwhile: (value) =>
    `“${value.criterion('criterion')}” was given ${value.points('points')} points meanwhile (${value.text('score')}); look again, then send with replaces: ${value.text('score')}.`,
  gapNeedsReason: (value) =>
    `“${value.criterion('criterion')}” is far from the score before it (${value.points('self')}); give a reason.`,
  unknownDocument: (value) => `The list of documents to be seen has no “${value.text('document')}”.`,
  unknownPoint: (value) => `There is no point to verify “${value.text('point')}”.`,
  notScored: (value) =>
    `The team has not scored “${value.criterion('criterion')}”; score it, or say why not (unscored).`,
  noScoreHere: (value) => `The item “${value.text('items')}” is no criterion and has no score.`,
  itemTwice: (value) => `The item “${value.text('items')}” stands twice in one sending.`,
  noDossierYet: () => 'The cell has not handed in a dossier.',
  setNotOwed: (value) => `${value.person('person')} is not of the team, or has a set already.`,
  notOfCell: (value) => `${value.person('person')} is not of the committee of this cell.`,
  staleRound: (value) =>
    `The minutes are version ${value.text('version')}, round ${value.text('round')} by now; look again, then send.`,
  nobodyToSign: () =>
    'A reservation goes with the signatures of both sides; without them the minutes are sent, and the cell notes its reservation itself.',
  signerAbsent: (value) => `${value.person('person')} was not at the session, and can't have signed there.`,
  signerNotEntitled: (value) =>
    `${value.person('person')} can't sign for this side: the cell's head or deputy signs, and the team's leader or an authorised substitute.`,
  signsForBothSides: (value) =>
    `Each side signs by a person of its own: ${value.person('person')} can't sign for the cell and for the team.`,
  notInvited: (value) =>
    `${value.person('person')} is neither of the team nor of the cell committee; name guests as such.`,
  attendanceTwice: (value) => `${value.person('person')} stands there twice.`,
  attendanceMissing: (value) => `Say whether ${value.person('person')} was present or absent.`,
  substituteUnauthorised: (value) => `${value.person('person')} stands in without an authorisation.`,
  leaderNeedsSubstitute: (value) =>
    `The leader ${value.person('person')} is absent; an authorised substitute has to be there.`,
  endsBeforeStart: () => 'The end has to be after the start.',
  noDayNamed: () => 'Name at least one day off or one day worked.',
  dayIsOver: (value) => `${value.date('date')} is over, so its calendar is changed no more.`,
  dayNamedTwice: (value) => `${value.date('date')} is named twice.`,
  alreadyOff: (value) => `${value.date('date')} is a day off already.`,
  alreadyWorked: (value) => `${value.date('date')} is a working day already.`,
  nothingCorrected: () => 'Nothing differs from what stands.',
  dayOffNeedsReason: (value) => `${value.date('date')} is a day off; if it is meant, say why at this time.`,
  nightNeedsReason: (value) =>
    `From ${value.when('startsAt')} to ${value.when('endsAt')} goes into the night (before 06:00 or after 22:00); if it is meant, say why at this time.`,
  farNeedsReason: (value) =>
    `${value.date('date')} is more than a year ahead; if it is meant, say why at this time.`,
  overlapNeedsReason: (value) =>
    `The same people have a session that starts ${value.when('startsAt')}; if both are meant, say why at this time.`,
  timeInFuture: (value) =>
    `${value.when('time')} is later than this entry or than the date of its paper, ${value.when('said')}.`,
  criteriaInUse: (value) =>
    `Cells have scored by these criteria (${value.list('cells')}); only their words can be changed now.`,
  memberTwice: (value) => `Member ${value.person('member')} stands there twice.`,
  statusNeedsReason: (value) =>
    `The status of member ${value.person('member')} does not fit the day of admission; correct it, or give a reason.`,
  unknownMember: (value) => `There is no member ${value.person('member')} on the list of the cell for this.`,
  memberNotRated: (value) =>
    `Member ${value.person('member')} is not rated this time: ${value.word('status', 'memberStatuses')}.`,
  cautionNeedsReason: (value) =>
    `Member ${value.person('member')}: ${value.word('caution', 'cautions')}; give a reason for this level all the same.`,
  memberDecided: (value) =>
    `The level of member ${value.person('member')} has been decided; only an upheld objection opens it again.`,
  paperBeforeDecision: (value) => `The date on the letter is before the decision’s, ${value.date('date')}.`,
  dossierOvertaken: (value) =>
    `This dossier came before ${value.when('closes')}, when it closed, but by the time of entering the cell had gone on without one; the committee's head can return the cell to the dossier (stage.return), then enter it with the date on the paper.`,
  minutesOvertaken: (value) =>
    `This paper came before ${value.when('closes')}, when it closed, but by the time of entering the minutes counted as unanswered; once they are locked or referred the team leader can open them again (minutes.correct) and ask the cell once more.`,
  notDecidedYet: () => 'The cell has no result yet to object to.',
  unknownObjection: (value) => `No objection “${value.text('objection')}” waits for an answer.`,
  votesDontAddUp: (value) =>
    `The votes add up to ${value.text('sum')}, but ${value.text('valid')} are valid; both have to be the same.`,
  issuedAbovePresent: (value) =>
    `${value.text('issued')} papers given out are more than the ${value.text('present')} who vote.`,
  papersAboveIssued: (value) =>
    `${value.text('valid')} valid and ${value.text('invalid')} invalid papers are more than the ${value.text('issued')} given out.`,
  validAbovePresent: (value) =>
    `There are more valid votes, ${value.text('valid')}, than people who voted, ${value.text('present')}.`,
  presentAboveMeeting: (value) =>
    `More people voted, ${value.text('present')}, than may vote on this at the meeting, ${value.text('meeting')}.`,
  choiceNotOfMatter: (value) =>
    `“${value.word('choice', 'choices')}” is no choice in a vote on ${value.word('about', 'voteMatters')}.`,
  voteNeedsCell: () => 'Say which cell this vote is about (cell).',
  unknownLine: (value) => `The list has no line of ${value.line('line')} on this.`,
  votedTwice: (value) => `The vote on ${value.line('line')} stands there twice.`,
  namesOfSecretVote: () => 'A secret vote names nobody; enter the numbers, or say that it was open.',
  mayNotVote: (value) =>
    `${value.person('person')} was not at the meeting, or takes no part in the vote on this cell.`,
  votesTwice: (value) => `${value.person('person')} stands twice in one vote.`,
  namesNotAsCounted: (value) =>
    `By name ${value.text('named')} chose “${value.word('choice', 'choices')}”, but ${value.text('counted')} are counted.`,
  notOfCommittee: (value) => `${value.person('person')} is not of the committee; name guests as such.`,
  chairNotPresent: (value) => `${value.person('person')} chairs, but is not among those present.`,
  belowQuorum: (value) =>
    `Present: ${value.text('present')}, needed for a quorum: ${value.text('needed')}; if the plan allows it, say why the meeting was held all the same.`,
  conflictUntold: (value) =>
    `${value.person('person')} belongs to ${value.cell('cell')}; say whether they stay out of the vote or take part (conflicts).`,
  noConflict: (value) =>
    `${value.person('person')} was not there, or does not belong to ${value.cell('cell')}; there is nothing to say here.`,
  meetingNotRecorded: () =>
    'The appraisal meeting has not been recorded; say who was there, who was not and who stays out of which vote first.',
  membersIncomplete: (value) =>
    `Levels are needed for exactly the members on the list; missing or too many, among them: ${value.people('members')}.`,
  lineTwice: (value) => `${value.line('line')} stands there twice.`,
  levelAgainstRules: (value) =>
    `${value.cell('cell')}: by the criteria it is “${value.word('derived', 'levels')}”, not “${value.word('level', 'levels')}”; if the plan allows it, give a reason.`,
  levelAgainstVote: (value) =>
    `${value.line('line')}: “${value.word('level', 'levels')}” has no majority of the valid votes; if the plan allows it, give a reason.`,
  fourGoodAgainstRules: (value) =>
    `${value.cell('cell')} can't be recognised as “four-good” by the criteria; if the plan allows it, give a reason.`,
  fourGoodAgainstVote: (value) =>
    `${value.line('line')}: the result on “four-good” has no majority of the valid votes; if the plan allows it, give a reason.`,
  awardAgainstVote: (value) =>
    `${value.line('line')}: the award has no majority of the valid votes; if the plan allows it, give a reason.`,
  slateAgainstVote: () =>
    'The slate has no majority of the valid votes; if the plan allows it, give a reason.',
  votedMeanwhile: () =>
    'Somebody has recorded votes since this form was opened; look at them, and send again to replace them.',
  votedOnPaper: () =>
    'The office has recorded a count of votes on this, which nobody can join by name; if it is wrong, ask the office to record it again.',
  notAChoice: (value) => `Expected one of: ${value.text('names')}${andMore(value.text('more'))}.`,
  unknownFields: (value) => `There are no such fields: ${value.text('names')}${andMore(value.text('more'))}.`,
  moreIssues: (value) => `And ${value.text('count')} more.`,
  notOfQuarter: () =>
    'The rating of leaders for a quarter has no sessions, minutes or such stages, so this can’t be done in it.',
  selfRatingMissing: (value) =>
    `${value.person('member')} hasn’t rated himself or herself yet; that comes before the cell’s proposal.`,
  dateTooOld: (value) => `${value.date('date')} is more than a year before today; look at the year.`,
  dateInFuture: (value) => `${value.date('date')} is later than today.`,
};
