/** how many ids of commands a cell remembers */
const REMEMBERED = 100;

/** The newest commands of a cell, by id: one that comes again is neither obeyed nor answered again. */
export interface CommandMemory {
  /** Whether the command comes for the first time; it is known from then on. */
  isNew(id: string): boolean;
  /** oldest first, to go on from */
  ids(): string[];
}

/** @param before ids that are known already, oldest first */
export function createCommandMemory(before: readonly string[] = []): CommandMemory {
  const known = [...before];
  return {
    isNew(id) {
      if (known.includes(id)) return false;
      known.push(id);
      known.splice(0, Math.max(0, known.length - REMEMBERED));
      return true;
    },
    ids: () => [...known],
  };
}
