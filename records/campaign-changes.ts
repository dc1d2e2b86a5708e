import { z } from 'zod';
import { criteriaSetSchema } from '../domain/criteria/criteria.ts';
import type { SealedEntry } from '../domain/journal-seal.ts';
import { joinedCellSchema } from '../domain/plan/joined-cell.ts';
import type { Roster } from '../domain/roster.ts';
import type { Queries } from './database.ts';
import { DecisionError, markWithdrawn } from './decisions.ts';
import { saveCell, saveCriteria, savePlanReference, saveRoster } from './recorded-campaign.ts';
import { noteTrouble } from './troubles.ts';

const criteriaChanged = z.looseObject({ set: criteriaSetSchema });
const cellAdded = z.object(joinedCellSchema.shape);
const planReferenceEntered = z.looseObject({ item: z.enum(['planNumber', 'planDate']), value: z.string() });
const decisionWithdrawn = z.looseObject({ decision: z.string(), reason: z.string() });

/**
 * What an entry of the campaign changes beside its standing: roster, criteria and cells of the recorded plan, marks of
 * decisions that were taken back. In the transaction of the entry.
 *
 * @param roster who holds which role by now; null where no entry at hand has changed it
 * @throws RecordingError `CAMPAIGN_UNKNOWN`
 */
export async function applyToCampaign(
  queries: Queries,
  { campaign, subject, input, at, key }: SealedEntry,
  roster: Roster | null,
): Promise<void> {
  if (subject !== 'campaign' || input.kind !== 'event') return;
  const { type, payload, by } = input.event;
  if (type === 'person.replace' && roster !== null) await saveRoster(queries, campaign, roster);
  if (type === 'campaign.prepare') {
    // the other items of the checklist are no part of the plan
    const entered = planReferenceEntered.safeParse(payload);
    if (entered.success) await savePlanReference(queries, campaign, entered.data);
  }
  if (type === 'criteria.change') await saveCriteria(queries, campaign, criteriaChanged.parse(payload).set);
  if (type === 'cell.add') await saveCell(queries, campaign, cellAdded.parse(payload));
  if (type === 'decision.withdraw') {
    const { decision, reason } = decisionWithdrawn.parse(payload);
    try {
      await markWithdrawn(queries, campaign, decision, { by, reason, at });
    } catch (error) {
      if (!(error instanceof DecisionError)) throw error;
      // the entry stands; that its document isn't here is for the office to see, and stops nothing else
      await noteTrouble(
        queries,
        { campaign, subject, kind: 'decisionUnknown', ref: key, detail: decision },
        at,
      );
    }
  }
}
