import type { CampaignClient } from '../../client/client.ts';
import { Refused } from '../../client/failures.ts';
import { NUMBERED_TYPE } from '../../domain/committee/paper-number.ts';
import {
  DECISION_TYPE,
  numberProblem,
  PROPOSAL_TYPE,
  REPORT_TYPE,
  serialOf,
} from '../../domain/committee/register-number.ts';
import type { Envelope } from '../../domain/envelope.ts';
import { planOn } from '../../domain/plan/plan-on.ts';
import { EVENTS, type PayloadOf } from '../../machines/door/events.ts';
import type { CampaignRow, RecordsReader } from '../../records/reading.ts';
import { registerPlace } from '../../records/register-place.ts';

/** By the type of the paper that it is given to. */
const ofPaper = (payload: PayloadOf<'paper.number'> | undefined) =>
  payload === undefined ? null : { type: NUMBERED_TYPE[payload.paper], payload };

/** What an event gives a number to; null of one that gives none, or none that can be read. */
function numbered({ type, payload }: Pick<Envelope, 'type' | 'payload'>) {
  const given =
    type === 'decision.sign'
      ? { type: DECISION_TYPE, payload: EVENTS['decision.sign'].payload.safeParse(payload).data }
      : type === 'proposal.sign'
        ? { type: PROPOSAL_TYPE, payload: EVENTS['proposal.sign'].payload.safeParse(payload).data }
        : type === 'superior.report'
          ? { type: REPORT_TYPE, payload: EVENTS['superior.report'].payload.safeParse(payload).data }
          : type === 'paper.number'
            ? ofPaper(EVENTS['paper.number'].payload.safeParse(payload).data)
            : null;
  const serial = given?.payload === undefined ? null : serialOf(given.payload.number, given.type);
  return given?.payload === undefined || serial === null
    ? null
    : { type: given.type, payload: given.payload, serial };
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
