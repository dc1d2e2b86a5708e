import type { CellContext } from '../cell/cell-context.ts';
import { cellRefusal } from '../cell/cell-rules.ts';
import type { CommandAnswer, CommandEvent } from './command.ts';
import type { Receiver } from './receiver.ts';

/** Gives a cell the command and returns its answer. @param contextOf the cell's context when it is asked for */
export function obey(event: CommandEvent, receiver: Receiver, contextOf: () => CellContext): CommandAnswer {
  const { id } = event;
  receiver.catchUp();
  if (!receiver.can(event)) {
    const { reason, values } = cellRefusal(contextOf(), event) ?? { reason: 'notNow' };
    return { id, ok: false, reason, values };
  }
  const failure = receiver.offer(event);
  if (failure === null) return { id, ok: true, reason: null };
  return { id, ok: false, reason: failure === 'TOO_LARGE' ? 'entryTooLarge' : 'notNow' };
}
