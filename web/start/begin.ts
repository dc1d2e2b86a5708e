import { type CampaignClient, campaignIdOf } from '../../client/client.ts';
import { ClientError } from '../../client/failures.ts';
import { codeOf, Failure } from '../../domain/failure.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { inTheWay, type NotYet } from '../../office/begin-campaign.ts';
import { startCampaign } from '../../office/start-campaign.ts';
import type { CampaignRow, RecordsWriter } from '../../records/reading.ts';
import { shortDate } from '../../words/dates.ts';
import { failureSentence } from '../../words/failures/failure-sentences.ts';
import { failureWords } from '../../words/failures/failure-words.ts';
import { startTexts } from '../../words/pages/start-texts.ts';
import { findingSentence } from '../../words/plan/finding-names.ts';
import { findingWords } from '../../words/plan/finding-words.ts';
import { planPlace } from '../../words/plan/plan-labels.ts';
import type { Lang } from '../../words/words.ts';

/** A campaign begins once, however often the button is pressed. */

export type Begun =
  | { begun: true; campaign: string }
  /**
   * `status` 409: another one stands where it would; 503: nobody knows whether it has begun, and the same may be pressed
   * again
   */
  | { begun: false; status: 409 | 422 | 503; sentences: string[] };

export function notYetSentence(notYet: NotYet, { people, cells }: Plan, lang: Lang): string {
  const texts = startTexts(lang);
  const names = new Map([...people, ...cells].map(({ id, name }) => [id, name]));
  if (notYet.code === 'ROLE_VACANT') {
    const said = notYet.vacant.map((found) =>
      findingSentence(findingWords(found, lang), lang, (id) => names.get(id) ?? null),
    );
    return texts.vacant(said.join('; '));
  }
  const dates = notYet.past.map(({ path, date }) => `${planPlace(path, lang)} ${shortDate(date)}`);
  return texts.past(dates.join('; '), shortDate(notYet.wouldDo));
}

function failed(error: unknown, plan: Plan, lang: Lang): Begun {
  if (!(error instanceof Failure)) throw error;
  const texts = startTexts(lang);
  const { kind } = error;
  if (error instanceof ClientError && error.code === 'CAMPAIGN_EXISTS')
    return { begun: false, status: 409, sentences: [texts.exists(campaignIdOf(plan)), texts.existsHow] };
  if (kind === 'unreachable') return { begun: false, status: 503, sentences: [texts.unreachable] };
  const own = failureSentence(error)?.[lang] ?? failureWords(codeOf(error) ?? '', error.message, lang);
  return { begun: false, status: 422, sentences: [own] };
}

export type Beginning = (
  draft: { id: string; revision: number },
  plan: Plan,
  before: CampaignRow | null,
  lang: Lang,
) => Promise<Begun>;

/** Presses of one draft share what becomes of it. */
export function beginnings(
  parts: { client: CampaignClient; writer: Pick<RecordsWriter, 'depositPeople' | 'dropDeposit'> },
  now: () => number,
): Beginning {
  const under = new Map<string, Promise<Begun>>();
  async function begin(plan: Plan, before: CampaignRow | null, lang: Lang): Promise<Begun> {
    const notYet = inTheWay(plan, now());
    if (notYet.length > 0)
      return { begun: false, status: 422, sentences: notYet.map((one) => notYetSentence(one, plan, lang)) };
    try {
      const campaign = await startCampaign(parts, plan, { follows: before?.id ?? null });
      return { begun: true, campaign };
    } catch (error) {
      return failed(error, plan, lang);
    }
  }
  return async ({ id, revision }, plan, before, lang) => {
    const key = `${id}/${revision}`;
    const other = under.get(key);
    if (other !== undefined) return await other;
    const own = begin(plan, before, lang).finally(() => under.delete(key));
    under.set(key, own);
    return await own;
  };
}
