import type { DecisionRefusals } from '../refusals/refusal-table.ts';

/** Why nothing comes of what is sent about a decision, a proposal, or the number of a paper. */
export const decisionRefusals: DecisionRefusals = {
  groundsUnset: (value) =>
    `Can't be signed yet: the decision cites what is not set, ${value.list('items')}; the office enters it first.`,
  decisionSigned: () => 'A decision has been signed; it can no longer be cancelled.',
  unknownDecision: (value) => `There is no decision “${value.text('decision')}”.`,
  numberTaken: (value) => `Number ${value.text('number')} is taken.`,
  numberUnreadable: (value) =>
    `“${value.text('number')}” is no number of a document ${value.text('type')}: write the count alone, from 1, or with its symbol, such as 31-${value.text('type')}/ĐU.`,
  numberNotRising: (value) =>
    `Number ${value.text('number')} is lower than the last one, ${value.text('last')}.`,
  numberGapNeedsReason: (value) =>
    `Number ${value.text('number')} leaves a gap after the last one, ${value.text('last')}; give a reason.`,
  numberNotWhole: (value) =>
    `Write the superior’s number with its symbol, such as 45-QĐ/ĐU, not “${value.text('number')}”.`,
  decidedAbove: () =>
    'The superior decides this; it is proposed by a paper, and the superior’s decision is recorded.',
  decidedHere: () => 'The committee decides this itself; nothing is proposed to the superior.',
  lineNotProposed: (value) => `The proposal has no line “${value.text('line')}”.`,
  levelMissing: () => 'Choose the level that the superior has decided.',
  levelNotGiven: () => 'This decision gives no levels; leave the level empty where nothing is given.',
  paperNumberNeedsReason: (value) =>
    `This paper has the number ${value.text('number')} already; give a reason for the other one.`,
  paperNeedsCell: () => 'Choose the cell to which the paper goes.',
  paperNotThere: (value) => `There is no such paper to ${value.cell('cell')} yet that could have a number.`,
  decisionNotThere: (value) =>
    `The decision on ${value.decision('decision')} is ${value.word('state', 'decisionStates')}, so this can't be done.`,
  signedPaperThere: (value) => `This file is the signed paper that is kept already, “${value.text('file')}”.`,
  signedPaperNeedsReason: (value) =>
    `This decision has the signed paper “${value.text('file')}” already; give a reason for the other one.`,
  dateBeforeSlate: (value) =>
    `The date of the signature, ${value.date('date')}, is before the slate was decided, on ${value.date('decided')}.`,
  dateBeforeProposal: (value) =>
    `The date of the decision, ${value.date('date')}, is before the proposal of ${value.date('proposed')}.`,
};
