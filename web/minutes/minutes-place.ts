/** Where a cell's minutes stand, with all that both sides said of them. */
export const minutesPlace = (cell: string): string => `/cells/${encodeURIComponent(cell)}/minutes`;

/** Where it is proved that a version of them still says what was signed. */
export const proofPlace = (cell: string, version: number): string =>
  `${minutesPlace(cell)}/proof?version=${version}`;
