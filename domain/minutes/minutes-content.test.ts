import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, dossierOf, minutesDraft, seasonTerms } from '../../machines/testing/season.fixture.ts';
import type { Minutes, MinutesItem } from '../case/case-content.ts';
import { noScores, withScores, withSelfScores } from '../case/score-layers.ts';
import type { CellSubject, Score } from '../case/score-value.ts';
import {
  allAgreed,
  answered,
  disputed,
  drafted,
  emptyMinutes,
  locked,
  type MinutesMatter,
  minutesHash,
  openDisputes,
  scoresOfAnswers,
} from './minutes-content.ts';

const dossier = dossierOf('doi-1');
const ownScores = withSelfScores(noScores, dossier.scores, {
  by: 'anh',
  at: at('2024-12-05'),
  version: 1,
});

const teamScore = (
  criterion: string,
  points: number,
  subject: CellSubject = 'fourGood',
  more: Partial<Score> = {},
) => ({
  criterion,
  subject,
  points,
  evidence: [],
  ...more,
});

const scored = (...scores: ReturnType<typeof teamScore>[]) =>
  withScores(ownScores, 'team', scores, { by: 'member', at: at('2024-12-12', '10:00') });

const matter = (scores = scored(teamScore('g1', 55), teamScore('q1', 88, 'cellQuality'))): MinutesMatter => ({
  basis: { planNumber: '28-KH/ĐU', planDate: '2024-11-20', teamDecision: null },
  session: null,
  dossiers: [],
  sets: [],
  review: { notes: [], returns: [], points: [] },
  scores,
  inspection: { documents: [], photos: [], conflicts: [], attendance: null, finishedAt: null },
  scoring: seasonTerms().scoring,
});

const draft = () => drafted(emptyMinutes(1), matter(), minutesDraft);
const openIds = ({ items }: Minutes) => items.filter(({ agreed }) => !agreed).map(({ id }) => id);

describe('a draft sent again', () => {
  test('leaves agreed what it says unchanged', () => {
    const again = drafted(allAgreed(draft()), matter(), minutesDraft);
    expect(openIds(again)).toEqual([]);
    expect(again.round).toBe(2);
  });

  test.each<[string, string, () => Minutes]>([
    [
      'a new score of the team',
      'fourGood.g1',
      () =>
        drafted(
          allAgreed(draft()),
          matter(scored(teamScore('g1', 54), teamScore('q1', 88, 'cellQuality'))),
          minutesDraft,
        ),
    ],
    [
      'a remark',
      'cellQuality.q1',
      () =>
        drafted(
          allAgreed(draft()),
          matter(scored(teamScore('g1', 55), teamScore('q1', 88, 'cellQuality', { remark: 'Có sổ' }))),
          minutesDraft,
        ),
    ],
    [
      'new evidence',
      'fourGood.g1',
      () =>
        drafted(
          allAgreed(draft()),
          matter(
            scored(
              teamScore('g1', 55, 'fourGood', { evidence: [{ text: 'Sổ' }] }),
              teamScore('q1', 88, 'cellQuality'),
            ),
          ),
          minutesDraft,
        ),
    ],
    [
      'another text',
      'strength-1',
      () => drafted(allAgreed(draft()), matter(), { ...minutesDraft, strengths: ['Khác'] }),
    ],
    [
      'a finding more',
      'cause-1',
      () => drafted(allAgreed(draft()), matter(), { ...minutesDraft, causes: ['Chưa lập lịch'] }),
    ],
  ])('opens with %s only %s', (_change, id, again) => {
    expect(openIds(again())).toEqual([id]);
  });

  test('keeps an objection and its answer beside what they were about', () => {
    const one = disputed(draft(), [{ id: 'strength-1', objection: 'Chưa đúng' }]);
    const again = drafted(one, matter(), minutesDraft);
    expect(openDisputes(again).map(({ id, objection }) => [id, objection])).toEqual([
      ['strength-1', 'Chưa đúng'],
    ]);
  });
});

describe('items', () => {
  test('[R36] stand in the order of the criteria, whoever scored them, and without those that nobody scored', () => {
    const only = matter(
      withScores(
        noScores,
        'team',
        [teamScore('g2', 30), teamScore('late-report', 1, 'cellQuality'), teamScore('g1', 50)],
        {
          by: 'member',
          at: 1,
        },
      ),
    );
    const { items } = drafted(emptyMinutes(1), only, {
      ...minutesDraft,
      strengths: [],
      shortcomings: [],
      recommendations: [],
    });
    expect(items.map(({ id, self }) => [id, self])).toEqual([
      ['fourGood.g1', null],
      ['fourGood.g2', null],
      ['cellQuality.late-report', null],
    ]);
  });

  test('[R17] strengths, shortcomings, causes and recommendations are numbered each by itself', () => {
    const { items } = drafted(
      emptyMinutes(1),
      { ...matter(noScores), scoring: {} },
      {
        ...minutesDraft,
        strengths: ['a', 'b'],
        shortcomings: ['c'],
        causes: ['d'],
        recommendations: ['e', 'f'],
      },
    );
    expect(items.map(({ id, text }) => [id, text])).toEqual([
      ['strength-1', 'a'],
      ['strength-2', 'b'],
      ['shortcoming-1', 'c'],
      ['cause-1', 'd'],
      ['recommendation-1', 'e'],
      ['recommendation-2', 'f'],
    ]);
  });
});

describe('answers', () => {
  const q1 = (minutes: Minutes): MinutesItem | undefined =>
    minutes.items.find(({ id }) => id === 'cellQuality.q1');

  test('[X9] a second dispute of an answered item is open again with its new objection', () => {
    const first = disputed(draft(), [{ id: 'cellQuality.q1', objection: 'một' }]);
    const second = disputed(answered(first, [{ id: 'cellQuality.q1', answer: 'hai' }], matter()), [
      { id: 'cellQuality.q1', objection: 'ba' },
    ]);
    expect(q1(second)).toMatchObject({ objection: 'ba', answer: null, agreed: false });
    expect(openDisputes(second).map(({ id }) => id)).toEqual(['cellQuality.q1']);
  });

  test('with a score carry the remark and the evidence that the team had noted, and a new text as the remark', () => {
    const layers = scored(
      teamScore('q1', 88, 'cellQuality', { remark: 'Có sổ', evidence: [{ text: 'Sổ họp' }] }),
    );
    const minutes = drafted(emptyMinutes(1), matter(layers), minutesDraft);
    expect(scoresOfAnswers(minutes, [{ id: 'cellQuality.q1', answer: 'x', points: 90 }], layers)).toEqual([
      {
        subject: 'cellQuality',
        criterion: 'q1',
        points: 90,
        remark: 'Có sổ',
        evidence: [{ text: 'Sổ họp' }],
        reason: 'x',
      },
    ]);
    expect(
      scoresOfAnswers(minutes, [{ id: 'cellQuality.q1', answer: 'x', points: 90, text: 'Sổ đủ' }], layers)[0]
        ?.remark,
    ).toBe('Sổ đủ');
  });

  test('without a score, or to a finding, change no score', () => {
    expect(
      scoresOfAnswers(
        draft(),
        [
          { id: 'cellQuality.q1', answer: 'x' },
          { id: 'strength-1', answer: 'y' },
        ],
        ownScores,
      ),
    ).toEqual([]);
  });
});

describe('the hash', () => {
  type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
  const sample = locked(
    disputed(drafted(emptyMinutes(1), { ...matter(), dossiers: [], session: null }, minutesDraft), [
      { id: 'fourGood.g1', objection: 'Chưa đúng' },
    ]),
    'agreed',
  );
  const plain = JSON.parse(JSON.stringify(sample)) as { [key: string]: Json };

  type Path = (string | number)[];
  function leaves(value: Json, path: Path = []): Path[] {
    if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, [...path, index]));
    if (value !== null && typeof value === 'object')
      return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]));
    return [path];
  }
  function changedAt(value: Json, [key, ...rest]: Path, leaf: (old: Json) => Json): Json {
    if (key === undefined) return leaf(value);
    if (Array.isArray(value))
      return value.map((item, index) => (index === key ? changedAt(item, rest, leaf) : item));
    const object = value as { [key: string]: Json };
    return { ...object, [key]: changedAt(object[key] ?? null, rest, leaf) };
  }
  function reordered(value: Json, swap: (keys: string[]) => string[]): Json {
    if (Array.isArray(value)) return value.map((item) => reordered(item, swap));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      swap(Object.keys(value)).map((key) => [key, reordered(value[key] ?? null, swap)]),
    );
  }
  const hashOf = (value: Json) => minutesHash(value as unknown as Minutes);
  const said = leaves(plain).filter(([first]) => first !== 'hash');

  test('[R33] is that of the content without itself, in 64 hex digits', () => {
    expect(sample.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(minutesHash(sample)).toBe(sample.hash);
    expect(minutesHash({ ...sample, hash: null })).toBe(sample.hash);
    expect(said.length).toBeGreaterThan(60);
  });

  test('[R33] changes with every single value of the minutes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...said), fc.jsonValue(), (path, other) => {
        let was: Json = null;
        const changed = changedAt(plain, path, (old) => {
          was = old;
          return other as Json;
        });
        const same = JSON.stringify(was) === JSON.stringify(other);
        expect(hashOf(changed) === sample.hash).toBe(same);
      }),
      { numRuns: 300 },
    );
  });

  test('[R33] changes with an item gone, come or moved', () => {
    const [first, second, ...rest] = sample.items;
    if (first === undefined || second === undefined) throw new Error('expected items');
    for (const items of [
      [second, ...rest],
      [second, first, ...rest],
      [first, first, second, ...rest],
    ])
      expect(minutesHash({ ...sample, items })).not.toBe(sample.hash);
  });

  test('stays with keys in any other order', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const shuffled = (keys: string[]) =>
          keys
            .map((key) => ({ key, rank: numbers.next().value ?? 0 }))
            .sort((a, b) => a.rank - b.rank)
            .map(({ key }) => key);
        expect(hashOf(reordered(plain, shuffled))).toBe(sample.hash);
      }),
      { numRuns: 50 },
    );
  });

  test('stays through JSON', () => {
    expect(hashOf(plain)).toBe(sample.hash);
  });

  test('tells a text apart from the same letters decomposed, so what is hashed is what is kept', () => {
    const nfd = changedAt(plain, ['items', sample.items.length - 1, 'text'], (old) =>
      String(old).normalize('NFD'),
    );
    expect(hashOf(nfd)).not.toBe(sample.hash);
  });
});
