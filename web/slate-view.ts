import type { CaseContent } from '../domain/case/case-content.ts';
import type { RecordedCell } from '../domain/case/recorded-cell.ts';
import { type CellAppraisal, cellAppraisal, newest } from '../domain/committee/appraisal.ts';
import type { CampaignContent, Level, Slate, SlateLine } from '../domain/committee/committee-content.ts';
import { decidedBefore } from '../domain/committee/decided-before.ts';
import type { Meeting } from '../domain/committee/meeting.ts';
import { type CutLine, cutLine, type QuotaGroup, WHOLE } from '../domain/committee/quota.ts';
import { type RankedRow, rankedTable } from '../domain/committee/ranking.ts';
import {
  type SlateFacts,
  type SlatePayload,
  slateProblems,
  slateQuota,
} from '../domain/committee/slate-check.ts';
import type { ContentProblem } from '../domain/content-problem.ts';
import { campaignTerms } from '../domain/plan/campaign-terms.ts';
import { lastDayOf } from '../domain/plan/rated-period.ts';
import type { MemberLine } from '../domain/result/member.ts';
import type { CampaignRow } from '../records/reading.ts';

/** A slate as its page shows it, folded from the records; the rules are the domain's. */

export interface SlateRow {
  ranked: RankedRow;
  appraisal: CellAppraisal;
  /** what was decided; null while the slate is open */
  line: SlateLine | null;
  /** what would need a reason if it were decided as it is proposed */
  problems: ContentProblem[];
  tied: boolean;
}

export interface SlateGroup {
  /** `WHOLE` where the quota counts over the whole committee */
  group: string;
  /** best first */
  rows: SlateRow[];
  /** null where nobody is rated good or better */
  quota: QuotaGroup | null;
  /** null where the group's quota counts cells that are not on this slate, or there is none */
  cut: (CutLine & { allowed: number }) | null;
  /** cells decided on earlier slates that count too */
  earlier: number;
  /** cells on the slate without a level */
  unrated: number;
}

export interface SlateView {
  slate: Slate;
  meeting: Meeting | null;
  groups: SlateGroup[];
  members: { quota: QuotaGroup | null; earlier: number; levels: Map<Level | null, number> };
  /** of the slate as a whole, and of all its members together */
  problems: ContentProblem[];
}

export interface SlateRecords {
  campaign: Pick<CampaignRow, 'id' | 'plan'>;
  content: Partial<CampaignContent>;
  cells: readonly RecordedCell[];
}

export interface MemberOnSlate {
  member: string;
  cell: string;
  level: Level | null;
  /** null when the member is no longer on the cell's list */
  line: MemberLine | null;
}

/** The slate's members, with the level that was decided or, until then, the one that their cell proposes. */
export function membersOf(
  slate: Slate,
  contents: ReadonlyMap<string, Partial<CaseContent>>,
): MemberOnSlate[] {
  return slate.members.map(({ member, cell }) => {
    const line = contents.get(cell)?.members?.find((one) => one.member === member) ?? null;
    const decided = slate.memberLines?.find((one) => one.member === member)?.level;
    return { member, cell, line, level: decided ?? line?.cell ?? null };
  });
}

const rated = <T extends { level: Level | null }>(lines: readonly T[]) =>
  lines.filter((line): line is T & { level: Level } => line.level !== null);

/** What the committee would decide if it followed the newest proposal of each line. */
const proposedPayload = (
  cells: readonly { cell: string; level: Level | null; appraisal: CellAppraisal }[],
  members: readonly MemberOnSlate[],
): SlatePayload => ({
  lines: rated(cells).map(({ cell, level, appraisal }) => ({
    cell,
    level,
    fourGood: newest(appraisal, 'fourGood') ?? false,
  })),
  members: rated(members).map(({ member, level }) => ({ member, level })),
});

/**
 * One slate with its ranking, its quotas, its cut and what still needs a reason.
 *
 * @param id of the slate; the newest without one
 * @returns null when there is no such slate
 */
export function slateView({ campaign, content, cells }: SlateRecords, id?: string): SlateView | null {
  const slates = content.slates ?? [];
  const slate = id === undefined ? slates.at(-1) : slates.find((one) => one.id === id);
  if (slate === undefined) return null;
  const { terms, scoring, cells: planned, year, quarter } = campaignTerms(campaign.plan, campaign.id);
  const contents = new Map(cells.map(({ cell, content: own }) => [cell, own]));
  const marks = new Map(cells.map(({ cell, standing }) => [cell, standing.marks]));
  const peerGroupOf = (cell: string) => planned.find((one) => one.id === cell)?.peerGroup ?? '';
  const lines = slate.cells.map((cell) => {
    const appraisal = cellAppraisal(contents.get(cell) ?? {}, scoring);
    const line = slate.lines?.find((one) => one.cell === cell) ?? null;
    return { cell, appraisal, line, level: line?.level ?? newest(appraisal, 'level') };
  });
  const members = membersOf(slate, contents);
  const decided = decidedBefore(slates.slice(0, slates.indexOf(slate)), slate);
  const payload = proposedPayload(lines, members);
  const facts: SlateFacts = {
    cells: payload.lines.map(({ cell }) => cell),
    members: rated(members).flatMap(({ member, cell, line }) =>
      line === null ? [] : [{ ...line, member, cell }],
    ),
    peerGroupOf,
    appraisalOf: (cell) => lines.find((line) => line.cell === cell)?.appraisal ?? null,
    votes: slate.votes,
    decided,
    ratedUntil: lastDayOf({ year, quarter }),
  };
  const problems = slate.state === 'open' ? slateProblems(payload, facts, terms) : [];
  const quota = slateQuota(rated(lines), rated(members), facts, terms);
  const groupOf = (cell: string) => (terms.quota.grouping === 'whole' ? WHOLE : peerGroupOf(cell));

  const groups = [...Map.groupBy(lines, ({ cell }) => groupOf(cell))].map(([group, own]): SlateGroup => {
    const ofGroup = quota.cells.find((one) => one.group === group) ?? null;
    const earlier = decided.cells.filter(({ cell }) => groupOf(cell) === group).length;
    const ranked = rankedTable(own.map((line) => ({ ...line, marks: marks.get(line.cell) ?? [] })));
    const pointsOf = (cell: string) => newest(facts.appraisalOf(cell) ?? cellAppraisal({}, {}), 'points');
    const cut =
      ofGroup === null || earlier > 0
        ? null
        : {
            ...cutLine(
              ranked.map(({ cell }) => ({ key: cell, points: pointsOf(cell) })),
              ofGroup.allowed,
            ),
            allowed: ofGroup.allowed,
          };
    const rows = ranked.flatMap((row): SlateRow[] => {
      const line = own.find(({ cell }) => cell === row.cell);
      if (line === undefined) return [];
      const path = `lines.${facts.cells.indexOf(row.cell)}`;
      return [
        {
          ranked: row,
          appraisal: line.appraisal,
          line: line.line,
          problems: problems.filter((one) => one.path === path),
          tied: cut?.ties.includes(row.cell) ?? false,
        },
      ];
    });
    return { group, rows, quota: ofGroup, cut, earlier, unrated: own.length - rated(own).length };
  });
  const levels = Map.groupBy(members, ({ level }) => level);
  return {
    slate,
    meeting: content.meetings?.findLast((one) => one.slate === slate.id) ?? null,
    groups,
    members: {
      quota: quota.members,
      earlier: decided.members.length,
      levels: new Map([...levels].map(([level, some]) => [level, some.length])),
    },
    problems: problems.filter(({ path }) => !path.startsWith('lines.')),
  };
}
