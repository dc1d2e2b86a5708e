import { canonicalJson } from '../domain/journal/canonical-hash.ts';
import type { Standing } from '../domain/journal/journal.ts';
import { isWhole } from '../domain/journal/journal-seal.ts';
import { isReadable, type RecordedEntry } from '../domain/journal/recorded-entry.ts';
import { createEngine } from '../interpreter/engine.ts';
import { type Effect, EngineError, type EngineState, type PlainEvent } from '../interpreter/engine-types.ts';
import { type KeptInput, refold } from '../interpreter/refold.ts';
import { campaignMachine } from '../machines/campaign/campaign.ts';
import type { CampaignContext } from '../machines/campaign/campaign-context.ts';
import { campaignStanding } from '../machines/campaign/campaign-standing.ts';
import { cellStanding } from '../machines/cell/cell-standing.ts';
import { keptInput } from '../machines/journal-entry.ts';
import { engineOfEntries } from './cell-engines.ts';

const campaigns = createEngine<CampaignContext>(campaignMachine(), { version: '1' });

export interface FoldedCase {
  /** null when the steps can't be made again */
  state: EngineState | null;
  /** numbers of entries whose step, made again, leads to something else than they say */
  differing: number[];
  /** why the steps can't be made again, and at which number */
  broken: { seq: number; why: string } | null;
  /** everything that the steps have emitted, in order */
  emitted: PlainEvent[];
}

interface Steps {
  again(
    step: KeptInput,
    state: EngineState | null,
    onEffects: (effects: Effect[]) => void,
  ): EngineState | null;
  standing(state: EngineState, at: number): Standing;
}

/** The machine of a subject: `campaign`, or a cell. */
function stepsOf(subject: string, entries: readonly RecordedEntry[]): Steps {
  if (subject === 'campaign')
    return {
      again: (step, state, onEffects) => refold(campaigns, [step], state, onEffects),
      standing: (state, at) => campaignStanding(campaigns.view(state), at),
    };
  const cells = engineOfEntries(entries);
  return {
    again: (step, state, onEffects) => refold(cells, [step], state, onEffects),
    standing: (state, at) => cellStanding(cells.view(state), at),
  };
}

/**
 * Makes the steps of a case again from its entries, as its workflow made them.
 *
 * @param subject `campaign`, or a cell
 * @param entries those of a build without seals have none
 */
export function foldedCase(subject: string, entries: readonly RecordedEntry[]): FoldedCase {
  const steps = stepsOf(subject, entries);
  const differing: number[] = [];
  const emitted: PlainEvent[] = [];
  const keep = (effects: Effect[]) => {
    for (const effect of effects) if (effect.type === 'emit') emitted.push(effect.event);
  };
  let state: EngineState | null = null;
  for (const entry of entries) {
    const { seq, at } = entry;
    if (!isReadable(entry))
      return { state: null, differing, emitted, broken: { seq, why: "it can't be read" } };
    if (!isWhole(entry))
      return { state: null, differing, emitted, broken: { seq, why: 'its payload was erased' } };
    const input = keptInput(entry);
    if (input === null) continue;
    try {
      state = steps.again({ input, now: at }, state, keep);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      return { state: null, differing, emitted, broken: { seq, why: `${error.code}: ${error.message}` } };
    }
    if (state !== null && canonicalJson(steps.standing(state, at)) !== canonicalJson(entry.standing))
      differing.push(seq);
  }
  return { state, differing, emitted, broken: null };
}
