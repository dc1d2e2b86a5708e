import type { Slate } from '../../../domain/committee/committee-content.ts';
import { vi } from '../../../words/vi.ts';
import { wordOf } from '../../../words/words.ts';
import { RANKING_HEADS } from '../../../words/workbooks/table-heads.ts';
import { markWords } from '../../committee/committee-paper.ts';
import { groupName, type RankingRequest, slateRanking } from '../../committee/slate-ranking.ts';
import { slateName } from './slate-name.ts';
import {
  COUNT_COLUMN,
  counted,
  type TableColumn,
  type TableSheet,
  type TableValue,
  yesOrNo,
} from './table-sheet.ts';

/** The cells of every slate as the committee compares them, best first in each group (R15, R36). */

const points = (head: string): TableColumn => ({ head, kind: 'points', width: 11 });
const level = (head: string): TableColumn => ({ head, kind: 'text', width: 22 });

const COLUMNS: readonly TableColumn[] = [
  COUNT_COLUMN,
  { head: RANKING_HEADS.slate, kind: 'text', width: 18 },
  { head: RANKING_HEADS.group, kind: 'text', width: 26 },
  { head: RANKING_HEADS.rank, kind: 'count', width: 8 },
  { head: RANKING_HEADS.cell, kind: 'text', width: 32 },
  points(RANKING_HEADS.self),
  points(RANKING_HEADS.team),
  points(RANKING_HEADS.committee),
  points(RANKING_HEADS.gap),
  level(RANKING_HEADS.derived),
  { head: RANKING_HEADS.derivedFourGood, kind: 'text', width: 12 },
  level(RANKING_HEADS.proposedByCell),
  level(RANKING_HEADS.proposedByTeam),
  level(RANKING_HEADS.proposedByCommittee),
  { head: RANKING_HEADS.fourGood, kind: 'text', width: 12 },
  level(RANKING_HEADS.decided),
  { head: RANKING_HEADS.decidedFourGood, kind: 'text', width: 12 },
  { head: RANKING_HEADS.reason, kind: 'text', width: 28 },
  { head: RANKING_HEADS.marks, kind: 'text', width: 24 },
];

const levelOr = (key: string | null | undefined): string | null =>
  key == null ? null : wordOf(vi.levels, key);

function rowsOf(request: RankingRequest, slate: Slate): TableValue[][] {
  const { rows, groups, groupOf } = slateRanking(request, slate);
  return groups.flatMap(({ group }) => {
    const own = rows.filter(({ cell }) => groupOf(cell) === group);
    return own.map((row) => {
      const decided = slate.lines?.find(({ cell }) => cell === row.cell);
      const { self, team, committee } = row.points;
      return [
        slateName(slate.id),
        groupName(group, request.names) ?? RANKING_HEADS.whole,
        row.rank === null
          ? null
          : 1 + own.filter(({ rank }) => rank !== null && rank < (row.rank ?? 0)).length,
        request.names.cell(row.cell),
        self,
        team,
        committee,
        row.gap.committee ?? row.gap.team,
        levelOr(row.derivedLevel),
        yesOrNo(row.derivedFourGood),
        levelOr(row.proposed.self),
        levelOr(row.proposed.team),
        levelOr(row.proposed.committee),
        yesOrNo(row.fourGood),
        levelOr(decided?.level),
        yesOrNo(decided?.fourGood ?? null),
        decided?.reason ?? null,
        markWords(row.marks),
      ];
    });
  });
}

/** Ranks count within a group: its cells compete with each other alone. */
export function rankingTable(request: RankingRequest): TableSheet {
  const { sheet: name, empty } = RANKING_HEADS;
  const rows = request.slates.flatMap((slate) => rowsOf(request, slate));
  return { name, columns: COLUMNS, rows: counted(rows), sums: null, empty };
}
