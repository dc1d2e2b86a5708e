import type { CampaignClient } from '../client/client.ts';
import { ClientError } from '../client/failures.ts';
import { campaignPlanOf } from '../domain/plan/campaign-plan.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { RecordsWriter } from '../records/reading.ts';

/**
 * Starts the campaign of a plan. Who its people are goes into the records and never through a workflow: the campaign
 * makes its directory of them before it notifies anybody.
 *
 * @param options.campaign its id; left out: the plan's
 * @param options.follows id of the campaign before, whose members keep their ids
 * @returns its id
 * @throws ClientError CAMPAIGN_EXISTS, UNREACHABLE; RecordingError, RemoteReadError
 */
export async function startCampaign(
  {
    client,
    writer,
  }: { client: CampaignClient; writer: Pick<RecordsWriter, 'depositPeople' | 'dropDeposit'> },
  plan: Plan,
  { campaign, follows = null }: { campaign?: string; follows?: string | null } = {},
): Promise<string> {
  const deposit = await writer.depositPeople(plan);
  try {
    return await client.startCampaign(campaignPlanOf(plan), {
      ...(campaign === undefined ? {} : { campaign }),
      directory: { deposit, follows },
    });
  } catch (error) {
    // without an answer the campaign may have begun all the same, and needs it
    if (error instanceof ClientError && error.code === 'CAMPAIGN_EXISTS') await writer.dropDeposit(deposit);
    throw error;
  }
}
