import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { DossierSet, ScoreLayers } from '../../domain/case/case-content.ts';
import { noScores, withScores, withSelfScores } from '../../domain/case/score-layers.ts';
import type { CellSubject, Score } from '../../domain/case/score-value.ts';
import { entryNames } from '../../domain/criteria/criteria.ts';
import {
  allAgreed,
  drafted,
  emptyMinutes,
  locked,
  type MinutesMatter,
} from '../../domain/minutes/minutes-content.ts';
import { checkPlan } from '../../domain/plan/plan-check.ts';
import { cellScoring, criteriaOf } from '../../domain/plan/plan-criteria.ts';
import { withCriteria } from '../../domain/plan/plan-criteria-reading.ts';
import { type CellCriteria, SUBJECTS } from '../../words/minutes/minutes-words.ts';
import { dossier } from '../dossier/receipt.fixture.ts';
import { inspectionFormSays } from '../inspection/inspection-form.ts';
import { paperHtml } from '../paper-says.ts';
import { minutesSays } from './minutes.ts';
import { at, read } from './minutes-plan.fixture.ts';

/** The documents of the plan as it stands, with minutes composed by the rules themselves. */

const file = (name: string) => readFileSync(new URL(`../../plans/${name}`, import.meta.url), 'utf8');
const checked = checkPlan(file('28-kh-du-2024.yaml')).plan;
const plan = checked === null ? null : withCriteria(checked, file).plan;
if (plan === null) throw new Error('the real plan or its criteria do not pass their check');

const criteria: CellCriteria = Object.fromEntries(
  SUBJECTS.flatMap((subject) => {
    const set = criteriaOf(plan, subject);
    return set === null ? [] : [[subject, set]];
  }),
);
const names = {
  person: (id: string) => plan.people.find((one) => one.id === id)?.name ?? id,
  cell: (id: string) => plan.cells.find((one) => one.id === id)?.name ?? id,
};
const roles = { revision: 1, assignments: plan.roles };

/** The maximum of every criterion and every condition met, less something where the team looked closer. */
const scoresOf = (subject: CellSubject, less: number): Score[] => {
  const set = criteria[subject];
  return [...(set === undefined ? [] : entryNames(set))].flatMap(([criterion, { kind, max }]): Score[] => {
    if (kind === 'gate') return [{ criterion, met: true, evidence: [] }];
    if (kind !== 'criterion' || max === null) return [];
    return [{ criterion, points: max - less, evidence: [{ report: { id: 'fourGood', page: 2 } }] }];
  });
};

const by = { by: 'nguyen-thi-anh', at: dossier.receivedAt, version: 2 };
const self = withSelfScores(noScores, Object.fromEntries(SUBJECTS.map((one) => [one, scoresOf(one, 0)])), by);
const scores: ScoreLayers = withScores(
  self,
  'team',
  SUBJECTS.flatMap((subject) =>
    scoresOf(subject, 0.5).map((score) => ({ ...score, subject, reason: 'xem tại buổi làm việc' })),
  ),
  { by: 'le-duc-an', at: at('2024-12-12 09:00') },
);
const sets: DossierSet[] = ['nguyen-quoc-hung', 'tran-thi-mai'].map((person) => ({
  receipt: `doi-1/2/${person}`,
  person,
  version: 2,
  at: at('2024-12-11 07:35'),
  handed: true,
  state: 'valid' as const,
}));
const matter: MinutesMatter = {
  basis: { planNumber: null, planDate: null, teamDecision: null },
  dossiers: [dossier],
  sets,
  review: { notes: [], returns: [], points: [] },
  scores,
  inspection: {
    documents: plan.dossier.onSiteDocuments.map(({ id }) => ({
      document: id,
      seen: true,
      remark: null,
      by: 'le-duc-an',
      at: at('2024-12-12 08:30'),
    })),
    photos: [],
    conflicts: [],
    attendance: {
      present: plan.roles
        .filter(
          ({ role, cell }) =>
            cell === 'doi-1' || role === 'teamLeader' || role === 'teamClerk' || role === 'teamMember',
        )
        .map(({ person }) => person),
      absent: [],
      guests: [],
    },
    finishedAt: at('2024-12-12 11:00'),
  },
  session: {
    id: 'sang',
    startsAt: at('2024-12-12 08:00'),
    endsAt: at('2024-12-12 11:30'),
    venue: plan.venue.name,
    state: 'held',
  },
  scoring: cellScoring(plan),
};
const draft = drafted(emptyMinutes(1), matter, {
  strengths: ['Hoàn thành nhiệm vụ.'],
  shortcomings: [],
  causes: [],
  recommendations: [],
  proposed: { fourGood: true, level: 'GOOD' },
  copies: 2,
});

test('[R22, R24, R32] composed minutes name every criterion of the real sets with both scores', () => {
  const text = read(
    paperHtml(minutesSays({ plan, names, cell: 'doi-1', minutes: draft, sets: criteria, roles })),
  );
  const entries = SUBJECTS.flatMap((subject) => [
    ...(criteria[subject] === undefined ? [] : entryNames(criteria[subject])),
  ]);
  expect(entries.length).toBeGreaterThan(20);
  for (const [, { name, kind }] of entries)
    if (kind !== 'bonus' && kind !== 'penalty') expect(text).toContain(name);
  expect(text).toContain('−0,5');
  expect(text).toContain('Căn cứ Kế hoạch số 28-KH/ĐU, ngày ……/……/………… của Đảng ủy Cục');
  expect(text).toContain('Khung điểm giả định – thay bằng Điều 5 và Phụ lục 1, Quy định 3286-QĐ/TU');
  expect(text).not.toMatch(/undefined|null|NaN|\[object/);
});

test('[R33] once agreed and locked the same minutes bear the hash of what they say', () => {
  const settled = locked(allAgreed(draft), 'adopted');
  const text = read(
    paperHtml(minutesSays({ plan, names, cell: 'doi-1', minutes: settled, sets: criteria, roles })),
  );
  expect(settled.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(text).toContain(`Mã SHA-256 của nội dung: ${settled.hash}`);
  expect(text).not.toMatch(/dự thảo/i);
});

test('[R26, R27, R28, R29, R53] the working sheet has every document of the plan under a criterion by its name', () => {
  const content = {
    ...matter,
    minutes: null,
    earlierMinutes: [],
    difficulties: [],
    members: [],
    appraisal: null,
    improvement: null,
    objections: [],
    extracts: [],
  };
  const text = read(paperHtml(inspectionFormSays({ plan, names, cell: 'doi-1', content, sets: criteria })));
  for (const { title } of plan.dossier.onSiteDocuments) expect(text).toContain(title);
  for (const { criteria: of } of plan.dossier.onSiteDocuments)
    for (const reference of of) {
      const [subject, id = ''] = reference.split('.');
      const set = criteria[subject as CellSubject];
      expect(set === undefined ? undefined : entryNames(set).get(id)?.name).toBeDefined();
    }
  expect(text).not.toMatch(/undefined|null|NaN|\[object/);
});
