import type { CampaignClient } from '../client/client.ts';
import { audienceOf } from '../domain/words/audience.ts';
import { momentWords } from '../domain/words/dates.ts';
import { stepWords, taskWords } from '../domain/words/obligation-words.ts';
import { whyWaiting } from '../domain/words/why-waiting.ts';
import { plain } from '../domain/words/words.ts';
import type { RecordsReader } from '../records/reading.ts';

/** What happens at a timer of an obligation, e.g. of `step-before1`. */
function markWords(mark: string): string {
  if (mark === 'due') return 'đến hạn';
  if (mark === 'closes') return 'hết nhận';
  return mark.startsWith('step-') ? stepWords(mark.slice('step-'.length), 'vi') : mark;
}

/** What the start prints of a campaign: what waits for whom, and the next five timers. */
export async function firstLook(
  client: CampaignClient,
  reader: RecordsReader,
  campaign: string,
  now: number,
): Promise<string[]> {
  const row = await reader.campaign(campaign);
  if (row === null) return [];
  const audience = audienceOf(row.plan, row.roster, 'vi', now);
  const cells = await reader.cells(campaign);
  const waiting = [
    { name: 'Đợt kiểm tra', standing: row.standing },
    ...cells.map(({ cell, standing }) => ({ name: audience.names.cell(cell), standing })),
  ].filter(({ standing }) => !standing.ended);
  const subjects = ['campaign', ...cells.filter(({ standing }) => !standing.ended).map(({ cell }) => cell)];
  const timers = row.standing.ended
    ? []
    : (
        await Promise.all(
          subjects.map(async (subject) =>
            (await client.timers(campaign, subject)).map((timer) => ({ subject, ...timer })),
          ),
        )
      ).flat();
  const next = timers.sort((a, b) => a.firesAt - b.firesAt).slice(0, 5);
  return [
    `${row.plan.document.number} · ${row.plan.document.subject}`,
    '',
    'Đang chờ ai / who is waited for',
    ...waiting.map(({ name, standing }) => `  ${name}: ${plain(whyWaiting(standing, audience).headline)}`),
    '',
    'Năm mốc kế tiếp / the next five timers',
    ...next.map(({ subject, actor, name, firesAt }) => {
      const who = subject === 'campaign' ? 'Đợt kiểm tra' : audience.names.cell(subject);
      return `  ${momentWords(firesAt, audience)}  ${who}: ${taskWords(actor, 'vi').task} · ${markWords(name)}`;
    }),
  ];
}
