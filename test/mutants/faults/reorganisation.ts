import { type Fault, faultsIn } from '../fault.ts';

const renaming = ['machines/campaign/reorganisation/renaming.test.ts'];
const committee = ['machines/campaign/reorganisation/committee-change.test.ts'];
const merging = ['machines/campaign/reorganisation/merging.test.ts'];

/** Names by day, a committee that becomes another, and cells that merge. */
export const reorganisationFaults: Fault[] = [
  ...faultsIn('domain/plan/cell-names.ts', ['domain/plan/cell-names.test.ts'], {
    'a new name counts from the day after its first': [
      '({ from }) => from <= day)',
      '({ from }) => from < day)',
    ],
    'a cell is found by its newest name alone': ['    { id: cell, name: was },\n', ''],
    'a name that somebody will have is free': ['one.from > from ? [one.name] : []', '[]'],
  }),
  ...faultsIn('domain/plan/committee-days.ts', ['domain/plan/committee-days.test.ts'], {
    'a day before any change has the newest committee': ['?.is ?? first.was', '?.is ?? document'],
    'numbers that go on begin under the new name': ["numbers === 'goOn' ? countedUnder(was) :", ''],
    'recipients keep the name of the superior before': ['text.replaceAll(was.superior, superior)', 'text'],
  }),
  ...faultsIn('machines/campaign/reorganisation/reorganisation-rules.ts', renaming, {
    'a cell gets a name that another one has': ['...(taken === null ? []', '...(taken !== null ? []'],
    'a signed decision has a name that nobody had on its day': ['date < from ? [] :', 'date <= from ? [] :'],
  }),
  ...faultsIn('machines/campaign/reorganisation/naming.ts', committee, {
    'the next number goes on where numbers begin anew': [
      'date !== null && countedOn(context, date) !== counted',
      'false',
    ],
  }),
  ...faultsIn('domain/people/merged-roles.ts', ['domain/people/merged-roles.test.ts'], {
    'two heads head one cell': ["(entry.role === 'cellHead' && entry.person === before)", 'false'],
  }),
  ...faultsIn('machines/campaign/reorganisation/handing-over.ts', merging, {
    'members come as often as it is reported': [
      'into === handsOver?.into && !isDone',
      'into === handsOver?.into',
    ],
  }),
  ...faultsIn('machines/campaign/committee/slates.ts', merging, {
    'a cell that merges comes back on the slate': [" || type === 'cell.merge'", ''],
  }),
  ...faultsIn('records/stood-campaign.ts', ['records/reorganised.test.ts'], {
    'a paper of an earlier day has the name of today': [
      'planOn(record.plan, dateOf(at,',
      'planOn(record.plan, dateOf(Date.now(),',
    ],
  }),
];
