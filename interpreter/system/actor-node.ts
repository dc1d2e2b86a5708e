import type { AnyActorRef, AnyActorScope, AnyMachineSnapshot, EventObject } from 'xstate';
import type { Address, PersistedSnapshot } from '../engine-types.ts';
import type { WrappedMachine } from './logic.ts';

/** One actor of a system: a machine, or a promise where `machine` is null. */
export interface ActorNode {
  readonly ref: AnyActorRef;
  readonly address: Address;
  readonly parent: ActorNode | null;
  readonly machine: WrappedMachine | null;
  readonly scope: AnyActorScope;
  snapshot: AnyMachineSnapshot | PersistedSnapshot;
  status: 'fresh' | 'running' | 'stopped';
  /** it is about to stop: another may start under its id */
  leaving: boolean;
  busy: boolean;
  readonly mailbox: EventObject[];
  readonly deferred: (() => void)[];
  /** reports every change to its parent */
  readonly syncs: boolean;
  /** its snapshot as JSON, until it changes */
  stored: PersistedSnapshot | null;
  /** its context as JSON, and whether references to actors stand in it */
  kept: { context: unknown; plain: unknown; refers: boolean } | null;
}

export const machineSnapshot = (node: ActorNode): AnyMachineSnapshot => node.snapshot as AnyMachineSnapshot;
