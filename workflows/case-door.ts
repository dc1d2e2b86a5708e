import { ApplicationFailure, setHandler } from '@temporalio/workflow';
import type { Envelope, Receipt } from '../domain/envelope.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Host } from '../interpreter/temporal.ts';
import { type Checked, checkEvent, type Doorway, validNow } from '../machines/door/door.ts';
import type { RuleRefusal } from '../machines/door/rule-refusal.ts';
import { saidBy, saidIn } from '../machines/door/said.ts';
import type { Owner } from '../machines/obligation/obligation-log.ts';
import { sendEvent, validEvents } from './messages.ts';
import type { Signers } from './signers.ts';

/** how many first answers a case remembers */
const REMEMBERED = 100;
/** Of the entry of one event: Temporal takes 2 MB at a time. */
export const LARGEST_ENTRY = 1_000_000;

/** The first answer that an event got, by the event's id. */
export interface Answered {
  id: string;
  /** hash of what its sender said: another content under the same id is no repetition */
  said: string;
  receipt: Receipt;
}

export interface CaseDoorOptions<C extends Owner> {
  subject: string;
  /** by which keys it knows that an event was signed */
  signers: Signers;
  host: Host<C>;
  objection(context: C, event: { type: string }, isOpen: boolean): RuleRefusal | null;
  /** number of the newest entry */
  seq(): number;
  /** whether so much waits for the records that nothing more is accepted */
  isBusy(): boolean;
  /** what the last run answered */
  answered: readonly Answered[];
}

export interface CaseDoor {
  /** first answers, oldest first, to go on from */
  answered(): Answered[];
}

type Event = Extract<Checked, { ok: true }>['event'];

const refused = (refusal: Refusal): ApplicationFailure =>
  ApplicationFailure.nonRetryable(`${refusal.code}: ${refusal.reason}`, refusal.code, refusal);

/**
 * Where people's events come into a case: each is checked once, before it leaves any history, and a repeated one gets
 * its first answer; another one under its id is refused.
 */
export function openDoor<C extends Owner>(options: CaseDoorOptions<C>): CaseDoor {
  const { subject, host, signers } = options;
  const answered = [...options.answered];

  const doorway = (unproven: Doorway['unproven'] = () => null): Doorway => {
    const { context } = host.view();
    return {
      subject,
      roster: context.roster,
      utcOffset: context.terms.calendar.utcOffset,
      now: Date.now(),
      open: host.eventTypes(),
      unproven,
      can: (event) => host.can(event),
      objection: (event, isOpen) => options.objection(context, event, isOpen),
    };
  };
  /** The receipt of what was taken under this id; of something else it is none. */
  function firstAnswer(envelope: Envelope): Receipt | undefined {
    const first = answered.find(({ id }) => id === envelope?.id);
    const said = first === undefined ? null : saidIn(envelope);
    // what can't be read is refused as it is
    if (first === undefined || said === null) return undefined;
    if (said === first.said) return first.receipt;
    throw refused({
      code: 'ID_TAKEN',
      reason: 'idTaken',
      values: { seq: first.receipt.seq },
      validNow: validNow(doorway(), envelope.by),
    });
  }

  function checked(envelope: Envelope, unproven?: Doorway['unproven']): Event {
    if (options.isBusy()) throw refused({ code: 'BUSY', reason: 'recordsAway', validNow: [] });
    const result = checkEvent(envelope, doorway(unproven));
    if (!result.ok) throw refused(result.refusal);
    return result.event;
  }

  /** Takes an event; one whose entry would be too large is refused without changing anything. */
  function take(event: Event): void {
    try {
      host.send(event);
    } catch (error) {
      const tooLarge = error instanceof ApplicationFailure && error.type === 'TOO_LARGE';
      throw tooLarge
        ? refused({
            code: 'TOO_LARGE',
            reason: 'entryTooLarge',
            values: { most: LARGEST_ENTRY / 1_000 },
            validNow: validNow(doorway(), event.by),
          })
        : error;
    }
  }

  /** Takes an event in its turn. @param unproven of what the validator could not judge */
  function received(envelope: Envelope, unproven?: Doorway['unproven']): Receipt {
    const first = firstAnswer(envelope);
    if (first !== undefined) return first;
    // what fell due meanwhile comes first, and the event may not fit afterwards
    host.catchUp();
    const event = checked(envelope, unproven);
    take(event);
    const receipt: Receipt = { eventId: envelope.id, seq: options.seq(), at: Date.now() };
    answered.push({ id: event.id, said: saidBy(event), receipt });
    answered.splice(0, Math.max(0, answered.length - REMEMBERED));
    return receipt;
  }

  /** What can't be judged before the records were asked is judged by the handler. */
  const judged: Doorway['unproven'] = (envelope) =>
    signers.mustAsk(envelope) ? null : signers.objection(envelope);

  setHandler(
    sendEvent,
    async (envelope) => {
      // in the instant of its validator, which has judged it; a replay, which has none, needn't
      if (firstAnswer(envelope) !== undefined || !signers.mustAsk(envelope)) return received(envelope);
      await signers.ask();
      return received(envelope, signers.objection);
    },
    {
      validator: (envelope) => {
        if (firstAnswer(envelope) === undefined) checked(envelope, judged);
      },
    },
  );
  setHandler(validEvents, (person) => validNow(doorway(), person));

  return { answered: () => [...answered] };
}
