/** Where a cell's minutes stand, with all that both sides said of them. */
export const minutesPlace = (cell: string): string => `/cells/${encodeURIComponent(cell)}/minutes`;

/** The draft that whoever asks is still writing, as a paper: its file's name without its ending. */
export const draftName = (version: number): string => `du-thao-bien-ban-v${version}`;

/** Where it is printed. */
export const draftPaperPlace = (cell: string, version: number): string =>
  `/cells/${encodeURIComponent(cell)}/papers/${draftName(version)}.html`;

/** Where it is proved that a version of them still says what was signed. */
export const proofPlace = (cell: string, version: number): string =>
  `${minutesPlace(cell)}/proof?version=${version}`;
