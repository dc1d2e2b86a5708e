import { LAYERS } from '../domain/case/case-content.ts';
import { setsOwed } from '../domain/case/dossier-sets.ts';
import { newestSaid } from '../domain/case/extracts.ts';
import { awaitsProposal } from '../domain/case/members-waiting.ts';
import { openDisputes } from '../domain/case/minutes-content.ts';
import { derivedRating } from '../domain/case/score-layers.ts';
import { missingGrounds } from '../domain/committee/decision-grounds.ts';
import type { ObligationView, SessionView, Standing } from '../domain/journal.ts';
import { refusedFacts } from '../domain/refused-commands.ts';
import { type CampaignStage, campaignStage, cellStage } from '../domain/stages.ts';
import { campaignMachine } from './campaign.ts';
import type { CampaignContext } from './campaign-context.ts';
import { untoldCells } from './campaign-rules.ts';
import { minutesOf } from './case-changes.ts';
import { cellMachine } from './cell.ts';
import type { CellContext } from './cell-context.ts';
import { holders } from './content-issues.ts';
import { type Owner, obligationViews } from './owner.ts';
import { waitsForIn } from './state-meta.ts';

/** What stands after a step, made of a machine's state; the newest one is what pages and status show. */

/** The part of the interpreter's view that a standing is made of. */
export interface StateView<C> {
  value: unknown;
  context: C;
  status: string;
  children: Record<string, { status: string; value?: unknown; context?: unknown }>;
}

/** `a.b.c` for every innermost state. */
export function statePaths(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => {
    const below = statePaths(inner);
    return below.length === 0 ? [key] : below.map((path) => `${key}.${path}`);
  });
}

const newestDue = (view: ObligationView): number => view.deadlines.at(-1)?.due ?? Number.POSITIVE_INFINITY;

/** Tasks before appointments before windows, overdue first, then the soonest. */
function foremostOf(views: ObligationView[]): ObligationView | null {
  const rank = { task: 0, appointment: 1, window: 2 };
  const order = [...views].sort(
    (a, b) => Number(b.late) - Number(a.late) || rank[a.kind] - rank[b.kind] || newestDue(a) - newestDue(b),
  );
  return order[0] ?? null;
}

function standingOf(
  states: string[],
  stage: Standing['stage'],
  obligations: ObligationView[],
  rest: Pick<Standing, 'waitsFor' | 'marks' | 'session' | 'stagesDone' | 'ended' | 'facts'>,
): Standing {
  const foremost = foremostOf(obligations);
  const deadline = foremost?.deadlines.at(-1) ?? null;
  return {
    states,
    stage,
    foremost: foremost?.id ?? null,
    holder: foremost?.holder ?? null,
    due: deadline?.due ?? null,
    closes: deadline?.closes ?? null,
    late: foremost?.late ?? false,
    obligations,
    ...rest,
  };
}

const inActive = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null && 'active' in value
    ? (value.active as Record<string, unknown>)
    : null;

const firstKey = (value: unknown): string =>
  typeof value === 'string' ? value : (Object.keys(value as object)[0] ?? '');

/** Which side has signed while the other one hasn't; null when none or both have. */
function signedBy({ minutes }: CellContext): 'cell' | 'team' | null {
  const { cell, team } = minutes?.signatures ?? { cell: null, team: null };
  if ((cell === null) === (team === null)) return null;
  return cell === null ? 'team' : 'cell';
}

/** What the rules derive of each layer, beside what was proposed: `derived.cellQuality.team`, `points.fourGood.self`. */
function ratingFacts({ terms, scores }: CellContext): Standing['facts'] {
  return Object.fromEntries(
    Object.entries(terms.scoring).flatMap(([subject, set]) =>
      LAYERS.flatMap((layer) => {
        const rating = derivedRating(set, scores, layer);
        if (rating === null) return [];
        return [
          [`points.${subject}.${layer}`, rating.total],
          [`derived.${subject}.${layer}`, rating.level ?? rating.recognised],
        ];
      }),
    ),
  );
}

/** What stands of a cell at `now` (ms). */
export function cellStanding({ value, context }: StateView<CellContext>, now: number): Standing {
  const active = inActive(value);
  const dossier = context.dossiers.at(-1);
  return standingOf(
    active ? statePaths(active) : statePaths(value),
    cellStage(active ? firstKey(active.stages) : String(value)),
    active ? obligationViews(context, now) : [],
    {
      waitsFor: waitsForIn(cellMachine, statePaths(value)),
      marks: context.marks,
      session: context.session,
      stagesDone: context.stagesDone,
      ended: active === null,
      facts: {
        dossierVersion: dossier?.version ?? null,
        dossierReceivedAt: dossier?.receivedAt ?? null,
        dossierLate: dossier?.late ?? null,
        dossierMissing: dossier?.missing.join(', ') || null,
        proposedLevel: dossier?.content.proposed.level ?? null,
        proposedFourGood: dossier?.content.proposed.fourGood ?? null,
        setsOwed: dossier === undefined ? null : setsOwed(context.sets, holders(context)).join(', ') || null,
        pointsOpen: context.review.points.filter(({ finding }) => finding === null).length || null,
        ...ratingFacts(context),
        returns: context.review.returns.length,
        extensions: context.extensions,
        extensionAskedUntil: context.request?.until ?? null,
        openDifficulties:
          context.difficulties
            .filter(({ answer }) => answer === null)
            .map(({ id }) => id)
            .join(', ') || null,
        minutesVersion: context.minutes?.version ?? null,
        minutesRound: context.minutes?.round ?? null,
        minutesOutcome: context.minutes?.outcome ?? null,
        minutesSigned: signedBy(context),
        minutesDisputed:
          openDisputes(minutesOf(context))
            .map(({ id }) => id)
            .join(', ') || null,
        minutesHash: context.minutes?.hash ?? null,
        decisions: context.extracts.map(({ number }) => number).join(', ') || null,
        fourGood: newestSaid(context.extracts, 'fourGood'),
        level: newestSaid(context.extracts, 'level'),
        award: newestSaid(context.extracts, 'award'),
        members: context.members.length || null,
        membersProposed: context.members.filter(({ cell }) => cell !== null).length || null,
        membersDecided: context.members.filter(({ decided }) => decided !== null).length || null,
        membersPending:
          context.members
            .filter(awaitsProposal)
            .map(({ member }) => member)
            .join(', ') || null,
        objection: context.objections.find(({ outcome }) => outcome === null)?.id ?? null,
        improvementAt: context.improvement?.at ?? null,
        endedBecause: context.ended?.reason ?? null,
        transferredTo: context.ended?.to ?? null,
      },
    },
  );
}

/** The stage of a campaign: the part of its course it is in. */
function stageOfCampaign(active: Record<string, unknown> | null, value: unknown): CampaignStage {
  if (active === null) return campaignStage(String(value));
  const course = active.course;
  const outer = firstKey(course);
  return campaignStage(outer === 'started' ? firstKey((course as { started: unknown }).started) : outer);
}

/** The newest of the committee's meetings, which is to the campaign what its session is to a cell. */
function meetingView({ meetings }: CampaignContext, now: number): SessionView | null {
  const meeting = meetings.at(-1);
  if (meeting === undefined) return null;
  const { id, startsAt, endsAt, venue, record } = meeting;
  return { id, startsAt, endsAt, venue, state: record !== null || startsAt <= now ? 'held' : 'scheduled' };
}

/** What stands of a campaign at `now` (ms), its decisions' obligations among its own. */
export function campaignStanding(
  { value, context, children }: StateView<CampaignContext>,
  now: number,
): Standing {
  const active = inActive(value);
  const decisions = Object.entries(children).filter(
    ([id, child]) => id.startsWith('decision-') && child.status === 'active',
  );
  const owed = decisions.flatMap(([, child]) => obligationViews(child.context as Owner, now));
  const slate = context.slates.at(-1);
  const numbers = Object.values(context.decisions).flatMap(({ number }) => (number === null ? [] : [number]));
  const last = Math.max(0, ...numbers.map((number) => Number.parseInt(number, 10)));
  return standingOf(
    active ? statePaths(active) : statePaths(value),
    stageOfCampaign(active, value),
    active ? [...obligationViews(context, now), ...owed] : [],
    {
      waitsFor: waitsForIn(campaignMachine, statePaths(value)),
      marks: [],
      session: meetingView(context, now),
      stagesDone: [],
      ended: active === null,
      facts: {
        openItems:
          Object.entries(context.checklist)
            .filter(([, done]) => done === null)
            .map(([item]) => item)
            .join(', ') || null,
        slate: slate?.id ?? null,
        slateRevision: slate?.revision ?? null,
        slateCells: slate?.cells.join(', ') ?? null,
        slateMembers: slate?.members.map(({ member }) => member).join(', ') || null,
        slateState: slate?.state ?? null,
        meetingHeld: context.meetings.at(-1)?.record != null,
        nextNumber: last > 0 ? last + 1 : null,
        groundsUnset: missingGrounds(context.checklist).join(', ') || null,
        untoldCells: untoldCells(context).join(', ') || null,
        refusedCommands: context.refused.map(({ command }) => command).join(', ') || null,
        ...refusedFacts(context.refused),
        waitingEndings: context.waiting.length,
        superiorReport: context.superiorReport?.number ?? null,
        cancelledBecause: context.cancelled?.reason ?? null,
        ...Object.fromEntries(decisions.map(([id, child]) => [id, String(child.value)])),
        ...Object.fromEntries(
          Object.values(context.decisions).map(({ id, number }) => [`number:${id}`, number]),
        ),
        ...Object.fromEntries(
          Object.values(context.decisions)
            .filter(({ state }) => state !== 'issued')
            .map(({ id, state }) => [`decision:${id}`, state]),
        ),
      },
    },
  );
}
