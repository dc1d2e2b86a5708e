/** Who plays the season: the six cells with their heads, the office, and the team. */

export const HEADS = {
  'doi-1': 'nguyen-thi-anh',
  'doi-2': 'do-van-dat',
  'doi-3': 'bui-minh-khang',
  'doi-4': 'thach-thi-hong',
  'doi-5': 'lam-van-tho',
  'van-phong': 'duong-thi-ngan',
} as const;

export type Cell = keyof typeof HEADS;
export const CELLS = Object.keys(HEADS);

export const OFFICE = 'do-thi-thu';
export const CLERK = 'tran-thi-mai';
export const LEADER = 'nguyen-quoc-hung';
/** takes the leader's place for a session */
export const SUBSTITUTE = 'dang-van-khoa';
export const READER = 'pham-thi-lan';
/** of the team, and of the office's own cell */
export const OF_THE_CELL = 'le-duc-an';
export const LEAVING = 'huynh-van-phuc';
/** takes the place of whoever leaves the team */
export const JOINING = 'vo-minh-tam';
/** the team as it inspects */
export const TEAM = [LEADER, CLERK, OF_THE_CELL, READER, JOINING];

export const OFFSET = '+07:00';
