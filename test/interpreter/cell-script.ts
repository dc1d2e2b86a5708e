import type { Plan } from '../../domain/plan/plan.ts';
import { stepLine } from '../../interpreter/examples/step-line.ts';
import { createVirtualTime } from '../../interpreter/virtual-time.ts';
import { campaignInput } from '../../machines/campaign/preparation/campaign-start.ts';
import type { CellInput } from '../../machines/cell/cell-context.ts';
import { cellEngine } from '../../rehearsal/cell-engines.ts';
import { playPeople } from '../../rehearsal/played-people.ts';
import { rehearsalStart } from '../../rehearsal/rehearse.ts';
import { campaignEngine, wiredCampaign } from '../../rehearsal/rehearsed-campaign.ts';

const DAY = 86_400_000;

/** One cell's season from a rehearsal: how it began, what it was sent and when, and each of its steps. */
export interface CellScript {
  startsAt: number;
  input: CellInput;
  /** in their order; instants in ms */
  inputs: { at: number; event: { type: string } | null }[];
  steps: string[];
}

/** The cell's part of a whole campaign in virtual time, where everybody is on time. */
export function cellScript(plan: Plan, cell: string): CellScript {
  const start = rehearsalStart(plan);
  const time = createVirtualTime({ now: start });
  const script: Omit<CellScript, 'startsAt' | 'input'> = { inputs: [], steps: [] };
  let began: { startsAt: number; input: CellInput } | null = null;
  time.onStep((step) => {
    if (step.name !== cell) return;
    script.steps.push(stepLine(step));
    const { input, at } = step;
    if (input.kind === 'event') script.inputs.push({ at, event: input.event });
    if (input.kind === 'timer') script.inputs.push({ at, event: null });
  });
  const one = wiredCampaign(time, plan.id);
  const horizon = start + 200 * DAY;
  const people = playPeople(one, { assume: 'on-time', earliest: start, horizon });
  one.onEntry(({ subject, standing }) => people.look(subject, standing));
  time.onStep(({ effects }) => {
    for (const effect of effects)
      if (effect.type === 'emit' && effect.event.type === 'startCell') {
        const input = effect.event['input'] as CellInput;
        if (input.cell === cell) began = { startsAt: time.now(), input };
      }
  });
  time.start('campaign', campaignEngine, campaignInput(plan, plan.id));
  one.advanceTo(horizon);
  if (began === null) throw new Error(`${cell} never began`);
  return { ...(began as { startsAt: number; input: CellInput }), ...script };
}

/** The same inputs once more in memory, to the cell alone. */
export function playedAlone({ startsAt, input, inputs }: CellScript): string[] {
  const time = createVirtualTime({ now: startsAt });
  const steps: string[] = [];
  time.onStep((step) => steps.push(stepLine(step)));
  time.start('cell', cellEngine(input.terms), input);
  for (const { at, event } of inputs) {
    time.advanceTo(at);
    if (event !== null) time.send('cell', event);
  }
  return steps;
}
