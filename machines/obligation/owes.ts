import type { EventObject } from 'xstate';
import type { ObligationName } from '../../domain/obligation/obligations.ts';
import { clockOf, type Deadline, type Owner } from './obligation-log.ts';

/**
 * For a state in which somebody owes something: opens the obligation's log and invokes its clock on entry, and ends
 * both on exit (notices that have not left are withdrawn).
 *
 * @param deadline null: the newest one of its log still counts
 * @param idOf the obligation's id where several owners have the same one, as the decisions of a campaign do; left out:
 *   its name
 */
export function owesAs<C extends Owner, E extends EventObject>(
  name: ObligationName,
  deadline: (context: C, event: E) => Deadline | null,
  idOf: (context: C) => string = () => name,
) {
  const params = ({ context }: { context: C }) => ({ id: idOf(context) });
  return {
    entry: [
      {
        type: 'openObligation' as const,
        params: ({ context, event }: { context: C; event: E }) => ({
          id: idOf(context),
          deadline: deadline(context, event),
        }),
      },
      { type: 'notifyOpening' as const, params },
    ],
    exit: { type: 'endObligation' as const, params },
    invoke: {
      src: 'obligation' as const,
      id: name,
      input: ({ context }: { context: C }) => clockOf(context, idOf(context)),
    },
    meta: { obligation: name },
  };
}
