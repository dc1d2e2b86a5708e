import fc from 'fast-check';
import {
  type AnyActorLogic,
  type AnyStateMachine,
  assign,
  cancel,
  createMachine,
  emit,
  log,
  raise,
  sendParent,
  sendTo,
  spawnChild,
  stateIn,
  stopChild,
} from 'xstate';

/** A chart as plain data, so that a failing one can be printed and shrunk. Numbers are taken modulo what there is. */
export interface RandomState {
  kind: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  states: RandomState[];
  initial: number;
  deep: boolean;
  entry: RandomAction[];
  exit: RandomAction[];
  on: RandomTransition[];
  always: RandomTransition[];
  after: (RandomTransition & { delay: number })[];
  invoke: {
    kind: number;
    onDone: RandomTransition | null;
    onError: RandomTransition | null;
    sync: boolean;
  }[];
}
export interface RandomAction {
  kind: number;
  k: number;
}
export interface RandomTransition {
  event: number;
  target: number | null;
  guard: number;
  actions: RandomAction[];
  reenter: boolean;
}
export interface RandomMachines {
  root: RandomState;
  kid: RandomState;
  grandKid: RandomState;
}

export const EVENTS = ['E0', 'E1', 'E2', 'E3'];

const action = fc.record({ kind: fc.nat(99), k: fc.nat(5) });
const actions = fc.array(action, { maxLength: 2 });
const transition = fc.record({
  event: fc.nat(EVENTS.length - 1),
  target: fc.option(fc.nat(40), { freq: 6 }),
  guard: fc.nat(11),
  actions,
  reenter: fc.boolean(),
});

function stateTree(depth: number): fc.Arbitrary<RandomState> {
  const leaf = fc.constantFrom<RandomState['kind']>(
    'atomic',
    'atomic',
    'atomic',
    'atomic',
    'history',
    'atomic',
    'history',
    'final',
  );
  const inner = fc.constantFrom<RandomState['kind']>('compound', 'parallel', 'atomic');
  return fc.record({
    kind: depth === 0 ? leaf : fc.oneof(leaf, inner, inner),
    states: depth === 0 ? fc.constant([]) : fc.array(stateTree(depth - 1), { minLength: 2, maxLength: 3 }),
    initial: fc.nat(5),
    deep: fc.boolean(),
    entry: actions,
    exit: fc.array(action, { maxLength: 1 }),
    on: fc.array(transition, { maxLength: 3 }),
    always: fc.array(transition, { maxLength: 1 }),
    after: fc.array(
      fc.tuple(transition, fc.nat(3)).map(([one, delay]) => ({ ...one, delay })),
      { maxLength: 1 },
    ),
    invoke: fc.array(
      fc.record({
        kind: fc.nat(5),
        onDone: fc.option(transition),
        onError: fc.option(transition, { freq: 30 }),
        sync: fc.boolean(),
      }),
      { maxLength: 1 },
    ),
  });
}

const rooted = (tree: fc.Arbitrary<RandomState>) =>
  tree.map((state): RandomState => ({ ...state, kind: state.kind === 'parallel' ? 'parallel' : 'compound' }));

export const randomMachines: fc.Arbitrary<RandomMachines> = fc.record({
  root: rooted(stateTree(3)),
  kid: rooted(stateTree(2)),
  grandKid: rooted(stateTree(1)),
});

interface Named {
  state: RandomState;
  id: string;
  states: Named[];
}

/** History needs a sibling to come back to, a final state no children: what doesn't fit becomes atomic. */
function named(state: RandomState, id: string, mayBeHistory: boolean): Named {
  const kind = state.kind === 'history' && !mayBeHistory ? 'atomic' : state.kind;
  const isInner = (kind === 'compound' || kind === 'parallel') && state.states.length > 0;
  const states = isInner
    ? state.states.map((child, index) => named(child, `${id}.s${index}`, index > 0))
    : [];
  return {
    state: { ...state, kind: isInner || kind === 'final' || kind === 'history' ? kind : 'atomic' },
    id,
    states,
  };
}

const allOf = (node: Named): Named[] => [node, ...node.states.flatMap(allOf)];

const said = (k: number) => ({ type: EVENTS[k % EVENTS.length] ?? 'E0' });

interface Context {
  n: number;
  ref?: { id: string };
}

function actionOf({ kind, k }: RandomAction, child: string | null, isRoot: boolean): unknown {
  const kids = child === null ? 0 : 1;
  if (kind < 24) return assign({ n: ({ context }: { context: Context }) => context.n + 1 });
  if (kind < 36) return { type: 'note', params: { k } };
  if (kind < 46) return emit(({ context }: { context: Context }) => ({ type: 'said', n: context.n, k }));
  if (kind < 49) return raise(said(k));
  if (kind < 60) return raise(said(k), { id: `t${k % 3}`, delay: (k + 1) * 7 });
  if (kind < 64) return cancel(`t${k % 3}`);
  if (kind < 68) return isRoot ? log(`log ${k}`) : sendParent(said(k));
  if (kind < 70) return isRoot ? log('root') : sendParent(said(k), { id: `p${k % 2}`, delay: (k + 1) * 5 });
  if (kind < 76)
    return sendTo(
      (({ context, self }: { context: Context; self: unknown }) => context.ref ?? self) as never,
      said(k) as never,
      {
        id: 'r',
        delay: k * 3,
      } as never,
    );
  if (kind < 78)
    return sendTo(
      (({ system, self }: { system: { get(id: string): unknown }; self: unknown }) =>
        system.get('known') ?? self) as never,
      said(k) as never,
    );
  if (kind < 80 && kids) return spawnChild(child as never, { id: `c${k % 2}`, syncSnapshot: k > 4 } as never);
  if (kind < 86) return stopChild(`c${k % 2}`);
  if (kind < 88 && kids)
    return assign({
      ref: ({ spawn }: { spawn: (src: string, options: object) => unknown }) =>
        spawn(child ?? '', { id: `r${k % 2}` }),
    } as never);
  if (kind < 89) return sendTo(`c${k % 2}`, said(k));
  if (kind < 90)
    return assign(() => {
      throw new Error(`broken ${k}`);
    });
  return log(({ context }: { context: Context }) => context.n);
}

function guardOf(guard: number, nodes: Named[]): unknown {
  if (guard < 3) return undefined;
  if (guard < 7) return ({ context }: { context: Context }) => context.n % 2 === guard % 2;
  if (guard < 10) return ({ context }: { context: Context }) => context.n < guard - 5;
  return stateIn(`#${nodes[guard % nodes.length]?.id}`);
}

function machineFrom(
  tree: RandomState,
  id: string,
  child: string | null,
  job: AnyActorLogic,
  kid: AnyStateMachine | null,
  note: () => void,
): AnyStateMachine {
  const root = named(tree, id, false);
  const nodes = allOf(root);
  const isRoot = id === 'm';
  const doing = (list: RandomAction[]) => list.map((one) => actionOf(one, child, isRoot));
  const going = ({ target, guard, actions: list, reenter }: RandomTransition, guarded = false) => {
    const condition = guardOf(guarded ? 7 + (guard % 3) : guard, nodes);
    return {
      ...(target === null ? {} : { target: `#${nodes[target % nodes.length]?.id}` }),
      ...(condition === undefined ? {} : { guard: condition }),
      actions: doing(list),
      reenter,
    };
  };
  const configOf = ({ state, id: own, states }: Named): object => {
    if (state.kind === 'history')
      return { id: own, type: 'history', history: state.deep ? 'deep' : 'shallow' };
    const base = { id: own, entry: doing(state.entry), exit: doing(state.exit) };
    if (state.kind === 'final')
      return { ...base, type: 'final', output: ({ context }: { context: Context }) => context.n };
    const choices = states.filter((one) => one.state.kind !== 'history');
    const invoked = state.invoke.map(({ kind, onDone, onError, sync }, index) => {
      const isJob = kind < 3 || child === null;
      return {
        src: isJob ? 'job' : child,
        id: `${own.replaceAll('.', '_')}_${index}`,
        ...(isJob ? { input: ({ context }: { context: Context }) => ({ n: context.n }) } : {}),
        ...(isRoot && own === 'm.s0' ? { systemId: 'known' } : {}),
        ...(onDone === null ? {} : { onDone: going(onDone) }),
        ...(onError === null ? {} : { onError: going(onError) }),
        ...(sync && !isJob ? { onSnapshot: { actions: { type: 'note', params: { k: 9 } } } } : {}),
      };
    });
    return {
      ...base,
      ...(state.kind === 'parallel' ? { type: 'parallel' } : {}),
      ...(state.kind === 'compound'
        ? { initial: choices[state.initial % choices.length]?.id.split('.').at(-1) }
        : {}),
      ...(states.length === 0
        ? {}
        : { states: Object.fromEntries(states.map((one) => [one.id.split('.').at(-1), configOf(one)])) }),
      on: Object.fromEntries(
        EVENTS.map((type, index) => [
          type,
          state.on.filter(({ event }) => event === index).map((one) => going(one)),
        ]).filter(([, list]) => (list as []).length > 0),
      ),
      always: state.always
        .filter(({ event, target }) => event === 0 && target !== null)
        .map((one) => going(one, true)),
      after: Object.fromEntries(
        state.after.map((one) => [one.delay === 3 ? 'named' : one.delay * 10, going(one)]),
      ),
      invoke: invoked,
    };
  };
  return createMachine(
    {
      ...configOf(root),
      id,
      context: { n: 0 },
      options: { maxIterations: 20 },
      output: ({ context }: { context: Context }) => ({ n: context.n }),
    } as never,
    {
      actions: { note },
      delays: { named: ({ context }: { context: Context }) => 15 + context.n },
      actors: { job, ...(kid === null ? {} : { [child ?? '']: kid }) },
    } as never,
  ) as AnyStateMachine;
}

/** Three machines, one inside of the other; `job` is their promise, `note` their own action. */
export function machinesFrom(
  { root, kid, grandKid }: RandomMachines,
  job: AnyActorLogic,
  note: () => void,
): AnyStateMachine {
  const last = machineFrom(grandKid, 'g', null, job, null, note);
  const middle = machineFrom(kid, 'k', 'grandKid', job, last, note);
  return machineFrom(root, 'm', 'kid', job, middle, note);
}
