import type { DecisionCase } from './committee-content.ts';

/** Under which name a paper is kept that asks the superior: several may follow each other on one matter. */

/** Which one it is: `main-cellLevels`, of the second one `main-cellLevels-lan-2`. @param count from 1 */
export const proposalName = ({ id }: Pick<DecisionCase, 'id'>, count: number): string =>
  count === 1 ? id : `${id}-lan-${count}`;

/** @param count from 1 */
export const proposalFile = (decision: Pick<DecisionCase, 'id'>, count: number): string =>
  `to-trinh-${proposalName(decision, count)}.html`;

/** Whether the next one is still to be signed. */
export const isDrafted = ({ state }: Pick<DecisionCase, 'state'>): boolean =>
  state === 'preparing' || state === 'awaitingSignature';

/** The newest of a matter, signed or not. */
export const newestProposal = (decision: Pick<DecisionCase, 'id' | 'state' | 'proposals'>): string =>
  proposalFile(decision, (decision.proposals?.length ?? 0) + (isDrafted(decision) ? 1 : 0));
