import type { CampaignContent, DecisionCase } from '../../domain/committee/committee-content.ts';
import { isProposed } from '../../domain/committee/superior-decision.ts';
import { noCampaignFacts } from '../../domain/facts.ts';
import type { CampaignStanding } from '../../domain/journal/journal.ts';
import { type Assignment, actsFor } from '../../domain/people/roster.ts';
import type { LastYear } from '../../domain/plan/last-year.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { baseOf } from '../../machines/standing.ts';
import type { CampaignRow } from '../../records/reading.ts';
import type { Matter } from './matters.ts';
import { seenObligations } from './seen-case.ts';
import { reads, readsAddresses, readsCase, readsCommittee, readsEveryCase, type Viewer } from './viewer.ts';

/** What somebody sees of a campaign: its plan, its people, where it stands. */

export function seenCampaignStanding(standing: CampaignStanding, viewer: Viewer): CampaignStanding {
  if (readsCommittee(viewer)) return standing;
  const may = (matter: Matter) => reads(viewer, 'campaign', matter, {});
  return {
    ...standing,
    ...baseOf([standing.stage], seenObligations(standing.obligations, viewer, may)),
    // the committee's meeting, and what it waits for, are its own
    session: null,
    waitsFor: null,
    facts: { ...noCampaignFacts, cancelledBecause: standing.facts.cancelledBecause },
  };
}

/** Last year’s results stay with those whom they are about; what was promised is looked at again by the team. */
function seenLastYear(last: LastYear, viewer: Viewer): LastYear {
  const result = {
    fourGood: null,
    level: null,
    award: null,
    points: null,
    decisions: [],
    objectionsUpheld: 0,
  };
  return {
    ...last,
    cells: last.cells
      .filter(({ cell }) => readsCase(viewer, cell))
      .map((one) => (reads(viewer, one.cell, 'result', {}) ? one : { ...one, ...result })),
    members: last.members.filter(({ cell }) => reads(viewer, cell, 'members', {})),
  };
}

/** Names alone: how people are reached is for the office. */
const unaddressed = (people: Plan['people'], viewer: Viewer): Plan['people'] =>
  readsAddresses(viewer) ? people : people.map((person) => ({ ...person, email: null }));

/** The campaign as a reader sees it. A cell’s people see in it their own cell, and those who act for every cell. */
export function seenCampaign(row: CampaignRow, viewer: Viewer): CampaignRow {
  const { plan, roster } = row;
  if (readsCommittee(viewer)) return { ...row, plan: { ...plan, people: unaddressed(plan.people, viewer) } };
  const mine = (cell: string) => readsCase(viewer, cell);
  const concerns = (entry: Assignment) =>
    readsEveryCase(viewer) || viewer.cells.some((cell) => actsFor(entry, cell));
  const people = new Set(roster.assignments.filter(concerns).map(({ person }) => person));
  return {
    ...row,
    plan: {
      ...plan,
      people: unaddressed(
        plan.people.filter(({ id }) => readsEveryCase(viewer) || people.has(id)),
        viewer,
      ),
      roles: plan.roles.filter(concerns),
      cells: plan.cells.filter(({ id }) => mine(id)),
      ...(plan.renamed === undefined ? {} : { renamed: plan.renamed.filter(({ cell }) => mine(cell)) }),
      sessions: plan.sessions.map((session) => ({ ...session, cells: session.cells.filter(mine) })),
      ...(plan.lastYear === undefined ? {} : { lastYear: seenLastYear(plan.lastYear, viewer) }),
    },
    roster: {
      ...roster,
      assignments: roster.assignments.filter(concerns),
      ...(roster.merged === undefined ? {} : { merged: roster.merged.filter(({ cell }) => mine(cell)) }),
    },
    standing: seenCampaignStanding(row.standing, viewer),
    // how much happens elsewhere is not theirs to count
    seq: 0,
  };
}

/**
 * What the committee holds, as a reader sees it: whoever has no part in it reads what was published of their own cell,
 * line by line, the numbers of papers to their own cell, and nothing of slates, meetings and votes.
 */
export function seenCampaignContent(
  content: Partial<CampaignContent>,
  viewer: Viewer,
): Partial<CampaignContent> {
  if (readsCommittee(viewer)) return content;
  const decisions = Object.values(content.decisions ?? {}).flatMap((decision): DecisionCase[] => {
    const lines = decision.lines.filter(({ cell, member }) =>
      reads(viewer, cell, member === null ? 'result' : 'members', {}),
    );
    const { publishedAt } = decision;
    const own = { gapReason: null, scan: null, scanGiven: null, earlierScans: [], sha256: null };
    // how the committee asked its superior is its own
    const asked = isProposed(decision) ? { proposals: [] } : {};
    return publishedAt === null || lines.length === 0 ? [] : [{ ...decision, lines, ...own, ...asked }];
  });
  const numbered = content.numbered?.filter(({ cell }) => cell === null || reads(viewer, cell, 'case', {}));
  const seen = {
    decisions: Object.fromEntries(decisions.map((decision) => [decision.id, decision])),
    ...(numbered === undefined ? {} : { numbered }),
  };
  // what the team has reported of all cases it reads again
  const { report } = content;
  return report === undefined || !reads(viewer, 'campaign', 'campaign', {}) ? seen : { ...seen, report };
}
