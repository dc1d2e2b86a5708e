import type { CampaignClient, CaseLeft, CaseToRestart } from '../client/client.ts';
import type { RecordedEntry } from '../domain/journal/recorded-entry.ts';
import { isOfOffice } from '../domain/people/roster.ts';
import type { Trouble } from '../domain/trouble.ts';
import { saidBy } from '../machines/door/said.ts';
import type { CampaignMessage } from '../machines/protocol/campaign-message.ts';
import type { CellReport } from '../machines/protocol/cell-report.ts';
import { commandsTaken } from '../machines/protocol/command-memory.ts';
import { allEntries } from '../records/journal-check.ts';
import type { CampaignRow, RecordsReader, RecordsWriter } from '../records/reading.ts';
import { foldedCase } from '../rehearsal/folded-case.ts';
import { reportsOf, unconfirmed } from '../rehearsal/unconfirmed.ts';
import { OfficeFailure, unknownCell } from './office-failure.ts';
import { repairSubject } from './repair-journal.ts';

const REMEMBERED = 100;
const TAIL = 20;

/** Only the office brings a case back. @throws OfficeFailure `NOT_OFFICE` */
function assertOffice({ plan, roster }: CampaignRow, person: string, now: number): void {
  if (!isOfOffice(roster, person, now, plan.calendar.utcOffset))
    throw new OfficeFailure('NOT_OFFICE', { key: 'notOffice', values: { person } });
}

/** What a case goes on from, all of it taken from its entries. @throws OfficeFailure `CASE_UNKNOWN`, `CASE_BROKEN` */
function carriedBy(subject: string, entries: readonly RecordedEntry[]): CaseToRestart['carried'] {
  const last = entries.at(-1);
  if (last === undefined)
    throw new OfficeFailure('CASE_UNKNOWN', { key: 'caseUnknown', values: { subject } });
  const { state, broken } = foldedCase(subject, entries);
  const hole = entries.find(({ seq }, index) => seq !== index + 1);
  if (state === null || hole !== undefined || last.seal == null) {
    const why = broken === null ? `entry ${hole?.seq ?? last.seq}` : `entry ${broken.seq}: ${broken.why}`;
    throw new OfficeFailure('CASE_BROKEN', { key: 'caseBroken', values: { subject, why } });
  }
  const events = entries.flatMap(({ input, seq, at }) =>
    input.kind === 'event'
      ? [{ id: input.event.id, said: saidBy(input.event), receipt: { eventId: input.event.id, seq, at } }]
      : [],
  );
  return {
    caseId: last.key.slice(0, last.key.lastIndexOf('/')),
    state,
    seq: last.seq,
    lastHash: last.seal.hash,
    pending: [],
    standing: last.standing,
    answered: events.slice(-REMEMBERED),
    commands: commandsTaken(entries),
    tail: entries.slice(-TAIL).map((entry) => ({ ...entry, content: {} })),
  };
}

const entriesOf = (reader: RecordsReader, campaign: string, subject: string) =>
  Array.fromAsync(allEntries(reader, campaign, subject));

/**
 * What a campaign had sent that no cell has confirmed, and what was reported to it by cells that have ended since and
 * can't be asked any more: its entries don't have it.
 */
async function leftOf(
  campaign: string,
  entries: readonly RecordedEntry[],
  reader: RecordsReader,
): Promise<CaseLeft> {
  const { messages, underWay } = unconfirmed(entries) ?? { messages: [], underWay: [] };
  const cells = new Map((await reader.cells(campaign)).map(({ cell, standing }) => [cell, standing]));
  const troubles = await reader.troubles(campaign);
  const ended = underWay.filter((cell) => cells.get(cell)?.ended === true);
  const reports: CellReport[] = [];
  for (const cell of ended) reports.push(...reportsOf(cell, await entriesOf(reader, campaign, cell)));
  return {
    // what has entries has begun: it is asked where it stands, and is never started a second time
    outgoing: messages
      .filter((message) => !('start' in message && cells.has(message.start.cell)))
      .map((message) => ({ message, lost: troubles.some(isTroubleOf(message)) })),
    reports,
  };
}

const isTroubleOf =
  (message: CampaignMessage) =>
  ({ subject, kind, ref }: Trouble): boolean =>
    'start' in message
      ? kind === 'cellNotStarted' && subject === message.start.cell
      : kind === 'commandLost' && ref === message.command.id;

/** What the campaign has sent to a cell that did not answer: it may have been lost with the run that died. */
async function leftFor(campaign: string, cell: string, reader: RecordsReader): Promise<CaseLeft> {
  const sent = unconfirmed(await entriesOf(reader, campaign, 'campaign'))?.messages ?? [];
  return {
    commands: sent.flatMap((message) =>
      'start' in message || message.cell !== cell ? [] : [message.command],
    ),
  };
}

/**
 * Brings a dead case back under its own id, from the state that its entries fold to; its first entry says who did it,
 * and why. Its journal has to be whole. What was on its way, from it or to it, when it died is sent again under the
 * same ids. A dead mailroom has no state to come back with.
 *
 * @param subject a cell, `campaign` or `mailroom`
 * @throws OfficeFailure `UNKNOWN_CELL`, `REASON_MISSING`, `NOT_OFFICE`, `CASE_UNKNOWN`, `CASE_BROKEN`;
 *   ClientError `CASE_LIVES`
 */
export async function restartCase(
  client: CampaignClient,
  { reader, writer }: { reader: RecordsReader; writer: RecordsWriter },
  row: CampaignRow,
  subject: string,
  restarted: { by: string; reason: string },
  now: number,
): Promise<void> {
  const known = ['campaign', 'mailroom', ...row.plan.cells.map(({ id }) => id)];
  if (!known.includes(subject)) throw unknownCell(subject);
  if (restarted.reason.trim() === '')
    throw new OfficeFailure('REASON_MISSING', { key: 'reasonMissing', values: {} });
  assertOffice(row, restarted.by, now);
  if (subject === 'mailroom') return client.restartMailroom(row.id);
  // what the case had accepted, but not yet recorded, is in its history
  await repairSubject(client, reader, writer, row.id, subject);
  const entries = await entriesOf(reader, row.id, subject);
  const carried = carriedBy(subject, entries);
  const [first] = entries;
  const began = first?.input.kind === 'start' ? first.input.input : null;
  const left = await (subject === 'campaign'
    ? leftOf(row.id, entries, reader)
    : leftFor(row.id, subject, reader));
  await client.restartCase(row.id, subject, { carried, restarted, began, ...left });
}
