import { instantAt } from '../../domain/calendar/instant.ts';
import type { ScoringSet } from '../../domain/criteria/criteria.ts';
import type { DossierContent } from '../../domain/dossier/dossier-content.ts';
import type { FileRef } from '../../domain/dossier/file-ref.ts';
import type { AttendanceContent, InspectionRecord } from '../../domain/inspection/inspection-content.ts';
import type { MinutesAdoption, MinutesDraft } from '../../domain/minutes/minutes-draft.ts';
import type { Roster } from '../../domain/people/roster.ts';
import type { CampaignTerms, Terms } from '../../domain/plan/campaign-terms.ts';
import type { CellInput } from '../cell/cell-context.ts';

/** A small season by hand, with the dates of plan 28-KH/ĐU: tests compare with the seed, not with the YAML. */

const ICT = '+07:00';
export const at = (date: string, time = '00:00'): number => instantAt(date, time, ICT);

const ladder: Terms['ladder'] = [
  { id: 'opening', when: 'opening', copy: false, last: false },
  { id: 'before7', when: { workingDays: -7, at: '08:00' }, copy: false, last: false },
  { id: 'before3', when: { workingDays: -3, at: '08:00' }, copy: false, last: false },
  { id: 'before1', when: { workingDays: -1, at: '08:00' }, copy: false, last: false },
  { id: 'dueDay', when: { workingDays: 0, at: '08:00' }, copy: false, last: false },
  { id: 'after1', when: { workingDays: 1, at: '08:00' }, copy: true, last: false },
  { id: 'after3', when: { workingDays: 3, at: '08:00' }, copy: false, last: true },
];

const settings: Terms = {
  preparationLead: 12,
  preparationWithin: 2,
  readingDue: { workingDaysBeforeSession: 1, at: '17:00' },
  readingDaysAtLeast: 2,
  minutesDraftWithin: 2,
  minutesAnswerWithin: 2,
  minutesClosesAfter: 2,
  minutesRounds: 3,
  minutesUnanswered: 'referred',
  scoreGapReason: { percent: 10 },
  replaceAfterReading: false,
  extensionByOffice: { workingDays: 2, times: 1 },
  extensionAnswerWithin: 1,
  notSubmittedDecisionWithin: 1,
  scheduleWithin: 1,
  quorum: { share: 'moreThanHalf', below: 'warn' },
  guidanceWithin: 2,
  improvementWithin: 10,
  improvementClosesAfter: 5,
  absentMembersWithin: 20,
  objectionDays: 5,
  paperEntryWithin: 2,
  objectionDecisionWithin: 10,
  teamReportWithin: 3,
  meetingWithin: 5,
  slateWithin: 2,
  decisionPrepareWithin: 2,
  decisionSignWithin: 2,
  publishWithin: 1,
  superiorReportWithin: 3,
  decisionKinds: ['fourGood', 'cellLevels'],
  lateDossier: 'untilClosed',
  clerkIsMember: true,
  conflictOfInterest: 'warn',
  fourGoodForExcellent: 'warn',
  levelAgainstRules: 'warn',
  levelAgainstVote: 'warn',
  quota: { percent: 20, base: 'good', rounding: 'floor', over: 'warn', grouping: 'whole' },
  memberQuota: { percent: 20, base: 'good', rounding: 'floor', over: 'warn' },
  objectionAmends: 'line',
  grassrootsDemocracyLevels: ['Tốt', 'Khá', 'Trung bình', 'Yếu'],
  membersRated: 'withSlate',
  cellsPerSession: 'several',
  cellCommitteeMayBeHeadOnly: true,
  allowanceDay: 'whole',
  documentSpelling: 'corrected',
  ladder,
  skipWithinHours: 12,
  mailGroupMinutes: 15,
};

const leaf = (id: string, group: string, max: number, core = false) => ({ id, group, max, core });

/** Two small sets: four-good out of 100 with a condition, cell quality by points. */
const fourGood: ScoringSet = {
  id: 'bon-tot',
  version: '1',
  sha256: 'a'.repeat(64),
  subject: 'fourGood',
  placeholder: true,
  leaves: [leaf('g1', 'task', 60, true), leaf('g2', 'meetings', 40)],
  adjustments: [],
  gates: ['no-discipline'],
  gradeBands: [],
  result: { by: 'recognition', atLeast: 90, eachGroupPercent: 80, gates: ['no-discipline'] },
};

const cellQuality: ScoringSet = {
  id: 'chi-bo',
  version: '1',
  sha256: 'b'.repeat(64),
  subject: 'cellQuality',
  placeholder: true,
  leaves: [leaf('q1', 'quality', 100, true)],
  adjustments: [{ id: 'late-report', kind: 'penalty', max: 5 }],
  gates: [],
  gradeBands: [],
  result: {
    by: 'points',
    levels: [
      { level: 'EXCELLENT', atLeast: 90, gates: [] },
      { level: 'GOOD', atLeast: 70, gates: [] },
      { level: 'COMPLETED', atLeast: 50, gates: [] },
      { level: 'NOT_COMPLETED', atLeast: 0, gates: [] },
    ],
  },
};

export function seasonTerms(changes: Partial<Terms> = {}): CampaignTerms {
  const terms = { ...settings, ...changes };
  return {
    campaign: 'season',
    year: 2024,
    calendar: { utcOffset: ICT, holidays: [], workedDays: [] },
    terms,
    ladder: terms.ladder,
    dossierDue: at('2024-12-11'),
    reports: [
      { id: 'resolution', selfScored: false },
      { id: 'fourGood', selfScored: true },
      { id: 'cellQuality', selfScored: true },
      { id: 'grassrootsDemocracy', selfScored: false },
    ],
    onSiteDocuments: ['plans', 'half-year'],
    scoring: { fourGood, cellQuality },
    sessions: [
      {
        id: 'morning',
        startsAt: at('2024-12-12', '08:00'),
        endsAt: at('2024-12-12', '11:30'),
        venue: 'Hội trường Cục',
        state: 'scheduled',
        cells: ['doi-1', 'doi-2'],
      },
      {
        id: 'afternoon',
        startsAt: at('2024-12-12', '14:00'),
        endsAt: at('2024-12-12', '17:00'),
        venue: 'Hội trường Cục',
        state: 'scheduled',
        cells: ['van-phong'],
      },
    ],
    cells: [
      { id: 'doi-1', peerGroup: 'teams' },
      { id: 'doi-2', peerGroup: 'teams' },
      { id: 'van-phong', peerGroup: 'office' },
    ],
    milestones: {
      teamReport: null,
      committeeMeeting: null,
      decisions: null,
      awards: null,
      superiorReport: null,
    },
  };
}

export const seasonRoster: Roster = {
  revision: 1,
  assignments: [
    { person: 'anh', role: 'cellHead', cell: 'doi-1' },
    { person: 'long', role: 'cellDeputy', cell: 'doi-1' },
    { person: 'dat', role: 'cellHead', cell: 'doi-2' },
    { person: 'an-le', role: 'cellHead', cell: 'van-phong' },
    { person: 'leader', role: 'teamLeader' },
    { person: 'clerk', role: 'teamClerk' },
    { person: 'member', role: 'teamMember' },
    { person: 'substitute', role: 'teamSubstitute', authorisation: 'UQ-01' },
    { person: 'office', role: 'office' },
    { person: 'viet', role: 'committeeHead' },
    { person: 'deputy', role: 'committeeDeputy', authorisation: 'UQ-02' },
  ],
};

export const seasonPeople = [...new Set(seasonRoster.assignments.map(({ person }) => person))];

/** The campaign's preparation, all of it done. */
export const readyChecklist = {
  planNumber: '28-KH/ĐU',
  planDate: '2024-11-20',
  teamDecision: '30-QĐ/ĐU',
  sessions: '2',
  copies: '5',
};

/** What a cell begins with. */
export const cellInput = (
  cell: string,
  terms: CampaignTerms = seasonTerms(),
  roster: Roster = seasonRoster,
): CellInput => ({
  cell,
  terms,
  roster,
  basis: { planNumber: '28-KH/ĐU', planDate: '2024-11-20', teamDecision: '30-QĐ/ĐU' },
});

export const fileOf = (name: string, cell = 'doi-1'): FileRef => ({
  cell,
  sha256: name.length.toString(16).padStart(64, '0'),
  name: `${name}.pdf`,
  type: 'pdf',
  size: 1_000,
});

const proof = [{ text: 'Nghị quyết số 05' }];
const score = (criterion: string, points: number) => ({ criterion, points, evidence: proof });

/** A dossier of a cell that lacks nothing. */
export const dossierOf = (cell: string): DossierContent => ({
  reports: {
    resolution: { title: 'Báo cáo tổng kết', file: fileOf('resolution', cell), pages: 9 },
    fourGood: { title: 'Tự chấm điểm bốn tốt', file: fileOf('fourGood', cell) },
    cellQuality: { title: 'Tự chấm điểm chất lượng', file: fileOf('cellQuality', cell) },
    grassrootsDemocracy: { title: 'Báo cáo dân chủ ở cơ sở', file: fileOf('grassrootsDemocracy', cell) },
  },
  scores: {
    fourGood: [score('g1', 56), score('g2', 36), { criterion: 'no-discipline', met: true, evidence: proof }],
    cellQuality: [score('q1', 92)],
  },
  proposed: { fourGood: true, level: 'GOOD' },
  committeeAgreedOn: '2024-12-05',
});

export const completeDossier: DossierContent = dossierOf('doi-1');

export const incompleteDossier: DossierContent = {
  ...completeDossier,
  reports: { resolution: { title: 'Báo cáo tổng kết', file: fileOf('resolution') } },
};

/** The team's scores of everything, close to the cell's own. */
export const teamRecord: InspectionRecord = {
  scores: [
    { ...score('g1', 55), subject: 'fourGood' },
    { ...score('g2', 36), subject: 'fourGood' },
    { criterion: 'no-discipline', met: true, evidence: [], subject: 'fourGood' },
    { ...score('q1', 88), subject: 'cellQuality', remark: 'Có sổ theo dõi' },
  ],
  documents: [{ document: 'plans', seen: true }],
  verified: [],
  photos: [],
};

/** Everybody of team and cell committee is there. */
export const everybody = (cell = 'doi-1'): AttendanceContent => ({
  present: [
    'leader',
    'clerk',
    'member',
    ...seasonRoster.assignments.filter((entry) => entry.cell === cell).map(({ person }) => person),
  ],
  absent: [],
  guests: [],
});

/** What a cell learns from its minutes. */
export const improvementPlan = {
  strengths: ['Hoàn thành chỉ tiêu'],
  weaknesses: ['Sinh hoạt chuyên đề hai lần'],
  causes: ['Chưa lập lịch'],
  measures: [{ text: 'Lập lịch sinh hoạt từ đầu năm', until: '2025-01-31', who: 'Bí thư chi bộ' }],
};

/** Read out and signed by both in the hall. */
export const adoption = (draft: MinutesDraft, cell = 'anh', team = 'leader'): MinutesAdoption => ({
  ...draft,
  signed: { cell, team },
});

export const minutesDraft: MinutesDraft = {
  strengths: ['Nghị quyết được cụ thể hóa kịp thời'],
  shortcomings: ['Sinh hoạt chuyên đề hai lần'],
  causes: [],
  recommendations: ['Lập lịch sinh hoạt chuyên đề từ đầu năm'],
  proposed: { fourGood: true, level: 'GOOD' },
  copies: 2,
};
