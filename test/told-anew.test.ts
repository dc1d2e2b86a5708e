import { beforeEach, expect, test } from 'vitest';
import { realPlanNow } from '../domain/plan/real-plan.fixture.ts';
import { type VirtualSeason, virtualSeason } from './support/virtual-season.ts';

/** A notice that is withdrawn before it left is replaced in full by what follows it. */

const OFFICE = 'do-thi-thu';
const HEAD = 'pham-hoang-viet';
const minute = 60_000;
let season: VirtualSeason;

beforeEach(() => {
  season = virtualSeason(realPlanNow());
  season.keep('dossier.submit');
  season.until('the cells have begun', () => season.subjects().length > 6);
});

const newest = (subject: string) => season.entries.filter((entry) => entry.subject === subject).at(-1);
const opening = (subject: string) =>
  season
    .standing(subject)
    .obligations.find(({ id }) => id === 'dossier')
    ?.asked.at(-1);

test('an extension within the quarter of an hour: its mail carries the whole task', () => {
  const first = opening('doi-1');
  season.advanceTo(season.now() + 5 * minute);
  const until = '2024-12-11T17:00:00+07:00';
  season.act('doi-1', OFFICE, 'extension.grant', { until, reason: 'Bí thư đi công tác' });
  const entry = newest('doi-1');
  expect(entry?.withdrawn).toContain(first?.key);
  expect(entry?.notices.map(({ about, step, due }) => [about, step, due])).toEqual([
    ['dossier', 'opening', Date.parse(until)],
    ['extensionGranted', 'news', null],
  ]);
  expect(opening('doi-1')?.key).toBe(`dossier/opening@${Date.parse(until)}`);
});

test('an extension for all: every cell is told its whole task again', () => {
  season.advanceTo(season.now() + 5 * minute);
  const until = '2024-12-11T17:00:00+07:00';
  season.act('campaign', HEAD, 'deadline.extend', { until, reason: 'Bão' });
  season.advanceTo(season.now() + 1);
  for (const { id } of realPlanNow().cells)
    expect(opening(id)?.key, id).toBe(`dossier/opening@${Date.parse(until)}`);
});

test('a session moved alone leaves the dossier’s due day as it was: its letter goes as it would have gone', () => {
  const first = opening('doi-1');
  season.advanceTo(season.now() + 5 * minute);
  season.act('doi-1', OFFICE, 'session.move', {
    startsAt: '2024-12-19T08:00:00+07:00',
    endsAt: '2024-12-19T11:00:00+07:00',
    reason: 'Hội trường bận',
  });
  expect(newest('doi-1')?.withdrawn).not.toContain(first?.key);
});

test('what is owed again until the same instant is asked for again, under a key of its own', () => {
  season.keep('dossier.submit', 'decision.prepare', 'decision.sign');
  season.keep('decision.prepare', 'decision.sign');
  season.until('a decision is prepared', () =>
    season.standing('campaign').obligations.some(({ id }) => id.startsWith('decisionPreparation:')),
  );
  const decision = 'main-fourGood';
  const signature = () =>
    season.entries
      .at(-1)
      ?.notices.map(({ key }) => key)
      .filter((key) => key.startsWith('decisionSignature'));
  season.act('campaign', OFFICE, 'decision.prepare', { decision });
  const first = signature();
  season.act('campaign', HEAD, 'decision.sendBack', { decision, reason: 'Thiếu căn cứ' });
  expect(season.entries.at(-1)?.withdrawn).toEqual(first);
  season.act('campaign', OFFICE, 'decision.prepare', { decision });
  expect(signature()).toEqual(first?.map((key) => `${key}#2`));
});
