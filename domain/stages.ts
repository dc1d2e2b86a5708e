import type { Quarter } from './plan/rated-period.ts';

/** The stages in which a cell has something to do or to answer; it can be returned to each of them. */
export const RETURNABLE_STAGES = [
  'dossierSubmission',
  'preReview',
  'onSiteInspection',
  'minutesAgreement',
] as const;

/** A cell's stages, in their order. */
export const STAGES = [...RETURNABLE_STAGES, 'committeeAppraisal', 'recognitionDecision'] as const;

/** Where a campaign rates the leaders of a quarter alone. */
const QUARTER_STAGES = ['leaderReview', 'committeeAppraisal', 'recognitionDecision'] as const;
export type StageId = (typeof STAGES | typeof QUARTER_STAGES)[number];

/** The stages of a cell in a campaign, in their order. @param plan, or terms, of the campaign */
export const stagesOf = ({ quarter }: { quarter?: Quarter | undefined }): readonly StageId[] =>
  quarter === undefined ? STAGES : QUARTER_STAGES;

const CELL_ENDS = ['concluded', 'withdrawn', 'transferred', 'merged', 'cancelled'] as const;

/** A cell's stages in every kind of campaign, and how it ends. */
export const CELL_STAGES = [...STAGES, 'leaderReview', ...CELL_ENDS] as const;
export type CellStage = (typeof CELL_STAGES)[number];

/** The parts of a campaign's course. */
export const CAMPAIGN_STAGES = [
  'preparing',
  'underway',
  'reporting',
  'appraising',
  'deciding',
  'publishing',
  'concluding',
  'concluded',
  'cancelled',
] as const;
export type CampaignStage = (typeof CAMPAIGN_STAGES)[number];

/** How a cell or a campaign ends. */
export type End = (typeof CELL_ENDS)[number];

/** Whether a stage is an end: nothing is waited for any more. */
export const isEnd = (stage: CellStage | CampaignStage): stage is End =>
  CELL_ENDS.some((end) => end === stage);

/** Whether a cell is in a stage, and has not ended. */
export const isStage = (stage: CellStage | CampaignStage): stage is StageId =>
  !isEnd(stage) && CELL_STAGES.some((one) => one === stage);

/** @throws RangeError when a machine has a state that is no stage of a cell */
export function cellStage(name: string): CellStage {
  const stage = CELL_STAGES.find((one) => one === name);
  if (stage === undefined) throw new RangeError(`no stage of a cell: ${name}`);
  return stage;
}

/** @throws RangeError when a machine has a state that is no part of a campaign */
export function campaignStage(name: string): CampaignStage {
  const stage = CAMPAIGN_STAGES.find((one) => one === name);
  if (stage === undefined) throw new RangeError(`no stage of a campaign: ${name}`);
  return stage;
}

/** Whether a cell went elsewhere, was taken out, or merged into another. */
export const isGone = (stage: CellStage): boolean =>
  stage === 'transferred' || stage === 'withdrawn' || stage === 'merged';
