import { html } from 'hono/html';
import { TABLE_NAMES, type TableName } from '../../domain/table-name.ts';
import { exportTables, TABLE_FILES, WHOLE_FILE } from '../../office/export-tables.ts';
import type { CellRow } from '../../records/reading.ts';
import { exportTexts } from '../../words/pages/export-texts.ts';
import { takesTable } from '../access/table-matters.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';
import { toldOfAll } from '../papers/readable-papers.ts';
import { TABLES_PATH } from '../paths.ts';
import type { Download } from './downloads.ts';

/** The records' tables as spreadsheets, for whoever reads what they tell. */

const campaignFile = (file: string, { campaign }: PageContext): string =>
  file.replace(/\.xlsx$/, `-${campaign.id}.xlsx`);

/** Those that somebody may take, and all of these in one workbook. @param rows the cells that are theirs to read */
export function tablesFor(context: PageContext, rows: readonly CellRow[]): Download[] {
  const { audience, campaign, reader, viewer } = context;
  const texts = exportTexts(audience.lang);
  const theirs = TABLE_NAMES.filter((table) => viewer === null || takesTable(viewer, table, toldOfAll(rows)));
  const download = (name: string, words: string, tables: readonly TableName[]): Download => ({
    name,
    file: campaignFile(name, context),
    kind: 'xlsx',
    words,
    make: () => exportTables(campaign, reader, tables),
  });
  return [
    ...theirs.map((table) => download(TABLE_FILES[table], texts.table[table], [table])),
    ...(theirs.length > 1 ? [download(WHOLE_FILE, texts.allTables, theirs)] : []),
  ];
}

/** Where they are taken from. */
export function tablesSection(context: PageContext, tables: readonly Download[]): Html | '' {
  if (tables.length === 0) return '';
  const texts = exportTexts(context.audience.lang);
  const item = ({ name, words }: Download) =>
    html`<li><b>${words}</b> · <a href="${linkTo(context, `${TABLES_PATH}/${name}`)}" download>${texts.take.xlsx}<span class="vh">: ${words}</span></a></li>`;
  return html`<section class="sec body" aria-labelledby="h-records"><header><h2 id="h-records">${texts.records}</h2><p class="small muted">${texts.recordsHow}</p></header><ul class="rows">${tables.map(item)}</ul></section>`;
}
