/** Where the team reads a cell's dossier. */
export const reviewPlace = (cell: string): string => `/cells/${encodeURIComponent(cell)}/review`;
