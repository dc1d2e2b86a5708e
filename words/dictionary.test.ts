import { describe, expect, test } from 'vitest';
import { LAYERS } from '../domain/case/case-content.ts';
import { ballotSchema, choiceSchema, voteMatterSchema } from '../domain/committee/ballot.ts';
import { DEMOCRACY_LEVELS, GRADES, QUALITY_LEVELS } from '../domain/criteria/criteria-result.ts';
import { NEWS } from '../domain/obligation/obligations.ts';
import { memberKindSchema, memberStatusSchema } from '../domain/result/member.ts';
import { campaignMachine } from '../machines/campaign/campaign.ts';
import { decisionMachine } from '../machines/campaign/decisions/decision.ts';
import { proposalMachine } from '../machines/campaign/decisions/proposal.ts';
import { cellMachine } from '../machines/cell/cell.ts';
import { quarterCellMachine } from '../machines/cell/quarter-cell.ts';
import { EVENTS } from '../machines/door/events.ts';
import { COMMANDS } from '../machines/protocol/command.ts';
import { dictionaryOf } from './dictionary.ts';
import { stepWords } from './obligation/obligation-words.ts';
import { stateWord } from './state-words.ts';
import { type Dictionary, type Lang, wordOf } from './words.ts';

const LANGS: Lang[] = ['vi', 'en'];
/** Every text of a dictionary, also those that functions give. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [];
  return Object.values(value as object).flatMap(texts);
}

/** Innermost states in which something rests, in their region; what passes through at once has no name of its own. */
function restingStates(machine: { root: { states: Record<string, unknown> } }): string[] {
  type Node = { key: string; states: Record<string, Node>; type: string; always?: { guard?: unknown }[] };
  const walk = (node: Node, region: string): string[] => {
    const inner = Object.values(node.states);
    if (inner.length > 0) return inner.flatMap((state) => walk(state, node.key));
    return node.always?.some(({ guard }) => guard === undefined) ? [] : [`${region}.${node.key}`];
  };
  return walk(machine.root as unknown as Node, '');
}

describe.each(LANGS)('the dictionary in %s', (lang) => {
  const words: Dictionary = dictionaryOf(lang);

  test('has no empty text and is composed (NFC)', () => {
    for (const text of texts(words)) {
      expect(text.trim()).not.toBe('');
      expect(text).toBe(text.normalize('NFC'));
    }
  });

  test('says what a person did by every event', () => {
    expect(Object.keys(EVENTS).filter((type) => !Object.hasOwn(words.events, type))).toEqual([]);
  });

  test('has a word for every state in which cell, campaign and decision rest', () => {
    const states = [
      cellMachine(),
      quarterCellMachine(),
      campaignMachine(),
      decisionMachine,
      proposalMachine,
    ].flatMap((machine) => restingStates(machine as never));
    expect(states.length).toBeGreaterThan(30);
    expect(states.filter((state) => state.endsWith(stateWord(state, lang)))).toEqual([]);
  });

  test('has different words for states of the same name in different regions', () => {
    expect(
      new Set(['improvement', 'memberReview'].map((region) => stateWord(`${region}.owed`, lang))).size,
    ).toBe(2);
    expect(stateWord('memberReview.quiet', lang)).not.toBe(stateWord('guidance.quiet', lang));
  });

  test('says what reaches a cell by command', () => {
    const types = Object.keys(COMMANDS);
    expect(types.length).toBeGreaterThan(10);
    expect(
      types.filter(
        (type) => !Object.hasOwn(words.events, type) && !Object.hasOwn(words.events, `command.${type}`),
      ),
    ).toEqual([]);
  });

  test.each([
    ['levels', QUALITY_LEVELS],
    ['democracyLevels', DEMOCRACY_LEVELS],
    ['grades', GRADES],
    ['memberStatuses', memberStatusSchema.options],
    ['memberKinds', memberKindSchema.options],
    ['ballotMethods', ballotSchema.shape.method.options],
    ['voteMatters', voteMatterSchema.options],
    ['choices', choiceSchema.options],
    ['layers', LAYERS],
    ['news', NEWS],
  ] as const)('has a word of its own for each of %s', (table, keys) => {
    const told = keys.map((key) => wordOf(words[table], key));
    expect(new Set(told).size).toBe(keys.length);
    expect(told.filter((word) => (keys as readonly string[]).includes(word) && lang === 'vi')).toEqual([]);
  });

  test('an unknown mark, state or step falls back to its key', () => {
    expect(wordOf(words.marks, 'newMark')).toBe('newMark');
    expect(wordOf(words.marks, 'constructor')).toBe('constructor');
    expect(stateWord('stages.newStage.newState', lang)).toBe('newState');
    expect(stepWords('newStep', lang)).toBe('newStep');
  });
});

test('the steps of a ladder in words', () => {
  expect(stepWords('opening', 'vi')).toBe('Thư báo việc');
  expect(stepWords('before3', 'vi', { nth: 2 })).toBe('Nhắc lần 2, trước hạn 3 ngày làm việc');
  expect(stepWords('after1', 'vi', { nth: 5 })).toBe('Nhắc lần 5, quá hạn 1 ngày làm việc');
  expect(stepWords('before1', 'vi', { kind: 'appointment' })).toBe('trước 1 ngày làm việc');
  expect(stepWords('before1', 'en', { nth: 3 })).toBe('Reminder 3, 1 working day before the due date');
});
