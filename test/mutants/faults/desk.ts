import { type Fault, faultsIn } from '../fault.ts';

const desk = ['web/desk/desk.test.ts'];
const seen = ['web/access/seen.test.ts'];
const proof = ['web/proof/proof.test.ts'];
const difficulties = ['web/difficulties/difficulties.test.ts'];
const exported = ['web/exports/exports.test.ts'];

/** What the office does at its desk, and how people are reached. */
export const deskFaults: Fault[] = [
  ...faultsIn('web/difficulties/raised.ts', difficulties, {
    'the difficulty that has waited longest stands last': [
      'open.sort((a, b) => a.difficulty.at - b.difficulty.at);',
      'open.sort((a, b) => b.difficulty.at - a.difficulty.at);',
    ],
    'an answer to all is told again to whoever reads where it was asked for': [
      '|| read.has(answer)',
      '|| false',
      'who acts for two cells',
    ],
  }),
  ...faultsIn('web/difficulties/difficulty-routes.ts', difficulties, {
    'what was answered to all cells is on none of their pages': [
      '[only ?? []].flat() : viewer.cells',
      '[only ?? []].flat() : []',
    ],
  }),
  ...faultsIn('records/difficulties.ts', ['records/difficulties.test.ts'], {
    'what the tenth cell asks stands before what the second does': [
      'rows.sort((a, b) => inNaturalOrder(a.cell, b.cell));',
      'rows.sort((a, b) => (a.cell < b.cell ? -1 : 1));',
      'in the order in which people count them',
    ],
    'every command to a cell is an answer to its difficulties': [
      "type' = 'command.guidance'",
      "type' like 'command.%'",
    ],
  }),
  ...faultsIn('web/access/seen-reader.ts', difficulties, {
    'a cell reads what every cell has raised': [
      'reads(view.viewer, cell, CONTENT_MATTERS.difficulties, {})',
      'reads(view.viewer, view.viewer.cells[0] ?? cell, CONTENT_MATTERS.difficulties, {})',
    ],
  }),
  ...faultsIn('web/acting/named-matters.ts', ['web/acting/named-matters.test.ts'], {
    'a level is proposed for somebody who isn’t rated': [
      "type !== 'members.propose' || status === 'rated'",
      'status !== null',
    ],
  }),
  ...faultsIn('web/acting/form-options.ts', ['web/acting/named-matters.test.ts'], {
    'everybody may attend the committee’s meeting': ['ofMeeting(committeeOf), ', 'everybody, '],
    'everybody may write the committee’s meeting down': [', ofMeeting(recordersOf)', ', everybody'],
  }),
  ...faultsIn('web/acting/named-matters.ts', difficulties, {
    'a difficulty that was answered is offered to be answered': [
      'unanswered(content.difficulties ?? [])',
      'content.difficulties ?? []',
    ],
  }),
  ...faultsIn('web/access/seen-reader.ts', exported, {
    'the register of numbers is read by whoever reads a case': [
      'readsCommittee(view.viewer) && countedUnder(view.row',
      'countedUnder(view.row',
    ],
  }),
  ...faultsIn('web/papers/paper-routes.ts', exported, {
    'papers of two cells are kept under one name': [
      'await readableOfCell(context, row), `',
      "await readableOfCell(context, row), '' && `",
    ],
  }),
  ...faultsIn('web/proof/proof-link.ts', ['web/deadlines/deadlines.test.ts'], {
    'a date leads a cell to a proof that isn’t theirs to open': [
      "if (!context.leadsTo('/proof/:subject/:obligation')) return '';",
      '',
    ],
  }),
  ...faultsIn('web/desk/told-times.ts', ['web/desk/told-times.test.ts'], {
    'a day of telling counts before anybody has seen what it sets running': [
      'const isSeen = typed.shown === typed.at;',
      'const isSeen = true;',
    ],
    'what was shown of one day is said of another': [
      'const isSeen = typed.shown === typed.at;',
      "const isSeen = typed.shown !== '';",
    ],
    'a day that ends a time counts without a word more': ['given?.over !== true && begun', 'false && begun'],
    'until when a time would run is not said': ["if (begun.length === 0) return '';", "return '';"],
  }),
  ...faultsIn('cli/commands/notices.ts', ['cli/elsewhere/told-over-pages.test.ts'], {
    'the command line tells nobody what a telling sets running': [
      'output.line(toldTimeWords(time, from, row.subject, audience));',
      '',
    ],
  }),
  ...faultsIn('web/desk/notice-acts.ts', desk, {
    'a mail that fails again is sent again by the second press of one button': [
      'changedAt > seen && AFTER_RELEASE',
      'changedAt < seen && AFTER_RELEASE',
      'sends it again once',
    ],
    'what could not be marked as told is passed over': [
      'if (refused.length === 0) return c.redirect',
      'if (refused.length < chosen.size) return c.redirect',
      'tells several at once',
    ],
    'a notice that has left is held without a word': [
      'if (refused === undefined) return done();',
      'return done();',
      'what is too late',
    ],
  }),
  ...faultsIn('office/act-on-notices.ts', desk, {
    'one notice that is refused keeps all others from being told': [
      'refused.push({ notice, failure: error });',
      'refused.push({ notice, failure: error });\n      break;',
      'tells several at once',
    ],
  }),
  ...faultsIn('web/guard.ts', desk, {
    'a mail may run scripts in its frame': ['|outbox\\/mail)$/', ')$/', 'in a frame'],
  }),
  ...faultsIn('web/access/viewer.ts', seen, {
    'how people are reached is read by the committee': [
      "readsAddresses = ({ sides }: Viewer): boolean => sides.has('office')",
      "readsAddresses = ({ sides }: Viewer): boolean => sides.has('office') || sides.has('committee')",
      'by the office alone',
    ],
  }),
  ...faultsIn('web/access/seen-campaign.ts', seen, {
    'the plan tells everybody how people are reached': [
      'readsAddresses(viewer) ? people : people.map',
      'viewer.person !== undefined ? people : people.map',
      'by the office alone',
    ],
  }),
  ...faultsIn('web/proof/times-owed.ts', proof, {
    'what is not owed any more is told as not done': [
      'if (open !== null) open.ended = entry;',
      '',
      'done in time',
    ],
  }),
  ...faultsIn('web/proof/proof-page.ts', proof, {
    'what was done in time is told as late': [
      "view.kind === 'task' && ended.at >= due;",
      "view.kind === 'task' && ended.at <= due;",
      'done in time',
    ],
  }),
  ...faultsIn('cli/commands/docs.ts', ['cli/elsewhere/over-pages.test.ts'], {
    'docs writes an archive with nothing in it': [
      'zip !== undefined && files.length > 0',
      'zip !== undefined',
      'writes no archive',
    ],
  }),
  ...faultsIn('office/paper-archive.ts', ['office/paper-archive.test.ts'], {
    'cells of one name share a folder of the archive': [
      'folder.toLowerCase())?.length ?? 0) > 1',
      'folder.toLowerCase())?.length ?? 0) > 9',
      'no two are one',
    ],
  }),
  ...faultsIn('web/exports/archived-papers.ts', ['web/exports/exports.test.ts'], {
    'the archive of all papers leaves out what was issued': [
      'for await (const { path, content, word } of wholeDecisions(campaign, reader)) {',
      'for await (const { path, content, word } of wholeDecisions(campaign, reader)) {\n    if (path !== null) continue;',
      'one archive brings',
    ],
    'the archive of all papers holds pages alone': [
      'yield { path, content: file.bytes };',
      '',
      'one archive brings',
    ],
  }),
  ...faultsIn('web/desk/notice-acts.ts', ['web/desk/desk.test.ts'], {
    'a mail came back without anybody saying what it says': [
      "if (action === 'bounced') return bouncedGiven(typed, audience);",
      "if (action === 'bounced') return { reason: 'x' };",
      'records that a mail came back',
    ],
  }),
  ...faultsIn('words/obligation/told-words.ts', ['web/desk/desk.test.ts'], {
    'nothing says that a mail had been sent before it came back': [
      'if (bounced === null) return [];',
      'if (bounced !== undefined) return [];',
      'records that a mail came back',
    ],
  }),
  ...faultsIn('cli/commands/verbs/campaign.ts', ['cli/commands/verbs/campaign.test.ts'], {
    'the day of the meeting is taken for none': ["option: 'meeting', name", "option: 'committee', name"],
    'days that nobody named are left out': ['worked: texts(worked)', 'worked'],
  }),
  ...faultsIn('domain/quality/quality-check.ts', ['domain/quality/quality-check.test.ts'], {
    'whose role is over is said to need an address': [
      '(to ?? today) >= today',
      "(to ?? '9') >= today.slice(0, 1)",
    ],
    'a session that is over is said to be on a day off': ['at > now && ', ''],
    'what the check of plans finds is told of the roles with which the campaign began': [
      'roles: [...roster.assignments]',
      'roles: plan.roles',
    ],
  }),
  ...faultsIn('domain/case/score-layers.ts', ['domain/case/score-layers.test.ts'], {
    'the committee’s score is compared with the cell’s own': [
      "scoreIn('team') ?? scoreIn('self')",
      "scoreIn('self')",
    ],
    'the team’s score is compared with itself': [
      "layer === 'team' ? scoreIn('self')",
      "layer === 'team' ? scoreIn('team')",
    ],
  }),
  ...faultsIn('domain/quality/cell-quality.ts', ['domain/quality/quality-check.test.ts'], {
    'a reason that was given is said to be missing': ['score.reason === null && ', ''],
    'minutes that are still to be signed are said to lack a signature': ['minutes.hash === null || ', ''],
    'who was absent is said to lack a level': ["member.status === 'rated' && ", ''],
  }),
  ...faultsIn('web/quality/quality-routes.ts', ['web/quality/quality.test.ts'], {
    'the committee is told that nobody has an address': [
      'viewer === null || readsAddresses(viewer)',
      'viewer === null || viewer !== null',
    ],
  }),
];
