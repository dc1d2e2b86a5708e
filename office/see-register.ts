import { documentNumber } from '../documents/decisions/document-number.ts';
import { numberRegister } from '../documents/workbooks/number-register.ts';
import { DECISION_TYPE } from '../domain/committee/register-number.ts';
import type { NumberRegister } from '../records/number-register.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';

/** The numbers of decisions of a campaign's term, over all campaigns, with the one to give next. */
export async function seeRegister(
  reader: Pick<RecordsReader, 'register'>,
  { plan }: Pick<CampaignRow, 'plan'>,
): Promise<NumberRegister & { next: string }> {
  const { issuer, term, number } = plan.document;
  const register = await reader.register(issuer, term?.name ?? '', DECISION_TYPE);
  return { ...register, next: documentNumber(String((register.last ?? 0) + 1), DECISION_TYPE, number) };
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

/** The register as an Excel file. */
export async function makeRegister(
  reader: Pick<RecordsReader, 'register' | 'campaign'>,
  row: Pick<CampaignRow, 'plan'>,
): Promise<Buffer> {
  const register = await seeRegister(reader, row);
  const plans = await planNumbers(reader, register);
  return await numberRegister(
    register.numbers.map((one) => ({ ...one, plan: plans.get(one.campaign) ?? one.campaign })),
  );
}
