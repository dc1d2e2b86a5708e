import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import {
  checkUnfinished,
  keepPlanDraft,
  type PlanDraft,
  type UnfinishedPlan,
} from '../../office/plan-draft.ts';
import { RecordingError } from '../../records/recording-error.ts';
import { startTexts } from '../../words/pages/start-texts.ts';
import { withRows } from '../forms/list-rows.ts';
import { START_PATH } from '../paths.ts';
import {
  criteriaChoices,
  criteriaOptions,
  criteriaPairs,
  knownSets,
  withCriteriaPosted,
} from './criteria-section.ts';
import { placedFindings } from './findings.ts';
import { withIds } from './given-ids.ts';
import { pageOf, postedPlan } from './posted-plan.ts';
import { type SectionState, sectionBody } from './section-page.ts';
import { isSection, PARTS, pairsOf, SECTIONS, type SectionName, withPosted } from './sections.ts';
import type { StartParts } from './start-routes.ts';
import type { Starter } from './starter.ts';

const valuesOf = (section: SectionName, plan: UnfinishedPlan): Map<string, string> =>
  new Map(section === 'criteria' ? criteriaPairs(plan) : pairsOf(plan, PARTS[section]));

/** One section of the plan: shown, and saved whatever is wrong with it, so that nothing is lost. */
export function sectionRoutes(app: Hono, { writer, drafted, show }: StartParts): void {
  const pattern = `${START_PATH}/plan/:section`;

  async function shown(
    c: Context,
    starter: Starter,
    {
      section,
      plan,
      values,
      state,
    }: {
      section: SectionName;
      plan: UnfinishedPlan;
      values: ReadonlyMap<string, string>;
      state: SectionState;
    },
    status: 200 | 409 | 422,
  ): Promise<Response> {
    const { lang } = starter;
    const findings = placedFindings(plan, checkUnfinished(plan), lang);
    const known = knownSets(plan);
    const sets = (subject: string) => criteriaOptions(known, subject);
    const scored = criteriaChoices(plan, known, lang);
    const view = { section, plan, values, findings, sets, scored };
    const title = startTexts(lang).sections[section].name;
    return await show(c, starter, title, sectionBody(starter, view, state), status);
  }

  const sectionOf = (c: Context): SectionName | null => {
    const name = c.req.param('section') ?? '';
    return isSection(name) ? name : null;
  };

  app.get(
    pattern,
    drafted(async (c, starter, draft) => {
      const section = sectionOf(c);
      if (section === null) return c.redirect(`${START_PATH}/plan`, 303);
      const { id, revision, plan } = draft;
      const saved = c.req.query('saved') === 'yes';
      const state: SectionState = { id, revision, page: randomUUID(), said: saved ? 'savedRight' : null };
      return await shown(c, starter, { section, plan, values: valuesOf(section, plan), state }, 200);
    }),
  );

  /** @returns what became of it */
  async function keep(
    starter: Starter,
    draft: PlanDraft,
    plan: UnfinishedPlan,
    known: { id: string; revision: number; page: string },
  ): Promise<'kept' | 'conflict' | 'tooLarge'> {
    // of a draft that was thrown away nothing is put into the one that came after it
    if (known.id !== draft.id) return 'conflict';
    try {
      const { kept } = await keepPlanDraft(writer, starter.owner, { ...draft, plan }, known);
      return kept ? 'kept' : 'conflict';
    } catch (error) {
      if (error instanceof RecordingError && error.code === 'DRAFT_INVALID') return 'tooLarge';
      throw error;
    }
  }

  app.post(
    pattern,
    drafted(async (c, starter, draft) => {
      const section = sectionOf(c);
      if (section === null) return c.redirect(`${START_PATH}/plan`, 303);
      const posted = await postedPlan(c);
      const page = pageOf(posted);
      const state = { id: posted.id, revision: posted.revision, page };
      if (posted.add !== null || posted.remove !== null) {
        const values = withRows(posted.values, posted);
        return await shown(
          c,
          starter,
          { section, plan: draft.plan, values, state: { ...state, said: null } },
          200,
        );
      }
      const pairs = withIds(posted.pairs);
      const plan =
        section === 'criteria'
          ? withCriteriaPosted(draft.plan, pairs)
          : withPosted(draft.plan, PARTS[section], pairs);
      const answer = await keep(starter, draft, plan, state);
      if (answer !== 'kept') {
        // saved once more it is kept over what the other page has saved
        const known = answer === 'conflict' ? { id: draft.id, revision: draft.revision, page } : state;
        const again = { section, plan, values: new Map(pairs), state: { ...known, said: answer } };
        return await shown(c, starter, again, answer === 'conflict' ? 409 : 422);
      }
      const findings = placedFindings(plan, checkUnfinished(plan), starter.lang);
      if (findings.some((one) => one.section === section && one.severity === 'error')) {
        const revision = draft.revision + 1;
        const kept = {
          section,
          plan,
          values: valuesOf(section, plan),
          state: { ...state, revision, said: 'savedWrong' as const },
        };
        return await shown(c, starter, kept, 422);
      }
      const next = posted.next ? SECTIONS[SECTIONS.indexOf(section) + 1] : undefined;
      return c.redirect(`${START_PATH}/plan/${next ?? `${section}?saved=yes`}`, 303);
    }),
  );
}
