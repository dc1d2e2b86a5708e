import { type Fault, faultsIn } from '../fault.ts';

const again = ['office/frozen-papers.test.ts'];
const same = 'are the same byte for byte after plan, roles and names were corrected';

/** Papers: of what they tell, of which day, and in whose words. */
export const paperFaults: Fault[] = [
  ...faultsIn('office/made-paper.ts', again, {
    'a paper that is printed again is made of what is known now': [
      'const then = at === null ? null : await asItWas(at);',
      'const then = at === null || at > 0 ? null : await asItWas(at);',
    ],
  }),
  ...faultsIn('office/make-papers.ts', again, {
    'the list of meal support is made of what is known now': [
      'const then = await reader.campaignAt(row.id, at);',
      'const then = at > 0 ? null : await reader.campaignAt(row.id, at);',
      same,
    ],
  }),
  ...faultsIn('office/earlier-invitations.ts', ['web/papers/papers.test.ts'], {
    'an invitation that was replaced says what the new one says': [
      'const source = await viewAt(reader, row.id, view, at);',
      'const source = await viewAt(reader, row.id, view, view.now + at - at);',
    ],
    'an invitation that was replaced is gone': [
      '[...replaced, { ...one, of: newest }]',
      '[{ ...one, of: newest }]',
    ],
    'nobody sees which invitation stands': ['{ ...asItWas, isReplaced: true }', 'asItWas'],
  }),
  ...faultsIn('domain/journal/timeline.ts', ['web/papers/papers.test.ts'], {
    'the invitation to a session that was put off is gone': [
      'return isKnown ? all.slice(0, -1) : all;',
      'return all.slice(0, -1);',
    ],
  }),
  ...faultsIn('office/paper-view.ts', again, {
    'a report tells what came after its day': [
      'Math.min(until, events.length === 0 ? until : Math.max(...happened))',
      'events.length === 0 ? until : Math.max(...happened)',
      'tells nothing that is newer than its day',
    ],
    'what was done with a paper since is not known to it': [
      'cells: stood, acts }',
      'cells: stood }',
      'tells nothing that is newer than its day',
    ],
  }),
  ...faultsIn('documents/preparation/preparation-papers.ts', again, {
    'the decision on the team is a draft though it has its number': [
      'draftOf: number === null ? now : null',
      'draftOf: prepared?.announcedAt == null ? now : null',
      'is a draft until it has its number',
    ],
    'a number that was put right is not on the paper': [
      'corrected = prepared } = source',
      '} = source, corrected = prepared',
      'a number of it that was mistyped is put right',
    ],
  }),
  ...faultsIn('domain/paper-event.ts', again, {
    'the decision on the team is of who was of it when its number was put right': [
      'return prepared?.enteredAs ?? null;',
      'return prepared?.teamDecision ?? null;',
      'a number of it that was mistyped is put right',
    ],
  }),
  ...faultsIn('documents/preparation/team-decision.ts', ['documents/preparation/team-decision.test.ts'], {
    'the head of another day signs it': [
      'on ?? request.drafted',
      'request.drafted',
      'whoever led the committee then',
    ],
    'a seat that nobody holds is left out': [
      '!team.some(({ role }) => role === seat)',
      'team.length === 0 && seat !== null',
      'leaves open what nobody has recorded',
    ],
  }),
  ...faultsIn('documents/preparation/plan-notice.ts', ['documents/preparation/plan-notice.test.ts'], {
    'a cell is told of the sessions of others': [
      'cells.filter((one) => one === cell.cell)',
      'cells',
      'names its own session alone',
    ],
    'a cell that has longer is told the day of all': [
      'own === undefined || own === instantAt(dueBefore, ',
      'own === undefined || own > 0 || own === instantAt(dueBefore, ',
      'its own last day where that is another',
    ],
  }),
  ...faultsIn('domain/paper-event.ts', ['web/papers/papers.test.ts'], {
    'an invitation to a session that was moved is of the day of the first one': [
      ': [session.startsAt, session.endsAt, session.venue]',
      ': [true]',
      'the day on which its session got the day that it has',
    ],
  }),
  ...faultsIn(
    'documents/inspection/session-invitation.ts',
    ['documents/inspection/session-invitation.test.ts'],
    {
      'people are asked to a session that was postponed': [
        "session !== null && session.state !== 'unscheduled'",
        'session !== null',
        'whose time and place are left to be filled in',
      ],
    },
  ),
  ...faultsIn('documents/committee/committee-papers.ts', again, {
    'an answer cites no decision that the cell had been told of': [
      'toldAt(one) <= objection.at',
      'toldAt(one) > objection.at',
      'an objection is answered on a paper of its own',
    ],
  }),
  ...faultsIn('documents/decisions/decision-says.ts', ['documents/decisions/decision-bases.test.ts'], {
    'rules that came after the plan are not cited': [
      ': [source];',
      ': document.bases.map(documentCited);',
      'are in 2026 those in force',
    ],
    'awards rest on what was of another year': [
      '!isOfOtherYear(basis, year)',
      '!isOfOtherYear(basis, 2024)',
      'that are of its year',
    ],
  }),
  ...faultsIn('domain/plan/basis-year.ts', ['domain/plan/basis-year.test.ts'], {
    'the day of another document is taken for a year': ['(?<!tháng ', '(?<!tuần ', 'the day of another'],
    'a plan of years ago is of this one': ['issued < year - 1 || ', '', 'that of its date or the next'],
  }),
  ...faultsIn('words/result/cell-result-text.ts', ['documents/result/cell-result.test.ts'], {
    'a cell that has promised nothing is to do as it has promised': [
      "promisedOn === null ? '' : ",
      '',
      'only where it has handed in a plan',
    ],
  }),
  ...faultsIn('documents/minutes/minutes.ts', ['documents/minutes/minutes.test.ts'], {
    'minutes give another decision on the team the day of the plan’s': [
      'decision === team.decision?.number ? team.decision?.date : null',
      'team.decision?.date',
      'is of that decision, and of no other one',
    ],
  }),
  ...faultsIn('documents/assumed-notes.ts', ['documents/preparation/plan-notice.test.ts'], {
    'points that have a source are marked as assumed': [
      'set.placeholder && ',
      '',
      'marks of which subjects the points are assumed',
    ],
  }),
  ...faultsIn('documents/committee/reports.ts', ['documents/committee/reports.test.ts'], {
    'the team reports assumed points as if they had a source': [
      '...assumedNotes(plan, SCORED),',
      '',
      'marks those that are assumed',
    ],
  }),
  ...faultsIn('domain/plan/year-rules.ts', ['domain/plan/moved-plan.test.ts'], {
    'what last year’s plan says itself is a ground of this one': [
      'return kept(entry, plan);',
      'return entry;',
      'is no ground in 2026',
    ],
  }),
  ...faultsIn('documents/decisions/document-number.ts', ['documents/decisions/decision.test.ts'], {
    'a number that was typed with its symbol stays in one digit': [
      "text.replace(/^\\d(?=\\s*(?:-|$))/, '0$&')",
      "text.replace(/^\\d$/, '0$&')",
      'two digits',
    ],
  }),
  ...faultsIn('documents/committee/reports.ts', ['documents/committee/reports.test.ts'], {
    'the report to the superior has no symbol': [
      ': documentNumber(number, REPORT_TYPE, plan.document.number)',
      ': number',
      'has numbers with their symbols',
    ],
  }),
  ...faultsIn('office/sending/register-check.ts', ['office/sending/register-check.test.ts'], {
    'a report has a number that another one has': [
      'return REPORT_TYPE;',
      'return null;',
      'a number that another campaign’s report has is refused',
    ],
    'a notice has a number that another one has': [
      'return data === undefined ? null : NUMBERED_TYPE[data.paper];',
      'return null;',
      'so is that of another campaign’s notice',
    ],
    'a report has to be above all others that are known': [
      'type === DECISION_TYPE ? others : others.filter((other) => other === serial)',
      'others.filter((other) => other >= serial)',
      'a lower one may be of another report',
    ],
  }),
  ...faultsIn('machines/campaign/numbering/numbering.ts', ['machines/campaign/numbering/numbering.test.ts'], {
    'two notices have one number': ['others(numbered, paper).filter(', 'others([], paper).filter('],
    'invitations are counted with notices': [
      '(one) => NUMBERED_TYPE[one.paper] === type',
      '(one) => NUMBERED_TYPE[one.paper] !== null',
    ],
    'a number stands in the place of another without a reason': [
      'before === null || reason !== undefined',
      'before === null || number !== undefined',
    ],
    'a result has its number before it is published': [
      'publishedExtracts(context.decisions, cell).length > 0',
      'publishedExtracts(context.decisions, cell).length >= 0',
    ],
    'an invitation to another hour has the number of the one before': [
      '(cells[to]?.sessionStart ?? null)',
      '(cells[to] === undefined ? 1 : 0)',
    ],
  }),
  ...faultsIn('documents/committee/committee-papers.ts', ['office/frozen-papers.test.ts'], {
    'a number that was recorded later is not on the paper': [
      '(acts ?? content).numbered',
      'content.numbered',
    ],
  }),
  ...faultsIn('web/acting/named-matters.ts', ['web/acting/named-matters.test.ts'], {
    'an invitation is offered the number of a notice': ['NUMBERED_TYPE[kind]', 'NUMBERED_TYPE.result'],
  }),
  ...faultsIn('records/told-numbers.ts', ['records/told-numbers.test.ts'], {
    'reports of another term are counted along': [
      ' || place.term !== term',
      '',
      'of the committee in its term',
    ],
  }),
  ...faultsIn('documents/signing-office.ts', ['documents/result/objection-answer.test.ts'], {
    'a deputy answers as the head': [
      'isDeputy ? PAPER_FRAME.deputy : ofHead',
      'ofHead',
      'signed by whoever gave it, a deputy as such',
    ],
  }),
  ...faultsIn('domain/people/committee-signer.ts', ['domain/people/committee-signer.test.ts'], {
    'whom the plan names signs before the head': [
      "for (const office of ['committeeHead', 'committeeDeputy'] as const)",
      "for (const office of ['committeeDeputy', 'committeeHead'] as const)",
      'the head signs for the committee',
    ],
  }),
  ...faultsIn('documents/committee-signature.ts', again, {
    'a head who has left signs what is issued later': [
      'committeeSigner(assignmentsAt(roster, at, utcOffset), person)',
      'committeeSigner(roster.assignments, person)',
      'whoever led the committee on their day',
    ],
  }),
  ...faultsIn('domain/plan/next-year.ts', ['domain/plan/next-year.test.ts'], {
    'a head who has left signs next year': [
      'person: committeeSigner(roles, document.signatory.person) ?? document.signatory.person',
      'person: document.signatory.person',
      'no head who has left',
    ],
  }),
  ...faultsIn('domain/journal/prepared.ts', ['domain/journal/prepared.test.ts'], {
    'the decision on the team keeps the number that was wrong': [
      '{ ...before, teamDecision, teamDecisionOn: teamDecisionDate }',
      'before',
      'or it is corrected',
    ],
    'another decision has the day of the plan’s': [
      'isAnother ? null : before.teamDecisionOn',
      'before.teamDecisionOn',
      'until it is another decision',
    ],
  }),
  ...faultsIn('domain/journal/timeline.ts', again, {
    'what stood then is what stands now': ['one.at > at', 'one.at > Number.POSITIVE_INFINITY', same],
  }),
  ...faultsIn('domain/journal/timeline.ts', ['domain/journal/timeline.test.ts'], {
    'what has happened counts from what was first said of it': [
      'return isKnown ? (all.at(-1) ?? null) : null;',
      'return isKnown ? (all[0] ?? null) : null;',
    ],
  }),
  ...faultsIn('domain/paper-event.ts', again, {
    'the record of a meeting is final before anything is decided': [
      "return state === 'open' ? null : [",
      'return [',
      'is of what is known now, and says so',
    ],
  }),
  ...faultsIn('documents/committee/committee-papers.ts', again, {
    'what lay before the committee knows what it decided': [
      'until: at - 1',
      'until: at + 30 * 86_400_000',
      'knows nothing of what the committee decided then',
    ],
    'a draft doesn’t say that it is one': [
      '(moment === null ? now : null)',
      'null',
      'is of what is known now, and says so',
    ],
  }),
  ...faultsIn('records/stood-campaign.ts', again, {
    'papers name people as they are called now': ['then.get(person.id) ?? person.name', 'person.name', same],
  }),
  ...faultsIn('records/people.ts', again, {
    'a name that is corrected is forgotten': [
      'if (before !== null && before.name !== put.name)',
      'if (false)',
      same,
    ],
    'a former name outlives an erasure': [
      'await dropFormerNames(queries, campaign, id);',
      '',
      'whoever is erased has no former name either',
    ],
  }),
  ...faultsIn('documents/minutes/minutes.ts', ['documents/minutes/minutes.test.ts'], {
    'a draft of minutes says how many copies count': [
      'if (minutes.hash === null)',
      'if (false)',
      'a draft is no minutes',
    ],
  }),
  ...faultsIn('documents/minutes/minutes.ts', ['documents/minutes/minutes-parts.test.ts'], {
    'a session of which nobody noted the end ended as it was scheduled': [
      'endedAt === undefined ? null',
      'endedAt === undefined ? (session?.endsAt ?? null)',
    ],
  }),
  ...faultsIn('documents/minutes/minutes-opinions.ts', ['documents/minutes/minutes.test.ts'], {
    'a group is called by its id where points lack': [
      'groups.get(id) ?? criterionName(sets, subject, id)',
      'criterionName(sets, subject, id)',
      'stands beside what the points lack, by name',
    ],
    'what is proposed against the points has no reason': ['byTeam.reason ?? null', 'null', 'with its reason'],
  }),
  ...faultsIn('domain/committee/appraisal.ts', ['documents/minutes/minutes.test.ts'], {
    'what is proposed is another though it is what the points give': [
      'fourGood === derivedFourGood',
      'fourGood !== derivedFourGood',
      'is not commented on where it is what the points give',
    ],
  }),
  ...faultsIn('documents/inspection/allowance.ts', ['documents/inspection/allowance.test.ts'], {
    'a page parts the sum in words from who signs for it': [
      'kept(text.funds)',
      'line(text.funds)',
      'on the page on which it is signed for',
    ],
  }),
  ...faultsIn('documents/committee/reports.ts', ['documents/committee/reports.test.ts'], {
    'members are counted where none was rated': [
      'ofMembers.some((level) => level !== null)',
      'true',
      'counts levels of cells and members',
    ],
    'the team’s report doesn’t say where it proposes against the points': [
      'proposalGapsOf(request, cells)',
      'null',
      'says where it proposes another thing than the points give',
    ],
  }),
  ...faultsIn('words/committee/meeting-record-text.ts', ['documents/committee/meeting-record.test.ts'], {
    'a meeting has no end': [
      'of.ended ?? MEETING_RECORD_TEXT.endToFill',
      "of.ended ?? ''",
      'when and where it was held',
    ],
    'a secret ballot has no line for its papers': [
      'of.ballots.issued ?? toFill',
      'of.ballots.issued ?? of.present',
      'leaves room for what was not counted of a secret ballot',
    ],
  }),
  ...faultsIn('documents/page-style.ts', ['test/documents/print.test.ts'], {
    'signatures stand on a page without what is signed': [
      'break-inside: avoid; break-before: avoid; text-align: center;',
      'break-inside: avoid; text-align: center;',
      'and beside what is signed',
    ],
  }),
  ...faultsIn('domain/form-guide.ts', ['domain/form-guide.test.ts'], {
    'a paper goes by the newest guide, whatever its day': ['from <= day', 'from.length === day.length'],
  }),
  ...faultsIn('documents/decisions/decision-says.ts', ['documents/decisions/decision.test.ts'], {
    'a paper goes by the guide of the day on which it is drafted': [
      'formGuideOn(decision.date ?? dateOf(decision.at, plan.calendar.utcOffset))',
      'formGuideOn(dateOf(decision.at, plan.calendar.utcOffset))',
      'its day decides which mark stands behind recipients',
    ],
  }),
  ...faultsIn('domain/plan/party-body.ts', ['domain/plan/party-body.test.ts'], {
    'a name of two organisations is one': ['!/đảng/iu.test(name)', 'true', 'nobody can tell'],
  }),
  ...faultsIn('words/papers/party-body-words.ts', ['words/papers/party-body-words.test.ts'], {
    'what the plan says of the Party organisation isn’t asked': [
      'superiorPartyBody ?? partyBodyWords(superior)',
      'partyBodyWords(superior) ?? superiorPartyBody ?? null',
      'comes before what its superior’s name says',
    ],
  }),
  ...faultsIn('documents/result/improvement.ts', ['documents/result/improvement.test.ts'], {
    'a deputy signs for the cell as its head': [
      'return isDeputy ? PAPER_FRAME.deputy : PAPER_FRAME.secretary',
      'return PAPER_FRAME.secretary',
      'a deputy signs it as such',
    ],
    'a cell’s paper has the committee’s head': [
      '    cell: names.cell(cell),\n',
      '',
      'it is the cell’s own paper',
    ],
  }),
  ...faultsIn('documents/page-style.ts', ['test/documents/form-of-papers.test.ts'], {
    'page numbers have one size for ever': ['pageNumber.size', '13', 'is as the guide of that day has it'],
  }),
  ...faultsIn('documents/dossier/set-receipts.ts', ['documents/dossier/receipt.test.ts'], {
    'a set is called by its id on paper': [
      'setNumber(sets, set)',
      'set.receipt',
      'each that was given has its receipt number',
    ],
  }),
  ...faultsIn('web/access/seen-reader.ts', ['web/access/seen.test.ts'], {
    'the hour of what happened elsewhere is told to everybody': [
      'hearsOf(view.viewer, subject, event)',
      'true',
      'by its hour alone',
    ],
    'a case as it stood then is told whole': [
      'content: seenContent(cell, then.content, view.viewer, told)',
      'content: then.content',
      'a case as it stood then is read as it is now',
    ],
  }),
];
