import { defineSearchAttributeKey } from '@temporalio/common';

/**
 * The attributes by which workflows are found in Temporal (design decision 16); registered when the server or the
 * worker starts.
 */
export const SEARCH_ATTRIBUTES = {
  campaign: defineSearchAttributeKey('CampaignId', 'KEYWORD'),
  cell: defineSearchAttributeKey('CellId', 'KEYWORD'),
  stage: defineSearchAttributeKey('Stage', 'KEYWORD'),
  due: defineSearchAttributeKey('Due', 'DATETIME'),
  late: defineSearchAttributeKey('Late', 'BOOL'),
} as const;

/** By what a case is found from its start on. @param subject a cell, or `campaign` */
export const attributesOf = (campaign: string, subject: string) => [
  { key: SEARCH_ATTRIBUTES.campaign, value: campaign },
  ...(subject === 'campaign' ? [] : [{ key: SEARCH_ATTRIBUTES.cell, value: subject }]),
];
