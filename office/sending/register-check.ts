import type { CampaignClient } from '../../client/client.ts';
import { Refused } from '../../client/failures.ts';
import { DECISION_TYPE, numberProblem, serialOf } from '../../domain/committee/register-number.ts';
import type { Envelope } from '../../domain/envelope.ts';
import { planOn } from '../../domain/plan/plan-on.ts';
import { EVENTS } from '../../machines/door/events.ts';
import type { CampaignRow, RecordsReader } from '../../records/reading.ts';
import { registerPlace } from '../../records/register-place.ts';

/**
 * Asks the register of all other campaigns before a decision is signed: once it is signed, a number that they have
 * would void the signature. Numbers of the same campaign are checked by the door.
 *
 * @throws Refused `numberTaken`, `numberNotRising`
 */
export async function askRegister(
  { id: campaign, plan }: Pick<CampaignRow, 'id' | 'plan'>,
  { type, payload, by }: Envelope,
  reader: Pick<RecordsReader, 'register'>,
  client: Pick<CampaignClient, 'validEvents'>,
): Promise<void> {
  const signature =
    type === 'decision.sign' ? EVENTS['decision.sign'].payload.safeParse(payload).data : undefined;
  if (signature === undefined || serialOf(signature.number, DECISION_TYPE) === null) return;
  const place = registerPlace(planOn(plan, signature.date), DECISION_TYPE);
  const { numbers } = await reader.register(place.body, place.term, place.type);
  const others = numbers.filter((row) => row.campaign !== campaign).map(({ serial }) => serial);
  const refused = numberProblem(signature, DECISION_TYPE, others);
  if (refused === null) return;
  const validNow = await client.validEvents(campaign, 'campaign', by);
  throw new Refused({ code: 'NOT_NOW', ...refused, validNow });
}
