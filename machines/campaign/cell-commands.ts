import { startOf } from '../../domain/inspection/session-start.ts';
import type { CampaignTerms } from '../../domain/plan/campaign-terms.ts';
import type { ToCell } from '../protocol/campaign-message.ts';
import type { CommandPayload, CommandType } from '../protocol/command.ts';
import { type CommandBook, commandsTo } from '../protocol/commanding.ts';
import type { CampaignContext } from './campaign-context.ts';

interface Enqueue {
  emit(event: ToCell): void;
  assign(change: CommandBook): void;
}

/**
 * Sends one command to each of these cells and remembers it until it is answered.
 *
 * @param by the person whose event causes it
 * @returns what the campaign knows of its commands then, for whoever goes on from there
 */
export function command<T extends CommandType>(
  context: CampaignContext,
  enqueue: Enqueue,
  cells: string[],
  type: T,
  by: string,
  payloadOf: (cell: string) => CommandPayload<T>,
): CommandBook {
  const { messages, book } = commandsTo(context.terms.campaign, context, cells, type, by, payloadOf);
  for (const message of messages) enqueue.emit(message);
  enqueue.assign(book);
  return book;
}

/** Cells that have not ended. */
export const running = (context: CampaignContext): string[] =>
  Object.keys(context.cells).filter((cell) => !context.cells[cell]?.ended);

type PlannedSession = CampaignTerms['sessions'][number];

/** Those of them who attend a session. */
export const attending = (context: CampaignContext, session: PlannedSession | undefined): string[] =>
  running(context).filter((cell) => session?.cells.includes(cell));

/**
 * The plan of a session changed for all who attend it. They are told by commands; until they answer, the campaign goes
 * by what it has told them.
 */
export function replanned(
  { terms, cells }: CampaignContext,
  session: PlannedSession | undefined,
  change: Partial<PlannedSession>,
): Pick<CampaignContext, 'terms' | 'cells'> {
  if (session === undefined) return { terms, cells };
  const changed = { ...session, ...change };
  const sessionStart = startOf(changed);
  return {
    terms: {
      ...terms,
      sessions: terms.sessions.map((planned) => (planned === session ? changed : planned)),
    },
    cells: Object.fromEntries(
      Object.entries(cells).map(([id, known]) => [
        id,
        session.cells.includes(id) && !known.ended ? { ...known, sessionStart } : known,
      ]),
    ),
  };
}
