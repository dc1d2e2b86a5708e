import type { DecisionLine, Level } from '../../domain/committee/committee-content.ts';
import type { VoteGround } from '../../domain/committee/decision-grounds.ts';
import { names, plan, roster } from '../plan.fixture.ts';
import type { DecisionContent, DecisionRequest } from './decision-says.ts';

/** A decision that recognises two cells, and what else it could say. */

export const none = { member: null, fourGood: null, level: null, award: null, reason: null };
export const recognised = (cell: string): DecisionLine => ({ ...none, cell, fourGood: true });
export const level = (cell: string, given: Level, reason: string | null = null): DecisionLine => ({
  ...none,
  cell,
  level: given,
  reason,
});
export const member = (id: string, cell: string, given: Level): DecisionLine => ({
  ...none,
  cell,
  member: id,
  level: given,
});
export const lines = [recognised('doi-3'), recognised('doi-1')];
export const levels = [level('doi-3', 'GOOD'), level('doi-1', 'EXCELLENT'), level('doi-2', 'GOOD')];

export const votes: VoteGround = { carried: 0, against: 0, of: 2, reason: null };

export const decisionRequest = (
  change: Partial<DecisionContent> = {},
  rest: Partial<DecisionRequest> = {},
): DecisionRequest => ({
  plan,
  roster,
  names,
  decision: {
    kind: 'fourGood',
    number: '15-QĐ/ĐU',
    date: '2024-12-27',
    signer: 'viet',
    lines,
    at: Date.parse('2024-12-27T10:00:00+07:00'),
    amends: null,
    replaces: null,
    ...change,
  },
  meetingOn: '2024-12-23',
  teamReportOn: '2024-12-20',
  ...rest,
});
