import { strFromU8, unzipSync } from 'fflate';

/** What the library that reads workbooks passes over, looked for in the parts of the file. */

export interface SheetParts {
  /** sheets that hold no cells but a chart, a dialog or macros */
  withoutCells: number;
  /** addresses of cells whose text is nowhere in the file; empty for one that has no address */
  lostTexts: string[];
}

/** What a part is stands in its first element: where it lies, and how it is called, is its program's choice. */
const LISTS = /\.(?:xml|rels)$/i;
const isSheet = (xml: string): boolean => /<(?:\w+:)?worksheet\b/.test(xml);
const isTexts = (xml: string): boolean => /<(?:\w+:)?sst\b/.test(xml);
const WITHOUT_CELLS = /\/(?:chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet)["']/g;
/** A cell that names its text by number. */
const SHARED_TEXT = /<(?:\w+:)?c\b([^>]*\bt\s*=\s*["']s["'][^>]*)>\s*<(?:\w+:)?v>\s*(\d+)\s*<\//g;
const ADDRESS = /\br\s*=\s*["']([A-Z]+\d+)["']/;

/** @throws Error of a file that is no archive */
export function sheetParts(bytes: Uint8Array): SheetParts {
  const parts = Object.entries(unzipSync(bytes, { filter: ({ name }) => LISTS.test(name) })).map(
    ([path, content]) => ({ path, xml: strFromU8(content) }),
  );
  const texts = parts.filter(({ xml }) => isTexts(xml)).map(({ xml }) => xml);
  const shared = texts.join('').match(/<(?:\w+:)?si\b/g)?.length ?? 0;
  const cells = parts.flatMap(({ xml }) => (isSheet(xml) ? [...xml.matchAll(SHARED_TEXT)] : []));
  const lists = parts.filter(({ path }) => /\/workbook\d*\.xml\.rels$/i.test(path)).map(({ xml }) => xml);
  return {
    withoutCells: lists.join('').match(WITHOUT_CELLS)?.length ?? 0,
    lostTexts: cells.flatMap(([, attributes = '', index]) =>
      Number(index) < shared ? [] : [ADDRESS.exec(attributes)?.[1] ?? ''],
    ),
  };
}
