import { describe, expect, test } from 'vitest';
import type { CellFacts } from '../facts.ts';
import { ended, extract, finished, next, plan, SETS, TODAY } from './finished-campaign.fixture.ts';
import { lastYearOfCell } from './last-year.ts';
import { nextYear } from './next-year.ts';

describe('[R14, R18, R19] what last year hands on', () => {
  test('results with their decisions, and promises with date and person', () => {
    expect(lastYearOfCell(next().plan, 'doi-1')).toEqual({
      cell: 'doi-1',
      year: 2024,
      fourGood: true,
      level: 'GOOD',
      award: null,
      points: 82.5,
      marks: ['late'],
      decisions: ['31-QĐ/ĐU', '30-QĐ/ĐU'],
      objectionsUpheld: 0,
      improvement: 'in',
      promises: [{ text: 'Lập lịch sinh hoạt cả năm', until: '2025-01-31', who: 'Bí thư' }],
    });
    expect(lastYearOfCell(next().plan, 'doi-5')).toBeNull();
    expect(lastYearOfCell(plan, 'doi-1')).toBeNull();
  });

  test('the points of the last layer that has any of the cell’s quality', () => {
    const { standing, ...cell } = ended('doi-1', 'concluded', { extracts: [extract] });
    const pointsBy = (ratings: CellFacts['ratings']) => {
      const one = { ...cell, standing: { ...standing, facts: { ...standing.facts, ratings } } };
      return lastYearOfCell(nextYear({ ...finished, cells: [one] }, 2025, SETS, TODAY).plan, 'doi-1')?.points;
    };
    const of = (total: number) => ({ total, level: null, recognised: null });
    expect(pointsBy({ cellQuality: { self: of(90), team: of(82.5), committee: of(84) } })).toBe(84);
    expect(pointsBy({ cellQuality: { self: of(90) }, fourGood: { team: of(70) } })).toBe(90);
    expect(pointsBy({ fourGood: { team: of(70) } })).toBeNull();
  });

  test('levels of members by their ids, of those who got one', () => {
    expect(next().plan.lastYear?.members).toEqual([{ member: 'tran-van-an', cell: 'doi-1', level: 'GOOD' }]);
  });

  test('no word on “bốn tốt” of a campaign that did not decide on it', () => {
    const { settings } = plan;
    const decisionKinds = { ...settings.decisionKinds, value: ['cellLevels' as const] };
    const one = { ...finished, plan: { ...plan, settings: { ...settings, decisionKinds } } };
    const cell = ended('doi-1', 'concluded', { extracts: [extract] });
    expect(
      lastYearOfCell(nextYear({ ...one, cells: [cell] }, 2025, SETS, TODAY).plan, 'doi-1'),
    ).toMatchObject({
      fourGood: null,
      level: 'GOOD',
    });
  });

  test('nothing while no cell has come to a result, and never what is two years old', () => {
    const running = plan.cells.map(({ id }) => ended(id, 'onSiteInspection'));
    const older = { ...plan, lastYear: next().plan.lastYear };
    expect(nextYear({ ...finished, plan: older, cells: running }, 2025, SETS, TODAY).plan).not.toHaveProperty(
      'lastYear',
    );
  });
});
