import { log, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/activities.ts';
import type { Envelope } from '../domain/envelope.ts';
import type { RefusalCode } from '../domain/refusal.ts';
import type { RefusalReason } from '../domain/refusal-reason.ts';
import { eventText, publicKeysSchema } from '../domain/signing/proof.ts';
import { byId, unproven } from '../domain/signing/verification.ts';

/** Somebody waits for the answer. */
const { signingKeys } = proxyActivities<Pick<Activities, 'signingKeys'>>({
  startToCloseTimeout: '5s',
  scheduleToCloseTimeout: '10s',
  retry: { initialInterval: '500ms', backoffCoefficient: 2 },
});

/** How long the records aren't asked again, ms: a flood of keys that nobody knows makes no more of it. */
const PAUSE = 10_000;

/** By which keys a case knows that an event was signed. */
export interface Signers {
  /** Whether an event can't be judged before the records were asked. */
  mustAsk(envelope: Envelope): boolean;
  /** The records have told the keys in force; what is none is passed over. */
  learn(keys: unknown): void;
  /** Asks the records, at most once at a time; they may not answer, and what they said before stays known then. */
  ask(): Promise<void>;
  /** Why an event is not taken as one of whom it names, as far as is known; null: it may be. */
  objection(envelope: Envelope): [RefusalCode, RefusalReason] | null;
}

/**
 * The keys of one run of a case. The records tell them whenever they take an entry, and are asked when an event names one
 * that isn't known; they are never read from a message, and never carried along.
 */
export function createSigners(campaign: string, subject: string): Signers {
  /** null: not told yet */
  let known: ReadonlyMap<string, string> | null = null;
  /** the newest answer */
  let asked: { at: number; inVain: boolean } | null = null;
  let asking: Promise<void> | null = null;

  function learnt(keys: unknown): boolean {
    const { data } = publicKeysSchema.safeParse(keys);
    if (data !== undefined) known = byId(data);
    return data !== undefined;
  }

  async function load(): Promise<void> {
    let inVain = true;
    try {
      inVain = !learnt(await signingKeys());
    } catch (error) {
      // also on cancellation: the case ends as it would without the event
      log.warn('the signing keys were not read', { error: String(error) });
    }
    asked = { at: Date.now(), inVain };
    asking = null;
  }

  const isSettled = ({ proof }: Envelope): boolean =>
    known !== null && (proof === undefined || known.has(proof.key));
  const isPause = (): boolean => asked !== null && Date.now() < asked.at + PAUSE;
  const mustAsk = (envelope: Envelope): boolean => !isSettled(envelope) && !isPause();

  return {
    mustAsk,
    learn: (keys) => void learnt(keys),
    ask() {
      asking ??= load();
      return asking;
    },
    objection(envelope) {
      const away = ['BUSY', 'recordsAway'] as const;
      if (known === null) return [...away];
      const reason = unproven(known, envelope.proof, () => eventText(campaign, subject, envelope));
      if (reason === null) return null;
      // what the records could not be asked may be a new key
      return reason === 'signerUnknown' && asked?.inVain === true ? [...away] : ['NOT_PROVEN', reason];
    },
  };
}
