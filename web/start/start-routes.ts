import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { readDate } from '../../domain/calendar/written-date.ts';
import { movedPlan } from '../../domain/plan/moved-plan.ts';
import { builtInPlan } from '../../office/built-in-plan.ts';
import {
  checkUnfinished,
  dropPlanDraft,
  keepPlanDraft,
  type PlanDraft,
  planDraft,
} from '../../office/plan-draft.ts';
import { makePlanWorkbook } from '../../office/plan-workbook.ts';
import { RecordingError } from '../../records/recording-error.ts';
import { formTexts } from '../../words/forms/form-texts.ts';
import { startTexts } from '../../words/pages/start-texts.ts';
import { yearRuleLines } from '../../words/plan/rule-words.ts';
import type { Acting } from '../acting/acting.ts';
import { CONTENT_TYPES } from '../content-types.ts';
import { keptHeaders } from '../disposition.ts';
import type { Html } from '../page.ts';
import { START_PATH, TRIAL_PATH, WORKBOOK_PATH } from '../paths.ts';
import type { Pages } from '../route-parts.ts';
import { bounded } from '../too-large.ts';
import { choiceBody, type NotChosen } from './choice-page.ts';
import { knownSets } from './criteria-section.ts';
import { placedFindings } from './findings.ts';
import { planBody } from './plan-page.ts';
import { pageOf, postedPlan } from './posted-plan.ts';
import { prepareRoutes } from './prepare-routes.ts';
import { reviewRoutes } from './review-routes.ts';
import { sectionRoutes } from './section-routes.ts';
import { type StartDoor, type Starter, starterOf, startPage } from './starter.ts';
import { takePlan } from './taking.ts';

/** under which the empty workbook is kept */
const WORKBOOK_NAME = 'chi-bo-va-nguoi.xlsx';
/** bytes: the largest plan and its criteria, as files and as a form */
const LARGEST_BODY = 8 * 1024 * 1024;

export const isStartPath = (path: string): boolean => `${path}/`.startsWith(`${START_PATH}/`);

/** Something on the way to a campaign, by somebody who may start one. */
export type Started = (
  act: (c: Context, starter: Starter) => Promise<Response>,
) => (c: Context) => Promise<Response>;

/** The same with the draft that they work on; whoever has none is led to where one begins. */
export type Drafted = (
  act: (c: Context, starter: Starter, draft: PlanDraft) => Promise<Response>,
) => (c: Context) => Promise<Response>;

/** What the routes of starting share. */
export interface StartParts extends Acting {
  door: StartDoor;
  started: Started;
  drafted: Drafted;
  show(
    c: Context,
    starter: Starter,
    title: string,
    body: Html,
    status?: 200 | 409 | 422 | 503,
  ): Promise<Response>;
}

/** The pages on which the office starts a campaign. */
export function startRoutes(acting: Acting, door: StartDoor, { missing, own }: Pages): Hono {
  const app = new Hono();
  const { writer } = acting;
  const { reader } = door;
  app.post(START_PATH, bounded(LARGEST_BODY), own);
  app.post(`${START_PATH}/*`, bounded(LARGEST_BODY), own);

  const started: Started = (act) => async (c) => {
    const starter = await starterOf(c, door);
    if (starter === null) return await missing(c);
    if (starter === 'unknown') return c.redirect(`${TRIAL_PATH}?back=${encodeURIComponent(START_PATH)}`, 303);
    // what somebody types is kept by nobody but the server
    c.header('cache-control', 'no-store');
    return await act(c, starter);
  };
  const drafted: Drafted = (act) =>
    started(async (c, starter) => {
      const draft = await planDraft(reader, starter.owner);
      return draft === null ? c.redirect(START_PATH, 303) : await act(c, starter, draft);
    });
  const show: StartParts['show'] = async (c, starter, title, body, status = 200) =>
    c.html(await startPage(c, starter, door, { title, body }), status);
  const parts: StartParts = { ...acting, door, started, drafted, show };

  async function showChoice(c: Context, starter: Starter, wrong: NotChosen | null): Promise<Response> {
    const draft = await planDraft(reader, starter.owner);
    const { number } = (await builtInPlan()).document;
    const body = choiceBody(starter, { draft, builtIn: number, wrong });
    return await show(c, starter, startTexts(starter.lang).title, body, wrong === null ? 200 : 422);
  }

  app.get(
    START_PATH,
    started((c, starter) => showChoice(c, starter, null)),
  );

  app.get(
    WORKBOOK_PATH,
    started(async (c) =>
      c.body(new Uint8Array(await makePlanWorkbook()), 200, keptHeaders(CONTENT_TYPES.xlsx, WORKBOOK_NAME)),
    ),
  );

  app.post(
    START_PATH,
    started(async (c, starter) => {
      const posted = await postedPlan(c);
      const taken = await takePlan(posted, starter, reader);
      if ('sentence' in taken) return await showChoice(c, starter, taken);
      const before = await planDraft(reader, starter.owner);
      if (before !== null) await dropPlanDraft(writer, starter.owner, before.id);
      try {
        await keepPlanDraft(writer, starter.owner, taken, { revision: 0, page: randomUUID() });
      } catch (error) {
        if (!(error instanceof RecordingError) || error.code !== 'DRAFT_INVALID') throw error;
        const { tooLarge } = startTexts(starter.lang);
        return await showChoice(c, starter, {
          source: taken.origin.from,
          sessions: new Map(),
          text: '',
          findings: [],
          sheets: [],
          name: '',
          sentence: tooLarge,
        });
      }
      return c.redirect(`${START_PATH}/plan`, 303);
    }),
  );

  type Shift = Parameters<typeof planBody>[4];
  const showPlan = (c: Context, starter: Starter, draft: PlanDraft, shift: Shift = null) => {
    const findings = placedFindings(draft.plan, checkUnfinished(draft.plan), starter.lang);
    const body = planBody(starter, draft, findings, randomUUID(), shift);
    return show(c, starter, startTexts(starter.lang).overview, body, shift === null ? 200 : 422);
  };

  app.get(`${START_PATH}/plan`, drafted(showPlan));

  app.post(
    `${START_PATH}/shift`,
    drafted(async (c, starter, draft) => {
      const { lang, owner } = starter;
      const posted = await postedPlan(c);
      const typed = posted.values.get('session') ?? '';
      const session = readDate(typed);
      if (session === null) {
        const sentence = formTexts(lang).problem.notADate;
        return await showPlan(c, starter, draft, { typed, sentence });
      }
      const { plan } = checkUnfinished(draft.plan);
      // of a plan with errors not every date can be read
      if (plan === null) {
        const { errors } = startTexts(lang);
        const count = checkUnfinished(draft.plan).findings.flatMap(({ findings }) => findings);
        return await showPlan(c, starter, draft, { typed, sentence: errors(count.length) });
      }
      const known = knownSets(draft.plan).map(({ set }) => set);
      const { plan: moved, differences: _, ...rules } = movedPlan(plan, session, known);
      const notes = [...draft.notes, ...yearRuleLines(rules, moved.year, lang)];
      const { kept } = await keepPlanDraft(
        writer,
        owner,
        { ...draft, plan: { ...moved }, notes },
        { revision: posted.revision, page: pageOf(posted) },
      );
      if (!kept) return await showPlan(c, starter, draft, { typed, sentence: startTexts(lang).conflict });
      return c.redirect(`${START_PATH}/plan`, 303);
    }),
  );

  app.post(
    `${START_PATH}/drop`,
    started(async (c, starter) => {
      const { id } = await postedPlan(c);
      await dropPlanDraft(writer, starter.owner, id);
      return c.redirect(START_PATH, 303);
    }),
  );

  sectionRoutes(app, parts);
  reviewRoutes(app, parts);
  prepareRoutes(app, parts, missing);
  return app;
}
