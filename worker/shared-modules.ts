/**
 * Modules that all workflows of a worker share, from the product's folder on, with all that they import: evaluated once
 * and frozen, where every other module is evaluated anew for each workflow and kept with it. They are pure: what they
 * keep is the same whoever made it, a schema or a statechart, and nothing of a case.
 * `test/architecture/workflow-bundle.test.ts` holds them to it.
 */
export const SHARED_MODULES: readonly string[] = [
  // first of all: a schema asks how it has to look when it is made
  'workflows/parsing.ts',
  'workflows/engines.ts',
  'workflows/input-schemas.ts',
  'machines/campaign/campaign-standing.ts',
  'machines/cell/cell-standing.ts',
  'machines/door/door.ts',
  'machines/journal-entry.ts',
  'machines/protocol/campaign-message.ts',
  'machines/protocol/cell-report.ts',
  'machines/protocol/command.ts',
  'machines/protocol/command-memory.ts',
  'machines/protocol/command-taking.ts',
  'machines/protocol/receiver.ts',
  'machines/protocol/reporter.ts',
  'machines/protocol/telling.ts',
  'domain/journal/journal-seal.ts',
  'domain/obligation/notice-action.ts',
  'domain/recorded-values.ts',
  'domain/signing/verification.ts',
];
