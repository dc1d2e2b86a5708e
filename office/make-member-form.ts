import { memberRoster } from '../documents/workbooks/member-roster.ts';
import type { CampaignRow } from '../records/reading.ts';

/** The list of members of a campaign's cells as an empty Excel file, to be filled in and imported. */
export const makeMemberForm = ({ plan }: Pick<CampaignRow, 'plan'>): Promise<Buffer> => memberRoster(plan);
