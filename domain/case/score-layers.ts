import type { Instant } from '../calendar/instant.ts';
import type { ScoringSet } from '../criteria/criteria.ts';
import { rate } from '../criteria/rating.ts';
import type { DerivedRating, Layer, ScoreLayers, ScoreRecord, ScoreValue } from './case-content.ts';
import { type CellSubject, type Score, subjectEntries } from './score-value.ts';

/** The layers of scores, self, team and committee: appended to, never changed (domain.md 0, D11). */

export type CellScoring = Partial<Record<CellSubject, ScoringSet>>;

export const noScores: ScoreLayers = { self: [], team: [], committee: [], cleared: 0 };

/** What remains after any return: the committee's scores are then in the journal alone. */
export const withoutCommittee = ({ self, team, committee, cleared }: ScoreLayers): ScoreLayers => ({
  self,
  team,
  committee: [],
  cleared: cleared + committee.length,
});

/** What remains after a return to the inspection: the cell's own scores. */
export function withoutTeam(layers: ScoreLayers): ScoreLayers {
  const rest = withoutCommittee(layers);
  return { ...rest, team: [], cleared: rest.cleared + rest.team.length };
}

type GivenValue = Pick<Score, 'points' | 'grade' | 'met'>;

export const scoreValue = ({ points, grade, met }: GivenValue): ScoreValue => ({
  points: points ?? null,
  grade: grade ?? null,
  met: met ?? null,
});

/** Whether there is a value at all: an answer may leave a score as it is. */
export const hasValue = ({ points, grade, met }: GivenValue): boolean =>
  points !== undefined || grade !== undefined || met !== undefined;

const recordOf = (
  score: Score & { reason?: string | undefined },
  place: { id: string; subject: CellSubject; by: string; at: Instant; version: number | null },
): ScoreRecord => ({
  ...place,
  criterion: score.criterion,
  ...scoreValue(score),
  evidence: score.evidence,
  remark: score.remark ?? null,
  reason: score.reason ?? null,
});

/** The self layer with the scores of a new version of the dossier. */
export function withSelfScores(
  layers: ScoreLayers,
  scores: Partial<Record<CellSubject, Score[]>>,
  { by, at, version }: { by: string; at: Instant; version: number },
): ScoreLayers {
  const self = [...layers.self];
  for (const [subject, given] of subjectEntries(scores))
    for (const score of given)
      self.push(recordOf(score, { id: `s${self.length + 1}`, subject, by, at, version }));
  return { ...layers, self };
}

/** The layer of team or committee with these scores appended. */
export function withScores(
  layers: ScoreLayers,
  layer: Exclude<Layer, 'self'>,
  scores: readonly (Score & { subject: CellSubject; reason?: string | undefined })[],
  { by, at }: { by: string; at: Instant },
): ScoreLayers {
  const records = [...layers[layer]];
  for (const { subject, ...score } of scores)
    records.push(
      recordOf(score, {
        id: `${layer.charAt(0)}${layers.cleared + records.length + 1}`,
        subject,
        by,
        at,
        version: null,
      }),
    );
  return { ...layers, [layer]: records };
}

const same = (a: ScoreRecord, subject: CellSubject, criterion: string): boolean =>
  a.subject === subject && a.criterion === criterion;

/** The scores of a layer that count: the newest of each criterion; of the self layer those of its newest dossier. */
export function currentScores(layers: ScoreLayers, layer: Layer): ScoreRecord[] {
  const newest = Math.max(0, ...layers.self.map(({ version }) => version ?? 0));
  const records =
    layer === 'self'
      ? layers.self.filter(({ version }) => version === newest)
      : // a case recorded before there was such a layer has none
        (layers[layer] ?? []);
  return records.filter(
    (record, index) =>
      !records.slice(index + 1).some((later) => same(later, record.subject, record.criterion)),
  );
}

export function scoreOf(
  layers: ScoreLayers,
  layer: Layer,
  subject: CellSubject,
  criterion: string,
): ScoreRecord | null {
  return currentScores(layers, layer).find((record) => same(record, subject, criterion)) ?? null;
}

/**
 * The score that one of a layer is compared with: the committee's with the team's, where there is one, and all others with
 * the cell's own (setting `scoreGapReason`).
 *
 * @param scoreIn of the same criterion, in a layer
 */
export const scoreBelow = <Score>(
  layer: Exclude<Layer, 'self'>,
  scoreIn: (layer: Exclude<Layer, 'committee'>) => Score | null,
): Score | null => (layer === 'team' ? scoreIn('self') : (scoreIn('team') ?? scoreIn('self')));

/**
 * Whether a team's score is so far from the cell's own that it needs a reason.
 *
 * @param max the criterion's maximum in points; null for a gate
 * @param percent of the maximum from which a difference in points counts; grades and gates count when they differ
 */
export function differsMuch(
  self: ScoreValue | null,
  team: ScoreValue,
  max: number | null,
  percent: number,
): boolean {
  if (self === null) return false;
  if (self.points !== null && team.points !== null)
    return (
      Math.abs(self.points - team.points) > 1e-9 &&
      Math.abs(self.points - team.points) * 100 >= (max ?? 0) * percent - 1e-9
    );
  return self.grade !== team.grade || self.met !== team.met;
}

/** The scores of a layer that count, of one subject. */
export const subjectScores = (layers: ScoreLayers, layer: Layer, subject: string): ScoreRecord[] =>
  currentScores(layers, layer).filter((score) => score.subject === subject);

/** What the rules derive of a layer; null where it has no score of the subject at all. */
export function derivedRating(set: ScoringSet, layers: ScoreLayers, layer: Layer): DerivedRating | null {
  const given = subjectScores(layers, layer, set.subject);
  if (given.length === 0) return null;
  const { total, max, complete, level, recognised } = rate(set, given);
  return { total, max, complete, level, recognised };
}
