import type { Terms } from '../../../domain/plan/campaign-terms.ts';
import type { CellReport } from '../../protocol/cell-report.ts';
import type { Runtime } from '../../testing/case.fixture.ts';
import { quietReport } from '../../testing/cell-report.fixture.ts';
import { at } from '../../testing/season.fixture.ts';
import { seasonPlan } from '../../testing/season-plan.fixture.ts';
import { campaignMachine } from '../campaign.ts';
import type { CampaignContext } from '../campaign-context.ts';
import { campaignRefusal } from '../campaign-rules.ts';

/** A campaign that was announced, whose cells report what a test says. */
export function announcedCampaign(run: Runtime, changes: Partial<Terms> = {}) {
  const one = run<CampaignContext>(
    campaignMachine(),
    { campaign: 'season', plan: seasonPlan(changes) },
    { subject: 'campaign', now: at('2024-11-26', '08:00'), objection: campaignRefusal },
  );
  one.send('office', 'campaign.announce');
  let seq = 1;
  const report = (cell: string, changes: Partial<CellReport> = {}) => {
    seq += 1;
    one.tell({ type: 'cell.report', report: { ...quietReport, cell, seq, ...changes } } as never);
  };
  /** What the committee's head sends: `accepted`, or why not. */
  const decided = (type: 'cell.merge' | 'cell.split', payload: Record<string, unknown>) => {
    const checked = one.send('viet', type, payload);
    return checked.ok
      ? 'accepted'
      : [
          checked.refusal.reason,
          ...(checked.refusal.issues ?? []).map(({ path, message }) => `${path} ${message}`),
        ];
  };
  /** What it has commanded its cells. */
  const told = () =>
    one.emitted.flatMap((event) =>
      event.type === 'command'
        ? [event as unknown as { cell: string; command: { id: string; type: string; payload: object } }]
        : [],
    );
  return { ...one, report, decided, told };
}
