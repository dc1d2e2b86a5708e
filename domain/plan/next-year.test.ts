import { describe, expect, test } from 'vitest';
import type { CaseContent } from '../case/case-content.ts';
import type { CriteriaSet } from '../criteria/criteria.ts';
import { criteriaFileNow } from '../criteria/criteria-file.fixture.ts';
import type { Standing } from '../journal.ts';
import type { Roster } from '../roster.ts';
import { type EndedCell, lastYearOfCell } from './last-year.ts';
import { nextYear } from './next-year.ts';
import { planSchema } from './plan.ts';
import { planDifferences } from './plan-differences.ts';
import { realPlanNow } from './real-plan.fixture.ts';

const plan = realPlanNow();
const roster: Roster = { revision: 1, assignments: plan.roles };
const SETS: CriteriaSet[] = ['chat-luong-chi-bo-366', 'chat-luong-dang-vien-366'].map(criteriaFileNow);
const TODAY = '2025-10-01';

const ended = (cell: string, stage: Standing['stage'], content: Partial<CaseContent> = {}): EndedCell => ({
  cell,
  standing: {
    stage,
    marks: [],
    facts: { endedBecause: stage === 'transferred' ? 'Sắp xếp tổ chức' : null },
  } as unknown as Standing,
  content,
});
const extract = {
  decision: 'main-cellLevels',
  kind: 'cellLevels' as const,
  number: '31-QĐ/ĐU',
  date: '2024-12-20',
  fourGood: null,
  level: 'GOOD' as const,
  award: null,
  members: [],
  replaces: null,
  amends: null,
};
const content: Partial<CaseContent> = {
  extracts: [
    extract,
    {
      ...extract,
      decision: 'main-fourGood',
      kind: 'fourGood',
      number: '30-QĐ/ĐU',
      fourGood: true,
      level: null,
    },
  ],
  improvement: {
    strengths: ['x'],
    weaknesses: ['x'],
    causes: ['x'],
    measures: [{ text: 'Lập lịch sinh hoạt cả năm', until: '2025-01-31', who: 'Bí thư' }],
    by: 'nguyen-thi-anh',
    at: 1,
  },
  members: [
    { member: 'tran-van-an', decided: { decision: 'main-memberLevels', level: 'GOOD' } },
    { member: 'le-thi-be', decided: null },
  ] as unknown as CaseContent['members'],
};
const cells = plan.cells.map(({ id }) =>
  id === 'doi-1' ? ended(id, 'concluded', content) : ended(id, id === 'doi-5' ? 'transferred' : 'concluded'),
);
const next = (year = 2025, sets = SETS) =>
  nextYear({ id: 'dot-2024', plan, roster, cells }, year, sets, TODAY);

describe('[R13] the plan of the next year', () => {
  test('passes its own schema, with the year in its id and titles', () => {
    const made = next().plan;
    expect(planSchema.safeParse(made).error).toBeUndefined();
    expect([made.id, made.year]).toEqual(['28-kh-du-2025', 2025]);
    expect(made.dossier.reports[0]?.title).toContain('năm 2025');
    expect(made.sessions[0]?.date).toBe('2025-12-12');
    expect(made.dossier.dueBefore).toBe('2025-12-11');
  });

  test('has people, settings and recipients as they were, and the rules of the new year', () => {
    const made = next().plan;
    expect(made.settings).toEqual(plan.settings);
    expect(made.people.map(({ id }) => id)).toContain('nguyen-thi-anh');
    const idOf = (subject: string) => made.criteria.find((entry) => entry.subject === subject)?.id;
    expect(idOf('cellQuality')).toBe('chat-luong-chi-bo-366');
    expect(idOf('memberQuality')).toBe('chat-luong-dang-vien-366');
    expect(idOf('fourGood')).toBe('bon-tot');
  });

  test('says which rules nobody gave', () => {
    expect(next(2025, []).withoutRules).toEqual(['cellQuality', 'memberQuality']);
    expect(next(2024).withoutRules).toEqual([]);
  });

  test('leaves number, date and team decision open: they are new documents', () => {
    expect(next().plan.document).toMatchObject({ number: '…-KH/ĐU', issuedOn: null });
    expect(next().plan.team.decision).toBeNull();
  });

  test('situation 12: a cell that went elsewhere is gone with its people, and told with its reason', () => {
    const { plan: made, left } = next();
    expect(left).toEqual([{ cell: 'doi-5', reason: 'Sắp xếp tổ chức' }]);
    expect(made.cells.map(({ id }) => id)).not.toContain('doi-5');
    expect(made.sessions.flatMap((session) => session.cells)).not.toContain('doi-5');
    expect(made.roles.some(({ cell }) => cell === 'doi-5')).toBe(false);
  });

  test('who has left a role by then is not in it any more', () => {
    const changed: Roster = {
      revision: 2,
      assignments: [
        ...plan.roles.filter(({ person }) => person !== 'huynh-van-phuc'),
        { person: 'huynh-van-phuc', role: 'teamMember', to: '2024-12-31' },
      ],
    };
    const made = nextYear({ id: 'x', plan, roster: changed, cells }, 2025, SETS, TODAY).plan;
    expect(made.roles.some(({ person }) => person === 'huynh-van-phuc')).toBe(false);
  });
});

describe('[R14, R18, R19] what last year hands on', () => {
  test('results with their decisions, and promises with date and person', () => {
    expect(lastYearOfCell(next().plan, 'doi-1')).toEqual({
      cell: 'doi-1',
      year: 2024,
      fourGood: true,
      level: 'GOOD',
      award: null,
      decisions: ['31-QĐ/ĐU', '30-QĐ/ĐU'],
      objectionsUpheld: 0,
      improvement: 'in',
      promises: [{ text: 'Lập lịch sinh hoạt cả năm', until: '2025-01-31', who: 'Bí thư' }],
    });
    expect(lastYearOfCell(next().plan, 'doi-5')).toBeNull();
    expect(lastYearOfCell(plan, 'doi-1')).toBeNull();
  });

  test('levels of members by their ids, of those who got one', () => {
    expect(next().plan.lastYear?.members).toEqual([{ member: 'tran-van-an', cell: 'doi-1', level: 'GOOD' }]);
  });

  test('a decision that was replaced is not among those that stand', () => {
    const again = {
      ...extract,
      decision: 'main-cellLevels-2',
      number: '33-QĐ/ĐU',
      replaces: 'main-cellLevels',
    };
    const made = nextYear(
      { id: 'x', plan, roster, cells: [ended('doi-1', 'concluded', { extracts: [extract, again] })] },
      2025,
      SETS,
      TODAY,
    ).plan;
    expect(lastYearOfCell(made, 'doi-1')?.decisions).toEqual(['33-QĐ/ĐU']);
  });
});

describe('the differences of two plans', () => {
  test('of a plan and itself are none, also with last year beside it', () => {
    expect(planDifferences(plan, plan)).toEqual([]);
    const made = next().plan;
    expect(planDifferences(made, { ...made, lastYear: undefined })).toEqual([]);
  });

  test('tell an exchanged criteria set in one line', () => {
    const criteria = planDifferences(plan, next().plan).filter(({ path }) => path.startsWith('criteria.'));
    expect(criteria.map(({ path }) => path)).toEqual(['criteria.cellQuality', 'criteria.memberQuality']);
  });

  test('leave nothing out: whatever value of the plan is another, is told', () => {
    /** Every place of a value in the plan, as a path of keys. */
    const places = (value: unknown, path: (string | number)[]): (string | number)[][] =>
      typeof value !== 'object' || value === null
        ? [path]
        : Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]));
    const all = places(plan, []).filter(([first]) => first !== 'lastYear');
    const sample = all.filter((_, index) => index % 7 === 0);
    for (const path of sample) {
      const changed = structuredClone(plan) as unknown as Record<string, unknown>;
      const parent = path
        .slice(0, -1)
        .reduce((at, key) => (at as Record<string, unknown>)[key] as never, changed);
      parent[path.at(-1) as string] = 'khác' as never;
      expect(planDifferences(plan, changed as never).length, path.join('.')).toBeGreaterThan(0);
    }
  });
});
