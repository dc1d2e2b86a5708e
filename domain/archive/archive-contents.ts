import type { Instant } from '../calendar/instant.ts';
import type { PaperKind } from '../paper-kind.ts';
import type { TableName } from '../table-name.ts';

/** What an archive of a campaign holds, file by file, and what it lacks. */

/** What a file of the archive is. */
export type ArchivedThing =
  | { is: 'readMe' }
  /** that checks the journal */
  | { is: 'program' }
  /** `cell`: null of one of the campaign as a whole */
  | { is: 'paper'; kind: PaperKind; cell: string | null }
  /** of a dossier or a session; `name`: as whoever gave it called it */
  | { is: 'file'; cell: string; name: string }
  /** of a decision; `number`: null while it is on its way into the register */
  | { is: 'signedPaper'; number: string | null; replaced: boolean; name: string }
  /** `last`: hash of the newest entry; null of one without a seal */
  | { is: 'journal'; subject: string; entries: number; last: string | null }
  | { is: 'erasures' }
  | { is: 'table'; table: TableName };

export interface ArchivedFile {
  /** relative to the archive's folder, with `/` */
  path: string;
  /** bytes */
  size: number;
  sha256: string;
  what: ArchivedThing;
}

/** What could not be archived as it should be. */
export type ArchiveProblem =
  /** the records name it, the store has it no longer */
  | { of: 'missingFile'; cell: string; name: string; sha256: string }
  /** its bytes are not those that the records name; they are in the archive as they are */
  | { of: 'damagedFile'; cell: string; name: string; sha256: string; path: string }
  /** without a seal, or not as it was sealed */
  | { of: 'brokenEntry'; subject: string; seq: number };

/** Up to where the journal goes in it. */
export interface ArchivedUntil {
  /** of the newest entry, ms; null: there is none */
  at: Instant | null;
  /** number of the newest entry of the campaign's own case */
  seq: number;
  /** of all cases together */
  entries: number;
}
