import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe } from 'vitest';
import { type CellFacts, noCellFacts } from '../domain/facts.ts';
import type { CampaignStanding, CellStanding, JournalEntry, Notice } from '../domain/journal/journal.ts';
import { chain } from '../domain/journal/journal-seal.fixture.ts';
import type { SealedEntry } from '../domain/journal/journal-seal.ts';
import { campaignPlanOf } from '../domain/plan/campaign-plan.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { CampaignStage, CellStage } from '../domain/stages.ts';
import { component } from '../test/support/components.ts';
import { type PostgresCluster, startPostgres } from '../test/support/postgres.ts';
import { unbegun } from './campaign-rows.ts';
import { openDatabase, type Records } from './database.ts';
import { preparedFile } from './prepared.fixture.ts';

/** A data folder with all migrations, made once on this machine: a new PGlite takes it six times faster. */
export const preparedDump = async (): Promise<Blob> => new Blob([await readFile(await preparedFile())]);

/**
 * Describes the same behaviour for both databases, each opened once for the file; each test takes a campaign of its
 * own.
 */
export async function describeOnBoth(title: string, tests: (records: () => Records) => void): Promise<void> {
  const postgres = await component('postgres');
  const kinds = [
    { name: 'PGlite', runs: true },
    { name: 'PostgreSQL', runs: postgres.available },
  ];
  for (const { name, runs } of kinds) {
    describe.skipIf(!runs)(`${title}, on ${name}`, () => {
      let records: Records;
      let cluster: PostgresCluster | undefined;
      beforeAll(async () => {
        if (name === 'PostgreSQL') cluster = await startPostgres(postgres.path);
        records = await openDatabase(
          cluster === undefined ? { folder: null, dump: await preparedDump() } : { url: cluster.url },
        );
      });
      afterAll(async () => {
        await records?.close();
        await cluster?.stop();
      });
      tests(() => records);
    });
  }
}

export const newCampaign = (): string => `campaign-${randomUUID().slice(0, 8)}`;

export const standingAt = (stage: CellStage, facts: Partial<CellFacts> = {}): CellStanding => ({
  ...unbegun,
  of: 'cell',
  states: [`stages.${stage}`],
  stage,
  facts: { ...noCellFacts, ...facts },
});

export const campaignAt = (stage: CampaignStage): CampaignStanding => ({
  ...unbegun,
  states: [`course.started.${stage}`],
  stage,
});

const seal = chain();

/** An entry, sealed upon the entry made before it for the same subject. */
export function entryOf(
  campaign: string,
  subject: string,
  seq: number,
  changes: Partial<JournalEntry> = {},
): SealedEntry {
  return seal({
    campaign,
    subject,
    seq,
    at: 1_733_000_000_000 + seq,
    input:
      subject === 'campaign'
        ? { kind: 'timer', timer: 'none', firesAt: 0, event: { type: 'none' } }
        : { kind: 'start', input: null },
    actor: 'system',
    from: [],
    to: [],
    reason: null,
    machine: 'cell@1',
    engine: '1',
    notices: [],
    withdrawn: [],
    standing:
      subject === 'campaign' ? campaignAt('underway') : standingAt('dossierSubmission', { returns: seq }),
    content: {},
    key: `${campaign}/${subject}/run/${seq}`,
    ...changes,
  });
}

/** The first entry of a campaign: with the plan that it begins with. */
export const beginningOf = (campaign: string, plan: Plan, changes: Partial<JournalEntry> = {}): SealedEntry =>
  entryOf(campaign, 'campaign', 1, {
    input: { kind: 'start', input: { campaign, plan: campaignPlanOf(plan) } },
    ...changes,
  });

export function noticeOf(about: string, at: number, to: string[], copy: string[] = []): Notice {
  return { key: `${about}/opening@${at}`, about, step: 'opening', to, copy, due: null, at, values: {} };
}

/** As much of a plan as the records look at. */
export const smallPlan = {
  calendar: { utcOffset: '+07:00' },
  id: 'kh-28',
  year: 2024,
  document: { number: '28-KH/ĐU' },
  people: [],
} as unknown as Plan;
