import type {
  CampaignStanding,
  CellStanding,
  ObligationView,
  SessionView,
} from '../domain/journal/journal.ts';
import { type CampaignStage, campaignStage, cellStage } from '../domain/stages.ts';
import { campaignMachine } from './campaign/campaign.ts';
import type { CampaignContext } from './campaign/campaign-context.ts';
import { campaignFacts } from './campaign/campaign-facts.ts';
import { cellMachine } from './cell/cell.ts';
import type { CellContext } from './cell/cell-context.ts';
import { cellFacts } from './cell/cell-facts.ts';
import { type Owner, obligationViews } from './obligation/obligation-log.ts';
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

/** What every standing says, of a cell or of a campaign. */
function baseOf(states: string[], obligations: ObligationView[]) {
  const foremost = foremostOf(obligations);
  const deadline = foremost?.deadlines.at(-1) ?? null;
  return {
    states,
    foremost: foremost?.id ?? null,
    holder: foremost?.holder ?? null,
    due: deadline?.due ?? null,
    closes: deadline?.closes ?? null,
    late: foremost?.late ?? false,
    obligations,
  };
}

const inActive = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null && 'active' in value
    ? (value.active as Record<string, unknown>)
    : null;

const firstKey = (value: unknown): string =>
  typeof value === 'string' ? value : (Object.keys(value as object)[0] ?? '');

/** What stands of a cell at `now` (ms). */
export function cellStanding({ value, context }: StateView<CellContext>, now: number): CellStanding {
  const active = inActive(value);
  return {
    of: 'cell',
    ...baseOf(statePaths(active ?? value), active ? obligationViews(context, now) : []),
    stage: cellStage(active ? firstKey(active.stages) : String(value)),
    waitsFor: waitsForIn(cellMachine, statePaths(value)),
    marks: context.marks,
    session: context.session,
    stagesDone: context.stagesDone,
    ended: active === null,
    facts: cellFacts(context),
  };
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
): CampaignStanding {
  const active = inActive(value);
  const owed = Object.entries(children)
    .filter(([id, { status }]) => id.startsWith('decision-') && status === 'active')
    .flatMap(([, child]) => obligationViews(child.context as Owner, now));
  return {
    of: 'campaign',
    ...baseOf(statePaths(active ?? value), active ? [...obligationViews(context, now), ...owed] : []),
    stage: stageOfCampaign(active, value),
    waitsFor: waitsForIn(campaignMachine, statePaths(value)),
    marks: [],
    session: meetingView(context, now),
    stagesDone: [],
    ended: active === null,
    facts: campaignFacts(context),
  };
}
