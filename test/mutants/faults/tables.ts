import { type Fault, faultsIn } from '../fault.ts';

const workbook = ['documents/workbooks/tables/table-workbook.test.ts'];
const sorting = ['documents/workbooks/tables/sorting.test.ts'];
const exported = ['office/export-tables.test.ts'];
const taken = ['web/exports/tables.test.ts'];
const archived = ['office/archive/archive-campaign.test.ts'];

/** What is taken out of the records: tables, and a campaign's archive. */
export const tableFaults: Fault[] = [
  ...faultsIn('documents/workbooks/tables/table-workbook.ts', workbook, {
    'what was typed is a formula where it begins like one': [
      "if (typeof value === 'string') return textCell(whole(value), weight);",
      "if (typeof value === 'string') return value.startsWith('=') ? { value: value.slice(1), type: 'Formula' } : textCell(whole(value), weight);",
      'is written as a text, and read back unchanged',
    ],
    'a workbook says when it was made': [
      'zipSync(unzipSync(archive), { mtime: SOME_DAY })',
      'zipSync(unzipSync(archive), { mtime: new Date() })',
      'gives the same bytes on another day',
    ],
    'a table without rows says nothing': [
      'rows.length === 0 ? [[textCell(empty',
      'rows.length === 9 ? [[textCell(empty',
      'says so in its one line',
    ],
  }),
  ...faultsIn('documents/workbooks/tables/printed-sheets.ts', workbook, {
    'what is added up is filtered with the rows': [
      '{rows + 1}`;',
      '{rows + 2}`;',
      'filters its rows and nothing',
    ],
  }),
  ...faultsIn('documents/workbooks/criteria-workbook-cells.ts', workbook, {
    'a carriage return is read back as another line’s end': [
      '|(?![\\t\\n])\\p{Cc}',
      '',
      'is written as a text, and read back unchanged',
    ],
  }),
  ...faultsIn('documents/name-order.ts', sorting, {
    'số 10 stands before số 2': [
      "{ sensitivity: 'variant', numeric: true }",
      "{ sensitivity: 'variant' }",
      'số 2 before số 10',
    ],
  }),
  ...faultsIn('documents/workbooks/tables/results-table.ts', exported, {
    'a decision that was taken back counts in the results': [
      '.filter(({ withdrawn }) => !withdrawn)',
      '',
      'results are what the cells were told',
    ],
  }),
  ...faultsIn('office/export-tables.ts', exported, {
    'cases are read for a ranking where there is no slate': [
      'cells: slates.length === 0 ? [] : await cases()',
      'cells: await cases()',
      'of results alone reads no case',
    ],
  }),
  ...faultsIn('web/access/table-matters.ts', taken, {
    'the office takes who was there before it was told': [
      "when === 'always' || (when === 'told' && told[matter] === true)",
      'when !== undefined',
      'once it was told of every cell',
    ],
    'whoever reads one matter of a table takes it': [
      'TABLE_MATTERS[table].every((matter) =>',
      'TABLE_MATTERS[table].some((matter) =>',
      'no other one',
    ],
  }),
  ...faultsIn('web/papers/readable-papers.ts', taken, {
    'a cell that was withdrawn keeps the meal support from the office for good': [
      '(ended && !stagesDone.some(',
      '(ended && stagesDone.some(',
      'no other one',
    ],
  }),
  ...faultsIn('office/archive/archive-campaign.ts', archived, {
    'an archive is of two moments': [
      'if (isAtRest) return written;',
      'if (isAtRest || written !== null) return written;',
      'is of two moments',
    ],
    'a draft in the archive says when it was archived': [
      'until.at ?? row.startedAt, folder',
      'Date.now(), folder',
      'has the same bytes on another day',
    ],
  }),
  ...faultsIn('office/archive/archived-files.ts', archived, {
    'a file with other bytes is archived as if it were whole': [
      'written.sha256 === sha256 ? null',
      "written.sha256 !== '' ? null",
      'one with other bytes',
    ],
  }),
  ...faultsIn('office/archive/archived-journal.ts', archived, {
    'an entry that was changed is archived as if it were whole': [
      'checkChain(place, entries, erasures).map',
      'checkChain(place, [], erasures).map',
      'one that is not as it was sealed',
    ],
  }),
  ...faultsIn('records/backup/new-folder.ts', archived, {
    'a folder has its name before it is whole': [
      'await mkdir(work, { recursive: true, mode: 0o700 });',
      'await mkdir(place, { recursive: true, mode: 0o700 });',
      'is left under its name where its making is killed',
    ],
    'what failed half way stays': [
      'await rm(work, { recursive: true, force: true }).catch(() => undefined);',
      '',
      'is left half made where its making fails',
    ],
  }),
];
