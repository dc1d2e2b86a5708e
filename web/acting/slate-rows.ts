import { newest } from '../../domain/committee/appraisal.ts';
import type { Vote } from '../../domain/committee/ballot.ts';
import { isRollCall } from '../../domain/committee/cast-votes.ts';
import type { Level, Slate } from '../../domain/committee/committee-content.ts';
import { votersOf } from '../../domain/committee/meeting-check.ts';
import { majorityOf, type VoteOn, votesByLine } from '../../domain/committee/vote-check.ts';
import { QUALITY_LEVELS } from '../../domain/criteria/criteria-result.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { type MemberOnSlate, membersOf, type SlateRow, slateView } from '../slate-view.ts';
import { type Named, openSlate } from './named-matters.ts';

/** With what the committee's forms begin: a row for each matter that is voted on, or decided. */

/** Of a slate with more members they are brought as a file: a form with their votes would have too many fields. */
const MOST_MEMBERS = 500;

/** The slate that is open, as a form about all its lines needs it. */
export interface SlateOnForm {
  slate: Slate;
  /** best first */
  rows: readonly SlateRow[];
  /** none where they are too many for a form */
  members: readonly MemberOnSlate[];
  voteOn: VoteOn;
}

/** @returns null while no slate is open */
export function slateOnForm(plan: Plan, { committee, cells }: Named): SlateOnForm | null {
  const slate = openSlate({ committee });
  if (slate === undefined) return null;
  const view = slateView({ campaign: { id: plan.id, plan }, content: committee, cells }, slate.id);
  const contents = new Map(cells.map(({ cell, content }) => [cell, content]));
  return {
    slate,
    rows: (view?.groups ?? []).flatMap((group) => group.rows),
    members: slate.members.length > MOST_MEMBERS ? [] : membersOf(slate, contents),
    voteOn: votesByLine(slate.votes),
  };
}

/** What a row is about: its fields that nobody is asked for. */
export type Matter = Pick<Vote, 'about' | 'cell' | 'member'>;

/** The slate as a whole, then each cell's matters with its members below: as the papers are counted. */
export function votedMatters({ slate, members }: Pick<SlateOnForm, 'slate' | 'members'>): Matter[] {
  const ofCell = Map.groupBy(members, ({ cell }) => cell);
  const cells = new Set([...slate.cells, ...ofCell.keys()]);
  const rated = new Set(slate.cells);
  return [
    { about: 'slate' },
    ...[...cells].flatMap((cell): Matter[] => [
      ...(rated.has(cell) ? (['fourGood', 'cellLevel'] as const).map((about) => ({ about, cell })) : []),
      ...(ofCell.get(cell) ?? []).map(({ member }) => ({ about: 'memberLevel' as const, cell, member })),
    ]),
  ];
}

/** What was recorded of the newest meeting on a slate; null before. */
export const recordOf = ({ committee }: Pick<Named, 'committee'>, slate: string) =>
  committee.meetings?.findLast((meeting) => meeting.slate === slate)?.record ?? null;

/** A row for each vote that can be taken, with those who may take part in it. */
export function voteRows(plan: Plan, named: Named): Record<string, unknown>[] {
  const on = slateOnForm(plan, named);
  if (on === null) return [];
  const record = recordOf(named, on.slate.id);
  const present = (cell: string | undefined) =>
    record === null ? {} : { present: votersOf(record, cell).length };
  // a meeting votes in one way, as a rule
  const method = on.slate.votes.at(-1)?.method ?? 'secret';
  return votedMatters(on).map((matter) => ({ ...matter, method, ...present(matter.cell) }));
}

/** A row for each vote that is taken by roll call, or may be: whoever votes leaves empty what they say nothing of. */
export function castRows(plan: Plan, named: Named): Matter[] {
  const on = slateOnForm(plan, named);
  if (on === null) return [];
  return votedMatters(on).filter((matter) => {
    const vote = on.voteOn(matter.about, matter);
    return vote === null || isRollCall(vote);
  });
}

const levelOf = (vote: Vote | null): Level | null => {
  const said = vote === null ? null : majorityOf(vote);
  return QUALITY_LEVELS.find((level) => level === said) ?? null;
};

function recognisedBy(vote: Vote | null): boolean | null {
  const said = vote === null ? null : majorityOf(vote);
  return said === 'yes' ? true : said === 'no' ? false : null;
}

/** A line for each cell and member, with what the committee has voted for, or what was proposed last. */
export function decidedLines(plan: Plan, named: Named): Record<'lines' | 'members', unknown[]> {
  const on = slateOnForm(plan, named);
  if (on === null) return { lines: [], members: [] };
  const { voteOn } = on;
  return {
    lines: on.rows.map(({ ranked: { cell }, appraisal }) => ({
      cell,
      fourGood: recognisedBy(voteOn('fourGood', { cell })) ?? newest(appraisal, 'fourGood'),
      level: levelOf(voteOn('cellLevel', { cell })) ?? newest(appraisal, 'level'),
    })),
    members: on.members.map(({ member, cell, level }) => ({
      member,
      level: levelOf(voteOn('memberLevel', { cell, member })) ?? level,
    })),
  };
}
