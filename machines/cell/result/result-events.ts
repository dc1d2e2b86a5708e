import { z } from 'zod';
import { deferred } from '../../../domain/deferred.ts';
import { givenIdSchema } from '../../../domain/id.ts';
import { proposalSchema, registerSchema } from '../../../domain/result/member.ts';
import {
  appraisalSchema,
  improvementSchema,
  objectionAnswerSchema,
  objectionSchema,
} from '../../../domain/result/result-content.ts';
import { cell, type EventSpec, head, nfc, office } from '../../door/event-spec.ts';

/** A cell's members, its result and what it says to it. */

const cellOrOffice = ['cellHead', 'cellDeputy', 'office'] as const;

export const resultEvents = {
  'members.register': { target: 'cell', senders: cellOrOffice, payload: registerSchema },
  'members.propose': { target: 'cell', senders: cellOrOffice, payload: proposalSchema },
  'appraisal.record': { target: 'cell', senders: office, payload: appraisalSchema },
  'improvement.submit': { target: 'cell', senders: cell, payload: improvementSchema },
  'objection.raise': { target: 'cell', senders: cell, payload: objectionSchema },
  'objection.dismiss': { target: 'cell', senders: head, payload: objectionAnswerSchema },
  'objection.uphold': { target: 'cell', senders: head, payload: objectionAnswerSchema },
  'difficulty.raise': {
    target: 'cell',
    senders: cell,
    payload: deferred(() => z.strictObject({ text: nfc })),
  },
  'difficulty.answer': {
    target: 'cell',
    senders: office,
    payload: deferred(() =>
      z.strictObject({ difficulty: givenIdSchema, text: nfc, toAll: z.boolean().default(false) }),
    ),
  },
} as const satisfies Record<string, EventSpec>;
