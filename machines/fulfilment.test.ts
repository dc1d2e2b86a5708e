import { expect, test } from 'vitest';
import { OBLIGATIONS } from '../domain/obligation/obligations.ts';
import { fulfilling } from './fulfilment.ts';

const only = (count: (types: number) => boolean) =>
  Object.fromEntries(
    Object.keys(OBLIGATIONS)
      .map((name) => [name, fulfilling(name)] as const)
      .filter(([, types]) => count(types.length)),
  );

test('what a single event fulfils is read off the statecharts', () => {
  expect(only((types) => types === 1)).toEqual({
    dossier: ['dossier.submit'],
    dossierCompletion: ['dossier.submit'],
    schedule: ['session.move'],
    inspection: ['inspection.finish'],
    minutesReply: ['minutes.answer'],
    improvement: ['improvement.submit'],
    guidance: ['difficulty.answer'],
    preparation: ['campaign.announce'],
    teamReport: ['report.submit'],
    meetingDate: ['meeting.set'],
    slateDecision: ['slate.decide'],
    decisionPreparation: ['decision.prepare'],
    proposalPreparation: ['proposal.prepare'],
    superiorDecision: ['superior.decide'],
    publication: ['decision.publish'],
    superiorReport: ['superior.report'],
    refusedCommand: ['command.settle'],
  });
});

test('where there is a choice each way is named; what nobody can be done with has none', () => {
  expect(only((types) => types > 1)).toEqual({
    dossierDecision: ['extension.grant', 'inspection.proceedWithout'],
    extensionAnswer: ['extension.grant', 'extension.refuse'],
    reading: ['review.finish', 'review.return'],
    minutesDraft: ['minutes.adopt', 'minutes.send'],
    minutesAnswer: ['minutes.agree', 'minutes.dispute', 'minutes.reserve', 'minutes.refuse'],
    minutesSigning: ['minutes.sign', 'minutes.refuse'],
    objectionDecision: ['objection.uphold', 'objection.dismiss'],
    decisionSignature: ['decision.sign', 'decision.sendBack'],
    proposalSignature: ['proposal.sign', 'proposal.sendBack'],
  });
  // a member's level is one of many, and telling is done in the outbox
  expect(Object.keys(only((types) => types === 0))).toEqual([
    'leaderReview',
    'session',
    'memberReview',
    'objectionWindow',
    'meeting',
    'telling',
  ]);
  expect(fulfilling('decisionPreparation:main-fourGood')).toEqual(['decision.prepare']);
});
