import { assertEvent, assign, raise } from 'xstate';
import { withoutCommittee, withoutTeam } from '../../domain/case/score-layers.ts';
import { STAGES, type StageId } from '../../domain/stages.ts';
import type { CommandEvent } from '../protocol/command.ts';
import { cellBase } from './cell-base.ts';
import { type CellContext, cellAndTeam, noInspection } from './cell-context.ts';
import { newMinutesVersion } from './minutes/minutes-changes.ts';

/** The committee's head sends a case back into an earlier stage, from any of the later ones. */

/** A quarter's first stage is none of them: nothing leads back there. */
const ORDER: readonly StageId[] = STAGES;

export const waysBack = cellBase.extend({
  guards: {
    returnsTo: ({ event }, { stage }: { stage: StageId }) => {
      assertEvent(event, 'command.stage.return');
      return event.payload.stage === stage;
    },
  },
  actions: {
    /** what a return clears: the marks and the later layers' current values; all versions stay in the journal */
    clearFrom: assign(({ context, event }, { stage }: { stage: StageId }) => {
      const from = ORDER.indexOf(stage);
      assertEvent(event, 'command.stage.return');
      const { reason } = event.payload;
      const kept = context.stagesDone.filter((done) => ORDER.indexOf(done.stage) < from);
      const back: Partial<CellContext> = {
        stagesDone: kept,
        ...newMinutesVersion(context, reason),
        marks: ['returned'],
        appraisal: null,
        scores: withoutCommittee(context.scores),
      };
      if (from <= ORDER.indexOf('onSiteInspection')) {
        back.inspection = noInspection;
        back.scores = withoutTeam(context.scores);
        back.review = {
          ...context.review,
          points: context.review.points.map((point) => ({ ...point, finding: null })),
        };
        back.session = context.session && { ...context.session, state: 'unscheduled' };
      }
      if (from <= ORDER.indexOf('preReview')) back.review = { ...context.review, points: [] };
      return back;
    }),
    resetSession: raise({ type: 'session.reset' }),
    resetImprovement: raise({ type: 'improvement.reset' }),
  },
});

const RETURNS = {
  dossierSubmission: '#cell.active.stages.dossierSubmission',
  preReview: '#cell.active.stages.preReview.reading',
  onSiteInspection: '#cell.active.stages.onSiteInspection.awaitingSession',
  minutesAgreement: '#cell.active.stages.minutesAgreement',
} as const;

/** Both sides are notified of a return; one to the inspection or before cancels their session. */
const notifyReturn = {
  type: 'notifyNews' as const,
  params: ({ context, event }: { context: CellContext; event: CommandEvent<'stage.return'> }) => ({
    news: 'stageReturned' as const,
    id: event.id,
    to: cellAndTeam(context),
    values: { reason: event.payload.reason },
  }),
};

/** The ways back into earlier stages; to the inspection or before, the session has to be set again. */
export const returnsTo = (...stages: (keyof typeof RETURNS)[]) =>
  stages.map((stage) => ({
    guard: { type: 'returnsTo' as const, params: { stage } },
    target: RETURNS[stage],
    actions: [
      notifyReturn,
      { type: 'clearFrom' as const, params: { stage } },
      'resetImprovement' as const,
      ...(stage === 'minutesAgreement' ? [] : ['resetSession' as const]),
    ],
  }));
