import { initialCell } from './cell-context.ts';
import { done, returnsTo, within } from './cell-parts.ts';
import { session } from './cell-session.ts';
import { as, cellSetup, owes, theCell } from './cell-setup.ts';
import { dossierSubmission, onSiteInspection, preReview } from './dossier/dossier-stages.ts';
import { minutesAgreement } from './minutes/minutes-agreement.ts';
import { committeeAppraisal, recognitionDecision } from './result/appraisal-stages.ts';
import { improvement } from './result/improvement.ts';
import { memberReview } from './result/member-review.ts';

/**
 * One cell's way from the dossier to the recognition decision (statecharts.md, "cell"): the six stages, and beside them
 * its session, the requests for more time, the improvement plan, members who are rated later and the difficulties it raises.
 */
export const cellMachine = cellSetup.createMachine({
  id: 'cell',
  context: ({ input }) => initialCell(input),
  initial: 'active',
  states: {
    active: {
      type: 'parallel',
      entry: 'awaitPeople',
      on: {
        'obligation.step': { actions: 'noteStep' },
        'obligation.late': { actions: 'noteLate' },
        'obligation.closed': { actions: 'noteClosed' },
        'command.roster.update': { actions: 'followPeople' },
        'people.day': { actions: 'followPeople' },
        'members.register': { guard: 'ruleAllows', actions: 'registerMembers' },
        'members.propose': { guard: 'ruleAllows', actions: 'proposeLevels' },
        'command.criteria.change': { actions: 'changeCriteria' },
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
        session,
        stages: {
          initial: 'dossierSubmission',
          states: {
            dossierSubmission,
            preReview,
            onSiteInspection,
            minutesAgreement: {
              ...minutesAgreement,
              on: { 'command.stage.return': returnsTo('dossierSubmission', 'preReview', 'onSiteInspection') },
              onDone: {
                target: 'committeeAppraisal',
                actions: [done('minutesAgreement'), 'improvementIsDue'],
              },
            },
            committeeAppraisal,
            recognitionDecision,
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
        improvement,
        memberReview,
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
