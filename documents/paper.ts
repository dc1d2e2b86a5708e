import type { PaperKind } from '../domain/paper-kind.ts';

/** A paper that an office would keep under this name. */
export interface Paper {
  kind: PaperKind;
  /** which of its kind: a version, a slate, a meeting; null of the only one */
  of: string | null;
  /** with its folder, e.g. `doi-1/bien-ban-v1.html` */
  path: string;
  readonly content: string;
}

/** A paper that is written when somebody reads it: a list of papers writes none. */
export function paper(kind: PaperKind, of: string | null, path: string, write: () => string): Paper {
  let written: string | null = null;
  return {
    kind,
    of,
    path,
    get content() {
      written ??= write();
      return written;
    },
  };
}
