/** Where a session is scored without network; always with the campaign and the person, whatever else comes after. */

const place = (cell: string, below = ''): string => `/cells/${encodeURIComponent(cell)}/on-site${below}`;

/** The page, which a browser keeps for one person of one campaign. */
export const onSitePlace = (campaign: string, cell: string, person: string): string =>
  `${place(cell)}?${new URLSearchParams({ campaign, of: person })}`;

export const packPlace = (campaign: string, cell: string): string =>
  `${place(cell, '/pack')}?${new URLSearchParams({ campaign })}`;

/** Where rows are posted; rows that wait for a day name the campaign that they are of. */
export const rowsPlace = (campaign: string, cell: string): string =>
  `${place(cell, '/rows')}?${new URLSearchParams({ campaign })}`;

/** Where attendance is posted, with which the inspection ends. */
export const attendancePlace = (campaign: string, cell: string): string =>
  `${place(cell, '/attendance')}?${new URLSearchParams({ campaign })}`;

/** Where each photo is sent by itself: the door of the form's own files. */
export const photosPlace = (campaign: string, cell: string): string =>
  `/do/${encodeURIComponent(cell)}/inspection.record/file?${new URLSearchParams({ campaign })}`;

/** Whether rows or attendance are posted there. */
export const isRowsPath = (path: string): boolean =>
  /^\/cells\/[^/]+\/on-site\/(?:rows|attendance)$/.test(path);
