import type { Instant } from '../../domain/calendar/instant.ts';
import { type MembersTaken, membersSchema } from '../../domain/terminal-messages.ts';
import { importMembers } from '../../office/import-members.ts';
import { listedCell, readMemberList } from '../../office/members/member-list.ts';
import type { RecordsReader } from '../../records/reading.ts';
import type { Acting } from '../acting/acting.ts';
import { type AtTerminal, assertCase, senderOf } from './at-terminal.ts';
import { badCall, notTheirs } from './terminal-answers.ts';
import { jsonIn, partsOf, read } from './terminal-read.ts';
import { assertTheirs, paperOf } from './terminal-sending.ts';

/**
 * A list of members from a terminal. It is read here and not there: whose id somebody has is known by the whole
 * directory, of which a cell reads its own people alone.
 *
 * @throws OfficeFailure UNKNOWN_CELL; Refused NOT_ALLOWED; TerminalFailure BAD_CALL, ONLY_ONESELF, NOT_THEIRS;
 *   UnansweredSending
 */
export async function takeMembers(
  { client, writer }: Pick<Acting, 'client' | 'writer'>,
  reader: RecordsReader,
  at: AtTerminal,
  form: FormData,
  now: Instant,
): Promise<MembersTaken> {
  const { id, cell: only, newcomers, send, ...given } = read(membersSchema, jsonIn(form, 'list'));
  const [file, ...more] = partsOf(form, 'file');
  if (file === undefined || more.length > 0) throw badCall();
  if (only !== undefined) await assertCase(at, only);
  const { by, details } = senderOf(at, given, now);
  const { seen, whole } = at;
  const campaign = await seen.campaign(whole.id);
  if (campaign === null) throw notTheirs();
  // of the cells those that are there for them: a row of another is a row of none
  const row = { ...whole, plan: { ...whole.plan, cells: campaign.plan.cells } };
  const bytes = Buffer.from(await file.arrayBuffer());
  const { cells, problems } = await readMemberList(bytes, row, reader, { only, newcomers });
  for (const { cell: subject } of cells)
    assertTheirs(at, { subject, type: 'members.register', by, details }, now);
  if (!send || problems.length > 0) return { cells: cells.map(listedCell), problems, sent: null };
  const lists: NonNullable<MembersTaken['sent']>['lists'] = [];
  const receiver = { client, writer, campaign: whole.id };
  const sender = { ...details, ...paperOf(given), id };
  const kept = await importMembers(receiver, cells, by, sender, ({ list: { cell, members }, refusal }) =>
    lists.push({ cell, members: members.length, refusal }),
  );
  return { cells: cells.map(listedCell), problems, sent: { ...kept, lists } };
}
