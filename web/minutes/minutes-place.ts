/** Where a cell's minutes stand, with all that both sides said of them. */
export const minutesPlace = (cell: string): string => `/cells/${encodeURIComponent(cell)}/minutes`;
