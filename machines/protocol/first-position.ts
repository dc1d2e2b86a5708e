import type { Instant } from '../../domain/calendar/instant.ts';
import { plannedSession, startOf } from '../../domain/inspection/session-start.ts';
import type { Standing } from '../../domain/journal/journal.ts';
import type { CampaignTerms } from '../../domain/plan/campaign-terms.ts';
import type { CellStage } from '../../domain/stages.ts';

/** What a campaign keeps of where each of its cells stands. */
export type KeptPosition = Pick<Standing, 'holder' | 'due' | 'late' | 'marks' | 'ended'> & {
  stage: CellStage;
  /** when its session begins, or began, ms; null while it has no time */
  sessionStart: Instant | null;
};

/**
 * Where a cell stands that was started in time: its dossier is to be handed in. Both sides know it from the terms, so
 * that a cell reports only what is otherwise.
 *
 * @param terms of its campaign
 */
export const firstPosition = (
  cell: string,
  terms: Pick<CampaignTerms, 'dossierDue' | 'sessions' | 'quarter'>,
): KeptPosition => ({
  stage: terms.quarter === undefined ? 'dossierSubmission' : 'leaderReview',
  holder: { role: 'cell', cell },
  due: terms.dossierDue,
  late: false,
  marks: [],
  ended: false,
  sessionStart: startOf(plannedSession(terms, cell)),
});
