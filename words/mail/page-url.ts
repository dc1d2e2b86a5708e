const at = (baseUrl: string, path: string): string => `${baseUrl.replace(/\/+$/, '')}${path}`;

/** The page of the committee's appraisal. */
export const appraisalUrl = (baseUrl: string): string => at(baseUrl, '/appraisal');

/** How it is used, and how people sign in: open to everybody. */
export const helpUrl = (baseUrl: string): string => at(baseUrl, '/help');

/** The cell's page; the campaign's, which is the first, without a cell. @param baseUrl e.g. `http://127.0.0.1:3000` */
export const pageUrl = (baseUrl: string, cell: string | null): string =>
  at(baseUrl, cell === null ? '/' : `/cells/${encodeURIComponent(cell)}`);

/** Where what is owed is done, while it is owed to whoever follows the link. @param id of the obligation */
export const owedUrl = (baseUrl: string, subject: string, id: string): string =>
  at(baseUrl, `/tasks/${encodeURIComponent(subject)}/${encodeURIComponent(id)}`);
