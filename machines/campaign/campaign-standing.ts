import type { CampaignStanding, SessionView } from '../../domain/journal/journal.ts';
import { type CampaignStage, campaignStage } from '../../domain/stages.ts';
import { type Owner, obligationViews } from '../obligation/obligation-log.ts';
import { baseOf, firstKey, inActive, type StateView, statePaths } from '../standing.ts';
import { waitsForIn } from '../state-meta.ts';
import type { CampaignContext } from './campaign-context.ts';
import { campaignFacts } from './campaign-facts.ts';

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

/** The standing of a campaign at `now` (ms), with its decisions' obligations among its own. */
export function campaignStanding(
  { value, context, children, meta }: StateView<CampaignContext>,
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
    waitsFor: waitsForIn(meta),
    marks: [],
    session: meetingView(context, now),
    stagesDone: [],
    ended: active === null,
    facts: campaignFacts(context),
  };
}
