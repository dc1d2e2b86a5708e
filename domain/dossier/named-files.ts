import type { CaseContent } from '../case/case-content.ts';
import type { FileRef } from './file-ref.ts';

/**
 * Every file that a case names as it stands, by its hash; of one that goes by several names the newest. What a return
 * has cleared is named no longer.
 */
export function namedFiles(content: Partial<CaseContent>): Map<string, FileRef> {
  const { dossiers = [], scores, inspection, minutes, earlierMinutes = [] } = content;
  const records = scores === undefined ? [] : [...scores.self, ...scores.team, ...scores.committee];
  const items = [...earlierMinutes, ...(minutes == null ? [] : [minutes])].flatMap((one) => one.items);
  const files = [
    ...dossiers.flatMap((one) => Object.values(one.content.reports).map(({ file }) => file)),
    ...[...records, ...items].flatMap(({ evidence }) => evidence.map(({ file }) => file)),
    ...(inspection?.photos ?? []).map(({ file }) => file),
  ];
  return new Map(files.flatMap((file) => (file === undefined ? [] : [[file.sha256, file]])));
}
