/** The cell's page; the campaign's, which is the first, without a cell. @param baseUrl e.g. `http://127.0.0.1:3000` */
export const pageUrl = (baseUrl: string, cell: string | null): string =>
  `${baseUrl.replace(/\/+$/, '')}${cell === null ? '/' : `/cells/${encodeURIComponent(cell)}`}`;
