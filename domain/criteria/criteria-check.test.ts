import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Document, parseDocument, stringify } from 'yaml';
import { toldFinding } from '../../words/plan/finding-words.ts';
import type { Finding } from '../plan/plan-finding.ts';
import { criteriaSets } from './criteria.fixture.ts';
import { checkCriteriaSet, checkCriteriaValue } from './criteria-check.ts';

const file = (name: string) =>
  readFileSync(new URL(`../../plans/criteria/${name}.yaml`, import.meta.url), 'utf8');

/** A real set with one place changed: what a person would do in an editor. */
function edited(name: string, change: (document: Document) => void): string {
  const document = parseDocument(file(name));
  change(document);
  return document.toString();
}
const set = (name: string, path: (string | number)[], value: unknown) =>
  edited(name, (document) => document.setIn(path, value));
const without = (name: string, path: (string | number)[]) =>
  edited(name, (document) => {
    document.deleteIn(path);
  });
const brief = (text: string) => checkCriteriaSet(text).findings.map(({ code, path }) => `${code} ${path}`);

const grades = 'chat-luong-chi-bo-124';
const points = 'chat-luong-chi-bo-366';
const fourGood = 'bon-tot';

describe('a criteria set', () => {
  test('that is well formed passes, whatever its texts are', () => {
    fc.assert(
      fc.property(criteriaSets, (random) => {
        const { set: read, findings } = checkCriteriaSet(stringify(random));
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(read).toEqual(random);
      }),
      { numRuns: 200 },
    );
  });

  test('gets the same answer as a value as in its file', () => {
    const broken = set(grades, ['criteria', 0, 'children', 0, 'id'], 'Chính trị');
    const { drafts } = checkCriteriaValue(parseDocument(broken).toJS());
    expect(drafts.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(brief(broken));
    expect(drafts).toHaveLength(1);
  });

  test('is told all its mistakes at once, each with its line, in the order of the text', () => {
    const broken = file(grades)
      .replace('subject: cellQuality', 'subject: cell')
      .replace('max: 12', 'max: "12"')
      .replace('id: to-chuc-can-bo', 'id: chinh-tri-tu-tuong')
      .replace('kind: penalty', 'kind: penalty\n    weight: 2')
      .replace('- level: GOOD # ', '- level: GREAT # ')
      .replace('[ky-luat-tu-phat-hien,', '[ky-luat,');
    const { set: read, findings } = checkCriteriaSet(broken);
    expect(read).toBeNull();
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'WRONG_VALUE subject',
      'WRONG_TYPE criteria.0.children.0.max',
      'DUPLICATE_ID criteria.0.children.1.id',
      'UNKNOWN_KEY adjustments.1.weight',
      'WRONG_VALUE result.levels.1.level',
      'UNKNOWN_GATE result.levels.1.gates.0',
    ]);
    const lines = broken.split('\n');
    const textAt = ({ line, column }: Finding) => lines[line - 1]?.slice(column - 1).split(/[\s,\]:]/, 1)[0];
    expect(findings.map(textAt)).toEqual([
      'cell',
      '"12"',
      'chinh-tri-tu-tuong',
      'weight',
      'GREAT',
      'ky-luat',
    ]);
    for (const { message } of findings.map(toldFinding)) {
      expect(message.vi).toMatch(/\p{L}/u);
      expect(message.en).toMatch(/\p{L}/u);
    }
  });

  test.each<[string, string, string[]]>([
    [
      'a value without source that is not marked',
      without(fourGood, ['criteria', 0, 'children', 1, 'placeholder']),
      ['NO_SOURCE criteria.0.children.1'],
    ],
    [
      'a threshold without source',
      without('dan-chu-dan-van', ['result', 'levels', 1, 'placeholder']),
      ['NO_SOURCE result.levels.1'],
    ],
    ['a band without source', without(grades, ['gradeBands', 0, 'placeholder']), ['NO_SOURCE gradeBands.0']],
    ['a recognition without source', without(fourGood, ['result', 'placeholder']), ['NO_SOURCE result']],
    ['placeholders that nothing replaces', set(fourGood, ['replaceBy'], null), ['NO_REPLACEMENT replaceBy']],
    [
      'a group with points of its own',
      set(points, ['criteria', 0, 'max'], 30),
      ['MAXIMUM_OF_GROUP criteria.0.max'],
    ],
    [
      'a criterion without points',
      without(points, ['criteria', 0, 'children', 0, 'max']),
      ['NO_MAXIMUM criteria.0.children.0'],
    ],
    [
      'points with three decimals',
      set(points, ['criteria', 0, 'children', 0, 'max'], 8.125),
      ['TOO_MANY_DECIMALS criteria.0.children.0.max'],
    ],
    [
      'points below zero',
      set(points, ['criteria', 0, 'children', 0, 'max'], -8),
      ['TOO_LITTLE criteria.0.children.0.max'],
    ],
    [
      'an id with capitals',
      set(points, ['gates', 4, 'id'], 'Cham'),
      ['BAD_FORM gates.4.id', 'UNKNOWN_GATE result.levels.2.gates.0', 'GATE_UNUSED gates.4'],
    ],
    [
      'an id used by a gate and a criterion',
      set(fourGood, ['criteria', 3, 'id'], 'khong-bi-ky-luat'),
      ['DUPLICATE_ID gates.0.id'],
    ],
    ['a text of two lines', set(fourGood, ['title'], 'Tiêu chí\nbốn tốt'), ['BAD_FORM title']],
    ['letters and marks apart', set(fourGood, ['title'], 'Tiêu chí'.normalize('NFD')), ['NOT_NFC title']],
    ['years in the wrong order', set(grades, ['rulePack', 'to'], 2020), ['YEARS_REVERSED rulePack.to']],
    [
      'days in the wrong order',
      set(grades, ['rulePack', 'inForce', 'to'], '2023-10-03'),
      ['YEARS_REVERSED rulePack.inForce.to'],
    ],
    [
      'a first year that ended before it was in force',
      set(points, ['rulePack', 'from'], 2024),
      ['YEARS_NOT_IN_FORCE rulePack.from'],
    ],
    [
      'a last year on whose last day it was no longer in force',
      set(grades, ['rulePack', 'to'], 2025),
      ['YEARS_NOT_IN_FORCE rulePack.to'],
    ],
    [
      'no end of its years though its days have one',
      set(grades, ['rulePack', 'to'], null),
      ['YEARS_NOT_IN_FORCE rulePack.to'],
    ],
    [
      'levels that don’t fall',
      set(points, ['result', 'levels', 1, 'atLeast'], 90),
      ['LEVELS_NOT_FALLING result.levels.1.atLeast'],
    ],
    [
      'grades that rise',
      set(grades, ['result', 'levels', 1, 'every'], 'EXCELLENT'),
      ['LEVELS_NOT_FALLING result.levels.1.every'],
    ],
    [
      'a threshold nobody can reach',
      set(points, ['result', 'levels', 0, 'atLeast'], 100.5),
      ['OUT_OF_REACH result.levels.0.atLeast'],
    ],
    [
      'a last level that asks for something',
      set(points, ['result', 'levels', 3, 'atLeast'], 10),
      ['LAST_LEVEL_NOT_OPEN result.levels.3'],
    ],
    [
      'a last level with a condition',
      set(points, ['result', 'levels', 3, 'gates'], ['dung-han-100']),
      ['LAST_LEVEL_NOT_OPEN result.levels.3'],
    ],
    [
      'a level of another subject',
      set(points, ['result', 'levels', 1, 'level'], 'FAIR'),
      ['LEVEL_OF_OTHER_SUBJECT result.levels.1.level'],
    ],
    [
      'a result that the subject has not',
      set(fourGood, ['subject'], 'cellQuality'),
      ['RESULT_OF_OTHER_SUBJECT result.by'],
    ],
    [
      'grades without the points that make them',
      without(grades, ['gradeBands', 1]),
      ['NO_GRADE_BANDS gradeBands'],
    ],
    ['bands from below', set(grades, ['gradeBands', 1, 'percent'], 95), ['BANDS_NOT_FALLING gradeBands.1']],
    ['no results of tasks', without(grades, ['criteria', 1, 'core']), ['NO_CORE criteria']],
    ['a set without criteria', set(points, ['criteria'], []), ['TOO_LITTLE criteria']],
    [
      'a group without criteria',
      set(points, ['criteria', 1, 'children'], []),
      ['TOO_LITTLE criteria.1.children'],
    ],
  ])('is refused for %s', (_title, text, expected) => {
    const found = brief(text);
    expect(found.filter((each) => expected.includes(each)).sort()).toEqual([...expected].sort());
    // a set that lost criteria has also lost the points for its levels
    expect(found.filter((each) => !each.startsWith('OUT_OF_REACH'))).toHaveLength(
      expected.filter((each) => !each.startsWith('OUT_OF_REACH')).length,
    );
    const errors = checkCriteriaSet(text).findings.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
  });

  test('whose own source is a document needs no other beside each value', () => {
    const taken = edited(points, (document) => {
      document.setIn(['placeholder'], false);
      document.setIn(['replaceBy'], null);
      for (const group of [0, 1]) {
        document.deleteIn(['criteria', group, 'placeholder']);
        for (const leaf of [0, 1, 2, 3, 4, 5])
          if (document.hasIn(['criteria', group, 'children', leaf]))
            document.deleteIn(['criteria', group, 'children', leaf, 'placeholder']);
      }
    });
    expect(checkCriteriaSet(taken)).toMatchObject({ set: { placeholder: false }, findings: [] });
  });

  test('in force to the last day of a year counts for that year', () => {
    const whole = edited(grades, (document) => {
      document.setIn(['rulePack', 'inForce', 'to'], '2025-12-31');
      document.setIn(['rulePack', 'to'], 2025);
    });
    expect(brief(whole)).toEqual([]);
  });

  test('from before there were days says its years alone', () => {
    expect(brief(without(grades, ['rulePack', 'inForce']))).toEqual([]);
  });

  test('that goes on saying that it is assumed once nothing in it is, is warned about', () => {
    const replaced = edited(points, (document) => {
      for (const leaf of [0, 1, 2, 3, 4, 5])
        document.deleteIn(['criteria', 0, 'children', leaf, 'placeholder']);
    });
    const { set: read, findings } = checkCriteriaSet(replaced);
    expect(findings.map(({ severity, code, path }) => [severity, code, path])).toEqual([
      ['warning', 'NOTHING_ASSUMED', 'placeholder'],
    ]);
    expect(read).not.toBeNull();
  });

  test('with a gate that no level asks for is warned about, and passes', () => {
    const { set: read, findings } = checkCriteriaSet(set(points, ['result', 'levels', 2, 'gates'], []));
    expect(findings.map(({ severity, code, path }) => [severity, code, path])).toEqual([
      ['warning', 'GATE_UNUSED', 'gates.4'],
    ]);
    expect(read).not.toBeNull();
  });

  test.each([
    ['a list', '- a'],
    ['nothing', ''],
    ['a tree without end', 'criteria: &c [{ id: a, children: *c }]'],
    ['groups in groups in groups', `criteria: ${'[{ id: a, children: '.repeat(40)}[]${' }]'.repeat(40)}`],
    ['broken YAML', 'criteria: [a'],
  ])('that is %s is refused with findings', (_title, text) => {
    const { set: read, findings } = checkCriteriaSet(text);
    expect(read).toBeNull();
    expect(findings.length).toBeGreaterThan(0);
  });
});
