import { runEngineCase } from './engine-case.fixture.ts';
import { runXStateCase } from './xstate-case.fixture.ts';

/** What holds of a machine has to hold on XState's own interpreter and on the engine alike. */
export const RUNTIMES = [
  ['XState', runXStateCase],
  ['the engine', runEngineCase],
] as const;

export type Runtime = (typeof RUNTIMES)[number][1];
