import { z } from 'zod';
import {
  appraisalSchema,
  improvementSchema,
  objectionAnswerSchema,
  objectionSchema,
} from '../../domain/case/closing-content.ts';
import { dossierSchema } from '../../domain/case/dossier-content.ts';
import { fileRefSchema } from '../../domain/case/file-ref.ts';
import { attendanceSchema, recordSchema, reviewNoteSchema } from '../../domain/case/inspection-content.ts';
import { proposalSchema, registerSchema } from '../../domain/case/member.ts';
import {
  minutesAdoptionSchema,
  minutesAnswerSchema,
  minutesDraftSchema,
} from '../../domain/case/minutes-draft.ts';
import { levelSchema } from '../../domain/case/score-value.ts';
import { voteSchema } from '../../domain/committee/ballot.ts';
import { meetingRecordSchema } from '../../domain/committee/meeting.ts';
import { documentNumberSchema } from '../../domain/committee/register-number.ts';
import { criteriaSetSchema } from '../../domain/criteria/criteria.ts';
import { cellIdSchema, givenIdSchema, idSchema, longIdSchema } from '../../domain/id.ts';
import { plainText } from '../../domain/plain-text.ts';
import { CHECKLIST } from '../../domain/plan/checklist.ts';
import { joinedCellSchema } from '../../domain/plan/joined-cell.ts';
import { roleSchema } from '../../domain/roster.ts';
import { RETURNABLE_STAGES } from '../../domain/stages.ts';

/**
 * Every event that a person may send: its schema, who may send it and to whom (statecharts.md, "Who may send what").
 * Who stands here is the principal; the substitute or deputy with an authorisation follows from `actsAs`.
 */

const nfc = plainText();
const reason = nfc;
/** changes of people in one sending */
const MOST_CHANGES = 500;
const instant = z.iso.datetime({ offset: true });
const level = levelSchema;
/** the round that the sender saw; another one by now is refused as stale */
const round = z.int().min(1).optional();
const slate = idSchema.default('main');
/** of the slate, as the sender saw it */
const revision = z.int().min(0);
/** in words, e.g. `Giấy khen` */
const award = plainText(200);
const file = z.strictObject({ title: nfc, file: fileRefSchema.optional() });

/** said by its own sentence, as the rules of roles are */
const role = z.enum(roleSchema.options, 'unknownRole');
const heldRole = z.strictObject({ person: idSchema, role, cell: cellIdSchema.optional() });

const none = z.strictObject({}).default({});

const cell = ['cellHead', 'cellDeputy'] as const;
const cellOrOffice = ['cellHead', 'cellDeputy', 'office'] as const;
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
    payload: dossierSchema.extend({ handedInBy: idSchema.optional() }),
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
    payload: z.strictObject({ person: idSchema }),
  },
  'session.move': {
    target: 'both',
    senders: office,
    payload: z.strictObject({
      session: idSchema.optional(),
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
    payload: z.strictObject({ session: idSchema.optional(), reason }),
  },
  'inspection.record': { target: 'cell', senders: team, payload: recordSchema },
  'inspection.finish': { target: 'cell', senders: leader, payload: attendanceSchema },
  'minutes.adopt': {
    target: 'cell',
    senders: clerk,
    payload: minutesAdoptionSchema,
  },
  'minutes.send': { target: 'cell', senders: clerk, payload: minutesDraftSchema },
  'minutes.agree': { target: 'cell', senders: cell, payload: z.strictObject({ round }).default({}) },
  'minutes.dispute': {
    target: 'cell',
    senders: cell,
    payload: z.strictObject({
      items: z
        .array(z.strictObject({ id: longIdSchema, objection: nfc }))
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
    payload: z.strictObject({ cell: cellIdSchema, reason }),
  },
  'members.register': { target: 'cell', senders: cellOrOffice, payload: registerSchema },
  'members.propose': { target: 'cell', senders: cellOrOffice, payload: proposalSchema },
  'appraisal.record': { target: 'cell', senders: office, payload: appraisalSchema },
  'improvement.submit': { target: 'cell', senders: cell, payload: improvementSchema },
  'objection.raise': { target: 'cell', senders: cell, payload: objectionSchema },
  'objection.dismiss': { target: 'cell', senders: head, payload: objectionAnswerSchema },
  'objection.uphold': { target: 'cell', senders: head, payload: objectionAnswerSchema },
  'difficulty.raise': { target: 'cell', senders: cell, payload: z.strictObject({ text: nfc }) },
  'difficulty.answer': {
    target: 'cell',
    senders: office,
    payload: z.strictObject({ difficulty: givenIdSchema, text: nfc, toAll: z.boolean().default(false) }),
  },
  'person.replace': {
    target: 'campaign',
    /** the committee's head for the office's roles alone */
    senders: ['office', 'committeeHead'],
    payload: z.strictObject({
      /** people whom nobody has named so far; who they are is kept in the directory, never here */
      newcomers: z.array(idSchema).max(100).default([]),
      remove: z.array(heldRole).max(MOST_CHANGES).default([]),
      add: z
        .array(
          heldRole.extend({
            from: z.iso.date().optional(),
            to: z.iso.date().optional(),
            authorisation: nfc.optional(),
          }),
        )
        .max(MOST_CHANGES)
        .default([]),
      /** a cell may be left without a head */
      vacant: z.boolean().default(false),
      reason,
    }),
  },
  'person.correct': {
    target: 'campaign',
    senders: office,
    payload: z.strictObject({
      person: idSchema,
      /** what of the directory is other from now on; never the values */
      fields: z
        .array(z.enum(['name', 'email', 'phone']))
        .min(1)
        .max(3),
      /** whom nobody has named so far */
      newcomer: z.boolean().default(false),
      reason: reason.optional(),
    }),
  },
  'campaign.prepare': {
    target: 'campaign',
    senders: office,
    payload: z.strictObject({
      item: z.enum(CHECKLIST),
      value: nfc,
    }),
  },
  'campaign.announce': { target: 'campaign', senders: office, payload: none },
  'criteria.change': {
    target: 'campaign',
    senders: head,
    payload: z.strictObject({ set: criteriaSetSchema, reason }),
  },
  'deadline.extend': {
    target: 'campaign',
    senders: head,
    payload: z.strictObject({ until: instant, reason }),
  },
  'stage.return': {
    target: 'campaign',
    senders: head,
    payload: z.strictObject({
      cell: cellIdSchema,
      stage: z.enum(RETURNABLE_STAGES),
      until: instant.optional(),
      reason,
    }),
  },
  'cell.add': {
    target: 'campaign',
    senders: head,
    payload: joinedCellSchema.extend({ reason }),
  },
  'cell.excuse': {
    target: 'campaign',
    senders: head,
    payload: z.strictObject({ cell: cellIdSchema, reason }),
  },
  'cell.withdraw': {
    target: 'campaign',
    senders: head,
    payload: z.strictObject({ cell: cellIdSchema, reason }),
  },
  'cell.transfer': {
    target: 'campaign',
    senders: head,
    payload: z.strictObject({ cell: cellIdSchema, to: nfc, reason }),
  },
  'report.submit': {
    target: 'campaign',
    senders: leader,
    payload: z.strictObject({ summary: nfc, document: file.optional() }),
  },
  'meeting.set': {
    target: 'campaign',
    senders: office,
    payload: z.strictObject({ startsAt: instant, endsAt: instant.optional(), venue: nfc }),
  },
  'meeting.hold': { target: 'campaign', senders: office, payload: meetingRecordSchema },
  'vote.record': {
    target: 'campaign',
    senders: office,
    payload: z.strictObject({ slate, revision, votes: z.array(voteSchema).min(1).max(20_000) }),
  },
  'slate.decide': {
    target: 'campaign',
    senders: head,
    payload: z.strictObject({
      slate,
      revision,
      lines: z
        .array(
          z.strictObject({
            cell: cellIdSchema,
            fourGood: z.boolean(),
            level,
            award: award.optional(),
            reason: nfc.optional(),
          }),
        )
        .max(500)
        .default([]),
      members: z
        .array(
          z.strictObject({
            member: idSchema,
            level,
            award: award.optional(),
            reason: nfc.optional(),
          }),
        )
        .max(20_000)
        .default([]),
      reason: nfc.optional(),
    }),
  },
  'decision.prepare': {
    target: 'campaign',
    senders: office,
    payload: z.strictObject({ decision: givenIdSchema }),
  },
  'decision.sign': {
    target: 'campaign',
    senders: head,
    payload: z.strictObject({
      decision: givenIdSchema,
      number: documentNumberSchema,
      date: z.iso.date(),
      /** why numbers before it were left out, or why it is lower than the register's last */
      gapReason: nfc.optional(),
      /** the signed paper */
      scan: fileRefSchema.optional(),
    }),
  },
  'decision.withdraw': {
    target: 'campaign',
    senders: head,
    payload: z.strictObject({ decision: givenIdSchema, reason }),
  },
  'decision.sendBack': {
    target: 'campaign',
    senders: head,
    payload: z.strictObject({ decision: givenIdSchema, reason }),
  },
  'decision.publish': { target: 'campaign', senders: office, payload: none },
  'superior.report': {
    target: 'campaign',
    senders: office,
    payload: z.strictObject({ number: documentNumberSchema, date: z.iso.date() }),
  },
  'command.settle': {
    target: 'campaign',
    senders: office,
    payload: z.strictObject({ command: longIdSchema, reason }),
  },
  'campaign.cancel': { target: 'campaign', senders: head, payload: z.strictObject({ reason }) },
} as const satisfies Record<string, EventSpec>;

export type EventType = keyof typeof EVENTS;
export type PayloadOf<T extends EventType> = z.output<(typeof EVENTS)[T]['payload']>;

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
