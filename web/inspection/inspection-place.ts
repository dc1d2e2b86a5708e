/** Where the team records what it finds in a cell. */
export const inspectionPlace = (cell: string): string => `/cells/${encodeURIComponent(cell)}/inspection`;
