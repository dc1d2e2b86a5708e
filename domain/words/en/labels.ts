import type { Dictionary } from '../words.ts';

type Labels =
  | 'roles'
  | 'holders'
  | 'marks'
  | 'minutesOutcomes'
  | 'levels'
  | 'decisionKinds'
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
  decisionKinds: {
    fourGood: 'Recognition of “four-good” cells',
    cellLevels: 'Quality levels of cells',
    memberLevels: 'Quality levels of members',
    awards: 'Awards',
  },
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
    queued: 'queued',
    held: 'held by the office',
    sent: 'sent',
    failed: 'failed',
    withdrawn: 'withdrawn',
    toBeTold: 'to be told in person',
    told: 'told in person',
  },
};
