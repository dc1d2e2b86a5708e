import type { Instant } from '../../domain/calendar/instant.ts';
import type { Standing } from '../../domain/journal/journal.ts';
import type { CellStage } from '../../domain/stages.ts';

/** What a campaign keeps of where each of its cells stands. */
export type KeptPosition = Pick<Standing, 'holder' | 'due' | 'late' | 'marks' | 'ended'> & {
  stage: CellStage;
};

/**
 * Where a cell stands that was started in time: its dossier is to be handed in. Both sides know it from the terms, so
 * that a cell reports only what is otherwise.
 *
 * @param dossierDue of its campaign, ms
 */
export const firstPosition = (cell: string, { dossierDue }: { dossierDue: Instant }): KeptPosition => ({
  stage: 'dossierSubmission',
  holder: { role: 'cell', cell },
  due: dossierDue,
  late: false,
  marks: [],
  ended: false,
});
