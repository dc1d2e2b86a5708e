import { type Fault, faultsIn } from '../fault.ts';

const ways = ['machines/cell/cell-ways.test.ts'];
const campaign = ['machines/campaign/campaign.test.ts'];
const minutes = ['machines/cell/minutes/minutes-content.test.ts'];

/** Ways back and detours of a case and of a slate, and what people are told on them. */
export const caseFaults: Fault[] = [
  ...faultsIn('machines/cell/dossier/dossier-rules.ts', ['machines/cell/dossier/dossier-content.test.ts'], {
    'one file for all reports is taken in silence': [
      'if (oneFileReason !== undefined) return [];',
      'if (oneFileReason !== null) return [];',
    ],
  }),
  ...faultsIn('domain/plan/checklist.ts', ['machines/campaign/campaign.test.ts'], {
    'a plan has any words for its date': ['return readDate(value);', 'return readDate(value) ?? value;'],
    'a decision cites a plan that has no number yet': ['/^\\s*\\d/', '/\\d/'],
    'the decision on the team has any words for its number': [
      'isDocumentNumber(value) ? value.trim() : null',
      'value.trim()',
    ],
  }),
  ...faultsIn('machines/cell/cell-rules.ts', ways, {
    'a dossier that came back is replaced all the same': [
      'context.review.returns.length > 0 ||',
      '',
      'a dossier that was returned once can no longer be replaced, though its day is not over',
    ],
  }),
  ...faultsIn('machines/cell/dossier/dossier-stages.ts', ways, {
    'a dossier that is submitted has no receipt': [
      "// a paper that came in time is accepted even when it is entered later\n    'dossier.submit': {\n      guard: 'ruleAllows',\n      target: '#cell.active.stages.preReview.reading',\n      actions: ['takeDossier', 'notifyReceipt',",
      "'dossier.submit': {\n      guard: 'ruleAllows',\n      target: '#cell.active.stages.preReview.reading',\n      actions: ['takeDossier',",
      'every version of a dossier has its receipt, whichever way it came',
    ],
    'a dossier that was completed has no receipt': [
      "target: 'reading',\n          actions: ['takeDossier', 'notifyReceipt'],",
      "target: 'reading',\n          actions: ['takeDossier'],",
    ],
    'a deadline extended for all leaves what was not submitted as it is': [
      "'command.deadline.extend': {\n          guard: 'ruleAllows',\n          target: 'preparing',",
      "'command.deadline.extend': {\n          guard: 'ruleAllows',\n          target: 'notSubmitted',",
      'a deadline extended for all opens a dossier again that was not submitted',
    ],
  }),
  ...faultsIn('domain/inspection/attendance.ts', minutes, {
    'one person signs for both sides in the hall': [
      'team !== undefined && cell === team',
      'team !== undefined && cell === undefined',
    ],
  }),
  ...faultsIn('machines/door/content-issues.ts', ['machines/cell/inspection/inspection-content.test.ts'], {
    'a session was attended by those of the day of entry': [
      'sessionBegan(attendance, context.session) ?? otherwise',
      'otherwise',
    ],
  }),
  ...faultsIn(
    'machines/cell/inspection/inspection-rules.ts',
    ['machines/cell/inspection/inspection-content.test.ts'],
    {
      'whoever has left the cell since had no conflict on the paper’s day': [
        '!hasConflict(circle(context, at), by)',
        '!hasConflict(circle(context, Date.now()), by)',
      ],
    },
  ),
  ...faultsIn('rehearsal/people.ts', ['rehearsal/rehearse.test.ts'], {
    'scripted people record a meeting with those of the day of entry': [
      'campaign.meeting?.startsAt ?? now',
      'now',
    ],
    'scripted people record a session with those of the day of entry': [
      'const session = standing.session?.startsAt ?? now;',
      'const session = now;',
    ],
  }),
  ...faultsIn('machines/cell/cell-rules.ts', minutes, {
    'one person signs for both sides': [
      'other?.by === by',
      'other?.by === side',
      '[R33] nor where the minutes were sent',
    ],
  }),
  ...faultsIn('machines/cell/minutes/minutes-agreement.ts', ways, {
    'minutes that are referred are not told to the head': [
      "[...theCell(context), { role: 'committeeHead' }]",
      'theCell(context)',
    ],
  }),
  ...faultsIn('machines/cell/result/improvement.ts', ways, {
    'an improvement plan is owed for ever': ["params: { drop: ['improvementOwed'] }", 'params: { drop: [] }'],
  }),
  ...faultsIn('machines/cell/result/appraisal-stages.ts', ways, {
    'a new decision leaves the window as it was': [
      'reenter: true,',
      'reenter: false,',
      'a new decision opens the window for objections again, while it is open and after it',
    ],
    'a decision that comes while an objection is open has no window': [
      "target: 'decidedMeanwhile'",
      "target: 'considered'",
    ],
  }),
  ...faultsIn('machines/cell/result/result-setup.ts', ways, {
    'a decision is told that is none': ['extracts.length > 0', 'extracts.length >= 0'],
    'a cell is not told that its result stays': [
      'context.reopened !== null',
      'context.reopened === null',
      'a result that is looked at again and stays has no decision to tell of: the cell is told that it stays',
    ],
  }),
  ...faultsIn('machines/cell/dossier/extension.ts', ['machines/cell/cell.test.ts'], {
    'more time that nobody has asked for is refused': [
      "    'extension.request': {",
      "    'extension.refuse': { actions: tellRefused },\n    'extension.request': {",
      'what nobody has asked for',
    ],
  }),
  ...faultsIn('machines/cell/dossier/extension.ts', ways, {
    'a request for more time outlives the session': [
      "'session.started': { target: 'notAsked', actions: 'dropRequest' },",
      '',
      'a request for more time ends with the session: nobody owes an answer to it',
    ],
  }),
  ...faultsIn('machines/cell/result/result-rules.ts', ways, {
    'a member whose line is open again keeps the level': [
      'decided === null || context.reopened?.members.includes(member) === true',
      'decided === null',
    ],
    'a member on whom a decision stands is proposed anew': [
      'return open || path === null ?',
      'return open || path !== null ?',
      'a member on whom there is a decision keeps the level, unless an upheld objection reopens it',
    ],
  }),
  ...faultsIn('machines/cell/result/result-changes.ts', ways, {
    'an upheld objection opens no line': [
      'members: answered?.member == null ? [] : [answered.member]',
      'members: []',
      'a member on whom there is a decision keeps the level, unless an upheld objection reopens it',
    ],
  }),
  ...faultsIn('machines/campaign/campaign-rules.ts', campaign, {
    'minutes are corrected before they are locked': [
      "?.stage === 'committeeAppraisal'\n",
      "?.stage !== 'preReview'\n",
      'minutes are corrected once they are locked, and not before',
    ],
    'a campaign is cancelled with a decision signed': [
      "? { reason: 'decisionSigned' }",
      '? null',
      'a campaign is cancelled with its cells, but not once a decision is signed',
    ],
    'a whole session is moved into a night without a word': [
      'timeUnexplained(context.terms.calendar, payload, otherSessions(context, payload.session))',
      'null',
      'with a reason for that time alone',
    ],
    'a whole session is moved beside another without a word': [
      'otherSessions(context, payload.session))\n    );',
      '[])\n    );',
      'with a reason for that time alone',
    ],
    'the committee meets on a day off without a word': [
      ': timeUnexplained(context.terms.calendar, payload, []);',
      ': null;',
      'a meeting on a day off is set with a reason for that day alone',
    ],
    'a session is moved with a dossier that was due before': ['pastDate(payload.dossierDue) ??', ''],
    'a cell is sent back with its next dossier overdue': [' ?? pastDate(payload.until)', ''],
    'the announcement does not wait for the preparation': [
      'if (open.length > 0) return {',
      'if (open.length < 0) return {',
    ],
    'a cell ends twice': [
      'stillOpen(context, cell) ?? underWay(context, cell, ENDINGS)',
      'stillOpen(context, cell)',
    ],
    'an end that waits for a decision is forgotten': [
      '    ...waiting.map(({ type, payload }) => ({ type, cell: payload.cell })),\n',
      '',
    ],
    'a cell is sent back while it is sent back': [
      '[...ENDINGS, ...WAYS_BACK]',
      'ENDINGS',
      'a way back lets in no other way back, until the cell has answered; an end it lets in',
    ],
    'an end of one cell holds up all others': [
      'one.cell === cell && types',
      'types',
      '[R35] with the last cell of the slate the meeting that is ahead is called off',
    ],
    'a deadline is extended for cells that have handed in': [
      "!ended && (stage === 'dossierSubmission' || stage === 'leaderReview') ? [cell]",
      '!ended ? [cell]',
      'a deadline extended for all reaches the cells that still prepare, never past the first session',
    ],
  }),
  ...faultsIn('machines/campaign/campaign-rules.ts', ['machines/campaign/preparation/announcement.test.ts'], {
    'the announcement does not wait for people': [
      "return issues.length === 0 ? null : { reason: 'seatsUnheld', issues };",
      'return null;',
      '[R30, X2] a campaign whose team has nobody to lead it or to keep its papers is not announced, however its preparation is filled in',
    ],
  }),
  ...faultsIn('domain/people/seats.ts', ['machines/campaign/preparation/announcement.test.ts'], {
    'a seat that is vacant later in the season passes for held': [
      'const day = days.find((one) => !isHeldOn(seat, held, one));',
      'const day = days.slice(0, 1).find((one) => !isHeldOn(seat, held, one));',
      'a role that ends within the season is told by the first day without anybody',
    ],
  }),
  ...faultsIn('machines/campaign/steering-setup.ts', campaign, {
    'a session that the campaign postponed keeps its time for others': [
      "replanned(context, session, { state: 'unscheduled' })",
      'replanned(context, session, {})',
      'a session that is postponed stands in the way of no extension; once it has a time it does again',
    ],
    'a session that was postponed never has a time again': [
      ", state: 'scheduled' }",
      ' }',
      'a session that is postponed stands in the way of no extension; once it has a time it does again',
    ],
  }),
  ...faultsIn('domain/inspection/session-start.ts', campaign, {
    'a cell that joins a postponed session is invited to its old time': [
      'return { id, startsAt, endsAt, venue, state };',
      "return { id, startsAt, endsAt, venue, state: state === 'held' ? state : 'scheduled' };",
      'a cell that joins a postponed session has no time before the others have',
    ],
  }),
  ...faultsIn(
    'domain/inspection/session-start.ts',
    ['web/pages/matrix.test.ts', 'documents/inspection/inspection-form.test.ts', ...campaign],
    {
      'a postponed session is reckoned with its old time': [" || session.state === 'unscheduled'", ''],
    },
  ),
  ...faultsIn('machines/campaign/committee/slates.ts', campaign, {
    'a slate keeps the votes on a cell that has left it': [
      '? lines.cells.includes(cell)',
      '? cell.length > 0',
      'a slate that changed keeps the votes of the cells that are still on it, and no others',
    ],
    'a slate that changed keeps its revision': [
      'revision: slate.revision + 1',
      'revision: slate.revision',
      '[R35, R36] a return takes the cell off the slate with a new revision before it is commanded',
    ],
    'an excused cell holds up the slate': [
      '      cell.excused ||\n',
      '',
      'an excused cell does not hold up the main slate and gets a supplementary one',
    ],
  }),
  ...faultsIn('machines/campaign/decisions/recognition.ts', campaign, {
    'cells are not told that a decision of theirs was taken back': [
      '...cellsTold(context, payload.decision).map',
      '...[].map',
      '[R67] a decision that is taken back is told to every cell that was told of it, also to one that has ended',
    ],
  }),
  ...faultsIn('machines/campaign/decisions/decision-changes.ts', campaign, {
    'a cell is told that a decision was taken back of which it never knew': [
      'decision === undefined || decision.publishedAt === null',
      'decision === undefined',
      'a cell is not told that a decision was taken back of which it was never told',
    ],
    'a cell that has ended is not told of a decision on it': [
      '?.ended === true &&',
      '?.ended === null &&',
      '[R16, R67] a cell whose case has ended is told of a decision on it by the campaign, since no command reaches it',
    ],
    'a signature that is void keeps its number': [
      "state: 'awaitingSignature',\n        number: null,",
      "state: 'awaitingSignature',",
      'a signature that the register voids leaves neither number nor date, and is given again',
    ],
  }),
  ...faultsIn('interpreter/engine.ts', ['interpreter/engine.test.ts'], {
    'what a state says around another one is not seen': [
      'return meta === undefined ? inner : [meta, ...inner];',
      'return meta === undefined || inner.length > 0 ? inner : [meta];',
      'the meta of the states that it is in',
    ],
  }),
  ...faultsIn('machines/state-meta.ts', ['machines/state-meta.test.ts'], {
    'a case waits for nothing': [
      'WAITS_FOR.find((key) => named.includes(key)) ?? null',
      'null',
      'of several states that name something, the order of the keys decides',
    ],
  }),
  ...faultsIn('domain/deferred.ts', ['domain/deferred.test.ts'], {
    'a schema is made again at each use': ['if (made === undefined) {', 'if (made !== null) {'],
    'a schema is made before it is used': ['let made:', 'make();\n  let made:'],
    'a JSON schema leaves out what was made later': ['if (seen !== undefined) seen.ref = schema;', ''],
  }),
];
