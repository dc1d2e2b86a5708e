import type { StepWords, WaitingWords } from '../sentences.ts';

const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);
const workingDays = (count: number) => (count === 1 ? '1 working day' : `${count} working days`);

export const waiting: WaitingWords = {
  person: (name, role) => `${name}, ${role}`,
  forTask: (who, named, deed) => `Waiting for ${who}${named ? ',' : ''} to ${deed}`,
  due: (when) => `; due by ${when}, `,
  forAppointment: (task, when, venue) =>
    `Waiting for the ${task}, starting ${when}${venue === null ? '' : `, ${venue}`}, `,
  forWindow: (task, until) => `Waiting for the ${task} to pass: until ${until}, `,
  vacant: (holder, cell) => `${holder}${cell === null ? '' : ` of ${cell}`} (held by nobody)`,
  besides: (who, deed, when) => `Besides, ${who} is to ${deed}; due by ${when}, `,
  besidesAppointment: (task, when) => `Coming up: ${task}, starting ${when}, `,
  besidesWindow: (task, until) => `Running: ${task}, until ${until}, `,
  refusedCommand: (cell, what, why, id) =>
    `${cell} did not take “${what}”: ${why}. Once it is settled: bontot settle ${id} --reason “…”.`,
  waitsFor: {
    session: 'Waiting for the inspection session.',
    slate: 'Waiting for the committee to appraise it with the other cells; the cell has nothing more to do.',
    letters:
      'The time for objections is over; for some days the office may still enter letters that came in time.',
    rest: 'Decided; the cell has nothing more to do.',
    cellMinutes: 'Waiting for the cells to finish their minutes.',
    documents: 'Decisions signed; waiting for their documents.',
    cellEndings: 'Waiting for the time for objections to pass and for what cells still owe.',
  },
  waitsForLeaders: 'Waiting for the cells’ self-ratings and proposals on their leaders.',
  ended: {
    concluded: 'Concluded.',
    withdrawn: 'The cell was withdrawn from the campaign.',
    transferred: 'The cell was transferred to another committee.',
    merged: 'The cell merged into another one.',
    cancelled: 'The campaign was cancelled.',
  },
  unbegun: 'The campaign is being prepared.',
  because: (reason) => `Reason: ${reason}.`,
  mergedInto: (cell) => `Merged into: ${cell}.`,
  movedTo: (where) => `Transferred to: ${where}.`,
  membersOnSlate: (members) =>
    members === 1
      ? '1 member still waits for the committee to decide the level on a supplementary list.'
      : `${members} members still wait for the committee to decide their levels on a supplementary list.`,
  besidesSlate: 'Besides, waiting for the committee to appraise it with the other cells.',
  decidedAgain: 'The objection was upheld; waiting for the committee to decide the result anew.',
  result: (fourGood, level, award, decisions) => {
    const parts = [
      fourGood ? 'recognised as “four-good”' : 'not recognised as “four-good”',
      ...[level, award].filter((part) => part !== null),
    ];
    return `Result: ${parts.join('; ')}${decisions === null ? '' : ` (decision no. ${decisions})`}.`;
  },
  leadersDecided: (leaders, quarter, decisions) =>
    `Result: the levels of ${leaders} ${leaders === 1 ? 'leader' : 'leaders'} for ${quarter} (decision ${decisions}).`,
  fromTelling: '; its time runs from the day of being told',
  notRunning: (task) => `Waiting for the cell to be told; the ${task} runs from that day.`,
  notTold: 'No notice sent yet.',
  toldOn: (date, how) => {
    const told =
      how === 'told' ? 'Told in person' : how === 'inFolder' ? 'Notice written to a folder' : 'Told by mail';
    return `${told} on ${date}, not reminded yet.`;
  },
  pending: (step, state) => {
    const what =
      step === 'opening'
        ? 'The notice'
        : step === 'handOver'
          ? 'The notice of the hand-over'
          : 'The newest reminder';
    switch (state) {
      case 'toBeTold':
        return `${what} has not reached anybody: to be told in person.`;
      case 'failed':
        return `${what} could not be sent.`;
      case 'held':
        return `${what} is held by the office.`;
      case 'withdrawn':
        return `${what} was withdrawn before it was sent.`;
      case 'queued':
        return `${what} waits to be sent.`;
      default:
        return `${what} is not in the outbox yet.`;
    }
  },
  reminded: (count) => `Reminded ${times(count)}.`,
  remindedBefore: (people, count) =>
    `Before the hand-over ${people.join(', ')} ${people.length > 1 ? 'were' : 'was'} reminded ${times(count)}.`,
  nextReminder: (when) => `Next reminder: ${when}.`,
  unlessDone: (when, undone, copyTo, last) =>
    `If still ${undone} by ${when}, the ${last ? 'last' : 'next'} reminder goes out${copyTo === null ? '' : `, copied to ${copyTo}`}${last ? '; no more follow' : ''}.`,
  noMoreReminders: 'No more reminders will come.',
  closing: {
    dossier: 'the session starts all the same and notes that there is no dossier',
    dossierCompletion: 'the session starts all the same with an incomplete dossier',
    minutesAnswer: 'the minutes are referred to the committee',
    minutesSigning: 'the minutes are referred to the committee',
    improvement: 'the improvement plan is carried over to next year',
    memberReview: 'those members are noted as not rated',
  },
  silenceIsAgreement: 'the minutes are deemed agreed',
  closes: (when, undone, consequence) => `If ${undone} by ${when}, ${consequence}.`,
  hasClosed: (when) => `Closed since ${when}.`,
};

export const steps: StepWords = {
  opening: 'First notice',
  handOver: 'Handed over',
  before: (days) => `${workingDays(days)} before the due date`,
  dueDay: 'on the due day',
  afterLast: 'overdue, the last time',
  after: (days) => `${workingDays(days)} after the due date`,
  beforeEvent: (days) => `${workingDays(days)} before`,
  onTheDay: 'on the day',
  closing: 'at the end of the time',
  counted: (nth, step) => `Reminder ${nth}, ${step}`,
};
