import type { CriteriaSet } from '../../domain/criteria/criteria.ts';
import { type CampaignPlan, campaignPlanOf } from '../../domain/plan/campaign-plan.ts';
import type { Terms } from '../../domain/plan/campaign-terms.ts';
import type { Settings } from '../../domain/plan/plan.ts';
import { realPlanNow } from '../../domain/plan/real-plan.fixture.ts';
import { readyChecklist, seasonPeople, seasonRoster, seasonTerms } from './season.fixture.ts';

/** The small season as a plan, with which its campaign starts. */

const wording = { format: 1, title: 'Bộ tiêu chí', rulePack: null, source: 'thử', replaceBy: 'thử' } as const;
const invented = { name: 'Tiêu chí', placeholder: true };

const fourGood: CriteriaSet = {
  ...wording,
  id: 'bon-tot',
  version: '1',
  subject: 'fourGood',
  placeholder: true,
  criteria: [
    { ...invented, id: 'task', core: true, children: [{ ...invented, id: 'g1', max: 60 }] },
    { ...invented, id: 'meetings', children: [{ ...invented, id: 'g2', max: 40 }] },
  ],
  adjustments: [],
  gates: [{ ...invented, id: 'no-discipline' }],
  gradeBands: [],
  result: {
    by: 'recognition',
    atLeast: 90,
    eachGroupPercent: 80,
    gates: ['no-discipline'],
    placeholder: true,
  },
};

const level = (name: 'EXCELLENT' | 'GOOD' | 'COMPLETED' | 'NOT_COMPLETED', atLeast: number) => ({
  level: name,
  atLeast,
  gates: [],
  placeholder: true,
});
const cellQuality: CriteriaSet = {
  ...wording,
  id: 'chi-bo',
  version: '1',
  subject: 'cellQuality',
  placeholder: true,
  criteria: [{ ...invented, id: 'quality', core: true, children: [{ ...invented, id: 'q1', max: 100 }] }],
  adjustments: [{ ...invented, id: 'late-report', kind: 'penalty', max: 5 }],
  gates: [],
  gradeBands: [],
  result: {
    by: 'points',
    levels: [level('EXCELLENT', 90), level('GOOD', 70), level('COMPLETED', 50), level('NOT_COMPLETED', 0)],
  },
};

const settingsOf = (real: Settings, terms: Terms): Settings =>
  Object.fromEntries(
    Object.entries(real).map(([name, setting]) => [name, { ...setting, value: terms[name as keyof Terms] }]),
  ) as Settings;

/**
 * @param references of its checklist, as far as the plan says them; null: open
 * @param most cells that it has
 */
export function seasonPlan(
  changes: Partial<Terms> = {},
  references: { planNumber?: string | null; planDate?: string | null; teamDecision?: string | null } = {},
  most = 3,
): CampaignPlan {
  const real = campaignPlanOf(realPlanNow());
  const { terms, cells, onSiteDocuments } = seasonTerms(changes);
  const { planNumber, planDate, teamDecision } = { ...readyChecklist, ...references };
  const session = (id: string, starts: string, ends: string, ofCells: string[]) => ({
    id,
    name: id,
    date: '2024-12-12',
    starts,
    ends,
    cells: ofCells,
  });
  return {
    ...real,
    id: 'season',
    year: 2024,
    document: { ...real.document, number: planNumber ?? 'Chưa có số', issuedOn: planDate },
    calendar: { utcOffset: '+07:00', holidays: [], workedDays: [] },
    people: seasonPeople,
    roles: seasonRoster.assignments,
    cells: cells.slice(0, most).map((cell) => ({ ...cell, name: cell.id, kind: 'other', sample: false })),
    team: {
      ...real.team,
      decision:
        teamDecision === null ? null : { number: teamDecision, date: null, issuer: 'x', subject: 'x' },
    },
    criteria: [fourGood, cellQuality].map((set) => ({ id: set.id, subject: set.subject, source: 'x', set })),
    dossier: {
      ...real.dossier,
      dueBefore: '2024-12-11',
      onSiteDocuments: onSiteDocuments.map((id) => ({ id, title: id, criteria: [] })),
    },
    sessions: [
      session('morning', '08:00', '11:30', ['doi-1', 'doi-2']),
      session('afternoon', '14:00', '17:00', ['van-phong']),
    ],
    venue: { ...real.venue, name: 'Hội trường Cục' },
    settings: settingsOf(real.settings, terms),
  };
}
