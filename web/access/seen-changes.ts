import type { ChangedLine } from '../../office/foresee-changes.ts';
import { isFor, matterOf, type Surroundings } from './seen-entries.ts';
import { reads, type Viewer } from './viewer.ts';

/** People in a detail of a line. */
const peopleIn = (detail: unknown): string[] =>
  Array.isArray(detail) ? detail.filter((one): one is string => typeof one === 'string') : [];

/** Who gets a copy of what a line tells. */
export const copiedTo = (line: ChangedLine): string[] => peopleIn(line['copy']);

/** Obligation or news that a line is about. */
export const aboutOf = (line: ChangedLine): string => String(line['obligation'] ?? line['about'] ?? '');

const isNotice = ({ what }: ChangedLine): boolean => what === 'notice' || what === 'escalation';

/**
 * What somebody may know of what would come: of a case and a matter that are theirs to read, and of notices those that
 * would go to them or to their side; as they would read it once it has come.
 */
export function seenChanges(
  lines: readonly ChangedLine[],
  viewer: Viewer,
  around: Surroundings,
): ChangedLine[] {
  return lines.flatMap((line) => {
    const subject = line.cell ?? 'campaign';
    if (!reads(viewer, subject, matterOf(aboutOf(line)), around.toldOf(subject))) return [];
    if (!isNotice(line)) return [line];
    const mine = (person: string) => isFor(viewer, person, subject, around.roster);
    const [to, copy] = [line.to.filter(mine), copiedTo(line).filter(mine)];
    return to.length + copy.length === 0 ? [] : [{ ...line, to, copy }];
  });
}
