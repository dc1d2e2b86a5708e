import type { RecordedCell } from '../../domain/case/recorded-cell.ts';
import { type CellAppraisal, cellAppraisal, newest } from '../../domain/committee/appraisal.ts';
import type { Level, Slate } from '../../domain/committee/committee-content.ts';
import { decidedBefore } from '../../domain/committee/decided-before.ts';
import { type QuotaGroup, quotaOf, WHOLE } from '../../domain/committee/quota.ts';
import { type RankedRow, rankedTable } from '../../domain/committee/ranking.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { cellScoring } from '../../domain/plan/plan-criteria.ts';
import { peerGroupWords } from '../../words/committee/peer-group-words.ts';
import type { RankedGroup } from '../../words/committee/ranked-paper-text.ts';
import type { Names } from '../../words/words.ts';

/** The cells of a slate as they are ranked, and how the quota stands in each of their groups. */

export interface RankingRequest {
  plan: Plan;
  names: Pick<Names, 'peers' | 'cell'>;
  cells: readonly RecordedCell[];
  /** in the order in which they were made */
  slates: readonly Slate[];
}

export interface SlateRanking {
  /** best first */
  rows: RankedRow[];
  /** the cells of the slate as the records have them */
  cells: RecordedCell[];
  /** in the order in which they come up; `unrated`: how many have no level yet */
  groups: (RankedGroup & { group: string; unrated: number })[];
  groupOf(cell: string): string;
}

/** By its cells; null: the whole committee. */
export const groupName = (group: string, names: Pick<Names, 'peers' | 'cell'>): string | null =>
  group === WHOLE ? null : peerGroupWords(group, names, 'vi');

/** Of members the quota counts over the whole committee, with those of slates before. */
export function memberQuota(
  { plan, slates }: Pick<RankingRequest, 'plan' | 'slates'>,
  slate: Slate,
  levels: readonly (Level | null)[],
): { quota: QuotaGroup; earlier: number } {
  const before = decidedBefore(slates.slice(0, slates.indexOf(slate)), slate).members;
  const own = levels.filter((level) => level !== null).map((level) => ({ level }));
  return {
    quota: quotaOf(WHOLE, [...before, ...own], plan.settings.memberQuota.value),
    earlier: before.length,
  };
}

export function slateRanking({ plan, names, cells, slates }: RankingRequest, slate: Slate): SlateRanking {
  const scoring = cellScoring(plan);
  const onSlate = cells.filter(({ cell }) => slate.cells.includes(cell));
  const appraisals = new Map<string, CellAppraisal>(
    onSlate.map(({ cell, content }) => [cell, cellAppraisal(content, scoring)]),
  );
  const appraisalOf = (cell: string) => appraisals.get(cell) ?? cellAppraisal({}, scoring);
  const rows = rankedTable(
    onSlate.map(({ cell, standing }) => ({ cell, appraisal: appraisalOf(cell), marks: standing.marks })),
  );
  const quota = plan.settings.quota.value;
  const groupOf = (cell: string) =>
    quota.grouping === 'whole' ? WHOLE : (plan.cells.find(({ id }) => id === cell)?.peerGroup ?? WHOLE);
  const lines = onSlate.flatMap(({ cell }) => {
    const decided = slate.lines?.find((line) => line.cell === cell)?.level;
    const level = decided ?? newest(appraisalOf(cell), 'level');
    return level === null ? [] : [{ group: groupOf(cell), level }];
  });
  // as the rule of the slate counts them
  const before = decidedBefore(slates.slice(0, slates.indexOf(slate)), slate).cells.map(
    ({ cell, level }) => ({ group: groupOf(cell), level }),
  );
  const inGroup = <L extends { group: string }>(all: readonly L[], group: string) =>
    all.filter((line) => line.group === group);
  const groups = [...Map.groupBy(onSlate, ({ cell }) => groupOf(cell))].map(([group, own]) => ({
    group,
    quota: quotaOf(group, [...inGroup(before, group), ...inGroup(lines, group)], quota),
    cells: own.length,
    earlier: inGroup(before, group).length,
    unrated: own.length - inGroup(lines, group).length,
    name: groupName(group, names),
  }));
  return { rows, cells: onSlate, groups, groupOf };
}
