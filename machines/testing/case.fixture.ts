import { runEngineCase } from './engine-case.fixture.ts';
import { runXStateCase } from './xstate-case.fixture.ts';

/** What is true of a machine has to be true on XState's own interpreter and on the engine alike. */
export const RUNTIMES = [
  ['XState', runXStateCase],
  ['the engine', runEngineCase],
] as const;

export type Runtime = (typeof RUNTIMES)[number][1];
