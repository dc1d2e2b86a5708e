import type { MemberLine } from './member.ts';

/**
 * Which of a cell's members still have to be rated (domain.md 2.5: nobody before the review is done, absent ones soon).
 */

type Line = Pick<MemberLine, 'status' | 'cell' | 'decided'>;

/** The cell has proposed a level and the committee has yet to decide. */
export const awaitsDecision = ({ status, cell, decided }: Line): boolean =>
  status === 'rated' && cell !== null && decided === null;

/** The cell has yet to propose: the member was absent, or no level stands. */
export const awaitsProposal = ({ status, cell, decided }: Line): boolean =>
  decided === null && (status === 'absentPending' || (status === 'rated' && cell === null));
