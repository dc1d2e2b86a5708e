import { done, isAbout, returnsTo, within } from './cell-parts.ts';
import { as, cellSetup, owes, theCell } from './cell-setup.ts';

/** The last two stages, as the cell sees them: the committee's slate, then its decision. */

/** R36–R38: waits for the campaign's slate; a return or a correction leads back. */
export const committeeAppraisal = cellSetup.createStateConfig({
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
});

/** The time in which the cell may speak to its result. */
export const recognitionDecision = cellSetup.createStateConfig({
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
});
