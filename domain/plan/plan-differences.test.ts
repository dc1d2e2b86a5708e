import { describe, expect, test } from 'vitest';
import { criteriaFileNow } from '../criteria/criteria-file.fixture.ts';
import type { Plan } from './plan.ts';
import { planDifferences } from './plan-differences.ts';
import { realPlanNow } from './real-plan.fixture.ts';

const plan = realPlanNow();
const lines = (after: Plan) =>
  planDifferences(plan, after).map(({ kind, change, path, before, after: is }) => [
    kind,
    change,
    path,
    before,
    is,
  ]);

type Path = readonly (string | number)[];

/** Every place of a value in the plan, as a path of keys. */
const places = (value: unknown, path: Path = []): Path[] =>
  typeof value !== 'object' || value === null
    ? [path]
    : Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]));

/** A copy with one value changed. */
function changed(path: Path, change: (value: unknown) => unknown): Plan {
  const copy = structuredClone(plan) as unknown as Record<string, unknown>;
  let parent = copy;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string, unknown>;
  const last = path.at(-1) as string;
  parent[last] = change(parent[last]);
  return copy as unknown as Plan;
}

describe('the differences of two plans', () => {
  test('between a plan and itself do not exist, whatever last year handed on', () => {
    expect(planDifferences(plan, structuredClone(plan))).toEqual([]);
    const lastYear = { campaign: 'x', year: 2023, cells: [], members: [] };
    expect(planDifferences(plan, { ...plan, lastYear })).toEqual([]);
  });

  test('leave nothing out: whatever single value of the plan is another, is told', () => {
    const all = places(plan).filter(([first]) => first !== 'lastYear' && first !== 'format');
    expect(all.length).toBeGreaterThan(900);
    for (const path of all) {
      const other = changed(path, (value) => (typeof value === 'boolean' ? !value : 'khác'));
      expect(planDifferences(plan, other).length, path.join('.')).toBeGreaterThan(0);
    }
  }, 120_000);

  test('leave nothing out: whatever item of a list is gone, doubled or elsewhere, is told', () => {
    const lists = new Set(
      places(plan).flatMap((path) =>
        path.flatMap((_, index) => {
          const at = path.slice(0, index);
          const value = at.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], plan);
          return index > 0 && Array.isArray(value) ? [JSON.stringify(at)] : [];
        }),
      ),
    );
    expect(lists.size).toBeGreaterThan(30);
    for (const list of lists) {
      const path = JSON.parse(list) as string[];
      const gone = changed(path, (items) => (items as unknown[]).slice(1));
      const twice = changed(path, (items) => [...(items as unknown[]), (items as unknown[])[0]]);
      for (const other of [gone, twice]) expect(planDifferences(plan, other).length, list).toBeGreaterThan(0);
      const turned = changed(path, (items) => [...(items as unknown[])].reverse());
      if (JSON.stringify(turned) !== JSON.stringify(plan))
        expect(planDifferences(plan, turned).length, list).toBeGreaterThan(0);
    }
  });

  test('say of a person who came, went or changed one thing each, by name', () => {
    const people = plan.people
      .filter(({ id }) => id !== 'ly-binh-minh')
      .map((person) => (person.id === 'do-thi-thu' ? { ...person, email: null } : person));
    const newcomer = { id: 'thach-van-nam', name: 'Thạch Văn Nam', email: null, sample: false };
    expect(lines({ ...plan, people: [...people, newcomer] })).toEqual([
      ['people', 'changed', 'people.do-thi-thu.email', 'do-thi-thu@giup-viec.example', null],
      ['people', 'removed', 'people.ly-binh-minh', 'Lý Bình Minh', null],
      ['people', 'added', 'people.thach-van-nam', null, 'Thạch Văn Nam'],
    ]);
  });

  test('tell items of one name apart by their count', () => {
    const { recipients } = plan.document;
    const again = recipients.slice(0, 1);
    const document = { ...plan.document, recipients: [...recipients, ...again, ...again] };
    expect(lines({ ...plan, document }).map(([, change, path]) => [change, path])).toEqual([
      ['added', 'document.recipients.Ban Thường vụ ĐUK#2'],
      ['added', 'document.recipients.Ban Thường vụ ĐUK#3'],
    ]);
  });

  test('[R72] know recipients and legal bases as parts of their own', () => {
    const { recipients, bases } = plan.document;
    const document = {
      ...plan.document,
      recipients: [...recipients, { name: 'Đảng ủy phường' }],
      bases: bases.slice(1),
    };
    expect(lines({ ...plan, document }).map(([kind, change]) => [kind, change])).toEqual([
      ['bases', 'removed'],
      ['recipients', 'added'],
    ]);
  });

  test('situation 11: of another set say which criteria, points and thresholds are others', () => {
    const set = criteriaFileNow('chat-luong-chi-bo-366');
    const criteria = plan.criteria.map((entry) =>
      entry.subject === 'cellQuality' ? { ...entry, set } : entry,
    );
    const found = lines({ ...plan, criteria });
    expect(found).toContainEqual([
      'criteria',
      'changed',
      'criteria.cellQuality.set',
      'chat-luong-chi-bo-124 (2024.1)',
      'chat-luong-chi-bo-366 (2025.2)',
    ]);
    const at = (path: string) =>
      found.find(([, , where]) => where === `criteria.cellQuality.set.${path}`)?.slice(3);
    expect(at('criteria.kiem-tra-ky-luat.max')).toEqual([10, 5]);
    expect(at('criteria.dan-van-doan-the')).toEqual(['Công tác dân vận, lãnh đạo các đoàn thể', null]);
    expect(at('result.EXCELLENT')).toEqual(['GOOD/EXCELLENT', 90]);
  });

  test('of two versions of one set say also what is only worded otherwise', () => {
    const criteria = plan.criteria.map((entry) =>
      entry.subject === 'fourGood' && typeof entry.set !== 'string'
        ? { ...entry, set: { ...entry.set, version: '2025.1', title: 'Khung mới' } }
        : entry,
    );
    expect(lines({ ...plan, criteria }).map(([, , path]) => path)).toEqual([
      'criteria.fourGood.set',
      'criteria.fourGood.set.version',
      'criteria.fourGood.set.title',
    ]);
  });
});
