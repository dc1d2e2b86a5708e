import type { ArchivedThing, ArchiveProblem } from '../../domain/archive/archive-contents.ts';
import { asciiName } from '../../domain/ascii-name.ts';
import type { CampaignContent } from '../../domain/committee/committee-content.ts';
import type { FileRef } from '../../domain/dossier/file-ref.ts';
import { codeOf } from '../../domain/failure.ts';
import type { FileStore } from '../../records/files/file-store.ts';
import type { ArchiveFolder } from './archive-folder.ts';

/** The stored files of a campaign in its archive: all that its records name. */

/** letters of a hash and of a name in the name of a file */
const [HASH, NAME] = [16, 60];

/** Each once, under the name that it was given last, by cell and hash. */
export function distinctFiles(named: readonly FileRef[]): FileRef[] {
  const files = new Map(named.map((file) => [`${file.cell}/${file.sha256}`, file]));
  return [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, file]) => file);
}

/** What the signed papers of decisions and proposals are, by hash: those in force, and those that another one has replaced. */
export function signedPapers({ decisions = {} }: Partial<CampaignContent>): Map<string, ArchivedThing> {
  const found = new Map<string, ArchivedThing>();
  for (const { number, scan, earlierScans = [], proposals = [] } of Object.values(decisions)) {
    const add = (of: string | null, { sha256, name }: FileRef, replaced: boolean) =>
      found.set(sha256, { is: 'signedPaper', number: of, replaced, name });
    for (const { file } of earlierScans) add(number, file, true);
    for (const one of proposals) if (one.scan !== null) add(one.number, one.scan, false);
    if (scan !== null) add(number, scan, false);
  }
  return found;
}

/** The name that it was given is in the list of contents: not every system takes it. */
function pathOf({ cell, sha256, name, type }: FileRef): string {
  const stem = asciiName(name.replace(/\.[^.]*$/, ''), NAME);
  return `tep/${cell}/${[sha256.slice(0, HASH), stem].filter((part) => part !== '').join('-')}.${type}`;
}

/**
 * @param what it is; left out: a file of its cell
 * @returns what is wrong with it; null: it is as the records name it
 */
export async function archiveFile(
  store: Pick<FileStore, 'open'>,
  campaign: string,
  file: FileRef,
  folder: ArchiveFolder,
  what: ArchivedThing = { is: 'file', cell: file.cell, name: file.name },
): Promise<ArchiveProblem | null> {
  const { cell, name, sha256 } = file;
  const opened = await store.open(campaign, file).catch((error: unknown) => {
    if (codeOf(error) === 'FILE_UNKNOWN') return null;
    throw error;
  });
  if (opened === null) return { of: 'missingFile', cell, name, sha256 };
  const path = pathOf(file);
  const written = await folder.write(path, what, opened.stream);
  return written.sha256 === sha256 ? null : { of: 'damagedFile', cell, name, sha256, path };
}
