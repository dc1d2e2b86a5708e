import { type Fault, faultsIn } from '../fault.ts';

const cell = ['machines/cell/cell-dates.test.ts', 'machines/cell/cell.test.ts'];
const corrected = ['machines/cell/corrected-terms.test.ts'];

/** What is due when, who is reminded, and what an extension may do. */
export const deadlineFaults: Fault[] = [
  ...faultsIn('domain/calendar/calendar.ts', ['domain/calendar/calendar.test.ts'], {
    'a worked Saturday is a day off': ['if (calendar.workedDays.includes(date)) return true;', ''],
    'a holiday is a working day': ['&& !calendar.holidays.includes(date)', ''],
    'a period counts the day on which it opens': [
      'utcOffset), workingDays);',
      'utcOffset), workingDays - 1);',
    ],
    'the last day in time is the day of the exclusive instant': ['dateOf(due - 1,', 'dateOf(due,'],
  }),
  ...faultsIn('domain/calendar/public-holidays.ts', ['domain/calendar/public-holidays.test.ts'], {
    'Tết is laid in one way': [
      'laid(TET.oneOfTheOldYear).intersection(laid(TET.twoOfIt))',
      'laid(TET.oneOfTheOldYear)',
    ],
    'a holiday on a weekend is not made up for': ['    off.add(next);\n', ''],
    'two holidays are made up for on one day': [
      'while (isWeekend(next) || off.has(next))',
      'while (isWeekend(next))',
    ],
    'the holiday of 24/11 is older than it is': ["{ day: '11-24', from: 2026 }", "{ day: '11-24', from: 0 }"],
    'holidays of the last year of a season are passed over': [
      '- Number(first.slice(0, 4)) + 1 }',
      '- Number(first.slice(0, 4)) }',
    ],
  }),
  ...faultsIn('domain/plan/plan-warnings.ts', ['domain/plan/plan-check.test.ts'], {
    'sessions beside each other are those of one id': ['one.date === date &&', 'one.id === date &&'],
  }),
  ...faultsIn('domain/plan/holiday-warnings.ts', ['domain/plan/plan-check.test.ts'], {
    'days off are looked at in the years of sessions alone': ['addDays(last, RUNS_AFTER)', 'last'],
  }),
  ...faultsIn('domain/calendar/unusual-times.ts', ['domain/calendar/unusual-times.test.ts'], {
    'a session through a night is usual': [' || last !== date\n', '\n'],
    'a session beside another is usual': ['one.from < other.to && ', 'one.from > other.to && '],
    'a year too far is usual': ['const FURTHEST = 366;', 'const FURTHEST = 36_600;'],
  }),
  ...faultsIn('machines/cell/inspection/inspection-setup.ts', ['machines/cell/cell.test.ts'], {
    'a cell that is moved back stays in a session of its own': [
      'id: withOthers || beside ? shared.id : alone',
      'id: withOthers ? shared.id : alone',
    ],
    'a cell forgets where the others of its session have been moved to': [
      'one.cells.length > 1 ? { ...one, ...times } : one',
      'one.cells.length > 1 ? one : { ...one, ...times }',
    ],
  }),
  ...faultsIn('machines/door/content-issues.ts', cell, {
    'a reason for an unusual time is asked for in any case': [
      'if (given.timeReason !== undefined) return null;',
      '',
    ],
  }),
  ...faultsIn('domain/obligation/ladder.ts', ['domain/obligation/ladder.test.ts'], {
    'a step inside of the skipped hours is sent': ['at > openedAt && at >= earliest', 'at > openedAt'],
    'the last step does not wait for the closing': ['Math.min(at, closes)', 'closes'],
    'two steps of one moment are both sent': ['marks[index + 1]?.at !== at', 'index >= 0 && at > 0'],
    'an appointment is reminded of after it': [
      "step.when.workingDays > 0 ? kind === 'task' : at < due",
      'step.when.workingDays > 0 || at < due',
    ],
  }),
  ...faultsIn('domain/obligation/obligations.ts', cell, {
    'a late cell is told to the head instead of the deputy': [
      "case 'office':\n      return ['committeeDeputy', 'committeeHead'];",
      "case 'office':\n      return ['committeeHead', 'committeeDeputy'];",
    ],
  }),
  ...faultsIn('cli/rehearsal/rehearsal-words.ts', ['cli/rehearsal/rehearsal-words.test.ts'], {
    'a deadline is shown on the day after it': [
      "const endsDay = (what === 'due'",
      "const endsDay = (what === 'late'",
    ],
  }),
  ...faultsIn('worker/skip-time.ts', ['worker/skip-time.test.ts'], {
    'a clock that moves on slowly counts as standing still': [
      'if (now !== seen) movedAt = Date.now();\n    else if',
      'if',
    ],
    'a clock that stands still is waited for': [
      'Date.now() - movedAt > patience',
      'Date.now() - movedAt > patience * 100',
    ],
  }),
  ...faultsIn('worker/start-summary.ts', ['worker/start-summary.test.ts'], {
    'the greeting tells a deadline on the day after it': [
      'when: dueWords(at, audience), words }',
      'when: momentWords(at, audience), words }',
    ],
  }),
  ...faultsIn('machines/cell/overtaken.ts', ['machines/cell/overtaken.test.ts'], {
    'a paper that came too late is told that it came in time': [
      'at !== null && event.at < at',
      'at !== null && event.at > 0',
    ],
  }),
  ...faultsIn('machines/cell/cell-rules.ts', cell, {
    'an extension may end with the deadline that it extends': [
      'if (until <= current.due)',
      'if (until < current.due)',
      'only to a later instant than the deadline that counts',
    ],
    'an extension until a day that is past is taken': [
      "if (until <= Date.now()) return { reason: 'extensionOver'",
      "if (until <= 0) return { reason: 'extensionOver'",
      'on a paper whose new date is past when it is entered: refused, and the way that is left is told',
    ],
    'an extension may pass the start of the session': [
      'if (start !== null && until > start) return',
      'if (start !== null && until > start + 86_400_000) return',
    ],
    'the office extends by one working day more than the plan allows': [
      'lastDayBefore(calendar, first), workingDays), 1)',
      'lastDayBefore(calendar, first), workingDays), 2)',
    ],
    "the office's limit excludes its last instant": ['until > limit)', 'until >= limit)'],
    "the office's limit counts from the current deadline": [
      'lastDayBefore(calendar, first)',
      'lastDayBefore(calendar, current.due)',
    ],
    'the office extends as often as it likes': ['context.extensions >= times ||', ''],
    'the office extends as late as it likes': ['|| until > limit', ''],
    "the office's limit is counted in days of the calendar": [
      'addWorkingDays(calendar, lastDayBefore(calendar, first), workingDays)',
      'addDays(lastDayBefore(calendar, first), workingDays)',
    ],
    'what has closed is taken all the same': [
      'closes !== null && at >= closes',
      'closes !== null && at > closes + 1',
      'an extension granted after the date reopens the dossier until the new date',
    ],
    'reading is due on the day of the session': [
      '-workingDaysBeforeSession',
      '-0 * workingDaysBeforeSession',
      '[R32, R44] the team reads by 17:00 of the working day before the session',
    ],
    'the inspection is due two days after its session': [
      'instantAt(addDays(day, 1)',
      'instantAt(addDays(day, 2)',
      'a task without a closing stays owed when it is late, and is reminded of',
    ],
    'a session may be moved into the past': ['if (startsAt <= Date.now())', 'if (startsAt <= 0)'],
    'a session is moved with its dossier already due': ['dossierDue <= Date.now()', 'dossierDue <= 0'],
    'a session may end before it starts': ['if (endsAt <= startsAt)', 'if (endsAt <= 0)'],
    'a finished inspection has its session moved': [
      "}\n  return context.inspection.finishedAt === null ? null : { reason: 'inspectionFinished' };",
      '}\n  return null;',
      'is neither moved nor postponed by the office',
    ],
    'a finished inspection has its session postponed by event': [
      "'session.postpone': (context) =>\n    context.inspection.finishedAt === null ? null : { reason: 'inspectionFinished' },\n  'minutes.dispute'",
      "'session.postpone': () => null,\n  'minutes.dispute'",
      'is neither moved nor postponed by the office',
    ],
    'a finished inspection has its session postponed by command': [
      "'session.postpone': (context) =>\n    context.inspection.finishedAt === null ? null : { reason: 'inspectionFinished' },\n};",
      "'session.postpone': () => null,\n};",
    ],
    'a return may ask for what is past': ["if (until <= Date.now()) return { reason: 'dateInPast' };", ''],
  }),
  ...faultsIn('machines/cell/dossier/dossier-deadlines.ts', cell, {
    'an extension never closes': [
      'deadline: { due, closes: closesWithSession(context), who: by',
      'deadline: { due, closes: null, who: by',
    ],
    'nobody is told why a dossier came back': [
      "why: event.payload.notes.map(({ text }) => text).join('; '),",
      "why: 'plan',",
      'a returned dossier has its own date',
    ],
  }),
  ...faultsIn('machines/cell/dossier/dossier-deadlines.ts', corrected, {
    'reading is due when it was, although the day before the session is off': [
      "return moveDeadline(after, enqueue, 'reading', { ...byPlan(due), who: by, why: reason });",
      'return after.obligations;',
      'by the working day before its session',
    ],
  }),
  ...faultsIn('machines/standing.ts', ['machines/standing.test.ts'], {
    'a late appointment stands behind a task in time': [
      'Number(b.late) - Number(a.late) || ',
      '',
      'what is late comes before a task',
    ],
  }),
  ...faultsIn('domain/obligation/deadline-rule.ts', cell, {
    'a completion is due after the session that ends it': ['Math.min(due, closes)', 'due'],
  }),
  ...faultsIn('domain/obligation/deadline-rule.ts', corrected, {
    'a milestone that was corrected counts for nothing': [
      'milestone > rule.from ? milestone',
      'milestone > rule.from && rule.workingDays > 999 ? milestone',
      'by the corrected milestone',
    ],
  }),
  ...faultsIn('machines/obligation/obligation-actions.ts', corrected, {
    'what is counted in working days stays when the calendar is changed': [
      'rule === undefined ? before : ruledTimes(rule, owner.terms, closes)',
      'before',
      'later what is counted in working days',
    ],
    'reminders stay on days that are off now': [
      "      enqueue.sendTo(obligationName(id), { type: 'extend', clock: clockOf(now, id) });\n",
      '      now = owner;\n',
      'by the new working days',
    ],
  }),
  ...faultsIn('machines/cell/whole-case.ts', corrected, {
    'locked minutes cite another decision': [
      'isLocked ? context.basis : {',
      'isLocked && Date.now() < 0 ? context.basis : {',
      'until its minutes are locked',
    ],
  }),
  ...faultsIn('machines/campaign/corrections.ts', ['machines/campaign/corrections.test.ts'], {
    'sessions that lie ahead stay where they were': [
      "one.state === 'scheduled'",
      "one.state === 'held'",
      'is held elsewhere',
    ],
    'the campaign itself goes by the old calendar': [
      '{ ...terms, calendar: changedCalendar(terms.calendar, event.payload) }',
      '{ ...terms }',
      'each cell goes by them',
    ],
    'cells go on by the old calendar': [
      "running(context), 'terms.correct'",
      "[], 'terms.correct'",
      'each cell goes by them',
    ],
  }),
  ...faultsIn(
    'machines/campaign/preparation/preparation-rules.ts',
    ['machines/campaign/corrections.test.ts'],
    {
      'what stands already is corrected once more': [
        "differs ? null : { reason: 'nothingCorrected' }",
        'null',
        'cites another decision on the team',
      ],
      'a date of the plan that is over is taken': [
        'until > now ? []',
        'until > 0 ? []',
        'a date of the plan that is over',
      ],
    },
  ),
  ...faultsIn('machines/campaign/campaign-rules.ts', ['machines/campaign/corrections.test.ts'], {
    'a day that is off already is taken': [
      'invalid(calendarProblems(terms.calendar, payload, Date.now()))',
      'invalid(calendarProblems(terms.calendar, payload, Date.now()).slice(9))',
      'of a day that is off already',
    ],
  }),
  ...faultsIn('machines/campaign/campaign.ts', ['machines/campaign/corrections.test.ts'], {
    'the corrected decision on the team is forgotten': [
      'checklist: { ...context.checklist, teamDecision, ...dated },',
      'checklist: { ...context.checklist, ...dated },',
      'cites another decision on the team',
    ],
  }),
  ...faultsIn('machines/obligation/ruled-deadline.ts', ['machines/campaign/corrections.test.ts'], {
    'a deadline forgets how it came about': [
      "  why: 'plan',\n  rule,\n",
      "  why: 'plan',\n",
      'has the date of the team’s report put right',
    ],
  }),
  ...faultsIn('domain/calendar/calendar-change.ts', ['domain/calendar/calendar-change.test.ts'], {
    'a Saturday that is worked becomes a holiday of the list': [
      'off.filter((date) => !isWeekend(date))',
      'off',
      'has a weekday off',
    ],
    'a day that is over is changed': ['if (date < today)', 'if (date < today && index > 99)'],
  }),
  ...faultsIn('domain/plan/correction.ts', ['records/recording.test.ts'], {
    'the plan keeps its old days off': [
      '...changedDays(plan.calendar, { off, worked }',
      '...changedDays(plan.calendar, { off: [], worked: [] }',
    ],
  }),
  ...faultsIn('machines/cell/result/result-deadlines.ts', cell, {
    'an improvement plan is due by the period although the awards have a date': [
      "    milestone: 'awards',\n",
      '',
      '[R19] the improvement plan is due before the awards are decided, or else within its days',
    ],
  }),
  ...faultsIn('machines/cell/inspection/session.ts', cell, {
    'a session that was moved keeps its old start': [
      "actions: [notifyMove, 'setSession', 'followSession'] }",
      "actions: [notifyMove, 'followSession'] }",
    ],
    'the dossier does not follow its session': [
      "actions: [notifyMove, 'setSession', 'followSession'] }",
      "actions: [notifyMove, 'setSession'] }",
      'moved to 13/12: both sides are told old and new, and the dossier stays due before 11/12',
    ],
    'a postponed session starts at its old time': ["[notifyPostponed, 'unsetSession']", '[notifyPostponed]'],
  }),
  ...faultsIn('machines/cell/result/appraisal-stages.ts', cell, {
    'a dismissed objection opens a whole new window': [
      'if (before === undefined) return',
      'if (before !== undefined || Date.now() > 0) return',
      'goes on for what is left of it after an objection was dismissed some days later',
    ],
    'a letter that came in time is lost by its late entry': [
      "'objection.raise': { guard: 'ruleAllows', target: 'objected', actions: 'raiseObjection' },\n        'command",
      "'command",
      'is decided on as any other, and stands with its own day',
    ],
    'a case is concluded before letters are entered': ["initial: 'enteringLetters'", "initial: 'resting'"],
    'an objection is answered and the window never closes': [
      "target: 'settled',\n          actions: 'keepClosed'",
      "target: 'objected',\n          actions: 'keepClosed'",
      '[R37, R38] the decision opens the window, and when it is over and letters are entered the case is concluded',
    ],
  }),
  ...faultsIn('machines/cell/result/result-rules.ts', cell, {
    'a letter is older than the decision that it is about': [
      'decided !== null && dateOf(at, terms.calendar.utcOffset) < decided',
      'false',
    ],
    'a letter that came too late is taken': [
      'due !== undefined && at >= due',
      'due !== undefined && at > due',
    ],
  }),
  ...faultsIn('machines/obligation/obligation-log.ts', ['machines/obligation/owed-again.test.ts', ...cell], {
    'a deadline that is extended stands before the old one': [
      'deadlines: [...log.deadlines, { ...deadline, at: now }]',
      'deadlines: [{ ...deadline, at: now }, ...log.deadlines]',
    ],
    'an extended obligation is late as before': ['late: deadline.due <= now,', 'late: log.late,'],
    'lateness is told one instant late': [
      'now >= (log.deadlines',
      'now > (log.deadlines',
      'what is due is late from that very instant on',
    ],
    'what is owed again until the same instant has the key of the first time': [
      'times === 0 ? first',
      'times >= 0 ? first',
    ],
  }),
  ...faultsIn('machines/obligation/obligation-log.ts', ['machines/obligation/owed-again.test.ts'], {
    'what is owed a third time has the key of the second time': [
      'times + 1',
      'Math.min(times + 1, 2)',
      'a dossier that is returned twice',
    ],
    'what is owed again forgets what was asked for': [
      'asked: before?.asked ?? []',
      'asked: []',
      'two requests for more time on one day',
    ],
    'a day of its own has the key of a day before it': [
      'asked.filter(({ key }) => key === first',
      'asked.filter(({ key, step: other }) => other === step || key === first',
      'a due day that is moved and moved back',
    ],
  }),
  ...faultsIn('machines/obligation/obligation-actions.ts', ['machines/obligation/owed-again.test.ts'], {
    'a due day that is moved is not told': [
      'if (isDueAnew && isOpen(owner, id)) obligations',
      'if (!isDueAnew && isOpen(owner, id)) obligations',
      'a due day that is moved and moved back',
    ],
  }),
  ...faultsIn('words/obligation/told-so-far.ts', ['words/obligation/why-waiting.test.ts'], {
    'what is owed again stands as told by the mail of the first time': [
      'askedAt >= view.openedAt',
      'askedAt >= 0',
    ],
    'a window that goes on stands as told to nobody': [
      "since.some(({ step }) => step === 'opening') ? since : steps",
      'since',
    ],
    'one who has signed already stands as reminded for the other side': [
      'rows.filter(({ person }) => !done.includes(person))',
      'rows.filter(({ person }) => done.includes(person) || person.length > 0)',
    ],
  }),
  ...faultsIn(
    'domain/obligation/asked-steps.ts',
    ['words/obligation/why-waiting.test.ts', 'test/people/handover.test.ts'],
    {
      'a reminder of the one before stands as one of whoever took over': [
        'former: theirs.length === 0 && to.length > 0',
        'former: false',
        'no reminder of the one before stands as one of whoever took over',
      ],
      'whoever took over stands as told by nothing': [
        "notice.about === id && notice.step === 'handOver'",
        "notice.about !== id && notice.step === 'handOver'",
        'no reminder of the one before stands as one of whoever took over',
      ],
    },
  ),
  ...faultsIn('machines/obligation/obligation-actions.ts', cell, {
    'a moved deadline leaves the old notices on their way': [
      "if (isDueAnew) enqueue.emit({ type: 'withdraw', keys: keysOf(owner, id) });",
      '',
    ],
    'what is settled leaves its notices on their way': [
      "enqueue.emit({ type: 'withdraw', keys: keysAtEnd(owner, id) });",
      '',
      'submitting withdraws the notices of the dossier and no later one is sent',
    ],
    'a moved deadline leaves its clock as it was': [
      'if (isOpen(owner, id))\n',
      'if (!isOpen(owner, id))\n',
      'on a paper whose new date is past when it is entered: refused, and the way that is left is told',
    ],
  }),
  ...faultsIn('machines/obligation/obligation.ts', ['machines/obligation/outage.test.ts', ...cell], {
    'after an outage every step that was missed is sent': [
      'at > mark.at && at <= Date.now()',
      'at > mark.at && at < 0',
    ],
    'an extension leaves the old steps armed': [
      "actions: ['disarm', 'takeClock', 'arm']",
      "actions: ['takeClock', 'arm']",
      '[X8] the office extends within the limit of the plan once, the head beyond it',
    ],
    'a task closes when it is due': [
      'context.closes ?? Number.POSITIVE_INFINITY',
      'context.closes ?? context.due',
      'a task without a closing stays owed when it is late, and is reminded of',
    ],
  }),
];
