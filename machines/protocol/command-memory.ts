import type { JournalEntry } from '../../domain/journal/journal.ts';
import { saidBy } from '../door/said.ts';
import type { CommandAnswer, CommandEvent } from './command.ts';

/** how many commands a cell remembers */
const REMEMBERED = 100;

/** A command as it was answered. */
export interface AnsweredCommand {
  answer: CommandAnswer;
  /** hash of what it says: another content under the same id is no repetition */
  said: string;
}

/** The newest commands of a cell: one that comes again is not obeyed again, and is answered as it was. */
export interface CommandMemory {
  /** The first answer to a command; a refusal when another one has its id. @returns null when it is new */
  answerTo(command: CommandEvent): CommandAnswer | null;
  keep(command: CommandEvent, answer: CommandAnswer): void;
  /** oldest first, to go on from */
  answered(): AnsweredCommand[];
}

/** What a cell remembers by its entries: a command that it refused left none, and is refused again by the same rule. */
export const commandsTaken = (entries: readonly Pick<JournalEntry, 'input'>[]): AnsweredCommand[] =>
  entries
    .flatMap(({ input }) =>
      input.kind === 'command' && input.event.type.startsWith('command.')
        ? [{ answer: { id: input.event.id, ok: true, reason: null }, said: saidBy(input.event) }]
        : [],
    )
    .slice(-REMEMBERED);

/** @param before what was answered already, oldest first */
export function createCommandMemory(before: readonly AnsweredCommand[] = []): CommandMemory {
  const known = [...before];
  return {
    answerTo(command) {
      const { id } = command;
      const first = known.find(({ answer }) => answer.id === id);
      if (first === undefined) return null;
      return first.said === saidBy(command) ? first.answer : { id, ok: false, reason: 'idTaken' };
    },
    keep(command, answer) {
      known.push({ answer, said: saidBy(command) });
      known.splice(0, Math.max(0, known.length - REMEMBERED));
    },
    answered: () => [...known],
  };
}
