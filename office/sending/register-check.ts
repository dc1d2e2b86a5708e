import { z } from 'zod';
import type { CampaignClient } from '../../client/client.ts';
import { Refused } from '../../client/failures.ts';
import { NUMBERED_PAPERS, NUMBERED_TYPE } from '../../domain/committee/paper-number.ts';
import {
  DECISION_TYPE,
  documentNumberSchema,
  numberProblem,
  PROPOSAL_TYPE,
  REPORT_TYPE,
  serialOf,
} from '../../domain/committee/register-number.ts';
import type { Envelope } from '../../domain/envelope.ts';
import { planOn } from '../../domain/plan/plan-on.ts';
import type { CampaignRow, RecordsReader } from '../../records/reading.ts';
import { registerPlace } from '../../records/register-place.ts';

/** What every event that gives a number says of it. */
const numberGiven = z.looseObject({
  number: documentNumberSchema,
  date: z.iso.date(),
  gapReason: z.string().optional(),
});

const paperNumbered = z.looseObject({ paper: z.enum(NUMBERED_PAPERS) });

/** By which type of document the number is counted that an event gives; null of one that gives none. */
function typeCounted({ type, payload }: Pick<Envelope, 'type' | 'payload'>): string | null {
  switch (type) {
    case 'decision.sign':
      return DECISION_TYPE;
    case 'proposal.sign':
      return PROPOSAL_TYPE;
    case 'superior.report':
      return REPORT_TYPE;
    case 'paper.number': {
      const { data } = paperNumbered.safeParse(payload);
      return data === undefined ? null : NUMBERED_TYPE[data.paper];
    }
    default:
      return null;
  }
}

/** What an event gives a number to; null of one that gives none, or none that can be read. */
function numbered(event: Pick<Envelope, 'type' | 'payload'>) {
  const type = typeCounted(event);
  if (type === null) return null;
  const { data: payload } = numberGiven.safeParse(event.payload);
  const serial = payload === undefined ? null : serialOf(payload.number, type);
  return payload === undefined || serial === null ? null : { type, payload, serial };
}

/**
 * Asks the register of all other campaigns before a decision or a proposal is signed, the superior is reported to or a paper gets its
 * number: once a decision is signed, a number that they have would void the signature. Numbers of the same campaign are
 * checked by the door. Of proposals, reports, notices and invitations none but one that is taken is known to be wrong: others than these are counted with them.
 *
 * @throws Refused `numberTaken`, `numberNotRising`
 */
export async function askRegister(
  { id: campaign, plan }: Pick<CampaignRow, 'id' | 'plan'>,
  envelope: Envelope,
  reader: Pick<RecordsReader, 'register'>,
  client: Pick<CampaignClient, 'validEvents'>,
): Promise<void> {
  const asked = numbered(envelope);
  if (asked === null) return;
  const { type, payload, serial } = asked;
  const place = registerPlace(planOn(plan, payload.date), type);
  const { numbers } = await reader.register(place.body, place.term, place.type);
  const others = numbers.filter((row) => row.campaign !== campaign).map((row) => row.serial);
  const given = type === DECISION_TYPE ? others : others.filter((other) => other === serial);
  const refused = numberProblem(payload, type, given);
  if (refused === null) return;
  const validNow = await client.validEvents(campaign, 'campaign', envelope.by);
  throw new Refused({ code: 'NOT_NOW', ...refused, validNow });
}
