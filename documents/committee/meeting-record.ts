import { dateOf, type Instant, timeOf } from '../../domain/calendar/instant.ts';
import type { Vote } from '../../domain/committee/ballot.ts';
import type { Slate } from '../../domain/committee/committee-content.ts';
import { type Meeting, type MeetingRecord, meetingBegan } from '../../domain/committee/meeting.ts';
import { committeeOf, quorumOf, recusedWithin } from '../../domain/committee/meeting-check.ts';
import type { Role } from '../../domain/people/roster.ts';
import { MEETING_RECORD_TEXT, meetingRecordSaid } from '../../words/committee/meeting-record-text.ts';
import { briefMoment } from '../../words/formal-dates.ts';
import { frameSaid } from '../../words/papers/paper-frame.ts';
import { vi } from '../../words/vi.ts';
import { wordOf } from '../../words/words.ts';
import { asWritten, type Block, heading, line, numbered, section } from '../paper-body.ts';
import type { PaperSays } from '../paper-says.ts';
import { type CommitteePaper, committeePaper, levelWord, personWithOffice } from './committee-paper.ts';

/** The record of the committee's meeting on a slate (R35; domain.md 4.2): who, what was voted, what was decided and why. */

export interface MeetingRecordRequest extends CommitteePaper {
  meeting: Meeting & { record: NonNullable<Meeting['record']> };
  /** the slate as it stands, decided or not */
  slate: Slate | null;
  /** until when it knows what it says (ms), until the slate is decided */
  draftOf: Instant | null;
}

const COMMITTEE: readonly Role[] = ['committeeHead', 'committeeDeputy', 'committeeMember'];

/** Who said it, of an open vote by roll call alone: of a secret one nobody is named, whatever is on record. */
const saidBy = ({ names }: CommitteePaper, vote: Vote, choice: string): string[] =>
  vote.method === 'secret'
    ? []
    : (vote.names ?? []).filter((one) => one.choice === choice).map(({ person }) => names.person(person));

const countsWords = (paper: CommitteePaper, vote: Vote): string =>
  Object.entries(vote.counts)
    .filter(([, count]) => count > 0)
    .map(([choice, count]) =>
      meetingRecordSaid.count(wordOf(vi.choices, choice).toLowerCase(), count, saidBy(paper, vote, choice)),
    )
    .join(', ');

function voteWords(paper: CommitteePaper, vote: Vote): string {
  const { names } = paper;
  const { about, cell, member, method, present, issued, valid, invalid } = vote;
  const of =
    cell === undefined
      ? ''
      : `${member === undefined ? '' : `${names.person(member)}, `}${names.cell(cell)}: `;
  return `${of}${meetingRecordSaid.vote({
    matter: vi.voteMatters[about],
    method: vi.ballotMethods[method],
    present,
    valid,
    // raised hands are no papers, unless somebody counted some
    ballots:
      method === 'secret' || issued !== undefined || invalid !== undefined ? { issued, invalid } : null,
    counts: countsWords(paper, vote),
  })}`;
}

const because = (reason: string | null | undefined): string =>
  reason == null ? '' : meetingRecordSaid.because(reason);

function attendance(request: MeetingRecordRequest): Block[] {
  const { plan, roster, names, meeting } = request;
  const { record } = meeting;
  const at = meetingBegan(meeting.startsAt, record);
  const { utcOffset } = plan.calendar;
  const member = (person: string) => personWithOffice(request, person, at, COMMITTEE);
  const committee = committeeOf(roster, at, utcOffset);
  const { needed, reached } = quorumOf(
    record.present.filter((person) => committee.includes(person)).length,
    committee.length,
    plan.settings.quorum.value.share,
  );
  const { absent, guests, chairAndRecorder, conflicts, recused, takesPart } = MEETING_RECORD_TEXT;
  const comrade = (person: string) => frameSaid.comrade(names.person(person));
  const conflict = (one: MeetingRecord['conflicts'][number]) =>
    meetingRecordSaid.conflict(
      comrade(one.person),
      names.cell(one.cell),
      one.recused ? recused : `${takesPart}${because(one.reason)}`,
    );
  return [
    ...numbered([
      [meetingRecordSaid.present(record.present.length, committee.length), record.present.map(member)],
      [absent, record.absent.map(({ person, reason }) => `${member(person)}${because(reason)}`)],
      [guests, record.guests],
      [
        chairAndRecorder,
        [meetingRecordSaid.chair(member(record.chair)), meetingRecordSaid.recorder(comrade(record.recorder))],
      ],
      [conflicts, record.conflicts.map(conflict)],
    ]),
    ...(reached
      ? []
      : [
          line(
            meetingRecordSaid.belowQuorum(needed, record.quorumReason ?? MEETING_RECORD_TEXT.reasonToFill),
          ),
        ]),
  ];
}

/** What a vote on the whole says of those who stay out of their own cell. */
function wholeCounts({ names, meeting, slate }: MeetingRecordRequest): Block[] {
  if (slate === null || !slate.votes.some(({ about }) => about === 'slate')) return [];
  const people = recusedWithin(meeting.record, slate.cells).map(
    ({ person, cell }) => `${frameSaid.comrade(names.person(person))} (${names.cell(cell)})`,
  );
  return people.length === 0 ? [] : [line(meetingRecordSaid.wholeCounts(people))];
}

function decided(request: MeetingRecordRequest): Block[] {
  const { slate, names } = request;
  if (slate === null || slate.state === 'open') return [];
  const { recognised, notRecognised } = MEETING_RECORD_TEXT;
  const cells = (slate.lines ?? []).map(({ cell, fourGood, level, award, reason }) =>
    [
      meetingRecordSaid.cell({
        cell: names.cell(cell),
        recognised: fourGood ? recognised : notRecognised,
        level: levelWord(level).toLowerCase(),
      }),
      ...(award === null ? [] : [meetingRecordSaid.award(award)]),
      because(reason),
    ].join(''),
  );
  const members = [...Map.groupBy(slate.memberLines ?? [], ({ level }) => level)].map(([level, own]) =>
    meetingRecordSaid.members(levelWord(level), own.length),
  );
  return [
    ...section(MEETING_RECORD_TEXT.cells, cells),
    ...section(MEETING_RECORD_TEXT.members, members),
    ...(slate.reason === null ? [] : [line(meetingRecordSaid.decidedBecause(slate.reason))]),
  ];
}

export function meetingRecordSays(request: MeetingRecordRequest): PaperSays {
  const { plan, names, meeting, slate, draftOf } = request;
  const { record } = meeting;
  const { utcOffset } = plan.calendar;
  const began = meetingBegan(meeting.startsAt, record);
  const day = dateOf(began, utcOffset);
  const ended = record.endedAt === undefined ? null : timeOf(Date.parse(record.endedAt), utcOffset);
  const votes = slate?.votes ?? [];
  const text = MEETING_RECORD_TEXT;
  return committeePaper(request, {
    number: null,
    date: day,
    draftOf,
    type: text.type,
    summary: meetingRecordSaid.summary(plan),
    blocks: [
      line(meetingRecordSaid.held({ began: briefMoment(began, utcOffset), ended, venue: meeting.venue })),
      heading(text.attendance),
      ...attendance(request),
      heading(text.agenda),
      line(
        plan.quarter === undefined
          ? meetingRecordSaid.heard(plan.team.name)
          : meetingRecordSaid.heardOfLeaders,
      ),
      ...section(
        text.discussion,
        record.discussion.map(({ person, text }) => `${person}: ${text}`),
      ),
      heading(text.voting),
      ...(votes.length === 0
        ? [line(text.noVotes)]
        : section(
            text.votes,
            votes.map((vote) => voteWords(request, vote)),
          )),
      ...wholeCounts(request),
      heading(text.conclusion),
      asWritten(record.conclusion ?? text.conclusionToFill),
      ...decided(request),
    ],
    end: {
      signatures: [
        { lines: [text.recorder], name: names.person(record.recorder) },
        { lines: [text.chair], name: names.person(record.chair) },
      ],
    },
  });
}
