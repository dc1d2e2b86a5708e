import { assertEvent } from 'xstate';
import type { ObligationName } from '../../domain/obligation/obligations.ts';
import { clockOf, type Deadline } from '../obligation/obligation-log.ts';
import type { CellEvent } from './cell-base.ts';
import type { CellContext } from './cell-context.ts';

/**
 * For a state whose time runs only from when its holder was told: `untold` until the mailroom reports it, then
 * `running` with the obligation's clock; `returned` when the mail by which it was told came back. The state itself keeps its events and ends the obligation on exit.
 *
 * @param within working days, as the notice says
 * @param deadline from the instant (ms) at which the holder was told
 */
export function toldFirst(
  id: ObligationName,
  within: (context: CellContext) => number,
  deadline: (context: CellContext, from: number) => Deadline,
) {
  const about = { type: 'opensRoundOf' as const, params: { id } };
  const markUntold = { type: 'mark' as const, params: { add: ['untold' as const] } };
  const told = {
    guard: about,
    target: 'running',
    actions: [
      {
        type: 'startTold' as const,
        params: ({ context, event }: { context: CellContext; event: CellEvent }) => {
          assertEvent(event, 'notice.told');
          const { at } = event.payload;
          return { id, deadline: deadline(context, at), at };
        },
      },
      { type: 'mark' as const, params: { drop: ['untold' as const] } },
    ],
  };
  return {
    initial: 'untold' as const,
    exit: [
      { type: 'endObligation' as const, params: { id } },
      { type: 'mark' as const, params: { drop: ['untold' as const] } },
    ],
    meta: { obligation: id },
    states: {
      untold: {
        entry: {
          type: 'openAndNotify' as const,
          params: ({ context }: { context: CellContext }) => ({ id, within: within(context) }),
        },
        after: { untoldForADay: { actions: markUntold } },
        on: {
          'notice.told': told,
          'notice.untold': { guard: about, actions: markUntold },
        },
      },
      /** the mail came back that had told its holder: nothing runs until the office has told it */
      returned: {
        entry: [{ type: 'takeBackTelling' as const, params: { id } }, markUntold],
        on: { 'notice.told': told },
      },
      running: {
        on: { 'notice.bounced': { guard: about, target: 'returned' } },
        invoke: {
          src: 'obligation' as const,
          id,
          input: ({ context }: { context: CellContext }) => clockOf(context, id),
        },
      },
    },
  };
}
