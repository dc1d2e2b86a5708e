import { type DeadlineRule, ruledTimes } from '../../domain/obligation/deadline-rule.ts';
import type { Deadline, Owner } from './obligation-log.ts';

/**
 * A deadline by a rule of the plan, as its owner has it now.
 *
 * @param closes when nothing is taken any more, where the rule doesn't say, ms
 */
export const byRule = (
  { terms }: Pick<Owner, 'terms'>,
  rule: DeadlineRule,
  closes: number | null = null,
): Deadline => ({
  ...ruledTimes(rule, terms, closes),
  who: 'plan',
  why: 'plan',
  rule,
});

/** So many working days from now. */
export const within = (owner: Pick<Owner, 'terms'>, workingDays: number): Deadline =>
  byRule(owner, { from: Date.now(), workingDays });
