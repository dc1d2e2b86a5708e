import type { Slate } from '../../../domain/committee/committee-content.ts';
import type { Meeting } from '../../../domain/committee/meeting.ts';
import { awaitsDecision } from '../../../domain/result/members-waiting.ts';
import type { CampaignContext } from '../campaign-context.ts';

/** Which lines wait for a slate, which slate is open, and what becomes of it (statecharts.md, "Slates"). */

export const openSlate = ({ slates }: CampaignContext): Slate | undefined =>
  slates.find(({ state }) => state === 'open');

/** Cells on which some slate has decided; a quarter's speaks of their leaders alone. */
export const settledCells = ({ slates }: CampaignContext): Set<string> =>
  new Set(
    slates
      .filter(({ state }) => state !== 'open')
      .flatMap(({ cells, members }) => [...cells, ...members.map(({ cell }) => cell)]),
  );

/** The meeting on the open slate; null until its date is set. */
export const currentMeeting = (context: CampaignContext): Meeting | null =>
  context.meetings.findLast(({ slate }) => slate === openSlate(context)?.id) ?? null;

/** The meeting that has been set and has not begun; null without one. */
export function meetingAhead(context: CampaignContext): Meeting | null {
  const meeting = currentMeeting(context);
  return meeting !== null && meeting.record === null && meeting.startsAt > Date.now() ? meeting : null;
}

type Waiting = Pick<Slate, 'cells' | 'members' | 'objections'>;

/** An upheld objection that no decided slate has answered. */
function openedAgain(
  context: CampaignContext,
  id: string,
): { key: string; cell: boolean; members: string[] } {
  const reopened = context.cells[id]?.slate?.reopened ?? null;
  const key = reopened === null ? '' : `${id}/${reopened.objection}`;
  const answered = context.slates.some(
    ({ state, objections }) => state !== 'open' && objections.includes(key),
  );
  return reopened === null || answered
    ? { key: '', cell: false, members: [] }
    : { key, cell: reopened.cell, members: reopened.members };
}

const isOnItsWay = ({ commands }: CampaignContext, id: string): boolean =>
  Object.values(commands).some(
    ({ cell, type }) =>
      cell === id && (type === 'stage.return' || type === 'minutes.correct' || type === 'cell.merge'),
  );

/**
 * The lines that wait for the committee: cells whose minutes are settled, members whose level is proposed, and what an
 * upheld objection has reopened. In a quarter's run the cells' leaders wait, and no cell.
 */
export function waitingLines(context: CampaignContext): Waiting {
  const settled = settledCells(context);
  const rated = new Set(
    context.slates
      .filter(({ state }) => state !== 'open')
      .flatMap(({ members }) => members.map(({ member }) => member)),
  );
  const waiting: Waiting = { cells: [], members: [], objections: [] };
  for (const [id, { stage, ended, slate }] of Object.entries(context.cells)) {
    if (ended) continue;
    const again = openedAgain(context, id);
    const appraised = stage === 'committeeAppraisal' && !isOnItsWay(context, id);
    const onSlate = appraised && (!settled.has(id) || again.cell);
    if (onSlate && context.terms.quarter === undefined) waiting.cells.push(id);
    if (appraised && again.key !== '') waiting.objections.push(again.key);
    if (!onSlate && !settled.has(id)) continue;
    for (const line of slate?.members ?? []) {
      const { member } = line;
      const reopened = appraised && again.members.includes(member);
      if (awaitsDecision({ ...line, decided: null }) && (!rated.has(member) || reopened))
        waiting.members.push({ member, cell: id });
    }
  }
  return waiting;
}

export const isEmpty = ({ cells, members }: Pick<Slate, 'cells' | 'members'>): boolean =>
  cells.length === 0 && members.length === 0;

/**
 * Whether the open slate has nothing left to wait for: every cell is at its appraisal or beyond, has ended or is
 * excused. A cell that was just sent back is on its way, whatever it reported last.
 */
export function allCellsReady(context: CampaignContext): boolean {
  const settled = settledCells(context);
  return Object.entries(context.cells).every(
    ([id, cell]) =>
      cell.ended ||
      cell.excused ||
      settled.has(id) ||
      (cell.stage === 'committeeAppraisal' && !isOnItsWay(context, id)) ||
      cell.stage === 'recognitionDecision',
  );
}

/** The open slate holds exactly the lines that wait for one; each change is a new revision and voids its votes. */
export function refreshedSlates(context: CampaignContext): Slate[] {
  return context.slates.map((slate) => {
    if (slate.state !== 'open') return slate;
    const waiting = waitingLines(context);
    const same =
      JSON.stringify([waiting.cells, waiting.members]) === JSON.stringify([slate.cells, slate.members]);
    return same ? slate : changed(slate, waiting);
  });
}

const changed = (slate: Slate, lines: Waiting): Slate => ({
  ...slate,
  ...lines,
  revision: slate.revision + 1,
  votes: slate.votes.filter(
    ({ cell, member }) =>
      cell !== undefined &&
      (member === undefined
        ? lines.cells.includes(cell)
        : lines.members.some((line) => line.member === member)),
  ),
});

/** The slates without a cell that is on its way back: nobody may decide on it meanwhile. */
export const slatesWithout = ({ slates }: CampaignContext, cell: string): Slate[] =>
  slates.map((slate) =>
    slate.state === 'open' && (slate.cells.includes(cell) || slate.members.some((line) => line.cell === cell))
      ? changed(slate, {
          cells: slate.cells.filter((id) => id !== cell),
          members: slate.members.filter((line) => line.cell !== cell),
          objections: slate.objections,
        })
      : slate,
  );

/** The main slate, then supplementary ones. */
export function withOpenSlate(context: CampaignContext): Slate[] {
  if (openSlate(context) !== undefined) return context.slates;
  const id = context.slates.length === 0 ? 'main' : `supplementary-${context.slates.length}`;
  const opened: Slate = {
    id,
    revision: 1,
    state: 'open',
    ...waitingLines(context),
    lines: null,
    memberLines: null,
    votes: [],
    reason: null,
    decidedBy: null,
    decidedAt: null,
  };
  return [...context.slates, opened];
}
