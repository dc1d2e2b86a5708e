import { byLayer, type CaseContent, type Minutes, type ScoreRecord } from '../case/case-content.ts';
import type { RecordedCell } from '../case/recorded-cell.ts';
import { differsMuch, noScores, scoreBelow, subjectScores } from '../case/score-layers.ts';
import type { CellSubject } from '../case/score-value.ts';
import { type CriteriaSet, entryNames } from '../criteria/criteria.ts';
import type { MinutesOutcome } from '../journal/journal.ts';
import type { Plan } from '../plan/plan.ts';
import { cellCriteria } from '../plan/plan-criteria.ts';
import { awaitsProposal } from '../result/members-waiting.ts';
import type { QualityFinding } from './quality-finding.ts';

/** What one cell's case lacks: what proves its points, why others score it otherwise, who signed, who is rated. */

type Scores = CaseContent['scores'];

const hasPoints = ({ points }: ScoreRecord): boolean => points !== null && points > 0;

function evidence(cell: string, subject: CellSubject, scores: Scores): QualityFinding[] {
  const bare = subjectScores(scores, 'self', subject).filter(
    (score) => hasPoints(score) && score.evidence.length === 0,
  );
  return bare.length === 0 ? [] : [{ code: 'evidenceMissing', cell, subject, scores: bare.length }];
}

/** A score that was given its reason may have lost it: what it is compared with was handed in anew since. */
function reasons(
  cell: string,
  [subject, set]: readonly [CellSubject, CriteriaSet],
  scores: Scores,
  percent: number,
): QualityFinding[] {
  const entries = entryNames(set);
  const of = byLayer(
    (layer) => new Map(subjectScores(scores, layer, subject).map((score) => [score.criterion, score])),
  );
  return (['team', 'committee'] as const).flatMap((layer): QualityFinding[] => {
    const far = [...of[layer].values()].filter((score) => {
      const below = scoreBelow(layer, (one) => of[one].get(score.criterion) ?? null);
      const max = entries.get(score.criterion)?.max ?? null;
      return score.reason === null && differsMuch(below, score, max, percent);
    });
    return far.length === 0 ? [] : [{ code: 'reasonMissing', cell, subject, layer, scores: far.length }];
  });
}

/** How minutes end that both sides sign; by any other way one side did not, and says so. */
const SIGNED_BY_BOTH: readonly (MinutesOutcome | null)[] = ['adopted', 'agreed', 'reserved'];

/** Of the newest version once it is locked: until then the other side's signature is owed, and asked for. */
function signatures(cell: string, minutes: Minutes | null): QualityFinding[] {
  if (minutes === null || minutes.hash === null || !SIGNED_BY_BOTH.includes(minutes.outcome)) return [];
  const { version } = minutes;
  return (['cell', 'team'] as const)
    .filter((side) => minutes.signatures[side] === null)
    .map((side) => ({ code: 'signatureMissing', cell, version, side }));
}

function levels(cell: string, members: CaseContent['members']): QualityFinding[] {
  const rated = members.filter(({ cell: proposed, decided }) => proposed !== null || decided !== null);
  const missing = members.filter((member) => member.status === 'rated' && awaitsProposal(member));
  return rated.length === 0 || missing.length === 0
    ? []
    : [{ code: 'levelMissing', cell, missing: missing.length, rated: rated.length }];
}

export function cellQuality({ cell, content }: RecordedCell, plan: Plan): QualityFinding[] {
  const { scores = noScores, minutes = null, members = [] } = content;
  const { percent } = plan.settings.scoreGapReason.value;
  const sets = cellCriteria(plan);
  return [
    ...sets.flatMap(([subject]) => evidence(cell, subject, scores)),
    ...sets.flatMap((one) => reasons(cell, one, scores, percent)),
    ...signatures(cell, minutes),
    ...levels(cell, members),
  ];
}
