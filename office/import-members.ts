import type { CampaignClient } from '../client/client.ts';
import { Refused } from '../client/failures.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { RecordsWriter } from '../records/reading.ts';
import type { CellList } from './members/member-list.ts';
import { answered } from './sending/answered.ts';
import { envelopeOf, type SendingDetails } from './sending/envelope.ts';

/** How many names of the directory are new, and how many have changed. */
export interface KeptNames {
  added: number;
  changed: number;
}

/** What came of one cell's list. */
export interface ListSent {
  list: CellList;
  /** null when it was taken */
  refusal: Refusal | null;
}

/** Where a list goes: its events to the workflows, its names to the directory. */
export interface ListReceiver {
  client: Pick<CampaignClient, 'send'>;
  writer: Pick<RecordsWriter, 'savePeople'>;
  campaign: string;
}

/**
 * Sends a cell's list, keeps its names once it is taken, then sends the levels in it.
 *
 * @param sender its id belongs to this attempt, never to the list's content: a list may come back after another one.
 *   Sent again under the same id it gets its first answers.
 * @returns why it was refused, or null; with how many names are new, and how many have changed
 */
export async function sendCellList(
  { client, writer, campaign }: ListReceiver,
  { cell, people, members, levels }: CellList,
  by: string,
  sender: SendingDetails & { id: string },
): Promise<{ refusal: Refusal | null; names: KeptNames }> {
  let names = { added: 0, changed: 0 };
  const send = (type: string, payload: unknown) =>
    client.send(campaign, cell, envelopeOf(type, payload, by, { ...sender, id: `${sender.id}.${type}` }));
  try {
    await send('members.register', { members });
    names = await writer.savePeople(campaign, people);
    if (levels.length > 0) await send('members.propose', { levels });
    return { refusal: null, names };
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal, names };
    throw error;
  }
}

/**
 * Sends the lists of all cells, one after the other; one that is refused doesn't hold up the others.
 *
 * @param sender its id is this attempt's own
 * @param told called with the result of each list as soon as it is known
 * @throws UnansweredSending; sent again under the same id, lists that were taken are not taken twice
 */
export async function importMembers(
  receiver: ListReceiver,
  lists: readonly CellList[],
  by: string,
  sender: SendingDetails & { id: string },
  told: (sent: ListSent) => void,
): Promise<KeptNames & { refused: number }> {
  const kept = { added: 0, changed: 0, refused: 0 };
  for (const list of lists) {
    const { refusal, names } = await answered(sender.id, () => sendCellList(receiver, list, by, sender));
    kept.added += names.added;
    kept.changed += names.changed;
    if (refusal !== null) kept.refused += 1;
    told({ list, refusal });
  }
  return kept;
}
