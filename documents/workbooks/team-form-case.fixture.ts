import type { CaseContent } from '../../domain/case/case-content.ts';
import { noScores, withScores, withSelfScores } from '../../domain/case/score-layers.ts';
import { rosterOf } from '../../domain/people/roster.ts';
import { realPlanNow } from '../../domain/plan/real-plan.fixture.ts';
import type { TeamFormRequest } from './team-form-view.ts';

/** A cell at its session: what it gave itself, what the team has noted, and what of it is recorded already. */

const at = Date.parse('2024-12-12T08:30:00+07:00');
export const plan = realPlanNow();
export const [FIRST_DOCUMENT, SECOND_DOCUMENT] = plan.dossier.onSiteDocuments.map(({ id }) => id) as [
  string,
  string,
];

const note = {
  text: 'Đối chiếu sổ nghị quyết',
  report: null,
  subject: 'fourGood' as const,
  criterion: 'sinh-hoat-dinh-ky',
  by: 'le-duc-an',
  at: at - 86_400_000,
};

const self = withSelfScores(
  noScores,
  {
    fourGood: [
      {
        criterion: 'sinh-hoat-dinh-ky',
        points: 7.5,
        evidence: [{ text: 'Sổ nghị quyết' }, { report: { id: 'fourGood', page: 3 } }],
        remark: 'Đủ 12 kỳ',
      },
    ],
  },
  { by: 'nguyen-thi-anh', at: at - 2 * 86_400_000, version: 1 },
);

export const content: Partial<CaseContent> = {
  dossiers: [],
  scores: withScores(
    self,
    'team',
    [
      {
        subject: 'fourGood',
        criterion: 'sinh-hoat-chuyen-de',
        points: 5,
        evidence: [],
        remark: 'Thiếu một kỳ',
      },
    ],
    { by: 'tran-thi-mai', at },
  ),
  review: {
    notes: [note, { ...note, text: 'Báo cáo chưa ký', report: 'fourGood', subject: null, criterion: null }],
    returns: [],
    points: [
      { ...note, id: 'p1', finding: null },
      {
        ...note,
        id: 'p2',
        text: 'Xem sổ thu đảng phí',
        subject: null,
        criterion: null,
        finding: { text: 'Thu đủ', by: 'tran-thi-mai', at },
      },
    ],
  },
  inspection: {
    documents: [{ document: FIRST_DOCUMENT, seen: false, remark: 'Chưa in', by: 'tran-thi-mai', at }],
    photos: [],
    conflicts: [],
    attendance: null,
    finishedAt: null,
  },
};

export const request: TeamFormRequest = {
  plan,
  roster: rosterOf(plan),
  campaign: plan.id,
  cell: 'doi-1',
  content,
  session: { startsAt: at, venue: 'Hội trường', state: 'scheduled' },
  now: at + 60_000,
};

export const expected = {
  plan,
  campaign: plan.id,
  cell: 'doi-1',
  cellName: 'Chi bộ Đội QLTT số 1',
  points: ['p1', 'p2'],
};
