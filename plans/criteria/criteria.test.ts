import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CriteriaSet, entryNames, scoringOf } from '../../domain/criteria/criteria.ts';
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
  test('are six, and every one passes its check without a finding', () => {
    expect(files).toEqual([
      'bon-tot.yaml',
      'chat-luong-chi-bo-124.yaml',
      'chat-luong-chi-bo-366.yaml',
      'chat-luong-dang-vien-124.yaml',
      'chat-luong-dang-vien-366.yaml',
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
    expect(setOf('chat-luong-chi-bo-366').replaceBy).toMatch(/Mẫu 01, Hướng dẫn 43-HD\/BTCTW/);
    expect(setOf('chat-luong-dang-vien-366').replaceBy).toMatch(/Mẫu 2A, 2B, 2C, Hướng dẫn 43-HD\/BTCTW/);
    expect(setOf('dan-chu-dan-van').replaceBy).toMatch(/QCDC và “Dân vận khéo”/);
  });

  test('mark every single criterion with points as assumed: no form with points could be read', () => {
    for (const name of files) {
      const entries = [...entryNames(setOf(name.replace('.yaml', ''))).values()];
      expect(
        entries.filter(({ kind, placeholder }) => kind !== 'gate' && !placeholder),
        name,
      ).toEqual([]);
    }
  });

  test('mark as sourced the thresholds and conditions of articles 11 and 12 that could be read', () => {
    const sourced = (id: string) =>
      [...entryNames(setOf(id)).values()].filter(({ kind, placeholder }) => kind === 'gate' && !placeholder)
        .length;
    expect(sourced('chat-luong-chi-bo-124')).toBe(6);
    expect(sourced('chat-luong-chi-bo-366')).toBe(5);
    expect(sourced('bon-tot')).toBe(0);
    expect(sourced('chat-luong-dang-vien-124')).toBe(0);
    expect(sourced('chat-luong-dang-vien-366')).toBe(0);
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
    const weak = (id: string) => {
      const set = setOf(id);
      return rate(
        scoringOf(set),
        evenly(set, 100).map((one) => (one.criterion === 'chinh-tri-tu-tuong' ? { ...one, points: 0 } : one)),
      );
    };
    expect(weak('chat-luong-chi-bo-124')).toMatchObject({
      total: 88,
      level: 'NOT_COMPLETED',
      failed: ['criterion:chinh-tri-tu-tuong'],
    });
    expect(weak('chat-luong-chi-bo-366')).toMatchObject({ total: 92, level: 'EXCELLENT', failed: [] });
    expect(weak('chat-luong-dang-vien-124').level).toBe('NOT_COMPLETED');
    expect(weak('chat-luong-dang-vien-366').level).toBe('EXCELLENT');
  });

  test('[R24, R25] results of tasks at four fifths keep from excellent by 124, and so do not by 366 where points suffice', () => {
    const tasks = (id: string, leaf: string) => {
      const set = setOf(id);
      return rate(
        scoringOf(set),
        evenly(set, 100).map((one) =>
          one.criterion === leaf && one.points !== null ? { ...one, points: one.points * 0.8 } : one,
        ),
      );
    };
    expect(tasks('chat-luong-chi-bo-124', 'chi-tieu-nghi-quyet')).toMatchObject({ total: 95, level: 'GOOD' });
    expect(tasks('chat-luong-chi-bo-366', 'vuot-yeu-cau')).toMatchObject({ total: 98, level: 'EXCELLENT' });
    expect(tasks('chat-luong-dang-vien-124', 'nhiem-vu-dang-vien').level).toBe('GOOD');
    expect(tasks('chat-luong-dang-vien-366', 'nhiem-vu-dang-vien').level).toBe('EXCELLENT');
  });
});
