import type Docxtemplater from 'docxtemplater';
import { evenText } from '../../domain/one-line.ts';

/** A piece of a template, as the library has read it. */
type Part = Docxtemplater.DXT.Part;

/** A tag of a template, and what stands in it if it is a list or a condition. */
export interface TemplateTag {
  name: string;
  /** whether others stand in it */
  opens: boolean;
  /** whether a whole piece takes its place: `{@…}` */
  raw: boolean;
  /** names of the lists and conditions around it, the outermost first */
  within: readonly string[];
  /** which part of the file: `word/document.xml`, or a head or foot */
  file: string;
  /** whether a picture or a drawing stands in it: it would be repeated, which Word doesn't open */
  drawn: boolean;
  /** whether a table begins in it and ends outside, or the other way round: it would be torn apart */
  torn: boolean;
}

const isDrawing = ({ value }: Part): boolean =>
  typeof value === 'string' && /<(?:w:drawing|w:pict|w:object)\b/.test(value);
const hasDrawing = (parts: readonly Part[]): boolean =>
  parts.some((part) => isDrawing(part) || hasDrawing(part.subparsed ?? []));

/** How many tables and cells that begin in these pieces don't end in them. */
const open = (parts: readonly Part[]): number =>
  parts.reduce((sum, { value, subparsed }) => {
    const text = typeof value === 'string' ? value : '';
    const begun = text.match(/<w:(?:tbl|tr|tc)>|<w:(?:tbl|tr|tc) /g)?.length ?? 0;
    const ended = text.match(/<\/w:(?:tbl|tr|tc)>/g)?.length ?? 0;
    return sum + begun - ended + open(subparsed ?? []);
  }, 0);

/** Reads the tags of a template while the library opens it. */
export class TagReader implements Docxtemplater.DXT.Module {
  readonly name = 'TagReader';
  readonly #parsed = new Map<string, readonly Part[]>();
  #file = '';

  /** What the library tells its modules as it goes on. */
  set({ inspect }: { inspect?: { filePath?: string; postparsed?: Part[] } }): void {
    if (inspect?.filePath !== undefined) this.#file = inspect.filePath;
    if (inspect?.postparsed !== undefined) this.#parsed.set(this.#file, inspect.postparsed);
  }

  /** In the order in which they stand. */
  tags(): TemplateTag[] {
    return [...this.#parsed].flatMap(([file, parts]) => tagsIn(parts, file, []));
  }
}

const tagsIn = (parts: readonly Part[], file: string, within: readonly string[]): TemplateTag[] =>
  parts
    .filter(({ type }) => type === 'placeholder')
    .flatMap(({ value, module, subparsed }) => {
      const name = evenText(value);
      const inside = subparsed ?? [];
      return [
        {
          name,
          opens: subparsed !== undefined,
          raw: module === 'rawxml',
          within,
          file,
          drawn: hasDrawing(inside),
          torn: open(inside) !== 0,
        },
        ...tagsIn(inside, file, [...within, name]),
      ];
    });
