import type { Deed } from '../../demo/doors/door.ts';
import type { Papers } from '../../demo/season-papers.ts';
import type { CampaignStanding, CellStanding } from '../../domain/journal/journal.ts';
import type { Plan } from '../../domain/plan/plan.ts';

/** Where a season is played by several doors at once. */

/** Where the season is played: by every door at once, so that each deed has the same instant behind all of them. */
export interface Stage {
  papers: Papers;
  plan: Plan;
  send(deed: Deed): Promise<void>;
  /** The head of a cell gives its list of members as a workbook, by the heads of its columns. */
  giveMembers(cell: string, person: string, rows: readonly Record<string, string>[]): Promise<void>;
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
