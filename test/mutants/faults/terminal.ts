import { type Fault, faultsIn } from '../fault.ts';

const access = ['test/security-access.test.ts'];
const elsewhere = ['cli/elsewhere/elsewhere.test.ts'];

const running = ['test/bontot.test.ts'];
const overPages = ['cli/elsewhere/over-pages.test.ts'];
const seen = ['web/access/seen.test.ts'];

/** all of these are of one system, which starts for the first */
const TERMINAL = 'bontot at a system elsewhere';

/** Work by commands at a system elsewhere. */
export const terminalFaults: Fault[] = [
  ...faultsIn('rehearsal/rehearse-live.ts', ['rehearsal/rehearse-live.test.ts'], {
    'of two seasons that are compared nobody hears how far they are': [
      'playing(live, assume, undefined, watching)',
      'playing(live, assume)',
      'each of the two seasons that are compared is watched from its beginning',
    ],
  }),
  ...faultsIn('office/send.ts', ['test/bontot.test.ts'], {
    'files are looked for before anybody knows what is sent': ['isEventType(type) && ', ''],
  }),
  ...faultsIn('office/events/dated-example.ts', ['office/events/dated-example.test.ts'], {
    'an example has a day that has not come': ['Math.floor(', 'Math.ceil('],
    'an example leaves its weekdays': ['addDays(date, 7 * weeks)', 'addDays(date, 6 * weeks)'],
  }),
  ...faultsIn('office/foresee-changes.ts', running, {
    'an announcement is sent unseen': ["  'campaign.announce',\n", '', 'shows first whom it would reach'],
  }),
  ...faultsIn('cli/commands/verbs/verb.ts', running, {
    'a foreseen event is sent without a yes': [
      "yes: options['yes'] === true,",
      'yes: true,',
      'shows first whom it would reach',
    ],
  }),
  ...faultsIn('cli/commands/criteria-change.ts', running, {
    'criteria are changed without a yes': [
      'if (options.yes !== true) await confirm(run.output);',
      '',
      'criteria stay as they are until somebody says yes',
    ],
  }),
  ...faultsIn('cli/commands/status.ts', running, {
    'where a cell stands that has not begun is a mistake of ours': [
      'if (found === null) {',
      'if (found === undefined) {',
      'a cell that waits for the announcement is told as such',
    ],
  }),
  ...faultsIn('cli/commands/case/case.ts', running, {
    'the case of a cell that has not begun is a mistake of ours': [
      'if (found === null) {',
      'if (found === undefined) {',
      'a cell that waits for the announcement is told as such',
    ],
  }),
  ...faultsIn('office/foresee-changes.ts', ['test/rehearse-live.test.ts'], {
    'what is refused when it is tried out ends as something else': [
      'throw asSent(new TrialFailed(played.failed.subject, played.failed.refusal));',
      'throw new TrialFailed(played.failed.subject, played.failed.refusal);',
      'a wrong payload ends alike',
    ],
  }),
  ...faultsIn('words/failures/files.ts', ['cli/wrong-usage.test.ts'], {
    'what is no JSON is told in the English of whoever read it': [
      "line === undefined ? ''",
      'line !== undefined ? said',
      'what is no JSON is told by its place',
    ],
  }),
  ...faultsIn('cli/meant.ts', ['cli/meant.test.ts'], {
    'the first of several people of a name is meant': [
      'if (others.length === 0) return one.id;',
      'return one.id;',
    ],
    'a part of a word counts as the word': ['word === typed[at]', 'word.startsWith(typed[at] ?? word)'],
    'marks never decide between two names': [
      '    ({ name }) => sameWriting(name) === sameWriting(text),\n',
      '',
    ],
    'a name that nobody has is sent as it is': [
      'idSchema.safeParse(text).success ? text',
      'text !== null ? text',
    ],
  }),
  ...faultsIn('cli/program.ts', ['cli/wrong-usage.test.ts'], {
    'a wrong option is told in English': ['wrongUsageWords(said, lang)', "wrongUsageWords(said, 'en')"],
  }),
  ...faultsIn('cli/commands/send.ts', ['cli/wrong-usage.test.ts'], {
    'a session starts at the end of a day': [
      'const at = readInstant(text, LOCAL_OFFSET);\n  if (at === null) throw new InvalidArgumentError(inBoth(ARGUMENTS.time));',
      'const at = readInstant(text, LOCAL_OFFSET) ?? 0;',
    ],
  }),
  ...faultsIn('web/sign-in/sign-in-door.ts', access, {
    'the token of a terminal lets in in a browser': [
      "atTerminal !== (session.openedBy === 'terminal')",
      'false',
      TERMINAL,
    ],
  }),
  ...faultsIn('records/sign-in/requests.ts', access, {
    'a code for a terminal lets in in a browser': [': isNull(nonceHash);', ': sql`true`;', TERMINAL],
    'a printed code lets in at a terminal': [
      'and(token, eq(nonceHash, FOR_TERMINAL), whose)',
      'and(token, whose)',
      TERMINAL,
    ],
  }),
  ...faultsIn('web/sign-in/terminal/terminal-sign-in.ts', access, {
    'a code for a terminal lasts as long as a mail': ['5 * 60_000', '10 * 60_000', TERMINAL],
    'whoever finds a browser open takes a code for a terminal of their own': [
      'if (asked !== null) return asked;',
      '',
      TERMINAL,
    ],
  }),
  ...faultsIn('web/terminal/terminal-sending.ts', access, {
    'what could never be theirs is looked up for them': [
      'details.enteredBy === undefined && isEventType(type)',
      'details.enteredBy === undefined && isEventType(type) && false',
      TERMINAL,
    ],
  }),
  ...faultsIn('cli/elsewhere/asked.ts', elsewhere, {
    'what a proxy says is an answer': [
      '!said.success && response.status >= 500',
      '!said.success && response.status >= 600',
      'may have been taken',
    ],
    'an answer that breaks off has no sentence': [
      '    throw away(asker.address, error);',
      '    throw error;',
      'may have been taken',
    ],
  }),
  ...faultsIn('web/terminal/terminal-routes.ts', access, {
    'a browser can be made to ask as a terminal': [
      "if (c.req.header('cookie') !== undefined) return",
      'if (false) return',
      TERMINAL,
    ],
    'a terminal asks of a campaign in which the same id is somebody else': [
      'about.campaign !== undefined && about.campaign !== whole.id',
      'false',
      TERMINAL,
    ],
  }),
  ...faultsIn('web/terminal/at-terminal.ts', access, {
    'at a terminal anybody sends in the name of others': [
      '!isOfOffice(whole.roster, person, now, utcOffset) || ',
      '',
      TERMINAL,
    ],
    'who has entered a paper at a terminal is not said': [
      'details: { enteredBy: person }',
      'details: {}',
      TERMINAL,
    ],
    'a terminal sends to cases that are not there for its person': [
      'if (!readsCase(viewer, subject) || !isThere) throw',
      'if (!isThere && subject === viewer.person) throw',
      TERMINAL,
    ],
  }),
  ...faultsIn('web/terminal/terminal-sending.ts', access, {
    'at a terminal nobody is asked again before what weighs': [
      'if (weighs(given.type) && !isFresh)',
      'if (false)',
      TERMINAL,
    ],
    'what is sent twice from a terminal counts twice': [
      'details: { ...sending.details, id }',
      'details: sending.details',
      TERMINAL,
    ],
  }),
  ...faultsIn('web/access/access.ts', overPages, {
    'whoever reads a part of a campaign is told no mark that changes': [
      'await seenMark(seen, shown.id)',
      'revisionMark(names, named)',
      'status --watch is shown anew',
    ],
  }),
  ...faultsIn('web/access/seen-reader.ts', seen, {
    'by its journal a cell counts what happens elsewhere': ['position: 0, seq: 0,', 'seq: 0,', 'counts what'],
    'by the numbers of its own case a cell counts what of it is not for it': [
      'seq: 0, key',
      'key',
      'the team notes',
    ],
    'by the newest number a cell counts what of its case is not for it': [
      'uncounted(newest.at)',
      'await reader.recordedSeq(campaign, subject)',
      'the team notes',
    ],
    'by the newest entry the team counts what the committee does': [
      'if (readsCommittee(view.viewer)) return await reader.recordedSeq',
      'if (readsEveryCase(view.viewer)) return await reader.recordedSeq',
      'counts what',
    ],
  }),
  ...faultsIn('web/access/seen-reader.ts', overPages, {
    'a cell counts what happens elsewhere by asking behind one place after the other': [
      'filter.after !== undefined && !counts',
      'false',
      'no place among the entries of others',
    ],
  }),
  ...faultsIn('web/terminal/terminal-sending.ts', overPages, {
    'by the numbers of what it sends a cell counts what others do in its case': [
      '{ ...taken, seq: 0 }',
      'taken',
      'without the number of its entry',
    ],
  }),
  ...faultsIn('web/terminal/terminal-members.ts', overPages, {
    'a cell sends the list of another from a terminal': [
      'cells: campaign.plan.cells',
      'cells: whole.plan.cells',
      'members import',
    ],
    'whoever may send no list has it read by the directory': [
      "assertTheirs(at, { subject, type: 'members.register', by, details }, now);",
      ';',
      'members import',
    ],
    'a list that is only checked from elsewhere is sent': ['!send || problems', 'problems', 'members import'],
  }),
  ...faultsIn('web/terminal/terminal-files.ts', ['cli/elsewhere/files-over-pages.test.ts'], {
    'whoever reads a case stores files for it from a terminal': [
      'if (!WITH_FILES.some((type) => maySend(type, person, place)))',
      'if (WITH_FILES.length === 0)',
    ],
    'files are stored from a terminal for a cell that is not theirs': ['await assertCase(at, subject);', ';'],
    'files are stored from a terminal for no cell': [
      "if (subject === 'campaign') throw unknownCell(subject);",
      '',
    ],
  }),
  ...faultsIn('web/terminal/terminal-routes.ts', ['cli/elsewhere/files-over-pages.test.ts'], {
    'files from a terminal are no larger than a question': [', TERMINAL_PATHS.files]', ']'],
  }),
  ...faultsIn('web/terminal/terminal-papers.ts', overPages, {
    'a terminal writes papers that its person may not read': [
      'reader: seen, viewer, audience',
      'reader: seen, viewer: null, audience',
      'docs writes the papers',
    ],
  }),
  ...faultsIn('domain/terminal-messages.ts', overPages, {
    'a system elsewhere writes beside the folder that was named': [
      " && part !== '.' && part !== '..'",
      '',
      'below the folder',
    ],
  }),
  ...faultsIn('cli/elsewhere/logins.ts', access, {
    'others on the computer read the token': ['0o600', '0o644', TERMINAL],
  }),
  ...faultsIn('cli/elsewhere/system-meant.ts', elsewhere, {
    'a login that is over is a system': ['({ until }) => until > Date.now()', '() => true', 'a folder here'],
    'a folder here is passed over for a system elsewhere': ['if (await isHere(folder)) return null;', ''],
  }),
  ...faultsIn('cli/elsewhere/asked.ts', elsewhere, {
    'a token follows wherever it is led': ["redirect: 'error'", "redirect: 'follow'", 'no redirect'],
    'a check of certificates that is switched off is not minded': [
      "process.env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0'",
      'false',
      'isn’t trusted',
    ],
  }),
  ...faultsIn('cli/elsewhere/address.ts', elsewhere, {
    'a token goes over a network in clear': ["url.protocol !== 'https:' && !isHere", 'false', 'in clear'],
  }),
  ...faultsIn('web/terminal/terminal-papers.ts', ['cli/elsewhere/over-pages.test.ts'], {
    'from elsewhere no paper comes for Word': [
      '    word === null\n      ? null',
      '    word === null || path !== null\n      ? null',
      'docs writes the papers',
    ],
  }),
];
