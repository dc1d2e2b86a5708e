import type { Dictionary } from '../words.ts';

export const tasks: Pick<Dictionary, 'tasks' | 'news'> = {
  tasks: {
    dossier: { task: 'Submit the dossier', do: 'submit the dossier', undone: 'not submitted' },
    dossierCompletion: { task: 'Complete the dossier', do: 'complete the dossier', undone: 'not completed' },
    dossierDecision: {
      task: 'Decide on the missing dossier',
      do: 'decide on the missing dossier',
      undone: 'not decided',
    },
    extensionAnswer: {
      task: 'Answer the request for more time',
      do: 'answer the request for more time',
      undone: 'not answered',
    },
    reading: { task: 'Read the dossier', do: 'read the dossier', undone: 'not read' },
    session: { task: 'Inspection session', do: 'attend the inspection session', undone: 'not held' },
    schedule: {
      task: 'Schedule the inspection session',
      do: 'schedule the inspection session',
      undone: 'not scheduled',
    },
    inspection: {
      task: 'Conduct and finish the session',
      do: 'conduct and finish the session',
      undone: 'not finished',
    },
    minutesDraft: { task: 'Draft the minutes', do: 'draft the minutes', undone: 'not drafted' },
    minutesAnswer: { task: 'Answer the minutes', do: 'answer the minutes', undone: 'not answered' },
    minutesReply: {
      task: 'Answer the disputed items',
      do: 'answer the disputed items',
      undone: 'not answered',
    },
    minutesSigning: { task: 'Sign the minutes', do: 'sign the minutes', undone: 'not signed by both' },
    improvement: {
      task: 'Submit the improvement plan',
      do: 'submit the improvement plan',
      undone: 'not submitted',
    },
    objectionWindow: {
      task: 'Time for objections to the result',
      do: 'object to the result, if need be',
      undone: 'not raised',
    },
    objectionDecision: {
      task: 'Decide on the objection',
      do: 'decide on the objection',
      undone: 'not decided',
    },
    guidance: { task: 'Answer the difficulty', do: 'answer the difficulty', undone: 'not answered' },
    preparation: {
      task: 'Prepare and announce the campaign',
      do: 'prepare and announce the campaign',
      undone: 'not announced',
    },
    teamReport: {
      task: 'Report the results of the inspection',
      do: 'report the results of the inspection',
      undone: 'not reported',
    },
    meetingDate: {
      task: 'Set the date of the appraisal meeting',
      do: 'set the date of the appraisal meeting',
      undone: 'not set',
    },
    meeting: {
      task: 'Appraisal meeting of the committee',
      do: 'hold the appraisal meeting',
      undone: 'not held',
    },
    slateDecision: {
      task: 'Decide on recognition and levels',
      do: 'decide on recognition and levels',
      undone: 'not decided',
    },
    decisionPreparation: { task: 'Prepare the decision', do: 'prepare the decision', undone: 'not prepared' },
    decisionSignature: { task: 'Sign the decision', do: 'sign the decision', undone: 'not signed' },
    publication: { task: 'Publish the results', do: 'publish the results', undone: 'not published' },
    superiorReport: {
      task: 'Report to the superior committee',
      do: 'report to the superior committee',
      undone: 'not reported',
    },
    refusedCommand: {
      task: 'Settle the refused command',
      do: 'settle the refused command',
      undone: 'not settled',
    },
  },
  news: {
    dossierReceived: 'Dossier received',
    extensionGranted: 'More time granted for the dossier',
    extensionRefused: 'More time refused for the dossier',
    deadlineExtended: 'Dossier deadline extended',
    sessionMoved: 'Inspection session moved',
    sessionPostponed: 'Inspection session postponed',
    minutesLocked: 'Minutes locked',
    minutesReferred: 'Minutes referred to the committee',
    stageReturned: 'Returned to an earlier stage',
    difficultyAnswered: 'Difficulty answered',
    decisionIssued: 'Decision issued',
    personReplaced: 'Person in charge replaced',
    cellWithdrawn: 'Withdrawn from the campaign',
    cellTransferred: 'Transferred to another committee',
    campaignCancelled: 'Campaign cancelled',
  },
};
