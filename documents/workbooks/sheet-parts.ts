import { strFromU8, unzipSync } from 'fflate';

/** What the library that reads workbooks passes over, looked for in the parts of the file. */

export interface SheetParts {
  /** sheets that hold no cells but a chart, a dialog or macros */
  withoutCells: number;
  /** addresses of cells whose text is nowhere in the file; empty for one that has no address */
  lostTexts: string[];
}

const NEEDED = /(?:^|\/)worksheets\/[^/]+\.xml$|\/sharedStrings\.xml$|\/workbook\.xml\.rels$/i;
const WITHOUT_CELLS = /\/(?:chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet)"/g;
/** A cell that names its text by number. */
const SHARED_TEXT = /<(?:\w+:)?c\b([^>]*\bt="s"[^>]*)>\s*<(?:\w+:)?v>\s*(\d+)\s*<\//g;
const ADDRESS = /\br="([A-Z]+\d+)"/;

/** @throws Error of a file that is no archive */
export function sheetParts(bytes: Uint8Array): SheetParts {
  const parts = unzipSync(bytes, { filter: ({ name }) => NEEDED.test(name) });
  const texts = (name: RegExp): string[] =>
    Object.entries(parts)
      .filter(([path]) => name.test(path))
      .map(([, content]) => strFromU8(content));
  const shared =
    texts(/sharedStrings\.xml$/i)
      .join('')
      .match(/<(?:\w+:)?si\b/g)?.length ?? 0;
  const cells = texts(/worksheets\//i).flatMap((xml) => [...xml.matchAll(SHARED_TEXT)]);
  return {
    withoutCells:
      texts(/\.rels$/i)
        .join('')
        .match(WITHOUT_CELLS)?.length ?? 0,
    lostTexts: cells.flatMap(([, attributes = '', index]) =>
      Number(index) < shared ? [] : [ADDRESS.exec(attributes)?.[1] ?? ''],
    ),
  };
}
