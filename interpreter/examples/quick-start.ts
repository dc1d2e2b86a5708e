import { fromPromise, setup } from 'xstate';
import { createEngine, soonest } from '../engine.ts';

const machine = setup({ actors: { ask: fromPromise(async () => 'never run here') } }).createMachine({
  id: 'offer',
  initial: 'asking',
  states: {
    asking: { invoke: { src: 'ask', id: 'ask', onDone: 'open' } },
    open: { on: { accept: 'accepted' }, after: { 86400000: 'expired' } },
    accepted: { type: 'final' },
    expired: { type: 'final' },
  },
});

const engine = createEngine(machine);
const asked = engine.start({ input: null, now: 0 }); // effects: invoke ask#1
const open = engine.resolve(asked.state, 'ask#1', { ok: true, output: 'yes' }, 5); // effects: arm
const accepted = engine.send(open.state, { type: 'accept' }, 10); // effects: disarm, done
const expired = engine.fire(open.state, soonest(open.state)?.id ?? '', 86_400_005); // another future of the same state

export const seen = [accepted, expired].map(({ state }) => engine.view(state).value); // ['accepted', 'expired']
