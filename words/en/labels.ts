import type { Dictionary } from '../words.ts';

type Labels =
  | 'roles'
  | 'holders'
  | 'marks'
  | 'minutesOutcomes'
  | 'levels'
  | 'democracyLevels'
  | 'grades'
  | 'decisionKinds'
  | 'decisionStates'
  | 'failures'
  | 'memberStatuses'
  | 'memberKinds'
  | 'cautions'
  | 'ballotMethods'
  | 'voteMatters'
  | 'choices'
  | 'layers'
  | 'reports'
  | 'missing'
  | 'missingOf'
  | 'checklist'
  | 'noticeStates';

export const labels: Pick<Dictionary, Labels> = {
  roles: {
    cellHead: 'head of the cell',
    cellDeputy: 'deputy head of the cell',
    cellMember: 'member of the cell committee',
    teamLeader: 'leader of the inspection team',
    teamClerk: 'clerk of the inspection team',
    teamMember: 'member of the inspection team',
    teamSubstitute: 'substitute in the inspection team',
    office: 'committee office',
    committeeHead: 'head of the committee',
    committeeDeputy: 'deputy head of the committee',
    committeeMember: 'member of the committee',
  },
  holders: {
    cell: 'the cell committee',
    teamLeader: 'the leader of the inspection team',
    teamClerk: 'the clerk of the inspection team',
    team: 'the inspection team',
    cellAndTeam: 'the cell committee and the inspection team',
    office: 'the committee office',
    committeeHead: 'the head of the committee',
    committeeDeputy: 'the deputy head of the committee',
    committee: 'the executive committee',
  },
  marks: {
    late: 'submitted late',
    incomplete: 'dossier incomplete',
    noDossier: 'inspected without a dossier',
    readInPart: 'dossier not fully read before the session',
    notCompleted: 'dossier not completed',
    returned: 'returned before',
    deemedAgreed: 'deemed agreed, no answer given',
    reserved: 'with a reservation',
    refused: 'refused to sign the minutes',
    unanswered: 'minutes not answered',
    disputed: 'minutes disputed',
    referred: 'referred to the committee',
    objectionUpheld: 'objection upheld',
    improvementOwed: 'owes its improvement plan',
    untold: 'not told yet',
    membersUnrated: 'has members without a level',
  },
  minutesOutcomes: {
    adopted: 'adopted in the session',
    agreed: 'agreed',
    reserved: 'signed with a reservation',
    deemedAgreed: 'deemed agreed, no answer given',
    refused: 'refused by the cell',
    unanswered: 'not answered',
    disputed: 'not agreed',
  },
  levels: {
    EXCELLENT: 'Excellent completion of tasks',
    GOOD: 'Good completion of tasks',
    COMPLETED: 'Completion of tasks',
    NOT_COMPLETED: 'Tasks not completed',
  },
  democracyLevels: {
    GOOD: 'Good',
    FAIR: 'Fair',
    AVERAGE: 'Average',
    WEAK: 'Weak',
  },
  grades: { EXCELLENT: 'Excellent', GOOD: 'Good', AVERAGE: 'Average', POOR: 'Poor' },
  decisionKinds: {
    fourGood: 'Recognition of “four-good” cells',
    cellLevels: 'Quality levels of cells',
    memberLevels: 'Quality levels of members',
    awards: 'Awards',
  },
  decisionStates: {
    preparing: 'being drafted',
    awaitingSignature: 'waiting for the signature',
    signed: 'signed, being entered in the register',
    issued: 'issued',
    withdrawn: 'withdrawn',
  },
  failures: {
    NUMBER_UNREADABLE: 'the number is not written as documents of this type are numbered',
    NUMBER_TAKEN: 'the number belongs to another decision',
    NUMBER_NOT_RISING: 'the number is lower than the last one given, and no reason says why',
    DECISION_CONFLICT: 'the decision has been issued with another number, date or signer',
    DECISION_UNKNOWN: 'the decision that it replaces or amends has not been issued',
    NO_LINES: 'the decision has no lines',
    OTHER: 'its document could not be made; the administrator finds why in the log of the server',
  },
  memberStatuses: {
    rated: 'rated',
    exempt: 'exempt from work and meetings',
    suspended: 'suspended',
    newUnder6Months: 'admitted less than 6 months ago',
    absentPending: 'absent, rated later',
    transferredOut: 'transferred out',
  },
  memberKinds: { full: 'full', probationary: 'probationary' },
  cautions: {
    admittedUnder6Months: 'admitted less than 6 months ago',
    sickThreeMonths: 'on sick leave for 3 months or more in the year',
    disciplinedInYear: 'disciplined in the year',
    notExcellentAsCivilServant: 'not rated excellent as a civil servant',
  },
  ballotMethods: { open: 'show of hands', secret: 'secret ballot' },
  voteMatters: {
    fourGood: 'recognition as “four-good”',
    cellLevel: 'the level of the cell',
    memberLevel: 'the level of the member',
    award: 'the award',
    slate: 'the list as a whole',
  },
  choices: {
    EXCELLENT: 'Excellent completion',
    GOOD: 'Good completion',
    COMPLETED: 'Completion',
    NOT_COMPLETED: 'Non-completion',
    yes: 'in favour',
    no: 'against',
    abstain: 'abstained',
  },
  layers: { self: 'cell', team: 'team', committee: 'committee' },
  reports: {
    resolution: 'Report on carrying out the resolution',
    fourGood: 'Self-scored report on the “four-good” cell',
    cellQuality: 'Self-scored report on the quality of the cell',
    grassrootsDemocracy: 'Report on grassroots democracy and “skilful mobilisation”',
  },
  missing: {
    'reports.resolution': 'report on carrying out the resolution',
    'reports.fourGood': 'self-scored report on the “four-good” cell',
    'reports.cellQuality': 'self-scored report on the quality of the cell',
    'reports.grassrootsDemocracy': 'report on grassroots democracy and “skilful mobilisation”',
    'files.resolution': 'the file of the report on the resolution',
    'files.fourGood': 'the file of the four-good self-score',
    'files.cellQuality': 'the file of the cell-quality self-score',
    'files.grassrootsDemocracy': 'the file of the grassroots-democracy report',
    'scores.fourGood': 'the four-good self-scores',
    'scores.cellQuality': 'the cell-quality self-scores',
    'scores.grassrootsDemocracy': 'the grassroots-democracy self-scores',
    'proposed.fourGood': 'proposal on “four-good”',
    'proposed.level': 'proposed level',
    committeeAgreedOn: 'date on which the cell committee agreed',
  },
  missingOf: {
    scores: (criterion) => `the self-score of “${criterion}”`,
    evidence: (criterion) => `evidence for “${criterion}”`,
  },
  checklist: {
    planNumber: 'number of the plan',
    planDate: 'date of the plan',
    teamDecision: 'decision on the inspection team',
    teamLeader: 'leader of the inspection team',
    teamClerk: 'clerk of the inspection team',
    sessions: 'schedule of the sessions',
    copies: 'number of dossier copies',
  },
  noticeStates: {
    asked: 'not in the outbox yet',
    queued: 'queued',
    held: 'held by the office',
    sent: 'sent',
    inFolder: 'written to a folder (on trial)',
    failed: 'failed',
    withdrawn: 'withdrawn',
    toBeTold: 'to be told in person',
    told: 'told in person',
  },
};
