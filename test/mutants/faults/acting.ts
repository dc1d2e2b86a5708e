import { type Fault, faultsIn } from '../fault.ts';

const acting = ['web/acting/acting.test.ts'];
const files = ['web/acting/files.test.ts'];
const foreseeing = ['web/acting/foreseeing.test.ts'];
const browser = ['web/acting/acting-browser.test.ts'];
const security = ['test/security-web.test.ts'];

/** Acting on the pages: whose request it is, what is sent, and what is shown of it. */
export const actingFaults: Fault[] = [
  ...faultsIn('web/refused-status.ts', ['web/acting/acting.test.ts', 'test/security-web.test.ts'], {
    'a case that has moved on is answered as a wrong form': ['NOT_NOW: 409', 'NOT_NOW: 422'],
    'what is another role’s is answered as a wrong form': ['NOT_ALLOWED: 403', 'NOT_ALLOWED: 422'],
  }),
  ...faultsIn('web/own-request.ts', security, {
    'a form of another site is taken': ["return site === 'same-origin'", 'return true', '3.5.1'],
    'a form of a page without an origin is taken': ['from !== undefined && ', '', '3.5.1'],
  }),
  ...faultsIn('office/sending/written-payloads.ts', acting, {
    'a correction asks which fields, not what they are': [
      "if (type === 'person.correct') return correction;",
      '',
      'the office corrects',
    ],
  }),
  ...faultsIn('web/acting/filled-form.ts', files, {
    'a form is sent with a file that was never stored': [
      "unread.set(field, 'notAFile');",
      'void field;',
      'a file that the store',
    ],
    'files chosen in a form that is refused are gone': [
      'const keeps = posted.chosen.length + posted.passedOver.length > 0 &&',
      'const keeps = posted.chosen.length < 0 &&',
      'a form that is refused keeps',
    ],
  }),
  ...faultsIn('web/acting/form-routes.ts', files, {
    'a file is stored under the name of whoever has come to the machine since': [
      "c.req.header('x-person') !== place.person",
      'c.req.header() === undefined',
      '8.2.2',
    ],
  }),
  ...faultsIn('words/forms/said-date.ts', ['words/forms/said-date.test.ts'], {
    'a day alone is said to be enough where its time is needed': [
      "const date = kind === 'instant' ? null : readDate(text);",
      'const date = readDate(text);',
    ],
  }),
  ...faultsIn('web/acting/filled-form.ts', acting, {
    'what one has typed is sent under the name of another': [
      "posted.draft.person !== '' && posted.draft.person !== person",
      'posted.draft.person === null',
      'what one has typed',
    ],
  }),
  ...faultsIn('web/acting/named-matters.ts', ['web/acting/named-matters.test.ts'], {
    'the team is asked to answer what nobody disputes': [
      '!agreed && objection !== null',
      'agreed || objection !== null',
      'only those that are disputed',
    ],
    'a decision that nobody has issued is offered to be withdrawn': [
      'filter((one) => isAboutDecision(type, one) ?? true)',
      'filter((one) => isAboutDecision(type, one) !== null)',
      'as far as they can be withdrawn',
    ],
  }),
  ...faultsIn('web/pages/cell.ts', ['web/pages/cell.test.ts'], {
    'a time that has not begun to run ends in 1970': [
      'const due = obligation.deadlines.at(-1)?.due;',
      'const due = obligation.deadlines.at(-1)?.due ?? 0;',
      'has no date before',
    ],
  }),
  ...faultsIn('web/acting/starting-values.ts', ['web/acting/starting-values.test.ts'], {
    'of several objections the first is answered': [
      'only === undefined || others.length > 0',
      'only === undefined',
    ],
    'the only objection that waits is to be looked for': [
      "return theOnly('objection', openObjections(named));",
      'return {};',
    ],
    'rows of a set that the cell need not score have to be filled in': [
      ' && isSelfScored(plan, subject)',
      '',
    ],
    'a bonus with its proof and no points is left out': [
      "if (field !== 'criterion' && value.trim() !== '') blank.delete(row);",
      "if (field === 'points' && value.trim() !== '') blank.delete(row);",
    ],
  }),
  ...faultsIn('records/drafts.ts', ['records/drafts.test.ts'], {
    'everybody’s drafts stand among a person’s tasks': [
      '.where(and(eq(drafts.campaign, campaign), eq(drafts.person, person)))',
      '.where(eq(drafts.campaign, campaign))',
      'one person’s',
    ],
  }),
  ...faultsIn('web/static/tokens.css', ['web/appraisal-browser.test.ts'], {
    'in the dark nobody reads what is written': ['--ink-2: #b9c4c1;', '--ink-2: #39443f;', 'light and dark'],
  }),
  ...faultsIn('web/static/draft.js', ['web/acting/draft-browser.test.ts'], {
    'two saves are under way at once': [
      'if (stopped || leaving || saving !== null || edits === kept) return;',
      'if (stopped || leaving || edits === kept) return;',
      'one save after another',
    ],
    'saved is said of what nobody has answered for': [
      "  say('');\n  sayTrouble(words.unreachable);",
      "  say('đã lưu 10:42');\n  sayTrouble(words.unreachable);",
      'the server away',
    ],
    'a form that another tab has saved is saved over': [
      "stopped = told.conflict !== 'large';",
      'stopped = false;',
      'of two tabs',
    ],
    'a session that has ended is taken for a save': ["redirect: 'manual',", '', 'a session that has ended'],
    'a form is sent while a save is under way': [
      'if (saving !== null) {\n    event.preventDefault();',
      'if (stopped) {\n    event.preventDefault();',
      'ends before the form is sent',
    ],
  }),
  ...faultsIn('web/static/draft.js', ['web/acting/files-browser.test.ts'], {
    'a broken connection gives a file up': [
      'const isAway = answer === null || answer.status >= 500;',
      'const isAway = answer?.status >= 500;',
      'one after the other',
    ],
  }),
  ...faultsIn('web/static/draft.js', ['web/acting/large-files-browser.test.ts'], {
    'files that are too large together go with the form': [
      'if (areTooLargeTogether()) {',
      'if (form === null) {',
      'with a script they go one by one',
    ],
  }),
  ...faultsIn('web/acting/posted-body.ts', ['web/acting/large-files-browser.test.ts'], {
    'what was typed is lost with files that are too large together': [
      'size > LARGEST_BODY && size <= LARGEST_READ',
      'size > LARGEST_READ',
      'without a script nothing is sent',
    ],
  }),
  ...faultsIn('web/forms/typed-parts.ts', ['web/forms/typed-parts.test.ts'], {
    'a mark that comes in two pieces is not seen': [
      'held.length - mark.length + 1',
      'held.length',
      'whichever pieces it comes in',
    ],
    'typing without end is read': [
      'left -= Buffer.byteLength(value);',
      '',
      'more typing than any form holds',
    ],
    'a file that nobody chose was passed over': ["if (file !== '') yield", 'yield', 'whichever pieces'],
  }),
  ...faultsIn('web/acting/form-routes.ts', files, {
    'files of a draft that was thrown away count on': [
      '        await cleared(acting, place, context);\n      }',
      '      }',
      'counts no longer',
    ],
  }),
  ...faultsIn('web/acting/attaching.ts', files, {
    'files that nothing names keep a file out': [
      'if (together > FILE_LIMITS.cell / 2) await',
      'if (together > 10 * FILE_LIMITS.cell) await',
      'before the files of a case',
    ],
  }),
  ...faultsIn('web/acting/filled-form.ts', ['web/acting/guarded-files.test.ts'], {
    'what was typed is gone while files can’t be looked for': [
      'if (away === null) throw error;',
      'throw error;',
      'a form that names a file comes back whole',
    ],
  }),
  ...faultsIn('web/acting/attaching.ts', files, {
    'anybody fills the store of any case': ['if (!place.isTheirs)', 'if (place === null)', '8.2.2'],
  }),
  ...faultsIn('web/acting/filled-form.ts', acting, {
    'a form sent twice is two events': [
      '{ id: posted.eventId, ...paper }',
      '{ ...paper }',
      'has the receipt',
    ],
  }),
  ...faultsIn('web/acting/form-routes.ts', acting, {
    'what was typed into a refused form is gone': [
      'formShown(context, form, { wrong }), wrong.status',
      'formShown(context, { ...form, values: new Map() }, { wrong }), wrong.status',
      'all that was typed',
    ],
  }),
  ...faultsIn('web/acting/form-routes.ts', foreseeing, {
    'what moves the dates of all is sent without its list': [
      'if (isForeseenFirst(place.type) && ',
      'if (isForeseenFirst(place.type) && posted.add !== null && ',
      'that moves dates',
    ],
    'the list of one content lets another be sent': [
      'posted.foreseen !== foreseenMark(sending)',
      "posted.foreseen === ''",
      'that moves dates',
    ],
  }),
  ...faultsIn('machines/fulfilment.ts', ['machines/fulfilment.test.ts'], {
    'an event that changes nothing of what is owed leads to it': [
      'ways.some(({ target }) => target?.some((one) => !within.includes(one)))',
      'ways.length > 0',
    ],
  }),
  ...faultsIn('web/acting/task-place.ts', acting, {
    'a mail leads to a form when nothing is owed any more': [
      'owed !== undefined && person !== null && isOwedBy(person, owed, campaign.roster, audience)',
      'person !== null',
      'a mail leads',
    ],
  }),
  ...faultsIn('web/acting/form-routes.ts', foreseeing, {
    'a form that waits for what would change says nothing of it': [
      'formShown(context, one.form, above), 202)',
      'formShown(context, one.form), 202)',
      'takes longer than a page may',
    ],
  }),
  ...faultsIn('web/static/draft.js', ['web/acting/acting-browser.test.ts'], {
    'what would change is shown by a press alone': [
      'const LOOKS_AGAIN = 2_000;',
      'const LOOKS_AGAIN = 2_000_000;',
      'worked out while its form waits',
    ],
  }),
  ...faultsIn('web/acting/foreseeing.ts', foreseeing, {
    'a cell is shown what would come to others': [
      'foreseenOf(seenChanges(lines, viewer, around), campaign, then, open)',
      'foreseenOf(lines, campaign, then, open)',
      'what is theirs',
    ],
    'nobody is told that the campaign can’t be reached': [
      "if (!(error instanceof Failure) || error.kind !== 'unreachable') return { wrong };",
      'return { wrong };',
      'can’t be reached',
    ],
  }),
  ...faultsIn('web/route-parts.ts', acting, {
    'after a name is chosen any site may follow': [
      "ownPath(path) ?? '/tasks'",
      'String(path)',
      'a name that nobody has',
    ],
  }),
  ...faultsIn('web/acting/acting.ts', security, {
    'a body is read without end': ['bounded(LARGEST_BODY)', 'bounded(Number.MAX_SAFE_INTEGER)', '5.2.1'],
    'a page beside those that are known': [
      "    '/tasks',\n",
      "    '/all-tasks',\n",
      'every route has its row',
    ],
  }),
  ...faultsIn('machines/door/content-issues.ts', security, {
    'a form proves its scores by a file of another cell': [
      'file === undefined || file.cell === subject',
      'file === undefined || file.cell !== subject',
      '8.2.2',
    ],
  }),
  ...faultsIn('web/acting/not-taken.ts', acting, {
    'a reason stands beside the row that came before': [
      'return [nameOf(path), line] as const',
      'return [path, line] as const',
      'below a row that stayed empty',
    ],
  }),
  ...faultsIn('web/forms/form-decoding.ts', ['web/forms/forms.test.ts'], {
    'a yes that was not given is a no': ["return text === 'yes';", "return text !== 'yes';"],
  }),
  ...faultsIn('web/forms/form-html.ts', ['web/acting/form-options.test.ts'], {
    'a row asks for everything by which something could be scored': [
      '(left.includes(one.name) && isUsed(one.name))',
      'left.includes(one.name)',
    ],
  }),
  ...faultsIn('web/acting/row-heads.ts', ['web/acting/form-options.test.ts'], {
    'a condition is asked for points': ["if (kind === 'gate') return ['met'];\n", ''],
  }),
  ...faultsIn('web/static/live.js', browser, {
    'a page that refreshes itself takes what is being typed': [
      'if (hasForm) sayChanged();\n  else void refresh();',
      'void refresh();',
      'left alone',
    ],
    'a page with a form does not say that something has changed': [
      'if (hasForm) sayChanged();\n  else void',
      'if (!hasForm) void',
      'left alone',
    ],
  }),
  ...faultsIn('web/outside-pages.ts', ['web/acting/acting.test.ts'], {
    'a script that posts too much is answered by a page that it can’t read': [
      "if (c.req.header('accept') === 'application/json')",
      'if (c.req.header("accept") === "none")',
      'more than a door takes',
    ],
  }),
  ...faultsIn('web/forms/choice-html.ts', ['web/forms/forms.test.ts'], {
    'every row of a list offers everybody': [
      'options.filter((option) => option.value === value)',
      'options',
      'not with their square',
    ],
  }),
  ...faultsIn('office/foreseeing/played-beside.ts', ['test/played-beside.test.ts'], {
    'a season is played where everybody waits for it': [
      'if (onProgress === undefined) return await threads.run(asked, { name });',
      "return ((await import('./playing.ts'))[name] as (asked: unknown) => ReturnType<Plays[Name]>)(asked);",
    ],
    'nobody who waits is told how far a season is': [
      "here.on('message', onProgress);",
      '',
      'a season of many cells is played beside',
    ],
  }),
  ...faultsIn('office/foreseeing/season-so-far.ts', ['office/foreseeing/season-so-far.test.ts'], {
    'every step of a season is told': ['if (now - last < every) return;', ''],
    'what is behind a cell is not told': ['standing.stagesDone.length);', '0);'],
  }),
  ...faultsIn('web/acting/pages.ts', ['web/acting/deed-buttons.test.ts'], {
    'the button of a form is called by the form of another deed': [
      'const button = deedButton(view.type, lang);',
      "const button = deedButton('dossier.submit', lang);",
    ],
  }),
  ...faultsIn('web/acting/foreseen-html.ts', ['web/acting/foreseen.test.ts'], {
    'what was shown first is sent by the button of another deed': [
      'deedButton(type, lang)',
      "deedButton('dossier.submit', lang)",
    ],
  }),
];
