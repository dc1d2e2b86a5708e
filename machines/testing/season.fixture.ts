import type { CampaignTerms, Terms } from '../../domain/campaign-terms.ts';
import { instantAt } from '../../domain/instant.ts';
import type { Roster } from '../../domain/roster.ts';
import type { DossierContent, MinutesContent } from '../events.ts';

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
  replaceAfterReading: false,
  extensionByOffice: { workingDays: 2, times: 1 },
  extensionAnswerWithin: 1,
  notSubmittedDecisionWithin: 1,
  scheduleWithin: 1,
  quorum: { share: 'moreThanHalf', below: 'warn' },
  guidanceWithin: 2,
  improvementWithin: 10,
  objectionDays: 5,
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
  quota: { percent: 20, base: 'good', rounding: 'floor', over: 'warn' },
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

const scored = { total: 92, items: [{ criterion: 'c1', points: 92, evidence: 'Nghị quyết số 05' }] };

export const completeDossier: DossierContent = {
  reports: {
    resolution: { title: 'Báo cáo tổng kết' },
    fourGood: { title: 'Tự chấm điểm bốn tốt' },
    cellQuality: { title: 'Tự chấm điểm chất lượng' },
    grassrootsDemocracy: { title: 'Báo cáo dân chủ ở cơ sở' },
  },
  selfScores: { fourGood: scored, cellQuality: scored },
  proposed: { fourGood: true, level: 'GOOD' },
  committeeAgreedOn: '2024-12-05',
};

export const incompleteDossier: DossierContent = {
  ...completeDossier,
  reports: { resolution: { title: 'Báo cáo tổng kết' } },
};

export const minutesContent: MinutesContent = {
  items: [
    { id: '1.1', text: 'Nghị quyết được cụ thể hóa kịp thời' },
    { id: '3.2', text: 'Sinh hoạt chuyên đề hai lần' },
  ],
  conclusions: 'Đủ điều kiện đề nghị công nhận',
  proposed: { fourGood: true, level: 'GOOD' },
};
