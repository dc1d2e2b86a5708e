import { expect, test } from 'vitest';
import type { Minutes } from '../domain/case/case-content.ts';
import type { MinutesAdoption } from '../domain/minutes/minutes-draft.ts';
import { rosterOf } from '../domain/people/roster.ts';
import { campaignTerms } from '../domain/plan/campaign-terms.ts';
import { EVENTS } from '../machines/door/events.ts';
import {
  sampleAdoption,
  sampleAttendance,
  sampleMinutes,
  sampleRecord,
} from '../rehearsal/sample-content.ts';
import { at, sampleRecords } from '../web/sample.fixture.ts';
import { minutesAsSent } from './minutes-draft.ts';

const NOW = at('2024-12-12 11:00');
const [CELL, CLERK] = ['doi-1', 'tran-thi-mai'];

/** What is shown before, and what is recorded then. */
async function bothOf(
  type: 'minutes.adopt' | 'minutes.send',
  changes: Partial<MinutesAdoption> = {},
): Promise<[Minutes | null, Minutes | null]> {
  const { campaign, reader, send } = await sampleRecords(undefined, NOW);
  const { plan } = campaign;
  send(CELL, 'le-duc-an', 'inspection.record', sampleRecord(campaignTerms(plan, plan.id)));
  send(CELL, 'nguyen-quoc-hung', 'inspection.finish', sampleAttendance(rosterOf(plan), CELL, NOW, '+07:00'));
  const sample =
    type === 'minutes.send' ? sampleMinutes : sampleAdoption(rosterOf(plan), CELL, NOW, '+07:00');
  const payload = { ...sample, ...changes };
  const row = await reader.cell(plan.id, CELL);
  const content = await reader.caseContent(plan.id, CELL);
  const one = { content, session: row?.standing.session ?? null };
  const before = minutesAsSent(plan, one, EVENTS[type].payload.parse(payload));
  send(CELL, CLERK, type, payload);
  return [before, (await reader.caseContent(plan.id, CELL)).minutes ?? null];
}

test('[R33] minutes that are sent are what was read before', async () => {
  const [before, sent] = await bothOf('minutes.send');
  expect(before?.items.length).toBeGreaterThan(20);
  expect(before).toEqual(sent);
}, 60_000);

test('[R33] minutes that are adopted are what was read before, signed and locked', async () => {
  const [before, adopted] = await bothOf('minutes.adopt', { reservation: 'Bảo lưu mục 3.2' });
  expect(before?.reservation).toBe('Bảo lưu mục 3.2');
  expect(before).toEqual({
    ...adopted,
    hash: null,
    outcome: null,
    signatures: { cell: null, team: null },
  });
  expect(adopted?.hash).toMatch(/^[0-9a-f]{64}$/);
}, 60_000);

test('[R33] minutes that a side has not signed in the hall are read as those that go to the cell', async () => {
  const [before, sent] = await bothOf('minutes.adopt', { signed: { team: 'nguyen-quoc-hung' } });
  expect(before?.items.length).toBeGreaterThan(20);
  expect(before).toEqual(sent);
}, 60_000);

test('whoever doesn’t see the team’s scores is shown no minutes that lack them', async () => {
  const { campaign, reader } = await sampleRecords(undefined, NOW);
  const { inspection: _inspection, ...content } = await reader.caseContent(campaign.id, CELL);
  const given = EVENTS['minutes.send'].payload.parse(sampleMinutes);
  expect(minutesAsSent(campaign.plan, { content, session: null }, given)).toBeNull();
}, 60_000);
