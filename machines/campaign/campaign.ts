import { assertEvent, assign, enqueueActions } from 'xstate';
import { dateOf } from '../../domain/calendar/instant.ts';
import { sameRole } from '../../domain/people/held-roles.ts';
import { actsFor, rosterOfCell } from '../../domain/people/roster.ts';
import { turnedBetween } from '../../domain/people/turning-days.ts';
import { awaitTurn } from '../people/people-following.ts';
import { initialCampaign } from './campaign-context.ts';
import { ruled } from './campaign-parts.ts';
import { changePeople, followPeople } from './campaign-people.ts';
import { command, running } from './cell-commands.ts';
import { appraising, reporting, underway } from './committee/appraisal.ts';
import { followTerms, moveVenue, termsAfter } from './corrections.ts';
import { decisionsSetup } from './decisions/decisions-setup.ts';
import { concluding, deciding, publishing } from './decisions/recognition.ts';
import { digest } from './digest.ts';
import { keepPaperNumber } from './numbering/numbering.ts';
import { preparing } from './preparation/preparing.ts';
import { refusals } from './refusals.ts';
import { mergeCell } from './reorganisation/merging.ts';
import { changedCommittee, renamedCell } from './reorganisation/naming.ts';
import { splitCell } from './reorganisation/splitting.ts';
import { telling } from './telling.ts';

/** Adds what concerns the campaign as a whole. */
const campaignSetup = decisionsSetup.extend({
  actions: {
    replacePeople: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'person.replace');
      const { payload, by } = event;
      const today = dateOf(Date.now(), context.terms.calendar.utcOffset);
      const { assignments } = context.roster;
      const gone = assignments.filter((entry) => payload.remove.some((one) => sameRole(one, entry)));
      enqueue.assign({ people: [...new Set([...context.people, ...payload.newcomers])] });
      const roster = changePeople(context, payload, payload.reason, today, enqueue);
      const changed = [...gone, ...payload.add];
      const concerned = running(context).filter((cell) => changed.some((entry) => actsFor(entry, cell)));
      command(context, enqueue, concerned, 'roster.update', by, (cell) => ({
        roster: rosterOfCell(roster, cell),
        reason: payload.reason,
      }));
    }),
    keepPerson: assign(({ context, event }) => {
      assertEvent(event, 'person.correct');
      return { people: [...new Set([...context.people, event.payload.person])] };
    }),
    keepPaperNumber: assign(({ context, event }) => {
      assertEvent(event, 'paper.number');
      return keepPaperNumber(context, event);
    }),
    awaitPeople: enqueueActions(({ context, enqueue }) => awaitTurn(context, context.roster, enqueue)),
    /** a dated role begins or ends; the cells have clocks of their own */
    turnPeople: enqueueActions(({ context, enqueue }) => {
      const { roster, terms, peopleAt } = context;
      const change = turnedBetween(roster, peopleAt, Date.now(), terms.calendar.utcOffset);
      followPeople(context, roster, enqueue, { ...change, reason: null });
    }),
    changeCalendar: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'calendar.change');
      followTerms({ ...context, terms: termsAfter(context, event) }, event, enqueue);
    }),
    correctPlan: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'campaign.correct');
      const { teamDecision = context.checklist.teamDecision, teamDecisionDate, venue } = event.payload;
      const dated = teamDecisionDate === undefined ? {} : { teamDecisionDate };
      const corrected = {
        ...context,
        terms: termsAfter(context, event),
        checklist: { ...context.checklist, teamDecision, ...dated },
      };
      const after = followTerms(corrected, event, enqueue);
      if (venue !== undefined) moveVenue(after, venue, event, enqueue);
    }),
    mergeCell: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'cell.merge');
      mergeCell(context, event, enqueue);
    }),
    splitCell: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'cell.split');
      splitCell(context, event, enqueue);
    }),
    rename: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, ['cell.rename', 'committee.change']);
      const { change, notice } =
        event.type === 'cell.rename' ? renamedCell(context, event) : changedCommittee(context, event);
      enqueue.assign(change);
      enqueue.emit({ type: 'notice', notice });
    }),
    cancelAll: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'campaign.cancel');
      const { payload, by } = event;
      enqueue.assign({ cancelled: { reason: payload.reason, by } });
      command(context, enqueue, running(context), 'campaign.cancel', by, () => ({ reason: payload.reason }));
    }),
  },
});

/**
 * A campaign from the office's preparation to the report to the superior (statecharts.md, "campaign"). It starts its
 * cells, hears their reports, commands them, and decides on slates of cells that are ready.
 */
export const campaignMachine = () =>
  campaignSetup.createMachine({
    id: 'campaign',
    context: ({ input }) => initialCampaign(input),
    initial: 'active',
    states: {
      active: {
        type: 'parallel',
        entry: 'awaitPeople',
        on: {
          'obligation.step': { actions: 'keepStep' },
          'obligation.late': { actions: 'keepLate' },
          'obligation.closed': { actions: 'keepClosed' },
          'person.replace': ruled('replacePeople'),
          'person.correct': ruled('keepPerson'),
          'people.day': { actions: 'turnPeople' },
          'criteria.change': ruled('changeCriteria'),
          'calendar.change': ruled('changeCalendar'),
          'campaign.correct': ruled('correctPlan'),
          'cell.rename': ruled('rename'),
          'committee.change': ruled('rename'),
          'campaign.cancel': {
            guard: 'ruleAllows',
            target: 'cancelled',
            actions: [
              'cancelAll',
              {
                type: 'notifyNews',
                params: ({ event }) => ({
                  news: 'campaignCancelled',
                  id: 'end',
                  to: [{ role: 'team' }, { role: 'committee' }, { role: 'office' }],
                  values: { reason: event.payload.reason },
                }),
              },
            ],
          },
        },
        states: {
          course: {
            initial: 'preparing',
            states: {
              preparing,
              started: {
                initial: 'underway',
                on: {
                  'cell.report': { actions: 'keepReport' },
                  'campaign.prepare': ruled('keepPreparation'),
                  'deadline.extend': ruled('extendForAll'),
                  'session.move': ruled('moveSession'),
                  'session.postpone': ruled('postponeSession'),
                  'cell.add': ruled('addCell'),
                  'cell.excuse': ruled('excuseCell'),
                  'cell.withdraw': ruled('endCell'),
                  'cell.transfer': ruled('endCell'),
                  'cell.merge': ruled('takeOffSlate', 'mergeCell'),
                  'cell.split': ruled('splitCell'),
                  'stage.return': ruled('takeOffSlate', 'returnCell'),
                  'minutes.correct': ruled('takeOffSlate', 'correctMinutes'),
                  // it comes back days later, whatever the committee is at by then
                  'decision.attachSigned': ruled('keepSignedPaper'),
                  // whoever keeps the register enters it when the paper leaves
                  'paper.number': ruled('keepPaperNumber'),
                },
                states: { underway, reporting, appraising, deciding, publishing, concluding },
              },
            },
          },
          telling,
          refusals,
          digest,
        },
      },
      concluded: { type: 'final' },
      cancelled: { type: 'final' },
    },
  });
