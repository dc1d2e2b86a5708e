import { instantAt } from '../../domain/calendar/instant.ts';
import type { JournalEntry, Notice } from '../../domain/journal/journal.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { shiftPlan } from '../../domain/plan/shift.ts';
import { type RehearsedCampaign, rehearsedCampaign } from '../../rehearsal/rehearsed-campaign.ts';
import { realPlan } from '../../worker/plan-file.ts';

export const OFFICE = 'do-thi-thu';
export const HEAD = 'pham-hoang-viet';
/** a morning of the coming season, ms */
export const START = instantAt('2026-11-27', '08:00', '+07:00');
export const day = (date: string, time = '00:00'): number => instantAt(date, time, '+07:00');

/** The real plan with its session on 17/12/2026 and dossiers due by the end of 15/12. */
export const seasonPlan = async (): Promise<Plan> => shiftPlan(await realPlan(), '2026-12-17').plan;

export interface PeopleSeason extends RehearsedCampaign {
  entries: JournalEntry[];
  /** the notices that these entries asked for, with their subject */
  told(from?: number): (Notice & { subject: string })[];
  /** accepted, or the reasons of the refusal with the paths of its issues */
  change(payload: Record<string, unknown>, by?: string): string[];
  announce(): void;
}

/** A campaign with the plan's people that has just begun. */
export function peopleSeason(plan: Plan): PeopleSeason {
  const one = rehearsedCampaign(plan, plan.id, START);
  const entries: JournalEntry[] = [];
  one.onEntry((entry) => entries.push(entry));
  return {
    ...one,
    entries,
    told: (from = 0) =>
      entries
        .slice(from)
        .flatMap(({ subject, notices }) => notices.map((notice) => ({ ...notice, subject }))),
    change(payload, by = OFFICE) {
      const checked = one.send('campaign', by, 'person.replace', { reason: 'phân công lại', ...payload });
      one.advanceTo(one.now());
      if (checked.ok) return ['accepted'];
      const { reason, issues = [] } = checked.refusal;
      return issues.length === 0 ? [reason] : issues.map(({ path, message }) => `${path} ${message}`.trim());
    },
    announce() {
      for (const item of ['planDate', 'teamDecision'])
        one.send('campaign', OFFICE, 'campaign.prepare', {
          item,
          value: item === 'planDate' ? '2024-11-20' : '30-QĐ/ĐU',
        });
      const checked = one.send('campaign', OFFICE, 'campaign.announce', {});
      if (!checked.ok) throw new Error(JSON.stringify(checked.refusal));
      one.advanceTo(one.now());
    },
  };
}
