import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CriteriaSet, type Criterion, entryNames, scoringOf } from '../../domain/criteria/criteria.ts';
import { checkCriteriaSet } from '../../domain/criteria/criteria-check.ts';
import type { CriteriaSubject } from '../../domain/criteria/criteria-result.ts';
import { type Given, rate } from '../../domain/criteria/rating.ts';

const folder = new URL('.', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

const checked = new Map(
  files.map((name) => [name, checkCriteriaSet(readFileSync(new URL(name, folder), 'utf8'))]),
);

function setOf(id: string): CriteriaSet {
  const set = checked.get(`${id}.yaml`)?.set;
  if (set === null || set === undefined) throw new Error(`no set ${id}`);
  return set;
}

const criteriaIn = (criteria: readonly Criterion[]): Criterion[] =>
  criteria.flatMap((one) => [one, ...criteriaIn(one.children ?? [])]);

/** Whatever a set rates by, with where it comes from. The last level is what remains, the lowest band begins at nothing. */
const valuesOf = ({ criteria, adjustments, gates, gradeBands, result }: CriteriaSet) => [
  ...criteriaIn(criteria),
  ...adjustments,
  ...gates,
  ...gradeBands.filter(({ percent }) => percent > 0),
  ...(result.by === 'recognition' ? [result] : result.levels.slice(0, -1)),
];

/** The same share of each criterion, and every gate the same. */
const evenly = (set: CriteriaSet, percent: number, met = true): Given[] =>
  [...entryNames(set)].flatMap(([criterion, { kind, max }]): Given[] => {
    if (kind === 'gate') return [{ criterion, points: null, grade: null, met }];
    return kind === 'criterion' && max !== null
      ? [{ criterion, points: Math.round(max * percent) / 100, grade: null, met: null }]
      : [];
  });

const levelAt = (id: string, percent: number, met = true): string | null => {
  const set = setOf(id);
  return rate(scoringOf(set), evenly(set, percent, met)).level;
};

describe('the sets of criteria', () => {
  test('are seven, and every one passes its check without a finding', () => {
    expect(files).toEqual([
      'bon-tot.yaml',
      'chat-luong-chi-bo-124.yaml',
      'chat-luong-chi-bo-366.yaml',
      'chat-luong-dang-vien-124.yaml',
      'chat-luong-dang-vien-366.yaml',
      'chat-luong-lanh-dao-366.yaml',
      'dan-chu-dan-van.yaml',
    ]);
    for (const [name, { set, findings }] of checked) {
      expect(findings, name).toEqual([]);
      expect(`${set?.id}.yaml`).toBe(name);
    }
  });

  test('[R22, R24, R25, X6] are placeholders, each naming the document that takes its place', () => {
    expect(files.map((name) => [name, checked.get(name)?.set?.placeholder])).toEqual(
      files.map((name) => [name, true]),
    );
    expect(setOf('bon-tot').replaceBy).toMatch(/Điều 5 và Phụ lục 1, Quy định 3286-QĐ\/TU/);
    expect(setOf('chat-luong-chi-bo-124').replaceBy).toMatch(/Mẫu 8, Công văn 1118-CV\/ĐUK/);
    expect(setOf('chat-luong-dang-vien-124').replaceBy).toMatch(/Mẫu 9, Công văn 1118-CV\/ĐUK/);
    // forms 01 and 2A to 2C of the guide are reports on a review; what is scored stands in the regulation's annexes
    expect(setOf('chat-luong-chi-bo-366').replaceBy).toMatch(/Phụ lục về tập thể, Quy định 366-QĐ\/TW/);
    expect(setOf('chat-luong-dang-vien-366').replaceBy).toMatch(
      /Phụ lục về cá nhân không giữ chức vụ .*366-QĐ\/TW/,
    );
    expect(setOf('chat-luong-lanh-dao-366').replaceBy).toMatch(
      /Phụ lục về người đứng đầu, cán bộ lãnh đạo, quản lý, Quy định 366-QĐ\/TW/,
    );
    expect(setOf('dan-chu-dan-van').replaceBy).toMatch(/QCDC và “Dân vận khéo”/);
  });

  test('name a source for each value, or mark it as assumed', () => {
    for (const name of files) {
      const set = setOf(name.replace('.yaml', ''));
      const values = valuesOf(set);
      expect(values.length, name).toBeGreaterThan(8);
      for (const { source, placeholder } of values)
        expect(placeholder || /\S/.test(source ?? ''), `${name}: ${source}`).toBe(true);
    }
  });

  test('mark every single criterion with points as assumed, but the 70 for results of 366-QĐ/TW: no form with others could be read', () => {
    for (const name of files) {
      const entries = [...entryNames(setOf(name.replace('.yaml', '')))];
      expect(
        entries.flatMap(([id, { kind, max, placeholder }]) =>
          kind !== 'gate' && !placeholder ? [[id, max]] : [],
        ),
        name,
      ).toEqual(name.includes('366') ? [['nhiem-vu-duoc-giao', 70]] : []);
    }
  });

  test('by 366-QĐ/TW have 30 points for the general group and 70 for results, for cells, members and leaders alike', () => {
    for (const id of ['chat-luong-chi-bo-366', 'chat-luong-dang-vien-366', 'chat-luong-lanh-dao-366']) {
      const set = setOf(id);
      expect(rate(scoringOf(set), []).groups.map(({ max }) => max)).toEqual([30, 70]);
      expect(
        set.criteria.map(({ placeholder, source }) => [placeholder, source?.match(/\d+ điểm/)?.[0]]),
      ).toEqual([
        [false, '30 điểm'],
        [false, '70 điểm'],
      ]);
    }
    expect(setOf('chat-luong-chi-bo-366').criteria[0]?.children?.map(({ max }) => max)).toEqual([
      5, 5, 5, 5, 5, 5,
    ]);
    expect(setOf('chat-luong-dang-vien-366').criteria[0]?.children?.map(({ max }) => max)).toEqual([
      20, 8, 2,
    ]);
    const ofLeaders = setOf('chat-luong-lanh-dao-366').criteria[0]?.children ?? [];
    expect(ofLeaders.map(({ children = [] }) => children.map(({ max }) => max))).toEqual([
      [2, 2, 2, 2, 2, 2, 2, 2, 2],
      [1, 1, 1, 1],
      [2, 2, 2, 2],
    ]);
  });

  test('by 366-QĐ/TW ask for the conditions of its article 11 alone; “no discipline” of a member stays assumed', () => {
    const asked = (id: string) => {
      const { result } = setOf(id);
      return result.by === 'points' ? result.levels.map(({ level, gates }) => [level, gates]) : [];
    };
    const all = ['dung-han-100', 'vuot-30'];
    expect(asked('chat-luong-chi-bo-366')).toEqual([
      ['EXCELLENT', [...all, 'khong-bi-ky-luat', 'khac-phuc-100']],
      ['GOOD', ['dung-han-100']],
      ['COMPLETED', ['cham-khong-qua-20']],
      ['NOT_COMPLETED', []],
    ]);
    expect(asked('chat-luong-lanh-dao-366')).toEqual(asked('chat-luong-dang-vien-366'));
    expect(asked('chat-luong-dang-vien-366')).toEqual([
      ['EXCELLENT', [...all, 'don-vi-phu-trach', 'khac-phuc-100', 'khong-bi-ky-luat']],
      ['GOOD', ['dung-han-100']],
      ['COMPLETED', ['cham-khong-qua-20']],
      ['NOT_COMPLETED', []],
    ]);
    const gate = (id: string, of: string) => setOf(id).gates.find((one) => one.id === of);
    // one disciplined ordinary member doesn't bar the cell
    expect(gate('chat-luong-chi-bo-366', 'khong-bi-ky-luat')?.name).toBe(
      'Không có đơn vị trực thuộc, thành viên tập thể lãnh đạo bị kỷ luật',
    );
    expect(gate('chat-luong-dang-vien-366', 'khong-bi-ky-luat')).toMatchObject({ placeholder: true });
  });

  test('by 366-QĐ/TW have documents alone for their source: minutes cite it as what they stand on', () => {
    for (const id of ['chat-luong-chi-bo-366', 'chat-luong-dang-vien-366'])
      expect(setOf(id).source).toBe(
        'Quy định 366-QĐ/TW ngày 30/8/2025, Hướng dẫn 43-HD/BTCTW ngày 31/10/2025',
      );
  });

  test('[R25] conditions of members by 124-QĐ/TW don’t pass the guide of 2019 off as the one in force', () => {
    const { gates } = setOf('chat-luong-dang-vien-124');
    const sources = gates.flatMap(({ source }) => source ?? []);
    expect(sources).toHaveLength(2);
    for (const source of sources) expect(source).toMatch(/^Hướng dẫn 25-HD\/BTCTW ngày 10\/11\/2023/);
    expect(gates.every(({ placeholder }) => placeholder)).toBe(true);
  });

  test('mark as sourced the thresholds and conditions of articles 11 and 12 that could be read', () => {
    const sourced = (id: string) =>
      [...entryNames(setOf(id)).values()].filter(({ kind, placeholder }) => kind === 'gate' && !placeholder)
        .length;
    expect(sourced('chat-luong-chi-bo-124')).toBe(6);
    expect(sourced('chat-luong-chi-bo-366')).toBe(5);
    expect(sourced('bon-tot')).toBe(0);
    expect(sourced('chat-luong-dang-vien-124')).toBe(0);
    expect(sourced('chat-luong-dang-vien-366')).toBe(5);
    for (const id of ['chat-luong-chi-bo-366', 'chat-luong-dang-vien-366']) {
      const { result } = setOf(id);
      expect(result.by === 'points' ? result.levels.map(({ atLeast }) => atLeast) : null).toEqual([
        90, 70, 50, 0,
      ]);
      expect(
        result.by === 'points' && result.levels.slice(0, 3).every(({ source }) => source !== undefined),
      ).toBe(true);
    }
  });

  test('[R22] the four goods make 100 points in four groups, recognised only with all of them', () => {
    const set = setOf('bon-tot');
    const rating = rate(scoringOf(set), evenly(set, 100));
    expect(rating).toMatchObject({ total: 100, max: 100, recognised: true, level: null });
    expect(rating.groups.map(({ max }) => max)).toEqual([40, 20, 20, 20]);
    const weakGroup = evenly(set, 100).map((one) =>
      one.criterion === 'doan-ket-noi-bo' ? { ...one, points: 3.99 } : one,
    );
    expect(rate(scoringOf(set), weakGroup)).toMatchObject({
      total: 95.99,
      recognised: false,
      failed: ['group:doan-ket-ky-luat'],
    });
  });

  test('make 100 points in every set', () => {
    for (const name of files) {
      const set = setOf(name.replace('.yaml', ''));
      expect(rate(scoringOf(set), []).max, name).toBe(100);
    }
  });

  test('[X6] democracy is good from 80 and fair at 78, as in the one source that could be read', () => {
    expect([80, 79, 78, 65, 64, 50, 49].map((percent) => levelAt('dan-chu-dan-van', percent))).toEqual([
      'GOOD',
      'FAIR',
      'FAIR',
      'FAIR',
      'AVERAGE',
      'AVERAGE',
      'WEAK',
    ]);
  });
});

describe('the two rule packs', () => {
  const subjects: [CriteriaSubject, string][] = [
    ['cellQuality', 'chat-luong-chi-bo'],
    ['memberQuality', 'chat-luong-dang-vien'],
  ];

  test.each(subjects)('of %s cover the years from 2023 on without gap or overlap', (subject, id) => {
    const packs = files
      .map((name) => setOf(name.replace('.yaml', '')))
      .filter((set) => set.subject === subject)
      .map(({ rulePack }) => rulePack);
    expect(packs.map((pack) => pack?.id)).toEqual(['124-QĐ/TW', '366-QĐ/TW']);
    expect(setOf(`${id}-124`).rulePack).toMatchObject({ from: 2023, to: 2024 });
    for (let year = 2023; year <= 2060; year += 1) {
      const inForce = packs.filter(
        (pack) => pack !== null && pack.from <= year && (pack.to === null || year <= pack.to),
      );
      expect(
        inForce.map((pack) => pack?.id),
        String(year),
      ).toEqual([year <= 2024 ? '124-QĐ/TW' : '366-QĐ/TW']);
    }
  });

  test.each(subjects)(
    'of %s say from when to when they are in force, and what they follow',
    (_subject, id) => {
      expect(setOf(`${id}-124`).rulePack).toMatchObject({
        inForce: { from: '2023-10-04', to: '2025-08-29' },
        replaces: '132-QĐ/TW',
        guidedBy: 'Hướng dẫn 25-HD/BTCTW ngày 10/11/2023',
      });
      expect(setOf(`${id}-366`).rulePack).toMatchObject({
        inForce: { from: '2025-08-30', to: null },
        replaces: '124-QĐ/TW',
        guidedBy: 'Hướng dẫn 43-HD/BTCTW ngày 31/10/2025',
      });
    },
  );

  test('[R24, R25] rate the same share of every criterion alike at the thresholds they have in common', () => {
    for (const [, id] of subjects) {
      const levels = (pack: string) => [95, 90, 89, 70, 69, 50, 49].map((at) => levelAt(`${id}-${pack}`, at));
      expect(levels('366')).toEqual([
        'EXCELLENT',
        'EXCELLENT',
        'GOOD',
        'GOOD',
        'COMPLETED',
        'COMPLETED',
        'NOT_COMPLETED',
      ]);
      expect(levels('124')).toEqual(levels('366'));
    }
  });

  test('[R24] one criterion below average ends every level by 124, while by 366 the points decide', () => {
    const weak = (id: string, leaf = 'chinh-tri-tu-tuong') => {
      const set = setOf(id);
      return rate(
        scoringOf(set),
        evenly(set, 100).map((one) => (one.criterion === leaf ? { ...one, points: 0 } : one)),
      );
    };
    expect(weak('chat-luong-chi-bo-124')).toMatchObject({
      total: 88,
      level: 'NOT_COMPLETED',
      failed: ['criterion:chinh-tri-tu-tuong'],
    });
    expect(weak('chat-luong-chi-bo-366', 'kiem-tra-ky-luat')).toMatchObject({
      total: 95,
      level: 'EXCELLENT',
      failed: [],
    });
    expect(weak('chat-luong-dang-vien-124').level).toBe('NOT_COMPLETED');
    expect(weak('chat-luong-dang-vien-366', 'nang-luc-thai-do').level).toBe('EXCELLENT');
  });

  test('[R24, R25] results of tasks just below their grade keep from excellent by 124, and so do not by 366 where points suffice', () => {
    const tasks = (id: string, leaf: string, share: number) => {
      const set = setOf(id);
      return rate(
        scoringOf(set),
        evenly(set, 100).map((one) =>
          one.criterion === leaf && one.points !== null ? { ...one, points: one.points * share } : one,
        ),
      );
    };
    const by124 = tasks('chat-luong-chi-bo-124', 'chi-tieu-nghi-quyet', 0.8);
    expect(by124).toMatchObject({ total: 95, level: 'GOOD' });
    const by366 = tasks('chat-luong-chi-bo-366', 'nhiem-vu-duoc-giao', 0.88);
    expect(by366).toMatchObject({ total: 91.6, level: 'EXCELLENT' });
    expect(tasks('chat-luong-dang-vien-124', 'nhiem-vu-dang-vien', 0.8).level).toBe('GOOD');
    expect(tasks('chat-luong-dang-vien-366', 'nhiem-vu-duoc-giao', 0.88).level).toBe('EXCELLENT');
  });
});
