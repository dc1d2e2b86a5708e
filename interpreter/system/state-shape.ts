import { EngineError, type EngineState, type PersistedSnapshot } from '../engine-types.ts';

const STATUSES = ['active', 'done', 'error', 'stopped'];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function need(holds: boolean, where: string, expected: string): void {
  if (!holds) throw new EngineError('BAD_STATE', `${where}: expected ${expected}`);
}

function checkSnapshot(snapshot: unknown, where: string): void {
  need(isObject(snapshot), where, 'a snapshot');
  const { status, value, children, historyValue } = snapshot as unknown as PersistedSnapshot;
  need(STATUSES.includes(status), `${where}.status`, STATUSES.join(', '));
  if (value === undefined && children === undefined) return;
  need(typeof value === 'string' || isObject(value), `${where}.value`, 'a state or states');
  need(isObject(children), `${where}.children`, 'actors by their ids');
  need(historyValue === undefined || isObject(historyValue), `${where}.historyValue`, 'states by history');
  for (const [id, child] of Object.entries(children ?? {})) {
    need(
      isObject(child) && typeof child.src === 'string',
      `${where}.children.${id}.src`,
      'the name of an actor',
    );
    checkSnapshot(child.snapshot, `${where}.children.${id}.snapshot`);
  }
}

function checkLists(state: Record<string, unknown>): void {
  const { timers, invocations } = state;
  need(Array.isArray(timers), 'timers', 'a list');
  for (const [index, timer] of (timers as unknown[]).entries()) {
    const { id, source, target, firesAt, event } = isObject(timer) ? timer : {};
    const named = [id, source, target].every((part) => typeof part === 'string');
    need(
      named && Number.isFinite(firesAt),
      `timers[${index}]`,
      '{ id, source, target, name, firesAt, event }',
    );
    need(isObject(event) && typeof event['type'] === 'string', `timers[${index}].event`, 'an event');
  }
  need(Array.isArray(invocations), 'invocations', 'a list');
  for (const [index, invocation] of (invocations as unknown[]).entries()) {
    const { id, src } = isObject(invocation) ? invocation : {};
    need(typeof id === 'string' && typeof src === 'string', `invocations[${index}]`, '{ id, src, input }');
  }
}

/**
 * Refuses anything but a state of this machine in this version, naming the place where it is wrong.
 *
 * @throws EngineError UNKNOWN_STATE for another machine, version or format, BAD_STATE for one that was cut or altered
 */
export function checkState(
  state: EngineState,
  { machine, version }: { machine: string; version: string },
): void {
  need(isObject(state), 'the state', 'an object');
  if (state.format !== 2 || state.machine !== machine || state.version !== version)
    throw new EngineError(
      'UNKNOWN_STATE',
      `expected a state of ${machine}@${version} in format 2, got ${state.machine}@${state.version} in format ${state.format}`,
    );
  need(Number.isFinite(state.now), 'now', 'an instant in ms');
  need(Number.isInteger(state.seq), 'seq', 'a number');
  need(isObject(state.starts), 'starts', 'numbers by place');
  need(isObject(state.nodes), 'nodes', 'orders by address');
  need(Array.isArray(state.refers), 'refers', 'addresses');
  checkLists(state as unknown as Record<string, unknown>);
  checkSnapshot(state.snapshot, 'snapshot');
}
