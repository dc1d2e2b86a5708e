/** The tables that are taken out as spreadsheets, in the order in which one workbook of all has them. */
export const TABLE_NAMES = [
  'results',
  'ranking',
  'quota',
  'members',
  'allowance',
  'register',
  'journal',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];
