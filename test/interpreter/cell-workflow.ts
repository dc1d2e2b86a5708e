import { continueAsNew, defineQuery, defineUpdate, setHandler } from '@temporalio/workflow';
import { createEngine } from '../../interpreter/engine.ts';
import type { EngineState } from '../../interpreter/engine-types.ts';
import { stepLine } from '../../interpreter/examples/step-line.ts';
import { hostMachine } from '../../interpreter/temporal.ts';
import { cellMachine } from '../../machines/cell/cell.ts';
import type { CellInput } from '../../machines/cell/cell-context.ts';

const engine = createEngine(cellMachine());

export interface HostedCellArgs {
  input: CellInput;
  historyLimit?: number;
  carried?: { state: EngineState; steps: string[] };
}

export const give = defineUpdate<void, [{ type: string }]>('give');
export const steps = defineQuery<string[]>('steps');

/** The product's cell without door and deliveries: takes events as they come, and keeps each step. */
export async function hostedCell(args: HostedCellArgs): Promise<string[]> {
  const { input, historyLimit, carried } = args;
  const lines = [...(carried?.steps ?? [])];
  const host = hostMachine({
    engine,
    from: carried ?? { input },
    historyLimit,
    onStep: (step) => lines.push(stepLine(step)),
  });
  setHandler(give, (event) => host.send(event));
  setHandler(steps, () => lines);
  if ((await host.run()) === 'stopped')
    return await continueAsNew<typeof hostedCell>({
      ...args,
      carried: { state: host.state(), steps: lines },
    });
  return lines;
}
