import { type Fault, faultsIn } from '../fault.ts';

const door = ['machines/door/door.test.ts'];

/** Who may do what, for whom, and who is told. */
export const peopleFaults: Fault[] = [
  ...faultsIn('domain/people/office-contact.ts', ['domain/people/office-contact.test.ts'], {
    'whoever has a telephone is passed over': ['office.find(({ phone }) => phone != null) ??', ''],
  }),
  ...faultsIn(
    'domain/people/roster.ts',
    ['machines/door/door.test.ts', 'machines/cell/cell-people.test.ts'],
    {
      'a role lasts for ever': ['&& day <= (entry.to ?? day)', ''],
      'a role counts before its first day': ['(entry.from ?? day) <= day &&', ''],
      'notices of one cell go to the people of all': [' && actsFor(entry, holder.cell)', ''],
      'the deputy of a cell hears of nothing': [
        "cell: ['cellHead', 'cellDeputy'],",
        "cell: ['cellHead'],",
        'the people of other cells hear of nothing',
      ],
    },
  ),
  ...faultsIn('machines/door/door.ts', door, {
    'a cell says of whom it does not know that nobody does': [
      "return subject === 'campaign' ? 'unknownPerson' : 'notYourCell';",
      "return 'unknownPerson';",
    ],
    'people act in cells that are not theirs': [
      'role !== undefined && actsFor(assignment, subject)',
      'role !== undefined',
    ],
    'a deputy acts for the head without authorisation': [
      'if (authorisation === undefined) return [role];',
      '',
    ],
    'anybody enters papers for others': [
      '!isOfOffice(doorway.roster, envelope.enteredBy, doorway.now, doorway.utcOffset)',
      'false',
    ],
    'a paper without its document is taken': [
      'envelope.on === undefined || envelope.document === undefined',
      'envelope.on === undefined',
    ],
    'a paper may be dated tomorrow': [
      "if (from > doorway.now) return ['INVALID_EVENT', 'paperInFuture'];",
      '',
    ],
    'whoever signed a paper is judged by the roles of the day of entry': [
      'const assignments = assignmentsOf(doorway, by, at);',
      'const assignments = assignmentsOf(doorway, by, doorway.now);',
    ],
    'a paper of a day counts as of the beginning of that day': [
      "instantAt(addDays(on, 1), '00:00', utcOffset) - 1",
      "instantAt(on, '00:00', utcOffset)",
    ],
    'the sender sets the time of receipt without a paper': [
      'if (on === undefined) return now;',
      'if (on === undefined) return now - 1;',
    ],
    'an event of the campaign is taken by a cell': [
      "EVENTS[type].target !== target && EVENTS[type].target !== 'both'",
      "EVENTS[type].target !== target && EVENTS[type].target === 'both'",
    ],
  }),
  ...faultsIn(
    'domain/people/replacement.ts',
    ['machines/campaign/campaign.test.ts', 'records/recording.test.ts'],
    {
      'people replaced keep the revision of the roster': [
        'revision: roster.revision + 1',
        'revision: roster.revision',
        'what a campaign folds to, dropped and rebuilt from the journal, is byte for byte what it was',
      ],
    },
  ),
  ...faultsIn('domain/people/replacement.ts', ['test/people/former-roles.test.ts'], {
    'whoever is removed has never held the role': ['[] : [{ ...entry, to: last }]', '[] : []'],
    'whoever is removed still acts on that day': [
      'const last = addDays(today, -1);',
      'const last = addDays(today, 0);',
    ],
    'whoever is added has always held the role': ['({ from: today, ...entry })', '({ ...entry })'],
    'a role that is over is removed once more': [
      'ahead.some((held) => sameRole(held, entry))',
      'scene.assignments.some((held) => sameRole(held, entry))',
    ],
  }),
  ...faultsIn('domain/people/replacement.ts', ['test/people/replacement.test.ts'], {
    'a change of people that changes nobody is taken': [
      'if (remove.length === 0 && add.length === 0)',
      'if (remove.length < 0)',
    ],
    'a role is given to its holder once more': [
      'return isHeldAlready(entry, held, today)',
      'return wrong.length > 0',
    ],
    'a role is given for days that are past': ['entry.to < today)', "entry.to < '')"],
  }),
  ...faultsIn('domain/people/held-roles.ts', ['test/people/handover.test.ts'], {
    'whoever keeps a role is told that it is given': [
      'begins(one) === begins(other)',
      'false',
      'nothing is said to whoever is given the role that they hold, on the days on which they hold it',
    ],
  }),
  ...faultsIn('domain/calendar/held-times.ts', ['domain/calendar/held-times.test.ts'], {
    'what is still to come was held': ['if (instant > saidAt)', 'if (instant > Infinity)'],
  }),
  ...faultsIn('machines/campaign/committee/committee-rules.ts', ['machines/campaign/campaign.test.ts'], {
    'the meeting of a paper was held after the day of that paper': [
      'heldTimesProblems(payload, at,',
      'heldTimesProblems(payload, Date.now(),',
      'and neither later than it is recorded, nor later than the paper that says so',
    ],
  }),
  ...faultsIn('domain/result/member-check.ts', ['domain/result/member-check.test.ts'], {
    'somebody who is still to be admitted is a member': [
      'date !== undefined && date > today',
      'false',
      'has nobody who is still to be admitted',
    ],
  }),
  ...faultsIn('machines/people/role-news.ts', ['test/people/handover.test.ts'], {
    'a role that was taken is over on the day until which it was given': [
      "news === 'roleGiven' || (entry.to ?? today) < today",
      'entry.to !== null',
      'a role that is taken before its last day is over today, on whatever day it would have ended',
    ],
  }),
  ...faultsIn('machines/campaign/campaign.ts', ['machines/campaign/campaign.test.ts'], {
    'a change of people is told to cells that it does not concern': [
      '.filter((cell) => changed.some((entry) => actsFor(entry, cell)))',
      '',
      'a change of people reaches the cells that it concerns, with those who concern them, and no other',
    ],
    'a cell is not told who leaves it': [
      'const changed = [...gone, ...payload.add];',
      'const changed = payload.add;',
      'a change of people reaches the cells that it concerns, with those who concern them, and no other',
    ],
    'a cell is told of everybody': [
      'roster: rosterOfCell(roster, cell),',
      'roster,',
      'a change of people reaches the cells that it concerns, with those who concern them, and no other',
    ],
  }),
  ...faultsIn('machines/campaign/cell-commands.ts', ['machines/campaign/campaign.test.ts'], {
    'cells that have ended are commanded': [
      'filter((cell) => !context.cells[cell]?.ended)',
      'filter((cell) => cell !== "")',
      'people replaced make a new roster that every running cell gets',
    ],
  }),
  ...faultsIn('machines/campaign/steering-setup.ts', ['machines/campaign/campaign.test.ts'], {
    'guidance goes back to the cell that asked': [
      'running(after).filter((id) => id !== cell)',
      'running(after)',
      'the guidance meant for all goes to the other cells',
    ],
    'a moved session commands the cells of all sessions': [
      "command(context, enqueue, attending(context, session), 'session.move'",
      "command(context, enqueue, running(context), 'session.move'",
      'commands go to the cells they concern and are remembered until answered',
    ],
  }),
  ...faultsIn('machines/campaign/decisions/decision-rules.ts', ['machines/campaign/campaign.test.ts'], {
    'a decision is signed with the date of tomorrow': ['date > today ?', "date > '9999' ?"],
    'a decision is signed before its slate was decided': ['date < decided ?', "date < '2000' ?"],
    'the superior is reported to under any number': [
      ' ?? numberProblem({ number }, REPORT_TYPE, [])',
      '',
      '[R16, R67, R72] published results go to each cell as its own extract, and the report to the superior ends the campaign',
    ],
    'the superior is reported to on any day': [
      'invalid(dateProblems(context, date)) ?? numberProblem',
      'numberProblem',
      '[R16, R67, R72] published results go to each cell as its own extract, and the report to the superior ends the campaign',
    ],
  }),
  ...faultsIn('machines/campaign/committee/committee-rules.ts', ['machines/campaign/campaign.test.ts'], {
    'a decision is made on a slate that has changed': [
      'slate.revision === payload.revision',
      'slate.revision >= payload.revision',
      '[R35, R36] a return takes the cell off the slate with a new revision before it is commanded',
    ],
  }),
  ...faultsIn('domain/committee/register-number.ts', ['machines/campaign/campaign.test.ts'], {
    'a number is given twice': [
      'if (given.includes(serial))',
      'if (given.includes(-1))',
      '[R37, R38, R67] the slate decided makes a decision on four-good cells and one on levels, each prepared and signed',
    ],
  }),
  ...faultsIn('machines/obligation/obligation-log.ts', ['machines/cell/cell-people.test.ts'], {
    'somebody who is told gets a copy as well': [
      'above.filter((person) => !to.includes(person))',
      'above',
      'a person who is told anyway gets no copy of it as well',
    ],
  }),
  ...faultsIn('machines/obligation/obligation-log.ts', ['machines/cell/told-first.test.ts'], {
    'a round that nobody holds is told to nobody, and waits for ever': [
      'to: to ?? addressees(',
      'to: to ?? peopleOf(',
      'while nobody heads the cell the office has to tell somebody, and the round begins when it has',
    ],
  }),
  ...faultsIn('machines/people/people-following.ts', ['test/people/handover.test.ts'], {
    'who takes over twice in one instant is told under a key that was taken back': [
      'log.handedOver.length + 1',
      'now',
      'who takes over, loses it and takes over again in one instant is told under a key that nothing has taken back',
    ],
  }),
  ...faultsIn('machines/people/people-following.ts', ['machines/cell/told-first.test.ts'], {
    'whoever takes over what nobody was told of opens nothing': [
      "to), step: 'handOver' };",
      "to), opens: '', step: 'handOver' };",
      'whoever takes the cell over before it was told is told of the round, and opens it',
    ],
  }),
  ...faultsIn('records/mail/telling.ts', ['records/mail/telling.test.ts'], {
    'one of two notices of a round is looked at alone': [
      'notice: { opens } }: Holder',
      'notice: { key: opens } }: Holder',
      'whoever takes the task over opens the round, also where the one before had no address',
    ],
  }),
  ...faultsIn('machines/cell/dossier/dossier-changes.ts', ['machines/cell/dossier/dossier-content.test.ts'], {
    'a set that was made out for whoever joined counts as handed over': [
      'at: Date.now(), handed: false }',
      'at: Date.now(), handed: true }',
    ],
  }),
  ...faultsIn('documents/dossier/set-receipts.ts', ['documents/dossier/receipt.test.ts'], {
    'a set that was made out is said to be handed over': [
      'sets.filter((set) => set.handed).length',
      'sets.length',
    ],
  }),
  ...faultsIn('domain/people/roster.ts', ['machines/cell/cell-people.test.ts'], {
    'the clerk of the team signs minutes': [
      "signers: ['cellHead', 'cellDeputy', 'teamLeader'],",
      "signers: ['cellHead', 'cellDeputy', 'teamLeader', 'teamClerk'],",
      'of whom no other hears',
    ],
  }),
  ...faultsIn('domain/people/addressees.ts', ['machines/cell/cell-people.test.ts'], {
    'the whole team is asked to sign': [
      "signers: 'teamLeader',",
      "signers: 'team',",
      'of whom no other hears',
    ],
  }),
  ...faultsIn('domain/obligation/obligations.ts', ['machines/cell/cell-people.test.ts'], {
    'minutes are to be signed by cell and team': [
      "minutesSigning: { kind: 'task', holder: 'signers' }",
      "minutesSigning: { kind: 'task', holder: 'cellAndTeam' }",
      'of whom no other hears',
    ],
    'a copy to a place that nobody holds is lost': [
      'second !== undefined && !isHeld',
      'second === holder && !isHeld',
      'while the committee has no deputy head, its head gets the copies, and while it has no head, its deputy',
    ],
  }),
  ...faultsIn('machines/cell/whole-case.ts', ['machines/cell/cell-people.test.ts'], {
    'an old roster replaces a newer one': [
      'if (roster.revision > context.roster.revision) followPeople',
      'followPeople',
      'people of an older revision, or of the same, that come late change nothing',
    ],
  }),
  ...faultsIn('machines/cell/result/result-setup.ts', ['machines/cell/cell-people.test.ts'], {
    'guidance meant for one cell goes to all': ['if (payload.toAll) {', 'if (payload.text) {'],
  }),
  ...faultsIn('machines/cell/ways-back.ts', ['machines/cell/cell-people.test.ts'], {
    'a return keeps what the committee scored': [
      'scores: withoutCommittee(context.scores),',
      'scores: context.scores,',
      'a return to the minutes drops what the committee has scored, and keeps what the team has',
    ],
  }),
];
