import type { CellContext } from '../cell/cell-context.ts';
import { cellRefusal } from '../cell/cell-rules.ts';
import type { CommandAnswer, CommandEvent } from './command.ts';
import type { CommandMemory } from './command-memory.ts';
import type { Receiver } from './receiver.ts';

/**
 * A cell's answer to a command: it obeys a new one; one that comes again is answered as it was.
 *
 * @param contextOf the cell's context when it is asked for
 */
export function answerTo(
  event: CommandEvent,
  memory: CommandMemory,
  receiver: Receiver,
  contextOf: () => CellContext,
): CommandAnswer {
  const known = memory.answerTo(event);
  if (known !== null) return known;
  const answer = obey(event, receiver, contextOf);
  memory.keep(event, answer);
  return answer;
}

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
