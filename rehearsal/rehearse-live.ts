import type { Assumption } from '../domain/assumption.ts';
import { periodEnd } from '../domain/calendar/calendar.ts';
import { type Instant, isoWithOffset } from '../domain/calendar/instant.ts';
import type { JournalEntry } from '../domain/journal/journal.ts';
import type { CampaignTerms } from '../domain/plan/campaign-terms.ts';
import type { VirtualTime } from '../interpreter/virtual-time.ts';
import { type FutureOptions, futureOf, whatIf } from '../interpreter/what-if.ts';
import type { RehearsalLine, What } from './lines.ts';
import type { LiveCampaign } from './live-campaign.ts';
import { campaignEngine, wiredCampaign } from './rehearsed-campaign.ts';
import { type Stage, setStage } from './stage.ts';
import { type Trial, TrialFailed } from './trial.ts';

export type ChangedLine = RehearsalLine & {
  change: 'dropped' | 'added' | 'moved';
  /** ISO, for what is moved: when it would have been */
  was?: string;
};

/** Lines in which two futures are compared: dates that people hear of. */
const COMPARED: readonly What[] = ['notice', 'escalation', 'due', 'closes', 'session', 'late'];

/** People need a moment, so that whatever is tried comes before what they do next. */
const MOMENT = 60_000;
const HORIZON_WORKING_DAYS = 250;

/** Told of every step as it is played. */
export type Watch = (entry: JournalEntry) => void;

interface Played {
  time: VirtualTime;
  stage: Stage;
  /** the lines of the newest step */
  latest: ReturnType<Stage['take']>;
}

function termsOf({ instances }: LiveCampaign): CampaignTerms {
  const own = instances.find(({ name }) => name === 'campaign');
  if (own === undefined) throw new Error('a campaign without its own state');
  return campaignEngine.view(own.state).context.terms;
}

function playing(
  live: LiveCampaign,
  assume: Assumption,
  until?: Instant,
  watching: () => Watch = () => () => {},
): FutureOptions<RehearsalLine, Played> {
  const { calendar, sessions, terms } = termsOf(live);
  const { now, instances, campaign } = live;
  const names = instances.map(({ name }) => name);
  const latestSession = Math.max(now, ...sessions.map(({ startsAt }) => startsAt));
  const horizon = until ?? periodEnd(calendar, latestSession, HORIZON_WORKING_DAYS);
  return {
    now,
    until: horizon,
    instances,
    wire(time) {
      const { mailGroupMinutes: minutes, mailHours: hours = null } = terms;
      const post = { times: { minutes, hours, utcOffset: calendar.utcOffset }, unmailed: live.unmailed };
      const one = wiredCampaign(time, campaign, names, post);
      const stage = setStage(one, { assume, earliest: now + MOMENT, horizon, post });
      const played: Played = { time, stage, latest: [] };
      const watch = watching();
      one.onEntry((entry) => {
        watch(entry);
        played.latest = stage.take(entry);
      });
      return played;
    },
    ahead: ({ stage }) => names.flatMap((name) => stage.begin(name)),
    describe: (_, { latest }) => latest,
  };
}

/**
 * What would happen in a running campaign from now on.
 *
 * @param assume what people do
 * @param until instant (ms) at which it is broken off; left out: a year after the latest session
 * @param watch told of every step as it is played
 */
export function rehearseLive(
  live: LiveCampaign,
  assume: Assumption = 'on-time',
  until?: Instant,
  watch?: Watch,
): RehearsalLine[] {
  const { items, wired } = futureOf(playing(live, assume, until, watch && (() => watch)));
  const lines = items.map(({ at, detail }) => ({ at, line: detail }));
  return [...lines, ...wired.stage.mails()].sort((a, b) => a.at - b.at).map(({ line }) => line);
}

/** Stops at the first refusal. @throws TrialFailed */
function attempt({ time, stage }: Played, trials: readonly Trial[]): void {
  for (const { subject, envelope } of trials) {
    if (!stage.one.subjects().includes(subject)) throw new TrialFailed(subject, null);
    const checked = stage.one.receive(subject, envelope);
    if (!checked.ok) throw new TrialFailed(subject, checked.refusal);
    // commands and reports that it causes come before the next one
    time.advanceTo(time.now());
  }
}

/**
 * What would come differently if these events were sent now, one after the other. Nothing is sent.
 *
 * @param watching begins to watch each of the two seasons that are compared, the one with the events first
 * @throws TrialFailed by the same check as at the real door, or when a subject is not running
 */
export function tryLive(
  live: LiveCampaign,
  trials: readonly Trial[],
  assume: Assumption = 'on-time',
  watching?: () => Watch,
): ChangedLine[] {
  const { dropped, added, moved } = whatIf({
    ...playing(live, assume, undefined, watching),
    change: (played) => attempt(played, trials),
  });
  const { utcOffset } = termsOf(live).calendar;
  const changes = [
    ...dropped.map(({ at, detail }) => ({ at, line: { change: 'dropped' as const, ...detail } })),
    ...moved.map(({ was, item: { at, detail } }) => ({
      at,
      line: { change: 'moved' as const, was: isoWithOffset(was, utcOffset), ...detail },
    })),
    ...added.map(({ at, detail }) => ({ at, line: { change: 'added' as const, ...detail } })),
  ];
  return changes
    .filter(({ line }) => COMPARED.includes(line.what))
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line);
}
