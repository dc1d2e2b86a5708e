import type { ReorganisationRefusals } from '../refusals/refusal-table.ts';

/** Why a cell or the committee can't be named, merged or split so. */
export const reorganisationRefusals: ReorganisationRefusals = {
  cellNameTaken: (value) => `“${value.text('name')}” is what ${value.cell('cell')} is called.`,
  cellNameSame: (value) => `From that day on the cell is called exactly so: ${value.cell('cell')}.`,
  beforeCampaign: (value) => `The campaign began on ${value.date('day')}; choose that day or a later one.`,
  beforeEarlierName: (value) =>
    `${value.cell('cell')} has its newest name from ${value.date('day')}; choose that day or a later one.`,
  beforeEarlierChange: (value) =>
    `The committee was changed from ${value.date('day')} on; choose that day or a later one.`,
  namedInPaper: (value) =>
    `Paper ${value.text('number')} of ${value.date('date')} has it as it was; choose a day after that one.`,
  recipientsLeftOut: (value) =>
    `${value.text('superior')} is not among the recipients: none of them has the full name of the superior before, to be replaced. Enter the recipients anew.`,
  partyBodyUnsaid: (value) =>
    `The name “${value.text('superior')}” doesn’t say which Party organisation stands at the head of papers; enter it.`,
  intoItself: () => 'A cell can’t merge into itself.',
  minutesOpen: (value) =>
    `${value.cell('cell')} is being inspected, or its minutes are open; bring the minutes to their end before it merges or is split.`,
  headNotNamed: (value) =>
    `Both cells have a head, ${value.person('first')} and ${value.person('second')}: say who is head afterwards (head).`,
  headOfNeither: (value) =>
    `${value.person('person')} is of neither cell’s committee; merge first, and replace the head afterwards.`,
  headStays: (value) =>
    `${value.person('person')} heads the cell that goes on; replace its head first, then split it.`,
  notOfItsCommittee: (value) => `${value.person('person')} is not of the committee of ${value.cell('cell')}.`,
};
