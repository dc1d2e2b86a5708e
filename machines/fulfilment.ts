import type { AnyStateMachine, AnyStateNode } from 'xstate';
import {
  isObligationName,
  OBLIGATIONS,
  type ObligationName,
  obligationName,
} from '../domain/obligation/obligations.ts';
import { type Role, rolesOf } from '../domain/people/roster.ts';
import { campaignMachine } from './campaign/campaign.ts';
import { decisionMachine } from './campaign/decisions/decision.ts';
import { proposalMachine } from './campaign/decisions/proposal.ts';
import { cellMachine } from './cell/cell.ts';
import { quarterCellMachine } from './cell/quarter-cell.ts';
import { EVENTS, type EventType, isEventType } from './door/events.ts';

/** What fulfils an obligation, read off the statecharts: no table that somebody would have to keep in step with them. */

const inside = (node: AnyStateNode): AnyStateNode[] => [node, ...Object.values(node.states).flatMap(inside)];

/** The events of people that lead out of a state: those that it takes, a state inside it, or the one around it. */
function leaving(node: AnyStateNode): EventType[] {
  const within = inside(node);
  const taking = node.parent === undefined ? within : [...within, node.parent];
  return taking.flatMap(({ transitions }) =>
    [...transitions].flatMap(([type, ways]) => {
      const leaves = ways.some(({ target }) => target?.some((one) => !within.includes(one)));
      return leaves && isEventType(type) ? [type] : [];
    }),
  );
}

function isOfHolder(type: EventType, name: ObligationName): boolean {
  const senders: readonly Role[] = EVENTS[type].senders;
  return rolesOf({ role: OBLIGATIONS[name].holder }).some((role) => senders.includes(role));
}

function readOff(): ReadonlyMap<ObligationName, readonly EventType[]> {
  const machines: readonly AnyStateMachine[] = [
    cellMachine(),
    quarterCellMachine(),
    campaignMachine(),
    decisionMachine,
    proposalMachine,
  ];
  const found = new Map<ObligationName, Set<EventType>>();
  for (const node of machines.flatMap(({ root }) => inside(root))) {
    const name: unknown = node.meta?.obligation;
    if (typeof name !== 'string' || !isObligationName(name) || OBLIGATIONS[name].kind !== 'task') continue;
    const types = found.get(name) ?? new Set<EventType>();
    for (const type of leaving(node)) if (isOfHolder(type, name)) types.add(type);
    found.set(name, types);
  }
  return new Map([...found].map(([name, types]) => [name, [...types]]));
}

let known: ReturnType<typeof readOff> | null = null;

/**
 * The events by which whoever owes something sees to it; none of an appointment or a window, which nobody can be done
 * with, and of what ends by several events together.
 *
 * @param id of the obligation, e.g. `decisionSignature:main-fourGood`
 */
export function fulfilling(id: string): readonly EventType[] {
  known ??= readOff();
  return known.get(obligationName(id)) ?? [];
}
