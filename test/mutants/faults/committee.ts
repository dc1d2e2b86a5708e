import { type Fault, faultsIn } from '../fault.ts';

const slateForms = ['web/acting/slate-forms.test.ts'];
const decisionPages = ['web/pages/decision.test.ts'];

/** What the committee decides by: who is there, what is counted, and where the quota cuts. */
export const committeeFaults: Fault[] = [
  ...faultsIn('documents/committee/committee-papers.ts', ['office/make-papers.test.ts'], {
    'a paper of the committee has the day of its export': [
      'recorded.length === 0 ? null : dateOf(Math.max(...recorded), plan.calendar.utcOffset)',
      'dateOf(Date.now(), plan.calendar.utcOffset)',
    ],
  }),
  ...faultsIn('documents/committee/slate-ranking.ts', ['office/make-papers.test.ts'], {
    'a group of the quota is called by its id on paper': [
      "peerGroupWords(group, names, 'vi')",
      'group',
      '[R15, R36] the table before the committee ranks the cells and says how many may be excellent',
    ],
  }),
  ...faultsIn('words/committee/ranked-paper-text.ts', ['documents/committee/ranked-paper.test.ts'], {
    'the paper says of nobody who may be chosen that none is the limit': [
      "allowed === 0 ? 'chưa được chọn chi bộ nào' : ",
      '',
    ],
  }),
  ...faultsIn('domain/committee/quota.ts', ['domain/committee/quota.test.ts'], {
    'cells that stand close to each other are a tie': [
      'last !== null && last === next',
      'last !== null && next !== null && last - next < 1',
    ],
    'as many as the quota allows are over it': ['over: excellent > allowed', 'over: excellent >= allowed'],
  }),
  ...faultsIn('domain/committee/meeting-check.ts', ['domain/committee/meeting-check.test.ts'], {
    'half of the committee is enough': ['Math.floor(members / 2) + 1', 'Math.ceil(members / 2)'],
    'two thirds are rounded down': ['Math.ceil((members * 2) / 3)', 'Math.floor((members * 2) / 3)'],
    'nobody has to tell of a conflict': ['return [...given, ...untold];', 'return given;'],
  }),
  ...faultsIn('machines/campaign/committee/committee-rules.ts', ['machines/campaign/campaign.test.ts'], {
    'votes of somebody else are replaced unseen': [
      'after === undefined || after === votesSeen(slate)',
      'after === undefined || after !== votesSeen(slate) || after.length > 0',
      'are not replaced unseen',
    ],
    'a meeting was held by those of the day on which it is recorded': [
      'committeeOf(context.roster, began, utcOffset(context))',
      'committeeOf(context.roster, Date.now(), utcOffset(context))',
      'as it was appointed',
    ],
    'whoever has left a cell since the meeting had no conflict in it': [
      'cellsOnSlateOf(context, slate, person, began)',
      'cellsOnSlateOf(context, slate, person, Date.now())',
      'as it was appointed',
    ],
  }),
  ...faultsIn('web/pages/appraisal-meeting.ts', ['web/appraisal.test.ts'], {
    'the page counts those of the day on which a meeting was recorded': [
      'committeeOf(campaign.roster, meetingBegan(startsAt, record), utcOffset)',
      'committeeOf(campaign.roster, record.at, utcOffset)',
      'stand with those of the meeting’s own day, however late it was recorded',
    ],
  }),
  ...faultsIn('domain/committee/slate-votes.ts', ['domain/committee/slate-votes.test.ts'], {
    'a slate that was voted down is decided as if it had carried': [
      "=== 'slate') ?? null, 'yes')",
      "=== 'slate') ?? null, 'no')",
    ],
    'an award is given against the vote': ["isAgainst(voteOn('award', of), 'yes')", 'false'],
  }),
  ...faultsIn('domain/committee/decision-grounds.ts', ['domain/committee/decision-grounds.test.ts'], {
    'a decision cites a plan of a later day': ['(signedOn === null || planDate <= signedOn)', 'true'],
    'a decision cites a vote without a valid paper': ['valid > 0)', 'valid >= 0)'],
    'a decision cites the vote that spoke against it': [
      'majorityOf(vote) === wanted',
      'wanted !== undefined',
    ],
    'a vote on a slate counts for lines that were not on it': [
      'isOnSlate(line) ? onSlate',
      'onSlate ? onSlate',
    ],
  }),
  ...faultsIn('domain/result/extracts.ts', ['domain/result/extracts.test.ts'], {
    'a decision that was taken back still counts': [
      "decision.state === 'issued' && !isOver(decision)",
      "decision.state !== 'signed'",
    ],
    'what was taken back is told as if it stood': ['withdrawn: isOver(decision)', 'withdrawn: false'],
  }),
  ...faultsIn('documents/committee/committee-papers.ts', ['office/make-papers.test.ts'], {
    'a cell that has ended gets nothing of what was decided since': [
      'publishedExtracts(decisions, cell)',
      'publishedExtracts({}, cell)',
      '[R16] a cell gets its own lines and members, by name, and nothing of another cell',
    ],
  }),
  ...faultsIn('domain/committee/vote-check.ts', ['domain/committee/vote-check.test.ts'], {
    'more papers are valid than people are there': ['valid > present ?', 'valid > present + 1 ?'],
    'votes need not add up': ['sum === valid ? []', 'sum <= valid ? []'],
    'more papers come back than were given out': ['valid + invalid > issued', 'valid > issued'],
    'more papers are given out than people are there': ['issued > present ?', 'issued > present + 1 ?'],
  }),
  ...faultsIn('web/acting/slate-rows.ts', slateForms, {
    'who stays out of a cell’s lines is counted among those who vote on them': [
      'votersOf(record, cell).length',
      'record.present.length',
    ],
    'a decision begins with what was proposed, whatever was voted': [
      "levelOf(voteOn('cellLevel', { cell })) ?? newest(appraisal, 'level')",
      "newest(appraisal, 'level')",
    ],
    'cells are voted on without a row of their own': [
      "...(rated.has(cell) ? (['fourGood', 'cellLevel'] as const).map((about) => ({ about, cell })) : []),",
      '',
    ],
  }),
  ...faultsIn('web/acting/begun-rows.ts', slateForms, {
    'a ballot that nobody counted is sent': [
      '![...about, ...begunWith].includes(field)',
      '!about.includes(field)',
    ],
  }),
  ...faultsIn('web/acting/moved-slate.ts', slateForms, {
    'lines that have left the slate are sent': [
      'const left = before.filter((row) => !isThere(row));',
      'const left: AboutLine[] = [];',
    ],
    'lines that have joined the slate are not on its form': [
      'const joined = now.filter(({ key }) => !keys.has(key));',
      'const joined: AboutLine[] = [];',
    ],
    'what is sent next is about the slate that was': [
      "['revision', String(slate.revision)],",
      "['revision', typed.get('revision') ?? ''],",
    ],
  }),
  ...faultsIn('web/acting/slate-beside.ts', slateForms, {
    'a level is voted on by yes and no': ["{ [byOneself ? 'choice' : 'counts']: choicesOf(about) }", '{}'],
    'nobody is asked for the reason that a rule will ask for': [
      '...(line.problems.length > 0 || line.tied ?',
      '...(line.problems.length < 0 ?',
    ],
    'the vote that stands is not beside what is decided': [
      'if (vote === null) return',
      'if (vote !== null) return',
    ],
  }),
  ...faultsIn('documents/decisions/decision.ts', ['documents/decisions/decision.test.ts'], {
    'a draft of a decision can’t be told from one that is issued': [
      'draftUntil(plan, isDraft ? decision.at : null)',
      'draftUntil(plan, null)',
    ],
  }),
  ...faultsIn('office/see-register.ts', ['office/see-register.test.ts'], {
    'a number that was given and isn’t issued yet is proposed again': [
      'Math.max((last ?? 0) + 1, standing.facts.nextNumber ?? 1)',
      '(last ?? 0) + 1',
    ],
  }),
  ...faultsIn('web/pages/decision-parts.ts', decisionPages, {
    'a decision leads to what can be sent about others alone': [
      'isAboutDecision(type, one) === true',
      'isAboutDecision(type, one) !== null',
    ],
  }),
  ...faultsIn('web/pages/after-decisions.ts', decisionPages, {
    'a cell that nobody told is said to be told': [
      'window.deadlines.length === 0',
      'window.deadlines.length < 0',
    ],
    'a cell without a decision stands among those that were told': [
      '(content.extracts ?? []).length > 0',
      '(content.extracts ?? []).length >= 0',
    ],
  }),
  ...faultsIn('domain/committee/vote-check.ts', ['domain/committee/vote-check.test.ts'], {
    'a secret vote says who said what': ["method === 'secret'", "method !== 'secret' && method !== 'open'"],
    'who was not there votes by name': ['!voters.includes(person)', 'person === ""'],
    'names say anything, whatever was counted': [
      '(said.get(choice)?.length ?? 0) !== (counts[choice] ?? 0)',
      '(said.get(choice)?.length ?? 0) < 0',
    ],
  }),
  ...faultsIn('documents/committee/meeting-record.ts', ['documents/committee/meeting-record.test.ts'], {
    'the record of a meeting names who voted in secret': [
      "vote.method === 'secret'",
      "vote.about === 'award'",
      'of a secret vote says the counts and nobody’s name',
    ],
    'who voted in the open is named beside every choice': [
      'filter((one) => one.choice === choice)',
      'filter((one) => one.choice !== undefined)',
      'names who said what where an open vote was called by name',
    ],
  }),
  ...faultsIn('domain/committee/meeting-check.ts', ['documents/committee/meeting-record.test.ts'], {
    'whoever stays out of a cell is counted on the whole in silence': [
      'recused && cells.includes(cell)',
      'recused && !cells.includes(cell)',
      'each vote with its counts',
    ],
  }),
  ...faultsIn('domain/committee/cast-votes.ts', ['domain/committee/cast-votes.test.ts'], {
    'whoever votes twice counts twice': ['.filter((one) => one.person !== person)', ''],
    'votes are cast beside a count of papers': ['vote === undefined || isRollCall(vote)', 'true'],
    'whoever stays out of a cell votes on it': ['hall.voters(one.cell).includes(person)', 'true'],
    'of oneself anything is said of anything': ['choicesOf(one.about).includes(one.choice)', 'true'],
    'whoever was not at the meeting after all has voted': [
      'const names = vote.names.filter(({ person }) => there.includes(person));',
      'const { names } = vote;',
    ],
    'a count without names is a roll call': [
      "vote.method === 'open' && vote.names !== undefined",
      "vote.method === 'open'",
    ],
  }),
  ...faultsIn('web/acting/votes-asked.ts', ['web/acting/votes-asked.test.ts'], {
    'whoever has voted is asked to vote for ever': [' && choiceOf(vote, person) === null', ''],
    'whoever was away is asked to vote': [
      'return isOpen && votersOf(record, line.cell).includes(person);',
      'return isOpen;',
    ],
  }),
  ...faultsIn('web/acting/slate-rows.ts', ['web/acting/slate-forms.test.ts'], {
    'what the office has counted is voted on once more': ['vote === null || isRollCall(vote)', 'true'],
  }),
  ...faultsIn('web/forms/form-html.ts', ['web/acting/slate-forms.test.ts'], {
    'a choice of a row is among all choices': ['values: keys?.[own] ?? field.values', 'values: field.values'],
  }),
  ...faultsIn(
    'web/acting/named-matters.ts',
    ['web/acting/open-objections.test.ts', 'web/acting/starting-values.test.ts'],
    {
      'an objection that was answered is answered again': ['({ outcome }) => outcome === null', '() => true'],
    },
  ),
];
