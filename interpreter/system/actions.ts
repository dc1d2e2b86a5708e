import type { EventObject } from 'xstate';
import type { PlainEvent } from '../engine-types.ts';
import type { ActorNode } from './actor-node.ts';
import type { Actors } from './actors.ts';

/** An action as XState hands it over: its own ones by their type, the machine's own by their name. */
export interface AskedAction {
  type: string;
  params: unknown;
}

type Params = Record<string, unknown>;

const NAME_IT = 'name it in setup({ actors })';

function arm(actors: Actors, node: ActorNode, target: ActorNode, { event, id, delay }: Params): void {
  const name = typeof id === 'string' ? id : String(actors.ledger.number());
  if (typeof delay !== 'number' || !Number.isFinite(delay) || delay < 0)
    actors.fail(
      'BAD_DELAY',
      `${node.ref.id}: the delay of ${name} is ${String(delay)}, expected ms from 0 on`,
    );
  actors.ledger.arm({
    id: `${node.address}.${name}`,
    source: node.address,
    target: target.address,
    name,
    firesAt: Date.now() + (delay as number),
    event: actors.plain(event, `the delayed event ${name}`) as PlainEvent,
  });
}

function sendTo(actors: Actors, node: ActorNode, params: Params): void {
  const target = actors.nodeOf(params['to']);
  if (target === undefined) return;
  const event = params['event'] as EventObject & { data?: unknown };
  const { id } = node.ref;
  if (typeof params['delay'] === 'number') arm(actors, node, target, params);
  else if (event.type === 'xstate.error')
    actors.deliver(target, {
      type: `xstate.error.actor.${id}`,
      error: event.data,
      actorId: id,
    } as EventObject);
  else actors.deliver(target, event);
}

function spawn(actors: Actors, node: ActorNode, { actorRef, src, id }: Params): void {
  const { id: parent } = node.ref;
  const child = actors.nodeOf(actorRef);
  if (actorRef === undefined)
    actors.fail('UNKNOWN_ACTOR', `${parent}: no implementation is named ${String(src)}`);
  else if (child === undefined)
    actors.fail('UNSUPPORTED_ACTOR', `${parent}: logic given to spawnChild can't be kept; ${NAME_IT}`);
  else if (id === undefined)
    actors.fail('UNSUPPORTED_ACTOR', `${parent}: spawnChild of ${String(src)} needs an id`);
  else node.scope.defer(() => actors.start(child));
}

/**
 * Carries out what XState asks for, in the order in which its own actors do: most of it once the transition is over.
 * The machine's own actions are never run: they become effects.
 *
 * @throws EngineError BAD_DELAY, NOT_JSON, UNKNOWN_ACTOR, UNSUPPORTED_ACTOR
 */
export function carryOut(actors: Actors, node: ActorNode, { type, params: given }: AskedAction): void {
  const { ledger } = actors;
  const { defer } = node.scope;
  const params = (given ?? {}) as Params;
  switch (type) {
    case 'xstate.raise':
      if (typeof params['delay'] === 'number') defer(() => arm(actors, node, node, params));
      break;
    case 'xstate.sendTo':
      defer(() => sendTo(actors, node, params));
      break;
    case 'xstate.cancel':
      defer(() => ledger.disarm(`${node.address}.${String(params['sendId'])}`));
      break;
    case 'xstate.emit':
      defer(() => actors.emit(node, params['event']));
      break;
    case 'xstate.log': {
      const value = actors.plain(params['value'], `a log of ${node.ref.id}`) ?? null;
      const label = typeof params['label'] === 'string' ? params['label'] : null;
      ledger.effects.push({ type: 'log', actor: node.address, label, value });
      break;
    }
    case 'xstate.spawnChild':
      spawn(actors, node, params);
      break;
    case 'xstate.stopChild': {
      const child = actors.nodeOf(given);
      if (child !== undefined) actors.leave(node, child);
      break;
    }
    default: {
      const kept = actors.plain(given ?? null, `the parameters of ${type}`);
      ledger.effects.push({ type: 'action', actor: node.address, action: type, params: kept });
    }
  }
}
