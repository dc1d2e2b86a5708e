import { documentNumber } from '../documents/decisions/document-number.ts';
import { DECISION_TYPE } from '../domain/committee/register-number.ts';
import type { CampaignRow, NumberRegister, RecordsReader } from '../records/reading.ts';

/** The numbers of decisions of a campaign's term, over all campaigns, with the one to give next. */
export async function seeRegister(
  reader: Pick<RecordsReader, 'register'>,
  { plan }: Pick<CampaignRow, 'plan'>,
): Promise<NumberRegister & { next: string }> {
  const { issuer, term, number } = plan.document;
  const register = await reader.register(issuer, term?.name ?? '', DECISION_TYPE);
  return { ...register, next: documentNumber(String((register.last ?? 0) + 1), DECISION_TYPE, number) };
}
