import type { Address, Effect, EngineState, Invocation, Timer } from '../engine-types.ts';
import { placeOf } from './address.ts';

/** What a system of actors keeps besides the actors themselves, and the effects of the step that is being made. */
export class Ledger {
  starts: Record<string, number>;
  timers: Timer[];
  invocations: Invocation[];
  seq: number;
  effects: Effect[] = [];

  constructor(from: Pick<EngineState, 'starts' | 'timers' | 'invocations' | 'seq'>) {
    this.starts = { ...from.starts };
    this.timers = from.timers;
    this.invocations = from.invocations;
    this.seq = from.seq;
  }

  /** The next number for what has no name of its own. */
  number(): number {
    this.seq += 1;
    return this.seq;
  }

  /** @param again for an actor that comes back from a state, and is the one that started last */
  addressFor(parent: Address, id: string, again: boolean): Address {
    const place = placeOf(parent, id);
    if (!again) this.starts[place] = (this.starts[place] ?? 0) + 1;
    return `${place}#${this.starts[place] ?? 0}`;
  }

  /** Nothing will start below an actor that has gone: its address is never used again. */
  forgetBelow(address: Address): void {
    for (const place of Object.keys(this.starts))
      if (place.startsWith(`${address}/`)) delete this.starts[place];
  }

  /** A timer armed again under its id replaces the earlier one: XState would fire both (H5). */
  arm(timer: Timer): void {
    this.disarm(timer.id);
    this.timers = [...this.timers, timer];
    this.effects.push({ type: 'arm', timer });
  }

  disarm(id: string): void {
    if (!this.timers.some((timer) => timer.id === id)) return;
    this.timers = this.timers.filter((timer) => timer.id !== id);
    this.effects.push({ type: 'disarm', timerId: id });
  }

  disarmAllOf(source: Address): void {
    for (const timer of this.timers.filter((one) => one.source === source)) this.disarm(timer.id);
  }

  /** It fires, so that it need not be disarmed any more. */
  take(timer: Timer): void {
    this.timers = this.timers.filter(({ id }) => id !== timer.id);
  }

  invoke(invocation: Invocation): void {
    this.invocations = [...this.invocations, invocation];
    this.effects.push({ type: 'invoke', invocation });
  }

  settle(id: Address): void {
    this.invocations = this.invocations.filter((invocation) => invocation.id !== id);
  }

  abandon(id: Address): void {
    this.settle(id);
    this.effects.push({ type: 'abandon', invocationId: id });
  }
}
