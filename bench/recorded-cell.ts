import { mailTimesOf } from '../domain/obligation/mail-times.ts';
import { createVirtualTime, type StepInput, type VirtualTime } from '../interpreter/virtual-time.ts';
import { campaignInput } from '../machines/campaign/preparation/campaign-start.ts';
import type { CellContext, CellInput } from '../machines/cell/cell-context.ts';
import { rehearsalStart } from '../rehearsal/rehearse.ts';
import { campaignEngine, wiredCampaign } from '../rehearsal/rehearsed-campaign.ts';
import { setStage } from '../rehearsal/stage.ts';
import { realPlan } from '../worker/plan-file.ts';

/** What a cell of the real plan went through in a season on time, from its beginning to its end. */
export interface RecordedCell {
  input: CellInput;
  beganAt: number;
  steps: { at: number; input: StepInput }[];
}

const HORIZON = 180 * 86_400_000;

export async function recordedCell(cell = 'doi-1'): Promise<RecordedCell> {
  const plan = await realPlan();
  const start = rehearsalStart(plan);
  const time: VirtualTime = createVirtualTime({ now: start });
  const one = wiredCampaign(time, plan.id);
  const stage = setStage(one, {
    assume: 'on-time',
    earliest: start,
    horizon: start + HORIZON,
    post: { times: mailTimesOf(plan), unmailed: [] },
  });
  const steps: RecordedCell['steps'] = [];
  one.onEntry((entry) => stage.take(entry));
  time.onStep((step) => {
    if (step.name === cell) steps.push({ at: step.at, input: step.input });
  });
  time.start('campaign', campaignEngine, campaignInput(plan, plan.id));
  one.advanceTo(start + HORIZON);
  const { subject: cellId, terms, roster, basis } = time.view(cell).context as CellContext;
  const [first, ...rest] = steps;
  if (first === undefined || !one.standing(cell).ended) throw new Error(`the season of ${cell} has no end`);
  return { input: { cell: cellId, terms, roster, basis }, beganAt: first.at, steps: rest };
}
