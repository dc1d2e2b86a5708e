import { z } from 'zod';
import { deferred } from '../../../domain/deferred.ts';
import { dossierSchema } from '../../../domain/dossier/dossier-content.ts';
import { idSchema } from '../../../domain/id.ts';
import { reviewNoteSchema } from '../../../domain/inspection/inspection-content.ts';
import { cell, clerk, type EventSpec, head, instant, reason, team } from '../../door/event-spec.ts';

/** What is handed in, read and given back: the dossier and its review. */

export const dossierEvents = {
  'dossier.submit': { target: 'cell', senders: cell, payload: dossierSchema },
  'dossier.replace': { target: 'cell', senders: cell, payload: dossierSchema },
  'dossier.receive': {
    target: 'cell',
    senders: clerk,
    /** who of the cell brought the paper */
    payload: deferred(() => dossierSchema.extend({ handedInBy: idSchema.optional() })),
  },
  'extension.request': {
    target: 'cell',
    senders: cell,
    payload: deferred(() => z.strictObject({ until: instant, reason })),
  },
  'extension.grant': {
    target: 'cell',
    senders: ['office', 'committeeHead'],
    payload: deferred(() => z.strictObject({ until: instant, reason })),
  },
  'extension.refuse': {
    target: 'cell',
    senders: ['office', 'committeeHead'],
    payload: deferred(() => z.strictObject({ reason })),
  },
  'inspection.proceedWithout': {
    target: 'cell',
    senders: head,
    payload: deferred(() => z.strictObject({ reason })),
  },
  'review.return': {
    target: 'cell',
    senders: clerk,
    payload: deferred(() =>
      z.strictObject({ notes: z.array(reviewNoteSchema).min(1).max(200), until: instant }),
    ),
  },
  'review.note': {
    target: 'cell',
    senders: team,
    payload: deferred(() => reviewNoteSchema.extend({ verify: z.boolean().default(false) })),
  },
  'review.finish': {
    target: 'cell',
    senders: clerk,
    payload: deferred(() =>
      z.strictObject({ pointsToVerify: z.array(reviewNoteSchema).max(200).default([]) }),
    ),
  },
  'set.hand': {
    target: 'cell',
    senders: clerk,
    payload: deferred(() => z.strictObject({ person: idSchema })),
  },
} as const satisfies Record<string, EventSpec>;
