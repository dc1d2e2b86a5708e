import type { JournalEntry } from '../../domain/journal/journal.ts';

/** What a season says of a cell that is told only later: the mark by which each is found, and who may read it when. */

/** Whose secrets they are. */
export const OWN = 'doi-1';

/** Those who read, with whose people they are: of every role, and of the cell one who only belongs to its committee. */
export const READERS = {
  'nguyen-quoc-hung': 'team',
  'do-thi-thu': 'office',
  'pham-hoang-viet': 'committee',
  'nguyen-thi-anh': 'cell',
  'tran-thi-mai': 'team',
  'le-duc-an': 'team',
  'dang-van-khoa': 'team',
  'ngo-van-loc': 'office',
  'le-thi-hanh': 'committee',
  'vo-minh-tam': 'committee',
  'tran-van-an': 'cell',
  'cap-uy-vien': 'cell',
  'do-van-dat': 'otherCell',
} as const;
export type Reader = keyof typeof READERS;
type Part = (typeof READERS)[Reader];
/** Those whose addresses are asked for by everybody: of each part who sees most of it. */
export const LEADERS: readonly Reader[] = [
  'nguyen-quoc-hung',
  'do-thi-thu',
  'pham-hoang-viet',
  'nguyen-thi-anh',
];

/** Points and counts that stand nowhere else. */
export const POINTS = { team: 6.37, committee: 6.73 } as const;
export const VOTES = { for: 113, against: 18 } as const;
/** The level that is decided, and that nobody has proposed for any cell. */
export const LEVEL = 'NOT_COMPLETED';

export const MARKS = {
  teamRemark: 'Nhận xét của Tổ chỉ về đội một',
  teamNote: 'Ghi chú của Tổ chỉ về đội một',
  opinion: 'Ý kiến thẩm định chỉ về đội một',
  award: 'Giấy khen chỉ của đội một',
  minutesDraft: 'Dự thảo biên bản còn gõ dở',
  voteDraft: 9876,
  decisionDraft: 'Lý do quyết định còn gõ dở',
} as const;

/** Who types what has not been sent yet. */
export const TYPED_BY = {
  minutesDraft: 'tran-thi-mai',
  voteDraft: 'do-thi-thu',
  decisionDraft: 'pham-hoang-viet',
} as const satisfies Partial<Record<keyof typeof MARKS, Reader>>;

/** Points as pages write them and as they are sent. */
export const ofPoints = (points: number): RegExp =>
  new RegExp(`(?<![\\d.,])${String(points).replace('.', '[.,]')}(?!\\d)`);
/** A number of people, and no part of a date, a size or an id. */
const ofPeople = (count: number): RegExp => new RegExp(`(?<![\\w.,%-])${count}(?![\\w%-])(?![.,]\\d)`);
const ofText = (text: string): RegExp => new RegExp(text);

/** A deed that has been done by now: on which subject, and one of which events. */
export type Done = (subject: string, ...types: string[]) => boolean;

export const doneIn =
  (entries: readonly Pick<JournalEntry, 'subject' | 'input'>[]): Done =>
  (subject, ...types) =>
    entries.some(
      ({ subject: of, input }) =>
        of === subject && input.kind === 'event' && types.includes(String(input.event.type)),
    );

interface Secret {
  /** null while there is none yet */
  mark: RegExp | null;
  /** by the table of `docs/how-it-works.md`, worked out from what was sent */
  isTold(reader: Reader, done: Done): boolean;
  /** whether some page of theirs shows it in the end; a draft was sent or thrown away by then */
  isShown: boolean;
  /** forms that offer the same words to choose from say nothing of it */
  unless?: RegExp;
}

const of = (reader: Reader): Part => READERS[reader];
const readOut = (done: Done) => done(OWN, 'minutes.adopt', 'minutes.send');
const published = (done: Done) => done('campaign', 'decision.publish');
const toTeamFirst: Secret['isTold'] = (reader, done) =>
  of(reader) === 'team' || (of(reader) !== 'otherCell' && readOut(done));
const toCommitteeFirst: Secret['isTold'] = (reader, done) =>
  ['office', 'committee'].includes(of(reader)) || (of(reader) === 'cell' && published(done));
const toCommittee: Secret['isTold'] = (reader) => ['office', 'committee'].includes(of(reader));
const toWhoTypes =
  (draft: keyof typeof TYPED_BY): Secret['isTold'] =>
  (reader) =>
    reader === TYPED_BY[draft];

/** @param totals what the criteria make of the marked points, as long as there is one */
export const secretsWith = (totals: { team: number | null; committee: number | null }) =>
  ({
    'the team’s remark': { mark: ofText(MARKS.teamRemark), isTold: toTeamFirst, isShown: true },
    'the team’s note': { mark: ofText(MARKS.teamNote), isTold: toTeamFirst, isShown: true },
    'the team’s points': { mark: ofPoints(POINTS.team), isTold: toTeamFirst, isShown: true },
    'the team’s total': {
      mark: totals.team === null ? null : ofPoints(totals.team),
      isTold: toTeamFirst,
      isShown: true,
    },
    'the committee’s opinion': { mark: ofText(MARKS.opinion), isTold: toCommitteeFirst, isShown: true },
    'the committee’s points': { mark: ofPoints(POINTS.committee), isTold: toCommitteeFirst, isShown: true },
    'the committee’s total': {
      mark: totals.committee === null ? null : ofPoints(totals.committee),
      isTold: toCommitteeFirst,
      isShown: true,
    },
    'the vote': { mark: ofPeople(VOTES.for), isTold: toCommittee, isShown: true },
    'the award': { mark: ofText(MARKS.award), isTold: toCommitteeFirst, isShown: true },
    'the level': {
      // the criteria of a plan have levels too, and no award beside them
      mark: /không hoàn thành nhiệm vụ|"level":"NOT_COMPLETED","award"/i,
      isTold: toCommitteeFirst,
      isShown: true,
      unless: /^\/(?:do\/|members\/form)/,
    },
    'the minutes that are typed': {
      mark: ofText(MARKS.minutesDraft),
      isTold: toWhoTypes('minutesDraft'),
      isShown: true,
    },
    'the vote that is typed': {
      mark: ofPeople(MARKS.voteDraft),
      isTold: toWhoTypes('voteDraft'),
      isShown: true,
    },
    'the decision that is typed': {
      mark: ofText(MARKS.decisionDraft),
      isTold: toWhoTypes('decisionDraft'),
      isShown: true,
    },
  }) satisfies Record<string, Secret>;
export type SecretName = keyof ReturnType<typeof secretsWith>;
