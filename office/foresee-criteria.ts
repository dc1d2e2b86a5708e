import { subjectScores } from '../domain/case/score-layers.ts';
import {
  type CriteriaEntry,
  type CriteriaSet,
  entryNames,
  scoresAlike,
  scoringOf,
} from '../domain/criteria/criteria.ts';
import { criteriaOf } from '../domain/plan/plan-criteria.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { OfficeFailure } from './office-failure.ts';

/** What differs in one criterion, condition or adjustment; null where there is none. */
export interface EntryChange {
  id: string;
  was: CriteriaEntry | null;
  is: CriteriaEntry | null;
}

export interface CriteriaTouched {
  /** the set that the campaign has */
  before: CriteriaSet;
  changes: EntryChange[];
  /** points, conditions and levels stay what they are */
  wordsOnly: boolean;
  /** cells that have scored by it */
  scored: string[];
}

function entryChanges(before: CriteriaSet, after: CriteriaSet): EntryChange[] {
  const [olds, news] = [entryNames(before), entryNames(after)];
  return [...new Set([...olds.keys(), ...news.keys()])].flatMap((id) => {
    const [was, is] = [olds.get(id) ?? null, news.get(id) ?? null];
    return was?.name === is?.name && was?.max === is?.max ? [] : [{ id, was, is }];
  });
}

/**
 * What a new set would affect in a running campaign, before it is sent as `criteria.change`.
 *
 * @throws OfficeFailure NO_SUCH_CRITERIA
 */
export async function foreseeCriteria(
  reader: RecordsReader,
  row: CampaignRow,
  set: CriteriaSet,
): Promise<CriteriaTouched> {
  const { subject } = set;
  const before = criteriaOf(row.plan, subject);
  if (before === null)
    throw new OfficeFailure('NO_SUCH_CRITERIA', { key: 'noCriteria', values: { subject } });
  const scored = (await reader.cases(row.id)).filter(
    ({ content: { scores } }) => scores !== undefined && subjectScores(scores, 'self', subject).length > 0,
  );
  return {
    before,
    changes: entryChanges(before, set),
    wordsOnly: scoresAlike(scoringOf(before), scoringOf(set)),
    scored: scored.map(({ cell }) => cell),
  };
}
