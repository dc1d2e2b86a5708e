import { type Fault, faultsIn } from '../fault.ts';

const digest = ['machines/campaign/digest.test.ts'];
const lists = ['words/mail/digest-lists.test.ts'];
const sent = ['records/mail/digest-mail.test.ts'];

/** Where the campaign stands, once a week to committee and office. */
export const digestFaults: Fault[] = [
  ...faultsIn('domain/calendar/weekly-time.ts', ['domain/calendar/weekly-time.test.ts'], {
    'the week is left out of account': ['weekday - weekdayOf(today)', 'weekday'],
    'a day off moves nothing': [
      'isWorkingDay(calendar, planned) ? planned :',
      'planned !== null ? planned :',
    ],
    'a day off is made up for before it': [
      'addWorkingDays(calendar, planned, 1)',
      'addWorkingDays(calendar, planned, 0)',
    ],
    'what a week off has moved is forgotten': ['[-2, -1, 0, 1]', '[0, 1]'],
    'the hour itself comes twice': ['time > after', 'time >= after'],
  }),
  ...faultsIn('machines/campaign/digest.ts', digest, {
    'the digest comes on a day that was taken off': [
      'isWorkingDay: ({ context }) => isWorkingDay(context.terms.calendar, today(context))',
      'isWorkingDay: () => true',
      'waits also where the day has become one since',
    ],
    'the digest begins with an announcement that was refused': [
      'campaignRefusal(context, event) === null && untilDigest',
      'untilDigest',
      'an announcement that the machine refuses begins nothing',
    ],
    'a plan without a digest has one': [
      'digest === null ? null : nextWeekly(calendar, digest, ',
      "nextWeekly(calendar, digest ?? { weekday: 1, at: '08:00' }, ",
      'never where it has none',
    ],
    'old digests gather': [
      "if (digest !== null) enqueue.emit({ type: 'withdraw', keys: [digest] });",
      '',
      'takes the one before back',
    ],
    'the digest is for the office alone': [
      "[{ role: 'committee' }, { role: 'office' }]",
      "[{ role: 'office' }]",
      'to committee and office',
    ],
    'the digest comes once': [
      "{ guard: 'isWorkingDay', target: 'weekly', reenter: true, actions: 'askForDigest' }",
      "{ guard: 'isWorkingDay', target: 'off', actions: 'askForDigest' }",
      'is sent each Monday at 08:00',
    ],
    'after a day off the digest comes no more': [
      "{ target: 'weekly', reenter: true },\n",
      '',
      'waits also where the day has become one since',
    ],
  }),
  ...faultsIn('domain/case/season-standings.ts', lists, {
    'a case that has ended owes still': [
      '.filter(({ standing }) => !standing.ended)\n',
      '.filter(() => true)\n',
    ],
    'a window that is over is overdue': ["view.kind === 'task' && due", 'due'],
    'what is not due yet is overdue': ['due <= now ?', 'due <= now * 2 ?'],
    'the newest comes first': ['a.due - b.due ||', 'b.due - a.due ||'],
    'cells are in the order of their letters': [
      'inNaturalOrder(a.subject, b.subject)',
      '(a.subject < b.subject ? -1 : 1)',
    ],
  }),
  ...faultsIn('words/obligation/overdue-words.ts', lists, {
    'the side that has signed is reminded': [
      'whoWords(stillOwing(view, standing), audience)',
      'whoWords(view.holder, audience)',
    ],
  }),
  ...faultsIn('words/mail/digest-lists.ts', lists, {
    'the campaign is counted as a cell': ["({ subject }) => subject !== 'campaign'", '() => true'],
    'stages without a cell are listed': ['cells.length === 0 ? [] : ', 'cells === null ? [] : '],
    'reminders are dates': ["({ kind }) => kind !== 'step'", '() => true'],
    'five hundred are written out': ['[...items.slice(0, limit), upperFirst', '[...items, upperFirst'],
    'a last day is the day after': ['dueWords(at + 1, audience)', 'dueWords(at + 86_400_000, audience)'],
  }),
  ...faultsIn('words/mail/mail-frame.ts', lists, {
    'an item breaks out of its line': ['items: list.items.map(unbroken)', 'items: list.items'],
  }),
  ...faultsIn('words/mail/notice-lines.ts', lists, {
    'a season that is not at hand has nothing overdue': [
      'isDigest(item) && item.season !== undefined ? digestLists(item.season, audience)',
      'isDigest(item) ? digestLists(item.season ?? [], audience)',
    ],
  }),
  ...faultsIn('words/journal/journal-line.ts', ['words/journal/journal-line.test.ts'], {
    'the digest is an hour that has come': [
      'if (digest !== undefined) return',
      'if (digest === null) return',
    ],
  }),
  ...faultsIn('web/pages/board.ts', ['web/pages/board.test.ts'], {
    'the digest is counted as a reminder': [
      "notices.some(({ step }) => step !== 'news')",
      'notices.length > 0',
    ],
  }),
  ...faultsIn('web/desk/shown-notice.ts', ['web/desk/desk.test.ts'], {
    'the preview of a digest knows the campaign alone': [
      "row.notice.about === 'weeklyDigest' ? reader.cells(campaign.id) : []",
      '[]',
      'what a digest will say is shown with all cells',
    ],
  }),
  ...faultsIn('records/mail/mail-planning.ts', sent, {
    'a digest knows the campaign alone': ['needsAll ? undefined : inArray', 'inArray'],
    'each notice brings the season': ["notice.about === 'weeklyDigest' ? found : []", 'found'],
    'a digest speaks of another campaign': [
      'eq(standings.campaign, campaign.id), needsAll',
      'needsAll',
      'says where each cell of its campaign stands',
    ],
  }),
];
