import type { Level, Slate } from '../../../domain/committee/committee-content.ts';
import type { QuotaGroup } from '../../../domain/committee/quota.ts';
import { QUOTA_HEADS, RANKING_HEADS } from '../../../words/workbooks/table-heads.ts';
import { memberQuota, type RankingRequest, slateRanking } from '../../committee/slate-ranking.ts';
import { slateName } from './slate-name.ts';
import {
  COUNT_COLUMN,
  counted,
  type TableColumn,
  type TableSheet,
  type TableValue,
  yesOrNo,
} from './table-sheet.ts';

/** How many may be rated excellent and how many are, by slate and group (X14). */

const count = (head: string): TableColumn => ({ head, kind: 'count', width: 13 });

const COLUMNS: readonly TableColumn[] = [
  COUNT_COLUMN,
  { head: QUOTA_HEADS.slate, kind: 'text', width: 20 },
  { head: QUOTA_HEADS.state, kind: 'text', width: 18 },
  { head: QUOTA_HEADS.unit, kind: 'text', width: 12 },
  { head: QUOTA_HEADS.group, kind: 'text', width: 32 },
  count(QUOTA_HEADS.lines),
  count(QUOTA_HEADS.earlier),
  count(QUOTA_HEADS.unrated),
  count(QUOTA_HEADS.excellent),
  count(QUOTA_HEADS.good),
  { head: QUOTA_HEADS.percent, kind: 'points', width: 10 },
  count(QUOTA_HEADS.base),
  count(QUOTA_HEADS.allowed),
  { head: QUOTA_HEADS.over, kind: 'text', width: 9 },
];

const counts = ({ excellent, good, base, allowed, over }: QuotaGroup, percent: number): TableValue[] => [
  excellent,
  good,
  percent,
  base,
  allowed,
  yesOrNo(over),
];

/** The level that was decided or, until then, the one that their cell proposes. */
function memberLevels({ cells }: RankingRequest, slate: Slate): (Level | null)[] {
  return slate.members.map(({ member, cell }) => {
    const decided = slate.memberLines?.find((line) => line.member === member)?.level;
    const { members = [] } = cells.find((one) => one.cell === cell)?.content ?? {};
    return decided ?? members.find((line) => line.member === member)?.cell ?? null;
  });
}

function rowsOf(request: RankingRequest, slate: Slate): TableValue[][] {
  const { quota, memberQuota: ofMembers } = request.plan.settings;
  const head = [slateName(slate.id), slate.lines === null ? QUOTA_HEADS.open : QUOTA_HEADS.decided];
  const cells = slateRanking(request, slate).groups.map((group): TableValue[] => [
    ...head,
    QUOTA_HEADS.cells,
    group.name ?? RANKING_HEADS.whole,
    group.cells,
    group.earlier,
    group.unrated,
    ...counts(group.quota, quota.value.percent),
  ]);
  if (slate.members.length === 0) return cells;
  const levels = memberLevels(request, slate);
  const { quota: pooled, earlier } = memberQuota(request, slate, levels);
  const unrated = levels.filter((level) => level === null).length;
  const members = [QUOTA_HEADS.members, RANKING_HEADS.whole, slate.members.length, earlier, unrated];
  return [...cells, [...head, ...members, ...counts(pooled, ofMembers.value.percent)]];
}

export function quotaTable(request: RankingRequest): TableSheet {
  const { sheet: name, empty } = QUOTA_HEADS;
  const rows = request.slates.flatMap((slate) => rowsOf(request, slate));
  return { name, columns: COLUMNS, rows: counted(rows), sums: null, empty };
}
