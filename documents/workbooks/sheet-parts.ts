import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

const { dirname, normalize } = posix;

/** What the library that reads workbooks passes over, looked for in the parts of the file. */

export interface SheetParts {
  /** sheets that hold no cells but a chart, a dialog or macros */
  withoutCells: number;
  /** the part that says which numbers are days and which are percentages, when the workbook names one that isn't there */
  lostStyles: string | null;
  /** addresses of cells whose text is nowhere in the file; empty for one that has no address */
  lostTexts: string[];
}

/** What a part is stands in its first element: where it lies, and how it is called, is its program's choice. */
const LISTS = /\.(?:xml|rels)$/i;
const isSheet = (xml: string): boolean => /<(?:\w+:)?worksheet\b/.test(xml);
const WITHOUT_CELLS = /\/(?:chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet)["']/g;
const RELATION = /<(?:\w+:)?Relationship\b[^>]*>/g;
const TARGET = /\bTarget\s*=\s*["']([^"']*)["']/;
/** A cell that names its text by number. */
const SHARED_TEXT = /<(?:\w+:)?c\b([^>]*\bt\s*=\s*["']s["'][^>]*)>\s*<(?:\w+:)?v>\s*(\d+)\s*<\//g;
const ADDRESS = /\br\s*=\s*["']([A-Z]+\d+)["']/;

/** The parts that a workbook is made of; beside them programs keep what is theirs. */
const OWN = /(?:^|\/)xl\/.+\.(?:xml|rels)$/i;

/** Whether a part ends as it begins: a part that was cut off would be read as far as it goes. */
function isWhole(xml: string): boolean {
  const root = /<((?:[\w.-]+:)?[\w.-]+)[\s/>]/.exec(xml)?.[1];
  const end = xml.replaceAll(/<!--[\s\S]*?-->/g, '').trimEnd();
  return root !== undefined && (end.endsWith(`</${root}>`) || new RegExp(`<${root}\\b[^<]*/>$`).test(end));
}

/** @throws Error of a file that is no archive, or has a part that was cut off */
export function sheetParts(bytes: Uint8Array): SheetParts {
  const parts = Object.entries(unzipSync(bytes, { filter: ({ name }) => LISTS.test(name) })).map(
    ([path, content]) => ({ path, xml: strFromU8(content) }),
  );
  const cut = parts.find(({ path, xml }) => OWN.test(path) && !isWhole(xml));
  if (cut !== undefined) throw new Error(`${cut.path} is not whole`);
  const lists = parts.filter(({ path }) => /\/workbook\d*\.xml\.rels$/i.test(path));
  /** Where the workbook says that its parts of a kind lie: from the root, or from its own folder. */
  const targets = (kind: string): string[] =>
    lists.flatMap(({ path, xml }) =>
      (xml.match(RELATION) ?? [])
        .filter((one) => new RegExp(`/${kind}["']`).test(one))
        .map((one) => TARGET.exec(one)?.[1] ?? '')
        .map((target) =>
          normalize(target.startsWith('/') ? target.slice(1) : `${dirname(path)}/../${target}`),
        ),
    );
  // by its very letters, as the library looks for it
  const partAt = (target: string) => parts.find(({ path }) => path === target);
  const texts = targets('sharedStrings').map((target) => partAt(target)?.xml ?? '');
  const shared = texts.join('').match(/<(?:\w+:)?si\b/g)?.length ?? 0;
  const cells = parts.flatMap(({ xml }) => (isSheet(xml) ? [...xml.matchAll(SHARED_TEXT)] : []));
  return {
    lostStyles: targets('styles').find((target) => partAt(target) === undefined) ?? null,
    withoutCells: lists.flatMap(({ xml }) => xml.match(WITHOUT_CELLS) ?? []).length,
    lostTexts: cells.flatMap(([, attributes = '', index]) =>
      Number(index) < shared ? [] : [ADDRESS.exec(attributes)?.[1] ?? ''],
    ),
  };
}
