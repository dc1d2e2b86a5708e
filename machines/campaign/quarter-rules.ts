import type { EventType } from '../door/events.ts';
import type { RuleRefusal } from '../door/rule-refusal.ts';
import type { CampaignContext } from './campaign-context.ts';

/** What has to do with sessions and stages that a quarter's run doesn't have. */
const NOT_OF_QUARTER: readonly string[] = [
  'session.move',
  'session.postpone',
  'cell.add',
  'cell.split',
  'stage.return',
] satisfies EventType[];

/** Whether an event is none of a quarter's run, in whatever state the campaign takes it. */
export const notOfQuarter = ({ terms }: CampaignContext, { type }: { type: string }): RuleRefusal | null =>
  terms.quarter !== undefined && NOT_OF_QUARTER.includes(type) ? { reason: 'notOfQuarter' } : null;
