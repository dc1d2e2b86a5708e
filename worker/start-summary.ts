import pWaitFor from 'p-wait-for';
import { campaignIdOf } from '../client/client.ts';
import { ClientError } from '../client/failures.ts';
import type { ObligationView, Standing } from '../domain/journal/journal.ts';
import { startCampaign } from '../office/start-campaign.ts';
import type { RecordsReader } from '../records/reading.ts';
import { START_PATH } from '../web/paths.ts';
import { mayChoosePerson } from '../web/serve.ts';
import { audienceOf } from '../words/audience.ts';
import { dueWords, momentWords } from '../words/dates.ts';
import { inBoth } from '../words/in-both.ts';
import { stepWords, taskWords } from '../words/obligation/obligation-words.ts';
import { waitingHeadline } from '../words/obligation/why-waiting.ts';
import { ruleLines } from '../words/plan/rule-words.ts';
import { notRecordedYet, START_LINES } from '../words/start-words.ts';
import { type Audience, plain } from '../words/words.ts';
import type { Config } from './config.ts';
import type { EmbeddedSystem } from './embedded.ts';
import { comingSeason, realPlan } from './plan-file.ts';

const SHOWN = 5;
const RECORDED_WITHIN = 20_000;

/**
 * The campaign that the start reports: the newest, or else the real plan's, begun now.
 *
 * @param startsEmpty whether the office starts the first one by itself
 * @returns null while there is none and none is begun
 * @throws Error when a campaign that was begun isn't recorded in time; ClientError
 */
export async function campaignAtHand(
  { client, reader, writer }: Pick<EmbeddedSystem, 'client' | 'reader' | 'writer'>,
  startsEmpty: boolean,
): Promise<string | null> {
  const [newest] = await reader.campaignNames();
  if (newest !== undefined) return newest.id;
  if (startsEmpty) return null;
  const plan = comingSeason(await realPlan(), Date.now());
  const campaign = campaignIdOf(plan);
  await startCampaign({ client, writer }, plan, { campaign }).catch((error: unknown) => {
    // begun by a start that was killed before it was recorded
    if (!(error instanceof ClientError) || error.code !== 'CAMPAIGN_EXISTS') throw error;
  });
  const late = new Error(inBoth(notRecordedYet(campaign)));
  await pWaitFor(async () => (await reader.campaign(campaign)) !== null, {
    interval: 100,
    timeout: { milliseconds: RECORDED_WITHIN, message: late },
  });
  return campaign;
}

/**
 * Where the first campaign is started: on a page where whoever sits at the machine acts, or whom they let in; or else by
 * a command.
 */
export function firstStart(url: string, { signIn, dashboard }: Pick<Config, 'signIn' | 'dashboard'>): string {
  const onPage = `${url}${START_PATH}`;
  const where =
    signIn !== null
      ? `${onPage} (npx bontot sign-in first)`
      : mayChoosePerson(dashboard)
        ? onPage
        : 'npx bontot start FILE';
  return `${inBoth(START_LINES.noCampaign)}: ${where}`;
}

/** What the clock will do about an obligation, by its standing. */
function marksOf(
  { deadlines, ahead, kind }: ObligationView,
  audience: Audience,
): { at: number; when: string; words: string }[] {
  const deadline = deadlines.at(-1);
  const { ladder } = audience;
  const marks = ahead.map(({ step, at }) => ({
    at,
    when: momentWords(at, audience),
    words: stepWords(step, 'vi', { kind, ladder }),
  }));
  const ends = (at: number, words: string) => marks.push({ at, when: dueWords(at, audience), words });
  if (deadline !== undefined) ends(deadline.due, START_LINES.due.vi);
  if (deadline !== undefined && deadline.closes !== null) ends(deadline.closes, START_LINES.closes.vi);
  return marks.filter(({ at }) => at > audience.now);
}

const timersOf = ({ name, standing }: { name: string; standing: Standing }, audience: Audience) =>
  standing.obligations
    .filter(({ closed }) => !closed)
    .flatMap((obligation) =>
      marksOf(obligation, audience).map((mark) => ({
        ...mark,
        name,
        task: taskWords(obligation.id, 'vi').task,
      })),
    );

/**
 * What the start prints of a campaign: what waits for whom, and the next five timers. From the records alone, so that a
 * case that doesn't answer holds up nothing.
 *
 * @param now instant, ms
 */
export async function startSummary(
  reader: Pick<RecordsReader, 'campaign' | 'cells'>,
  campaign: string,
  now: number,
): Promise<string[]> {
  const row = await reader.campaign(campaign);
  if (row === null) return [];
  const audience = audienceOf(row.plan, row.roster, 'vi', now);
  const subjects = [
    { name: START_LINES.campaign.vi, standing: row.standing },
    ...(await reader.cells(campaign)).map(({ cell, standing }) => ({
      name: audience.names.cell(cell),
      standing,
    })),
  ].filter(({ standing }) => !standing.ended);
  const next = subjects.flatMap((subject) => timersOf(subject, audience)).sort((a, b) => a.at - b.at);
  return [
    `${row.plan.document.number} · ${row.plan.document.subject}`,
    ...ruleLines(row.plan, 'vi'),
    '',
    inBoth(START_LINES.whoIsWaitedFor),
    ...subjects.map(({ name, standing }) => `  ${name}: ${plain(waitingHeadline(standing, audience))}`),
    '',
    inBoth(START_LINES.nextTimers),
    ...next.slice(0, SHOWN).map(({ when, name, task, words }) => `  ${when}  ${name}: ${task} · ${words}`),
  ];
}
