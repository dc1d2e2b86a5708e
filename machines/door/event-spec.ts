import { z } from 'zod';
import { deferred } from '../../domain/deferred.ts';
import type { Role } from '../../domain/people/roster.ts';
import { plainText } from '../../domain/plain-text.ts';

/**
 * The parts that the events of every matter are made of.
 */

/** An event that a person may send: to whom, who may, and what it says. */
export type EventSpec = {
  /** which instance takes it */
  target: 'cell' | 'campaign' | 'both';
  senders: readonly Exclude<Role, 'cellMember' | 'teamSubstitute'>[];
  payload: z.ZodType;
};

export const nfc = deferred(() => plainText());
export const reason = deferred(() => plainText());
export const instant = deferred(() => z.iso.datetime({ offset: true }));
export const none = deferred(() => z.strictObject({}).default({}));

export const cell = ['cellHead', 'cellDeputy'] as const;
export const clerk = ['teamClerk', 'teamLeader'] as const;
export const team = ['teamMember', 'teamClerk', 'teamLeader'] as const;
export const leader = ['teamLeader'] as const;
export const office = ['office'] as const;
export const head = ['committeeHead'] as const;
export const committee = ['committeeHead', 'committeeDeputy', 'committeeMember'] as const;
