/** The papers that are made of a campaign's records, in the order in which an office would file them. */
export const PAPER_KINDS = [
  'teamDecision',
  'planNotice',
  'receipt',
  'sessionInvitation',
  'workingSheet',
  'minutes',
  'result',
  'objectionAnswer',
  'improvement',
  'teamReport',
  'rankedTable',
  'meetingRecord',
  'proposal',
  'superiorReport',
  'allowance',
  'decision',
  'invitation',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
