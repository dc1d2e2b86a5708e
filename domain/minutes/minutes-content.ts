import type {
  CaseContent,
  Minutes,
  MinutesFrame,
  MinutesItem,
  ScoreLayers,
  ScoreValue,
} from '../case/case-content.ts';
import {
  type CellScoring,
  derivedRating,
  hasValue,
  scoreOf,
  scoreValue,
  subjectScores,
} from '../case/score-layers.ts';
import { type CellSubject, type Score, subjectEntries } from '../case/score-value.ts';
import type { ScoringSet } from '../criteria/criteria.ts';
import { scoredEntries } from '../criteria/rating.ts';
import { validSets } from '../dossier/dossier-sets.ts';
import { canonicalHash } from '../journal/canonical-hash.ts';
import type { MinutesOutcome, SessionView } from '../journal/journal.ts';
import type { MinutesAdoption, MinutesAnswer, MinutesDraft } from './minutes-draft.ts';

/** The minutes as a pure value: composed, disputed, answered, locked (R33, domain.md 4.3). */

export const emptyMinutes = (version: number, correction: string | null = null): Minutes => ({
  version,
  round: 0,
  frame: null,
  items: [],
  reservation: null,
  refusal: null,
  signatures: { cell: null, team: null },
  outcome: null,
  correction,
  hash: null,
});

const bare = (value: ScoreValue | undefined): ScoreValue | null =>
  value === undefined ? null : { points: value.points, grade: value.grade, met: value.met };

/** One item for every entry of the criteria that somebody scored. */
function criterionItems(subject: CellSubject, set: ScoringSet, layers: ScoreLayers): MinutesItem[] {
  const self = subjectScores(layers, 'self', subject);
  const team = subjectScores(layers, 'team', subject);
  return scoredEntries(set).flatMap((criterion): MinutesItem[] => {
    const own = self.find((score) => score.criterion === criterion);
    const given = team.find((score) => score.criterion === criterion);
    if (own === undefined && given === undefined) return [];
    return [
      {
        id: `${subject}.${criterion}`,
        kind: 'criterion',
        subject,
        criterion,
        self: bare(own),
        team: bare(given),
        evidence: [...(own?.evidence ?? []), ...(given?.evidence ?? [])],
        text: given?.remark ?? '',
        reason: given?.reason ?? null,
        agreed: false,
        objection: null,
        answer: null,
      },
    ];
  });
}

const findingItems = (
  kind: Exclude<MinutesItem['kind'], 'criterion'>,
  texts: readonly string[],
): MinutesItem[] =>
  texts.map((text, index) => ({
    id: `${kind}-${index + 1}`,
    kind,
    subject: null,
    criterion: null,
    self: null,
    team: null,
    evidence: [],
    text,
    reason: null,
    agreed: false,
    objection: null,
    answer: null,
  }));

/** What an item says, without what was agreed or disputed about it. */
const said = ({ agreed: _agreed, objection: _objection, answer: _answer, ...content }: MinutesItem) =>
  JSON.stringify(content);

export interface MinutesMatter
  extends Pick<CaseContent, 'basis' | 'dossiers' | 'sets' | 'review' | 'scores' | 'inspection'> {
  session: SessionView | null;
  scoring: CellScoring;
}

/** What the rules give of both sides' scores, by what is scored. */
export const derivedOf = ({
  scoring,
  scores,
}: Pick<MinutesMatter, 'scoring' | 'scores'>): MinutesFrame['derived'] =>
  subjectEntries(scoring).map(([subject, set]) => ({
    subject,
    self: derivedRating(set, scores, 'self'),
    team: derivedRating(set, scores, 'team'),
  }));

function frameOf(matter: MinutesMatter, draft: MinutesDraft): MinutesFrame {
  const { basis, session, inspection, dossiers, sets, scoring, review } = matter;
  const dossier = dossiers.at(-1);
  return {
    basis,
    session:
      session === null
        ? null
        : { id: session.id, startsAt: session.startsAt, endsAt: session.endsAt, venue: session.venue },
    attendance: inspection.attendance,
    finishedAt: inspection.finishedAt,
    dossier:
      dossier === undefined
        ? null
        : {
            version: dossier.version,
            receivedAt: dossier.receivedAt,
            late: dossier.late,
            missing: dossier.missing,
            reports: Object.keys(dossier.content.reports),
            sets: validSets(sets).length,
          },
    documents: inspection.documents,
    points: review.points,
    conflicts: inspection.conflicts,
    criteria: subjectEntries(scoring).map(([subject, { id, version, sha256, placeholder }]) => ({
      subject,
      id,
      version,
      sha256,
      placeholder,
    })),
    derived: derivedOf(matter),
    proposed: { byCell: dossier?.content.proposed ?? null, byTeam: draft.proposed },
    members: draft.members ?? null,
    copies: draft.copies,
  };
}

/** The draft as it is read out or goes to the cell: items agreed before stay agreed unless what they say has changed. */
export function drafted(minutes: Minutes, matter: MinutesMatter, draft: MinutesDraft): Minutes {
  const items = [
    ...subjectEntries(matter.scoring).flatMap(([subject, set]) =>
      criterionItems(subject, set, matter.scores),
    ),
    ...findingItems('strength', draft.strengths),
    ...findingItems('shortcoming', draft.shortcomings),
    ...findingItems('cause', draft.causes),
    ...findingItems('recommendation', draft.recommendations),
  ].map((item) => {
    const before = minutes.items.find(({ id }) => id === item.id);
    return before !== undefined && said(before) === said(item) ? before : item;
  });
  return { ...minutes, frame: frameOf(matter, draft), items, round: minutes.round + 1 };
}

/** The items disputed are open again, all others are agreed. */
export function disputed(minutes: Minutes, disputes: readonly { id: string; objection: string }[]): Minutes {
  const items = minutes.items.map((item) => {
    const dispute = disputes.find(({ id }) => id === item.id);
    return dispute
      ? { ...item, agreed: false, objection: dispute.objection, answer: null }
      : { ...item, agreed: true };
  });
  return { ...minutes, items };
}

/**
 * The scores that answers change, as the team's; each with its answer as the reason, and with what the team had noted
 * before, so that minutes drafted anew still show it.
 */
export function scoresOfAnswers(
  minutes: Minutes,
  answers: readonly MinutesAnswer[],
  layers: ScoreLayers,
): (Score & { subject: CellSubject; reason: string })[] {
  return answers.flatMap((given) => {
    const { id, answer, text, points, grade, met } = given;
    const item = minutes.items.find((one) => one.id === id);
    if (item?.criterion == null || item.subject === null || !hasValue(given)) return [];
    const before = scoreOf(layers, 'team', item.subject, item.criterion);
    const remark = text ?? before?.remark ?? undefined;
    return [
      {
        subject: item.subject,
        criterion: item.criterion,
        ...(points === undefined ? {} : { points }),
        ...(grade === undefined ? {} : { grade }),
        ...(met === undefined ? {} : { met }),
        ...(remark === undefined ? {} : { remark }),
        evidence: before?.evidence ?? [],
        reason: answer,
      },
    ];
  });
}

/** The team's answers in their items, beside the objection that they answer, with the ratings that follow of changed scores. */
export function answered(
  minutes: Minutes,
  answers: readonly MinutesAnswer[],
  matter: Pick<MinutesMatter, 'scoring' | 'scores'>,
): Minutes {
  const items = minutes.items.map((item): MinutesItem => {
    const given = answers.find(({ id }) => id === item.id);
    if (given === undefined) return item;
    const { text, answer } = given;
    const rescored = item.criterion !== null && hasValue(given);
    return {
      ...item,
      text: text ?? item.text,
      ...(rescored ? { team: scoreValue(given), reason: answer } : {}),
      answer,
      agreed: false,
    };
  });
  const { frame } = minutes;
  return {
    ...minutes,
    items,
    frame: frame === null ? null : { ...frame, derived: derivedOf(matter) },
    round: minutes.round + 1,
  };
}

/** Items that the cell disputes and nobody has answered yet. */
export const openDisputes = ({ items }: Minutes): MinutesItem[] =>
  items.filter(({ objection, answer }) => objection !== null && answer === null);

export const allAgreed = (minutes: Minutes): Minutes => ({
  ...minutes,
  items: minutes.items.map((item) => ({ ...item, agreed: true })),
});

/** Read out, and agreed to by both sides in the hall; who signed it, and when, is no part of it yet. */
export const adopted = (
  minutes: Minutes,
  matter: MinutesMatter,
  adoption: MinutesDraft & Pick<MinutesAdoption, 'reservation'>,
): Minutes => ({
  ...allAgreed(drafted(minutes, matter, adoption)),
  reservation: adoption.reservation ?? null,
});

/** sha256 over everything that the minutes say, in canonical form; the lock itself is not part of it. */
export function minutesHash(minutes: Minutes): string {
  const { hash: _hash, ...content } = minutes;
  return canonicalHash(content);
}

/** Locked: from now on only a new version can say something else. */
export function locked(minutes: Minutes, outcome: MinutesOutcome): Minutes {
  const settled = { ...minutes, outcome };
  return { ...settled, hash: minutesHash(settled) };
}
