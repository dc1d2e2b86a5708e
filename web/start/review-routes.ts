import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import pWaitFor from 'p-wait-for';
import { readyPlan } from '../../office/begin-campaign.ts';
import { campaignBefore } from '../../office/carry-over.ts';
import { checkUnfinished, dropPlanDraft, type PlanDraft, planDraft } from '../../office/plan-draft.ts';
import { ASSUMPTIONS } from '../../office/rehearse-campaign.ts';
import { startTexts } from '../../words/pages/start-texts.ts';
import { START_PATH } from '../paths.ts';
import { beginnings } from './begin.ts';
import { placedFindings } from './findings.ts';
import { postedPlan } from './posted-plan.ts';
import { reviewBody } from './review-page.ts';
import { assumedOf, seasonsAtHand } from './season-at-hand.ts';
import type { StartParts } from './start-routes.ts';
import type { Starter } from './starter.ts';

/** ms: a campaign that has begun stands in the records a moment later */
const RECORDED_WITHIN = 15_000;

/** s between two looks at a season that is being played */
const LOOKS_AGAIN = '1';

/** The plan once more, and the button that begins its campaign. */
export function reviewRoutes(app: Hono, { client, writer, door, started, drafted, show }: StartParts): void {
  const { reader } = door;
  const seasons = seasonsAtHand();
  const begin = beginnings({ client, writer }, door.now);
  /** campaigns by the drafts that they began with: a press that comes late is led to the same place */
  const begun = new Map<string, string>();
  const path = `${START_PATH}/review`;

  async function reviewOf({ plan: unfinished }: PlanDraft, { lang }: Starter) {
    const checked = checkUnfinished(unfinished);
    const findings = placedFindings(unfinished, checked, lang);
    const before = checked.plan === null ? null : await campaignBefore(reader, checked.plan);
    const ready = checked.plan === null ? null : await readyPlan(reader, checked.plan, before);
    return { findings, before, ready };
  }

  async function shown(
    c: Context,
    starter: Starter,
    draft: PlanDraft,
    sentences: readonly string[],
    status: 200 | 409 | 422 | 503,
  ): Promise<Response> {
    const asked = ASSUMPTIONS.find((one) => one === c.req.query('assume')) ?? null;
    const review = await reviewOf(draft, starter);
    const assumed = review.ready === null ? null : assumedOf(review.ready, asked);
    const season =
      review.ready === null || assumed === null
        ? null
        : await seasons(review.ready.plan, assumed, starter.now);
    const rehearsed = { assumed, season };
    const body = await reviewBody(starter, { ...review, draft, rehearsed, sentences, page: randomUUID() });
    // asked for again until the season is there; what was refused stays to be read
    if (season !== null && 'so' in season && status === 200) c.header('refresh', LOOKS_AGAIN);
    return await show(c, starter, startTexts(starter.lang).review, body, status);
  }

  app.get(
    path,
    drafted((c, starter, draft) => shown(c, starter, draft, [], 200)),
  );

  const onceRecorded = (campaign: string) =>
    pWaitFor(async () => (await reader.campaign(campaign)) !== null, {
      interval: 100,
      timeout: { milliseconds: RECORDED_WITHIN, fallback: () => undefined },
    });

  app.post(
    path,
    started(async (c, starter) => {
      const posted = await postedPlan(c);
      if (begun.has(posted.id)) return c.redirect('/', 303);
      const draft = await planDraft(reader, starter.owner);
      if (draft === null || draft.id !== posted.id) return c.redirect(START_PATH, 303);
      const texts = startTexts(starter.lang);
      if (draft.revision !== posted.revision)
        return await shown(c, starter, draft, [texts.changedSince], 409);
      const { ready, before } = await reviewOf(draft, starter);
      if (ready === null) return await shown(c, starter, draft, [], 422);
      const answer = await begin(draft, ready.plan, before, starter.lang);
      if (!answer.begun) return await shown(c, starter, draft, answer.sentences, answer.status);
      begun.set(draft.id, answer.campaign);
      await onceRecorded(answer.campaign);
      await dropPlanDraft(writer, starter.owner, draft.id);
      return c.redirect('/', 303);
    }),
  );
}
