import { isDeepStrictEqual } from 'node:util';
import type { JournalEntry } from '../domain/journal/journal.ts';

/** The parts of an entry that have to be the same, whatever its season's dates. */
const likeness = ({ input, actor, from, to, notices, withdrawn, standing }: JournalEntry) => ({
  input: [input.kind, 'event' in input ? input.event.type : '', input.kind === 'timer' ? input.timer : ''],
  actor,
  from,
  to,
  notices: notices.map(({ about, step, to: people, copy }) => ({ about, step, people, copy })),
  withdrawn: withdrawn.map((key) => key.split('@')[0]),
  stage: standing.stage,
  obligations: standing.obligations.map(({ id, late, ahead }) => [id, late, ahead.map(({ step }) => step)]),
});

/** How two journals of the same season differ; empty when they don't. */
export function differences(these: JournalEntry[], those: JournalEntry[]): string[] {
  const count = these.length === those.length ? [] : [`${these.length} entries against ${those.length}`];
  const unlike = these.flatMap((entry, index) => {
    const other = those[index];
    if (other === undefined) return [];
    const one = likeness(entry);
    const two = likeness(other);
    return (Object.keys(one) as (keyof typeof one)[])
      .filter((key) => !isDeepStrictEqual(one[key], two[key]))
      .map(
        (key) =>
          `entry ${index + 1}, ${key}: ${JSON.stringify(one[key])} against ${JSON.stringify(two[key])}`,
      );
  });
  return [...count, ...unlike];
}
