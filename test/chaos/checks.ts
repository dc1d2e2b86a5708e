import { canonicalJson } from '../../domain/journal/canonical-hash.ts';
import type { JournalEvent } from '../../domain/journal/journal.ts';
import type { RecordedEntry } from '../../domain/journal/recorded-entry.ts';
import { EVENTS } from '../../machines/door/events.ts';
import { foldedCase } from '../../rehearsal/folded-case.ts';
import { subjectWorkflowId } from '../../workflows/messages.ts';
import type { Evidence, TakenMail } from './evidence.ts';
import type { Sending } from './people.ts';

/** What must hold after each round; each check says in sentences what does not. */
type Check = (evidence: Evidence) => string[];

const same = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);
const named = ({ subject, envelope }: Sending): string => `${envelope.type} ${envelope.id} of ${subject}`;

/** The payload as the door reads it. */
function payloadOf({ envelope: { type, payload } }: Sending): unknown {
  const spec = Object.entries(EVENTS).find(([name]) => name === type)?.[1];
  return spec?.payload.parse(payload);
}

const eventsOf = (entries: readonly RecordedEntry[]): { entry: RecordedEntry; event: JournalEvent }[] =>
  entries.flatMap((entry) => (entry.input.kind === 'event' ? [{ entry, event: entry.input.event }] : []));

/** Every receipt's event is recorded exactly once, under its number, with its content, and no other event is. */
export const receiptsStand: Check = ({ ledger, entries }) => {
  const events = Map.groupBy(eventsOf(entries), ({ event }) => event.id);
  const faults = ledger.accepted.flatMap(({ sending, receipt }) => {
    const { subject, envelope } = sending;
    const there = events.get(envelope.id) ?? [];
    const [one] = there;
    if (one === undefined) return [`${named(sending)} was accepted and does not stand in the journal`];
    if (there.length > 1) return [`${named(sending)} stands ${there.length} times in the journal`];
    const { entry, event } = one;
    const says: string[] = [];
    if (entry.subject !== subject || entry.seq !== receipt.seq)
      says.push(
        `${named(sending)} stands under ${entry.subject} ${entry.seq}, its receipt says ${receipt.seq}`,
      );
    if (entry.at !== receipt.at)
      says.push(`${named(sending)} stands at another instant than its receipt says`);
    if (event.type !== envelope.type || event.by !== envelope.by || !same(event.payload, payloadOf(sending)))
      says.push(`${named(sending)} stands with another content`);
    return says;
  });
  const sent = new Set([
    ...ledger.accepted.map(({ sending }) => sending.envelope.id),
    ...ledger.unanswered.map(({ envelope }) => envelope.id),
  ]);
  for (const [id, [first]] of events)
    if (!sent.has(id))
      faults.push(`${first?.event.type} ${id} stands, and nobody was told that it was accepted`);
  return faults;
};

/** Every sending was answered in the end. */
export const allAnswered: Check = ({ ledger }) =>
  ledger.unanswered.map((sending) => `${named(sending)} was never answered`);

/** Folding a subject's journal gives the state of its workflow. */
export const foldsToState: Check = ({ states, entries }) =>
  states.flatMap(({ subject, state }) => {
    const folded = foldedCase(
      subject,
      entries.filter((entry) => entry.subject === subject),
    );
    if (folded.broken !== null)
      return [`${subject} can't be folded at ${folded.broken.seq}: ${folded.broken.why}`];
    return [
      ...folded.differing.map((seq) => `${subject} ${seq}, made again, leaves another standing than it says`),
      ...(same(folded.state, state)
        ? []
        : [`${subject}: the journal folds to another state than its workflow has`]),
    ];
  });

/** Numbers, seals and chain hold, and what is shown is what the entries fold to. */
export const journalHolds: Check = ({ check }) =>
  check.faults.map(({ fault, subject, seq }) => `${subject} ${seq}: ${fault}`);

/** Every notice that an entry asks for is in the outbox once, by its business key, and nothing else is. */
export const noticesOnce: Check = ({ campaign, entries, notices, mails }) => {
  const asked = new Set(
    entries.flatMap(({ subject, notices: told }) =>
      told.flatMap(({ key, to, copy }) =>
        [...to, ...copy].map((person) => `${campaign}/${subject}/${key}/${person}`),
      ),
    ),
  );
  const rows = Map.groupBy(
    notices,
    ({ subject, notice, person }) => `${campaign}/${subject}/${notice.key}/${person}`,
  );
  const sent = Map.groupBy(
    mails.filter(({ state }) => state === 'sent').flatMap((mail) => mail.notices),
    (notice) => notice,
  );
  return [
    ...[...asked].filter((key) => !rows.has(key)).map((key) => `${key} was to be told and stands nowhere`),
    ...[...rows].flatMap(([key, same]) => [
      ...(same.length > 1 ? [`${key} stands ${same.length} times in the outbox`] : []),
      ...(asked.has(key) || same[0]?.notice.about === 'trouble'
        ? []
        : [`${key} stands in the outbox, and no entry asks for it`]),
    ]),
    ...[...sent]
      .filter(([, times]) => times.length > 1)
      .map(([id, times]) => `${id} was told in ${times.length} mails`),
  ];
};

/** A mark follows its answer at once: a process that dies much later didn't lose it. */
const MARKED_WITHIN_MS = 5_000;

/**
 * A mail is taken once, unless its answer was lost; what is marked as sent was taken, and what was taken is marked so.
 */
export const mailsOnce: Check = ({ mails, taken, refusedAddresses, kills }) => {
  const byId = Map.groupBy(taken, ({ messageId }) => messageId);
  const answerCame = ({ at, heardAt }: TakenMail, until = Number.POSITIVE_INFINITY): boolean =>
    heardAt !== null &&
    !kills.some((kill) => kill >= at && kill <= Math.min(until, heardAt + MARKED_WITHIN_MS));
  const doubled = [...byId].flatMap(([messageId, times]) =>
    times.slice(1).flatMap((again, index) => {
      const before = times[index];
      return before !== undefined && answerCame(before, again.at)
        ? [
            `${messageId} was sent again although its answer had come: taken at ${before.at}, heard at ` +
              `${before.heardAt}, again at ${again.at}, kills at ${kills.join(', ')}`,
          ]
        : [];
    }),
  );
  const told = mails.flatMap(({ messageId, state, address }) => {
    const wasTaken = byId.has(messageId);
    if (state === 'sent' && !wasTaken)
      return [`${messageId} stands as sent, and no mail server has taken it`];
    if (state === 'withdrawn' && byId.get(messageId)?.some((one) => answerCame(one)) === true)
      return [`${messageId} stands as withdrawn, and was taken`];
    if (state === 'failed' && !refusedAddresses.includes(address))
      return [`${messageId} stands as failed, and nobody refused it`];
    return [];
  });
  const known = new Set(mails.map(({ messageId }) => messageId));
  const strange = [...byId].flatMap(([id, times]) =>
    !known.has(id) && times.some((one) => answerCame(one)) ? [`${id} was taken, and stands nowhere`] : [],
  );
  return [...doubled, ...told, ...strange];
};

/** Every history is one that today's workflows would make, and none was left out. */
export const historiesReplay: Check = ({ campaign, states, replayed, unreplayed }) => [
  ...unreplayed.map(({ workflowId, why }) => `the history of ${workflowId} can't be replayed: ${why}`),
  ...states.flatMap(({ subject }) => {
    const id = subjectWorkflowId(campaign, subject);
    const seen = replayed.includes(id) || unreplayed.some(({ workflowId }) => workflowId === id);
    return seen ? [] : [`no history of ${id} was replayed`];
  }),
];

/** No workflow's own code has failed, not even once and for a moment. */
export const tasksSucceed: Check = ({ failedTasks }) =>
  failedTasks.map(({ workflowId, why }) => `a task of ${workflowId} failed: ${why}`);

export const nothingPending: Check = ({ pending }) => pending;

const CHECKS: Readonly<Record<string, Check>> = {
  allAnswered,
  receiptsStand,
  foldsToState,
  journalHolds,
  noticesOnce,
  mailsOnce,
  historiesReplay,
  tasksSucceed,
  nothingPending,
};

/** Everything that does not hold, each sentence after the name of its check. */
export const faultsOf = (evidence: Evidence): string[] =>
  Object.entries(CHECKS).flatMap(([name, check]) => check(evidence).map((fault) => `${name}: ${fault}`));
