/** Where the team records what it finds in a cell. */
export const inspectionPlace = (cell: string): string => `/cells/${encodeURIComponent(cell)}/inspection`;

/** From where the form for Excel is taken. */
export const teamFormTaking = (cell: string): string => `${inspectionPlace(cell)}/form`;

/** Where a filled one is given back. */
export const teamFormPlace = (cell: string): string =>
  `/do/${encodeURIComponent(cell)}/inspection.record/sheet`;
