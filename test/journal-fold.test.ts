import { expect, test } from 'vitest';
import { noCampaignFacts, noCellFacts } from '../domain/facts.ts';
import type { JournalEntry } from '../domain/journal/journal.ts';
import { chain } from '../domain/journal/journal-seal.fixture.ts';
import { brokenParts, erasePart, SEALED_PARTS } from '../domain/journal/journal-seal.ts';
import { realPlanNow } from '../domain/plan/real-plan.fixture.ts';
import { foldedCase } from '../rehearsal/folded-case.ts';
import { virtualSeason } from './support/virtual-season.ts';

/** A season from the plan to its end: its journal as written and as read again. */
function season(): JournalEntry[] {
  const one = virtualSeason(realPlanNow());
  one.until('the campaign has ended', () => one.standing('campaign').ended);
  return JSON.parse(JSON.stringify(one.entries)) as JournalEntry[];
}

test('the entries of a whole season, folded through the engine, give the standing that each of them has', () => {
  const bySubject = Map.groupBy(season(), ({ subject }) => subject);
  expect(bySubject.size).toBeGreaterThan(5);
  for (const [subject, entries] of bySubject) {
    const { state, differing, broken } = foldedCase(subject, entries);
    expect(broken, subject).toBeNull();
    expect(differing, subject).toEqual([]);
    expect(state, subject).not.toBeNull();
    const [first, second, ...others] = entries;
    if (first === undefined || second === undefined) throw new Error(`${subject} has no second step`);
    const other = { ...second, standing: { ...second.standing, late: !second.standing.late } };
    expect(foldedCase(subject, [first, other, ...others]).differing).toEqual([2]);
    expect(foldedCase(subject, [second, ...others]).broken).toMatchObject({ seq: 2 });
    const destroyed: JournalEntry = JSON.parse(JSON.stringify({ ...second, input: null }));
    expect(foldedCase(subject, [first, destroyed, ...others]).broken).toEqual({
      seq: 2,
      why: "it can't be read",
    });
  }
});

test('a sealed season proves itself; whatever is changed or erased shows where', () => {
  const seal = chain();
  const sealed = season().map(seal);
  expect(sealed.flatMap(brokenParts)).toEqual([]);
  const event = sealed.find(({ input }) => input.kind === 'event' && input.event.type === 'dossier.submit');
  if (event?.input.kind !== 'event') throw new Error('nobody has acted');
  expect(brokenParts({ ...event, reason: 'khác' })).toEqual(['payload']);
  expect(brokenParts({ ...event, withdrawn: ['x'] })).toEqual(['notices']);
  expect(brokenParts({ ...event, at: event.at + 1 })).toEqual(['head']);
  expect(
    brokenParts({ ...event, input: { ...event.input, event: { ...event.input.event, by: 'ai-do' } } }),
  ).toEqual(['head']);
  const other = { ...event.seal, previous: 'f'.repeat(64) };
  expect(brokenParts({ ...event, seal: other })).toEqual(['head']);
  for (const part of SEALED_PARTS) {
    const forged = { ...event.seal.parts, [part]: { salt: null, digest: '0'.repeat(64) } };
    const erased = erasePart(event, part);
    expect(brokenParts({ ...erased, seal: { ...event.seal, parts: forged } }), part).toEqual(['head']);
    expect(brokenParts(erased)).toEqual([]);
    expect(erased.seal.hash).toBe(event.seal.hash);
    expect(erased.seal.parts[part].salt).toBeNull();
  }
  for (const [one, facts] of [
    [event, noCellFacts],
    [sealed.findLast(({ subject }) => subject === 'campaign') ?? event, noCampaignFacts],
  ] as const) {
    const { of, stage } = one.standing;
    expect(one.standing.facts).not.toEqual(facts);
    // what is left can be read by name as before
    expect(erasePart(one, 'standing').standing).toMatchObject({ of, stage, obligations: [] });
    expect(erasePart(one, 'standing').standing.facts).toEqual(facts);
  }
  const erased = erasePart(event, 'payload');
  // without its salt a part proves nothing any more: all that it says was put there
  const telling = chain()({ ...event, content: { dossiers: [] }, withdrawn: ['x'] });
  for (const part of SEALED_PARTS)
    expect(brokenParts({ ...telling, seal: erasePart(telling, part).seal }), part).toEqual([part]);
  expect(brokenParts({ ...erased, reason: 'chưa từng có' })).toEqual(['payload']);
  expect(erased.input).toMatchObject({ event: { by: event.input.event.by, payload: null } });
  const own = sealed.filter(({ subject }) => subject === event.subject);
  const withErased = own.map((entry) => (entry.seq === event.seq ? erased : entry));
  expect(foldedCase(event.subject, withErased)).toMatchObject({
    state: null,
    broken: { seq: event.seq, why: 'its payload was erased' },
  });
});
