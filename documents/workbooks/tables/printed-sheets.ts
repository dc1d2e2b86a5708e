import type writeExcelFile from 'write-excel-file/node';
import { TABLE_WORDS } from '../../../words/workbooks/table-heads.ts';
import { columnLetters } from '../sheet-file.ts';

/**
 * What the library that writes workbooks has no option for, put into its XML where the order of ECMA-376 (18.3.1.99,
 * 18.2.27) has it: filters over the rows, heads repeated on every page, all columns on one page's width, lines and page
 * numbers in print.
 */

/** What the library takes besides its options. */
type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number];

export interface PrintedSheet {
  name: string;
  columns: number;
  /** without the heads, and without what is added up below them; 0: there is nothing to filter */
  rows: number;
}

const forXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

const filtered = ({ columns, rows }: PrintedSheet): string => `A1:${columnLetters(columns - 1)}${rows + 1}`;

/** The same place as a formula names it: `$A$1:$F$20`. */
const fixed = (place: string): string => place.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** In codes of headers a single ampersand begins a code (18.3.1.46). */
const inHeader = (text: string): string => forXml(text.replaceAll('&', '&&'));

/** letters of a header's part: all three together take 255 */
const LONGEST = 110;

function withPrint(xml: string, sheet: PrintedSheet, heading: string): string {
  const filter = sheet.rows === 0 ? '' : `<autoFilter ref="${filtered(sheet)}"/>`;
  const header = `<headerFooter><oddHeader>&amp;L${inHeader(heading.slice(0, LONGEST))}&amp;R${inHeader(sheet.name)}</oddHeader><oddFooter>&amp;R${TABLE_WORDS.page} &amp;P/&amp;N</oddFooter></headerFooter>`;
  return xml
    .replace(/<worksheet\b[^>]*>/, (open) => `${open}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace('</sheetData>', () => `</sheetData>${filter}`)
    .replace('<pageMargins', () => '<printOptions gridLines="1"/><pageMargins')
    .replace(
      /<pageSetup\b([^>]*)\/>/,
      (_, more: string) => `<pageSetup${more} fitToWidth="1" fitToHeight="0"/>${header}`,
    );
}

function definedNames(sheets: readonly PrintedSheet[]): string {
  const names = sheets.flatMap((sheet, index) => {
    const of = `localSheetId="${index}"`;
    const place = forXml(`${quoted(sheet.name)}!`);
    return [
      ...(sheet.rows === 0
        ? []
        : [
            `<definedName name="_xlnm._FilterDatabase" ${of} hidden="1">${place}${fixed(filtered(sheet))}</definedName>`,
          ]),
      `<definedName name="_xlnm.Print_Titles" ${of}>${place}$1:$1</definedName>`,
    ];
  });
  return `<definedNames>${names.join('')}</definedNames>`;
}

/** @param sheets in the workbook's order @param heading stands above every page that is printed */
export const printedSheets = (sheets: readonly PrintedSheet[], heading: string): Feature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) => {
          const sheet = sheets[sheetIndex];
          return sheet === undefined ? xml : withPrint(xml, sheet, heading);
        },
      },
      'xl/workbook.xml': {
        transform: (xml) => xml.replace('</sheets>', () => `</sheets>${definedNames(sheets)}`),
      },
    },
  },
});
