import { type Fault, faultsIn } from '../fault.ts';

const renaming = ['machines/campaign/reorganisation/renaming.test.ts'];
const committee = ['machines/campaign/reorganisation/committee-change.test.ts'];
const splitting = ['machines/campaign/reorganisation/splitting.test.ts'];
const merging = ['machines/campaign/reorganisation/merging.test.ts'];

/** Names by day, a committee that becomes another, cells that merge and cells that split. */
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
      'date === null || countedOn(context, date) === counted',
      'date === null || counted !== null',
    ],
  }),
  ...faultsIn('domain/people/merged-roles.ts', ['domain/people/merged-roles.test.ts'], {
    'two heads head one cell': ["(entry.role === 'cellHead' && entry.person === before)", 'false'],
  }),
  ...faultsIn('web/access/viewer.ts', ['web/access/seen.test.ts'], {
    'nobody reads the case of a cell that merged into theirs': [
      ', ...casesTakenOver(roster, cells)]',
      ']',
      'merged into it',
    ],
  }),
  ...faultsIn('domain/people/merged-roles.ts', ['domain/people/merged-roles.test.ts'], {
    'a case that was taken over is left behind by the next merge': ['    theirs.add(cell);\n', ''],
  }),
  ...faultsIn('machines/campaign/reorganisation/handing-over.ts', merging, {
    'members come as often as it is reported': [
      'into === handsOver?.into && !isDone',
      'into === handsOver?.into',
    ],
  }),
  ...faultsIn('machines/campaign/campaign-people.ts', [...merging, ...splitting], {
    'whoever goes along to another cell keeps the role in the first': [
      'const roster = replacedRoster(context.roster, change, today);',
      'const roster = replacedRoster(context.roster, { ...change, remove: [] }, today);',
    ],
  }),
  ...faultsIn('domain/people/split-roles.ts', ['domain/people/split-roles.test.ts'], {
    'the whole committee goes along to the new cell': ['          going.includes(entry.person) &&\n', ''],
    'a new cell has as many heads as people': ["person === head ? 'cellHead' : 'cellMember'", "'cellHead'"],
    'a head who goes along twice has the role twice': [
      '[...new Set([head, ...people])]',
      '[head, ...people]',
    ],
  }),
  ...faultsIn('machines/campaign/reorganisation/splitting-rules.ts', splitting, {
    'the head of a cell leaves it for the new one': ['head === stays ?', 'head !== head ?'],
    'somebody unknown heads the new cell': ['context.people.includes(head)', 'true'],
    'whoever goes along is of any committee': ['there.includes(person)', 'true'],
  }),
  ...faultsIn('machines/campaign/reorganisation/splitting.ts', splitting, {
    'members go to a new cell and nobody hands them over': [
      'enqueue.assign({ ...joined, ...withHandover(context, { from: cell, into, by, reason }) });',
      'enqueue.assign(joined);',
    ],
    'of a split nobody is told what is still to be done': [
      'stillOwed: splitTasks(payload)',
      'stillOwed: splitTasks({ people: [], members: [] })',
    ],
    'a new cell begins with the people of before': ['...joined, roster }, into)', '...joined }, into)'],
  }),
  ...faultsIn('domain/case/merge-notes.ts', ['domain/case/merge-notes.test.ts'], {
    'a session that has begun is called off': ['session.startsAt > now', 'true'],
    'answered difficulties end without an answer': ['answer === null', 'true'],
    'an appointment is a task that ends': [".filter(({ kind }) => kind === 'task')", ''],
    'members who stand in both lists come along': ['members.length - twice.length', 'members.length'],
    'the first dossier is the one that stays': ['content.dossiers?.at(-1)', 'content.dossiers?.at(0)'],
  }),
  ...faultsIn('domain/case/split-notes.ts', ['domain/case/split-notes.test.ts'], {
    'members of a split who are not in the list go along unsaid': [
      'going.members.filter((id) => !listed',
      'going.members.filter((id) => listed',
    ],
    'a vote of the first cell counts in the new one': ['ballot !== null', 'ballot === null'],
    'the dossier of a cell that splits is its first': [
      'content.dossiers?.at(-1)?.version',
      'content.dossiers?.at(0)?.version',
    ],
  }),
  ...faultsIn('web/access/seen-campaign.ts', ['web/access/seen.test.ts'], {
    'a cell reads the names that other cells had': [
      'plan.renamed.filter(({ cell }) => mine(cell))',
      'plan.renamed',
      'names that other cells had',
    ],
  }),
  ...faultsIn('activities/compose-mail.ts', ['activities/compose-mail.test.ts'], {
    'a mail of an earlier day has the name of today': [
      'planOn(newest, dateOf(now, newest.calendar.utcOffset))',
      'newest',
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
  ...faultsIn('domain/people/merged-roles.ts', ['domain/people/merged-roles.test.ts'], {
    'whoever is of a cell from a later day is so at once in the other': [
      'from > today && { from }',
      'from > today && {}',
    ],
    'whoever is of a cell for some days more is of the other for ever': ['...(to !== null && { to }),', ''],
    'whoever is of a cell as one thing after another is of the other for the first days alone': [
      '...come.map((held)',
      '...come.filter(({ person }, at) => come.findIndex((one) => one.person === person) === at).map((held)',
    ],
  }),
];
