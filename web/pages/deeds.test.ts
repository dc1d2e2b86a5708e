import { expect, test } from 'vitest';
import type { CampaignClient } from '../../client/client.ts';
import { createDashboard } from '../app.ts';
import { SAMPLE_NOW, sampleRecords } from '../sample.fixture.ts';
import { appraisedRecords } from '../sample-appraisal.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';

/** Pages on which something is done lead to its form, by the workflow's own word. */

const HEAD = 'nguyen-thi-anh';
const COMMITTEE_HEAD = 'pham-hoang-viet';
const MEMBER = 'vo-minh-tam';

/** @param valid what the workflow says that anybody can send */
const read = async (of: Sample, now: number, person: string, path: string, valid: readonly string[]) => {
  const client: Pick<CampaignClient, 'validEvents'> = { validEvents: async () => [...valid] };
  const app = createDashboard({
    reader: of.reader,
    now: () => now,
    reading: 'byPerson',
    whoIsThere: async () => person,
    acting: { client, writer: {}, files: {} } as never,
  });
  return await (await app.request(path)).text();
};

test('[R33] the minutes lead both sides to what they can answer, first to what is waited for', async () => {
  const sample = await sampleRecords();
  const valid = ['minutes.dispute', 'minutes.agree', 'minutes.reserve', 'dossier.replace'];
  const page = await read(sample, SAMPLE_NOW, HEAD, '/cells/doi-1/minutes', valid);
  expect(page).toContain('<a class="btn" href="/do/doi-1/minutes.agree">');
  expect(page).toContain('href="/do/doi-1/minutes.dispute"');
  // what isn't about them has its own page
  expect(page).not.toContain('/do/doi-1/dossier.replace');
}, 60_000);

test('[R35] the appraisal leads the head to the decision on the slate, and a member to the vote', async () => {
  const appraised = await appraisedRecords();
  const read1 = (person: string, valid: string[]) =>
    read(appraised, appraised.now, person, '/appraisal', valid);
  expect(await read1(COMMITTEE_HEAD, ['slate.decide', 'vote.record'])).toContain(
    '<a class="btn" href="/do/campaign/slate.decide">',
  );
  expect(await read1(MEMBER, ['vote.cast'])).toContain('href="/do/campaign/vote.cast"');
}, 60_000);

test('[R37] decisions lead to their signature; whoever could send nothing about them is not asked about', async () => {
  const appraised = await appraisedRecords();
  const read1 = (person: string) => read(appraised, appraised.now, person, '/decisions', ['decision.sign']);
  expect(await read1(COMMITTEE_HEAD)).toContain('<a class="btn" href="/do/campaign/decision.sign">');
  const other = await read1(MEMBER);
  expect(other).not.toContain('/do/campaign/decision.sign');
  expect(other).toContain('Lúc này ở đây không có việc nào mà đồng chí làm được.');
}, 60_000);
