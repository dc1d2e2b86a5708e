import type { Instant } from '../../domain/calendar/instant.ts';
import type { CellStanding } from '../../domain/journal/journal.ts';
import { casesTakenOver } from '../../domain/people/merged-roles.ts';
import {
  type Assignment,
  COMMITTEE_ROLES,
  type Holder,
  isCellRole,
  isOfCell,
  type Roster,
  rolesAt,
  rolesOf,
  TEAM_ROLES,
} from '../../domain/people/roster.ts';
import { type Matter, READS, type Side } from './matters.ts';

/** Somebody who reads, with what they are in one campaign today. */
export interface Viewer {
  person: string;
  sides: ReadonlySet<Side>;
  /** whose people they are of, with the cells whose cases those have taken over */
  cells: readonly string[];
}

/** A substitute is of the team while a document lets them act for it. */
export function sideOf({ role, authorisation }: Assignment): Side | null {
  if (isCellRole(role)) return 'cell';
  if (role === 'office') return 'office';
  if (COMMITTEE_ROLES.includes(role)) return 'committee';
  return TEAM_ROLES.includes(role) || authorisation !== undefined ? 'team' : null;
}

/** @returns null of somebody without a role on the local day of `at` */
export function viewerOf(person: string, roster: Roster, at: Instant, utcOffset: string): Viewer | null {
  const own = rolesAt(roster, person, at, utcOffset);
  const sides = new Set(own.map(sideOf).filter((side) => side !== null));
  const cells = own.flatMap(({ cell }) => (cell === undefined ? [] : [cell]));
  return sides.size === 0
    ? null
    : { person, sides, cells: [...new Set([...cells, ...casesTakenOver(roster, cells)])] };
}

/** Whether every case is theirs to read, not that of their own cell alone. */
export const readsEveryCase = ({ sides }: Viewer): boolean =>
  sides.has('office') || sides.has('committee') || sides.has('team');

/** Whether they read of the campaign as a whole, with all that its committee does. */
export const readsCommittee = ({ sides }: Viewer): boolean => sides.has('office') || sides.has('committee');

/** Whether they read how people are reached: who sends, and tells those whom no mail reaches. */
export const readsAddresses = ({ sides }: Viewer): boolean => sides.has('office');

/** Whether there is such a case for them. @param subject a cell, or `campaign` */
export const readsCase = (viewer: Viewer, subject: string): boolean =>
  readsEveryCase(viewer) || viewer.cells.includes(subject);

/** What has been told to those whom it is about. */
export type Told = Partial<Record<Matter, boolean>>;

/**
 * The team's scores are told with its minutes; while new ones are drafted after a return they are its own again. What
 * the committee thought is told with what it decided.
 */
export function toldIn({ stage, ended, states, stagesDone, facts }: CellStanding): Told {
  const minutes =
    stage === 'minutesAgreement'
      ? !states.includes('stages.minutesAgreement.drafting')
      : stage === 'committeeAppraisal' ||
        stage === 'recognitionDecision' ||
        (ended && stagesDone.some((done) => done.stage === 'minutesAgreement'));
  return {
    teamDraft: minutes,
    opinion: facts.decisions.length > 0 && (ended || stage === 'recognitionDecision'),
  };
}

/** @param told of the subject; of the campaign nothing is told apart */
export const reads = (viewer: Viewer, subject: string, matter: Matter, told: Told): boolean =>
  [...viewer.sides].some((side) => {
    if (side === 'cell' && !viewer.cells.includes(subject)) return false;
    const when = READS[side][matter];
    return when === 'always' || (when === 'told' && told[matter] === true);
  });

/** Whether they are among those who act there, or answer for them: the ladder of what is owed is theirs to follow. */
export function follows(viewer: Viewer, { role, cell }: Holder): boolean {
  if (readsCommittee(viewer)) return true;
  const ofTeam = rolesOf({ role }).some((one) => TEAM_ROLES.includes(one));
  const ofCell = isOfCell(role);
  return (
    (ofTeam && viewer.sides.has('team')) || (ofCell && cell !== undefined && viewer.cells.includes(cell))
  );
}
