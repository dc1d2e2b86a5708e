import { z } from 'zod';
import type { DecisionExtract } from '../../domain/case/case-content.ts';
import { cellSubjectSchema, levelSchema } from '../../domain/case/score-value.ts';
import { DECISION_KINDS } from '../../domain/committee/committee-content.ts';
import { scoringSetSchema } from '../../domain/criteria/scoring-set.ts';
import { deferred } from '../../domain/deferred.ts';
import { cellIdSchema, givenIdSchema, idSchema, longIdSchema } from '../../domain/id.ts';
import type { Milestone } from '../../domain/obligation/deadline-rule.ts';
import { rosterSchema } from '../../domain/people/roster.ts';
import { plainText } from '../../domain/plain-text.ts';
import { REFUSAL_REASONS } from '../../domain/refusal-reason.ts';
import { joiningMemberSchema } from '../../domain/result/joining-members.ts';
import { RETURNABLE_STAGES } from '../../domain/stages.ts';

/** What the campaign commands a cell by signal; answered done or refused (design decision 6). */
const stage = deferred(() => z.enum(RETURNABLE_STAGES));
const ms = deferred(() => z.int());
/** a plan's and what is added while it runs */
const days = deferred(() => z.array(z.iso.date()).max(2_000));
const milestone = deferred(() => ms.nullable());
/** as in the event that caused it */
const text = deferred(() => plainText());
const award = deferred(() => plainText(200).nullable());
/** more than any committee has */
const MOST_EXTRACTS = 500;
const MOST_MEMBERS = 1_000;

const extractSchema: z.ZodType<DecisionExtract> = deferred(() =>
  z.strictObject({
    decision: givenIdSchema,
    kind: z.enum(DECISION_KINDS),
    number: plainText(100),
    date: z.iso.date(),
    fourGood: z.boolean().nullable(),
    level: levelSchema.nullable(),
    award,
    members: z
      .array(z.strictObject({ member: idSchema, level: levelSchema.nullable(), award }))
      .max(MOST_MEMBERS),
    replaces: givenIdSchema.nullable(),
    amends: givenIdSchema.nullable(),
    isAbove: z.literal(true).optional(),
  }),
);

export const COMMANDS = {
  'roster.update': deferred(() =>
    z.strictObject({
      /** the people who concern the cell */
      roster: rosterSchema,
      reason: text,
    }),
  ),
  'criteria.change': deferred(() =>
    z.strictObject({
      scoring: scoringSetSchema.extend({ subject: cellSubjectSchema }),
      reason: text,
    }),
  ),
  'terms.correct': deferred(() =>
    z.strictObject({
      holidays: days,
      workedDays: days,
      milestones: z.strictObject({
        teamReport: milestone,
        committeeMeeting: milestone,
        decisions: milestone,
        awards: milestone,
        superiorReport: milestone,
      } satisfies Record<Milestone, z.ZodType>),
      teamDecision: plainText(100).nullable(),
      reason: text,
    }),
  ),
  'deadline.extend': deferred(() => z.strictObject({ until: ms, reason: text })),
  'session.move': deferred(() =>
    z.strictObject({
      startsAt: ms,
      endsAt: ms,
      venue: text.optional(),
      dossierDue: ms.optional(),
      reason: text,
    }),
  ),
  'session.postpone': deferred(() => z.strictObject({ reason: text })),
  'stage.return': deferred(() => z.strictObject({ stage, until: ms.optional(), reason: text })),
  'minutes.correct': deferred(() => z.strictObject({ reason: text })),
  'cell.withdraw': deferred(() => z.strictObject({ reason: text })),
  'cell.transfer': deferred(() => z.strictObject({ to: text, reason: text })),
  'cell.merge': deferred(() => z.strictObject({ into: cellIdSchema, reason: text })),
  'members.part': deferred(() =>
    z.strictObject({
      /** the cell to which they go */
      into: cellIdSchema,
      members: z.array(idSchema).max(MOST_MEMBERS),
      reason: text,
    }),
  ),
  'members.join': deferred(() =>
    z.strictObject({
      /** the cell that has merged into this one, or of which this one was a part */
      from: cellIdSchema,
      members: z.array(joiningMemberSchema).max(MOST_MEMBERS),
      reason: text,
    }),
  ),
  'campaign.cancel': deferred(() => z.strictObject({ reason: text })),
  guidance: deferred(() => z.strictObject({ difficulty: longIdSchema, text })),
  'decision.issued': deferred(() => z.strictObject({ extracts: z.array(extractSchema).max(MOST_EXTRACTS) })),
} as const;

export type CommandType = keyof typeof COMMANDS;
export const isCommandType = (type: string): type is CommandType => Object.hasOwn(COMMANDS, type);
type Payloads = { [T in CommandType]: z.output<(typeof COMMANDS)[T]> };
export type CommandPayload<T extends CommandType> = Payloads[T];

/** A command as it travels. */
export const commandSchema = deferred(() =>
  z.strictObject({
    id: longIdSchema,
    type: z.enum(Object.keys(COMMANDS) as [CommandType, ...CommandType[]]),
    payload: z.unknown(),
    /** the person whose event at the campaign caused it */
    by: idSchema,
  }),
);
export type Command = z.infer<typeof commandSchema>;

/** Every command is answered, done or refused; the answer travels with the cell's next report. */
export const commandAnswerSchema = deferred(() =>
  z.strictObject({
    id: longIdSchema,
    ok: z.boolean(),
    /** of a refusal */
    reason: z.enum(REFUSAL_REASONS).nullable(),
    /** for the sentence of the reason */
    values: z.record(z.string().max(100), z.union([z.string().max(10_000), z.number()])).optional(),
  }),
);
export type CommandAnswer = z.infer<typeof commandAnswerSchema>;

/** A command as the cell's machine sees it. */
export type CommandEvent<T extends CommandType = CommandType> = {
  [K in T]: { type: `command.${K}`; payload: Payloads[K]; id: string; by: string; at: number };
}[T];

const payloads: {
  [T in CommandType]: { safeParse(payload: unknown): z.ZodSafeParseResult<Payloads[T]> };
} = COMMANDS;

function eventOf<T extends CommandType>(
  type: T,
  { id, by, payload }: Omit<Command, 'type'>,
  at: number,
): CommandEvent<T> | null {
  const parsed = payloads[type].safeParse(payload);
  return parsed.success ? { type: `command.${type}`, payload: parsed.data, id, by, at } : null;
}

/**
 * Reads a command into the event of the cell's machine.
 *
 * @param at instant at which it came, ms
 * @returns null when it is malformed
 */
export function readCommand(raw: unknown, at: number): CommandEvent | null {
  const parsed = commandSchema.safeParse(raw);
  return parsed.success ? eventOf(parsed.data.type, parsed.data, at) : null;
}
