import { z } from 'zod';
import type { DecisionExtract } from '../domain/case/case-content.ts';
import { levelSchema } from '../domain/case/score-value.ts';

/** What the campaign commands a cell; reaches it by signal, answered done or refused (design decision 6). */
const stage = z.enum(['dossierSubmission', 'preReview', 'onSiteInspection', 'minutesAgreement']);
const ms = z.int();

const extractSchema: z.ZodType<DecisionExtract> = z.strictObject({
  decision: z.string(),
  kind: z.enum(['fourGood', 'cellLevels', 'memberLevels', 'awards']),
  number: z.string(),
  date: z.string(),
  fourGood: z.boolean().nullable(),
  level: levelSchema.nullable(),
  award: z.string().nullable(),
  members: z.array(
    z.strictObject({ member: z.string(), level: levelSchema.nullable(), award: z.string().nullable() }),
  ),
  replaces: z.string().nullable(),
  amends: z.string().nullable(),
});

export const COMMANDS = {
  'roster.update': z.strictObject({
    roster: z.strictObject({ revision: z.int(), assignments: z.array(z.unknown()) }),
    reason: z.string(),
  }),
  'criteria.change': z.strictObject({ scoring: z.looseObject({ subject: z.string() }), reason: z.string() }),
  'deadline.extend': z.strictObject({ until: ms, reason: z.string() }),
  'session.move': z.strictObject({
    startsAt: ms,
    endsAt: ms,
    venue: z.string().optional(),
    dossierDue: ms.optional(),
    reason: z.string(),
  }),
  'session.postpone': z.strictObject({ reason: z.string() }),
  'stage.return': z.strictObject({ stage, until: ms.optional(), reason: z.string() }),
  'minutes.correct': z.strictObject({ reason: z.string() }),
  'cell.withdraw': z.strictObject({ reason: z.string() }),
  'cell.transfer': z.strictObject({ to: z.string(), reason: z.string() }),
  'campaign.cancel': z.strictObject({ reason: z.string() }),
  guidance: z.strictObject({ difficulty: z.string(), text: z.string() }),
  'decision.issued': z.strictObject({ extracts: z.array(extractSchema) }),
} as const;

export type CommandType = keyof typeof COMMANDS;
export type CommandPayload<T extends CommandType> = z.output<(typeof COMMANDS)[T]>;

export const commandSchema = z.strictObject({
  id: z.string().min(1).max(200),
  type: z.enum(Object.keys(COMMANDS) as [CommandType, ...CommandType[]]),
  payload: z.unknown(),
  by: z.string().min(1),
});

/** A command as it travels. */
export interface Command {
  id: string;
  type: CommandType;
  payload: unknown;
  /** the person whose event at the campaign caused it */
  by: string;
}

/** A command as the cell's machine sees it. */
export type CommandEvent<T extends CommandType = CommandType> = T extends CommandType
  ? { type: `command.${T}`; payload: CommandPayload<T>; id: string; by: string; at: number }
  : never;

export interface CommandAnswer {
  id: string;
  ok: boolean;
  /** stable reason key of a refusal */
  reason: string | null;
  /** for the sentence of the reason */
  values?: Record<string, string | number> | undefined;
}
