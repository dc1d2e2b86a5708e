import { expect, test } from 'vitest';
import type { RecordsReader } from '../../records/reading.ts';
import { createDashboard } from '../app.ts';
import { SAMPLE_NOW, sampleRecords } from '../sample.fixture.ts';

test('a time that runs only once its holder was told has no date before, on the page of its cell', async () => {
  const { reader } = await sampleRecords();
  const page = async (own: RecordsReader) =>
    await (await createDashboard({ reader: own, now: () => SAMPLE_NOW }).request('/cells/doi-1')).text();
  const ladder = (html: string) =>
    (/<h3 id="minutesAnswer">[\s\S]*?<\/ol>/.exec(html)?.[0] ?? '').replaceAll(/<[^>]*>/g, ' ');
  expect(ladder(await page(reader))).toContain('Hạn');
  const untold: RecordsReader = {
    ...reader,
    async cell(campaign, cell) {
      const row = await reader.cell(campaign, cell);
      if (row === null) return null;
      const obligations = row.standing.obligations.map((one) => ({ ...one, deadlines: [], ahead: [] }));
      return { ...row, standing: { ...row.standing, obligations } };
    },
  };
  const shown = ladder(await page(untold));
  expect(shown).toContain('Trả lời biên bản');
  expect(shown).not.toMatch(/Hạn|1970/);
});
