import { z } from 'zod';
import { dossierSchema } from '../domain/case/dossier-content.ts';
import { fileRefSchema } from '../domain/case/file-ref.ts';
import { attendanceSchema, recordSchema, reviewNoteSchema } from '../domain/case/inspection-content.ts';
import { minutesAnswerSchema, minutesDraftSchema } from '../domain/case/minutes-draft.ts';
import { levelSchema } from '../domain/case/score-value.ts';
import { plainText } from '../domain/plain-text.ts';

/**
 * Every event that a person may send: its schema, who may send it and to whom (statecharts.md, "Who may send what").
 * Who stands here is the principal; the substitute or deputy with an authorisation follows from `actsAs`.
 */

const nfc = plainText();
const reason = nfc;
const instant = z.iso.datetime({ offset: true });
const level = levelSchema;
/** the round that the sender saw; another one by now is refused as stale */
const round = z.int().min(1).optional();
const file = z.strictObject({ title: nfc, file: fileRefSchema.optional() });

const none = z.strictObject({}).default({});

const cell = ['cellHead', 'cellDeputy'] as const;
const clerk = ['teamClerk', 'teamLeader'] as const;
const team = ['teamMember', 'teamClerk', 'teamLeader'] as const;
const leader = ['teamLeader'] as const;
const office = ['office'] as const;
const head = ['committeeHead'] as const;

type EventSpec = {
  /** which instance takes it */
  target: 'cell' | 'campaign' | 'both';
  senders: readonly (
    | 'cellHead'
    | 'cellDeputy'
    | 'teamLeader'
    | 'teamClerk'
    | 'teamMember'
    | 'office'
    | 'committeeHead'
  )[];
  payload: z.ZodType;
};

export const EVENTS = {
  'dossier.submit': { target: 'cell', senders: cell, payload: dossierSchema },
  'dossier.replace': { target: 'cell', senders: cell, payload: dossierSchema },
  'dossier.receive': {
    target: 'cell',
    senders: clerk,
    /** who of the cell brought the paper */
    payload: dossierSchema.extend({ handedInBy: z.string().min(1).max(100).optional() }),
  },
  'extension.request': { target: 'cell', senders: cell, payload: z.strictObject({ until: instant, reason }) },
  'extension.grant': {
    target: 'cell',
    senders: ['office', 'committeeHead'],
    payload: z.strictObject({ until: instant, reason }),
  },
  'extension.refuse': {
    target: 'cell',
    senders: ['office', 'committeeHead'],
    payload: z.strictObject({ reason }),
  },
  'inspection.proceedWithout': { target: 'cell', senders: head, payload: z.strictObject({ reason }) },
  'review.return': {
    target: 'cell',
    senders: clerk,
    payload: z.strictObject({ notes: z.array(reviewNoteSchema).min(1).max(200), until: instant }),
  },
  'review.note': {
    target: 'cell',
    senders: team,
    payload: reviewNoteSchema.extend({ verify: z.boolean().default(false) }),
  },
  'review.finish': {
    target: 'cell',
    senders: clerk,
    payload: z.strictObject({ pointsToVerify: z.array(reviewNoteSchema).max(200).default([]) }),
  },
  'set.hand': {
    target: 'cell',
    senders: clerk,
    payload: z.strictObject({ person: z.string().min(1).max(100) }),
  },
  'session.move': {
    target: 'both',
    senders: office,
    payload: z.strictObject({
      session: z.string().min(1).optional(),
      startsAt: instant,
      endsAt: instant,
      venue: nfc.optional(),
      dossierDue: instant.optional(),
      reason,
    }),
  },
  'session.postpone': {
    target: 'both',
    senders: office,
    payload: z.strictObject({ session: z.string().min(1).optional(), reason }),
  },
  'inspection.record': { target: 'cell', senders: team, payload: recordSchema },
  'inspection.finish': { target: 'cell', senders: leader, payload: attendanceSchema },
  'minutes.adopt': {
    target: 'cell',
    senders: clerk,
    payload: minutesDraftSchema.extend({ reservation: nfc.optional() }),
  },
  'minutes.send': { target: 'cell', senders: clerk, payload: minutesDraftSchema },
  'minutes.agree': { target: 'cell', senders: cell, payload: z.strictObject({ round }).default({}) },
  'minutes.dispute': {
    target: 'cell',
    senders: cell,
    payload: z.strictObject({
      items: z
        .array(z.strictObject({ id: z.string().min(1).max(200), objection: nfc }))
        .min(1)
        .max(500),
      round,
    }),
  },
  'minutes.answer': {
    target: 'cell',
    senders: clerk,
    payload: z.strictObject({ answers: z.array(minutesAnswerSchema).min(1).max(500), round }),
  },
  'minutes.reserve': { target: 'cell', senders: cell, payload: z.strictObject({ text: nfc, round }) },
  'minutes.refuse': { target: 'cell', senders: cell, payload: z.strictObject({ reason }) },
  'minutes.sign': {
    target: 'cell',
    senders: ['cellHead', 'cellDeputy', 'teamLeader'],
    payload: z.strictObject({ round }).default({}),
  },
  'minutes.correct': {
    target: 'campaign',
    senders: leader,
    payload: z.strictObject({ cell: z.string().min(1), reason }),
  },
  'difficulty.raise': { target: 'cell', senders: cell, payload: z.strictObject({ text: nfc }) },
  'difficulty.answer': {
    target: 'cell',
    senders: office,
    payload: z.strictObject({ difficulty: z.string().min(1), text: nfc, toAll: z.boolean().default(false) }),
  },
  'person.replace': {
    target: 'campaign',
    senders: office,
    payload: z.strictObject({
      remove: z
        .array(
          z.strictObject({
            person: z.string().min(1),
            role: z.string().min(1),
            cell: z.string().min(1).optional(),
          }),
        )
        .default([]),
      add: z
        .array(
          z.strictObject({
            person: z.string().min(1),
            role: z.string().min(1),
            cell: z.string().min(1).optional(),
            from: z.iso.date().optional(),
            to: z.iso.date().optional(),
            authorisation: nfc.optional(),
          }),
        )
        .default([]),
      reason,
    }),
  },
  'campaign.prepare': {
    target: 'campaign',
    senders: office,
    payload: z.strictObject({
      item: z.enum([
        'planNumber',
        'planDate',
        'teamDecision',
        'teamLeader',
        'teamClerk',
        'sessions',
        'copies',
      ]),
      value: nfc,
    }),
  },
  'campaign.announce': { target: 'campaign', senders: office, payload: none },
  'deadline.extend': {
    target: 'campaign',
    senders: head,
    payload: z.strictObject({ until: instant, reason }),
  },
  'stage.return': {
    target: 'campaign',
    senders: head,
    payload: z.strictObject({
      cell: z.string().min(1),
      stage: z.enum(['dossierSubmission', 'preReview', 'onSiteInspection', 'minutesAgreement']),
      until: instant.optional(),
      reason,
    }),
  },
  'cell.add': {
    target: 'campaign',
    senders: head,
    payload: z.strictObject({
      cell: z.string().min(1),
      peerGroup: z.string().min(1),
      session: z.string().min(1),
      reason,
    }),
  },
  'cell.excuse': {
    target: 'campaign',
    senders: head,
    payload: z.strictObject({ cell: z.string().min(1), reason }),
  },
  'cell.withdraw': {
    target: 'campaign',
    senders: head,
    payload: z.strictObject({ cell: z.string().min(1), reason }),
  },
  'cell.transfer': {
    target: 'campaign',
    senders: head,
    payload: z.strictObject({ cell: z.string().min(1), to: nfc, reason }),
  },
  'report.submit': {
    target: 'campaign',
    senders: leader,
    payload: z.strictObject({ summary: nfc, document: file.optional() }),
  },
  'meeting.set': {
    target: 'campaign',
    senders: office,
    payload: z.strictObject({ startsAt: instant, venue: nfc }),
  },
  'slate.decide': {
    target: 'campaign',
    senders: head,
    payload: z.strictObject({
      slate: z.string().min(1).default('main'),
      revision: z.int().min(0),
      lines: z
        .array(
          z.strictObject({ cell: z.string().min(1), fourGood: z.boolean(), level, reason: nfc.optional() }),
        )
        .min(1),
      reason: nfc.optional(),
    }),
  },
  'decision.prepare': {
    target: 'campaign',
    senders: office,
    payload: z.strictObject({ decision: z.string().min(1), text: nfc.optional() }),
  },
  'decision.sign': {
    target: 'campaign',
    senders: head,
    payload: z.strictObject({
      decision: z.string().min(1),
      number: nfc,
      date: z.iso.date(),
      gapReason: nfc.optional(),
    }),
  },
  'decision.sendBack': {
    target: 'campaign',
    senders: head,
    payload: z.strictObject({ decision: z.string().min(1), reason }),
  },
  'decision.publish': { target: 'campaign', senders: office, payload: none },
  'superior.report': {
    target: 'campaign',
    senders: office,
    payload: z.strictObject({ number: nfc, date: z.iso.date() }),
  },
  'command.settle': {
    target: 'campaign',
    senders: office,
    payload: z.strictObject({ command: z.string().min(1), reason }),
  },
  'campaign.cancel': { target: 'campaign', senders: head, payload: z.strictObject({ reason }) },
} as const satisfies Record<string, EventSpec>;

export type EventType = keyof typeof EVENTS;
export type PayloadOf<T extends EventType> = z.output<(typeof EVENTS)[T]['payload']>;

/** Events of statecharts.md that no instance takes yet: scores and votes of the committee, objections, improvement plans. */
export const NOT_YET_TAKEN = [
  'appraisal.record',
  'vote.record',
  'improvement.submit',
  'objection.raise',
  'objection.dismiss',
  'objection.uphold',
] as const;

/** An accepted event as a machine sees it: the envelope, with its payload parsed and the instant of receipt. */
export type DoorEvent<T extends EventType = EventType> = T extends EventType
  ? {
      type: T;
      payload: PayloadOf<T>;
      id: string;
      by: string;
      /** cell of the sender's role, for events that two sides send */
      side: 'cell' | 'team' | 'office' | 'committee';
      enteredBy?: string;
      on?: string;
      document?: string;
      /** instant of receipt in ms: the paper's date when entered from paper, else the workflow's clock */
      at: number;
    }
  : never;

export function isEventType(type: string): type is EventType {
  return Object.hasOwn(EVENTS, type);
}
