import { periodEnd } from '../domain/calendar.ts';
import { type CellContext, initialCell } from './cell-context.ts';
import { closesWithSession, extendable, inspectionDue, msOf, readingDue } from './cell-rules.ts';
import { as, type CellEvent, cellAndTeam, cellSetup, owes, theCell } from './cell-setup.ts';
import { minutesAgreement } from './minutes-agreement.ts';
import type { Deadline } from './owner.ts';

const byPlan = (due: number, closes: number | null = null): Deadline => ({
  due,
  closes,
  who: 'plan',
  why: 'plan',
});
const within = (context: CellContext, workingDays: number): Deadline =>
  byPlan(periodEnd(context.terms.calendar, Date.now(), workingDays));

/** The dossier's own date: the plan's at first, the head's after a return, the log's after an extension (null). */
function dossierDeadline(context: CellContext, event: CellEvent): Deadline | null {
  if (event.type === 'command.stage.return') {
    const due =
      event.payload.until ??
      periodEnd(context.terms.calendar, Date.now(), context.terms.terms.extensionByOffice.workingDays);
    return { due, closes: closesWithSession(context), who: event.by, why: event.payload.reason };
  }
  return context.obligations.dossier === undefined
    ? byPlan(context.terms.dossierDue, closesWithSession(context))
    : null;
}

/** When the completion is due: the clerk's date, or one working day for a paper that came incomplete; the session ends it. */
function completionDeadline(context: CellContext, event: CellEvent): Deadline {
  const closes = closesWithSession(context);
  if (event.type === 'review.return')
    return { due: msOf(event.payload.until), closes, who: event.by, why: event.payload.notes.join('; ') };
  const due = periodEnd(context.terms.calendar, Date.now(), 1);
  return byPlan(closes === null ? due : Math.min(due, closes), closes);
}

const extension = (context: CellContext, event: CellEvent) => {
  const { payload, by } = as(event, 'extension.grant', 'command.deadline.extend');
  const due = typeof payload.until === 'number' ? payload.until : msOf(payload.until);
  return {
    id: extendable(context),
    deadline: { due, closes: closesWithSession(context), who: by, why: payload.reason },
  };
};

const extendIt = {
  type: 'moveDeadline' as const,
  params: ({ context, event }: { context: CellContext; event: CellEvent }) => extension(context, event),
};
const tellExtension = {
  type: 'tellNews' as const,
  params: ({ context, event }: { context: CellContext; event: CellEvent }) => {
    const { id, deadline } = extension(context, event);
    return {
      news: event.type === 'extension.grant' ? ('extensionGranted' as const) : ('deadlineExtended' as const),
      id: `${id}@${deadline.due}`,
      to: theCell(context),
      values: { due: deadline.due, reason: deadline.why },
    };
  },
};

const tellMove = {
  type: 'tellNews' as const,
  params: ({ context, event }: { context: CellContext; event: CellEvent }) => {
    const { payload } = as(event, 'session.move', 'command.session.move');
    const startsAt = typeof payload.startsAt === 'number' ? payload.startsAt : msOf(payload.startsAt);
    return {
      news: 'sessionMoved' as const,
      id: `${startsAt}`,
      to: cellAndTeam(context),
      values: {
        from: context.session?.startsAt ?? null,
        startsAt,
        venue: payload.venue ?? context.session?.venue ?? '',
        reason: payload.reason,
      },
    };
  },
};

const tellPostponed = {
  type: 'tellNews' as const,
  params: ({ context, event }: { context: CellContext; event: CellEvent }) => ({
    news: 'sessionPostponed' as const,
    id: `${context.session?.startsAt ?? 0}`,
    to: cellAndTeam(context),
    values: {
      from: context.session?.startsAt ?? null,
      reason: as(event, 'session.postpone', 'command.session.postpone').payload.reason,
    },
  }),
};

const done = (
  stage:
    | 'dossierSubmission'
    | 'preReview'
    | 'onSiteInspection'
    | 'minutesAgreement'
    | 'committeeAppraisal'
    | 'recognitionDecision',
) => ({ type: 'stageIsDone', params: { stage } }) as const;
const isAbout = (id: string) => ({ type: 'isAbout', params: { id } }) as const;
const marked = (...add: string[]) => ({ type: 'mark', params: { add } }) as const;
const toInspection = (mark: string) =>
  ({ target: '#cell.active.stages.onSiteInspection.inProgress', actions: marked(mark) }) as const;
const moves = { guard: 'ruleAllows', actions: [tellMove, 'setSession', 'followSession'] } as const;
const postpones = { guard: 'ruleAllows', actions: [tellPostponed, 'unsetSession'] } as const;

const RETURNS = {
  dossierSubmission: '#cell.active.stages.dossierSubmission',
  preReview: '#cell.active.stages.preReview.reading',
  onSiteInspection: '#cell.active.stages.onSiteInspection.awaitingSession',
  minutesAgreement: '#cell.active.stages.minutesAgreement',
} as const;

/** The ways back into earlier stages; up to the inspection the session is to be set anew. */
const returnsTo = (...stages: (keyof typeof RETURNS)[]) =>
  stages.map((stage) => ({
    guard: { type: 'returnsTo' as const, params: { stage } },
    target: RETURNS[stage],
    actions: [
      { type: 'clearFrom' as const, params: { stage } },
      ...(stage === 'minutesAgreement' ? [] : ['resetSession' as const]),
    ],
  }));

/**
 * One cell's way from the dossier to the recognition decision (statecharts.md, "cell"): the six stages, and beside them
 * its session, the requests for more time and the difficulties it raises.
 */
export const cellMachine = cellSetup.createMachine({
  id: 'cell',
  context: ({ input }) => initialCell(input),
  initial: 'active',
  states: {
    active: {
      type: 'parallel',
      on: {
        'obligation.step': { actions: 'noteStep' },
        'obligation.late': { actions: 'noteLate' },
        'obligation.closed': { actions: 'noteClosed' },
        'command.roster.update': { actions: 'takeRoster' },
        'command.guidance': {
          actions: {
            type: 'tellNews',
            params: ({ context, event }) => ({
              news: 'difficultyAnswered',
              id: as(event, 'command.guidance').payload.difficulty,
              to: theCell(context),
              values: { text: as(event, 'command.guidance').payload.text },
            }),
          },
        },
        'command.cell.withdraw': {
          target: 'withdrawn',
          actions: [
            'endCase',
            {
              type: 'tellNews',
              params: ({ context, event }) => ({
                news: 'cellWithdrawn',
                id: 'end',
                to: theCell(context),
                values: { reason: as(event, 'command.cell.withdraw').payload.reason },
              }),
            },
          ],
        },
        'command.cell.transfer': {
          target: 'transferred',
          actions: [
            'endCase',
            {
              type: 'tellNews',
              params: ({ context, event }) => ({
                news: 'cellTransferred',
                id: 'end',
                to: theCell(context),
                values: { reason: as(event, 'command.cell.transfer').payload.reason },
              }),
            },
          ],
        },
        'command.campaign.cancel': {
          target: 'cancelled',
          actions: [
            'endCase',
            {
              type: 'tellNews',
              params: ({ context, event }) => ({
                news: 'campaignCancelled',
                id: 'end',
                to: theCell(context),
                values: { reason: as(event, 'command.campaign.cancel').payload.reason },
              }),
            },
          ],
        },
      },
      states: {
        session: {
          initial: 'deciding',
          on: { 'session.reset': '.unscheduled' },
          states: {
            deciding: {
              always: [
                { guard: 'sessionLiesAhead', target: 'scheduled' },
                { target: 'unscheduled', actions: 'unsetSession' },
              ],
            },
            scheduled: {
              ...owes('session', (context) => byPlan(context.session?.startsAt ?? 0)),
              on: {
                'obligation.closed': {
                  guard: isAbout('session'),
                  target: 'held',
                  actions: ['noteClosed', 'holdSession', 'startInspection'],
                },
                'session.move': { ...moves, target: 'scheduled', reenter: true },
                'command.session.move': { ...moves, target: 'scheduled', reenter: true },
                'session.postpone': { ...postpones, target: 'unscheduled' },
                'command.session.postpone': { ...postpones, target: 'unscheduled' },
              },
            },
            unscheduled: {
              ...owes('schedule', (context) => within(context, context.terms.terms.scheduleWithin)),
              on: {
                'session.move': { ...moves, target: 'scheduled' },
                'command.session.move': { ...moves, target: 'scheduled' },
              },
            },
            held: {
              on: {
                'session.move': { ...moves, target: 'scheduled' },
                'command.session.move': { ...moves, target: 'scheduled' },
                'session.postpone': { ...postpones, target: 'unscheduled' },
                'command.session.postpone': { ...postpones, target: 'unscheduled' },
              },
            },
          },
        },
        stages: {
          initial: 'dossierSubmission',
          states: {
            dossierSubmission: {
              initial: 'preparing',
              on: {
                'session.started': toInspection('noDossier'),
                // a paper that came in time is taken also when it is entered later
                'dossier.submit': {
                  guard: 'ruleAllows',
                  target: '#cell.active.stages.preReview.reading',
                  actions: ['takeDossier', 'tellReceipt', done('dossierSubmission')],
                },
                'extension.refuse': {
                  actions: {
                    type: 'tellNews',
                    params: ({ context, event }) => ({
                      news: 'extensionRefused',
                      id: `${as(event, 'extension.refuse').at}`,
                      to: theCell(context),
                      values: { reason: as(event, 'extension.refuse').payload.reason },
                    }),
                  },
                },
                'dossier.receive': [
                  {
                    guard: 'dossierMayBeTakenComplete',
                    target: '#cell.active.stages.preReview.reading',
                    actions: ['takeDossier', 'tellReceipt', done('dossierSubmission')],
                  },
                  {
                    guard: 'ruleAllows',
                    target: '#cell.active.stages.preReview.completing',
                    actions: ['takeDossier', 'tellReceipt', done('dossierSubmission')],
                  },
                ],
              },
              states: {
                preparing: {
                  ...owes('dossier', dossierDeadline),
                  on: {
                    'extension.grant': {
                      guard: 'ruleAllows',
                      actions: ['countExtension', extendIt, tellExtension],
                    },
                    'command.deadline.extend': { guard: 'ruleAllows', actions: [extendIt, tellExtension] },
                    'obligation.closed': {
                      guard: { type: 'closedBeforeSession', params: { id: 'dossier' } },
                      target: 'notSubmitted',
                      actions: 'noteClosed',
                    },
                  },
                },
                notSubmitted: {
                  ...owes('dossierDecision', (context) =>
                    within(context, context.terms.terms.notSubmittedDecisionWithin),
                  ),
                  on: {
                    'extension.grant': {
                      guard: 'ruleAllows',
                      target: 'preparing',
                      actions: ['countExtension', extendIt, tellExtension],
                    },
                    'command.deadline.extend': {
                      guard: 'ruleAllows',
                      target: 'preparing',
                      actions: [extendIt, tellExtension],
                    },
                    'inspection.proceedWithout': {
                      target: '#cell.active.stages.preReview.readyForInspection',
                      actions: marked('noDossier'),
                    },
                  },
                },
              },
            },
            preReview: {
              initial: 'reading',
              on: { 'command.stage.return': returnsTo('dossierSubmission') },
              states: {
                reading: {
                  ...owes('reading', (context) => byPlan(readingDue(context))),
                  on: {
                    'review.finish': {
                      target: 'readyForInspection',
                      actions: ['notePoints', done('preReview')],
                    },
                    'review.return': { guard: 'ruleAllows', target: 'completing', actions: 'noteReturn' },
                    'dossier.replace': { guard: 'ruleAllows', actions: ['takeDossier', 'tellReceipt'] },
                    'session.started': toInspection('readInPart'),
                  },
                },
                completing: {
                  ...owes('dossierCompletion', completionDeadline),
                  on: {
                    'dossier.submit': {
                      guard: 'ruleAllows',
                      target: 'reading',
                      actions: ['takeDossier', 'tellReceipt'],
                    },
                    'extension.grant': {
                      guard: 'ruleAllows',
                      actions: ['countExtension', extendIt, tellExtension],
                    },
                    'session.started': toInspection('incomplete'),
                    'obligation.closed': {
                      guard: { type: 'closedBeforeSession', params: { id: 'dossierCompletion' } },
                      target: 'reading',
                      actions: ['noteClosed', marked('notCompleted')],
                    },
                  },
                },
                readyForInspection: {
                  meta: { waitsFor: 'session' },
                  on: {
                    'dossier.replace': { guard: 'ruleAllows', actions: ['takeDossier', 'tellReceipt'] },
                    'session.started': '#cell.active.stages.onSiteInspection.inProgress',
                  },
                },
              },
            },
            onSiteInspection: {
              initial: 'inProgress',
              on: { 'command.stage.return': returnsTo('dossierSubmission', 'preReview') },
              states: {
                inProgress: {
                  ...owes('inspection', (context) => byPlan(inspectionDue(context))),
                  on: {
                    'inspection.record': { actions: 'noteFinding' },
                    'inspection.finish': {
                      target: '#cell.active.stages.minutesAgreement',
                      actions: ['finishInspection', done('onSiteInspection')],
                    },
                    // what is recorded is kept
                    'session.postpone': 'awaitingSession',
                    'command.session.postpone': 'awaitingSession',
                    'session.move': { guard: 'ruleAllows', target: 'awaitingSession' },
                    'command.session.move': { guard: 'ruleAllows', target: 'awaitingSession' },
                  },
                },
                awaitingSession: {
                  meta: { waitsFor: 'session' },
                  on: { 'session.started': 'inProgress' },
                },
              },
            },
            minutesAgreement: {
              ...minutesAgreement,
              on: { 'command.stage.return': returnsTo('dossierSubmission', 'preReview', 'onSiteInspection') },
              onDone: { target: 'committeeAppraisal', actions: done('minutesAgreement') },
            },
            committeeAppraisal: {
              meta: { waitsFor: 'slate' },
              on: {
                'command.decision.issued': {
                  target: 'recognitionDecision',
                  actions: [
                    'takeExtracts',
                    done('committeeAppraisal'),
                    {
                      type: 'tellNews',
                      params: ({ context, event }) => ({
                        news: 'decisionIssued',
                        id: as(event, 'command.decision.issued').id,
                        to: theCell(context),
                        values: {
                          decisions: as(event, 'command.decision.issued')
                            .payload.extracts.map(({ number }) => number)
                            .join(', '),
                        },
                      }),
                    },
                  ],
                },
                'command.minutes.correct': { target: 'minutesAgreement', actions: 'newMinutesVersion' },
                'command.stage.return': returnsTo(
                  'dossierSubmission',
                  'preReview',
                  'onSiteInspection',
                  'minutesAgreement',
                ),
              },
            },
            recognitionDecision: {
              initial: 'window',
              states: {
                window: {
                  ...owes('objectionWindow', (context) => within(context, context.terms.terms.objectionDays)),
                  on: {
                    'obligation.closed': {
                      guard: isAbout('objectionWindow'),
                      target: '#cell.concluded',
                      actions: ['noteClosed', done('recognitionDecision')],
                    },
                  },
                },
              },
            },
          },
        },
        extension: {
          initial: 'notAsked',
          states: {
            notAsked: {
              on: {
                'extension.request': { guard: 'mayAskForMoreTime', target: 'asked', actions: 'noteRequest' },
              },
            },
            asked: {
              ...owes('extensionAnswer', (context) =>
                within(context, context.terms.terms.extensionAnswerWithin),
              ),
              on: {
                'extension.grant': { guard: 'ruleAllows', target: 'notAsked', actions: 'dropRequest' },
                'extension.refuse': { target: 'notAsked', actions: 'dropRequest' },
                'command.deadline.extend': {
                  guard: 'ruleAllows',
                  target: 'notAsked',
                  actions: 'dropRequest',
                },
                'dossier.submit': { guard: 'ruleAllows', target: 'notAsked', actions: 'dropRequest' },
                'dossier.receive': { guard: 'ruleAllows', target: 'notAsked', actions: 'dropRequest' },
                'session.started': { target: 'notAsked', actions: 'dropRequest' },
              },
            },
          },
        },
        guidance: {
          initial: 'quiet',
          states: {
            quiet: { on: { 'difficulty.raise': { target: 'asked', actions: 'openDifficulty' } } },
            asked: {
              ...owes('guidance', (context) => within(context, context.terms.terms.guidanceWithin)),
              on: {
                'difficulty.raise': { actions: 'openDifficulty' },
                'difficulty.answer': [
                  { guard: 'isLastOpenDifficulty', target: 'quiet', actions: 'closeDifficulty' },
                  { guard: 'ruleAllows', actions: 'closeDifficulty' },
                ],
              },
            },
          },
        },
      },
    },
    concluded: { type: 'final' },
    withdrawn: { type: 'final' },
    transferred: { type: 'final' },
    cancelled: { type: 'final' },
  },
});
