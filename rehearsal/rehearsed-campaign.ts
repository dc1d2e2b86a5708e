import type { CaseContent } from '../domain/case/case-content.ts';
import type { CampaignContent } from '../domain/committee/committee-content.ts';
import type { JournalEntry, Notice, Standing } from '../domain/journal/journal.ts';
import { leavesAt } from '../domain/obligation/mail-times.ts';
import type { TellingReport } from '../domain/obligation/told-first.ts';
import { addressees, vacantPlace } from '../domain/people/addressees.ts';
import type { Roster } from '../domain/people/roster.ts';
import type { CampaignTerms } from '../domain/plan/campaign-terms.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { atInstant, createEngine } from '../interpreter/engine.ts';
import type { Invocation } from '../interpreter/engine-types.ts';
import { createVirtualTime, type VirtualStep, type VirtualTime } from '../interpreter/virtual-time.ts';
import { campaignMachine } from '../machines/campaign/campaign.ts';
import { type CampaignContext, campaignContentOf } from '../machines/campaign/campaign-context.ts';
import { campaignRefusal } from '../machines/campaign/campaign-rules.ts';
import { campaignStanding } from '../machines/campaign/campaign-standing.ts';
import { campaignInput } from '../machines/campaign/preparation/campaign-start.ts';
import { type CellContext, contentOf } from '../machines/cell/cell-context.ts';
import { cellRefusal } from '../machines/cell/cell-rules.ts';
import { cellStanding } from '../machines/cell/cell-standing.ts';
import { type Checked, checkEvent, type Doorway } from '../machines/door/door.ts';
import { emittedBy, journalEntry } from '../machines/journal-entry.ts';
import { roundOf } from '../machines/obligation/obligation-log.ts';
import { type CampaignMessage, messagesToCells } from '../machines/protocol/campaign-message.ts';
import { type CellReport, readReport } from '../machines/protocol/cell-report.ts';
import { readCommand } from '../machines/protocol/command.ts';
import { type CommandMemory, createCommandMemory } from '../machines/protocol/command-memory.ts';
import { answerTo } from '../machines/protocol/command-taking.ts';
import { hear, type Receiver } from '../machines/protocol/receiver.ts';
import { type CellPosition, createReporter, type Reporter } from '../machines/protocol/reporter.ts';
import { tellingEvent } from '../machines/protocol/telling.ts';
import type { StateView } from '../machines/standing.ts';
import { cellEngine } from './cell-engines.ts';
import { type Post, postOf } from './mails.ts';

export const campaignEngine = createEngine<CampaignContext>(campaignMachine());
const DOCUMENT_HASH = '0'.repeat(64);

/** A campaign and its cells in virtual time, exchanging messages as they do on Temporal. */
export interface RehearsedCampaign {
  now(): number;
  next(): number | undefined;
  advanceTo(instant: number): void;
  at(instant: number, action: () => void): void;
  subjects(): string[];
  standing(subject: string): Standing;
  /** who holds which role, as the subject knows it */
  roster(subject: string): Roster;
  terms(subject: string): CampaignTerms;
  /** what documents would be made of */
  caseContent(cell: string): CaseContent;
  campaignContent(): CampaignContent;
  /** The office tells whoever no mail reached. */
  notifyInPerson(): void;
  /** An event of a person, through the one check. */
  send(subject: string, by: string, type: string, payload: unknown): Checked;
  /** The same with a whole envelope. @param envelope checked as at every door */
  receive(subject: string, envelope: unknown): Checked;
  onEntry(listener: (entry: JournalEntry) => void): void;
}

/**
 * Connects a campaign and its cells on a clock; cells that begin later are connected as they begin.
 *
 * @param running names of the instances that were restored already
 * @param post when mails leave, and whom none reaches: an obligation whose time runs from when its holder is told
 *   depends on it
 */
export function wiredCampaign(
  time: VirtualTime,
  campaign: string,
  running: readonly string[] = [],
  post: Post = { times: { minutes: 15, hours: null, utcOffset: '+07:00' }, unmailed: [] },
): RehearsedCampaign {
  const standings = new Map<string, Standing>();
  const sequences = new Map<string, number>();
  const ends = new Map<string, { reporter: Reporter; commands: CommandMemory }>();
  const listeners: ((entry: JournalEntry) => void)[] = [];
  let events = 0;

  const standingOf = (name: string): Standing => {
    const view = time.view(name);
    return name === 'campaign'
      ? campaignStanding(view as StateView<CampaignContext>, time.now())
      : cellStanding(view as StateView<CellContext>, time.now());
  };

  const answerInvocation = (name: string, { id, input }: Invocation) => {
    const { decision } = input as { decision: string };
    time.at(time.now(), () =>
      time.resolve(name, id, { ok: true, output: { decision, sha256: DOCUMENT_HASH } }),
    );
  };

  /** The cell's end of its connection to the campaign. */
  const endOf = (cell: string) => {
    const known = ends.get(cell) ?? { reporter: createReporter(cell), commands: createCommandMemory() };
    ends.set(cell, known);
    return known;
  };

  const cellContext = (cell: string) => time.view(cell).context as CellContext;
  const positionOf = (cell: string): CellPosition => ({
    seq: sequences.get(cell) ?? 1,
    standing: standingOf(cell),
    context: cellContext(cell),
  });
  const receiver = (name: string): Receiver => ({
    // virtual time fires due timers first by itself
    catchUp: () => {},
    can: (event) => time.can(name, event),
    offer(event) {
      time.send(name, event);
      return null;
    },
  });

  /** @throws Error for what the campaign's workflow would drop */
  function report(told: CellReport): void {
    const event = readReport(told);
    if (event === null) throw new Error(`a malformed report of ${told.cell}`);
    hear(event, receiver('campaign'));
  }

  /** @throws Error for what the cell's workflow would drop */
  function deliver(message: CampaignMessage): void {
    if ('start' in message) {
      time.start(message.start.cell, cellEngine(message.start.terms), message.start);
      return;
    }
    const { cell, command } = message;
    time.at(time.now(), () => {
      const event = readCommand(command, time.now());
      if (event === null) throw new Error(`a malformed command ${command.id}`);
      const { commands, reporter } = endOf(cell);
      // the rules that say why ask the clock, as in a step
      const answer = atInstant(time.now(), () =>
        answerTo(event, commands, receiver(cell), () => cellContext(cell)),
      );
      time.at(time.now(), () => report(reporter.report(positionOf(cell), [answer])));
    });
  }

  /** What the mailroom would report of a notice that opens a round. */
  function reportTelling(
    subject: string,
    notice: Pick<Notice, 'opens' | 'to' | 'due' | 'values'>,
    at: number,
  ): void {
    const { opens, to } = notice;
    if (opens === undefined) return;
    const leaves = Math.max(leavesAt({ at, changedAt: at, notice }, post.times), time.now());
    const reached = to.some((id) => vacantPlace(id) === null && !post.unmailed.includes(id));
    reportToOwner(
      subject,
      leaves,
      reached ? { type: 'told', opens, at: leaves, how: 'sent' } : { type: 'untold', opens, why: 'toBeTold' },
    );
  }

  function reportToOwner(subject: string, at: number, report: TellingReport): void {
    time.at(at, () => hear(tellingEvent(report), receiver(subject)));
  }

  /** Rounds that wait to be told, by subject. */
  const untold = (subject: string): { opens: string; to: string[]; at: number }[] => {
    const context = cellContext(subject);
    return Object.values(context.obligations)
      .filter(({ open, deadlines }) => open && deadlines.length === 0)
      .map(({ id, holder, openedAt }) => ({
        opens: roundOf(context, id),
        to: addressees(context.roster, holder, openedAt, context.terms.calendar.utcOffset),
        at: openedAt,
      }));
  };

  time.onStep((step: VirtualStep) => {
    const { name } = step;
    const before = standings.get(name) ?? null;
    const after = standingOf(name);
    const seq = (sequences.get(name) ?? 0) + 1;
    standings.set(name, after);
    sequences.set(name, seq);
    const entry = journalEntry(
      {
        campaign,
        subject: name,
        seq,
        key: `rehearsal/${name}/${seq}`,
        machine: name === 'campaign' ? 'campaign@1' : 'cell@1',
        engine: 'rehearsal',
        at: step.at,
      },
      step,
      before,
      after,
    );
    for (const listener of listeners) listener(entry);
    for (const notice of entry.notices) reportTelling(name, notice, step.at);
    const emitted = emittedBy(step);
    for (const message of messagesToCells(emitted)) deliver(message);
    for (const effect of step.effects)
      if (effect.type === 'invoke') answerInvocation(name, effect.invocation);
    if (name === 'campaign') return;
    const position = { seq, standing: after, context: cellContext(name) };
    const told = endOf(name).reporter.afterStep({ ...position, before, emitted });
    if (told !== null) report(told);
  });

  for (const name of running) {
    standings.set(name, standingOf(name));
    for (const invocation of time.state(name).invocations) answerInvocation(name, invocation);
  }
  for (const name of running)
    if (name !== 'campaign')
      for (const round of untold(name)) reportTelling(name, { ...round, due: null, values: {} }, round.at);
  if (running.includes('campaign')) {
    // a campaign takes no report older than its newest one
    const { cells } = time.view('campaign').context as CampaignContext;
    for (const [cell, { seq }] of Object.entries(cells)) sequences.set(cell, seq);
  }

  const contextOf = (subject: string) => time.view(subject).context as CampaignContext | CellContext;
  const receive = (subject: string, envelope: unknown): Checked => {
    const context = contextOf(subject);
    const doorway: Doorway = {
      subject,
      roster: context.roster,
      utcOffset: context.terms.calendar.utcOffset,
      now: time.now(),
      open: time.eventTypes(subject),
      unproven: () => null,
      can: (event) => time.can(subject, event),
      objection: (event, isOpen) =>
        subject === 'campaign'
          ? campaignRefusal(context as CampaignContext, event, isOpen)
          : cellRefusal(context as CellContext, event, isOpen),
    };
    // the rules that say why ask the clock, as in a step
    const checked = atInstant(time.now(), () => checkEvent(envelope, doorway));
    if (checked.ok) time.send(subject, checked.event);
    return checked;
  };

  return {
    now: time.now,
    next: time.next,
    advanceTo: time.advanceTo,
    at: time.at,
    subjects: () => [...standings.keys()],
    standing: standingOf,
    roster: (subject) => contextOf(subject).roster,
    terms: (subject) => contextOf(subject).terms,
    caseContent: (cell) => contentOf(cellContext(cell)),
    campaignContent: () => campaignContentOf(time.view('campaign').context as CampaignContext),
    notifyInPerson() {
      for (const subject of standings.keys())
        if (subject !== 'campaign')
          for (const { opens } of untold(subject))
            reportToOwner(subject, time.now(), { type: 'told', opens, at: time.now(), how: 'told' });
    },
    receive,
    send(subject, by, type, payload) {
      events += 1;
      return receive(subject, { id: `r${events}`, type, by, payload });
    },
    onEntry: (listener) => {
      listeners.push(listener);
    },
  };
}

/** A campaign with a clock of its own that begins as soon as somebody listens. */
export function rehearsedCampaign(plan: Plan, campaign: string, startsAt: number): RehearsedCampaign {
  const time = createVirtualTime({ now: startsAt });
  const wired = wiredCampaign(time, campaign, [], postOf(plan));
  let begun = false;
  return {
    ...wired,
    onEntry(listener) {
      wired.onEntry(listener);
      if (begun) return;
      begun = true;
      time.start('campaign', campaignEngine, campaignInput(plan, campaign));
    },
  };
}
