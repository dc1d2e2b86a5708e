import type { Papers } from '../../demo/season-papers.ts';
import type { CampaignStanding, CellStanding } from '../../domain/journal/journal.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { FormEvent } from '../../web/forms/form-fields.ts';

/** Where a season is played by several doors at once, and what its people do. */

/** What one person sends. */
export interface Deed {
  person: string;
  subject: string;
  type: FormEvent;
  /** as a person writes it: files by their names in the folder of papers */
  payload?: object;
  /** somebody else's paper that the person enters */
  paper?: { of: string; on: string; document: string };
}

/** Where the season is played: by every door at once, so that each deed has the same instant behind all of them. */
export interface Stage {
  papers: Papers;
  plan: Plan;
  send(deed: Deed): Promise<void>;
  /** of a cell, behind one of the doors */
  standing(cell: string): Promise<CellStanding>;
  /** of the campaign, behind one of the doors */
  campaign(): Promise<CampaignStanding>;
  /** of the server, ms */
  now(): Promise<number>;
  /** Lets the days pass until an instant, ms. */
  passes(until: number): Promise<void>;
  /** Waits until something holds of cells behind every door. */
  until(what: string, cells: readonly string[], holds: (standing: CellStanding) => boolean): Promise<void>;
  /** The same of the campaign. */
  untilCampaign(what: string, holds: (standing: CampaignStanding) => boolean): Promise<void>;
}
