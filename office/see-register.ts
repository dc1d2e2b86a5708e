import { documentNumber } from '../documents/decisions/document-number.ts';
import {
  DECISION_TYPE,
  INVITATION_TYPE,
  NOTICE_TYPE,
  PROPOSAL_TYPE,
} from '../domain/committee/register-number.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { NumberRegister } from '../records/number-register.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { registerPlace } from '../records/register-place.ts';

type Register = Pick<RecordsReader, 'register'>;

async function registerOf(reader: Register, plan: Pick<Plan, 'document'>, ofType: string) {
  const { body, term, type } = registerPlace(plan, ofType);
  return await reader.register(body, term, type);
}

const numbered = (serial: number, { document }: Pick<Plan, 'document'>, type: string): string =>
  documentNumber(String(serial), type, document.number);

/** The numbers of decisions of a campaign's term, over all campaigns, with the one to give next. */
export async function seeRegister(
  reader: Register,
  { plan }: Pick<CampaignRow, 'plan'>,
): Promise<NumberRegister & { next: string }> {
  const register = await registerOf(reader, plan, DECISION_TYPE);
  return { ...register, next: numbered((register.last ?? 0) + 1, plan, DECISION_TYPE) };
}

/**
 * The number that the next decision of a campaign gets: above all of the register, and of those that the campaign has
 * given and that are not issued yet.
 */
export async function nextNumberOf(
  reader: Register,
  { plan, standing }: Pick<CampaignRow, 'plan' | 'standing'>,
): Promise<string> {
  const { last } = await registerOf(reader, plan, DECISION_TYPE);
  return numbered(Math.max((last ?? 0) + 1, standing.facts.nextNumber ?? 1), plan, DECISION_TYPE);
}

/**
 * The number after the highest of the reports or proposals to the superior, or of notices or invitations; null where none
 * is on record: what else is reported, proposed and told isn't.
 *
 * @param type as in a document's symbol
 */
export async function nextToldNumber(
  reader: Register,
  { plan }: Pick<CampaignRow, 'plan'>,
  type: string,
): Promise<string | null> {
  const { last } = await registerOf(reader, plan, type);
  return last === null ? null : numbered(last + 1, plan, type);
}

/**
 * Numbers of notices, invitations and proposals that were recorded, over all campaigns of the term, by type; none of a
 * type that has none.
 */
export async function seePaperNumbers(
  reader: Register,
  { plan }: Pick<CampaignRow, 'plan'>,
): Promise<{ type: string; next: string; numbers: NumberRegister['numbers'] }[]> {
  const all = [];
  for (const type of [NOTICE_TYPE, INVITATION_TYPE, PROPOSAL_TYPE]) {
    const { last, numbers } = await registerOf(reader, plan, type);
    if (last !== null) all.push({ type, numbers, next: numbered(last + 1, plan, type) });
  }
  return all;
}

/** Of each campaign the number of its plan, by which people know it; one that isn't theirs to read goes by its id. */
export async function planNumbers(
  reader: Pick<RecordsReader, 'campaign'>,
  { numbers }: Pick<NumberRegister, 'numbers'>,
): Promise<ReadonlyMap<string, string>> {
  const campaigns = [...new Set(numbers.map(({ campaign }) => campaign))];
  const rows = await Promise.all(campaigns.map((id) => reader.campaign(id)));
  return new Map(campaigns.map((id, index) => [id, rows[index]?.plan.document.number ?? id]));
}
