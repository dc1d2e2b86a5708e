import type { Level } from '../domain/committee/committee-content.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Quarter } from '../domain/plan/rated-period.ts';
import { publishedCase } from '../records/published-case.ts';
import type { RecordsReader } from '../records/reading.ts';

/** A leader's level of a quarter, by the decision in force. */
export interface QuarterLevel {
  quarter: Quarter;
  level: Level;
}

/**
 * What the quarters of a year say of a cell's leaders, as a ground for their levels of the year (domain.md 2.1): by
 * member, in the order of the quarters.
 *
 * @param reader of whoever asks: campaigns that are not theirs say nothing
 * @param plan of the year's campaign; the quarters are of the same committee
 */
export async function quarterLevels(
  reader: Pick<RecordsReader, 'campaignNames' | 'campaign' | 'caseContent' | 'campaignContent'>,
  plan: Pick<Plan, 'year' | 'quarter' | 'document'>,
  cell: string,
): Promise<ReadonlyMap<string, QuarterLevel[]>> {
  const found = new Map<string, QuarterLevel[]>();
  if (plan.quarter !== undefined) return found;
  for (const { id } of await reader.campaignNames()) {
    const row = await reader.campaign(id);
    const quarter = row?.plan.quarter;
    if (row === null || quarter === undefined || row.plan.year !== plan.year) continue;
    if (row.plan.document.issuer !== plan.document.issuer) continue;
    const { inForce } = await publishedCase(reader, id, cell);
    for (const { member, decided } of inForce.members ?? []) {
      if (decided === null) continue;
      const own = [...(found.get(member) ?? []), { quarter, level: decided.level }];
      found.set(
        member,
        own.sort((a, b) => a.quarter - b.quarter),
      );
    }
  }
  return found;
}
